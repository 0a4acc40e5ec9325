import Algebra
import Evaluation
import Flows

/// Random functions in the place of those that a text leaves open: a strictly increasing smooth
/// transformer and smooth conditioners, others in every world.
///
/// `τ(t; h) = a t + b tanh(c t + d h) + e h` with `a, b, c > 0`, and `h_i = c_i(y_{1:i-1})` with an
/// ``OpenFunction`` `c`, where `y` is what the conditioner looks at. The coefficients are drawn with each sample, by
/// names that no text can write.
struct RandomFlow {
  /// The letter that conditioners look at: `z`, or `x` as in MAF.
  var conditionedOn: String

  private static let transformer: [(String, ClosedRange<Double>)] = [
    ("#a", 0.5...2), ("#b", 0.25...1.5), ("#c", 0.5...1.5), ("#d", -1...1), ("#e", 0.5...1.5),
  ]

  /// The coefficients of the transformer.
  var parameters: [Parameter] {
    Self.transformer.map { Parameter($0.0, .drawn($0.1)) }
  }

  /// `c`.
  var conditioner: OpenFunction { OpenFunction("c") }

  /// `\tau`.
  var function: FunctionDefinition {
    let (t, h) = (Expression.symbol("t"), Expression.symbol("h"))
    func times(_ name: String, _ b: Expression) -> Expression { .product([.symbol(name), b]) }
    return FunctionDefinition(
      "\\tau", parameters: [t, h],
      as: .sum([
        times("#a", t), times("#b", .call(.tanh, [.sum([times("#c", t), times("#d", h)])])),
        times("#e", h),
      ]))
  }

  /// `h_i` and `x_i`.
  var definitions: [Definition] {
    let i = Expression.symbol("i")
    let one = Expression.number(Numeral(1))
    let seen = Expression.slice(
      conditionedOn, from: one, through: .sum([i, .negative(one)]))
    let h = Definition(
      "h", indices: [.variable("i")],
      as: .application(Application("c", index: i, arguments: [seen])))
    let arguments: [Expression] = [.component("z", [i]), .component("h", [i])]
    let x = Definition(
      "x", indices: [.variable("i")], as: function.applied(to: arguments) ?? .component("z", [i]))
    return [h, x]
  }
}
