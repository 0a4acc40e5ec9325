import Algebra

/// The names of the question that a student's text gives a meaning of its own: `h_i = x_{i-1}`,
/// `J_{ii} = \cosh z_i`, `\partial x_i / \partial z_i = 1`.
///
/// An answer that uses them then says something, `z_i = x_i - h_i` with `h_i` as the student defines it;
/// without a definition it only repeats the question.
struct OwnNames: Sendable {
  /// Families of the question, and `J`, that the text defines in terms of `z` and `x`.
  private(set) var families: Set<String> = []
  private var questionFamilies: Set<String> = []
  /// Single entries of the Jacobian that the text gives: `J_{11}`.
  private var entries: Set<Expression> = []
  /// The functions that the sheet leaves open.
  private var open = OpenNames()
  /// The names of the question that names of the text's own stand for.
  private var borrowed: [String: Set<String>] = [:]
  /// Matrices that the text says are the Jacobian: `L` in `\mathbf x = L \mathbf z`, or `J = L`.
  private var matrices: [Expression] = []
  /// The Jacobian, where the text writes it as a matrix once.
  private(set) var writtenJacobian: Expression?
  private var isJacobianWritten = false
  /// Letters that count and that the text sets for every component by itself: `m = \lfloor i/2 \rfloor`.
  private(set) var settings: [String: Expression] = [:]
  /// Letters that count and that the text sets once and for all: `m = \lfloor D/2 \rfloor`.
  let sizes: [String: Expression]

  /// No names.
  init() { sizes = [:] }

  /// The names that some statements define.
  init(in written: [PlacedStatement], flow: StatedFlow) {
    let statements = written.map { placed in
      var placed = placed
      placed.statement = Self.atComponent(placed.statement)
      return placed
    }
    questionFamilies = flow.questionFamilies
    open = flow.open
    sizes = LetterValues.sizes(in: statements, parameters: flow.context.scalars)
    var found: Set<String> = []
    for placed in statements {
      let members = placed.statement.members
      if let matrix = Self.jacobian(in: placed.statement) ?? Self.jacobian(named: placed) {
        matrices.append(matrix)
      }
      if let set = placed.statement.setLetter, !flow.context.scalars.contains(set.name),
        sizes[set.name] == nil
      {
        settings[set.name] = set.value
      }
      noteEntries(in: placed.statement)
      noteJacobian(in: placed)
      guard members.count >= 2, placed.statement.relations.first.map(FlowReader.isEquality) == true,
        let value = members.dropFirst().reversed().compactMap(\.expression).first
      else { continue }
      // `\mu_i = \alpha_i = z_{i-1}` is about both.
      let isChain = placed.statement.relations.allSatisfy(FlowReader.isEquality)
      for member in isChain ? members.dropLast() : members.prefix(1) {
        guard let left = member.expression,
          let name = defined(by: Self.asEntry(left)) ?? lastOfRow(left, placed.statement),
          foreignFamilies(in: value).isSubset(of: [name])
        else { continue }
        found.insert(name)
      }
    }
    // "Where `y_i` is the root of `y_i + y_i^3 = x_i`."
    for equation in statements.compactMap(StatedRoots.solved) {
      let foreign = foreignFamilies(in: equation)
      if foreign.count == 1, foreign.isSubset(of: questionFamilies) { found.formUnion(foreign) }
    }
    families = found
    for placed in statements { borrow(placed.statement) }
  }

  /// Notes the entries that a statement gives one by one: `J_{11} = J_{22} = 1`.
  private mutating func noteEntries(in statement: Statement) {
    guard statement.members.count >= 2, statement.condition == nil,
      statement.relations.allSatisfy(FlowReader.isEquality),
      let value = statement.members.last?.expression, foreignFamilies(in: value).isEmpty
    else { return }
    entries.formUnion(statement.members.dropLast().compactMap(\.expression).filter(\.isSingleEntry))
  }

