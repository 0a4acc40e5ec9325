import Grading

/// How a flow is computed, as a circuit: `z → x` or `x → z`, a row for each component.
///
/// What is given stands on the left, what is computed on the right, the transformer between them and
/// its conditioner above it. A line from a variable to a conditioner is one that it really reads; a
/// dot is where the line branches off. The numbers at the right count the steps: what has the same
/// number can be computed at the same time.
public struct ComputationGraph: Sendable {
  /// Which way the flow is taken.
  public enum Direction: Sendable { case forward, inverse }

  /// A component of `z` or of `x`.
  public enum Variable: Hashable, Sendable {
    case base(Int)
    case target(Int)

    /// The index, from 1.
    var index: Int {
      switch self {
      case .base(let i), .target(let i): i
      }
    }
  }

  /// What leads to one component.
  public struct Row: Sendable {
    /// What the conditioner gives, in LaTeX: `h_2`, or `s_2` and `t_2`; empty when the transformer
    /// reads the variables itself.
    public var parameters: [String]
    /// The variables that are read besides the component's own; with indices below it.
    public var reads: [Variable]

    /// A row.
    public init(parameters: [String], reads: [Variable]) {
      self.parameters = parameters
      self.reads = reads
    }
  }

  /// Which way it goes.
  public var direction: Direction
  /// The first components, in order.
  public var rows: [Row]
  /// Whether there are more components than rows.
  public var continues: Bool
  /// The letters of the variables.
  var letters = VariableLetters.usual

  /// A graph.
  public init(direction: Direction, rows: [Row], continues: Bool) {
    self.direction = direction
    self.rows = rows
    self.continues = continues
  }

  /// In which step each component is computed, from 1.
  public var steps: [Int] {
    var steps: [Int] = []
    for row in rows {
      let needed = row.reads.filter(isComputed).map(\.index)
      let last = needed.filter { steps.indices.contains($0 - 1) }.map { steps[$0 - 1] }.max()
      steps.append((last ?? 0) + 1)
    }
    return steps
  }

  private func isComputed(_ variable: Variable) -> Bool {
    switch variable {
    case .base: direction == .inverse
    case .target: direction == .forward
    }
  }

  /// What each component is computed from, as it is read aloud: `x_3 ← z_3, c_3(z_1, z_2)`.
  var words: String {
    let (from, to) = direction == .forward ? ("z", "x") : ("x", "z")
    return rows.enumerated().map { offset, row in
      let reads = row.reads.map { variable in
        switch variable {
        case .base(let i): letters.printed("z_\(i)")
        case .target(let i): letters.printed("x_\(i)")
        }
      }
      let list = reads.joined(separator: ", ")
      let i = offset + 1
      let rest = reads.isEmpty ? "" : row.parameters.isEmpty ? ", \(list)" : ", c_\(i)(\(list))"
      return letters.printed("\(to)_\(i) ← \(from)_\(i)") + rest
    }.joined(separator: "; ")
  }

  // MARK: Places

  private static let width = 430.0
  private static let given = 30.0
  private static let middle = 205.0
  private static let computed = 376.0
  private static let pitch = 112.0
  private static let above = 54.0
  private static let radius = 20.0
  private static let lane = 13.0

  private func height(of index: Int) -> Double { first + Double(index - 1) * Self.pitch }

  /// Where the first row is: lower where something stands above it.
  private var first: Double {
    rows.first.map { $0.parameters.isEmpty && $0.reads.isEmpty } ?? false ? 32 : 86
  }

  /// Where the line that branches off a variable goes down.
  private func lane(of variable: Variable) -> Double {
    let offset = Self.radius + 15 + Double(variable.index - 1) * Self.lane
    return isComputed(variable) ? Self.computed - offset - 6 : Self.given + offset
  }

  /// The picture; `title` is its text alternative.
  public func picture(title: String) -> Picture {
    let rows = rows.prefix(6)
    var under: [SVGElement] = []
    var over: [SVGElement] = []
    for (offset, row) in rows.enumerated() {
      let (wires, boxes) = elements(of: row, index: offset + 1)
      under += wires
      over += boxes
    }
    under += trunks
    var height = height(of: rows.count) + 40
    if continues {
      for x in [Self.given, Self.middle, Self.computed] {
        for k in 0..<3 {
          over.append(.circle(x, height + Double(k) * 8, 1.8, fill: .soft, stroke: nil))
        }
      }
      height += 28
    }
    return Picture(title: title, width: Self.width, height: height, under + over)
  }

