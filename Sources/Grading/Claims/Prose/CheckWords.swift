/// A sentence in which an answer is tried out, up to the value that comes out: "For `D = 2` the direct computation gives".
///
/// The value has no name, so every word before it has to be one of those that checks are told in: "the trace is" leads to
/// something else.
enum CheckWords {
  /// Whether a value behind some text is what a check gives. Formulas stand between dollars.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - isTold: whether words have to say that something is tried; else a size does, "for `D = 2` this is".
  /// - Returns: whether it is.
  static func lead(_ text: String, isTold: Bool = false) -> Bool {
    let start = ProseScanner.lastStop(in: text).map(text.index(after:)) ?? text.startIndex
    let half = text[start...].lastIndex(of: ";").map(text.index(after:)) ?? start
    let pieces = text[half...].split(separator: "$", omittingEmptySubsequences: false)
    guard pieces.count % 2 == 1, let end = pieces.last else { return false }
    // Behind the last equation that is no place where something is tried.
    let formulas = stride(from: pieces.count - 2, to: 0, by: -2)
    let claim = formulas.first { !isPlace(pieces[$0]) }
    guard claim.map({ pieces[$0].contains("=") }) ?? true else { return false }
    let places = formulas.prefix { $0 > claim ?? 0 }
    let words = ProseWords(
      list: stride(from: claim.map { $0 + 1 } ?? 0, to: pieces.count, by: 2)
        .flatMap { ProseWords(pieces[$0]).list })
    let isTried =
      Vocabulary.checkSigns.occurrence(in: words) != nil
      || !isTold && places.contains { pieces[$0].contains("D") }
    guard isTried, Vocabulary.checkWords.cover(words) else { return false }
    return end.trimmingWhitespace().last.map { ":=".contains($0) } == true
      || Vocabulary.checkEndings.ending(ProseWords(end)) != nil
  }

  /// Whether the value ends where it stands: "we get `2` factors" counts something.
  static func end(_ behind: some StringProtocol) -> Bool {
    let text = behind.drop(while: \.isWhitespace)
    guard let next = text.first else { return true }
    return ".,;:)!?".contains(next)
      || Vocabulary.scopeOpenings.or(Vocabulary.conjunctions).opening(ProseWords(text)) != nil
  }

  /// Whether a formula says where something is tried: `D = 2`, `\mathbf z = (1, 2)`.
  private static func isPlace(_ latex: Substring) -> Bool {
    let sides = latex.split(separator: "=", omittingEmptySubsequences: false)
    guard sides.count == 2 else { return false }
    let left = sides[0].filter { !$0.isWhitespace }
    let isPoint = left.contains("z") && !sides[1].contains { "xz".contains($0) }
    return left == "D" || isPoint && sides[1].contains(where: \.isNumber)
  }
}

extension Vocabulary {
  /// That something was tried out.
  static let checkSigns = Phrases(
    english: [
      "computation", "calculation", "calculator", "computer", "numerically", "numerical", "numeric",
      "check", "checks", "checked", "checking", "test", "tests", "tested", "testing", "try",
      "tried",
      "trying", "by hand", "directly", "direct", "experiment", "simulation", "python", "e g",
      "example", "instance", "dimension two", "two dimensions", "dimension three",
      "three dimensions", "sanity", "verify", "verified", "verification",
    ],
    vietnamese: [
      "trực tiếp", "kiểm tra", "thử", "bằng tay", "máy tính", "bằng số", "chạy", "ví dụ",
      "chẳng hạn", "kiểm chứng", "tính tay", "thử lại", "thí nghiệm",
    ])

  /// Last words before the value of a check.
  static let checkEndings = valueVerbs.or(
    Phrases(
      english: [
        "gives", "give", "gave", "giving", "yields", "yield", "yielded", "returns", "returned",
        "shows", "showed", "says", "said", "get", "gets", "got", "find", "found", "obtain",
        "obtained", "have", "as", "at", "to", "was", "leads to", "reads", "becomes", "e g",
        "example", "instance", "being", "equal", "exactly", "prints", "printed", "see", "saw",
        "produces", "produced", "numerically",
      ],
      vietnamese: [
        "được", "ra", "cho", "thấy", "có", "thành", "đúng", "ví dụ", "chẳng hạn", "in ra", "trả về",
      ]))

  /// What the sentence is made of.
  static let checkWords = results.or(checkEndings).or(
    Phrases(
      english: [
        "computation", "computations", "compute", "computed", "computing", "calculation",
        "calculations", "calculate", "calculated", "calculating", "calculator", "computer",
        "numerically", "numerical", "numeric", "numerics", "check", "checks", "checked", "checking",
        "test", "tests", "tested", "testing", "try", "tried", "trying", "by", "hand", "directly",
        "direct", "explicit", "explicitly", "experiment", "simulation", "python", "numpy", "torch",
        "e", "g", "for", "example", "instance", "with", "in", "when", "if", "at", "case", "i", "my",
        "our", "me", "of", "an", "came", "comes", "come", "out", "turns", "evaluates", "evaluation",
        "evaluating", "evaluate", "determinant", "jacobian", "matrix", "dimension", "dimensions",
        "dimensional", "two", "three", "four", "five", "d", "random", "point", "points", "some",
        "sanity", "quick", "quickly", "verify", "verified", "verifying", "verification",
        "plugging", "plug", "however", "but", "though", "strangely", "surprisingly", "indeed",
        "instead", "setting", "taking", "expanding", "expansion", "cofactor", "sarrus", "on",
        "using", "program", "code", "script", "does", "do", "did", "now", "again", "also", "same",
        "formula", "small", "smallest",
      ],
      vietnamese: [
        "với", "khi", "tính", "toán", "trực", "tiếp", "kiểm", "tra", "thử", "lại", "tay", "máy",
        "bằng", "ví", "dụ", "chẳng", "hạn", "chạy", "chứng", "em", "tôi", "mình", "định", "thức",
        "ma", "trận", "chiều", "hai", "ba", "trường", "hợp", "thì", "nhưng", "tuy", "nhiên", "lấy",
        "thay", "vào", "tại", "điểm", "cho", "xem", "trên", "nhanh", "khai", "triển", "của",
        "jacobi",
      ]))
}
