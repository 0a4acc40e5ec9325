import Evaluation

/// How the values of an answer compare with the true ones over a block of worlds.
enum Agreement: Sendable {
  /// They agree in this many worlds, and no world speaks against it.
  case equal(worlds: Int)
  /// They differ in this world, by more than both rounding errors; `isUndefined` when the answer has
  /// no value there.
  case different(world: Int, isUndefined: Bool)
  /// Neither can be said.
  case undecided(Reason)

  enum Reason: Sendable, Hashable {
    /// Too few worlds in which both are defined and well conditioned.
    case tooFew(usable: Int, worlds: Int)
    /// A term is below the rounding error everywhere.
    case invisible
  }

  /// Two enclosures this wide, relative to their size, say nothing when they overlap: a wrong
  /// constant could hide between them. Well-conditioned double arithmetic is five orders finer.
  static let relativeWidth = 1e-11
  /// The same where the true value may be zero and a relative width means nothing.
  static let absoluteWidth = 1e-13

  /// Compares enclosures world by world.
  ///
  /// A world counts where the true value is finite. There an answer that is certainly undefined, or
  /// whose enclosure does not meet the true one, differs; one that meets it agrees if both
  /// enclosures are narrow.
  ///
  /// - Parameters:
  ///   - values: the answer's enclosures.
  ///   - truth: the true enclosures, as many.
  ///   - allVisible: whether every term of the answer was above the rounding error somewhere.
  ///   - needed: how many worlds must agree.
  init(_ values: [Interval], with truth: [Interval], allVisible: Bool, needed: Int) {
    var agreeing = 0
    for (world, (value, true_)) in zip(values, truth).enumerated() {
      guard true_.isFinite else { continue }
      if value.definedness == .undefined {
        self = .different(world: world, isUndefined: true)
        return
      }
      guard value.definedness == .defined else { continue }
      if !value.intersects(true_) {
        self = .different(world: world, isUndefined: false)
        return
      }
      let limit =
        true_.contains(0) ? Self.absoluteWidth : Self.relativeWidth * true_.mignitude
      if value.isFinite, value.width <= limit, true_.width <= limit { agreeing += 1 }
    }
    if agreeing < needed {
      self = .undecided(.tooFew(usable: agreeing, worlds: values.count))
    } else if !allVisible {
      self = .undecided(.invisible)
    } else {
      self = .equal(worlds: agreeing)
    }
  }
}
