extension Tuple {
  /// The component at `position` (1-based) of a tuple that stands for `dimension` components;
  /// `nil` when the tuple does not give it.
  ///
  /// Components before the dots stand as written. From the dots on it is the general term where one
  /// is given, else the last term with `D` replaced by the position.
  public func component(_ position: Int, of dimension: Int) -> Expression? {
    guard position >= 1 else { return nil }
    if position <= shown.count { return shown[position - 1] }
    guard let dots, position <= dimension else { return nil }
    if position == dimension, let last = dots.last { return last }
    return dots.term(at: .number(Numeral(position)))
  }

  /// The run of components that the tuple lists, `(z_1, z_2, \dots, z_{i-1})`; `nil` when it lists something else, or all
  /// `D` components.
  var run: Expression? {
    guard let dots, dots.general == nil || dots.index == Progression.position,
      case .component(let name, let end)? = dots.last, end.count == 1,
      let last = LinearIndex(end[0]),
      last.coefficients["D"] == nil || last.coefficients.count > 1 || last.constant != 0,
      last.value == nil,
      case .component(name, let start)? = shown.first, start.count == 1,
      let first = LinearIndex(start[0])
    else { return nil }
    let isRun = shown.enumerated().allSatisfy { offset, value in
      guard case .component(name, let place) = value, place.count == 1 else { return false }
      return LinearIndex(place[0]) == first + LinearIndex(offset)
    }
    return isRun ? .slice(name, from: start[0], through: end[0]) : nil
  }

  /// How many components are written out before the dots, and whether there are dots.
  public var isComplete: Bool { dots == nil || dots?.last != nil || dots?.general != nil }
}

extension Tuple.Dots {
  /// The general term at a position.
  public func term(at position: Expression) -> Expression? {
    if let general, let index { return general.substituting([index: position]) }
    return last?.substituting(["D": position])
  }
}
