import Algebra

/// Solutions of equations.
extension Equation {
  /// What is known of the direction in which the left side goes for some numbers.
  private func monotony(_ arguments: [Interval]) -> Monotony? {
    switch trend {
    case .known(let monotony): monotony
    case .open: Monotony(of: program, in: range, arguments: arguments)
    case .unknown: nil
    }
  }

  /// An enclosure of the solution.
  ///
  /// The left side has to be shown to go one way (``Monotony``), and to have certain and opposite signs at both ends of the
  /// enclosure; by Bolzano's theorem there is a solution between them, and none elsewhere. The ends are the
  /// doubles nearest to an approximation, in steps that grow by a factor of ``growth``, at which rounding leaves no doubt of the
  /// sign. So the width is some ulps of the solution, or ``growth`` times the error of the left side over its slope.
  ///
  /// - Parameter arguments: the numbers of the equation.
  /// - Returns: the whole line, uncertain, where this could not be shown; no value where a number has none.
  func enclosure(_ arguments: [Interval]) -> Interval {
    let definedness = arguments.map(\.definedness).max() ?? .defined
    let unknown = Interval(-.infinity, .infinity, .uncertain)
    guard definedness != .undefined else { return .undefined }
    guard arguments.allSatisfy(\.isBounded), let monotony = monotony(arguments),
      monotony.doubtful.allSatisfy({ !values(at: $0, arguments).residual.contains(0) }),
      let guess = approximation(arguments.map(\.midpoint), monotony),
      let lower = end(.minus, of: guess, arguments, monotony),
      let upper = end(.plus, of: guess, arguments, monotony)
    else { return unknown }
    return Interval(lower, upper, definedness)
  }

  /// The factor by which steps away from an approximation grow.
  private static var growth: Double { 4 }
  /// The most steps away from an approximation.
  private static var stepLimit: Int { 40 }

  /// A place beyond the solutions on one side of them.
  private func end(
    _ side: FloatingPointSign, of guess: Double, _ arguments: [Interval], _ monotony: Monotony
  ) -> Double? {
    let limit = side == .minus ? monotony.domain.lowerBound : monotony.domain.upperBound
    var reach = max(guess.ulp, .leastNormalMagnitude)
    for _ in 0..<Self.stepLimit {
      var place = side == .minus ? guess - reach : guess + reach
      let isLast = side == .minus ? place <= limit : place >= limit
      if isLast { place = limit }
      guard place.isFinite else { return nil }
      let value = values(at: Interval(place), arguments).residual
      guard value.definedness == .defined else { return nil }
      let isBelow = monotony.isRising == (side == .minus)
      // At the end of the domain, where nothing else is, the solution itself will do.
      if isBelow ? value.upper < 0 : value.lower > 0 { return place }
      if isLast { return (isBelow ? value.upper <= 0 : value.lower >= 0) ? place : nil }
      reach *= Self.growth
    }
    return nil
  }

  /// A solution in doubles, by bisection; without any bound on its error.
  ///
  /// The bits of doubles are halved, not their values, so that a solution of any size takes 64 steps.
  func approximation(_ arguments: [Double], _ monotony: Monotony) -> Double? {
    let (first, last) = (monotony.domain.lowerBound, monotony.domain.upperBound)
    /// Whether a place is below the solution; `nil` when nobody knows.
    func isBelow(_ place: Double) -> Bool? {
      let value = values(at: place, arguments).residual
      return value.isNaN ? nil : (value < 0) == monotony.isRising
    }
    let start =
      first < 0 && last > 0 ? 0 : Interval(max(first, -0x1p1000), min(last, 0x1p1000)).inner
    guard let isStartBelow = isBelow(start) else { return nil }
    var near = start.order
    var far = (isStartBelow ? last : first).order
    while abs(far - near) > 1 {
      let middle = near + (far - near) / 2
      // Where doubles overflow is beyond every solution.
      if isBelow(Double(order: middle)) == isStartBelow { near = middle } else { far = middle }
    }
    return Double(order: near)
  }

  /// The solution's derivative by one of the numbers, `-(∂F/∂a) / (∂F/∂t)`.
  ///
  /// - Parameters:
  ///   - place: the solution.
  ///   - arguments: the numbers, with what is to be differentiated by in their tangents.
  /// - Returns: the derivative; `nil` where the solution does not depend on it.
  func sensitivity<Base>(at place: Base, _ arguments: [Dual<Base>]) -> Base? {
    let change = values(at: Dual(place), arguments).residual.sensitivity
    return change.map { -($0 / values(at: place, arguments.map(\.value)).slope) }
  }
}

extension Interval {
  /// A number inside, not at an end where there are others, and of moderate size if possible.
  fileprivate var inner: Double {
    if lower >= 0 { return upper > 2 && lower < 0.5 ? 1 : midpoint }
    if upper <= 0 { return lower < -2 && upper > -0.5 ? -1 : midpoint }
    return midpoint
  }
}

extension Double {
  /// The place of a finite or infinite double among all of them in ascending order; 0 for zero.
  fileprivate var order: Int {
    let bits = Int(bitPattern: UInt(magnitude.bitPattern))
    return sign == .minus ? -bits : bits
  }

  /// The double at a place in the order.
  fileprivate init(order: Int) {
    let size = Double(bitPattern: UInt64(order.magnitude))
    self = order < 0 ? -size : size
  }
}
