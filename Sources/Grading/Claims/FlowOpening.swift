import Algebra
import Evaluation
import Flows

/// Collects what a handout says of functions that it does not give, and settles what stands for them.
struct FlowOpening: Sendable {
  private var links: [OpenLink] = []
  /// The functions with a vector of values, and the run that they belong to.
  private var runs: [String: OpenFunction.Shape] = [:]
  /// Names that are said to be positive.
  private var positive: Set<String> = []
  /// Names that are said not to be 0.
  private var nonzero: Set<String> = []
  /// Names that are said to be strictly monotone or invertible.
  private var increasing: Set<String> = []
  /// Whether the transformer is said to be some function or other.
  private(set) var leavesTransformerOpen = false
  /// What an open transformer is applied to for component `i`.
  var transformerArguments: [Expression] = []
  /// Functions that are said to have numbers as values: `s : \mathbb R^d \to \mathbb R`.
  private var numbers: Set<String> = []
  /// `\mathbf z_{1:i-1}` standing alone: what "functions of" are functions of.
  private var mentions: [(order: Int, run: Expression)] = []
  /// Where a family was mentioned last.
  private var places: [String: Int] = [:]
  private var order = 0
  /// Whether nothing may be left open.
  var isClosed = false
  /// What is said of constants without a value.
  private var constants = OpenConstants()

  /// The functions with a vector of values.
  var vectors: Set<String> { Set(runs.keys) }

  /// Takes a statement of the handout.
  mutating func take(_ placed: PlacedStatement) {
    let statement = placed.statement
    let members = statement.members.compactMap(\.expression)
    order += 1
    for member in members {
      for case .component(let name, _) in member.nodes { places[name] = order }
    }
    takeWords(placed)
    constants.take(placed)
    if statement.relations.isEmpty, let only = members.first {
      if case .slice(let name, _, _) = only, name == "z" || name == "x" {
        mentions.append((order, only))
      }
      takeSignature(placed)
      return
    }
    takeSignature(placed)
    let equal = statement.relations.prefix(while: FlowReader.isEquality).count
    guard members.count == statement.members.count else { return }
    if equal == statement.relations.count || equal > 0 {
      links += OpenLink.all(in: Array(members[...equal]))
    }
    // `\sigma_i = \sigma_i(\mathbf x_{1:i-1}) > 0`
    let zero = Expression.number(Numeral(0))
    let bounded = Array(members[...equal])
    switch Array(statement.relations[equal...]) {
    case [">"] where members.last == zero: bounded.forEach { noteSign($0) }
    case ["\\neq"] where members.last == zero:
      nonzero.formUnion(bounded.compactMap(\.signedName))
    case ["<"] where equal == 0 && members[0] == zero: noteSign(members[1])
    default: break
    }
  }

  /// "Let `g` be a strictly increasing function", "for an arbitrary `\tau(\cdot; h)`".
  private mutating func takeWords(_ placed: PlacedStatement) {
    let isInvertible = OpenWords.sayInvertible(placed.words)
    if isInvertible, let names = OpenNames.signature(placed.formula.latex)?.names {
      increasing.formUnion(names)
    }
    guard placed.statement.relations.isEmpty else { return }
    if OpenWords.sayPositive(placed.words), let only = placed.statement.members.first?.expression {
      noteSign(only)
    }
    let written = placed.formula.isMath ? placed.text(placed.statement.range) : ""
    let isTransformer = written.trimmingWhitespace().hasPrefix("\\tau")
    if isTransformer, OpenWords.sayArbitrary(placed.words) { leavesTransformerOpen = true }
    guard isInvertible else { return }
    switch placed.statement.members.first?.expression {
    case .application(let application)?: increasing.insert(application.name)
    case .whole(let name)?, .symbol(let name)?, .component(let name, _)?: increasing.insert(name)
    default: break
    }
  }

  private mutating func noteSign(_ expression: Expression) {
    if let name = expression.signedName { positive.insert(name) }
  }

  /// `s, t : \mathbb R^d \to \mathbb R^{D-d}`: whether values are numbers, and positive ones.
  private mutating func takeSignature(_ placed: PlacedStatement) {
    guard let (names, values) = OpenNames.signature(placed.formula.latex) else { return }
    if ["\\mathbbR", "\\R", "\\mathbbR.", "\\R."].contains(values) {
      numbers.formUnion(names)
    }
    for sign in ["_>0", "_+", "^+"] where values.contains(sign) {
      positive.formUnion(names)
      if !values.contains("R^") || values.contains("R^+") { numbers.formUnion(names) }
    }
    if values.hasPrefix("(0,\\infty)") || values.hasPrefix("(0,+\\infty)") {
      positive.formUnion(names)
      if !values.contains("^") { numbers.formUnion(names) }
    }
  }

