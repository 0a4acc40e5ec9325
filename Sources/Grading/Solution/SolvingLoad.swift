import Flows

/// How much of a sheet has been solved, counted in the sizes of its flows: the same sheet is always
/// solved equally far, in a time that people wait for, whatever is written in it.
struct SolvingLoad {
  /// The weight of the largest flow that formulas are derived for; handwritten ones have some dozens.
  private static let heaviest = 1000
  /// The weight of all flows of a sheet.
  private static let most = 6000
  /// What every problem costs, however short its formulas are.
  private static let least = 80
  private var taken = 0

  /// Whether a flow can be solved with those before it; then it is counted.
  mutating func takes(_ flow: Flow) -> Bool {
    let weight = Self.least + flow.weight
    guard flow.weight <= Self.heaviest, taken + weight <= Self.most else { return false }
    taken += weight
    return true
  }
}
