import Algebra
import Testing

@testable import Evaluation

@Suite("A dual number carries the derivative")
struct DualTests {
  static let points: [Function: [Double]] = [
    .log: [0.5, 3], .log2: [0.5, 3], .log10: [0.5, 3], .sqrt: [0.5, 3], .arcosh: [1.5, 4],
    .logit: [0.1, 0.7], .normalQuantile: [0.1, 0.7], .arcsin: [-0.5, 0.3],
    .arccos: [-0.5, 0.3], .artanh: [-0.5, 0.3],
  ]

  @Test("the tangent is the limit of difference quotients", arguments: Function.allCases)
  func finiteDifferences(_ function: Function) {
    for t in Self.points[function] ?? [-1.3, -0.4, 0.7, 1.2] {
      let dual = Dual(Interval(t), sensitivity: Interval(1)).applying(function)
      let step = 1e-5
      let quotient =
        ((t + step).applying(function) - (t - step).applying(function)) / (2 * step)
      #expect(dual.tangent.definedness == .defined)
      #expect(abs(dual.tangent.midpoint - quotient) < 1e-7 * max(1, abs(quotient)))
      #expect(dual.tangent.width < 1e-13 * max(1, abs(quotient)))
      let plain = Dual(t, sensitivity: 1.0).applying(function)
      #expect(abs(plain.tangent - dual.tangent.midpoint) < 1e-12 * max(1, abs(quotient)))
    }
  }

  @Test("products, quotients and powers follow their rules")
  func arithmetic() {
    let x = Dual(Interval(2), sensitivity: Interval(1))
    #expect((x * x * x).tangent == Interval(12))
    #expect((Dual(3) / x).tangent == Interval(-0.75))
    #expect(x.power(3).tangent == Interval(12))
    #expect(x.power(-1).tangent == Interval(-0.25))
    #expect(x.power(0).sensitivity == nil)
    #expect(x.power(x).tangent.contains(4 * (1 + 0.693147180559945309)))
    #expect(x.power(Dual(Interval(2.5))).tangent.contains(2.5 * 2.8284271247461901))
    #expect(Dual(Interval(8), sensitivity: Interval(1)).root(3).tangent.contains(1.0 / 12))
  }

  @Test("at a kink there is no derivative, and beside it there is")
  func kinks() {
    func tangent(_ t: Double, _ function: Function) -> Interval {
      Dual(Interval(t), sensitivity: Interval(1)).applying(function).tangent
    }
    #expect(tangent(0, .relu).definedness == .undefined)
    #expect(tangent(0, .abs).definedness == .undefined)
    #expect(tangent(-2, .abs) == Interval(-1))
    #expect(tangent(2, .floor).definedness == .undefined)
    #expect(tangent(2.5, .floor) == Interval(0))
    let (x, one) = (Dual(Interval(1), sensitivity: Interval(1)), Dual<Interval>(1))
    #expect(Dual.greatest(x, one).tangent.definedness == .undefined)
    #expect(Dual.greatest(x, Dual(0)).tangent == Interval(1))
    #expect(Dual.least(x, Dual(0)).tangent == Interval(0))
  }

  @Test("a constant never spoils a derivative")
  func constants() {
    let zero = Dual<Interval>(0)
    let x = Dual(Interval(2), sensitivity: Interval(1))
    #expect((zero.applying(.sqrt) + x).tangent == Interval(1))
  }
}
