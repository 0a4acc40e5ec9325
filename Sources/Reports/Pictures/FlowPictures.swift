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
  /// The flow with a value for every parameter.
  let shown: Flow

  /// The pictures of a flow, described in the language of a catalogue.
  public init(_ flow: Flow, catalogue: Catalogue) {
    self.flow = flow
    self.catalogue = catalogue
    structure = FlowStructure(flow)
    shown = flow.shown
  }

  static let seed: UInt64 = 0
  var decimalMark: String { catalogue.numbers.decimalMark }

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
  func figure(
    _ plots: [(plot: PlanePlot, title: String)], _ key: String,
    _ arguments: [String: Message.Argument] = [:]
  ) -> String? {
    var notes = parameterNote
    if plots.contains(where: \.plot.isCut) { notes.append(Message("picture.cut")) }
    return figure(PlanePlot.pictures(plots), key, arguments, notes: notes)
  }

  /// For which values of parameters that may be any number the plots are drawn.
  private var parameterNote: [Message] {
    let values = flow.shownValues.map { name, value in
      Message.Argument.math("\(name) = \(catalogue.numbers.latex(value))")
    }
    return values.isEmpty ? [] : [Message("picture.parameters", ["values": .list(values)])]
  }

  func title(_ key: String, _ arguments: [String: Message.Argument] = [:]) -> String {
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
  func names(_ letter: String) -> (String, String) {
    (catalogue.letters.printed("\(letter)_1"), catalogue.letters.printed("\(letter)_2"))
  }

  private static let sampleCount = 150

  /// Whether points can be shown: of a flow that leaves functions open, they would be invented.
  var isShown: Bool { flow.isHandy && flow.openFunctions.isEmpty }

  func points(_ letter: String, _ worlds: Worlds) -> [PlanePoint] {
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
    guard let worlds = try? shown.worlds(dimension: 2, points: lines.flatMap { $0 } + samples)
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

  // MARK: Transformer

  /// The transformer of one component for a few values of what it reads besides, and its inverse,
  /// side by side: an HTML `<figure>`.
  ///
  /// - Parameter dimension: `D`.
  /// - Returns: `nil` when no component is a function of its own `z_i` and of what comes before.
  public func transformer(dimension: Int) -> String? {
    guard
      let graph = FlowStructure(shown).transformer(
        dimension: dimension, seed: Self.seed, numbers: catalogue.numbers
      )?.inLetters(catalogue.letters)
    else { return nil }
    let kind =
      graph.curves.count == 1 ? ".one" : structure.families.isEmpty ? ".direct" : ""
    let plots = [
      (graph.plot(decimalMark: decimalMark), "picture.transformer\(kind)"),
      (graph.inversePlot(decimalMark: decimalMark), "picture.transformerInverse\(kind)"),
    ].compactMap { plot, key in
      plot.map { (plot: $0, title: "\(title(key)) \(graph.words)") }
    }
    return figure(plots, "picture.transformers\(kind)")
  }
}
