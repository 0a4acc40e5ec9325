import Algebra
import Evaluation
import Flows
import Grading
import MathNotation

/// The pictures of a solution sheet, each from what the flow really computes.
///
/// A picture that the flow does not allow (a plane for three components, a computation in order for a
/// flow that has none) is `nil`. The same flow gives the same pictures.
public struct FlowPictures: Sendable {
  /// The flow.
  public let flow: Flow
  private let catalogue: Catalogue
  private let structure: FlowStructure

  /// The pictures of a flow, described in the language of a catalogue.
  public init(_ flow: Flow, catalogue: Catalogue) {
    self.flow = flow
    self.catalogue = catalogue
    structure = FlowStructure(flow)
  }

  private static let seed: UInt64 = 0
  private var decimalMark: String { catalogue.numbers.decimalMark }

  /// A `<figure>`: pictures with the caption of a key, and sentences after it.
  private func figure(
    _ pictures: [Picture], _ key: String, _ arguments: [String: Message.Argument] = [:],
    notes: [Message] = []
  ) -> String? {
    guard !pictures.isEmpty else { return nil }
    let set = Typesetter(format: .html, catalogue: catalogue)
    let caption = [set.words(key, arguments)] + notes.map(set.words)
    return Picture.figure(pictures, caption: caption.joined(separator: " "))
  }

  /// A `<figure>` with plots side by side. It says what parameters they are drawn for, and when lines
  /// go on outside the frame.
  private func figure(
    _ plots: [(plot: PlanePlot, title: String)], _ key: String,
    _ arguments: [String: Message.Argument] = [:]
  ) -> String? {
    var notes = parameterNote
    if plots.contains(where: \.plot.isCut) { notes.append(Message("picture.cut")) }
    return figure(PlanePlot.pictures(plots), key, arguments, notes: notes)
  }

  /// For which values of parameters that may be any number the plots are drawn.
  private var parameterNote: [Message] {
    let values = flow.parameters.compactMap { parameter -> Message.Argument? in
      guard case .drawn = parameter.value else { return nil }
      let value = catalogue.numbers.latex(structure.parameter(parameter.name))
      return .math("\(parameter.name) = \(value)")
    }
    return values.isEmpty ? [] : [Message("picture.parameters", ["values": .list(values)])]
  }

  private func title(_ key: String, _ arguments: [String: Message.Argument] = [:]) -> String {
    Typesetter(format: .html, catalogue: catalogue).label(key, arguments)
  }

  // MARK: Computation

  /// How `x` follows from `z`, or `z` from `x`: an HTML `<figure>` for the first components.
  ///
  /// - Parameters:
  ///   - direction: Which way.
  ///   - dimension: `D`; of more than four, the first three are drawn, and dots.
  /// - Returns: `nil` when some component needs a later one, as in a planar flow.
  public func computation(_ direction: ComputationGraph.Direction, dimension: Int) -> String? {
    let shown = dimension > 4 ? 3 : dimension
    guard let rows = structure.rows(dimension: dimension)?.prefix(shown) else { return nil }
    let key = direction == .forward ? "picture.forward" : "picture.inverse"
    var graph = ComputationGraph(
      direction: direction, rows: Array(rows), continues: shown < dimension)
    graph.letters = catalogue.letters
    return figure(
      [graph.picture(title: "\(title(key)) \(graph.words)")], key)
  }

  // MARK: Jacobian

  /// What the entries of the Jacobian are: an HTML `<figure>`.
  ///
  /// - Parameter dimension: `D`, at most 6.
  /// - Returns: `nil` when the flow cannot be evaluated.
  public func jacobian(dimension: Int) -> String? {
    guard (1...6).contains(dimension),
      let entries = structure.jacobian(dimension: dimension, seed: Self.seed)
    else { return nil }
    let key = "picture.jacobian"
    let arguments = ["dimension": Message.Argument.count(dimension)]
    let picture = JacobianStructure(entries: entries, letters: catalogue.letters)
      .picture(title: title(key, arguments), decimalMark: decimalMark)
    return figure([picture], key, arguments, notes: [])
  }

  // MARK: Plane

  /// The names of two components, in the letters of the handout.
  private func names(_ letter: String) -> (String, String) {
    (catalogue.letters.printed("\(letter)_1"), catalogue.letters.printed("\(letter)_2"))
  }

  private static let reach = 3.0
  /// The nodes of the mesh along one axis: fewer for a flow that costs more.
  private var meshSize: Int { flow.weight <= 100 ? 65 : 41 }
  private static let sampleCount = 150
  private static let shares = [0.25, 0.5, 0.75, 0.95]

  /// Whether points can be shown: of a flow that leaves functions open, they would be invented.
  private var isShown: Bool { flow.isHandy && flow.openFunctions.isEmpty }

