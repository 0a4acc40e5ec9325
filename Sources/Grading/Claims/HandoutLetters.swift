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
    if h == [.applied] { context.families.remove("h") }
    if formulas.contains(where: Self.movesFromPoint) { context.points.insert("z") }
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
