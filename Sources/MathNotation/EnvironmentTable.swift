/// The environments with rows and columns.
enum EnvironmentTable {
  /// How the cells of a column stand.
  enum Columns: Sendable {
    /// Right and left in turn: `aligned`.
    case equations
    /// All centred: `matrix`.
    case centred
    /// All at the left: `cases`.
    case left
    /// As its argument says: `array`.
    case declared
    /// Right, centre, left: `eqnarray`.
    case threePart
  }

  /// What an environment is.
  struct Row: Sendable {
    /// How its columns stand.
    let columns: Columns
    /// The bracket at its left, or an empty string.
    let open: String
    /// The bracket at its right, or an empty string.
    let close: String
    /// Whether `{…}` follows its name.
    let takesArgument: Bool
    /// Whether its cells are set in display style.
    let isDisplay: Bool
  }

  /// The row of `name`; a star at its end means nothing.
  static func row(_ name: String) -> Row? {
    index[name.hasSuffix("*") ? String(name.dropLast()) : name]
  }

  private static let index: [String: Row] = {
    var index: [String: Row] = [:]
    for (names, row) in rows {
      for name in names.split(separator: " ") { index[String(name)] = row }
    }
    return index
  }()

  private static func row(
    _ columns: Columns, _ open: String = "", _ close: String = "", argument: Bool = false,
    display: Bool = false
  ) -> Row {
    Row(
      columns: columns, open: open, close: close, takesArgument: argument, isDisplay: display)
  }

  private static let rows: [(names: String, row: Row)] = [
    ("aligned align split flalign", row(.equations, display: true)),
    ("alignat alignedat xalignat", row(.equations, argument: true, display: true)),
    ("gather gathered multline equation displaymath math", row(.centred, display: true)),
    ("eqnarray", row(.threePart, display: true)),
    ("cases", row(.left, "{")), ("dcases", row(.left, "{", display: true)),
    ("rcases", row(.left, "", "}")), ("drcases", row(.left, "", "}", display: true)),
    ("matrix smallmatrix", row(.centred)), ("pmatrix psmallmatrix", row(.centred, "(", ")")),
    ("bmatrix bsmallmatrix", row(.centred, "[", "]")), ("Bmatrix", row(.centred, "{", "}")),
    ("vmatrix", row(.centred, "|", "|")), ("Vmatrix", row(.centred, "‖", "‖")),
    ("array tabular", row(.declared, argument: true)), ("subarray", row(.declared, argument: true)),
    ("substack", row(.centred)),
  ]
}
