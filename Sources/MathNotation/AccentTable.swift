/// The marks over and under an argument: `\hat`, `\overline`, `\underbrace`.
enum AccentTable {
  /// Where the mark stands and how it is drawn.
  struct Row: Sendable {
    /// The command, without its backslash.
    let name: String
    /// The character that MathML sets.
    let mark: String
    /// Whether the mark is below.
    let isUnder: Bool
    /// Whether it is as wide as what it marks.
    let stretches: Bool
    /// Whether a script on it is a label (`\underbrace{…}_{n}`).
    let takesLabel: Bool
  }

  /// The names of all rows.
  static var names: [String] { rows.map(\.name) }

  /// The row of `name`.
  static func row(_ name: String) -> Row? { index[name] }

  /// The name of the accent that a combining character is.
  static func name(combining scalar: Unicode.Scalar) -> String? { combining[scalar] }

  private static let index = Dictionary(
    rows.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  private static func over(_ name: String, _ mark: String, stretches: Bool = false) -> Row {
    Row(name: name, mark: mark, isUnder: false, stretches: stretches, takesLabel: false)
  }

  private static func under(_ name: String, _ mark: String, stretches: Bool = true) -> Row {
    Row(name: name, mark: mark, isUnder: true, stretches: stretches, takesLabel: false)
  }

  private static func brace(_ name: String, _ mark: String, under: Bool) -> Row {
    Row(name: name, mark: mark, isUnder: under, stretches: true, takesLabel: true)
  }

  private static let rows: [Row] = [
    over("hat", "^"), over("widehat", "^", stretches: true), over("bar", "¯"),
    over("tilde", "~"), over("widetilde", "~", stretches: true), over("vec", "→"),
    over("dot", "˙"), over("ddot", "¨"), over("dddot", "⃛"), over("check", "ˇ"),
    over("breve", "˘"), over("acute", "´"), over("grave", "`"), over("mathring", "˚"),
    over("overline", "¯", stretches: true), over("overrightarrow", "→", stretches: true),
    over("overleftarrow", "←", stretches: true),
    over("overleftrightarrow", "↔", stretches: true),
    under("underline", "_"), under("underbar", "_"), under("utilde", "~"),
    under("underrightarrow", "→"), under("underleftarrow", "←"),
    brace("overbrace", "⏞", under: false), brace("underbrace", "⏟", under: true),
    brace("overbracket", "⎴", under: false), brace("underbracket", "⎵", under: true),
    brace("overparen", "⏜", under: false), brace("underparen", "⏝", under: true),
    over("cancel", ""), over("bcancel", ""), over("xcancel", ""), over("sout", ""),
  ]

  private static let combining: [Unicode.Scalar: String] = [
    "\u{302}": "hat", "\u{304}": "bar", "\u{305}": "overline", "\u{303}": "tilde",
    "\u{307}": "dot", "\u{308}": "ddot", "\u{20D7}": "vec", "\u{30C}": "check",
    "\u{332}": "underline",
  ]
}
