import Algebra
import Evaluation
import Flows
import Markdown

/// Holds everything that a handout says of its flow against the flow that was read from it. A sentence that
/// says something else must not be passed over: another flow than the author's would be graded.
struct HandoutCheck {
  /// What keeps the sheet from being used.
  private(set) var faults: [SourceDiagnostic] = []
  /// What the author should look at.
  private(set) var warnings: [SourceDiagnostic] = []

  private let flow: StatedFlow
  private let statements: [PlacedStatement]
  private let questions: HandoutQuestions
  private let proofreader: TextProofreader

  /// Checks what a handout says, in formulas and in plain text.
  init(_ passages: [Passage], of flow: StatedFlow, in worlds: StatementWorlds) {
    self.init(passages.statements(in: flow.context), of: flow, in: worlds)
    let plain = HandoutCheck(
      plain: passages.plainStatements(in: flow.context), of: flow, in: worlds)
    faults = Self.distinct(faults + plain.faults)
    warnings = Self.distinct(warnings + plain.warnings)
  }

  /// Checks what is written without dollars, which no flow is read from: only what is read of it and false is
  /// told.
  private init(
    plain statements: [PlacedStatement], of flow: StatedFlow, in worlds: StatementWorlds
  ) {
    self.flow = flow
    self.statements = statements
    questions = HandoutQuestions(in: statements)
    proofreader = TextProofreader(statements, defining: 0, worlds: worlds)
    for order in statements.indices
    where !statements[order].isNote && !statements[order].formula.isMath && gives(order) {
      check(order)
    }
    warnings.removeAll { $0.message.key == "warning.handout" }
  }

  /// Checks the statements of a handout, read in the flow's context.
  private init(
    _ statements: [PlacedStatement], of flow: StatedFlow, in worlds: StatementWorlds
  ) {
    self.flow = flow
    let joined = statements.joiningMaps
    self.statements = joined.map(\.givingFirst)
    questions = HandoutQuestions(in: joined)
    proofreader = TextProofreader(self.statements, defining: 0, worlds: worlds)
    for order in self.statements.indices {
      if gives(order) { check(order) } else { look(at: order) }
    }
    checkTransformer()
    checkConditioner()
    checkOutputs()
    faults = Self.distinct(faults)
    warnings = Self.distinct(warnings)
  }

  /// The first of what is said of each place.
  private static func distinct(_ diagnostics: [SourceDiagnostic]) -> [SourceDiagnostic] {
    var places: Set<SourcePosition> = []
    return diagnostics.filter {
      places.insert(SourcePosition(line: $0.line, column: $0.column)).inserted
    }
  }

  // MARK: Statements

  /// Whether a statement gives the target, the transformer, the conditioner or a name that they are made of.
  private func gives(_ order: Int) -> Bool {
    let statement = statements[order].statement
    guard statement.members.count >= 2, let relation = statement.relations.first,
      FlowReader.isEquality(relation), let left = statement.members[0].expression
    else { return false }
    if left.isOutput { return !isPoint(statement) }
    switch left {
    case .application(let head):
      return !head.isInverse && head.primes == 0
        && (head.name == "c" || flow.functions.contains { $0.name == head.name })
    case .component(let name, _), .whole(let name), .symbol(let name):
      return name != "z" && flow.definitions.contains { $0.name == name }
    default: return false
    }
  }

  /// `\mathbf x = (1, 3)`: a point and not the map.
  private func isPoint(_ statement: Statement) -> Bool {
    statement.members.dropFirst().allSatisfy { member in
      member.expression.map { $0.names.isEmpty } ?? false
    }
  }

  private mutating func check(_ order: Int) {
    let verdicts = proofreader.verdicts(on: order)
    guard let verdict = verdicts.first(where: { $0.verdict != .holds && $0.verdict != .definition })
    else { return }
    let placed = statements[order]
    if verdict.verdict == .false {
      guard !holdsElsewhere(placed.statement),
        !(isUsed(placed) && namesOpenFunction(placed.statement))
      else { return }
      let isOpen = questions[order] == .open
      contradict(placed, verdict.counterexample, isOpen ? "warning.otherFlow" : "fault.otherFlow")
    } else if questions[order] == nil, !isUsed(placed) {
      warnings.append(diagnostic("warning.handout", placed, [:]))
    }
  }

