/// The rule behind a sum or product with dots of which the last term shows how it goes on:
/// `\frac{x_i}{3} - \frac{x_{i-1}}{9} + \dots + (-1)^{i-1} \frac{x_1}{3^i}`.
///
/// The components move by fixed steps, which say how many terms there are; in what else stands in the
/// last term the position takes the place of that number. The terms shown before the dots then have
/// to be what this rule gives there. A first term or two may stand apart from it.
enum SeriesRule {
  private static let position = Progression.position
  /// How far the number of terms may be from a letter of the last term.
  private static let offsets = [0, -1, 1, -2, 2, -3]

  /// The rule that leads from `shown` to `last`; `nil` when there is none.
  static func forward(shown: [Expression], last: Expression) -> Progression? {
    guard let reference = shown.last else { return nil }
    let slots = places(of: last)
    let seen = places(of: reference)
    let before = shown.count > 1 ? places(of: shown[shown.count - 2]) : []
    guard slots.map(\.name) == seen.map(\.name) else {
      return counted(last, slots: [], fits: shown)
    }
    var moving: [(path: [Int], moved: Expression)] = []
    var fixed: [(path: [Int], moved: Expression)] = []
    var count: LinearIndex?
    for (number, slot) in slots.enumerated() {
      let start = seen[number].index
      let distance = slot.index - start
      guard distance != LinearIndex(0) else {
        fixed.append((slot.path, slot.index.expression))
        continue
      }
      let step: Int
      if before.map(\.name) == seen.map(\.name), let known = (start - before[number].index).value {
        step = known
      } else {
        guard let sign = Progression.direction(distance) else { return nil }
        step = sign
      }
      guard step != 0, let steps = distance.divided(by: step) else { return nil }
      let total = steps + LinearIndex(shown.count)
      guard count == nil || count == total else { return nil }
      count = total
      var place = start + LinearIndex(-step * shown.count)
      place.coefficients[position] = step
      moving.append((slot.path, place.expression))
    }
    guard let count, !moving.isEmpty else { return counted(last, slots: fixed, fits: shown) }
    guard count.coefficients.count == 1, let (letter, one) = count.coefficients.first, one == 1
    else { return nil }
    let rule = general(
      last, letter: letter, offset: count.constant, slots: moving + fixed)
    return fits(rule, shown) ? Progression(general: rule, count: count) : nil
  }

  /// The rule read from the other end, where the first term shows how it goes:
  /// `2^{i-2} x_1 + \dots + 2 x_{i-2} + x_{i-1}`. All terms have to fit.
  static func backward(shown: [Expression], after: [Expression]) -> Progression? {
    guard let first = shown.first,
      var progression = forward(shown: Array(after.reversed()), last: first)
    else { return nil }
    let reversed = progression.count + LinearIndex(1)
    var place = reversed
    place.coefficients[position] = -1
    let isWhole = after.enumerated().allSatisfy { offset, term in
      Fingerprint.agree(progression.term(at: LinearIndex(after.count - offset)), term)
    }
    progression.general = progression.general.substituting([position: place.expression])
    let isLed = shown.enumerated().allSatisfy { offset, term in
      Fingerprint.agree(progression.term(at: LinearIndex(offset + 1)), term)
    }
    return isWhole && isLed ? progression : nil
  }

  /// Whether two rules for the same number of terms give the same ones.
  static func agree(_ a: Progression, _ b: Progression) -> Bool {
    guard a.count == b.count else { return false }
    return (2...5).allSatisfy { place in
      Fingerprint.agree(a.term(at: LinearIndex(place)), b.term(at: LinearIndex(place)))
    }
  }

  /// The rule of `D + offset` terms that the last one shows, `\frac1{2^{D-1}}`; `nil` when those before it do not
  /// fit, or when it does not depend on `D`.
  static func rule(
    leadingTo last: Expression, offset: Int, fits shown: [Expression]
  ) -> Progression? {
    let rule = general(last, letter: "D", offset: offset, slots: [])
    guard rule != last,
      shown.enumerated().allSatisfy({ number, term in
        Fingerprint.agree(rule.substituting([position: .number(Numeral(number + 1))]), term)
      })
    else { return nil }
    var count = LinearIndex(offset)
    count.coefficients["D"] = 1
    return Progression(general: rule, count: count)
  }