  /// Takes the value of a run of components: open functions without an index give a vector there.
  mutating func takeRun(
    _ body: Expression, from: Expression, through: Expression, letters: Set<String>
  ) {
    for node in body.nodes {
      switch node {
      case .application(let application)
      where application.index == nil && letters.contains(application.name)
        && !numbers.contains(application.name):
        runs[application.name] = runs[application.name] ?? .run(from: from, through: through)
      case .whole(let name) where letters.contains(name) && !numbers.contains(name):
        runs[name] = runs[name] ?? .run(from: from, through: through)
      default: continue
      }
    }
  }

  // MARK: What is left open

  /// Defines what `definitions` use and do not give, as values of open functions.
  func names(in definitions: inout [Definition], context: ReadingContext) -> OpenNames {
    var open = OpenNames()
    if !isClosed {
      openFunctions(&definitions, &open)
      constants.settle(&definitions, &open, known: context.scalars)
    }
    settleSizes(&definitions, &open, context)
    return open
  }

  /// Whether a family is said to be the value of a function.
  func links(to family: String) -> Bool { links.contains { $0.definition(of: family) != nil } }

  private func openFunctions(_ definitions: inout [Definition], _ open: inout OpenNames) {
    for family in undefinedFamilies(in: definitions) {
      guard
        let definition = links.lazy.compactMap({ $0.definition(of: family) }).first
          ?? mentioned(family)
      else { continue }
      definitions.append(definition)
    }
    var seen: Set<String> = []
    let applications = definitions.flatMap { $0.body.nodes }.compactMap(\.openApplication)
    for application in applications where seen.insert(application.name).inserted {
      let isTransformer = application.name == "\\tau"
      guard !isTransformer || !transformerArguments.isEmpty, application.name != "f" else {
        continue
      }
      let name = application.name
      let values = definitions.filter { $0.body == .application(application) }.map(\.name)
      var function = OpenFunction(
        name, shape: runs[name] ?? .number,
        isPositive: !positive.isDisjoint(with: values + [name]))
      function.range.excludesZero =
        !function.isPositive && !nonzero.isDisjoint(with: values + [name])
      if isTransformer || increasing.contains(name) && runs[name] == nil {
        function.isIncreasing = true
        function.usualArguments = isTransformer ? transformerArguments : []
        open.functions.append(function)
        continue
      }
      open.functions.append(function)
      guard values.isEmpty else { continue }
      // `s_3(z_1, z_2)` and `s_4(z_1, z_2)` are functions of their own.
      let numbered = applications.filter { $0.name == name && $0.hasNumber }
      for one in application.hasNumber ? numbered : [application] {
        open.definitions += Self.values(of: one, runs[name]).filter { value in
          !open.definitions.contains { $0.name == value.name && $0.indices == value.indices }
        }
      }
    }
    let own = Set(open.functions.map(\.name))
    for definition in definitions {
      if definition.name != "x", case .application(let application) = definition.body,
        own.contains(application.name)
      {
        open.definitions.append(definition)
      }
    }
    for definition in open.definitions where !definitions.contains(definition) {
      definitions.append(definition)
    }
  }

  /// The families that are used from `x` on and that nothing defines.
  private func undefinedFamilies(in definitions: [Definition]) -> [String] {
    let defined = Set(definitions.map(\.name)).union(["z", "x"])
    var used: Set<String> = []
    for definition in definitions {
      for case .component(let name, let indices) in definition.body.nodes
      where indices.count == 1 {
        used.insert(name)
      }
    }
    return used.subtracting(defined).sorted()
  }

  /// "with functions `\mu_i`, `\alpha_i` of `\mathbf x_{1:i-1}`".
  private func mentioned(_ family: String) -> Definition? {
    guard let place = places[family] else { return nil }
    let run =
      mentions.first { $0.order > place }?.run ?? mentions.last { $0.order < place }?.run
    guard let run, run.freeSymbols == ["i"] else { return nil }
    return Definition(
      family, indices: [.variable("i")],
      as: .application(Application(family, index: .symbol("i"), arguments: [run])))
  }

