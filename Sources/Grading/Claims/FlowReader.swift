import Algebra
import Flows
import Markdown
import MathNotation

/// Reads the flow from the statements of a handout.
struct FlowReader {
  var context: ReadingContext
  var definitions: [Definition] = []
  var functions: [FunctionDefinition] = []
  /// `h_i = (s_i, t_i)`: the names of the parameters.
  private(set) var parameters: [Expression] = []
  var transformer: PlacedStatement?
  /// Components of `\mathbf x` that were given behind an equation of the whole vector.
  private var repeated: [Definition] = []
  var direct: PlacedStatement?
  /// `x_i = \tau(z_i; h_i)`, and where it stands.
  var applied: (Application, PlacedStatement)?
  /// `x_i = \tau(-z_i; h_i)` and the like: what the text gives a component by the transformer alone.
  var transformed: [TransformedComponent] = []
  /// Where the statements begin that something was taken from.
  private var sources: Set<SourcePosition> = []
  /// What is said of functions that the text does not give.
  var opening = FlowOpening()
  /// Matrices that are given by their entries, or in words.
  private var matrices = StatedMatrices()
  /// How many cases were added to values.
  var addedPieces = 0
  /// What runs of components are written with.
  var helpers = HandoutHelpers()
  /// Vectors between the base and the target that are given as a whole: `\mathbf y = A \mathbf z`.
  var layers: Set<String> = []
  /// How many components the column has that a formula gives as a whole: `(x_1, x_2)^\top = A \mathbf z`.
  var writtenCount: Int?
  /// Where the functions of the text are defined.
  var functionPlaces: [String: PlacedStatement] = [:]
  /// What functions are in the cases that sentences tell: `g(t) = t` if `t \ge 0`.
  var pieces: [String: [Branch]] = [:]
  /// Families whose last component stands behind dots: `x_1 = …, x_2 = …, \dots, x_D = …`.
  var dottedRows: Set<String> = []
  /// What the variables are behind their last component: `z_{D+1} = 0`.
  private var beyond: [String: Expression] = [:]
  /// What could not be read of names that the flow may do without.
  private var faults: [String: FlowReadingFault] = [:]
  /// Whether the transformer may be given by what it is at its arguments.
  private var infersTransformer = false
  /// The variables, and what stands on a left side somewhere.
  private var families: Set<String> = ["z", "x", "h"]

  /// Reads `passages`, in which `scalars` are parameters with a value.
  static func read(
    _ passages: [Passage], scalars: [String], decimalComma: Bool
  ) throws(FlowReadingFault) -> StatedFlow {
    var context = ReadingContext(scalars: Set(scalars), decimalComma: decimalComma)
    let formulas = passages.flatMap { $0.blocks.formulas }.map { MathFormula($0.latex) }
    HandoutLetters(in: formulas).settle(&context)
    context.indexSets = HandoutSets.named(in: formulas, context)
    context.functions = LetterFunctions.names(definedIn: formulas, context: context)
    let letters = VariableLetters(
      in: formulas.flatMap { StatementReader(context: context).statements(of: $0) })
    context.families.formUnion([letters.base, letters.target])
    context.renaming = letters.renaming
    context.quantities = QuantityLetters.names(in: formulas, context)
    context.constants = constants(
      in: formulas.flatMap { StatementReader(context: context).statements(of: $0) })
    context.open(OpenNames.letters(in: formulas, context: context))
    var reader = PassageReader(context: context)
    for passage in passages { reader.read(passage) }
    var stated = try read(handout: reader.statements, context: context)
    stated.noteEquations(in: reader.statements, passages.flatMap(\.blocks))
    stated.letters = letters
    return stated
  }

  /// Reads the flow from what a handout says and not from what it asks, where that gives one.
  static func read(
    handout statements: [PlacedStatement], context: ReadingContext
  ) throws(FlowReadingFault) -> StatedFlow {
    let statements = statements.joiningMaps
    let questions = HandoutQuestions(in: statements)
    let said = statements.indices.filter { questions[$0] == nil }.map { statements[$0] }
    if said.count < statements.count, let stated = try? read(said, context: context) {
      return stated
    }
    return try read(statements, context: context)
  }

