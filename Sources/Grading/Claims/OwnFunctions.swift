import Algebra

/// The functions that a text defines, piece by piece: `g(t) = t^2`, "`g(t) = 2t` khi `t \ge 0`",
/// `w(1) = z_1`, "`w(k) = z_k + z_{k-1}` for `k > 1`".
struct OwnFunctions {
  /// The functions; of several of one name the last counts.
  private(set) var all: [FunctionDefinition]
  /// How many of them the sheet defines; a text adds no pieces to those.
  private let given: Int
  /// The functions of which only values at single arguments were given so far.
  private var pinned: Set<String> = []

  /// The functions of a sheet, before a text is read.
  init(_ given: [FunctionDefinition]) {
    all = given
    self.given = given.count
  }

  /// Adds what a statement says of a function.
  ///
  /// - Parameters:
  ///   - function: the application on the left side, and the value.
  ///   - conditions: the conditions beside it; those that speak of its parameters limit it.
  mutating func add(_ function: FunctionDefinition, where conditions: [Condition]) {
    let letters = Set(function.parameters.flatMap(\.freeSymbols))
    let limits = conditions.filter { !$0.freeSymbols.isDisjoint(with: letters) || $0.hasComponents }
    let pins = function.pins
    let domain = Condition.joined(limits + pins)
    var function = function.canonical(where: domain)
    let last = all.indices.dropFirst(given).last {
      all[$0].name == function.name && all[$0].isInverse == function.isInverse
        && all[$0].parameters.count == function.parameters.count
    }
    guard let last else {
      all.append(function)
      if domain != nil, limits.isEmpty { pinned.insert(function.name) }
      return
    }
    let pieces: [Branch]? = if case .cases(let pieces) = all[last].body { pieces } else { nil }
    let isOpen = pieces?.allSatisfy { $0.condition != nil } ?? false
    switch (domain, isOpen) {
    case (nil, true) where pinned.contains(function.name):
      // `g(0) = 0`, then `g(t) = t^2`: what was said of single arguments stands.
      guard let pieces, !pieces.allSatisfy({ function.agrees(with: $0) }) else { break }
      function.body = .cases(pieces + [Branch(function.body, when: nil)])
    case (.some, true):
      guard let pieces, case .cases(let new) = function.body else { break }
      function.body = .cases(pieces + new)
    case (.some, false) where !pins.isEmpty && limits.isEmpty:
      guard case .cases(let new) = function.body else { break }
      // `g(0) = 0` beside `g(t) = \sinh t` says nothing new.
      if new.allSatisfy({ all[last].canonical(where: nil).agrees(with: $0) }) { return }
      function.body = .cases(new + [Branch(all[last].canonical(where: nil).body, when: nil)])
    default:
      break
    }
    if domain == nil || !limits.isEmpty { pinned.remove(function.name) }
    all.append(function)
  }
}

extension FunctionDefinition {
  /// The parameters by names that no text can write.
  private var canonicalNames: [Expression] { parameters.indices.map { .symbol("#\($0)") } }

  /// The arguments that are numbers, as conditions on the parameters: `w(0, b)` is `w` where the first
  /// is 0.
  fileprivate var pins: [Condition] {
    zip(parameters, canonicalNames).compactMap { parameter, name in
      parameter.isNumeral ? .comparison(name, .equal, parameter) : nil
    }
  }

  /// The same function of parameters `#0`, `#1`, …, limited to where a condition holds.
  fileprivate func canonical(where domain: Condition?) -> FunctionDefinition {
    var value = domain.map { Expression.cases([Branch(body, when: $0)]) } ?? body
    for (parameter, name) in zip(parameters, canonicalNames) where !parameter.isNumeral {
      value = value.replacing(parameter, with: name)
    }
    return FunctionDefinition(
      name, parameters: canonicalNames, as: value, isInverse: isInverse)
  }

  /// Whether a value at single arguments is what this function has there.
  fileprivate func agrees(with piece: Branch) -> Bool {
    guard let condition = piece.condition else { return false }
    let comparisons = if case .all(let several) = condition { several } else { [condition] }
    var value = body
    for comparison in comparisons {
      guard case .comparison(let name, .equal, let number) = comparison else { return false }
      value = value.replacing(name, with: number)
    }
    return Simplifier().simplify(.sum([value, .negative(piece.value)])) == .number(Numeral(0))
  }
}

extension Condition {
  /// All of these conditions; `nil` when there are none.
  static func joined(_ conditions: [Condition]) -> Condition? {
    conditions.count < 2 ? conditions.first : .all(conditions)
  }

  /// Whether it compares components.
  fileprivate var hasComponents: Bool {
    operands.contains { $0.contains { if case .component = $0 { true } else { false } } }
  }
}

extension Expression {
  /// Whether this is a number, written in digits.
  fileprivate var isNumeral: Bool {
    switch self {
    case .number: true
    case .negative(.number): true
    default: false
    }
  }
}

extension FunctionDefinition {
  /// Whether the argument is a component of a variable, and the value speaks of the other variable or is the function
  /// itself somewhere else, `g(z_i) = g(y_i)`.
  var isEquation: Bool {
    if case .application(let other) = body, other.name == name,
      parameters.allSatisfy({ if case .component = $0 { true } else { false } })
    {
      return true
    }
    return parameters.contains { parameter in
      guard case .component(let name, _) = parameter, name == "z" || name == "x" else {
        return false
      }
      return body.names.contains(name == "z" ? "x" : "z")
    }
  }

  /// Whether this says of a function that the sheet leaves open what it is at another argument, $s(\mathbf z_{1:d}) =
  /// s(\mathbf x_{1:d})$: that defines nothing.
  func restates(_ open: OpenNames) -> Bool {
    guard open.contains(name), case .application(let other) = body else { return false }
    return other.name == name && !other.isInverse && other.primes == 0
  }
}
