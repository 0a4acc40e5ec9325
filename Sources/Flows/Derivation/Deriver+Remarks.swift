import Algebra

/// Remarks on what was derived. Each follows from formulas that the oracle has confirmed.
extension Deriver {
  func remarks(_ found: FlowDerivation) -> FlowRemarks {
    var remarks = FlowRemarks()
    remarks.volume = volume(found)
    if remarks.volume == nil { remarks.missing = missing(found) }
    remarks.locality = locality(found)
    noteKinks(found, in: &remarks)
    return remarks
  }

  // MARK: Volumes

  /// The absolute value of a determinant that is the same everywhere.
  private func volume(_ found: FlowDerivation) -> Expression? {
    guard open.isEmpty, let value = found.determinant?.best, !value.readsComponents else {
      return nil
    }
    let size = simplifier.simplify(.call(.abs, [value.withoutSignPowers]))
    if case .call(.abs, _) = size {
      guard case .power(.negative(let base), let exponent) = value else { return nil }
      return .power(base, exponent)
    }
    return size
  }

  /// The components that no factor of the determinant names: `z_D` for every `D`, or those of a flow
  /// of one dimension.
  private func missing(_ found: FlowDerivation) -> [Expression] {
    guard open.isEmpty, let value = found.determinant?.best else { return [] }
    if let dimension, found.forward.first.count == dimension {
      let absent = (1...dimension).map { component("z", $0) }.filter { z in
        !value.contains { $0 == z }
      }
      return absent.count < dimension && !value.namesRuns ? absent : []
    }
    guard let entries = found.diagonal?.first, entries.count >= 3 else { return [] }
    let isLastMissing = (2...entries.count).allSatisfy { size in
      let last = component("z", size)
      return entries[..<size].allSatisfy { entry in !entry.contains { $0 == last } }
    }
    let isRead = entries[1...].contains { $0.mentions("z") }
    return isLastMissing && isRead ? [.component("z", [.symbol("D")])] : []
  }

  // MARK: Neighbours

  private func locality(_ found: FlowDerivation) -> FlowRemarks.Locality? {
    guard dimension == nil, open.isEmpty, let inverse = found.inverse else { return nil }
    let directions = [("z", found.forward.first, false), ("x", inverse.first, true)]
    let reach = directions.map { family, values, _ in self.reach(of: family, in: values) }
    for (k, other) in [(0, 1), (1, 0)] {
      guard case .some(.neighbours(let offsets)) = reach[k], case .some(.everything) = reach[other]
      else { continue }
      let family = directions[k].0
      return FlowRemarks.Locality(
        isInverse: directions[k].2,
        needs: offsets.map { offset in
          offset == 0
            ? component(family)
            : .component(
              family, [.sum([.symbol(Self.index), .negative(.number(Numeral(offset)))])])
        })
    }
    return nil
  }

  private enum Reach: Equatable {
    /// The component itself and some of the few before it, by their distance, the farthest first.
    case neighbours([Int])
    /// Every component up to the own one.
    case everything
  }

  /// What the first components need, where that shows a rule.
  private func reach(of family: String, in values: [Expression]) -> Reach? {
    guard values.count >= 4 else { return nil }
    let needs = values.enumerated().map { k, value in
      Set((1...(k + 1)).filter { j in value.contains { $0 == component(family, j) } })
    }
    if needs.enumerated().allSatisfy({ $1.count == $0 + 1 }) { return .everything }
    guard let last = needs.last else { return nil }
    let offsets = Set(last.map { values.count - $0 })
    guard let farthest = offsets.max(), (1...2).contains(farthest),
      needs.enumerated().allSatisfy({ k, own in
        own == Set(offsets.map { k + 1 - $0 }.filter { $0 >= 1 })
      })
    else { return nil }
    return .neighbours(offsets.sorted(by: >))
  }
}

extension Expression {
  /// Whether components stand in it.
  var readsComponents: Bool {
    contains { node in
      switch node {
      case .component, .whole, .slice, .application: true
      default: false
      }
    }
  }

  /// Whether components stand in it under a running index.
  fileprivate var namesRuns: Bool {
    contains { node in
      switch node {
      case .fold, .series, .whole, .slice, .vectorCall: true
      default: false
      }
    }
  }
}

extension Expression {
  /// The expression without factors that are powers of -1.
  fileprivate var withoutSignPowers: Expression {
    switch self {
    case .power(.negative(.number(let one)), _) where one.integer == 1: return .number(Numeral(1))
    case .negative(let inner): return inner.withoutSignPowers
    case .product(let factors):
      let rest = factors.map(\.withoutSignPowers).filter { $0 != .number(Numeral(1)) }
      return rest.isEmpty ? .number(Numeral(1)) : rest.count == 1 ? rest[0] : .product(rest)
    default: return self
    }
  }
}