  /// Notes the Jacobian where it is written as a matrix: $J$ in `\mathbf x = J \mathbf z` is that one.
  private mutating func noteJacobian(in placed: PlacedStatement) {
    guard placed.stance == .stated, placed.statement.condition == nil,
      placed.statement.members.count >= 2, placed.statement.members[0].expression == .whole("J"),
      placed.statement.relations.allSatisfy(FlowReader.isEquality),
      let value = placed.statement.members.last?.expression, value.isWrittenMatrix,
      foreignFamilies(in: value).isEmpty
    else { return }
    // Of two nobody knows which is meant.
    writtenJacobian = isJacobianWritten ? nil : value
    isJacobianWritten = true
  }

  /// Whether the text gives this entry of the Jacobian.
  func gives(_ entry: Expression) -> Bool { entries.contains(entry) }

  /// Notes what an own name borrows from the question: `\alpha_i = e^{h_i}`, where the text does not say what
  /// $h_i$ is.
  private mutating func borrow(_ statement: Statement) {
    guard statement.members.count >= 2,
      statement.relations.first.map(FlowReader.isEquality) == true
    else { return }
    let name: String
    switch statement.members[0].expression {
    case .component(let own, _)?, .symbol(let own)?, .whole(let own)?: name = own
    default: return
    }
    guard name != "x", name != "z", name != "J", name != "D", !questionFamilies.contains(name)
    else { return }
    let values = statement.members.dropFirst().compactMap(\.expression).map(foreignNames)
    guard !values.isEmpty else { return }
    let isFree = values.contains(where: \.isEmpty)
    borrowed[name] = isFree || borrowed[name]?.isEmpty == true ? [] : values[0]
  }

  /// The family of the question of which a statement gives the general member; `nil` when its left
  /// side is something else.
  private func defined(by left: Expression) -> String? {
    // `s = z_1 - z_2`, `\mathbf h = (0, z_1, \dots)`.
    if case .whole(let name) = left, questionFamilies.contains(name) { return name }
    guard case .component(let name, let indices) = left,
      name == "J" ? indices.count == 2 : questionFamilies.contains(name) && indices.count == 1,
      name != "z", name != "x",
      indices.contains(where: { IndexPlace($0)?.runs ?? false })
    else { return nil }
    return name
  }

  /// The family of which a statement gives the last member behind dots: `h_1 = 0, h_2 = z_1, \dots, h_D = \dots`.
  private func lastOfRow(_ left: Expression, _ statement: Statement) -> String? {
    guard statement.followsDots, case .component(let name, let indices) = left,
      indices == [.symbol("D")], questionFamilies.contains(name)
    else { return nil }
    return name
  }

  /// The name of a matrix that a statement says is the Jacobian.
  private static func jacobian(in statement: Statement) -> Expression? {
    guard statement.members.count >= 2, statement.relations.allSatisfy(FlowReader.isEquality),
      statement.condition == nil, let left = statement.members[0].expression
    else { return nil }
    let members = statement.members.dropFirst().compactMap(\.expression)
    if left == .whole("J") { return members.first { $0.isMatrixName } }
    guard Target(left) == .vector(.forward) else { return nil }
    for case .product(let factors) in members where factors.count == 2 {
      if factors[1] == .whole("z"), factors[0].isMatrixName { return factors[0] }
    }
    return nil
  }

  /// The name of a matrix that words before its definition say is the Jacobian: "the Jacobian matrix is $L =
  /// \dots$".
  private static func jacobian(named placed: PlacedStatement) -> Expression? {
    guard placed.statement.members.count >= 2, placed.statement.condition == nil,
      let left = placed.statement.members[0].expression, left.isMatrixName
    else { return nil }
    var words = ProseWords.lastClause(placed.words.before, since: ".;:!?,")
    if let verb = Vocabulary.equalities.ending(words) {
      words = words.dropping(last: ProseWords(verb).count)
    }
    guard words.list.last.map({ Vocabulary.jacobians.contain($0) || $0 == "matrix" }) ?? false,
      words.list.contains(where: Vocabulary.jacobians.contain),
      Vocabulary.determinantOwners.cover(words)
    else { return nil }
    return left
  }

