import Algebra
import Evaluation
import MathNotation
import Testing

private func read(_ latex: String) throws -> Expression {
  try StatementReader(context: ReadingContext(scalars: ["a", "b"])).expression(MathFormula(latex))
}

/// LaTeX without the braces around single digits.
private func plain(_ expression: Expression) -> String {
  expression.latex.replacing(/_\{(\d)\}/) { "_\($0.1)" }
}

@Suite("Simplifying")
struct SimplificationTests {
  @Test(
    "adds like terms, joins powers and uses identities",
    arguments: [
      ("z_3 + (z_1 + z_2)", "z_1 + z_2 + z_3"),
      ("x_2 - x_1 + x_1", "x_2"),
      ("x_3 - (x_2 - x_1) - x_1", "x_3 - x_2"),
      ("0.5 z_1 + \\frac{z_1}{2}", "z_1"),
      ("e^{z_1} e^{z_2}", "e^{z_1 + z_2}"),
      ("\\log(e^{z_1} e^{-z_2})", "z_1 - z_2"),
      ("\\frac{z_1^2 z_2}{z_1}", "z_1 z_2"),
      ("\\sqrt{z_1}^2", "z_1"),
      ("2 (z_1 - z_2) - 2 z_1", "-2 z_2"),
      ("\\log|{-2} e^{z_1}|", "z_1 + \\log\\left(2\\right)"),
      ("\\prod_{i=1}^{D} 3", "3^{D}"),
      ("\\sinh(\\operatorname{arsinh}(z_1))", "z_1"),
      ("\\cos^2(z_1) + \\sin^2(z_1)", "1"),
      ("a \\sin^2(z_1) + z_2 + a \\cos^2(z_1)", "z_2 + a"),
      ("1 - \\cos^2(z_1)", "\\sin^{2}\\left(z_1\\right)"),
      ("z_2 \\sin(z_1)^3 + z_2 \\sin(z_1) \\cos^2(z_1)", "z_2 \\sin\\left(z_1\\right)"),
      ("\\cosh^2(z_1) - \\sinh^2(z_1)", "1"),
      ("1 + \\sinh^2(z_1)", "\\cosh^{2}\\left(z_1\\right)"),
      ("2 \\cosh^2(z_1) - 2", "2 \\sinh^{2}\\left(z_1\\right)"),
      // Other coefficients, arguments and signs stay.
      ("\\cos^2(z_1) - \\sin^2(z_1)", "\\cos^{2}\\left(z_1\\right) - \\sin^{2}\\left(z_1\\right)"),
      ("\\cos^2(z_1) + \\sin^2(z_2)", "\\cos^{2}\\left(z_1\\right) + \\sin^{2}\\left(z_2\\right)"),
    ])
  func rewriting(latex: String, expected: String) throws {
    #expect(plain(Simplifier().simplify(try read(latex))) == expected)
  }

  @Test(
    "keeps what holds only on a part of the line", arguments: ["\\sqrt{z_1^2}", "\\log(z_1 z_2)"])
  func restraint(latex: String) throws {
    let expression = try read(latex)
    let values = try #require(Points.values(expression))
    let simple = try #require(Points.values(Simplifier().simplify(expression)))
    #expect(zip(values, simple).allSatisfy { $0.definedness == $1.definedness })
  }

  @Test("keeps the value of random expressions", arguments: [false, true])
  func values(expands: Bool) {
    var compared = 0
    for seed in 0..<600 {
      var random = RandomExpressions(seed: UInt64(seed))
      let expression = random.expression(depth: 4)
      let simple = Simplifier(expands: expands).simplify(expression)
      guard let before = Points.values(expression), let after = Points.values(simple) else {
        continue
      }
      for (a, b) in zip(before, after) where a.isFinite {
        #expect(
          b.definedness != .undefined && a.intersects(b), "\(expression.latex) → \(simple.latex)")
        compared += 1
      }
    }
    #expect(compared > 1_000)
  }

  @Test("gives the same expression twice", arguments: 0..<50)
  func determinism(seed: Int) {
    var random = RandomExpressions(seed: UInt64(seed))
    let expression = random.expression(depth: 5)
    let simple = Simplifier().simplify(expression)
    #expect(Simplifier().simplify(expression) == simple)
  }

  @Test("returns what is too large as it was")
  func limits() {
    var tower = Expression.component("z", [.number(Numeral(1))])
    for _ in 0..<80 { tower = .call(.exp, [.sum([tower, .number(Numeral(1))])]) }
    #expect(Simplifier().simplify(tower) == tower)
    let sums = Expression.sum((1...9).map { .component("z", [.number(Numeral($0))]) })
    let product = Expression.product((1...9).map { _ in sums })
    #expect(Simplifier(expands: true).simplify(product) == product)
  }
}

@Suite("Differentiating")
struct DifferentiationTests {
  @Test("agrees with forward derivatives of random expressions")
  func slopes() throws {
    var compared = 0
    let variable = Expression.component("z", [.number(Numeral(1))])
    for seed in 0..<500 {
      var random = RandomExpressions(seed: UInt64(seed) &+ 7_000)
      let expression = random.expression(depth: 3)
      guard let slope = expression.derivative(by: variable),
        let program = try? Program(compiling: [expression], in: Points.context()),
        let got = Points.values(Simplifier().simplify(slope))
      else { continue }
      let duals = program.runDuals(count: Points.all.count) { slot in
        Points.column(slot).map {
          Dual($0, sensitivity: slot == .component("z", [1]) ? Interval(1) : nil)
        }
      }[0]
      for (dual, value) in zip(duals, got) where dual.tangent.isFinite && value.isFinite {
        #expect(dual.tangent.intersects(value), "\(expression.latex)")
        compared += 1
      }
    }
    #expect(compared > 800)
  }
}

