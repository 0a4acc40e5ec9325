import Algebra

/// The proof that the left side `F(t)` of an equation goes one way on the whole of its domain, one interval: it has at most one root, or
/// is 0 on an interval.
///
/// The domain is cut into pieces, the pieces into smaller ones, until on each of them the enclosure of the derivative has no
/// number of the other sign (branch and prune: Moore, Kearfott and Cloud, *Introduction to Interval Analysis*, SIAM 2009).
struct Monotony: Hashable, Sendable {
  /// Whether `F` rises.
  var isRising: Bool
  /// Where `F` certainly has a value.
  var domain: ClosedRange<Double>
  /// Beside the domain, where it may have one. That there is no root is to be shown for the numbers at hand.
  var doubtful: [Interval]

  /// The most pieces that are looked at.
  private static let pieceLimit = 200
  /// The most times that a piece is halved to find the end of the domain.
  private static let depthLimit = 64

  /// The proof for some numbers, or for all that their enclosures hold; `nil` when there is none.
  ///
  /// Cost: ``pieceLimit`` runs of the program.
  init?(of program: Program, in range: ClosedRange<Double>, arguments: [Interval]) {
    var open = [(piece: Interval(range.lowerBound, range.upperBound), depth: 0)]
    var direction: Bool?
    var certain: [Interval] = []
    doubtful = []
    var count = 0
    while let (piece, depth) = open.popLast() {
      count += 1
      guard count <= Self.pieceLimit else { return nil }
      let (value, slope) = program.residualAndSlope(at: piece, arguments)
      if value.definedness == .undefined { continue }
      let rises = slope.lower >= 0
      let isOneWay = slope.definedness != .undefined && rises != (slope.upper <= 0)
      if isOneWay {
        guard direction ?? rises == rises else { return nil }
        if value.definedness == .defined {
          direction = rises
          certain.append(piece)
          continue
        }
      }
      if depth < Self.depthLimit || !isOneWay, let (left, right) = piece.halves {
        open.append((right, depth + 1))
        open.append((left, depth + 1))
      } else {
        guard isOneWay else { return nil }
        doubtful.append(piece)
      }
    }
    // The pieces were met from left to right.
    guard let direction, let first = certain.first, let last = certain.last,
      zip(certain, certain.dropFirst()).allSatisfy({ $0.upper == $1.lower })
    else { return nil }
    isRising = direction
    domain = first.lower...last.upper
  }
}

extension Interval {
  /// Both halves; of an infinite interval a part whose ends have one size, and the rest. `nil` when it is too small.
  fileprivate var halves: (Interval, Interval)? {
    let middle: Double
    switch (lower.isInfinite, upper.isInfinite) {
    case (true, true): middle = 0
    case (true, false): middle = upper > 0 ? 0 : min(-1, 16 * upper)
    case (false, true): middle = lower < 0 ? 0 : max(1, 16 * lower)
    case (false, false): middle = midpoint
    }
    guard middle > lower, middle < upper else { return nil }
    return (Interval(lower, middle), Interval(middle, upper))
  }
}
