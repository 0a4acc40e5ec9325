import Flows
import Grading

/// Flows that move all components on by one place.
extension SolutionText {
  /// The steps for a component in the middle, and all components.
  func shiftInverse(_ shift: ShiftForm) -> [SolutionItem] {
    guard let general = derivation.inverse?.general else {
      return [.words(Message("solve.inverse.none"))]
    }
    var items: [SolutionItem] = []
    if let inversion = shift.inversion {
      let unknown = shift.step > 0 ? "z_{i}" : "z_{i - 1}"
      items.append(.words(Message("solve.inverse.shift.start")))
      items += InversionText(
        unknown: unknown, range: SolutionNotation.range(from: 2), signs: derivation.signs, from: 2
      ).items(inversion)
    }
    return items + [self.general("z", general, Message("solve.inverse.shift"))]
  }
}
