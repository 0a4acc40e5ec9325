import Grading
import MathNotation

/// The Jacobian as a table of what its entries are: zero, a number, or something that depends on `z`.
public struct JacobianStructure: Sendable {
  /// What `∂x_i/∂z_j` is.
  public enum Entry: Hashable, Sendable {
    /// 0 everywhere, because `x_i` does not read `z_j`.
    case zero
    /// The same number everywhere.
    case constant(Double)
    /// It changes with these, in LaTeX: `z_1`, `a`.
    case depends([String])
  }

  /// Row by row; as many columns as rows.
  public var entries: [[Entry]]
  /// The letters of the variables.
  public var letters: VariableLetters

  /// A structure.
  public init(entries: [[Entry]], letters: VariableLetters = .usual) {
    self.entries = entries
    self.letters = letters
  }

  private static let cell = (width: 78.0, height: 46.0)
  /// Room for the names of the rows.
  private static let margin = 46.0
  /// A page shows pictures at its own width: one that is narrower would be drawn larger.
  private static let leastWidth = 360.0
  private static let top = 34.0

  /// The picture; `title` is the beginning of its text alternative, which goes on with the entries,
  /// row by row.
  public func picture(title: String, decimalMark: String) -> Picture {
    let size = entries.count
    let (width, height) = Self.cell
    let across = Double(size) * width
    let down = Double(size) * height
    let left = max(Self.margin, (Self.leastWidth - across + Self.margin - 12) / 2)
    var content: [SVGElement] = []
    var words: [String] = []
    for (i, row) in entries.enumerated() {
      let y = Self.top + Double(i) * height
      content.append(
        MathLabel(letters.printed("x_{\(i + 1)}")).text(left - 22, y + 28, size: 16, ink: .soft))
      content.append(
        MathLabel(letters.printed("z_{\(i + 1)}")).text(
          left + (Double(i) + 0.5) * width, Self.top - 12, size: 16, ink: .soft))
      var said: [String] = []
      for (j, entry) in row.enumerated() {
        let x = left + Double(j) * width
        if entry != .zero {
          content.append(
            .box(
              x + 2, y + 2, width - 4, height - 4, corner: 4, fill: .accent, stroke: nil,
              opacity: Self.isNumber(entry) ? 0.1 : 0.28))
        }
        let label = letters.printed(Self.label(entry, decimalMark: decimalMark))
        said.append(MathFormula(label).plainText)
        content.append(
          MathLabel(label).text(
            x + width / 2, y + height / 2 + 6, size: Self.isNumber(entry) ? 17 : 15,
            ink: entry == .zero ? .soft : .ink))
        if i == j {
          content.append(
            .box(
              x + 2, y + 2, width - 4, height - 4, corner: 4, fill: nil, stroke: .accent))
        }
      }
      words.append("(\(said.joined(separator: "; ")))")
    }
    content.append(Self.bracket(x: left - 4, turn: 6, height: down))
    content.append(Self.bracket(x: left + across + 4, turn: -6, height: down))
    return Picture(
      title: "\(title) \(words.joined(separator: ", "))",
      width: max(Self.leastWidth, left + across + 12),
      height: Self.top + down + 8, content)
  }

  private static func bracket(x: Double, turn: Double, height: Double) -> SVGElement {
    .path(
      "M\((x + turn).svg) \((top - 3).svg)H\(x.svg)V\((top + height + 3).svg)H\((x + turn).svg)",
      .ink, width: 1.4)
  }

  private static func isNumber(_ entry: Entry) -> Bool {
    if case .depends = entry { false } else { true }
  }

  /// The entry in LaTeX; more than three names are their first and their last.
  private static func label(_ entry: Entry, decimalMark: String) -> String {
    switch entry {
    case .zero: return "0"
    case .constant(let value): return DecimalFormat(decimalMark: decimalMark).latex(value)
    case .depends(let names):
      guard names.count > 3, let first = names.first, let last = names.last else {
        return names.joined(separator: ", ")
      }
      return "\(first), \\dots, \(last)"
    }
  }
}
