import Algebra
import Evaluation

/// The point of a numerical example: "for `z = (1, 2)` we get `x = (1, 3)`". What is said of a point
/// is no statement about all points.
struct WorkedExample {
  /// What a statement is to the example.
  enum Role {
    /// It sets the point.
    case assumption
    /// It gives numbers for `x` at a point that is not known yet.
    case target
    /// It sets the point that this many statements before it speak of.
    case claims(Int)
    /// It is a statement; `isNumeric` when a side of it is a number.
    case statement(isNumeric: Bool)
  }

  /// `z`, when all of it was given.
  private(set) var point: [Double]?
  private var components: [Int: Double] = [:]
  private var waiting = 0

  /// Takes the next statement.
  mutating func take(_ statement: Statement) -> Role {
    let values = statement.members.map { $0.expression.flatMap(Self.numbers) }
    guard statement.members.count == 2, FlowReader.isEquality(statement.relations[0]),
      let left = statement.members[0].expression, let given = values[1]
    else {
      waiting = 0
      return .statement(isNumeric: values.contains { $0 != nil })
    }
    switch left {
    case .whole("z") where given.count > 1, .tuple where left.isAll("z", count: given.count):
      return set(given)
    case .component("z", let index) where index.count == 1 && given.count == 1:
      guard case .number(let numeral) = index[0], let position = numeral.integer, position > 0
      else { return .statement(isNumeric: true) }
      if position == 1 { components = [:] }
      components[position] = given[0]
      return set((1...max(1, components.keys.max() ?? 1)).compactMap { components[$0] })
    case .whole("x") where given.count > 1, .tuple where left.isAll("x", count: given.count):
      if point?.count == given.count { return .statement(isNumeric: true) }
      waiting += 1
      return .target
    default:
      waiting = 0
      return .statement(isNumeric: true)
    }
  }

  private mutating func set(_ values: [Double]) -> Role {
    point = values
    defer { waiting = 0 }
    return waiting > 0 ? .claims(waiting) : .assumption
  }

  /// The numbers that a constant or a tuple of constants is.
  private static func numbers(_ expression: Expression) -> [Double]? {
    let parts: [Expression]
    if case .tuple(let tuple) = expression {
      guard tuple.dots == nil else { return nil }
      parts = tuple.shown
    } else {
      parts = [expression]
    }
    guard let program = try? Program(compiling: parts, in: GroundingContext(dimension: 0)) else {
      return nil
    }
    let values = program.runIntervals(count: 1) { _ in [] }.compactMap(\.first)
    guard values.count == parts.count, values.allSatisfy(\.isFinite) else { return nil }
    return values.map(\.midpoint)
  }
}

extension Expression {
  /// Whether this is `(z_1, …, z_n)`.
  fileprivate func isAll(_ letter: String, count: Int) -> Bool {
    guard case .tuple(let tuple) = self, tuple.dots == nil, tuple.shown.count == count else {
      return false
    }
    return tuple.shown.enumerated().allSatisfy {
      $0.element == .component(letter, [.number(Numeral($0.offset + 1))])
    }
  }
}
