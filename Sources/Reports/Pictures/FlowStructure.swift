import Algebra
import Evaluation
import Flows
import Grading

/// What each component of a flow is computed from, found by compiling its definitions.
struct FlowStructure: Sendable {
  let flow: Flow
  /// The families between `z` and `x`, in the order of their definitions: `h`, or `s` and `t`.
  let families: [String]

  init(_ flow: Flow) {
    self.flow = flow
    var families: [String] = []
    for definition in flow.definitions
    where definition.indices.count == 1 && definition.name != "x" && definition.name != "z"
      && !families.contains(definition.name)
    {
      families.append(definition.name)
    }
    self.families = families
  }

  /// A name for a copy of `name` by definition, which no text can write; the name itself then is what
  /// is read.
  private static func copy(_ name: String) -> String { "#\(name)" }

  /// The program of component `i` of a family, stopping at what `stops` names.
  private func program(
    _ name: String, _ i: Int, stoppingAt stops: [String], dimension: Int
  ) -> Program? {
    let copies = flow.definitions.filter { $0.name == name }.map { definition in
      var copy = definition
      copy.name = Self.copy(name)
      return copy
    }
    var context = GroundingContext(
      dimension: dimension, inputs: Set(stops), scalars: Set(flow.parameters.map(\.name)),
      definitions: flow.definitions + copies)
    context.openFunctions = flow.openFunctions
    return try? Program(
      compiling: [.component(Self.copy(name), [.number(Numeral(i))])], in: context)
  }

  // MARK: Computation

  /// What leads to each component; `nil` when one reads a component that does not come before it.
  func rows(dimension: Int) -> [ComputationGraph.Row]? {
    guard dimension >= 1 else { return nil }
    var rows: [ComputationGraph.Row] = []
    for i in 1...dimension {
      guard let target = program("x", i, stoppingAt: ["z", "x"] + families, dimension: dimension)
      else { return nil }
      var reads: Set<Slot> = []
      var parameters: [String] = []
      for input in target.inputs {
        guard case .component(let name, let indices) = input, let index = indices.first else {
          continue
        }
        guard families.contains(name) else {
          if input != .component("z", [i]) { reads.insert(input) }
          continue
        }
        parameters.append("\(name)_{\(index)}")
        guard let conditioner = program(name, index, stoppingAt: ["z", "x"], dimension: dimension)
        else { return nil }
        reads.formUnion(conditioner.inputs)
      }
      var variables: [ComputationGraph.Variable] = []
      for j in 1...dimension {
        if reads.contains(.component("z", [j])) { variables.append(.base(j)) }
        if reads.contains(.component("x", [j])) { variables.append(.target(j)) }
      }
      guard variables.allSatisfy({ $0.index < i }) else { return nil }
      rows.append(.init(parameters: parameters.sorted(), reads: variables))
    }
    return rows
  }

  // MARK: Jacobian

  /// What the entries are, from their values where one thing at a time is moved: a variable, a
  /// parameter, or a function that the sheet leaves open.
  func jacobian(dimension: Int, seed: UInt64) -> [[JacobianStructure.Entry]]? {
    let count = 12
    let base = Array(
      flow.samplePoints(dimension: dimension, count: count, seed: seed).prefix(count))
    let others = Array(
      flow.samplePoints(dimension: dimension, count: count, seed: ~seed).prefix(count))
    let draws = flow.parameterDraws(count: base.count, seed: seed)
    let otherDraws = flow.parameterDraws(count: base.count, seed: ~seed)
    func worlds(_ points: [[Double]], _ parameters: [[String: Double]]) -> Worlds? {
      try? flow.worlds(dimension: dimension, points: points, parameters: parameters)
    }
    guard let here = worlds(base, draws) else { return nil }
    var moved: [(name: String, worlds: Worlds)] = []
    for k in 0..<dimension {
      let points = zip(base, others).map { point, other in
        var point = point
        point[k] = other[k]
        return point
      }
      guard let worlds = worlds(points, draws) else { return nil }
      moved.append(("z_{\(k + 1)}", worlds))
    }
    for (name, scalars) in movable {
      let parameters = zip(draws, otherDraws).map { draw, other in
        draw.merging(other.filter { scalars.contains($0.key) }) { $1 }
      }
      guard let worlds = worlds(base, parameters) else { return nil }
      moved.append((name, worlds))
    }
    return (1...dimension).map { i in
      (1...dimension).map { j in
        guard here.dependence[i - 1][j - 1] else { return .zero }
        let slot = Slot.component("J", [i, j])
        let values = here.values(of: slot)
        let names = moved.filter { _, worlds in
          zip(values, worlds.values(of: slot)).contains { a, b in
            a.isFinite && b.isFinite && !a.intersects(b)
          }
        }.map(\.name)
        guard names.isEmpty else { return .depends(names) }
        guard let value = values.first(where: \.isFinite) else { return .depends(["?"]) }
        let number = Self.number(value)
        return number == 0 ? .zero : .constant(number)
      }
    }
  }

