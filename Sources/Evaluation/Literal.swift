import Algebra

/// How far a decimal literal may be from the number that its author meant.
public enum LiteralRounding: Hashable, Sendable {
  /// It is what it says.
  case exact
  /// Any number within this relative error.
  case relative(Double)
  /// Any number within half a unit of the last digit.
  case lastDigit
}

/// A constant of a program, kept in a form that every scalar can read as exactly as it wants.
public enum Literal: Hashable, Sendable {
  /// A fraction in lowest terms.
  case rational(Rational)
  /// Digits, and how they are meant.
  case numeral(Numeral, LiteralRounding)
  /// π or e.
  case constant(Constant)
  /// A value that no branch gives.
  case undefined
}

extension Interval {
  /// The tightest interval that the ends' doubles allow; one ulp wide when no double is the value.
  public init(_ literal: Literal) {
    switch literal {
    case .rational(let q):
      self = Interval(integer: q.numerator) / Interval(integer: q.denominator)
    case .numeral(let numeral, .exact): self.init(numeral)
    case .numeral(let numeral, .relative(let t)): self = Interval(numeral).widened(relative: t)
    case .numeral(let numeral, .lastDigit):
      let places = SignificantDigits(numeral).writtenPlaces
      let unit = Interval(10).power(-min(places, 400)) / Interval(2)
      self = Interval(numeral).widened(absolute: unit.upper)
    case .constant(.pi): self = .pi
    case .constant(.e): self = .e
    case .undefined: self = .undefined
    }
  }

  /// A whole number; one ulp wide from 2^53 on when no double is the value.
  public init(integer n: Int) {
    let nearest = Double(n)
    if Int(exactly: nearest) == n {
      self.init(nearest)
    } else {
      self.init(nearest.nextDown, nearest.nextUp)
    }
  }

  /// The value of a literal, of any number of digits. Cost: linear.
  public init(_ numeral: Numeral) {
    let text = SignificantDigits(numeral)
    if text.digits.isEmpty {
      self.init(0)
    } else if let digits = text.short {
      let scale = Interval(10).power(text.places)
      self = scale.isExact ? Interval(integer: digits) / scale : Interval.near(numeral)
    } else {
      self = Interval.near(numeral)
    }
  }

  private static func near(_ numeral: Numeral) -> Interval {
    guard let nearest = Double(numeral.digits), nearest.isFinite else {
      return Interval(.greatestFiniteMagnitude, .infinity)
    }
    return Interval(max(0, nearest.nextDown), nearest.nextUp)
  }
}
