import Algebra
import Evaluation
import MathNotation

/// What a handout leaves open: functions ("with arbitrary `s` and `t`"), the names of their values, and
/// sizes such as the `d` of a split. Functions are replaced by random ones, sizes by a number that
/// grows with `D`.
struct OpenNames: Sendable {
  /// The open functions, by name.
  var functions: [OpenFunction] = []
  /// `s_i := s_i(\mathbf z_{1:i-1})`: how their values are called without arguments.
  var definitions: [Definition] = []
  /// What names of sizes are worth, for every `D` that is asked about.
  var sizes: [Int: [String: Int]] = [:]
  /// The sizes that the text gives no value.
  var chosenSizes: Set<String> = []
  /// What the text says of several open constants together: `\mathbf w^\top \mathbf u > -1`.
  var premises: [Condition] = []

  /// The constants that are numbers, and no families or vectors.
  var scalarConstants: [String] {
    functions.filter(\.isConstant).map(\.name).filter { name in
      definitions.contains { $0.name == name && $0.indices.isEmpty }
    }
  }

  /// Whether functions are left open.
  var isEmpty: Bool { functions.isEmpty }

  /// Whether a name stands for an open function or its value.
  func contains(_ name: String) -> Bool {
    functions.contains { $0.name == name } || definitions.contains { $0.name == name }
  }

  /// How many components the values of the functions have that are vectors.
  var lengths: [String: Expression] {
    var result: [String: Expression] = [:]
    for function in functions {
      guard case .run(let from, let through) = function.shape, let start = LinearIndex(from),
        let end = LinearIndex(through)
      else { continue }
      result[function.name] = (end - start + LinearIndex(1)).expression
    }
    return result
  }

  /// The functions whose values are vectors.
  var vectors: Set<String> {
    Set(functions.filter { if case .run = $0.shape { true } else { false } }.map(\.name))
  }
}

extension OpenNames {
  /// The values of open functions that component `position` of a sample depends on, all of them
  /// without a position: their names in LaTeX and where they are found.
  func values(at position: Int?, of dimension: Int) -> [(name: String, slot: Slot)] {
    let context = GroundingContext(dimension: dimension, definitions: [])
    func number(_ expression: Expression) -> Int? {
      let settled = expression.substituting((sizes[dimension] ?? [:]).mapValues { .index($0) })
      let program = try? Program(compiling: [settled], in: context)
      return (program?.runIntervals(count: 1) { _ in [] }.first?.first?.lower)
        .flatMap { Int(exactly: $0) }
    }
    var result: [(name: String, slot: Slot)] = []
    var seen: Set<String> = []
    for definition in definitions where seen.insert(definition.name).inserted {
      let name = definition.name
      var positions = position.map { [$0] } ?? Array(1...max(1, dimension))
      if case .run(let from, let through)? = functions.first(where: { $0.name == name })?.shape {
        guard let first = number(from), let last = number(through) else { continue }
        positions = positions.filter { $0 >= first && $0 <= last }.map { $0 - first + 1 }
      } else if definition.indices.isEmpty {
        result.append((name, .scalar(name)))
        continue
      }
      for k in positions { result.append(("\(name)_{\(k)}", .component(name, [k]))) }
    }
    return result
  }

  /// The letters that are applied to variables and that no statement defines.
  static func letters(in formulas: [MathFormula], context: ReadingContext) -> Set<String> {
    let variables = context.families.subtracting(["h"])
    let reader = StatementReader(context: context)
    var candidates: Set<String> = []
    // `\sigma_i(\mathbf x_{1:i-1})` is no sigmoid, where `\sigma(z_i)` is one.
    var tableLetters: Set<String> = []
    for formula in formulas {
      candidates.formUnion(reader.lettersApplied(in: formula, to: variables))
      tableLetters.formUnion(reader.lettersApplied(in: formula, to: variables, withIndex: false))
      candidates.formUnion(signature(formula.source)?.names ?? [])
    }
    tableLetters = tableLetters.filter { FunctionTable.function(ofLetter: $0) != nil }
    candidates = candidates.subtracting(tableLetters).subtracting(["\\tau", "f", "J", "D"])
    guard !candidates.isEmpty else { return [] }
    var trial = context
    trial.functions.formUnion(candidates)
    trial.families.formUnion(candidates)
    let all = StatementReader(context: trial)
    for formula in formulas {
      for statement in all.statements(of: formula) {
        if let name = definedName(statement) { candidates.remove(name) }
      }
    }
    return candidates
  }