  /// The parameters and the open functions, each with the scalars that make it up.
  private var movable: [(name: String, scalars: Set<String>)] {
    flow.parameters.compactMap { parameter in
      guard case .drawn = parameter.value, !OpenFunction.isCoefficient(parameter.name) else {
        return nil
      }
      return (parameter.name, [parameter.name])
    } + flow.openFunctions.map { ($0.name, Set($0.coefficients.map(\.name))) }
  }

  /// The short decimal in a narrow enclosure, or its middle.
  private static func number(_ value: Interval) -> Double {
    let middle = value.midpoint
    guard abs(middle) < 1e9 else { return middle }
    let rounded = (middle * 1e6).rounded() / 1e6
    return value.contains(rounded) ? rounded : middle
  }

  // MARK: Transformer

  /// The graphs of the first transformer that reads something besides its own `z_i`; else of the
  /// first.
  func transformer(dimension: Int, seed: UInt64, numbers: DecimalFormat) -> TransformerGraph? {
    guard flow.openFunctions.isEmpty, rows(dimension: dimension) != nil else { return nil }
    let points = Array(flow.samplePoints(dimension: dimension, count: 64, seed: seed).prefix(64))
    guard let worlds = try? flow.worlds(dimension: dimension, points: points) else { return nil }
    var plain: TransformerGraph?
    for i in 1...dimension {
      guard
        let program = program(
          "x", i, stoppingAt: ["z", "x"] + families, dimension: dimension)
      else { continue }
      let knobs = program.inputs.filter { input in
        if case .component = input { input != .component("z", [i]) } else { false }
      }
      let settings = settings(of: knobs, in: worlds)
      let graph = graph(program, i, knobs, settings, numbers)
      if settings.count > 1 { return graph }
      plain = plain ?? graph
    }
    return plain
  }

  /// A few values for each of what a transformer reads: one is moved at a time from the middle.
  private func settings(of knobs: [Slot], in worlds: Worlds) -> [[Double]] {
    let choices = knobs.map { knob in
      Self.roundValues(among: worlds.values(of: knob).filter(\.isFinite).map(\.midpoint))
    }
    let middle = choices.map { $0[$0.count / 2] }
    var settings = [middle]
    if knobs.count == 1 {
      settings = choices[0].map { [$0] }
    } else {
      for (k, values) in choices.enumerated() {
        guard let value = values.last, value != middle[k], settings.count < 4 else { continue }
        var moved = middle
        moved[k] = value
        settings.append(moved)
      }
    }
    return settings
  }

  /// At most three simple values among most of those that occur, ascending; the value
  /// itself when only one does.
  private static func roundValues(among values: [Double]) -> [Double] {
    let sorted = values.sorted()
    guard let first = sorted.first, let last = sorted.last, first < last else {
      return [sorted.first ?? 0]
    }
    let (low, high) = (sorted[sorted.count / 12], sorted[sorted.count - 1 - sorted.count / 12])
    for step in [1, 0.5, 0.25, 0.1, 0.05] as [Double] {
      let middle = ((low + high) / 2 / step).rounded() * step
      if middle - step >= low, middle + step <= high {
        return [middle - step, middle, middle + step]
      }
    }
    return [low, (low + high) / 2, high].map { ($0 * 100).rounded() / 100 }
  }

  private func graph(
    _ program: Program, _ i: Int, _ knobs: [Slot], _ settings: [[Double]],
    _ numbers: DecimalFormat
  ) -> TransformerGraph {
    let count = 121
    let arguments = (0..<count).map {
      flow.base.value(at: Double($0) / Double(count - 1), reach: 2.5)
    }
    let curves = settings.map { setting in
      let name = zip(knobs, setting).map { knob, value -> String in
        guard case .component(let name, let indices) = knob else { return "" }
        return "\(name)_{\(indices.first ?? 0)} = \(numbers.latex(value))"
      }
      let values = program.run(count: count) { (slot: Slot) -> [Double] in
        if slot == .component("z", [i]) { return arguments }
        if let k = knobs.firstIndex(of: slot) { return [setting[k]] }
        if case .scalar(let name) = slot { return [parameter(name)] }
        return []
      }
      return TransformerGraph.Curve(
        name: name.joined(separator: ",\\ "),
        points: zip(arguments, values[0]).map(PlanePoint.init))
    }
    return TransformerGraph(
      curves: Self.merged(curves), argument: "z_{\(i)}", value: "x_{\(i)}")
  }

  /// Curves that coincide are one curve with all their names.
  private static func merged(_ curves: [TransformerGraph.Curve]) -> [TransformerGraph.Curve] {
    curves.reduce(into: []) { result, curve in
      guard let k = result.firstIndex(where: { $0.points == curve.points }) else {
        result.append(curve)
        return
      }
      result[k].name += ",\\ \(curve.name)"
    }
  }

  /// The value of a parameter in a flow that is shown, where every one has a value.
  func parameter(_ name: String) -> Double {
    switch flow.parameters.first(where: { $0.name == name })?.value {
    case .fixed(let value): value.midpoint
    case .drawn, nil: .nan
    }
  }
}
