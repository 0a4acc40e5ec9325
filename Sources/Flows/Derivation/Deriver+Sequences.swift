import Algebra

/// Closed forms that six components do not show: terms at every second or third place, and sums of two
/// geometric sequences as coefficients.
extension Deriver {
  /// How many components such conjectures are made from: four for each class of a step of four.
  private static let longRun = 16
  /// The nodes of the last of the first components beyond which more of them are of no help.
  private static let shortSize = 80

  /// A general component without a recursion, found from more components than are shown.
  ///
  /// - Parameters:
  ///   - formulas: the first components and the recursion.
  ///   - family: the family.
  /// - Returns: a term that holds from the first component on, in every world; `nil` when none is found.
  func closedByLongRun(_ formulas: ComponentFormulas, of family: String) -> GeneralTerm? {
    guard dimension == nil, let general = formulas.general,
      !general.term.freeSymbols.contains("D"), formulas.first.count == count,
      let last = formulas.first.last, last.size <= Self.shortSize,
      // What is nested deeper from term to term has no such rule, and only grows.
      last.nesting <= formulas.first[count - 3].nesting
    else { return nil }
    var all = formulas.first
    let resolver = resolver(Self.longRun)
    for k in (count + 1)...Self.longRun {
      guard let unrolled = resolver.unrolled(general.term, [Self.index: k]) else { return nil }
      let value = shortest(unrolled.puttingIn(all, for: family))
      guard value.size <= Self.sizeLimit, !value.mentions(family) else { return nil }
      all.append(value)
    }
    guard let term = SequenceGuess(index: Self.index, facts: facts).generalTerm(of: all, from: 1),
      !term.mentions(family), oracle.agree(component(family), term, 1)
    else { return nil }
    return GeneralTerm(listed: [], term: term)
  }
}

extension Expression {
  /// How deep functions, powers and fractions stand in each other.
  fileprivate var nesting: Int {
    let inner = children.map(\.nesting).max() ?? 0
    return switch self {
    case .call, .power: inner + 1
    case .quotient: isNumber ? 0 : inner + 1
    default: inner
    }
  }
}