  /// How the values of an open function are called without its arguments.
  private static func values(
    of application: Application, _ shape: OpenFunction.Shape?
  ) -> [Definition] {
    let name = application.name
    let position = "#k"
    if shape != nil {
      var indexed = application
      indexed.index = .symbol(position)
      var whole = application
      whole.index = nil
      // The whole comes last, so that it is what the bare name stands for.
      return [
        Definition(name, indices: [.variable(position)], as: .application(indexed)),
        Definition(name, as: .application(whole)),
      ]
    }
    let names = application.arguments.reduce(into: application.index?.freeSymbols ?? []) {
      $0.formUnion($1.freeSymbols)
    }.subtracting(["D"])
    if names.isEmpty {
      guard let index = application.index else {
        return [Definition(name, as: .application(application))]
      }
      return Definition.component(name, at: index, as: .application(application), where: nil)
    }
    guard names.count == 1, let variable = names.first else { return [] }
    return [Definition(name, indices: [.variable(variable)], as: .application(application))]
  }

  // MARK: Sizes

  /// The dimensions that sizes are worked out for.
  private static let dimensions = 1...32

  /// Gives every name that is only seen in bounds a number: more than half of `D`, less than `D`.
  private func settleSizes(
    _ definitions: inout [Definition], _ open: inout OpenNames, _ context: ReadingContext
  ) {
    let known = Set(definitions.filter { $0.indices.isEmpty }.map(\.name))
    var sizes: Set<String> = []
    for definition in definitions {
      var bound: Set<String> = ["D", "i", "j", "k"]
      for case .variable(let name) in definition.indices { bound.insert(name) }
      var used = definition.body.boundSymbols
      for operand in definition.condition?.operands ?? [] { used.formUnion(operand.freeSymbols) }
      sizes.formUnion(used.subtracting(bound).subtracting(context.scalars))
    }
    let half = Expression.quotient(.symbol("D"), .number(Numeral(2)))
    let one = Expression.number(Numeral(1))
    let size = Expression.call(
      .minimum,
      [
        .sum([.symbol("D"), .negative(one)]), .sum([.call(.floor, [half]), one]),
      ])
    for name in sizes.subtracting(known).sorted() where !name.hasPrefix("#") {
      definitions.append(Definition(name, as: size))
      open.chosenSizes.insert(name)
    }
    let named = definitions.filter { $0.indices.isEmpty && sizes.contains($0.name) }
    guard !named.isEmpty else { return }
    for dimension in Self.dimensions {
      let grounding = GroundingContext(dimension: dimension, definitions: named)
      for definition in named {
        guard
          let program = try? Program(compiling: [.symbol(definition.name)], in: grounding),
          let value = program.runIntervals(count: 1, inputs: { _ in [] }).first?.first,
          value.isExact
        else { continue }
        open.sizes[dimension, default: [:]][definition.name] = Int(exactly: value.lower)
      }
    }
  }
}

extension Expression {
  /// The name whose sign is told by a comparison with 0.
  fileprivate var signedName: String? {
    switch self {
    case .application(let application): application.name
    case .component(let name, _), .whole(let name), .symbol(let name): name
    default: nil
    }
  }

  /// Every node of the tree.
  fileprivate var nodes: [Expression] {
    [self] + children.flatMap(\.nodes)
  }

  /// A function of the text that no definition has replaced.
  fileprivate var openApplication: Application? {
    guard case .application(let application) = self, !application.isInverse else { return nil }
    return application
  }

  /// The free symbols in the ends of runs and in bounds.
  fileprivate var boundSymbols: Set<String> {
    var names: Set<String> = []
    for node in nodes {
      switch node {
      case .slice(_, let from, let through):
        names.formUnion(from.freeSymbols.union(through.freeSymbols))
      case .component(_, let indices):
        for index in indices { names.formUnion(index.freeSymbols) }
      case .application(let application):
        names.formUnion(application.index?.freeSymbols ?? [])
      case .fold(let fold):
        names.formUnion(fold.lower.freeSymbols.union(fold.upper.freeSymbols))
      default: continue
      }
    }
    // An index that a sum binds is none of the outside's.
    return names.intersection(freeSymbols)
  }
}

extension Application {
  /// Whether its index is a number: `s_3(\mathbf z_{1:2})`.
  fileprivate var hasNumber: Bool { if case .number? = index { true } else { false } }
}
