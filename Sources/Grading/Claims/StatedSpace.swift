import Markdown

/// How many components the vectors of a handout have and where they lie, as far as its words and formulas
/// say it: "let `D = 4`", "a flow on `\mathbb R^3`", "for `z_i > 0`", "`\mathbf z` is uniform on `(0, 1)^D`".
///
/// What is asked, supposed for once or true of one case only says nothing here, and neither does a handout that
/// says two different things.
struct StatedSpace {
  /// The dimension; `nil` where the handout says none.
  private(set) var dimension: Int?
  /// The base distribution; `nil` where the handout says none.
  private(set) var base: BaseSetting?

  private let names: BaseNames
  private var dimensions: Set<Int> = []
  private var bases: Set<BaseSetting> = []

  /// Looks through the sentences of a handout.
  ///
  /// - Parameters:
  ///   - blocks: the text.
  ///   - letter: what the text writes for `z`.
  init(in blocks: [Block], base letter: String) {
    names = BaseNames(letter)
    let sentences = HandoutSentence.all(in: blocks)
    for sentence in sentences where sentence.states { read(sentence) }
    dimension = dimensions.count == 1 ? dimensions.first : nil
    if bases.count == 1, let only = bases.first {
      let isSplit = sentences.contains { sentence in
        sentence.formulas.contains { names.leaves(only, $0.latex) }
      }
      base = isSplit ? nil : only
    }
  }

  private mutating func read(_ sentence: HandoutSentence) {
    for place in sentence.pieces.indices {
      switch sentence.pieces[place] {
      case .words(let text): readWords(text)
      case .formula(let latex):
        var before = sentence.words(before: place)
        if before.list.isEmpty { before = sentence.label(before: place) }
        let behind = sentence.words(behind: place)
        guard Vocabulary.supposing.ending(before) == nil else { continue }
        readDimension(latex, before)
        let last = sentence.formulas.last { $0.place < place }?.latex
        readBase(latex, after: last.map(BaseNames.plain), before, behind, sentence)
      }
    }
  }

  // MARK: Dimensions

  /// The dimensions that a sheet can have.
  private static let allowed = 1...12