  /// Reads the flow from statements that were read in `context`.
  ///
  /// Where a sentence is doubted and missing, `x_i = \tau(z_i; h_i) = …` may say what `\tau` is; and
  /// random functions stand for what is missing only where the text `opens` them.
  static func read(
    _ statements: [PlacedStatement], context: ReadingContext, isDoubted: Bool = false,
    opens: Bool = true
  ) throws(FlowReadingFault) -> StatedFlow {
    var flow = FlowReader(context: context)
    flow.infersTransformer = isDoubted
    flow.opening.isClosed = !opens
    for statement in statements { flow.families.formUnion(statement.namesOnTheLeft) }
    flow.layers = statements.vectorLayers
    flow.helpers = HandoutHelpers(in: statements, context: context)
    for statement in statements { try flow.take(statement) }
    return try flow.finish(statements)
  }

  private init(context: ReadingContext) {
    self.context = context
  }

  // MARK: Statements

  private mutating func take(_ written: PlacedStatement) throws(FlowReadingFault) {
    if let function = HandoutLetters.function(namedBy: written.formula.latex) {
      functions.append(function)
      return
    }
    opening.take(written)
    let placed = written.givingFirst
    let statement = placed.statement
    if matrices.take(placed) { return }
    guard statement.members.count >= 2, statement.relations.first.map(Self.isEquality) == true,
      let left = placed.conditionerValue ?? statement.members[0].expression,
      Self.defines(left) || isBeforeFirst(left, statement.condition)
    else { return }
    var values: [Expression] = []
    for (number, member) in statement.members.dropFirst().enumerated() {
      guard Self.isEquality(statement.relations[number]) else { break }
      switch member.reading {
      case .success(let expression): values.append(expression.namingColumns)
      case .failure where placed.text(member.range).contains("\\circ"):
        // `f = f_2 \circ f_1`: the layers are given by their own equations.
        return
      case .failure(let fault):
        let unread = FlowReadingFault(
          message: Message(fault, in: placed), place: (placed, fault.range))
        // `\varphi = \Phi'` may be only said by the way.
        guard let name = left.nameByTheWay else { throw unread }
        faults[name] = faults[name] ?? unread
        return
      }
    }
    // `s_1 = t_1 = 0`, `z_0 = z_{-1} = 0`
    let taken = definitions.count + functions.count + addedPieces
    defer {
      if definitions.count + functions.count + addedPieces > taken {
        sources.insert(placed.position)
      }
    }
    let named = values.dropLast().prefix { Self.isPlaceWithValue($0, beside: left) }
    let rest = Array(values[named.count...])
    try define(left, named.isEmpty || !left.isFixedComponent ? values : rest, placed)
    for value in named { try define(value, rest, placed) }
  }

  /// `z_j` for `j \le 0`: a component that only a convention gives a value.
  private func isBeforeFirst(_ left: Expression, _ condition: Condition?) -> Bool {
    guard case .component(_, let indices) = left, indices.count == 1,
      case .symbol(let letter) = indices[0]
    else { return false }
    return condition?.isBeforeFirst(letter) ?? false
  }

  /// Whether a value is more than names of the flow's functions. Of the target it may be an expression
  /// of them: `x_i = 2 \tau(z_i; h_i)`.
  private static func isConcrete(_ value: Expression, for left: Expression) -> Bool {
    if value == left || value.lists(left) { return false }
    let takesTransformer = left.isOutput && !value.isNamedFunction || left.isLayer
    let names = takesTransformer ? ["f"] : ["\\tau", "c", "f"]
    return !value.contains { node in
      if case .application(let f) = node { names.contains(f.name) } else { false }
    }
  }

  /// Whether the text says somewhere what the families in a value are.
  private func isKnown(_ value: Expression) -> Bool {
    !value.contains { node in
      switch node {
      case .component(let name, _), .whole(let name), .slice(let name, _, _):
        !families.contains(name)
      case .symbol(let name): !families.contains(name) && context.families.contains(name)
      case .application(let application): !families.contains(application.name)
      default: false
      }
    }
  }

