import Algebra

/// Which sides of the choices in a program have been seen: both branches of a case distinction, both
/// operands of a maximum, both signs under `|·|`, two steps of `⌊·⌋`.
struct CaseSightings {
  private struct Choice {
    var place: Int
    var instruction: Instruction
    var sides: Set<Side> = []
    /// The first value of a step function.
    var step: Double?
    var isSettled = false
  }

  private enum Side { case yes, no }

  private var choices: [Choice] = []

  init(_ instructions: [Instruction]) {
    for (place, instruction) in instructions.enumerated() where instruction.isChoice {
      choices.append(Choice(place: place, instruction: instruction))
    }
  }

  /// Whether the program chooses nowhere.
  var isEmpty: Bool { choices.isEmpty }

  /// Whether both sides of every choice were seen, or are ruled out.
  var allSeen: Bool { choices.allSatisfy { $0.isSettled || $0.sides.count == 2 } }

  /// Takes the choices that come out one way for all values.
  ///
  /// - Parameter ranges: an enclosure for every instruction.
  mutating func ruleOut(_ ranges: [Interval]) {
    for index in choices.indices {
      let choice = choices[index]
      choices[index].isSettled =
        side(of: choice.instruction, { Interval(ranges[$0].lower, ranges[$0].upper) }) != nil
        || choice.instruction.hasOneSign(ranges)
        || choice.instruction.isStep && ranges[choice.place].isExact
    }
  }

  /// Takes the choices of a block of samples.
  mutating func see(_ registers: [[Interval]]) {
    for index in choices.indices where !choices[index].isSettled {
      let choice = choices[index]
      for sample in registers[choice.place].indices {
        if choices[index].sides.count == 2 { break }
        if choice.instruction.isStep {
          let value = registers[choice.place][sample]
          guard value.definedness == .defined, value.isExact else { continue }
          let first = choices[index].step ?? value.lower
          choices[index].step = first
          choices[index].sides.insert(value.lower == first ? .yes : .no)
        } else if let side = side(of: choice.instruction, { registers[$0][sample] }) {
          choices[index].sides.insert(side)
        }
      }
    }
  }

  /// The way a choice goes, when that is certain.
  private func side(of instruction: Instruction, _ value: (Int) -> Interval) -> Side? {
    func compare(_ a: Interval, _ relation: Comparison, _ b: Interval) -> Side? {
      switch Interval.holds(a, relation, b) {
      case .yes: .yes
      case .no: .no
      default: nil
      }
    }
    switch instruction {
    case .select(let a, let relation, let b, _, _): return compare(value(a), relation, value(b))
    case .least(let a, let b), .greatest(let a, let b):
      return compare(value(a), .lessOrEqual, value(b))
    case .call(let function, let a) where function == .abs || function == .relu:
      return compare(value(a), .greaterOrEqual, Interval(0))
    default: return nil
    }
  }
}

extension Program {
  /// Whether values decide which of several formulas is computed: cases, signs, steps.
  public var choosesByValue: Bool {
    instructions.contains { instruction in
      if case .select = instruction { true } else { instruction.isChoice }
    }
  }
}

extension Instruction {
  /// Whether the result is one of several that a value decides between. A choice by equality, which
  /// no random value meets, is none.
  fileprivate var isChoice: Bool {
    switch self {
    case .select(_, let relation, _, _, _): relation != .equal && relation != .notEqual
    case .least(let a, let b), .greatest(let a, let b): a != b
    case .call(let function, _): function == .abs || function == .relu || isStep
    default: false
    }
  }

  /// Whether what stands between bars never changes its sign; at 0 both cases are one.
  fileprivate func hasOneSign(_ ranges: [Interval]) -> Bool {
    guard case .call(let function, let a) = self, function == .abs || function == .relu else {
      return false
    }
    return ranges[a].upper <= 0 || ranges[a].lower >= 0
  }

  /// Whether the result is piecewise constant.
  fileprivate var isStep: Bool {
    guard case .call(let function, _) = self else { return false }
    return function == .sign || function == .floor || function == .ceiling
  }
}
