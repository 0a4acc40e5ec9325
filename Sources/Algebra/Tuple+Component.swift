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