  // MARK: Reading with them

  /// A statement in which derivatives are entries of the Jacobian, where the text says what those are.
  func resolved(_ original: Statement) -> Statement {
    let statement = withWrittenJacobian(aboutJacobian(Self.atComponent(original)))
    guard families.contains("J") else { return statement }
    var result = statement
    result.members = statement.members.map { member in
      var member = member
      if case .success(let expression) = member.reading {
        member.reading = .success(expression.transformed(Self.asEntry))
      }
      member.alternatives = member.alternatives.map { $0.transformed(Self.asEntry) }
      return member
    }
    return result
  }

  /// A statement about `\det L`, where `L` is the Jacobian, as one about `\det J`.
  private func aboutJacobian(_ statement: Statement) -> Statement {
    guard !matrices.isEmpty, statement.members.count >= 2,
      let left = statement.members[0].expression
    else { return statement }
    for matrix in matrices where left.contains(where: { $0 == .determinant(matrix) }) {
      var result = statement
      result.members[0].reading = .success(
        left.replacing(.determinant(matrix), with: .determinant(.whole("J"))))
      return result
    }
    return statement
  }

  /// `\partial x_i / \partial z_j` and `\tau'(z_i; h_i)` as `J_{ij}` and `J_{ii}`.
  private static func asEntry(_ expression: Expression) -> Expression {
    switch expression {
    case .derivative(.component("x", let row), .component("z", let column))
    where row.count == 1 && column.count == 1:
      return .component("J", row + column)
    case .derivative(.application(let tau), .component("z", let index))
    where tau.name == "\\tau" && tau.primes == 0 && !tau.isInverse && index.count == 1
      && tau.arguments.first == .component("z", index):
      return .component("J", index + index)
    case .derivative(.whole("\\tau"), .component("z", let index)) where index.count == 1:
      return .component("J", index + index)
    case .application(let tau)
    where tau.name == "\\tau" && tau.primes == 1 && !tau.isInverse && tau.index == nil:
      guard case .component("z", let index)? = tau.arguments.first, index.count == 1 else {
        return expression
      }
      return .component("J", index + index)
    default: return expression
    }
  }

  // MARK: The names of the question

  /// Whether a name is one of the question: a variable, a family of the flow, the Jacobian.
  func asks(for name: String) -> Bool {
    name == "x" || name == "z" || name == "D" || name.hasPrefix("J")
      || questionFamilies.contains(name)
  }

  /// Whether an expression uses names of the question that the text does not define.
  func isForeign(_ expression: Expression) -> Bool { !foreignNames(in: expression).isEmpty }

  /// The names of the question in an expression that the text does not define, in LaTeX.
  func foreignNames(in expression: Expression) -> Set<String> {
    var names: Set<String> = []
    collect(expression, into: &names)
    return names
  }

  private func foreignFamilies(in expression: Expression) -> Set<String> {
    var names = OwnNames(questionFamilies, open).foreignNames(in: expression)
    expression.forEach { node in
      if case .component(let name, let indices) = node,
        name == "J" || questionFamilies.contains(name)
      {
        names.remove(Self.printed(name, indices))
        names.insert(name)
      }
    }
    return names
  }

  private init(_ questionFamilies: Set<String>, _ open: OpenNames) {
    self.questionFamilies = questionFamilies
    self.open = open
    sizes = [:]
  }

  private static func printed(_ name: String, _ indices: [Expression]) -> String {
    guard name != "J" else { return "J" }
    let printed = indices.map { index in
      // What dots stand for has a letter that nobody wrote.
      index.freeSymbols.contains { $0.hasPrefix("#") } ? "i" : index.latex
    }
    return "\(name)_{\(printed.joined(separator: ","))}"
  }