  private func points(_ letter: String, _ worlds: Worlds) -> [PlanePoint] {
    let components = (1...2).map { component in
      worlds.values(of: .component(letter, [component]))
        .map { $0.isFinite ? $0.midpoint : .nan }
    }
    return zip(components[0], components[1]).map(PlanePoint.init)
  }

  /// Draws from the base with a square grid, and what `f` makes of them, side by side: an HTML
  /// `<figure>`. For flows with two components.
  public func plane() -> String? {
    guard isShown else { return nil }
    let lines = flow.base.gridLines(count: 9, points: 65, reach: 2)
    let samples = Array(
      flow.samplePoints(dimension: 2, count: Self.sampleCount, seed: Self.seed)
        .prefix(Self.sampleCount))
    guard let worlds = try? flow.worlds(dimension: 2, points: lines.flatMap { $0 } + samples)
    else { return nil }
    let arguments = ["samples": Message.Argument.count(samples.count)]
    let plots = [("z", "picture.base"), ("x", "picture.image")].compactMap { letter, key in
      let all = points(letter, worlds)
      let grid = stride(from: 0, to: 18 * 65, by: 65).map { Array(all[$0..<($0 + 65)]) }
      return PlanePictures.grid(
        lines: grid, samples: Array(all[(18 * 65)...]), names: names(letter),
        decimalMark: decimalMark
      ).map { (plot: $0, title: title(key, arguments)) }
    }
    return figure(plots, "picture.maps", arguments)
  }

  /// Where a node of the mesh lies: closer together near the ends of a bounded support, where a flow
  /// may stretch without bound.
  private func meshShare(_ share: Double) -> Double {
    guard case .uniform = flow.base else { return share }
    return (1 - (Double.pi * share).applying(.cos)) / 2
  }

  /// The density of `x` as regions that hold a quarter, half, … of the probability: an HTML
  /// `<figure>`. For flows with two components.
  public func density() -> String? {
    guard isShown else { return nil }
    let shares = (0..<meshSize).map { meshShare(Double($0) / Double(meshSize - 1)) }
    let values = flow.withKinks(shares.map { flow.base.value(at: $0, reach: Self.reach) })
    let size = values.count
    let nodes = values.flatMap { a in values.map { [a, $0] } }
    guard let worlds = try? flow.worlds(dimension: 2, points: nodes) else { return nil }
    let images = points("x", worlds)
    let logDeterminants = worlds.values(of: .scalar("\\log|\\det J|"))
    let logDensity = nodes.indices.map { k in
      logDeterminants[k].isFinite
        ? flow.base.logDensity(nodes[k][0]) + flow.base.logDensity(nodes[k][1])
          - logDeterminants[k].midpoint
        : .nan
    }
    // The probability of a cell, where the cells are as wide as the values lie apart.
    let widths = values.indices.map { k in
      (values[min(k + 1, size - 1)] - values[max(k - 1, 0)]) / 2
    }
    let mass = zip(values, widths).map { flow.base.logDensity($0).applying(.exp) * $1 }
    func rows<T>(_ flat: [T]) -> [[T]] {
      stride(from: 0, to: flat.count, by: size).map { Array(flat[$0..<($0 + size)]) }
    }
    let mesh = DensityMesh(
      points: rows(images), logDensity: rows(logDensity),
      mass: mass.map { a in mass.map { a.isFinite && $0.isFinite ? a * $0 : 0 } })
    let isFlat = mesh.levels(holding: Self.shares).count < Self.shares.count
    let key = isFlat ? "picture.densityFlat" : "picture.density"
    let arguments = [
      "shares": Message.Argument.list(
        Self.shares.map { .text(title("picture.percent", ["percent": .count(Int($0 * 100))])) })
    ]
    let plot = PlanePictures.density(
      mesh, shares: Self.shares, names: names("x"), decimalMark: decimalMark)
    return figure(
      [plot].compactMap { $0.map { ($0, title(key, arguments)) } }, key, arguments)
  }

  // MARK: Transformer

  /// The transformer of one component for a few values of what it reads besides, and its inverse,
  /// side by side: an HTML `<figure>`.
  ///
  /// - Parameter dimension: `D`.
  /// - Returns: `nil` when no component is a function of its own `z_i` and of what comes before.
  public func transformer(dimension: Int) -> String? {
    guard
      let graph = structure.transformer(
        dimension: dimension, seed: Self.seed, numbers: catalogue.numbers
      )?.inLetters(catalogue.letters)
    else { return nil }
    let kind = structure.families.isEmpty ? ".direct" : ""
    let plots = [
      (graph.plot(decimalMark: decimalMark), "picture.transformer\(kind)"),
      (graph.inversePlot(decimalMark: decimalMark), "picture.transformerInverse\(kind)"),
    ].compactMap { plot, key in
      plot.map { (plot: $0, title: "\(title(key)) \(graph.words)") }
    }
    return figure(plots, "picture.transformers\(kind)")
  }
}
