import Algebra
import Testing

@testable import Evaluation

@Suite("An expression is grounded for a dimension and indices")
struct GroundingTests {
  static let z = [10.0, 20, 30, 40, 50]

  static func context(
    _ dimension: Int = 4, definitions: [Definition] = []
  ) -> GroundingContext {
    GroundingContext(
      dimension: dimension, inputs: ["z"], scalars: ["a", "\\det J"], definitions: definitions)
  }

  static func slot(_ slot: Slot) -> [Interval] {
    switch slot {
    case .component(_, let indices): [Interval(z[indices[0] - 1])]
    case .scalar: [Interval(7)]
    }
  }

  func value(
    _ expression: Expression, _ indices: [String: Int] = [:], in context: GroundingContext
  ) throws -> Double {
    let program = try Program(compiling: [expression], indices: indices, in: context)
    let values = program.run(count: 1, inputs: Self.slot)
    return try #require(values.first?.first).midpoint
  }

  func refusal(
    _ expression: Expression, _ indices: [String: Int] = [:], in context: GroundingContext
  ) -> GroundingError? {
    do throws(GroundingError) {
      _ = try Program(compiling: [expression], indices: indices, in: context)
      return nil
    } catch { return error }
  }

  static func n(_ n: Int) -> Expression { .number(Numeral(n)) }
  static let i = Expression.symbol("i")
  static func zed(_ index: Expression) -> Expression { .component("z", [index]) }
  static let previous = Expression.sum([i, .negative(n(1))])

  static let runningSum = Expression.fold(
    Fold(.sum, index: "j", from: n(1), through: previous, body: zed(.symbol("j"))))

  @Test("sums unroll, an empty one is 0", arguments: [(1, 0.0), (2, 10), (4, 60)])
  func sums(i: Int, expected: Double) throws {
    #expect(try value(Self.runningSum, ["i": i], in: Self.context()) == expected)
  }

  @Test("an empty product is 1, of an empty maximum there is none")
  func emptyFolds() throws {
    var fold = Fold(.product, index: "j", from: Self.n(3), through: Self.n(2), body: Self.i)
    #expect(try value(.fold(fold), in: Self.context()) == 1)
    fold.operation = .maximum
    #expect(refusal(.fold(fold), in: Self.context()) == .emptyExtremum)
  }

  @Test("a condition leaves terms of a sum out")
  func conditionalSums() throws {
    let others = Expression.fold(
      Fold(
        .sum, index: "j", from: Self.n(1), through: .symbol("D"),
        where: .comparison(.symbol("j"), .notEqual, Self.i), body: Self.zed(.symbol("j"))))
    #expect(try value(others, ["i": 2], in: Self.context()) == 80)
  }

  @Test("only the branch that holds is compiled")
  func cases() throws {
    let branches = Expression.cases([
      Branch(Self.n(5), when: .comparison(Self.i, .equal, Self.n(1))),
      Branch(Self.zed(Self.previous), when: .comparison(Self.i, .greater, Self.n(1))),
    ])
    #expect(try value(branches, ["i": 1], in: Self.context()) == 5)
    #expect(try value(branches, ["i": 3], in: Self.context()) == 20)
    #expect(refusal(branches, ["i": 0], in: Self.context()) == .noBranch)
  }

  @Test("conditions on values are decided when the program runs")
  func selects() throws {
    let z1 = Self.zed(Self.n(1))
    let expression = Expression.cases([
      Branch(.call(.log, [z1]), when: .comparison(z1, .greater, Self.n(0))),
      Branch(.negative(z1), when: nil),
    ])
    let program = try Program(compiling: [expression], in: Self.context())
    let inputs = [Interval(1), Interval(-3), Interval(-1, 1)]
    let values = program.run(count: 3) { _ in inputs }[0]
    #expect(values[0] == Interval(0))
    #expect(values[1] == Interval(3))
    #expect(values[2].definedness == .uncertain)
  }

  @Test("(-1)^{i-1} is a sign", arguments: [(1, 1.0), (2, -1), (4, -1)])
  func signs(i: Int, expected: Double) throws {
    let sign = Expression.power(.negative(Self.n(1)), Self.previous)
    #expect(try value(sign, ["i": i], in: Self.context()) == expected)
  }

  @Test("0 to a whole power that the text fixes is 1 for the power 0")
  func zeroPowers() throws {
    #expect(try value(.power(Self.n(0), Self.previous), ["i": 1], in: Self.context()) == 1)
    #expect(try value(.power(Self.n(0), Self.previous), ["i": 3], in: Self.context()) == 0)
    #expect(try value(.power(Self.zed(Self.i), Self.n(0)), ["i": 1], in: Self.context()) == 1)
  }