  private func collect(_ expression: Expression, into names: inout Set<String>) {
    switch expression {
    case .symbol(let name):
      names.formUnion(borrowed[name] ?? [])
    case .component(let name, let indices):
      if entries.contains(expression) { break }
      if (name == "J" || questionFamilies.contains(name)) && !families.contains(name) {
        names.insert(Self.printed(name, indices))
      }
      names.formUnion(borrowed[name] ?? [])
    case .fold(let fold) where givesDiagonal(of: fold):
      return
    case .whole(let name), .slice(let name, _, _):
      if name == "f" || name.hasPrefix("J")
        || questionFamilies.contains(name) && !families.contains(name)
      {
        names.insert(name == "f" ? "f" : Expression.whole(name).latex)
      }
    case .application(let application):
      // A function of the student's own that nobody says is named, and repeats nothing.
      if application.isInverse, !ClaimReader.questionFunctions.contains(application.name) { break }
      // What the sheet leaves open may be used.
      let isOpen = open.contains(application.name)
      guard
        isOpen
          || !application.isInverse && !open.isEmpty
            && !ClaimReader.questionFunctions.contains(application.name)
      else {
        names.insert(application.name + (application.isInverse ? "^{-1}" : ""))
        return
      }
    case .derivative(let body, .component("z", _)) where isExplicit(body) || isOpenName(body):
      return
    case .derivative(.application(let application), .component)
    where open.contains(application.name):
      for argument in application.arguments { collect(argument, into: &names) }
      return
    case .derivative:
      names.insert(expression.latex)
      return
    case .determinant(let matrix):
      if matrix.isJacobianMatrix || matrix.contains(where: { $0 == .whole("J_{f^{-1}}") }) {
        names.insert(expression.latex)
        return
      }
    default:
      break
    }
    for child in expression.children { collect(child, into: &names) }
  }

  /// Whether a fold runs over entries `J_{ii}` that the text gives one by one, and over nothing else.
  private func givesDiagonal(of fold: Fold) -> Bool {
    guard fold.body == .component("J", [.symbol(fold.index), .symbol(fold.index)]),
      case .number(let lower) = fold.lower, case .number(let upper) = fold.upper,
      let first = lower.integer, let last = upper.integer, first <= last, last - first < 100
    else { return false }
    return (first...last).allSatisfy { place in
      let index = Expression.number(Numeral(place))
      return entries.contains(.component("J", [index, index]))
    }
  }

  /// Whether an expression speaks of `z` and numbers only: its derivative can be computed, and says
  /// something.
  private func isExplicit(_ expression: Expression) -> Bool {
    guard foreignNames(in: expression).isEmpty else { return false }
    return !expression.contains { node in
      switch node {
      case .component("x", _), .whole, .slice, .application, .derivative, .determinant,
        .symbol("x"):
        true
      default: false
      }
    }
  }

  /// `\tau`, where the sheet leaves it open.
  private func isOpenName(_ body: Expression) -> Bool {
    if case .whole(let name) = body { open.functions.contains { $0.name == name } } else { false }
  }
}

extension Expression {
  /// Calls a function with every part of the expression.
  fileprivate func forEach(_ visit: (Expression) -> Void) {
    visit(self)
    for child in children { child.forEach(visit) }
  }

  /// Whether this is an entry of the Jacobian at numbers.
  fileprivate var isSingleEntry: Bool {
    guard case .component("J", let indices) = self, indices.count == 2 else { return false }
    return indices.allSatisfy { if case .number = $0 { true } else { false } }
  }

  /// Whether this is a capital letter that can name a matrix.
  fileprivate var isMatrixName: Bool {
    switch self {
    case .symbol(let name), .whole(let name):
      name.count == 1 && name.first?.isUppercase == true && name != "D" && name != "J"
    default: false
    }
  }
}