  mutating func define(
    _ left: Expression, _ values: [Expression], _ placed: PlacedStatement
  ) throws(FlowReadingFault) {
    let condition = placed.statement.condition
    let all = values.filter { Self.isConcrete($0, for: left) }
    // `x_i = z_i + x_{i-1} = …`: what comes first is the definition, the rest follows from it.
    let plain = all.filter { !$0.usesTransformer }
    let concrete = plain.first(where: isKnown) ?? all.first(where: isKnown) ?? all.last
    noteTransformed(left, values, placed)
    switch left {
    case .application(let application) where application.name == "\\tau":
      guard let body = concrete else { return }
      transformer = transformer ?? placed
      defineFunction(application, as: body, placed)
    case .application(let application) where application.name == "c":
      guard let body = concrete else { return }
      define("h", at: application.index ?? .symbol("i"), as: body, where: condition)
    case .application(let application) where application.name == "f":
      guard let body = concrete else { return }
      if application.arguments.contains(where: { if case .slice = $0 { true } else { false } }) {
        // `\mu_i = f_{\mu_i}(\mathbf x_{1:i-1})`: not the flow.
        return
      }
      if let index = application.index {
        direct = direct ?? placed
        define("x", at: index, as: body, where: condition)
      } else {
        defineWhole(body, placed)
      }
    case .application(let application):
      guard let body = concrete, !context.openLetters.contains(application.name),
        application.arguments.allSatisfy(Self.isParameter)
      else { return }
      functionPlaces[application.name] = placed
      defineFunction(application, as: body, placed)
    case .whole("x"):
      if let body = concrete { defineWhole(body, placed) }
    case .whole(let name):
      guard let body = concrete, !context.scalars.contains(name) else { return }
      add(Definition(name, where: condition, as: body))
    case .slice(_, let from, let through):
      guard let body = concrete else { return }
      defineRun(from, through, body, placed)
    case .component("c", let indices) where placed.conditionerValue == left:
      if let body = concrete { define("h", at: indices[0], as: body, where: condition) }
    case .component(let name, let indices):
      if Self.isBehindLast(indices) {
        beyond[name] = concrete
        return
      }
      if name != "x", case .tuple(let names)? = values.first(where: isNames) {
        parameters = names.shown
        define(name, at: indices[0], as: .tuple(names), where: condition)
        if case .tuple(let bodies)? = concrete, bodies != names,
          bodies.shown.count == names.shown.count
        {
          for (parameter, body) in zip(names.shown, bodies.shown) {
            guard case .component(let own, let index) = parameter, index.count == 1 else {
              continue
            }
            define(own, at: index[0], as: body, where: condition)
          }
        }
        return
      }
      if name == "x", case .symbol("i") = indices[0] { noteTransformer(values, placed) }
      guard let body = concrete else { return }
      if placed.statement.followsDots { dottedRows.insert(name) }
      if infersTransformer { inferTransformer(values, placed) }
      if name == "x", !Self.isOutside(indices[0]), !isBeforeFirst(left, condition) {
        direct = direct ?? placed
      }
      // "All `z_i` are positive. Put `x_1 = 2 z_1`": what is said of all components makes no case of one.
      if let domain = placed.domain, domain.freeSymbols.isSubset(of: indices[0].freeSymbols) {
        definePiece(name, at: indices[0], as: body, on: domain, where: condition)
      } else {
        define(name, at: indices[0], as: body, where: condition)
      }
    case .transpose(.tuple(let names)):
      try define(.tuple(names), values, placed)
    case .tuple(let names):
      guard case .tuple(let bodies)? = concrete, bodies.shown.count == names.shown.count,
        names.dots == nil
      else { return try defineColumn(names, values, placed) }
      for (name, body) in zip(names.shown, bodies.shown) { try define(name, [body], placed) }
    case .symbol(let name):
      guard let body = concrete, !context.scalars.contains(name) else { return }
      add(Definition(name, where: condition, as: body))
    default:
      break
    }
  }

  mutating func define(
    _ name: String, at index: Expression, as body: Expression, where condition: Condition?
  ) {
    for definition in Definition.component(name, at: index, as: body, where: condition) {
      add(definition)
    }
  }

