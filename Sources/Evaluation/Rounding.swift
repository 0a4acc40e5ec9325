/// Basic operations on doubles rounded down or up.
///
/// The nearest result is corrected by the sign of its exact error (Dekker's and Knuth's error-free
/// transformations, fused multiply-add), so an exact result stays as it is and any other moves by
/// at most one ulp. Where the error itself could underflow, the result always moves.
enum Rounding {
  /// Below this, the error term of a product or quotient may not be a double.
  private static let smallest = 0x1p-960

  /// The rounded result and the sign of `true - result`; `nil` when the sign is not known.
  private typealias Signed = (result: Double, error: Double?)

  private static func sum(_ a: Double, _ b: Double) -> Signed {
    let s = a + b
    guard s.isFinite else { return (s, a.isFinite && b.isFinite ? nil : 0) }
    let bRounded = s - a
    let error = (a - (s - bRounded)) + (b - bRounded)
    return (s, error.isNaN ? nil : error)
  }

  private static func product(_ a: Double, _ b: Double) -> Signed {
    if a == 0 || b == 0 { return (0, 0) }
    let p = a * b
    guard p.isFinite else { return (p, a.isFinite && b.isFinite ? nil : 0) }
    guard abs(p) >= smallest else { return (p, nil) }
    return (p, (-p).addingProduct(a, b))
  }

  private static func quotient(_ a: Double, _ b: Double) -> Signed {
    if a == 0 { return (0, 0) }
    let q = a / b
    guard q.isFinite else { return (q, a.isFinite ? nil : 0) }
    if b.isInfinite { return (0, 0) }
    guard abs(q) >= smallest, abs(a) >= smallest else { return (q, nil) }
    let remainder = a.addingProduct(-q, b)
    return (q, b > 0 ? remainder : -remainder)
  }

  private static func root(_ a: Double) -> Signed {
    let s = a.squareRoot()
    guard s.isFinite, s > 0 else { return (s, 0) }
    guard a >= smallest else { return (s, nil) }
    return (s, a.addingProduct(-s, s))
  }

  private static func down(_ x: Signed) -> Double {
    guard let error = x.error else { return x.result.nextDown }
    return error < 0 ? x.result.nextDown : x.result
  }

  private static func up(_ x: Signed) -> Double {
    guard let error = x.error else { return x.result.nextUp }
    return error > 0 ? x.result.nextUp : x.result
  }

  static func down(_ a: Double, plus b: Double) -> Double { down(sum(a, b)) }
  static func up(_ a: Double, plus b: Double) -> Double { up(sum(a, b)) }
  static func down(_ a: Double, minus b: Double) -> Double { down(sum(a, -b)) }
  static func up(_ a: Double, minus b: Double) -> Double { up(sum(a, -b)) }
  static func down(_ a: Double, times b: Double) -> Double { down(product(a, b)) }
  static func up(_ a: Double, times b: Double) -> Double { up(product(a, b)) }
  static func down(_ a: Double, dividedBy b: Double) -> Double { down(quotient(a, b)) }
  static func up(_ a: Double, dividedBy b: Double) -> Double { up(quotient(a, b)) }
  static func rootDown(_ a: Double) -> Double { max(0, down(root(a))) }
  static func rootUp(_ a: Double) -> Double { up(root(a)) }
}
