/// How each function is written and printed. Adding a spelling is adding a string to a row.
public struct FunctionTable: Sendable {
  /// One function.
  public struct Row: Sendable {
    /// The function.
    public let function: Function
    /// The names it is read from, without backslash; matched without regard to case.
    public let names: [String]
    /// How it is printed.
    public let latex: String
    /// Its inverse, for `\sin^{-1}` and for solving.
    public let inverse: Function?
    /// The number of its arguments.
    public let arity: ClosedRange<Int>
  }

  /// The rows.
  public static let rows: [Row] = [
    row(.exp, ["exp"], "\\exp", inverse: .log),
    row(.log, ["log", "ln", "loge"], "\\log", inverse: .exp),
    row(.log2, ["log2", "lb"], "\\log_2"),
    row(.log10, ["log10", "lg"], "\\log_{10}"),
    row(.sqrt, ["sqrt"], "\\sqrt"),
    row(.abs, ["abs"], "\\operatorname{abs}"),
    row(.sin, ["sin"], "\\sin", inverse: .arcsin),
    row(.cos, ["cos"], "\\cos", inverse: .arccos),
    row(.tan, ["tan", "tg"], "\\tan", inverse: .arctan),
    row(.cot, ["cot", "cotg", "ctg"], "\\cot"),
    row(.sec, ["sec"], "\\sec"),
    row(.csc, ["csc", "cosec"], "\\csc"),
    row(.arcsin, ["arcsin", "asin"], "\\arcsin", inverse: .sin),
    row(.arccos, ["arccos", "acos"], "\\arccos", inverse: .cos),
    row(.arctan, ["arctan", "atan", "arctg"], "\\arctan", inverse: .tan),
    row(.sinh, ["sinh", "sh"], "\\sinh", inverse: .arsinh),
    row(.cosh, ["cosh", "ch"], "\\cosh", inverse: .arcosh),
    row(.tanh, ["tanh", "th"], "\\tanh", inverse: .artanh),
    row(.coth, ["coth"], "\\coth"),
    row(
      .arsinh, ["arsinh", "asinh", "arcsinh", "argsinh", "argsh"], "\\operatorname{arsinh}",
      inverse: .sinh),
    row(
      .arcosh, ["arcosh", "acosh", "arccosh", "argcosh", "argch"], "\\operatorname{arcosh}",
      inverse: .cosh),
    row(
      .artanh, ["artanh", "atanh", "arctanh", "argtanh", "argth"], "\\operatorname{artanh}",
      inverse: .tanh),
    row(
      .sigmoid, ["sigmoid", "sigm", "expit", "logistic"], "\\operatorname{sigmoid}",
      inverse: .logit),
    row(.logit, ["logit"], "\\operatorname{logit}", inverse: .sigmoid),
    row(.softplus, ["softplus"], "\\operatorname{softplus}"),
    row(.relu, ["relu"], "\\operatorname{ReLU}"),
    row(.sign, ["sign", "sgn"], "\\operatorname{sign}"),
    row(.floor, ["floor"], "\\operatorname{floor}"),
    row(.ceiling, ["ceil", "ceiling"], "\\operatorname{ceil}"),
    row(.minimum, ["min"], "\\min", arity: 1...64),
    row(.maximum, ["max"], "\\max", arity: 1...64),
    row(.erf, ["erf"], "\\operatorname{erf}"),
    row(.erfc, ["erfc"], "\\operatorname{erfc}"),
    row(.normalCDF, ["normcdf"], "\\Phi", inverse: .normalQuantile),
    row(.normalQuantile, ["probit", "norminv"], "\\Phi^{-1}", inverse: .normalCDF),
    row(.normalDensity, ["normpdf"], "\\varphi"),
    row(.root, [], "\\sqrt", arity: 2...2),
  ]

  /// The functions that are single letters when a bracket follows: `\sigma(z)`, `\Phi(z)`.
  static let letters: [String: Function] = [
    "\\sigma": .sigmoid, "\\Phi": .normalCDF, "\\varphi": .normalDensity, "\\phi": .normalDensity,
  ]

  /// The function that a letter before a bracket is: `\sigma(z)`, `\Phi(z)`.
  public static func function(ofLetter letter: String) -> Function? { letters[letter] }

  /// The row of a function.
  public static func row(of function: Function) -> Row {
    byFunction[function] ?? row(function, [], "\\operatorname{\(function.rawValue)}")
  }

  /// The function that is written `name`, without backslash.
  public static func function(named name: String) -> Function? {
    byName[name.lowercased()]
  }

  /// Whether an upright `name` has a reading: a function of numbers or vectors, a name for an
  /// expression of another one, `\det`.
  public static func isName(_ name: String) -> Bool {
    function(named: name) != nil || composite(named: name) != nil
      || VectorFunction(named: name) != nil || name.lowercased() == "det"
  }

  /// A function that is read as an expression of others: `\operatorname{sech} t` is `1 / \cosh t`.
  static func composite(named name: String) -> (@Sendable (Expression) -> Expression)? {
    composites[name.lowercased()]
  }

  private static let one = Expression.number(Numeral(1))

  private static let composites: [String: @Sendable (Expression) -> Expression] = [
    "sech": { .quotient(one, .call(.cosh, [$0])) },
    "csch": { .quotient(one, .call(.sinh, [$0])) },
    "expm1": { .sum([.call(.exp, [$0]), .negative(one)]) },
    "log1p": { .call(.log, [.sum([one, $0])]) },
    "logsigmoid": { .call(.log, [.call(.sigmoid, [$0])]) },
    "arccot": {
      .sum([.quotient(.constant(.pi), .number(Numeral(2))), .negative(.call(.arctan, [$0]))])
    },
    "cbrt": { .call(.root, [$0, .number(Numeral(3))]) },
    "square": { .power($0, .number(Numeral(2))) },
    "erfinv": { erfInverse($0) },
  ]

  /// The inverse error function, by the quantiles of the normal distribution.
  @Sendable private static func erfInverse(_ value: Expression) -> Expression {
    let two = Expression.number(Numeral(2))
    return .quotient(
      .call(.normalQuantile, [.quotient(.sum([value, one]), two)]), .call(.sqrt, [two]))
  }

  /// Inverses that are no function of the table: `\operatorname{softplus}^{-1}`.
  static func compositeInverse(
    of function: Function
  ) -> (@Sendable (Expression) -> Expression)? {
    switch function {
    case .softplus: { .call(.log, [.sum([.call(.exp, [$0]), .negative(one)])]) }
    case .log2: { .power(.number(Numeral(2)), $0) }
    case .log10: { .power(.number(Numeral(10)), $0) }
    case .sqrt: { .power($0, .number(Numeral(2))) }
    case .erf: { erfInverse($0) }
    default: nil
    }
  }

  private static let byFunction = Dictionary(
    rows.map { ($0.function, $0) }, uniquingKeysWith: { first, _ in first })
  private static let byName = Dictionary(
    rows.flatMap { row in row.names.map { ($0, row.function) } },
    uniquingKeysWith: { first, _ in first })

  private static func row(
    _ function: Function, _ names: [String], _ latex: String, inverse: Function? = nil,
    arity: ClosedRange<Int> = 1...1
  ) -> Row {
    Row(function: function, names: names, latex: latex, inverse: inverse, arity: arity)
  }
}