  private mutating func readDimension(_ latex: String, _ before: ProseWords) {
    let parts = BaseNames.plain(latex).split(separator: ",")
    for (place, part) in parts.enumerated() {
      guard let match = part.wholeMatch(of: #/D=([0-9]{1,2})[.;]?/#), let number = Int(match.1)
      else { continue }
      // `D = 2, 3` are two.
      if place + 1 < parts.count, Int(parts[place + 1]) != nil { continue }
      note(number)
    }
    let space = BaseNames.plain(latex)
    if let match = space.wholeMatch(of: #/(?:\\mathbb|\\mathbf)R\^([0-9]{1,2})[.,;]?/#) {
      let isOfMap =
        Vocabulary.on.ending(before) != nil && Vocabulary.mapNouns.occurrence(in: before) != nil
      if isOfMap || Vocabulary.onSpaces.ending(before) != nil || Vocabulary.on.equal(before) {
        note(Int(match.1))
      }
    } else if let match = space.wholeMatch(
      of: #/f(?:_\\?[a-z]+)?:\\mathbbR\^([0-9]{1,2})\\to\\mathbbR\^([0-9]{1,2})[.,;]?/#),
      match.1 == match.2
    {
      note(Int(match.1))
    } else if let match = space.wholeMatch(of: #/(.+)\\in\\mathbbR\^([0-9]{1,2})[.,;]?/#),
      names.isVector(String(match.1))
    {
      note(Int(match.2))
    }
  }

  /// "In three dimensions", "with four components", "không gian ba chiều".
  private mutating func readWords(_ text: String) {
    let words = ProseWords(text.replacing("-", with: " ")).list
    for place in words.indices.dropLast() {
      guard let number = Vocabulary.counts[words[place]] ?? Int(words[place]), number > 1 else {
        continue
      }
      let rest = words[(place + 1)...]
      let before = ProseWords(list: Array(words[..<place]))
      for (nouns, leads) in Vocabulary.spaces {
        guard let noun = nouns.opening(rest) else { continue }
        let isLed = noun == "dimensional" || leads.ending(before) != nil
        let behind = rest.dropFirst(ProseWords(noun).count).first
        if isLed, !(behind.map(Vocabulary.partWords.contain) ?? false) { note(number) }
      }
    }
  }

  private mutating func note(_ number: Int?) {
    if let number, Self.allowed.contains(number) { dimensions.insert(number) }
  }

  // MARK: Bases

  private mutating func readBase(
    _ latex: String, after place: String?, _ before: ProseWords, _ behind: ProseWords,
    _ sentence: HandoutSentence
  ) {
    let found = BaseNames.parts(latex).compactMap(names.domain)
    if !found.isEmpty {
      if !sentence.tellsCases { bases.formUnion(found) }
      return
    }
    if let base = BaseNames.uniform(latex),
      Vocabulary.baseNouns.occurrence(in: before) != nil || place.flatMap(names.isVariable) == true
    {
      bases.insert(base)
      return
    }
    if let set = BaseNames.set(BaseNames.plain(latex)) {
      // `x` may be uniform, or lie in a set, as well.
      let isOfBase =
        place.flatMap(names.isVariable) ?? (Vocabulary.baseNouns.occurrence(in: before) != nil)
      let isUniform = Vocabulary.uniformOn.ending(before) != nil && set != .lognormal && isOfBase
      let isPlace =
        Vocabulary.onSpaces.ending(before) != nil && place == nil || Vocabulary.on.equal(before)
      if isUniform || isPlace { bases.insert(set) }
      return
    }
    guard names.isVariable(BaseNames.plain(latex)), !sentence.tellsCases else { return }
    let isPositive =
      Vocabulary.arePositive.opening(behind) != nil
      || Vocabulary.positiveBefore.ending(before) != nil
    if isPositive, Vocabulary.notPositive.occurrence(in: sentence.words) == nil,
      Vocabulary.supposing.occurrence(in: behind) == nil
    {
      bases.insert(.lognormal)
    }
  }
}

/// How a handout writes its base variable, in LaTeX without spaces and braces.
private struct BaseNames {
  private let letter: String

  init(_ letter: String) { self.letter = letter }

  /// LaTeX without what only spaces or sizes it, and with one spelling of each relation.
  static func plain(_ latex: String) -> String {
    var text = latex.filter { !$0.isWhitespace && $0 != "{" && $0 != "}" }
    for size in ["\\left", "\\right", "\\bigl", "\\bigr", "\\big", "\\,", "\\;", "\\!"] {
      text = text.replacing(size, with: "")
    }
    for (written, sign) in [
      ("\\lvert", "|"), ("\\rvert", "|"), ("\\geqslant", "≥"), ("\\leqslant", "≤"), ("\\geq", "≥"),
      ("\\leq", "≤"), ("\\ge", "≥"), ("\\le", "≤"), ("\\lt", "<"), ("\\gt", ">"),
      ("\\ldots", "\\dots"), ("\\cdots", "\\dots"), ("\\bm", "\\mathbf"),
      ("\\boldsymbol", "\\mathbf"), ("\\vec", "\\mathbf"), ("\\mathcal", ""), ("\\infty", "∞"),
      ("+∞", "∞"), (";", ","), ("ℝ", "\\mathbbR"), ("\\R", "\\mathbbR"),
    ] {
      text = text.replacing(written, with: sign)
    }
    return text.replacing("\\mathbbRight", with: "\\Right")
  }

  /// `z_i`, `z`, `\mathbf z`, `z_1, \dots, z_D`, `\mathbf z = (z_1, \dots, z_D)`.
  func isVariable(_ text: String) -> Bool {
    let z = letter
    let list = "\(z)_1,\\dots,\(z)_D"
    let longer = "\(z)_1,\(z)_2,\\dots,\(z)_D"
    return [
      z, "\(z)_i", "\(z)_j", "\(z)_k", "\\mathbf\(z)", list, longer, "\\mathbf\(z)=(\(list))",
      "\\mathbf\(z)=(\(longer))", "\(z)_1,\(z)_2",
    ].contains(text)
  }

  /// `\mathbf z`, `\mathbf x`, with a comma between where both stand there.
  func isVector(_ text: String) -> Bool {
    !text.isEmpty
      && text.split(separator: ",").allSatisfy { ["\\mathbf\(letter)", "\\mathbfx"].contains($0) }
  }

  /// Where the components lie by a formula that is nothing else: `z_i > 0`, `\mathbf z \in (0, 1)^D`,
  /// `z_i \sim U(0, 1)`.
  func domain(_ latex: String) -> BaseSetting? {
    var text = Self.plain(latex)[...]
    if let last = text.last, ".,".contains(last) { text = text.dropLast() }
    if let match = text.wholeMatch(of: #/(.+?)[>≥]0/#), isVariable(String(match.1)) {
      return .lognormal
    }
    if let match = text.wholeMatch(of: #/0<(.+)/#), isVariable(String(match.1)) {
      return .lognormal
    }
    if let match = text.wholeMatch(of: #/(-?[0-9.]+)[<≤]([^<≤]+)[<≤](-?[0-9.]+)/#),
      isVariable(String(match.2))
    {
      return Self.interval(match.1, match.3)
    }
    if let match = text.wholeMatch(of: #/\|([^|]+)\|[<≤]([0-9.]+)/#), isVariable(String(match.1)) {
      return Self.interval("-" + match.2, match.2)
    }
    if let match = text.wholeMatch(of: #/(.+?)\\in(.+)/#), isVariable(String(match.1)) {
      return Self.set(String(match.2))
    }
    if let match = text.wholeMatch(
      of: #/(.+?)\\sim(?:\\operatorname|\\text|\\mathrm|\\rm)?(?:U|Unif|Uniform)([(\[].+)/#),
      isVariable(String(match.1))
    {
      let set =
        match.2.hasPrefix("((") || match.2.hasPrefix("([")
        ? match.2.dropFirst().dropLast() : match.2
      return Self.set(String(set)).flatMap { $0 == .lognormal ? nil : $0 }
    }
    return nil
  }

  /// The parts of a formula between wide spaces and words, without what `\text{if}` leads to.
  static func parts(_ latex: String) -> [String] {
    let text = latex.replacing(#/\\(?:text|textrm|mathrm|mbox)\{([^{}]*)\}/#) { match in
      let words = ProseWords(String(match.1))
      return Vocabulary.supposing.occurrence(in: words) == nil ? "\\quad " : "\\quad ? "
    }
    return plain(text).replacing("\\qquad", with: "\\quad").split(separator: "\\quad").map {
      String($0.reversed().drop { ",.;".contains($0) }.reversed())
    }
  }

  /// Whether a formula speaks of values of the variable that lie elsewhere: inside cases, or in a comparison with
  /// another number.
  func leaves(_ base: BaseSetting, _ latex: String) -> Bool {
    if latex.contains("\\begin"), isCompared(in: Self.plain(latex)) { return true }
    return Self.parts(latex).contains { part in
      let sides = part.split { "<>≤≥".contains($0) }.map(String.init)
      let isCase = part.hasPrefix("?")
      return sides.count == 2 && sides.contains { isVariable($0.trimmingPrefix("?").description) }
        && sides.contains { Double($0) != nil } && (isCase || domain(part) != base)
    }
  }

  private func isCompared(in text: String) -> Bool {
    let z = letter
    return ["\(z)_i", "\(z)_j", z].contains { name in
      ["<", ">", "≤", "≥"].contains { sign in
        text.contains("\(name)\(sign)") || text.contains("\(sign)\(name)")
          || text.contains("|\(name)|\(sign)")
      }
    }
  }

  /// `\mathcal U(0, 1)^D`, `\operatorname{Uniform}([0, 1]^D)`: a distribution without the name of a variable.
  static func uniform(_ latex: String) -> BaseSetting? {
    guard
      let match = plain(latex).wholeMatch(
        of: #/(?:\\operatorname|\\text|\\mathrm|\\rm)?(?:U|Unif|Uniform)([(\[].+)/#)
    else { return nil }
    let set =
      match.1.hasPrefix("((") || match.1.hasPrefix("([")
      ? match.1.dropFirst().dropLast() : match.1
    return Self.set(String(set)).flatMap { $0 == .lognormal ? nil : $0 }
  }

  /// `(0, \infty)^D`, `[0, 1]`, `\mathbb R_{>0}^D`.
  static func set(_ text: String) -> BaseSetting? {
    var text = text[...]
    if let last = text.last, ".,".contains(last) { text = text.dropLast() }
    let positive = [
      "\\mathbbR_>0", "\\mathbbR_+", "\\mathbbR^+", "\\mathbbR_++", "(0,∞)", "[0,∞)", "]0,∞[",
    ]
    for set in positive {
      if [set, set + "^D", set.replacing("R_", with: "R^D_")].contains(String(text)) {
        return .lognormal
      }
    }
    guard let match = text.wholeMatch(of: #/[(\[\]](-?[0-9.]+),(-?[0-9.]+)[)\]\[](?:\^[D0-9]+)?/#)
    else { return nil }
    return interval(match.1, match.2)
  }

  private static func interval(_ low: Substring, _ high: Substring) -> BaseSetting? {
    guard let lower = Double(low), let upper = Double(high), lower < upper else { return nil }
    return .uniform(lower: lower, upper: upper)
  }
}
