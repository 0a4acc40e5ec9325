/// A sequence of terms in which some index places move by fixed steps.
public struct Progression: Sendable {
  /// The position variable of ``general``; no source can write it.
  public static let position = "#p"

  /// The term at position ``position``.
  public internal(set) var general: Expression
  /// How many terms there are.
  public internal(set) var count: LinearIndex

  /// A sequence with this general term.
  init(general: Expression, count: LinearIndex) {
    self.general = general
    self.count = count
  }

  /// The progression that runs from `shown` to `last`, or `nil` when there is none.
  public init?(shown: [Expression], last: Expression) {
    let k = shown.count
    guard let reference = shown.last else { return nil }
    // `z_1^{D-1} z_2^{D-2} \cdots z_{D-1}`: a power of one is written without it.
    let last = last.shaped(like: reference)
    let shown = shown.map { $0.shaped(like: reference) }
    guard
      let places = Self.differences(reference, last), !places.isEmpty
    else { return nil }
    var template = reference
    var count: LinearIndex?
    for place in places {
      guard let start = reference.at(place).flatMap(LinearIndex.init),
        let stop = last.at(place).flatMap(LinearIndex.init)
      else { return nil }
      let distance = stop - start
      let step: Int
      if k >= 2, let previous = shown[k - 2].at(place).flatMap(LinearIndex.init),
        Self.differences(shown[k - 2], reference)?.allSatisfy({ other in
          places.contains { Self.overlap($0, other) }
        }) == true
      {
        guard let seen = (start - previous).value, seen != 0 else { return nil }
        step = seen
      } else {
        guard let sign = Self.direction(distance) else { return nil }
        step = sign
      }
      guard distance.constant % step == 0,
        distance.coefficients.values.allSatisfy({ $0 % step == 0 })
      else { return nil }
      let steps = LinearIndex(distance.constant / step).adding(
        distance.coefficients.mapValues { $0 / step })
      let total = steps + LinearIndex(k)
      guard count == nil || count == total else { return nil }
      count = total
      // The place at position p: start + step (p - k).
      var moving = start + LinearIndex(-step * k)
      moving.coefficients[Self.position] = step
      template = template.replacing(at: place, with: moving.expression)
    }
    guard let count else { return nil }
    self.general = template
    self.count = count
  }

  /// The term at a position.
  func term(at position: LinearIndex) -> Expression {
    general.substituting([Self.position: position.expression])
  }

  /// +1 or -1: whether an index that moves by `distance` grows, judged by its symbols, which stand
  /// for large numbers.
  static func direction(_ distance: LinearIndex) -> Int? {
    let signs = Set(distance.coefficients.values.map { $0 > 0 })
    if signs.count == 1, let grows = signs.first { return grows ? 1 : -1 }
    if signs.isEmpty, distance.constant != 0 { return distance.constant > 0 ? 1 : -1 }
    return nil
  }

  /// The places at which two expressions of the same shape differ, all of them indices; `nil` when
  /// their shapes differ.
  static func differences(_ a: Expression, _ b: Expression) -> [[Int]]? {
    if a == b { return [] }
    let ours = a.children
    let theirs = b.children
    if ours.count == theirs.count, !ours.isEmpty, a.replacingChildren(with: theirs) == b {
      var places: [[Int]] = []
      var isSame = true
      for (k, (x, y)) in zip(ours, theirs).enumerated() {
        guard let inner = differences(x, y) else {
          isSame = false
          break
        }
        places += inner.map { [k] + $0 }
      }
      if isSame { return places }
    }
    guard LinearIndex(a) != nil, LinearIndex(b) != nil else { return nil }
    return [[]]
  }

  private static func overlap(_ a: [Int], _ b: [Int]) -> Bool {
    let shorter = min(a.count, b.count)
    return a.prefix(shorter) == b.prefix(shorter)
  }
}

extension Expression {
  /// The expression as a first power, where `other` is a power.
  fileprivate func shaped(like other: Expression) -> Expression {
    guard case .power = other else { return self }
    if case .power = self { return self }
    return .power(self, .number(Numeral(1)))
  }
}

extension LinearIndex {
  func adding(_ coefficients: [String: Int]) -> LinearIndex {
    var result = self
    for (name, coefficient) in coefficients where coefficient != 0 {
      result.coefficients[name, default: 0] += coefficient
    }
    return result
  }
}

extension Expression {
  /// The subexpression that a path of child numbers leads to.
  func at(_ path: [Int]) -> Expression? {
    guard let first = path.first else { return self }
    let children = children
    guard first < children.count else { return nil }
    return children[first].at(Array(path.dropFirst()))
  }

  /// The expression with the subexpression at `path` replaced.
  func replacing(at path: [Int], with new: Expression) -> Expression {
    guard let first = path.first else { return new }
    var children = children
    guard first < children.count else { return self }
    children[first] = children[first].replacing(at: Array(path.dropFirst()), with: new)
    return replacingChildren(with: children)
  }
}
