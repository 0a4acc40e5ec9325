import Algebra
import Evaluation

/// Which of a student's claims about a part are the answer.
///
/// The last complete admissible claim is: a claim, or several together, that give every component for
/// every `D`. Steps of a derivation (`x_2 = z_2 + x_1`) complete nothing and replace nothing.
///
/// Cost: linear in the number of claims, each of which is compiled at most once for every component.
struct AnswerSelection: Sendable {
  /// The answer; `nil` when nothing admissible was said.
  private(set) var answer: Answer?
  /// Whether the answer gives every component.
  private(set) var isComplete = false
  /// Admissible claims after a complete answer that are not part of it.
  private(set) var later: [Claim] = []
  /// The last claim that could not be read and that may have been meant as the answer.
  private(set) var unreadable: Claim?
  /// Claims about single components, or for some of them, that stand beside the answer, before it or
  /// in it: where they are wrong, the text contradicts itself.
  private(set) var besides: [Claim] = []
  /// General claims that stood before the answer and that it replaced.
  private(set) var replaced: [Claim] = []
  /// Claims for some components that a later one for the same took the place of, without a word.
  private(set) var overruled: [Claim] = []
  /// Claims that only repeat the question.
  private(set) var restatements: [Claim] = []

  /// Chooses among claims about one part.
  ///
  /// - Parameters:
  ///   - all: the claims.
  ///   - judge: tells which components a claim gives.
  ///   - definitions: the text's.
  ///   - corrections: the words of correction in the text.
  init(
    _ all: [Claim], judge: Judge, definitions: StatedDefinitions, corrections: [Correction] = []
  ) {
    let claims = Array(all.suffix(Self.limit))
    var corrected: Set<Int> = []
    let (settled, coverages) = Self.lastWhole(claims, judge, definitions)
    var open: [Claim] = []
    var numeric: [Claim] = []
    /// Whether words of correction stand before the open claims.
    var mends = false
    var coverage = Coverage(dimensions: judge.dimensions)
    for (number, claim) in claims.enumerated() {
      switch claim.content {
      case .restatement:
        restatements.append(claim)
        continue
      case .unreadable:
        if claim.couldBeWhole || answer == nil { unreadable = claim }
        continue
      case .value:
        break
      }
      guard claim.direction != nil else {
        takeNumber(claim, judge)
        continue
      }
      if claim.isNumeric {
        // `f(\mathbf z) = \mathbf 0`, `x_i = 0` are wrong; `x_1 = 3`, `\mathbf x = (1, 3)` an example.
        if claim.isGeneral { numeric.append(claim) }
        continue
      }
      // What stands before the last whole answer is replaced by it.
      guard number >= settled, let own = coverages[number] else { continue }
      let isRestricted = claim.placed.domain != nil
      if own.isComplete, !isRestricted {
        choose([claim])
      } else {
        // "x_i = z_i / 2 where z_i < 0" is an exception to what was said before.
        if isRestricted, open.isEmpty, let answer { open = answer.claims }
        let last = open.isEmpty ? answer?.claims ?? [] : open
        if let correction = Replacement(of: last, by: claim, corrections) {
          if correction.isTold {
            corrected.formUnion(correction.replaced.map(\.order))
          } else {
            overruled += correction.replaced
          }
          if !open.isEmpty {
            open = correction.claims.dropLast()
          } else if !correction.replaced.isEmpty {
            choose(correction.claims)
            continue
          }
          mends = mends || correction.isTold
        }
        open.append(claim)
        coverage.add(own)
        guard coverage.isComplete else { continue }
        choose(open)
        if isRestricted { continue }
      }
      open = []
      coverage = Coverage(dimensions: judge.dimensions)
      mends = false
    }
    let before = claims[..<settled].lastIndex(where: \.couldReplace) ?? -1
    besides = claims[(before + 1)...].filter { $0.isSpecial && !corrected.contains($0.order) }
    if let first = answer?.claims.map(\.order).min() {
      replaced = claims.filter {
        $0.order < first && $0.couldReplace && !$0.isPartial && !$0.isNumber
      }
    }
    if answer == nil, !open.isEmpty {
      answer = Answer(claims: open)
    } else if answer == nil, !numeric.isEmpty {
      answer = Answer(claims: numeric)
    } else if mends, !open.isEmpty, let answer {
      choose(answer.claims + open)
    } else if open.last?.placed.domain == nil {
      later += open
    }
  }

  /// The most claims about one part that are looked at; no homework has more.
  private static let limit = 1000

