import Evaluation

/// What a block of worlds shows of an answer.
struct Witness: Sendable {
  /// Whether every term was above the rounding error somewhere.
  var allVisible: Bool
  /// Whether every case of it came up somewhere.
  var allTested = true
}

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
    /// A case of the answer never came up.
    case untested
    /// The answer is said to hold for some values only.
    case conditional
    /// The answer has no value in some worlds, all over round points: `z^2 / z` at 0.
    case hole

    /// The key of the sentence that says so.
    var key: String {
      switch self {
      case .tooFew: "reason.inconclusive"
      case .invisible: "reason.invisible"
      case .untested: "reason.untested"
      case .conditional: "reason.conditional"
      case .hole: "reason.hole"
      }
    }
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
  ///   - witness: what the worlds could show of the answer.
  ///   - needed: how many worlds must agree.
  ///   - isRound: whether a world lies over a round point, which may be an exception to what holds
  ///     nearly everywhere: having no value there is no proof.
  ///   - isRestricted: whether the answer is said to hold for some values only, so that having no
  ///     value is no error.
  init(
    _ values: [Interval], with truth: [Interval], _ witness: Witness, needed: Int,
    isRound: (Int) -> Bool = { _ in false }, isRestricted: Bool = false
  ) {
    var agreeing = 0
    var hasHole = false
    var isLeftOut = false
    for (world, (value, true_)) in zip(values, truth).enumerated() {
      guard true_.isFinite else { continue }
      if value.definedness == .undefined {
        if isRestricted {
          isLeftOut = true
          continue
        }
        if isRound(world) {
          hasHole = true
          continue
        }
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
    if isLeftOut {
      self = .undecided(.conditional)
    } else if hasHole {
      self = .undecided(.hole)
    } else if agreeing < needed {
      self = .undecided(.tooFew(usable: agreeing, worlds: values.count))
    } else if !witness.allVisible {
      self = .undecided(.invisible)
    } else if !witness.allTested {
      self = .undecided(.untested)
    } else {
      self = .equal(worlds: agreeing)
    }
  }
}
