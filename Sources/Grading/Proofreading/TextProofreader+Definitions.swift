import Algebra
import Flows

/// What the world is built from. Such a statement is true by itself; but where two of them contradict each
/// other, the later one is false.
extension TextProofreader {
  /// Whether the world is built from relation `k` of a statement.
  func isDefinition(_ order: Int, _ k: Int) -> Bool {
    let statement = statements[order].statement
    guard FlowReader.isEquality(statement.relations[k]) else { return false }
    if definers.contains(order) { return k == 0 }
    guard order < defining, let left = statement.members[0].expression, FlowReader.defines(left),
      FlowReader.isEquality(statement.relations[0])
    else { return false }
    let sides = [statement.members[k].expression, statement.members[k + 1].expression]
    return k == 0 || sides.contains { $0.map { isName($0, of: left) } ?? false }
  }

  /// How a statement that the flow is read from contradicts the flow: it was stated before, or this is no
  /// way to state it. `nil` when it does not.
  func contradiction(_ order: Int, _ left: Side, _ right: Side) -> RelationFinding? {
    guard order < defining, let a = left.expression, let b = right.expression else { return nil }
    if let name = Self.stranger(in: b, of: a) {
      return .isFalse(nil, Message("verify.argument", ["name": .math(name.latex)]))
    }
    let finding = check(left, .equal, right, order, nil)
    if finding.isContradiction { return finding }
    guard case .application(let head) = a, head.name == "\\tau", !head.isInverse,
      head.primes == 0, case .component("z", let indices)? = head.arguments.first
    else { return nil }
    let target = checker(order).finding(
      .component("x", indices), .equal, b, where: statements[order].statement.condition)
    return target.isContradiction ? target : nil
  }

  /// A component that the value of `\tau(z_i; h_i)` uses in the place of an argument: `h_{i+1}`.
  private static func stranger(in value: Expression, of left: Expression) -> Expression? {
    guard case .application(let head) = left, head.name == "\\tau", !head.isInverse else {
      return nil
    }
    for case .component(let name, let indices) in head.arguments
    where !value.contains(where: {
      $0 == .component(name, indices)
    }) {
      let other = value.first { node in
        if case .component(name, _) = node { true } else { false }
      }
      if let other { return other }
    }
    return nil
  }

  /// Whether an expression only names what is being defined: `c_i(\mathbf z_{1:i-1})` beside `h_i`.
  private func isName(_ expression: Expression, of left: Expression) -> Bool {
    if expression == left { return true }
    switch expression {
    case .application(let application):
      return !application.isInverse && ["\\tau", "c", "f"].contains(application.name)
    case .component(let name, _): return name == "h"
    case .whole(let name): return name == "x"
    default: return false
    }
  }

  /// What a true statement is that nobody had to find: one of the exercise, with the word for it, or the
  /// definition of a function of the flow. `nil` for a step.
  func origin(_ left: Side, _ right: Side, _ first: Side) -> [Message]? {
    if let a = left.expression, let b = right.expression {
      let isGiven = given.contain(a, b) || (first.expression.map { given.contain($0, b) } ?? false)
      if isGiven { return [Message("verify.given")] }
    }
    return isRestatement(left, right) ? [] : nil
  }

  /// Whether a true statement only repeats the definition of a function of the flow.
  private func isRestatement(_ left: Side, _ right: Side) -> Bool {
    guard case .application(let head)? = left.expression, !head.isInverse, head.primes == 0,
      let function = worlds.functions.last(where: {
        $0.name == head.name && $0.parameters.count == head.arguments.count
      })
    else { return false }
    return function.applied(to: head.arguments) == right.expression
  }
}

extension RelationFinding {
  /// Whether the two sides of a definition certainly differ: at a point, or by naming what is not there.
  fileprivate var isContradiction: Bool {
    guard case .isFalse(let sample, let reason) = self else { return false }
    return sample != nil || reason?.key == "verify.outside"
  }
}

extension Expression {
  /// The first node, from the outside in, that fits.
  fileprivate func first(where fits: (Expression) -> Bool) -> Expression? {
    if fits(self) { return self }
    for child in children {
      if let found = child.first(where: fits) { return found }
    }
    return nil
  }
}
