import Algebra
import Markdown

/// Proofreads the statements of one problem in reading order.
struct TextProofreader {
  let worlds: StatementWorlds
  /// All statements of the scope; the first ones may state the flow.
  let statements: [PlacedStatement]
  /// How many of them may state the flow.
  let defining: Int
  var definitions: TextDefinitions
  /// The statements that define a name.
  var definers: Set<Int> = []
  /// What an exercise states, when the text is an answer to one.
  var given = GivenEquations()
  /// What is only supposed.
  var suppositions: Suppositions

  init(_ statements: [PlacedStatement], defining: Int, worlds: StatementWorlds) {
    self.statements = statements
    self.defining = defining
    self.worlds = worlds
    var taken = Set(worlds.parameters)
    taken.formUnion(worlds.definitions.map(\.name))
    taken.formUnion(worlds.functions.map(\.name))
    taken.formUnion(worlds.flow.openFunctions.map(\.name))
    definitions = TextDefinitions(taken: taken, dimension: worlds.dimensions.last ?? 1)
    var definers: Set<Int> = []
    for (order, placed) in statements.enumerated() where order >= defining {
      let isRest = SuppositionWords.sayOtherwise(placed.words)
      if definitions.take(placed.statement, order: order, isRest: isRest) {
        definers.insert(order)
      } else if let (name, matrix) = placed.describedMatrix {
        definitions.take(matrix, named: name, order: order)
      }
    }
    definitions.take(.identity, named: "I", order: 0)
    self.definers = definers
    let known = taken.union(["x", "z"]).union(definitions.names)
    suppositions = Suppositions(statements, names: KnownNames(names: known)) { order in
      !definers.contains(order)
        && (order >= defining
          || !(statements[order].statement.relations.allSatisfy(FlowReader.isEquality)))
    }
  }

  /// The verdicts on the statements from `first` on.
  func verdicts(from first: Int) -> [VerifiedStatement] {
    var result: [VerifiedStatement] = []
    var example = WorkedExample()
    for order in statements.indices where order >= first {
      let role =
        suppositions.premises[order] == nil
        ? example.take(statements[order].statement) : .statement(isNumeric: true)
      switch role {
      case .assumption: continue
      case .target: continue
      case .claims(let earlier):
        // "`x = (1, 3)` at `z = (1, 2)`": the point comes after what is said of it.
        for past in (order - earlier)..<order {
          result += verdicts(on: past, at: example.point.flatMap(worlds.at))
        }
      case .statement(let isNumeric):
        result += claimed(
          verdicts(on: order, at: isNumeric ? example.point.flatMap(worlds.at) : nil), order)
        if let worded = worded(at: order) { result += claimed([worded], order) }
      }
    }
    return result
  }

  /// The verdicts on what is claimed: of what is only supposed, denied or taken back, a false one says
  /// nothing.
  func claimed(_ verdicts: [VerifiedStatement], _ order: Int) -> [VerifiedStatement] {
    let isConclusion = suppositions.premises[order] != nil
    let isDoubtful =
      suppositions.supposed.contains(order) || suppositions.unclaimed.contains(order)
      || statements[order].stance.isDoubtful && !isConclusion
    guard isDoubtful else { return verdicts }
    return verdicts.filter { $0.verdict == .holds || $0.verdict == .definition }
  }
}

extension PlacedStatement {
  /// "`L` is the lower-triangular matrix of ones": the name and the matrix.
  fileprivate var describedMatrix: (String, Expression)? {
    guard statement.relations.isEmpty, statement.members.count == 1,
      let matrix = MatrixWords.matrix(words.behind)
    else { return nil }
    switch statement.members[0].expression {
    case .symbol(let name)?, .whole(let name)?: return (name, matrix)
    default: return nil
    }
  }
}
