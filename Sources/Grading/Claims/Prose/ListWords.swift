import Algebra

/// What is made of a list or a vector: "the average of `z_1, \dots, z_{i-1}`", "chuẩn của `\mathbf x`".
enum ListWords {
  /// The value as LaTeX; `nil` where the words tell none, or the formula behind them is no list.
  static func latex(_ clause: [RangeWords.Unit]) -> String? {
    guard let end = clause.firstIndex(where: { $0.formula != nil }), let list = clause[end].formula
    else { return nil }
    var words = ProseWords(list: clause[..<end].compactMap(\.word))
    if let verb = Vocabulary.countVerbs.opening(words) {
      words = words.dropping(first: ProseWords(verb).count)
    }
    words = words.removing(Vocabulary.articles)
    if Vocabulary.normsOf.equal(words),
      ["\\mathbf", "\\vec", "\\bm"].contains(where: list.hasPrefix)
    {
      return "\\|\(list)\\|"
    }
    let terms = list.split(separator: ",").map { String($0).trimmingWhitespace() }
    guard terms.count >= 3,
      terms.contains(where: { ["\\dots", "\\ldots", "\\cdots"].contains($0) }),
      let count = index(of: terms[terms.count - 1]), index(of: terms[0]) == "1"
    else { return nil }
    if Vocabulary.averagesOf.equal(words) {
      return "\\frac{1}{\(count)} \\left(\(terms.joined(separator: " + "))\\right)"
    }
    if Vocabulary.sumsOf.equal(words) { return terms.joined(separator: " + ") }
    return nil
  }

  /// The index of a component.
  private static func index(of term: String) -> String? {
    let pieces = term.split(separator: "_")
    guard pieces.count == 2 else { return nil }
    let index = pieces[1].trimmingWhitespace()
    if index.hasPrefix("{"), index.hasSuffix("}") { return String(index.dropFirst().dropLast()) }
    return index.count == 1 ? index : nil
  }
}

extension Vocabulary {
  fileprivate static let averagesOf = Phrases(
    english: ["average of", "mean of", "arithmetic mean of", "average value of"],
    vietnamese: ["trung bình của", "trung bình cộng của", "giá trị trung bình của"])

  fileprivate static let normsOf = Phrases(
    english: ["norm of", "euclidean norm of", "length of", "euclidean length of"],
    vietnamese: ["chuẩn của", "độ dài của", "chuẩn euclid của"])

  fileprivate static let sumsOf = Phrases(
    english: ["sum of", "running sum of"], vietnamese: ["tổng của", "tổng các số"])
}
