import Algebra
import Evaluation

@testable import Flows

func n(_ n: Int) -> Expression { .number(Numeral(n)) }
func d(_ digits: String) -> Expression { .number(Numeral(digits: digits)) }
let i = Expression.symbol("i")
let previous = Expression.sum([i, .negative(n(1))])
func z(_ index: Expression) -> Expression { .component("z", [index]) }
func x(_ index: Expression) -> Expression { .component("x", [index]) }

/// `\sum_{j=1}^{i-1}` of a term in `j`.
func sumBefore(_ term: Expression) -> Expression {
  .fold(Fold(.sum, index: "j", from: n(1), through: previous, body: term))
}

func defined(_ name: String, _ body: Expression) -> Definition {
  Definition(name, indices: [.variable("i")], as: body)
}

/// Flows with values that NumPy computed.
enum Examples {
  static let runningSum = Flow(definitions: [
    defined("h", sumBefore(z(.symbol("j")))),
    defined("x", .sum([z(i), .component("h", [i])])),
  ])

  /// `x_i = z_i e^{s_i} + t_i`, `s_i = Σ z_j / 2`, `t_i = Σ z_j²`.
  static let affine = Flow(definitions: [
    defined("s", .quotient(sumBefore(z(.symbol("j"))), n(2))),
    defined("t", sumBefore(.power(z(.symbol("j")), n(2)))),
    defined(
      "x",
      .sum([
        .product([z(i), .call(.exp, [.component("s", [i])])]), .component("t", [i]),
      ])),
  ])

  /// `x_i = z_i e^{x_{i-1}/4} + x_{i-1}`, `x_0 = 0`.
  static let masked = Flow(definitions: [
    defined(
      "x",
      .sum([
        .product([z(i), .call(.exp, [.quotient(x(previous), n(4))])]), x(previous),
      ])),
    Definition("x", indices: [.literal(0)], as: n(0)),
  ])

  /// `x_1 = z_1`, `x_i = a z_i + z_1` from 2 on; `h` is defined from 2 on only.
  static let coupling = Flow(
    definitions: [
      Definition("x", indices: [.literal(1)], as: z(n(1))),
      Definition(
        "h", indices: [.variable("i")], where: .comparison(i, .greater, n(1)), as: z(n(1))),
      Definition(
        "x", indices: [.variable("i")], where: .comparison(i, .greater, n(1)),
        as: .sum([.product([.symbol("a"), z(i)]), .component("h", [i])])),
    ],
    parameters: [Parameter("a", .drawn(0.5...2))])

  /// `x = z + u tanh(wᵀz + 0.3)`, `u = (1/2, 1/4)`, `w = (1, 2)`.
  static let planar: Flow = {
    let step = Expression.call(
      .tanh, [.sum([z(n(1)), .product([n(2), z(n(2))]), d("0.3")])])
    return Flow(definitions: [
      Definition(
        "x", indices: [.literal(1)], as: .sum([z(n(1)), .product([d("0.5"), step])])),
      Definition(
        "x", indices: [.literal(2)], as: .sum([z(n(2)), .product([d("0.25"), step])])),
    ])
  }()

  /// `x_i = z_i + sin(z_{i+1}) / 2`, and `z_1` after `z_3`.
  static let cyclic = Flow(
    definitions: (1...3).map { k in
      Definition(
        "x", indices: [.literal(k)],
        as: .sum([z(n(k)), .quotient(.call(.sin, [z(n(k % 3 + 1))]), n(2))]))
    })

  static let reflection = Flow(definitions: [defined("x", .product([.negative(n(2)), z(i)]))])
}
