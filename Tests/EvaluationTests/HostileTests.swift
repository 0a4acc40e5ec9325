import Algebra
import Testing

import class Foundation.Thread

@testable import Evaluation

@Suite("Hostile expressions are refused or evaluated quickly")
struct HostileTests {
  static let context = GroundingContext(dimension: 3, inputs: ["z"])

  static func n(_ n: Int) -> Expression { .number(Numeral(n)) }

  /// Compiles on a thread with the stack of a worker.
  static func refusal(
    _ expression: Expression, in context: GroundingContext = context
  ) async -> GroundingError? {
    await withCheckedContinuation { continuation in
      let thread = Thread {
        do throws(GroundingError) {
          _ = try Program(compiling: [expression], in: context)
          continuation.resume(returning: nil)
        } catch { continuation.resume(returning: error) }
      }
      thread.stackSize = 512 << 10
      thread.start()
    }
  }

  @Test("a sum of 10^12 terms, and sums in sums")
  func hugeSums() async {
    let huge = Expression.fold(
      Fold(
        .sum, index: "j", from: Self.n(1), through: .power(Self.n(10), Self.n(12)),
        body: Self.n(1)))
    #expect(await Self.refusal(huge) == .tooLarge)
    var nested = Self.n(1)
    for level in 0..<8 {
      nested = .fold(
        Fold(.sum, index: "j\(level)", from: Self.n(1), through: Self.n(1000), body: nested))
    }
    #expect(await Self.refusal(nested) == .tooLarge)
  }

  @Test("a tower of powers has an infinite enclosure")
  func towers() throws {
    let nine = Self.n(9)
    let tower = Expression.power(nine, .power(nine, .power(nine, nine)))
    let program = try Program(compiling: [tower], in: Self.context)
    let value = program.run(count: 1) { _ in [Interval]() }[0][0]
    #expect(value.upper == .infinity && value.lower == .greatestFiniteMagnitude)
    #expect(value.definedness == .defined)
  }

  @Test("nesting is limited, within the stack of a worker thread")
  func nesting() async {
    var deep = Expression.component("z", [Self.n(1)])
    for level in 0..<190 {
      deep =
        switch level % 4 {
        case 0: .call(.exp, [deep])
        case 1: .cases([Branch(deep, when: nil)])
        case 2: .fold(Fold(.sum, index: "j", from: Self.n(1), through: Self.n(1), body: deep))
        default: .tuple(Tuple(shown: [deep]))
        }
    }
    #expect(await Self.refusal(deep) == .tooLarge)
  }

  @Test("definitions that double in size are shared, not copied")
  func doubling() async {
    let definitions = (1...60).map { k in
      Definition(
        "h", indices: [.literal(k)],
        as: .sum([.component("h", [Self.n(k - 1)]), .component("h", [Self.n(k - 1)])]))
    }
    var context = Self.context
    context.definitions =
      definitions + [Definition("h", indices: [.literal(0)], as: .component("z", [Self.n(1)]))]
    #expect(await Self.refusal(.component("h", [Self.n(30)]), in: context) == nil)
    #expect(await Self.refusal(.component("h", [Self.n(60)]), in: context) == .tooLarge)
  }

  @Test("index arithmetic that overflows is no index")
  func overflow() async {
    let big = Expression.number(Numeral(digits: "9223372036854775807"))
    #expect(await Self.refusal(.component("z", [.sum([big, big])])) == .notAnIndex)
    #expect(await Self.refusal(.component("z", [.product([big, big])])) == .notAnIndex)
    let range = Fold(.sum, index: "j", from: .negative(big), through: big, body: Self.n(1))
    #expect(await Self.refusal(.fold(range)) != nil)
  }
}