  /// `s, t : \mathbb R^d \to \mathbb R^{D-d}`: the names, and the set of values without white space and
  /// braces.
  static func signature(_ latex: String) -> (names: [String], values: String)? {
    // Asked for every statement of a formula, which may be long.
    guard latex.utf8.count <= signatureLimit,
      latex.utf8.contains(UInt8(ascii: ":")) || latex.contains("\\colon")
    else { return nil }
    let text = latex.filter { !$0.isWhitespace && $0 != "{" && $0 != "}" }
      .replacing("\\colon", with: ":").replacing("\\rightarrow", with: "\\to")
    guard let arrow = text.range(of: "\\to", options: .backwards),
      let colon = text[..<arrow.lowerBound].firstIndex(of: ":")
    else { return nil }
    let names = text[..<colon].split(separator: ",").map(String.init)
    guard
      names.allSatisfy({
        $0.count == 1 || $0.first == "\\" && $0.dropFirst().allSatisfy(\.isLetter)
      })
    else { return nil }
    let values = text[arrow.upperBound...].prefix { !",.;".contains($0) || $0 == "," }
    return (names, String(values))
  }

  /// The most bytes of a formula that is a signature.
  private static let signatureLimit = 2000

  /// The name that a statement gives a value of its own.
  private static func definedName(_ statement: Statement) -> String? {
    guard statement.members.count >= 2,
      statement.relations.first.map(FlowReader.isEquality) == true,
      let left = statement.members[0].expression
    else { return nil }
    let name: String
    switch left {
    case .application(let application): name = application.name
    case .component(let family, _), .whole(let family): name = family
    case .symbol(let symbol): name = symbol
    default: return nil
    }
    // `\sigma_i = \sigma_i(\mathbf x_{1:i-1}) > 0`: the bound is no value.
    let equal = statement.relations.prefix(while: FlowReader.isEquality).count
    let isConcrete = statement.members[1...equal].contains { member in
      guard let value = member.expression else { return true }
      // `s(u_1, u_2) = u_2` is a value.
      if case .application(let head) = left, head.arguments.contains(where: value.isPart) {
        return true
      }
      return !value.isNameOfValue
    }
    return isConcrete ? name : nil
  }
}

extension Expression {
  /// Whether it is a parameter of a function, or a component of one.
  fileprivate func isPart(of parameter: Expression) -> Bool {
    if self == parameter { return true }
    guard case .component(let own, _) = self else { return false }
    return switch parameter {
    case .whole(let family), .slice(let family, _, _): own == family
    default: false
    }
  }

  /// Whether an expression only names values: `s_i(\mathbf z_{1:i-1})`, `(s_i, t_i)`.
  fileprivate var isNameOfValue: Bool {
    switch self {
    case .application, .component, .whole: true
    case .tuple(let tuple): tuple.dots == nil && tuple.shown.allSatisfy(\.isNameOfValue)
    default: false
    }
  }
}

/// `h_i = (s_i, t_i) = c_i(\mathbf z_{1:i-1})`: names of the values of a function that is not given.
struct OpenLink: Sendable {
  /// The names, `s_i` and `t_i`.
  var names: [Expression]
  /// The function.
  var application: Application

  /// The links that a chain of equal members makes.
  static func all(in members: [Expression]) -> [OpenLink] {
    var result: [OpenLink] = []
    for case .application(let application) in members
    where application.name != "\\tau" && !application.isInverse && application.primes == 0 {
      for member in members {
        switch member {
        case .component(let name, let indices)
        where indices.count == 1 && name != "z" && name != "x":
          result.append(OpenLink(names: [member], application: application))
        case .tuple(let tuple) where tuple.dots == nil:
          result.append(OpenLink(names: tuple.shown, application: application))
        default: continue
        }
      }
    }
    return result
  }

  /// What the link says of a family: a definition by a function that is called like the family when
  /// one letter gives several names, or is `f`, which is the flow.
  func definition(of family: String) -> Definition? {
    for case .component(family, let indices) in names {
      guard indices.count == 1, case .variable(let variable, 0)? = IndexPlace(indices[0]) else {
        continue
      }
      var function = application
      if names.count > 1 || application.name == "f" {
        function.name = family
        function.index = .symbol(variable)
      }
      return Definition(
        family, indices: [.variable(variable)], as: .application(function))
    }
    return nil
  }
}