  /// `\mu_i = f_{\mu_i}(\mathbf x_{1:i-1})`: what was read as the name of a function that the handout leaves open.
  private func namesOpenFunction(_ statement: Statement) -> Bool {
    statement.members.count == 2
      && statement.members.dropFirst().allSatisfy { member in
        guard case .application(let head)? = member.expression else { return false }
        return !flow.functions.contains { $0.name == head.name }
      }
  }

  /// Looks at an equation that gives nothing: about the flow it has to be true, `x_i - h_i = z_i^3`, and the name
  /// on its left side has to be read.
  private mutating func look(at order: Int) {
    let placed = statements[order]
    let statement = placed.statement
    guard questions[order] == nil, statement.members.count >= 2,
      FlowReader.isEquality(statement.relations[0])
    else { return }
    guard let left = statement.members[0].expression else {
      let names = statement.members.dropFirst().compactMap(\.expression)
        .reduce(into: Set<String>()) { $0.formUnion($1.names) }
      if !names.isDisjoint(with: ["x", "z", "h"]) {
        warnings.append(diagnostic("warning.handout", placed, [:]))
      }
      return
    }
    guard
      left.mentionsTarget
        || statement.members.dropFirst().contains(where: {
          $0.expression?.mentionsTarget ?? false
        }), !isPoint(statement)
    else { return }
    let verdicts = proofreader.verdicts(on: order)
    guard let slip = verdicts.first(where: { $0.verdict == .false }) else { return }
    // `x_i' = 2 x_i` may be another output, where `z_i = …` is only said of this one.
    let key = left.mentionsTarget ? "fault.otherFlow" : "warning.untrue"
    contradict(placed, slip.counterexample, key)
  }

  /// "`h_1 = 1` and `h_i = \frac12 z_i + 2`": whether a general statement holds for the indices that no other
  /// one speaks of.
  private func holdsElsewhere(_ statement: Statement) -> Bool {
    guard statement.condition == nil, let left = statement.members[0].expression,
      case .component(let name, let indices) = left, indices.count == 1,
      case .symbol(let letter) = indices[0]
    else { return false }
    let fixed = flow.definitions.compactMap { definition -> Condition? in
      guard definition.name == name, case .literal(let place)? = definition.indices.first,
        place >= 1
      else { return nil }
      return .comparison(.symbol(letter), .notEqual, .number(Numeral(place)))
    }
    guard let condition = Condition.joined(fixed) else { return false }
    return statement.members.dropFirst().allSatisfy { member in
      guard let right = member.expression else { return false }
      return proofreader.checker(statements.count)
        .finding(left, .equal, right, where: condition).holds
    }
  }

  /// Whether the flow was made of a statement, or it only names functions.
  private func isUsed(_ placed: PlacedStatement) -> Bool {
    flow.sources.contains(placed.position)
      || placed.statement.members.dropFirst().allSatisfy {
        $0.expression.map(\.isNamedFunction) ?? false
      }
  }

  private mutating func contradict(
    _ placed: PlacedStatement, _ sample: StatementCounterexample?, _ key: String
  ) {
    let other = otherPlace(placed)
    var arguments: [String: Message.Argument] = ["line": .count(other.position.line)]
    if let sample, sample.left != nil, sample.right != nil {
      arguments.merge(Message(sample, relation: "=").arguments) { old, _ in old }
    }
    let found = diagnostic(key, placed, arguments)
    if key.hasPrefix("fault") { faults.append(found) } else { warnings.append(found) }
  }

  /// Where the flow says what a statement contradicts.
  private func otherPlace(_ placed: PlacedStatement) -> PlacedStatement {
    let left = placed.statement.members[0].expression
    let name = left?.givenName
    let own = statements.first { other in
      other.position != placed.position && other.statement.members.count >= 2
        && other.statement.members[0].expression?.givenName == name
    }
    guard name != nil, name != "x", let own else { return flow.map ?? flow.transformer }
    return own
  }

  // MARK: What is used