  /// The lines down from each variable to the lowest row that reads it.
  private var trunks: [SVGElement] {
    let variables = rows.indices.flatMap { [Variable.base($0 + 1), .target($0 + 1)] }
    return variables.flatMap { variable -> [SVGElement] in
      let readers = rows.indices.filter { rows[$0].reads.contains(variable) }
      guard let last = readers.last else { return [] }
      let (x, top) = (lane(of: variable), height(of: variable.index))
      let bottom = arrival(of: variable, row: rows[last], index: last + 1)
      return [
        .line(x, top, x, bottom, .accent, width: 1.4),
        .circle(x, top, 3, fill: .accent, stroke: nil),
      ]
    }
  }

  /// The height at which a variable's line comes in: outer lanes lower, so that lines do not cross.
  private func arrival(of variable: Variable, row: Row, index: Int) -> Double {
    let side = row.reads.filter { isComputed($0) == isComputed(variable) }
      .sorted { $0.index > $1.index }
    let place = side.firstIndex(of: variable) ?? 0
    let spread = min(7, 20 / Double(max(1, side.count - 1)))
    let middle = height(of: index) - Self.above
    return middle + (Double(place) - Double(side.count - 1) / 2) * spread
  }

  // MARK: A row

  private func elements(of row: Row, index: Int) -> (under: [SVGElement], over: [SVGElement]) {
    let y = height(of: index)
    let c = y - Self.above
    var under: [SVGElement] = [
      .line(Self.given, y, Self.middle - 30, y, .ink, width: 1.4),
      .arrowhead(Self.middle - 27, y, 1, 0, .ink),
      .line(Self.middle, y, Self.computed - Self.radius - 4, y, .ink, width: 1.4),
      .arrowhead(Self.computed - Self.radius, y, 1, 0, .ink),
    ]
    var over: [SVGElement] = []
    let hasConditioner = !row.parameters.isEmpty
    let half = hasConditioner ? 25.0 : 0
    for variable in row.reads {
      let from = lane(of: variable)
      let to = isComputed(variable) ? Self.middle + half : Self.middle - half
      let at = arrival(of: variable, row: row, index: index)
      under.append(.line(from, at, to, at, .accent, width: 1.4))
      if readers(of: variable).last != index {
        under.append(.circle(from, at, 3, fill: .accent, stroke: nil))
      }
      if hasConditioner {
        under.append(.arrowhead(to, at, isComputed(variable) ? -1 : 1, 0, .accent))
      }
    }
    if hasConditioner || !row.reads.isEmpty {
      let ink: Ink = row.reads.isEmpty ? .soft : .accent
      let start = row.reads.map { arrival(of: $0, row: row, index: index) }.min() ?? c
      under.append(
        .line(Self.middle, hasConditioner ? c : start, Self.middle, y - 20, ink, width: 1.4))
      under.append(.arrowhead(Self.middle, y - 17, 0, 1, ink))
      if hasConditioner {
        over.append(.box(Self.middle - 25, c - 14, 50, 28, corner: 14, fill: .card, stroke: ink))
        over.append(MathLabel("c_{\(index)}").text(Self.middle, c + 5, size: 17))
        over.append(
          MathLabel(row.parameters.joined(separator: ", ")).text(
            Self.middle + 9, y - 23, size: 14, anchor: .start, ink: .soft))
      }
    }
    over.append(.box(Self.middle - 27, y - 17, 54, 34, corner: 5, fill: .well, stroke: .ink))
    over.append(MathLabel(transformer(index, hasConditioner)).text(Self.middle, y + 6, size: 18))
    let isForward = direction == .forward
    let ends = [
      (Self.given, isForward ? "z" : "x"), (Self.computed, isForward ? "x" : "z"),
    ]
    for (x, letter) in ends {
      over.append(.circle(x, y, Self.radius, fill: .card, stroke: .ink))
      over.append(MathLabel(letters.printed("\(letter)_{\(index)}")).text(x, y + 5, size: 18))
    }
    over.append(
      SVGElement(
        "text",
        [
          ("x", (Self.computed + Self.radius + 8).svg), ("y", (y + 5).svg),
          ("font-family", "var(--sans)"), ("font-size", "14"), ("font-weight", "600"),
          ("fill", Ink.soft.value),
        ], text: "\(steps[index - 1])"))
    return (under, over)
  }

  private func readers(of variable: Variable) -> [Int] {
    rows.indices.filter { rows[$0].reads.contains(variable) }.map { $0 + 1 }
  }

  private func transformer(_ index: Int, _ hasConditioner: Bool) -> String {
    let name = hasConditioner ? "\\tau" : "f_{\(index)}"
    return direction == .forward ? name : "\(name)^{-1}"
  }
}
