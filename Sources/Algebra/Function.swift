/// The functions that answers may use. `FunctionTable` says how each is written and printed,
/// `Evaluation` what it is worth, `Algebra` its derivative and inverse.
public enum Function: String, Hashable, Sendable, CaseIterable {
  case exp, log, log2, log10, sqrt, abs
  case sin, cos, tan, cot, sec, csc
  case arcsin, arccos, arctan
  case sinh, cosh, tanh, coth
  case arsinh, arcosh, artanh
  /// 1 / (1 + e^{-t}).
  case sigmoid
  /// log(p / (1 - p)) on (0, 1).
  case logit
  /// log(1 + e^t).
  case softplus
  /// max(t, 0).
  case relu
  /// -1, 0 or 1.
  case sign
  case floor, ceiling
  /// Of one or more arguments.
  case minimum, maximum
  case erf, erfc
  /// The standard normal distribution function Φ and its inverse (the probit).
  case normalCDF, normalQuantile
  /// The standard normal density φ; never read from a bare `\phi`.
  case normalDensity
  /// The k-th root, arguments (t, k): for odd whole k it is defined for negative t.
  case root
}