  /// A transformer beside a map that is not made with it has to give the same.
  private mutating func checkTransformer() {
    guard !flow.usesTransformer,
      let function = flow.functions.first(where: { $0.name == "\\tau" }),
      let value = function.applied(to: flow.transformerArguments)
    else { return }
    let x = Expression.component("x", [.symbol("i")])
    switch proofreader.checker(statements.count).finding(x, .equal, value, where: nil) {
    case .holds: return
    case .isFalse(let sample, _): contradict(flow.transformer, sample, "fault.otherFlow")
    case .undecided: warnings.append(diagnostic("warning.handout", flow.transformer, [:]))
    }
  }

  /// The names that the target is made of.
  private var reached: Set<String> {
    var names: Set<String> = ["x"]
    var isGrowing = true
    while isGrowing {
      let more = flow.definitions.filter { names.contains($0.name) }
        .reduce(into: names) { $0.formUnion($1.body.names) }
      isGrowing = more.count > names.count
      names = more
    }
    return names
  }

  /// A conditioner that the flow does not use.
  private mutating func checkConditioner() {
    let reached = reached
    let isUnused = { (definition: Definition) in
      guard definition.name == "h" else { return false }
      // `h_i = (a_i, b_i)` is used in its parts.
      guard case .tuple(let parts) = definition.body else { return true }
      return !parts.shown.allSatisfy { $0.familyNames.isSubset(of: reached) }
    }
    guard flow.definitions.contains(where: isUnused), !reached.contains("h"),
      !flow.transformerArguments.dropFirst().contains(where: { $0.familyNames.contains("h") }),
      let placed = statements.first(where: { placed in
        placed.statement.members.count >= 2
          && ["h", "c"].contains(placed.statement.members[0].expression?.givenName)
      })
    else { return }
    if flow.map == nil {
      faults.append(diagnostic("fault.unusedConditioner", placed, [:]))
    } else {
      warnings.append(diagnostic("warning.unusedConditioner", placed, [:]))
    }
  }

  /// `y_i = 2 x_i` beside a flow that ends in `x`.
  private mutating func checkOutputs() {
    let reached = reached
    for (order, placed) in statements.enumerated() where questions[order] == nil {
      guard placed.statement.members.count >= 2,
        placed.statement.relations.first.map(FlowReader.isEquality) == true,
        let left = placed.statement.members[0].expression, let name = left.layerName,
        !reached.contains(name), name != "h",
        flow.definitions.contains(where: { definition in
          definition.name == name && !definition.isConvention && usesTarget(definition.body)
        })
      else { continue }
      let arguments = ["name": Message.Argument.math(left.latex)]
      faults.append(diagnostic("fault.secondOutput", placed, arguments))
    }
  }

  private func usesTarget(_ body: Expression) -> Bool {
    body.familyNames.contains("x")
  }

  private func diagnostic(
    _ key: String, _ placed: PlacedStatement, _ arguments: [String: Message.Argument]
  ) -> SourceDiagnostic {
    SourceDiagnostic(
      flow.letters.printed(Message(key, arguments)), at: placed.position,
      byteLength: max(1, placed.statement.range.count), in: placed.source)
  }
}

extension Expression {
  /// The name that an expression on a left side gives a value; `x` for every way to write the target and `h`
  /// for the conditioner.
  fileprivate var givenName: String? {
    if isOutput { return "x" }
    switch self {
    case .application(let head): return head.name == "c" ? "h" : head.name
    case .component(let name, _), .whole(let name), .symbol(let name): return name
    default: return nil
    }
  }

  /// Whether the target occurs.
  fileprivate var mentionsTarget: Bool {
    contains { node in
      switch node {
      case .component("x", _), .whole("x"): true
      case .application(let head): head.name == "\\tau" && !head.isInverse && head.primes == 0
      default: false
      }
    }
  }

  /// `y` of `y_i` and `\mathbf y`: what may be a layer of its own.
  fileprivate var layerName: String? {
    switch self {
    case .component(let name, let indices):
      if indices.count == 1, case .symbol = indices[0] { name } else { nil }
    case .whole(let name): name
    default: nil
    }
  }
}

extension [Passage] {
  /// The statements, those in plain text and in code too.
  fileprivate func plainStatements(in context: ReadingContext) -> [PlacedStatement] {
    var reader = PassageReader(context: context, readsPlainText: true)
    for passage in self { reader.read(passage) }
    return reader.statements
  }
}