  /// The place of the last claim that gives every component by itself, 0 when there is none; and what
  /// the claims from there on give.
  private static func lastWhole(
    _ claims: [Claim], _ judge: Judge, _ definitions: StatedDefinitions
  ) -> (place: Int, coverages: [Int: Coverage]) {
    var coverages: [Int: Coverage] = [:]
    for (number, claim) in claims.enumerated().reversed() {
      guard case .value = claim.content, let direction = claim.direction, !claim.isNumeric else {
        continue
      }
      let coverage = judge.coverage(claim, direction, definitions: definitions)
      coverages[number] = coverage
      if coverage.isComplete, claim.placed.domain == nil { return (number, coverages) }
    }
    return (0, coverages)
  }

  /// Takes a claim about a determinant.
  ///
  /// Claims for single `D` or for some values stand together. After a general answer they are special
  /// cases of it, as a number is where the determinant is none, and `|\det J|` after `\det J`.
  private mutating func takeNumber(_ claim: Claim, _ judge: Judge) {
    guard let answer, let last = answer.claims.last else { return choose([claim]) }
    if claim.isPartial, last.isPartial { return choose(answer.claims + [claim]) }
    let isSpecial =
      claim.isPartial && !last.isPartial
      || claim.isNumeric && !last.isNumeric && !judge.isConstant(claim.quantity)
      || claim.target == .determinant(isAbsolute: true)
        && last.target == .determinant(isAbsolute: false)
    if isSpecial { later.append(claim) } else { choose([claim]) }
  }

  private mutating func choose(_ claims: [Claim]) {
    answer = Answer(claims: claims)
    isComplete = true
    unreadable = nil
    later = []
  }
}

/// What a later claim for some components does to claims before it.
private struct Replacement {
  /// The claims that hold now, the later one last.
  var claims: [Claim]
  /// Those that it took the place of.
  var replaced: [Claim]
  /// Whether words of correction stand between.
  var isTold: Bool

  /// `nil` when the later claim stands beside the others: it is about other components, or a step.
  init?(of claims: [Claim], by later: Claim, _ corrections: [Correction]) {
    guard let last = claims.last, later.placed.domain == nil else { return nil }
    let same = claims.filter {
      $0.target == later.target && $0.condition == later.condition && $0.placed.domain == nil
    }
    let first = same.first?.order ?? last.order
    isTold = corrections.contains { first < $0.order && $0.order <= later.order }
    // "$x_2 = z_2 + x_1$" behind an answer that gives `x_2` is a step.
    guard isTold || !same.isEmpty && later.condition != nil && !later.isPosition else { return nil }
    let orders = Set(same.map(\.order))
    replaced = same
    self.claims = claims.filter { !orders.contains($0.order) } + [later]
  }
}

extension Claim {
  /// Whether the claim is about one component by its number.
  fileprivate var isPosition: Bool {
    guard case .component(_, let index) = target, case .position? = IndexPlace(index) else {
      return false
    }
    return true
  }

  /// Which way the flow is taken; `nil` for determinants.
  var direction: Target.Direction? {
    switch target {
    case .vector(let direction), .component(let direction, _): direction
    case .determinant, .logDeterminant: nil
    }
  }

  /// Whether the claim is for single `D` or for some values only.
  var isPartial: Bool { condition != nil || placed.domain != nil }

  /// Whether the claim is about a single component, or about some of them.
  var isSpecial: Bool {
    guard case .value = content, case .component(_, let index) = target, placed.domain == nil else {
      return false
    }
    if case .variable? = IndexPlace(index) { return condition != nil }
    return true
  }

  /// Whether the left side is about the map or any component of it.
  fileprivate var isGeneral: Bool {
    if case .component(_, let index) = target {
      return IndexPlace(index)?.runs ?? false
    }
    if case .application? = left { return true }
    return false
  }

  /// Whether the claim may give every component by itself.
  fileprivate var couldReplace: Bool {
    guard case .value = content else { return false }
    return couldBeWhole && !isSpecial
  }

  /// Whether the claim is an example of a vector: `f(\mathbf z) = (1, 2)`.
  fileprivate var isNumber: Bool { direction != nil && isNumeric }

  /// Whether the claim, could it be read, might give every component.
  var couldBeWhole: Bool {
    switch target {
    case .vector, .determinant, .logDeterminant: true
    case .component(_, let index):
      IndexPlace(index)?.runs ?? false
    }
  }
}
