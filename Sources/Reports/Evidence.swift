import Grading
import Markdown

/// A sample that shows an answer to be wrong, as a table: what was given, what is right, what the
/// answer gives.
struct Evidence {
  /// A cell: a formula, nothing, or a word; and whether it is what is right or what is wrong.
  struct Cell {
    enum Tone: String { case right = "good", wrong = "bad" }
    var inlines: [Inline]
    var tone: Tone?
  }

  /// A row: its label and a cell for each component, or one cell for all of them.
  struct Row {
    var label: [Inline]
    var cells: [Cell]
  }

  /// The number of components.
  let dimension: Int
  /// The parameters that were drawn: `a = 2`.
  let parameters: [Inline]?
  /// The rows.
  let rows: [Row]

  /// The table of a counterexample to a part; `nil` for free-response parts.
  init?(_ sample: Counterexample, part: String, catalogue: Catalogue) {
    let determinants = ["det": #"\det J"#, "logdet": #"\log\lvert\det J\rvert"#]
    let numbers = catalogue.numbers
    let letters = sample.letters
    let digits = numbers.digitsThatTell([sample.expected] + (sample.got.map { [$0] } ?? []))
    func cell(_ value: Double, _ tone: Cell.Tone? = nil) -> Cell {
      Cell(inlines: [.math(numbers.latex(value, digits: digits))], tone: tone)
    }
    let undefined = Cell(inlines: catalogue.sentence(Message("page.undefined")), tone: .wrong)
    let got = sample.got.map { cell($0, .wrong) } ?? undefined
    func cell(_ component: Counterexample.Component) -> Cell {
      switch component {
      case .value(let value, let isRight): cell(value, isRight ? nil : .wrong)
      case .undefined: undefined
      case .notGiven: Cell(inlines: [Inline(.text("–"))])
      }
    }
    func given(_ name: String, _ values: [Double]) -> Row {
      Row(label: [.math("\(name)_i")], cells: values.map { cell($0) })
    }
    func label(_ key: String, _ quantity: String) -> [Inline] {
      catalogue.sentence(Message(key, ["quantity": .math(quantity)]))
    }
    func vector(_ name: String, right values: [Double]) -> [Row] {
      func isWrong(_ place: Int) -> Bool {
        guard place < sample.components.count else { return place + 1 == sample.component }
        if case .value(_, let isRight) = sample.components[place] { return !isRight }
        return sample.components[place] == .undefined
      }
      return [
        Row(
          label: label("page.right", "\(name)_i"),
          cells: values.enumerated().map { cell($1, isWrong($0) ? .right : nil) }),
        Row(label: label("page.yours", "\(name)_i"), cells: sample.components.map(cell)),
      ]
    }

    switch part {
    case "f":
      rows = [given(letters.base, sample.z)] + vector(letters.target, right: sample.x)
    case "inverse":
      rows = [given(letters.target, sample.x)] + vector(letters.base, right: sample.z)
    default:
      guard let name = determinants[part] else { return nil }
      rows = [
        given(letters.base, sample.z), given(letters.target, sample.x),
        Row(label: label("page.right", name), cells: [cell(sample.expected, .right)]),
        Row(label: label("page.yours", name), cells: [got]),
      ]
    }
    dimension = max(sample.z.count, sample.x.count)
    parameters =
      sample.parameters.isEmpty
      ? nil
      : catalogue.sentence(
        Message(
          "page.given",
          [
            "values": .list(
              sample.parameters.map { parameter in
                let value = numbers.latex(parameter.value)
                return .math("\(parameter.name) \(value.hasPrefix("\\approx") ? "" : "= ")\(value)")
              })
          ]))
  }

  /// The table as Markdown.
  var table: Block {
    let header = [[Inline.math("i")]] + (0..<dimension).map { [.math("\($0 + 1)")] }
    return Block(
      .table(
        alignments: [.left] + Array(repeating: .right, count: dimension),
        header: header,
        rows: rows.map { row in
          let cells = row.cells.map(\.inlines)
          let empty = max(0, dimension - cells.count)
          return [row.label] + cells + Array(repeating: [], count: empty)
        }))
  }
}
