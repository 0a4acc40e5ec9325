import Algebra

/// How a Jacobian falls into four blocks, of which one is an identity and one is zero.
public struct BlockForm: Sendable, Hashable {
  /// How many rows the first block has.
  public var first: Int
  /// Whether the identity is the first diagonal block; else the second.
  public var identityFirst: Bool
}

/// A coupling layer for every `D`: components up to a place pass unchanged and the others read these and themselves,
/// or the other way round.
public struct CouplingForm: Sendable, Hashable {
  /// The last component of the first block.
  public var bound: Expression
  /// Whether the first block passes unchanged; else the second.
  public var passesFirst: Bool
  /// The derivative of a component that does not pass by its own variable.
  public var entry: Expression
}

extension Deriver {
  /// The form of a coupling layer whose first block has any number of components, by what its formula reads.
  func couplingForm(_ forward: ComponentFormulas) -> CouplingForm? {
    guard dimension == nil, let general = forward.general, general.listed.isEmpty,
      case .cases(let branches) = general.term, branches.count == 2,
      let kept = branches.firstIndex(where: { $0.value == component("z") })
    else { return nil }
    let moved = branches[1 - kept]
    let i = Expression.symbol(Self.index)
    var bound: Expression?
    for branch in branches {
      if case .comparison(i, .lessOrEqual, let place)? = branch.condition { bound = place }
    }
    let isFirst =
      if case .comparison(i, .lessOrEqual, _)? = branches[kept].condition { true } else { false }
    guard let bound, !families.contains(where: moved.value.mentions),
      let entry = slope(moved.value, by: component("z")),
      moved.value.reads(
        own: component("z"), from: isFirst ? .oneEntry : Self.next(bound),
        through: isFirst ? bound : .symbol("D"))
    else { return nil }
    return CouplingForm(bound: bound, passesFirst: isFirst, entry: entry)
  }

  private static func next(_ place: Expression) -> Expression {
    let next = Expression.sum([place, .oneEntry])
    return LinearIndex(next)?.expression ?? next
  }

  /// The blocks of a coupling layer's Jacobian: an identity, zeros beside it, and a diagonal matrix.
  func blockForm(_ jacobian: [[Expression]]) -> BlockForm? {
    let size = jacobian.count
    guard size >= 2 else { return nil }
    func isDiagonal(_ range: Range<Int>) -> Bool {
      range.allSatisfy { i in range.allSatisfy { $0 == i || jacobian[i][$0] == .zeroEntry } }
    }
    func isIdentity(_ rows: Range<Int>) -> Bool {
      rows.allSatisfy { i in
        jacobian[i].enumerated().allSatisfy { j, entry in
          entry == (i == j ? .oneEntry : .zeroEntry)
        }
      }
    }
    for first in (1..<size).reversed() {
      let (top, bottom) = (0..<first, first..<size)
      if isIdentity(top), isDiagonal(bottom), hasEntry(jacobian, bottom, top) {
        return BlockForm(first: first, identityFirst: true)
      }
    }
    for first in 1..<size {
      let (top, bottom) = (0..<first, first..<size)
      if isIdentity(bottom), isDiagonal(top), hasEntry(jacobian, top, bottom) {
        return BlockForm(first: first, identityFirst: false)
      }
    }
    return nil
  }

  /// Whether the flow is a coupling layer for every dimension that is looked at: each component passes
  /// unchanged, or reads itself and components that do. One matrix does not show that.
  var couplesEverywhere: Bool {
    guard dimension == nil else { return true }
    return (matrixDimension...count).allSatisfy { size in
      let values = (1...size).map { k in
        body(of: "x", at: k, dimension: size)
          .flatMap { resolver(size).unrolled($0, [Self.index: k]) }.map(simplifier.simplify)
      }
      let passing = Set((1...size).filter { values[$0 - 1] == component("z", $0) })
      return (1...size).allSatisfy { k in
        guard let value = values[k - 1] else { return true }
        let others = (1...size).filter { $0 != k && !passing.contains($0) }
        return !others.contains { other in
          value.contains { $0 == component("z", other) || $0 == component("x", other) }
        }
      }
    }
  }

  /// Whether the general component changes with the parity of the index: then the first rows do not
  /// show the blocks.
  func isScattered(_ forward: ComponentFormulas) -> Bool {
    guard case .cases(let branches)? = forward.general?.term else { return false }
    return branches.contains { branch in
      branch.condition?.conjuncts.contains { $0.parity(of: Self.index) != nil } ?? false
    }
  }

  /// Whether any entry is not 0.
  private func hasEntry(
    _ jacobian: [[Expression]], _ rows: Range<Int>, _ columns: Range<Int>
  ) -> Bool {
    rows.contains { i in columns.contains { jacobian[i][$0] != .zeroEntry } }
  }
}

extension Expression {
  /// Whether nothing of `z` is read but one component, and runs within a range of indices.
  fileprivate func reads(own: Expression, from: Expression, through: Expression) -> Bool {
    func isWithin(_ lower: Expression, _ upper: Expression) -> Bool {
      LinearIndex(lower) == LinearIndex(from) && LinearIndex(lower) != nil
        && (upper == through
          || LinearIndex(upper) != nil && LinearIndex(upper) == LinearIndex(through))
    }
    switch self {
    case own: return true
    case .component("z", _), .component("x", _), .whole("z"), .whole("x"): return false
    case .slice("z", let lower, let upper): return isWithin(lower, upper)
    case .slice("x", _, _): return false
    case .fold(let fold) where isWithin(fold.lower, fold.upper):
      let inner = Expression.component("z", [.symbol(fold.index)])
      return fold.body.reads(own: inner, from: from, through: through)
    default:
      return children.allSatisfy { $0.reads(own: own, from: from, through: through) }
    }
  }

  fileprivate static let zeroEntry = Expression.number(Numeral(0))
  fileprivate static let oneEntry = Expression.number(Numeral(1))
}
