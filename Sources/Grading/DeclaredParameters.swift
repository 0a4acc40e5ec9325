import Algebra
import Markdown

/// The numbers that a handout declares beside its formulas and gives no value: "fix `a > 0`", "`0 < \alpha < 1`",
/// "a fixed angle `\theta`".
struct DeclaredParameters {
  /// What is said of a number.
  private struct Bounds {
    var lower: Double?
    var upper: Double?
    var isAbove = true
    var isBelow = true

    /// The numbers that stand for all that are allowed: inside of the bounds, and of both signs where nothing is
    /// said.
    var interval: (lower: Double, upper: Double) {
      switch (lower, upper) {
      case (let lower?, let upper?) where lower < upper:
        let margin = 0.05 * (upper - lower)
        return (lower + margin, upper - 2 * margin)
      case (let lower?, nil): return (lower + 0.25, lower + 2.5)
      case (nil, let upper?): return (upper - 2.5, upper - 0.25)
      default: return (-1.5, 2)
      }
    }

    mutating func narrow(_ low: Double?, _ high: Double?) {
      if let low { lower = lower.map { max($0, low) } ?? low }
      if let high { upper = upper.map { min($0, high) } ?? high }
    }
  }

  private var found: [(name: String, bounds: Bounds, position: SourcePosition)] = []

  /// Looks through the formulas and words of a handout.
  init(in blocks: [Block]) {
    for math in blocks.formulas { read(math) }
    for inlines in blocks.paragraphs { read(inlines) }
  }

  /// The declared names.
  var names: [String] { found.map(\.name) }

  /// Parameters for the names among `used`.
  func settings(for used: Set<String>) -> [ParameterSetting] {
    found.filter { used.contains($0.name) }.map { name, bounds, position in
      let (lower, upper) = bounds.interval
      var setting = ParameterSetting(name, .interval(lower: lower, upper: upper), at: position)
      setting.stated = ParameterSetting.StatedBounds(
        lower: bounds.lower, upper: bounds.upper, isAbove: bounds.isAbove, isBelow: bounds.isBelow)
      return setting
    }
  }

  /// Letters that are something else in every handout.
  private static let taken: Set<String> = [
    "z", "x", "y", "h", "i", "j", "n", "d", "D", "e", "f", "t", "u", "v", "w", "J", "L", "W",
    "\\tau", "\\pi", "\\in", "\\le", "\\ge", "\\leq", "\\geq", "\\ne", "\\neq", "\\infty", "\\dots",
    "\\ldots", "\\cdots", "\\mathbb", "\\mathbf", "\\R",
  ]

  private mutating func declare(
    _ name: String, _ low: Double? = nil, _ high: Double? = nil,
    _ isStrict: (lower: Bool, upper: Bool) = (true, true),
    at position: SourcePosition
  ) {
    guard !Self.taken.contains(name) else { return }
    if let known = found.firstIndex(where: { $0.name == name }) {
      found[known].bounds.narrow(low, high)
      found[known].bounds.isAbove = found[known].bounds.isAbove && isStrict.lower
      found[known].bounds.isBelow = found[known].bounds.isBelow && isStrict.upper
    } else {
      found.append(
        (
          name, Bounds(lower: low, upper: high, isAbove: isStrict.lower, isBelow: isStrict.upper),
          position
        ))
    }
  }

  // MARK: Formulas

