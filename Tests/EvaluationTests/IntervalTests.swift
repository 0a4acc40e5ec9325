import Algebra
import Testing

@testable import Evaluation

@Suite("An interval encloses the real value")
struct IntervalTests {
  struct Row: CustomTestStringConvertible {
    let function: Function
    let argument: Double
    let nearest: Double
    /// The sign of value - nearest.
    let side: Int
    var testDescription: String { "\(function)(\(argument))" }

    static let all: [Row] = highPrecisionValues.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: " ")
      guard fields.count == 4, let function = Function(rawValue: String(fields[0])),
        let argument = Double(fields[1]), let nearest = Double(fields[2])
      else { return nil }
      return Row(
        function: function, argument: argument, nearest: nearest,
        side: fields[3] == "+" ? 1 : fields[3] == "-" ? -1 : 0)
    }

    /// Whether the true value lies in `interval`.
    func lies(in interval: Interval) -> Bool {
      (interval.lower < nearest || (interval.lower == nearest && side >= 0))
        && (interval.upper > nearest || (interval.upper == nearest && side <= 0))
    }
  }

  @Test("every row of the table is read")
  func tableIsComplete() {
    #expect(Row.all.count == highPrecisionValues.split(separator: "\n").count)
    #expect(Set(Row.all.map(\.function)).count == 29)
  }

  @Test("the table's values lie inside, and the ends are close", arguments: Row.all)
  func encloses(_ row: Row) {
    let interval = Interval(row.argument).applying(row.function)
    #expect(interval.definedness == .defined)
    #expect(row.lies(in: interval), "\(interval)")
    // The conditioning of the normal tails, and of arguments rounded on the way, costs more.
    let allowed =
      switch row.function {
      case .normalCDF, .normalDensity, .erfc: 40 + 4 * row.argument * row.argument
      case .normalQuantile, .cot, .logit: 64.0
      default: 17.0
      }
    #expect(interval.width <= allowed * row.nearest.ulp, "\(interval.width / row.nearest.ulp) ulp")
    let plain = row.argument.applying(row.function)
    #expect(abs(plain - row.nearest) <= 1e-12 * max(abs(row.nearest), 1e-3))
  }

  @Test("the image of an interval holds the values of its points", arguments: Row.all)
  func enclosesImages(_ row: Row) {
    let step = abs(row.argument) * 0x1p-20
    let interval = Interval(row.argument - step, row.argument + step)
    #expect(row.lies(in: interval.applying(row.function)))
  }

  @Test("what a double holds exactly stays exact")
  func exactness() {
    #expect(Interval(1) + Interval(2) == Interval(3))
    #expect(Interval(0.5) * Interval(-12) == Interval(-6))
    #expect(Interval(1) / Interval(4) == Interval(0.25))
    #expect(Interval(49).squareRoot == Interval(7))
    #expect(Interval(3).power(20) == Interval(3_486_784_401))
    #expect(Interval(2).power(-3) == Interval(0.125))
    #expect(Interval(-27).root(3) == Interval(-3))
    #expect(Interval(1024).log2 == Interval(10))
    #expect(Interval(1000).log10 == Interval(3))
    for function: Function in [.sin, .tan, .tanh, .arsinh, .erf, .arctan] {
      #expect(Interval(0).applying(function) == Interval(0))
    }
    #expect(Interval(0).exp == Interval(1))
    #expect(Interval(0).normalCDF == Interval(0.5))
    #expect(Interval(0.5).normalQuantile == Interval(0))
  }

  @Test("inexact sums and quotients are one ulp wide")
  func tightness() {
    let third = Interval(1) / Interval(3)
    #expect(third.width == (1.0 / 3).ulp)
    let tenth = Interval(Numeral(digits: "0.1"))
    #expect(tenth.width == 0.1.ulp)
    #expect(tenth.contains(0.1))
    #expect((tenth + Interval(Numeral(digits: "0.2"))).contains(Interval(Numeral(digits: "0.3"))))
  }

  @Test("literals of any length are enclosed")
  func literals() {
    #expect(Interval(Numeral(digits: "0.250000")) == Interval(0.25))
    #expect(Interval(Numeral(digits: "0000")) == Interval(0))
    let long = Interval(Numeral(digits: "0." + String(repeating: "3", count: 400)))
    #expect(long.lower <= 1.0 / 3 && long.upper >= 1.0 / 3 && long.width <= 4 * (1.0 / 3).ulp)
    let huge = Interval(Numeral(digits: "1" + String(repeating: "0", count: 400)))
    #expect(huge.upper == .infinity && huge.definedness == .defined && !huge.isFinite)
    #expect(Interval(.numeral(Numeral(digits: "0.33"), .lastDigit)).contains(1.0 / 3))
    #expect(!Interval(.numeral(Numeral(digits: "0.34"), .lastDigit)).contains(1.0 / 3))
    #expect(Interval(.numeral(Numeral(digits: "0.333"), .relative(0.01))).contains(1.0 / 3))
  }

  @Test("undefined is told from uncertain")
  func definedness() {
    #expect(Interval(-1).squareRoot == .undefined)
    #expect(Interval(-1, 4).squareRoot.definedness == .uncertain)
    #expect(Interval(0).log == .undefined)
    #expect(Interval(0, 1).log.definedness == .uncertain)
    #expect((Interval(1) / Interval(0)) == .undefined)
    #expect((Interval(1) / Interval(-1, 1)).definedness == .uncertain)
    #expect((Interval(1) / Interval(0, 2)).lower == 0.5)
    #expect(Interval(0).power(-1) == .undefined)
    #expect(Interval(1).artanh == .undefined)
    #expect(Interval(1).logit == .undefined)
    #expect(Interval(2).arcsin == .undefined)
    #expect(Interval(0).cot == .undefined)
    #expect((Interval.undefined * Interval(0)) == .undefined)
  }

  @Test("overflow is defined and not finite")
  func overflow() {
    let huge = Interval(1000).exp
    #expect(huge.definedness == .defined)
    #expect(huge.lower == .greatestFiniteMagnitude && huge.upper == .infinity)
    #expect((Interval(1) / huge).contains(0))
    #expect((huge - huge).definedness == .defined)
    #expect(Interval(1e-200).power(-2).definedness == .defined)
    #expect(Interval(-1000).exp.upper > 0)
    #expect(Interval(1e-200) * Interval(1e-200) == Interval(0, .leastNonzeroMagnitude))
  }

  @Test("powers of negative numbers need whole exponents")
  func powers() {
    let third = Interval(1) / Interval(3)
    #expect(Interval(-8).power(third) == .undefined)
    #expect(Interval(-8).root(3) == Interval(-2))
    #expect(Interval(-8).root(4) == .undefined)
    #expect(Interval(-2).power(Interval(3)) == Interval(-8))
    #expect(Interval(0).power(0) == Interval(1))
    #expect(Interval(0).power(Interval(0)) == .undefined)
    #expect(Interval(-2, 3).power(2) == Interval(0, 9))
    #expect(Interval(-2, 3).power(3) == Interval(-8, 27))
    #expect(Interval(0).power(third) == Interval(0))
    #expect(Interval(5).root(3).width <= 4 * 1.7.ulp)
    #expect(Interval(5).root(3).power(3).contains(5))
  }

  @Test("waves reach their extremes")
  func waves() {
    #expect(Interval(1, 2).sin.upper == 1)
    #expect(Interval(0, 7).sin == Interval(-1, 1))
    #expect(Interval(-1, 1).cos.upper == 1)
    #expect(Interval(-1, 1).cos.lower < 0.541)
    #expect(Interval(4, 5).sin.lower == -1)
    #expect(Interval(4, 5).sin.upper < -0.75)
    #expect(Interval(1, 2).tan.definedness == .uncertain)
    #expect(Interval(2, 3).tan.definedness == .defined)
    #expect(Interval(1, .infinity).sin == Interval(-1, 1))
  }

  @Test("set operations")
  func sets() {
    let a = Interval(1, 2)
    #expect(a.midpoint == 1.5 && a.width == 1)
    #expect(a.intersects(Interval(2, 3)) && !a.intersects(Interval(2.5, 3)))
    #expect(a.contains(1) && !a.contains(2.1))
    #expect(a.widened(absolute: 1).contains(Interval(0, 3)))
    #expect(a.widened(relative: 0.5).contains(Interval(0, 3)))
    #expect(Interval(.nan).definedness == .uncertain)
    #expect(Interval.whole.midpoint == 0)
  }
}