  /// What is said first holds: a later sentence that says it of the same indices again is a statement to
  /// be checked.
  mutating func add(_ definition: Definition) {
    let own = definitions.indices.filter { definitions[$0].name == definition.name }
    let same = own.contains {
      definitions[$0].indices == definition.indices
        && definitions[$0].condition == definition.condition
    }
    // `x_1 = …` beside `\mathbf x = W \mathbf z` says it again.
    let isWhole = definition.name == "x" && own.contains { definitions[$0].indices.isEmpty }
    if isWhole { repeated.append(definition) }
    guard !same, !isWhole else { return }
    if definition.condition == nil, case .variable? = definition.indices.first,
      let first = own.first(where: { definitions[$0].condition != nil })
    {
      definitions.insert(definition, at: first)
    } else {
      definitions.append(definition)
    }
  }

  // MARK: The flow

  /// "The flow `\mathbf x = LU \mathbf z`, that is `x_1 = …`": where nothing says what the matrices are, the
  /// components do.
  private mutating func preferComponents() {
    guard !repeated.isEmpty,
      let whole = definitions.firstIndex(where: { $0.name == "x" && $0.indices.isEmpty })
    else { return }
    let known = Set(definitions.map(\.name)).union(context.scalars).union(["x", "z", "D"])
    guard !definitions[whole].body.names.isSubset(of: known) else { return }
    definitions.remove(at: whole)
    for definition in repeated { add(definition) }
  }

  /// `I` is the identity where the text gives it no other meaning.
  private mutating func defineIdentity() {
    guard !context.scalars.contains("I"), !definitions.contains(where: { $0.name == "I" }) else {
      return
    }
    for place in definitions.indices {
      definitions[place].body = definitions[place].body.writingOutIdentities
    }
    guard definitions.contains(where: { $0.body.names.contains("I") }) else { return }
    definitions.append(Definition("I", as: .identity))
  }

  private mutating func finish(
    _ statements: [PlacedStatement]
  ) throws(FlowReadingFault) -> StatedFlow {
    definitions += matrices.definitions.filter { matrix in
      !definitions.contains { $0.name == matrix.name }
    }
    joinPieces()
    closeRows()
    preferComponents()
    defineIdentity()
    endBehindLast(beyond)
    leaveTransformerOpen()
    takeTransformed()
    preferTransformer()
    if direct == nil, opening.transformerArguments.isEmpty {
      guard let place = transformer, let function = functions.first(where: { $0.name == "\\tau" })
      else {
        let first = statements.first.map { ($0, $0.statement.range) }
        throw FlowReadingFault(message: Message("fault.noTransformer"), place: first)
      }
      guard let body = function.applied(to: arguments(of: function)) else {
        throw FlowReadingFault(
          message: Message("fault.transformerArguments"), place: (place, place.statement.range))
      }
      definitions.append(Definition("x", indices: [.variable("i")], as: body))
    }
    guard let place = transformer ?? direct else {
      throw FlowReadingFault(message: Message("fault.noTransformer"), place: nil)
    }
    var expanded = definitions.map { definition in
      var result = definition
      result.body = completing(definition.body).expanding(functions)
      return result
    }
    try checkApplications(in: expanded)
    if let fault = faults.first(where: { name, _ in expanded.contains { $0.body.uses(name) } }) {
      throw fault.value
    }
    let open = opening.names(in: &expanded, context: context)
    var families = Set(expanded.filter { !$0.indices.isEmpty }.map(\.name))
    families.formUnion(["h"])
    families.subtract(["x", "z"])
    for case .component(let name, _) in parameters { families.insert(name) }
    let transformer = functions.first { $0.name == "\\tau" }
    let usesTransformer =
      direct == nil || transformer == nil || definitions.contains { $0.body.usesTransformer }
    context.families.formUnion(families)
    context.open(Set(open.functions.filter { !$0.isConstant }.map(\.name)))
    context.scalars.formUnion(open.scalarConstants)
    context.valueLengths = open.lengths
    families = families.filter { !open.contains($0) }
    return StatedFlow(
      definitions: expanded, functions: functions, questionFamilies: families, context: context,
      transformer: place, map: direct, open: open, usesTransformer: usesTransformer,
      transformerArguments: transformer.map(arguments) ?? [],
      isTransformed: direct == nil || !usesTransformer || isTransformed(expanded),
      sources: sources, writtenCount: writtenCount)
  }
}
