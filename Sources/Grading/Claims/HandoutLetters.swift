import Algebra
import MathNotation

/// Letters that have a meaning of their own in one handout: `c_i` that are numbers and no conditioner, a function
/// `h(t) = \tanh t`, a centre $\mathbf z_0$.
struct HandoutLetters {
  /// The letters, signs and commands of each formula, without braces and spaces.
  private let formulas: [[Substring]]

  init(in formulas: [MathFormula]) {
    self.formulas = formulas.map { Self.pieces(of: $0.source) }
  }

  /// Puts the meanings into a context.
  func settle(_ context: inout ReadingContext) {
    let (c, h) = (uses(of: "c"), uses(of: "h"))
    if !c.isEmpty, c.isSubset(of: [.bare, .indexed]) {
      context.functions.remove("c")
      if c.contains(.indexed) { context.families.insert("c") }
    }
    if h == [.applied] || definesFunction("h") { context.families.remove("h") }
    for name in named.keys {
      context.functions.insert(name)
      context.families.remove(name)
    }
    if formulas.contains(where: Self.movesFromPoint) { context.points.insert("z") }
  }

  /// The letters that are another name for a function: `h = \tanh`.
  private var named: [String: String] {
    var result: [String: String] = [:]
    for pieces in formulas {
      guard let (letter, function) = Self.naming(pieces) else { continue }
      result[letter] = function
    }
    return result
  }

  /// `h = \tanh`, with a comma or full stop behind it.
  private static func naming(_ pieces: [Substring]) -> (letter: String, function: String)? {
    let core = pieces.last.map { ",.;".contains($0) } ?? false ? pieces.dropLast() : pieces[...]
    guard core.count == 3, core[1] == "=", core[0].count == 1 || core[0].first == "\\",
      core[2].first == "\\", FunctionTable.function(named: String(core[2].dropFirst())) != nil
    else { return nil }
    return (String(core[0]), String(core[2].dropFirst()))
  }

  /// What a formula says that a letter is another name for: `h(t) = \tanh t`.
  static func function(namedBy latex: String) -> FunctionDefinition? {
    guard let (letter, name) = naming(pieces(of: latex)),
      let function = FunctionTable.function(named: name)
    else { return nil }
    let variable = Expression.symbol("t")
    return FunctionDefinition(letter, parameters: [variable], as: .call(function, [variable]))
  }

  /// Whether a letter is defined as a function of several letters: `h(\alpha, r) = …`.
  private func definesFunction(_ letter: Substring) -> Bool {
    formulas.contains { pieces in
      pieces.indices.contains { place in
        guard pieces[place] == letter, place + 1 < pieces.count, pieces[place + 1] == "(",
          place == 0 || "=,".contains(pieces[place - 1]) || pieces[place - 1].hasPrefix("\\q"),
          let close = pieces[place...].firstIndex(of: ")"), close + 1 < pieces.count,
          pieces[close + 1] == "="
        else { return false }
        let inner = pieces[(place + 2)..<close]
        return inner.contains(",")
          && inner.allSatisfy { piece in
            piece == "," || piece == ";" || piece.count == 1 && piece.first?.isLetter == true
              || piece.first == "\\"
          }
      }
    }
  }

  /// How a letter is used.
  private enum Use {
    /// `c_i`, and no bracket.
    case indexed
    /// `h(`, `h'(`.
    case applied
    /// `c_i(`.
    case indexedAndApplied
    /// `c`.
    case bare
  }

  private func uses(of letter: Substring) -> Set<Use> {
    var uses: Set<Use> = []
    for pieces in formulas {
      for place in pieces.indices where pieces[place] == letter {
        uses.insert(Self.use(pieces[(place + 1)...]))
      }
    }
    return uses
  }

  private static func use(_ rest: ArraySlice<Substring>) -> Use {
    guard let first = rest.first else { return .bare }
    if first == "(" || first == "'" { return .applied }
    guard first == "_" else { return .bare }
    // Without braces an index is a few letters, numbers and signs.
    let behind = rest.dropFirst().drop { piece in
      piece.first.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "+" } ?? false
    }
    return behind.first == "(" ? .indexedAndApplied : .indexed
  }

  /// Whether `\mathbf z - \mathbf z_0` stands in a formula.
  private static func movesFromPoint(_ pieces: [Substring]) -> Bool {
    pieces.indices.contains { place in
      guard place + 6 < pieces.count else { return false }
      let part = pieces[place...(place + 6)]
      return bold.contains(part[place]) && bold.contains(part[place + 3])
        && Array(part.dropFirst()) == ["z", "-", part[place + 3], "z", "_", "0"]
    }
  }

  private static let bold: Set<Substring> = ["\\mathbf", "\\boldsymbol", "\\bm", "\\vec"]
  private static let spaces: Set<Substring> = [
    "\\left", "\\right", "\\big", "\\bigl", "\\Big", "\\Bigl", "\\,", "\\!", "\\;", "\\:", "\\ ",
  ]

  private static func pieces(of source: String) -> [Substring] {
    var pieces: [Substring] = []
    var rest = source[...]
    while let first = rest.first {
      var length = 1
      if first == "\\" {
        length += max(1, rest.dropFirst().prefix(while: \.isLetter).count)
      }
      let piece = rest.prefix(length)
      rest = rest.dropFirst(length)
      if !first.isWhitespace, first != "{", first != "}", !spaces.contains(piece) {
        pieces.append(piece)
      }
    }
    return pieces
  }
}
