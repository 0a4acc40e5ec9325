/// The marks over and under an argument: `\hat`, `\overline`, `\underbrace`.
enum AccentTable {
  /// How the mark is drawn.
  enum Drawing: Sendable {
    /// A character over the argument.
    case mark(String)
    /// A character as wide as the argument, over or under it.
    case wide(String, isUnder: Bool)
    /// The same, with room for a label: `\underbrace{…}_{n}`.
    case labelled(String, isUnder: Bool)
    /// A rule, in CSS: fonts stretch their bars badly.
    case rule(css: String)
  }

  /// One accent.
  struct Row: Sendable {
    /// The command, without its backslash.
    let name: String
    /// What it draws.
    let drawing: Drawing
  }

  /// The names of all rows.
  static var names: [String] { rows.map(\.name) }

  /// The row of `name`.
  static func row(_ name: String) -> Row? { index[name] }

  /// The name of the accent that a combining character is.
  static func name(combining scalar: Unicode.Scalar) -> String? { combining[scalar] }

  private static let index = Dictionary(
    rows.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  private static let rows: [Row] = [
    Row(name: "hat", drawing: .mark("^")), Row(name: "bar", drawing: .mark("¯")),
    Row(name: "tilde", drawing: .mark("~")), Row(name: "vec", drawing: .mark("→")),
    Row(name: "dot", drawing: .mark("˙")), Row(name: "ddot", drawing: .mark("¨")),
    Row(name: "dddot", drawing: .mark("…")), Row(name: "check", drawing: .mark("ˇ")),
    Row(name: "breve", drawing: .mark("˘")), Row(name: "acute", drawing: .mark("´")),
    Row(name: "grave", drawing: .mark("`")), Row(name: "mathring", drawing: .mark("˚")),
    Row(name: "widetilde", drawing: .mark("~")),
    Row(name: "widehat", drawing: .wide("\u{302}", isUnder: false)),
    Row(name: "overrightarrow", drawing: .wide("→", isUnder: false)),
    Row(name: "overleftarrow", drawing: .wide("←", isUnder: false)),
    Row(name: "overleftrightarrow", drawing: .wide("↔", isUnder: false)),
    Row(name: "underrightarrow", drawing: .wide("→", isUnder: true)),
    Row(name: "underleftarrow", drawing: .wide("←", isUnder: true)),
    Row(name: "overbrace", drawing: .labelled("⏞", isUnder: false)),
    Row(name: "underbrace", drawing: .labelled("⏟", isUnder: true)),
    Row(name: "overbracket", drawing: .labelled("⎴", isUnder: false)),
    Row(name: "underbracket", drawing: .labelled("⎵", isUnder: true)),
    Row(name: "overparen", drawing: .labelled("⏜", isUnder: false)),
    Row(name: "underparen", drawing: .labelled("⏝", isUnder: true)),
    Row(name: "overline", drawing: .rule(css: "border-top:0.05em solid;padding-top:0.1em")),
    Row(name: "underline", drawing: .rule(css: "border-bottom:0.05em solid;padding-bottom:0.1em")),
    Row(name: "underbar", drawing: .rule(css: "border-bottom:0.05em solid;padding-bottom:0.1em")),
    Row(name: "cancel", drawing: .rule(css: "text-decoration:line-through")),
    Row(name: "bcancel", drawing: .rule(css: "text-decoration:line-through")),
    Row(name: "xcancel", drawing: .rule(css: "text-decoration:line-through")),
    Row(name: "sout", drawing: .rule(css: "text-decoration:line-through")),
  ]

  private static let combining: [Unicode.Scalar: String] = [
    "\u{302}": "hat", "\u{304}": "bar", "\u{305}": "overline", "\u{303}": "tilde",
    "\u{307}": "dot", "\u{308}": "ddot", "\u{20D7}": "vec", "\u{30C}": "check",
    "\u{332}": "underline",
  ]
}