  @Test("a component outside of 1 … D is refused unless a convention gives it")
  func conventions() throws {
    let z0 = Self.zed(Self.previous)
    #expect(refusal(z0, ["i": 1], in: Self.context()) == .indexOutOfRange("z", [0]))
    #expect(refusal(Self.zed(Self.n(5)), in: Self.context()) == .indexOutOfRange("z", [5]))
    let convention = Definition("z", indices: [.literal(0)], as: Self.n(3))
    #expect(try value(z0, ["i": 1], in: Self.context(definitions: [convention])) == 3)
    #expect(refusal(Self.zed(.quotient(Self.n(1), Self.n(2))), in: Self.context()) == .notAnIndex)
    #expect(refusal(Self.zed(Self.zed(Self.n(1))), in: Self.context()) == .notAnIndex)
    #expect(refusal(.symbol("b"), in: Self.context()) == .unknownName("b"))
    #expect(refusal(.component("y", [Self.n(1)]), in: Self.context()) == .unknownName("y"))
  }

  @Test("definitions expand, the last that matches")
  func definitions() throws {
    let definitions = [
      Definition("h", indices: [.variable("k")], as: Self.zed(.symbol("k"))),
      Definition(
        "h", indices: [.variable("k")],
        where: .comparison(.symbol("k"), .greater, Self.n(1)),
        as: .component("h", [.sum([.symbol("k"), .negative(Self.n(1))])])),
      Definition("h", indices: [.dimension], as: Self.n(9)),
      Definition("s", indices: [.variable("k")], as: .component("s", [.symbol("k")])),
    ]
    let context = Self.context(definitions: definitions)
    #expect(try value(.component("h", [Self.n(3)]), in: context) == 10)
    #expect(try value(.component("h", [Self.n(4)]), in: context) == 9)
    #expect(refusal(.component("s", [Self.n(1)]), in: context) == .circular("s"))
  }

  @Test(
    "dots stand for as many terms as the dimension has", arguments: [(1, 10.0), (2, 30), (5, 150)])
  func series(dimension: Int, expected: Double) throws {
    let series = Expression.series(
      Series(
        .sum, shown: [Self.zed(Self.n(1)), Self.zed(Self.n(2))], last: Self.zed(.symbol("D")),
        index: "·", general: Self.zed(.symbol("·")), count: .symbol("D")))
    #expect(try value(series, in: Self.context(dimension)) == expected)
  }

  @Test("vectors are compiled by their components")
  func vectors() throws {
    let tuple = Expression.tuple(
      Tuple(
        shown: [Self.zed(Self.n(1))],
        dots: .init(
          general: nil, index: nil,
          last: .sum([Self.zed(.symbol("D")), .negative(Self.zed(Self.n(1)))]))))
    let sum = Expression.sum([tuple, .product([Self.n(2), .whole("z")])])
    let program = try Program(compilingComponentsOf: sum, in: Self.context(3))
    let values = program.run(count: 1, inputs: Self.slot).map { $0[0].midpoint }
    #expect(values == [30, 50, 80])
    #expect(refusal(.whole("z"), in: Self.context()) == .notScalar)
    let largest = Expression.call(.maximum, [.slice("z", from: Self.n(1), through: Self.n(3))])
    #expect(try value(largest, in: Self.context()) == 30)
  }

  @Test("a free index of a definition runs from 1 to D")
  func definitionRange() throws {
    let h = { (k: Int) in
      Expression.component("h", [k < 0 ? .negative(Self.n(-k)) : Self.n(k)])
    }
    let general = Definition("h", indices: [.variable("i")], as: Self.runningSum)
    let later = Definition(
      "h", indices: [.variable("i")], where: .comparison(Self.i, .greater, Self.n(1)),
      as: Self.runningSum)
    let convention = Definition(
      "h", indices: [.variable("i")], where: .comparison(Self.i, .lessOrEqual, Self.n(0)),
      as: Self.n(8))
    #expect(refusal(h(0), in: Self.context(definitions: [general])) == .indexOutOfRange("h", [0]))
    #expect(refusal(h(5), in: Self.context(definitions: [later])) == .indexOutOfRange("h", [5]))
    #expect(try value(h(-1), in: Self.context(definitions: [general, convention])) == 8)
    #expect(try value(h(2), in: Self.context(definitions: [general, convention])) == 10)
  }

  @Test("equal subexpressions are computed once")
  func sharing() throws {
    let term = Expression.call(.exp, [Self.zed(Self.n(1))])
    let program = try Program(compiling: [.sum([term, term]), term], in: Self.context())
    #expect(program.instructionCount == 3)
    #expect(program.inputs == [.component("z", [1])])
    #expect(program.outputCount == 2)
  }

  @Test("the determinant of the Jacobian is a scalar of the world")
  func determinants() throws {
    #expect(try value(.determinant(.whole("J")), in: Self.context()) == 7)
    #expect(refusal(.determinant(.whole("A")), in: Self.context()) == .unknownName("A"))
  }
}