  /// The rule of terms that grow, of which the last one, with dots of its own, tells how many there are.
  static func growing(to last: Expression, fits shown: [Expression]) -> Progression? {
    counted(last, slots: [], fits: shown)
  }

  // MARK: The general term

  /// Where nothing moves by steps, the number of terms is a letter of the last one, or close to it:
  /// `1 + 2 + 4 + \dots + 2^{D-1}`.
  private static func counted(
    _ last: Expression, slots: [(path: [Int], moved: Expression)], fits shown: [Expression]
  ) -> Progression? {
    guard shown.count > 1 else { return nil }
    var found: Progression?
    for letter in last.freeSymbols.sorted() where letter == "D" || letter.count == 1 {
      for offset in offsets {
        let rule = general(last, letter: letter, offset: offset, slots: slots)
        guard rule != last,
          shown.enumerated().allSatisfy({ number, term in
            Fingerprint.agree(
              rule.substituting([position: .number(Numeral(number + 1))]), term)
          })
        else { continue }
        // Two numbers of terms would fit.
        guard found == nil else { return nil }
        var count = LinearIndex(offset)
        count.coefficients[letter] = 1
        found = Progression(general: rule, count: count)
      }
    }
    return found
  }

  /// The last term with its components at the position, and the position instead of the number of
  /// terms, `letter + offset`.
  private static func general(
    _ last: Expression, letter: String, offset: Int,
    slots: [(path: [Int], moved: Expression)]
  ) -> Expression {
    var result = last.renamingPositions
    var back: [String: Expression] = [:]
    for (number, slot) in slots.enumerated() {
      result = result.replacing(at: slot.path, with: .symbol("#s\(number)"))
      back["#s\(number)"] = slot.moved
    }
    var place = LinearIndex(-offset)
    place.coefficients[position] = 1
    return result.substituting([letter: place.expression]).substituting(back)
  }

  /// Whether the rule gives the last term shown.
  private static func fits(_ rule: Expression, _ shown: [Expression]) -> Bool {
    func fits(_ place: Int) -> Bool {
      Fingerprint.agree(
        rule.substituting([position: .number(Numeral(place))]), shown[place - 1])
    }
    guard fits(shown.count) else { return false }
    // Of three terms two have to follow the rule.
    return shown.count < 3 || fits(shown.count - 1)
  }

  // MARK: Places

  private struct Slot {
    var name: String
    var path: [Int]
    var index: LinearIndex
  }

  /// The indices of the components of a term, in reading order.
  private static func places(of term: Expression) -> [Slot] {
    if case .component(let name, let indices) = term {
      return indices.enumerated().compactMap { number, index in
        LinearIndex(index).map { Slot(name: name, path: [number], index: $0) }
      }
    }
    return term.children.enumerated().flatMap { number, child in
      places(of: child).map { Slot(name: $0.name, path: [number] + $0.path, index: $0.index) }
    }
  }
}

extension LinearIndex {
  /// A multiple divided; `nil` when it is none.
  fileprivate func divided(by step: Int) -> LinearIndex? {
    guard constant % step == 0, coefficients.values.allSatisfy({ $0 % step == 0 }) else {
      return nil
    }
    var result = LinearIndex(constant / step)
    result.coefficients = coefficients.mapValues { $0 / step }
    return result
  }
}

extension Expression {
  /// The expression with other names for the positions of the series in it, so that a position around
  /// them can have its own.
  fileprivate var renamingPositions: Expression {
    transformed { node in
      guard case .series(var series) = node, series.index.hasPrefix(Progression.position) else {
        return node
      }
      let name = series.index + "'"
      series.general = series.general.substituting([series.index: .symbol(name)])
      series.index = name
      return .series(series)
    }
  }
}