@Suite("Solving")
struct SolvingTests {
  private func solve(_ latex: String, positive: Set<String> = []) throws -> Inversion? {
    let bench = Bench(tau: try read(latex), positive: !positive.isEmpty)
    return Inverter(
      for: .component("z", [.number(Numeral(1))]),
      simplifier: Simplifier(facts: SignFacts(positive: positive)),
      oracle: InversionOracle(agree: bench.agree, sign: bench.sign)
    ).solve(.component("x", [.number(Numeral(1))]), bench.tau)
  }

  @Test(
    "undoes one operation after the other",
    arguments: [
      ("z_1 + h_2", "x_1 - h_2"),
      ("-2 z_1 + h_2", "\\frac{h_2 - x_1}{2}"),
      ("e^{h_2} z_1 + h_3", "\\left(x_1 - h_3\\right) e^{-h_2}"),
      ("\\sinh(z_1) + h_2", "\\operatorname{arsinh}\\left(x_1 - h_2\\right)"),
      ("\\ln(1 + e^{z_1}) + h_2", "\\log\\left(e^{x_1 - h_2} - 1\\right)"),
      ("a z_1 + z_1", "\\frac{x_1}{a + 1}"),
      ("z_1^3 + h_2", "\\sqrt[3]{x_1 - h_2}"),
      ("\\sigma(z_1)", "\\log\\left(\\frac{x_1}{1 - x_1}\\right)"),
      ("2^{z_1}", "\\frac{\\log\\left(x_1\\right)}{\\log\\left(2\\right)}"),
      (
        "\\frac{e^{z_1} - e^{-z_1}}{2}",
        "\\log\\left(x_1 + \\sqrt{x_1^{2} + 1}\\right)"
      ),
    ])
  func steps(latex: String, expected: String) throws {
    let inversion = try #require(try solve(latex))
    #expect(plain(inversion.result) == expected)
  }

  @Test(
    "takes the branch that the values are on",
    arguments: [
      ("h_2 z_1^2", "\\sqrt{\\frac{x_1}{h_2}}"),
      ("\\frac{z_1}{h_2 + z_1}", "\\frac{h_2 x_1}{1 - x_1}"),
      ("z_1^2 + z_1", nil), ("1 - e^{-h_2 z_1^2}", nil),
    ] as [(String, String?)])
  func branches(latex: String, expected: String?) throws {
    let inversion = try #require(try solve(latex, positive: ["z", "h", "x"]))
    if let expected { #expect(plain(inversion.result) == expected) }
  }

  @Test(
    "solves pieces one by one and moves their borders",
    arguments: [
      "\\begin{cases} z_1 + h_2, & z_1 \\ge 0 \\\\ a z_1 + h_2, & z_1 < 0 \\end{cases}",
      "2 z_1 + |z_1| + h_2", "\\frac{z_1}{1 + |z_1|}", "-\\max(z_1, 2 z_1)",
    ])
  func pieces(latex: String) throws {
    let inversion = try #require(try solve(latex))
    #expect(inversion.result.latex.contains("cases"), "\(inversion.result.latex)")
  }

  @Test(
    "finds nothing where there is nothing elementary",
    arguments: ["z_1 + z_1^3", "z_1 + a \\sin z_1", "z_1 + e^{z_1}", "z_1^2"])
  func refusal(latex: String) throws {
    #expect(try solve(latex) == nil)
  }
}

/// The points as an oracle; `x_1` is the value of `tau`, `h` has the values of `z`.
private struct Bench: Sendable {
  let tau: Expression
  let positive: Bool

  private var points: [[Double]] {
    Points.all.filter { point in !positive || point.allSatisfy { $0 > 0 } }
  }

  private func column(_ slot: Slot) -> [Interval] {
    guard case .component(let name, let indices) = slot, let i = indices.first else {
      return points.map { _ in Interval(0.5) }
    }
    return name == "x" ? values(tau) : points.map { Interval($0[i - 1]) }
  }

  private func values(_ expression: Expression) -> [Interval] {
    let context = GroundingContext(
      dimension: 3, inputs: ["z", "x", "h"], scalars: ["a", "b"])
    guard let program = try? Program(compiling: [expression], in: context) else { return [] }
    return program.runIntervals(count: points.count, inputs: column).first ?? []
  }

  @Sendable func agree(_ a: Expression, _ b: Expression) -> Bool {
    let (p, q) = (values(a), values(b))
    return !p.isEmpty && p.count == q.count
      && zip(p, q).allSatisfy { $0.intersects($1) && $0.width < 1e-6 && $1.width < 1e-6 }
  }

  @Sendable func sign(_ expression: Expression) -> Int? {
    let all = values(expression)
    if all.isEmpty { return nil }
    return all.allSatisfy { $0.lower > 0 } ? 1 : all.allSatisfy { $0.upper < 0 } ? -1 : nil
  }
}
