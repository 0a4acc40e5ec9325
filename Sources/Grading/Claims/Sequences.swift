import Algebra

/// Rows with dots between them — `x_1 = …`, `x_2 = …`, `\vdots`, `x_D = …` — as one tuple.
enum Sequences {
  static func joined(_ claims: [Claim]) -> [Claim] {
    var result: [Claim] = []
    for claim in ascending(claims) {
      if claim.placed.statement.endsInDots, let open = open(claim, after: result, all: claims) {
        result.append(open)
        continue
      }
      guard claim.placed.statement.followsDots,
        case .component(let direction, let index) = claim.target,
        isLast(index), case .value(let last, let alternatives) = claim.content,
        let shown = shownBefore(result, direction), !shown.isEmpty
      else {
        result.append(claim)
        continue
      }
      let values = shown.compactMap { earlier -> Expression? in
        if case .value(let value, _) = earlier.content { value } else { nil }
      }
      let tuple = Tuple(shown: values, dots: .init(general: nil, index: nil, last: last))
      var sequence = claim
      sequence.target = .vector(direction)
      sequence.left = nil
      sequence.content = .value(
        .tuple(tuple),
        alternatives: alternatives.map {
          .tuple(Tuple(shown: values, dots: .init(general: nil, index: nil, last: $0)))
        })
      result.append(sequence)
    }
    return result
  }

  /// `z_D = …, z_{D-1} = …, \dots, z_2 = …, z_1 = …` the other way round, with what stands between the
  /// last component and the dots in front.
  private static func ascending(_ claims: [Claim]) -> [Claim] {
    guard let start = claims.firstIndex(where: { $0.isLastComponent }),
      let dots = claims[start...].dropFirst().firstIndex(where: {
        $0.placed.statement.followsDots
      }),
      case .component(let direction, _) = claims[start].target
    else { return claims }
    var end = dots
    var positions: [Int] = []
    while end < claims.count, case .component(direction, let index) = claims[end].target,
      case .position(let position)? = IndexPlace(index)
    {
      positions.append(position)
      end += 1
    }
    guard let highest = positions.first,
      positions == Array(stride(from: highest, through: 1, by: -1)),
      claims[(start + 1)..<dots].enumerated().allSatisfy({ offset, claim in
        guard case .component(direction, let index) = claim.target else { return false }
        return IndexPlace(index) == .fromEnd(-1 - offset)
      })
    else { return claims }
    var shown = Array(claims[dots..<end].reversed())
    shown[shown.count - 1].placed.statement.followsDots = false
    var last = claims[start]
    last.placed.statement.followsDots = true
    return claims[..<start] + claims[(start + 1)..<dots] + shown + [last] + claims[end...]
  }

  /// `x_1 = z_1, x_2 = z_1 + z_2, \dots` as a tuple that ends in dots, unless the general component is
  /// given elsewhere.
  private static func open(_ claim: Claim, after earlier: [Claim], all: [Claim]) -> Claim? {
    guard case .component(let direction, let index) = claim.target,
      case .position(let position)? = IndexPlace(index), position > 1,
      case .value(let value, _) = claim.content, claim.condition == nil,
      let before = shownBefore(earlier, direction), before.count == position - 1,
      !all.contains(where: { $0.isGeneral(direction) })
    else { return nil }
    let values = before.compactMap { claim -> Expression? in
      if case .value(let value, _) = claim.content { value } else { nil }
    }
    var sequence = claim
    sequence.target = .vector(direction)
    sequence.left = nil
    sequence.content = .value(
      .tuple(Tuple(shown: values + [value], dots: .init(general: nil, index: nil, last: nil))),
      alternatives: [])
    return sequence
  }

  /// `D`, or a number that only a last component has.
  private static func isLast(_ index: Expression) -> Bool {
    switch IndexPlace(index) {
    case .fromEnd(0): true
    case .position(let position): position > 2
    default: false
    }
  }

  /// The claims about components 1, 2, …, k that stand right before, in order; steps about the other side may
  /// stand between them, "`x_2 = z_1 + z_2 \\Rightarrow z_2 = x_2 - x_1`".
  private static func shownBefore(_ claims: [Claim], _ direction: Target.Direction) -> [Claim]? {
    var shown: [Claim] = []
    for claim in claims.reversed() {
      switch claim.target {
      case .component(direction.reversed, _), .vector(direction.reversed): continue
      default: break
      }
      guard case .component(direction, let index) = claim.target,
        case .position(let position)? = IndexPlace(index), case .value = claim.content
      else { break }
      if let next = shown.first, case .component(_, let other) = next.target,
        IndexPlace(other) != .position(position + 1)
      {
        break
      }
      shown.insert(claim, at: 0)
      if position == 1 { return shown }
    }
    return nil
  }
}

extension Claim {
  /// Whether the claim is about component `D`.
  fileprivate var isLastComponent: Bool {
    if case .component(_, let index) = target { IndexPlace(index) == .fromEnd(0) } else { false }
  }

  /// Whether the claim is about a vector as a whole or its general component.
  fileprivate func isGeneral(_ direction: Target.Direction) -> Bool {
    switch target {
    case .vector(direction): return true
    case .component(direction, let index):
      switch IndexPlace(index) {
      case .variable, .multiple, .fromEnd: return true
      case .position, .computed, nil: return false
      }
    default: return false
    }
  }
}