  /// Reads a formula that is nothing but bounds.
  private mutating func read(_ math: MathSource) {
    let latex = math.latex.filter { !$0.isWhitespace && $0 != "{" && $0 != "}" }
      .replacing("\\left", with: "").replacing("\\right", with: "")
      .replacing("\\lvert", with: "|").replacing("\\rvert", with: "|")
      .replacing("\\lt", with: "<").replacing("\\gt", with: ">")
      .replacing("\\leqslant", with: "<").replacing("\\geqslant", with: ">")
      .replacing("\\leq", with: "<").replacing("\\geq", with: ">")
      .replacing("\\le", with: "<").replacing("\\ge", with: ">")
    let isStrict = Self.strictness(of: math.latex)
    let position = math.lineStarts.first ?? SourcePosition(line: 1, column: 1)
    if let match = latex.wholeMatch(of: #/(-?[0-9.]+)<(\\?[A-Za-z]+)<(-?[0-9.]+)[.,;]?/#) {
      guard let name = Self.name(match.2) else { return }
      declare(name, Double(match.1), Double(match.3), isStrict, at: position)
    } else if let match = latex.wholeMatch(of: #/\|(\\?[A-Za-z]+)\|<([0-9.]+?)[.,;]?/#) {
      guard let name = Self.name(match.1), let bound = Double(match.2) else { return }
      declare(name, -bound, bound, isStrict, at: position)
    } else if let match = latex.wholeMatch(
      of: #/(\\?[A-Za-z]+)\\in[(\[](-?[0-9.]+),(-?[0-9.]+)[)\]][.,;]?/#)
    {
      guard let name = Self.name(match.1) else { return }
      declare(name, Double(match.2), Double(match.3), isStrict, at: position)
    } else if let match = latex.wholeMatch(
      of: #/((?:\\?[A-Za-z]+,)*\\?[A-Za-z]+)([<>])(-?[0-9.]+?)[.,;]?/#)
    {
      let names = match.1.split(separator: ",").map { Self.name($0) }
      guard let bound = Double(match.3) else { return }
      for case let name? in names {
        declare(
          name, match.2 == ">" ? bound : nil, match.2 == "<" ? bound : nil, isStrict, at: position)
      }
    } else if let match = latex.wholeMatch(
      of: #/((?:\\?[A-Za-z]+,)*\\?[A-Za-z]+?)\\in(?:\\mathbbR|\\R)(_>0|\^\+|_\+)?[.,;]?/#)
    {
      for part in match.1.split(separator: ",") {
        if let name = Self.name(part) { declare(name, match.2 == nil ? nil : 0, at: position) }
      }
    }
  }

  /// Whether the bounds in a formula of bounds are never reached, the lower one and the upper one.
  private static func strictness(of latex: String) -> (lower: Bool, upper: Bool) {
    let relations = latex.replacing("\\left", with: "").matches(
      of: #/\\[lg]e[a-z]*|\\[lg]t|[<>≤≥\[\]()]/#
    ).map { match in
      !match.0.hasPrefix("\\le") && !match.0.hasPrefix("\\ge") && !"≤≥[]".contains(match.0)
    }
    return (relations.first ?? true, relations.last ?? true)
  }

  /// A letter, Latin or Greek.
  private static func name(_ text: Substring) -> String? {
    text.hasPrefix("\\")
      ? (text.count > 2 && text.dropFirst().allSatisfy(\.isLetter) ? String(text) : nil)
      : text.count == 1 ? String(text) : nil
  }

  // MARK: Words

  /// "A fixed angle `\theta`", "hằng số `c`".
  private mutating func read(_ inlines: [Inline]) {
    var before = ""
    // Names that "and" leads on from: what is said behind them, "`a` and `b > 0`", is said of all.
    var waiting: [(name: String, position: SourcePosition)] = []
    for inline in inlines {
      switch inline.kind {
      case .text(let text): before = text
      case .math(let math):
        let latex = math.latex.filter { !$0.isWhitespace }
        let position = math.lineStarts.first ?? SourcePosition(line: 1, column: 1)
        if !Self.joins(before) { waiting = [] }
        if let name = Self.name(latex[...]) {
          if let bounds = Self.bounds(in: ProseWords(before)) {
            declare(name, bounds.lower, bounds.upper, at: position)
          }
          waiting.append((name, position))
        } else {
          let said = found.last { latex.hasPrefix("\($0.name)<") || latex.hasPrefix("\($0.name)>") }
          for (name, position) in waiting where said != nil {
            declare(name, said?.bounds.lower, said?.bounds.upper, at: position)
          }
          waiting = []
        }
        before = ""
      default: before = ""
      }
    }
  }

  /// Whether a text between two names only joins them.
  private static func joins(_ text: String) -> Bool {
    let words = text.trimmingWhitespace().lowercased()
    return [",", "and", "và", ", and", ", và"].contains(words)
  }

  private static func bounds(in words: ProseWords) -> Bounds? {
    guard Vocabulary.declaredNumbers.ending(words) != nil else { return nil }
    let last = ProseWords(list: Array(words.list.suffix(4)))
    let isPositive = Vocabulary.positiveNumbers.occurrence(in: last) != nil
    return Bounds(lower: isPositive ? 0 : nil, upper: nil)
  }
}
