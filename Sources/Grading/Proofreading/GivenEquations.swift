import Algebra

/// What an exercise states: a student who writes it down again makes no step.
struct GivenEquations: Sendable {
  private struct Pair: Hashable {
    var left: Expression
    var right: Expression

    func at(_ position: Expression) -> Pair {
      let place = ["i": position]
      return Pair(left: left.substituting(place), right: right.substituting(place))
    }
  }

  private var pairs: Set<Pair> = []

  /// Nothing is given.
  init() {}

  /// What statements say, member by member; a case distinction gives each of its cases.
  init(_ statements: [Statement]) {
    for statement in statements where statement.relations.allSatisfy(FlowReader.isEquality) {
      let members = statement.members.compactMap(\.expression)
      for (k, right) in members.enumerated() {
        for left in members.prefix(k) { add(left, right) }
      }
    }
  }

  private mutating func add(_ left: Expression, _ right: Expression) {
    pairs.insert(Pair(left: left, right: right))
    guard case .cases(let branches) = right else { return }
    for branch in branches {
      let pair = Pair(left: left, right: branch.value)
      if case .comparison(.symbol("i"), .equal, let position)? = branch.condition {
        pairs.insert(pair.at(position))
      } else {
        pairs.insert(pair)
      }
    }
  }

  /// Whether a true equation is one of these, for all indices or for one.
  func contain(_ left: Expression, _ right: Expression) -> Bool {
    guard !pairs.isEmpty else { return false }
    if left.isTarget && right.isTransformer { return true }
    let pair = Pair(left: left, right: right)
    if pairs.contains(pair) { return true }
    guard let position = left.position else { return false }
    return pairs.contains { $0.at(position) == pair }
  }
}

extension Expression {
  /// `x_i`, `\mathbf x`.
  fileprivate var isTarget: Bool {
    switch self {
    case .component("x", _), .whole("x"): true
    default: false
    }
  }

  /// `\tau(z_i; h_i)`.
  fileprivate var isTransformer: Bool {
    guard case .application(let head) = self else { return false }
    return head.name == "\\tau" && !head.isInverse && head.primes == 0
  }

  /// The number in the index of a component, or of a function's first argument.
  fileprivate var position: Expression? {
    switch self {
    case .component(_, let indices):
      if indices.count == 1, case .number = indices[0] { indices[0] } else { nil }
    case .application(let head): head.index ?? head.arguments.first?.position
    default: nil
    }
  }
}
