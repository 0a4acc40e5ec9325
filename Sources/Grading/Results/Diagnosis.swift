/// The mistakes that are recognised. The raw value is the code in `results.json`.
public enum Diagnosis: String, Sendable, Hashable, CaseIterable {
  /// One sign is the other way round.
  case sign
  /// A bound or an index is off by one.
  case offByOne = "off-by-one"
  /// One variable of the flow in place of the other.
  case letter
  /// A sum in place of a product, or the other way round.
  case operation
  /// What is added inside of a factor or outside.
  case order
  /// `f` and `f^{-1}` are swapped.
  case swapped
  /// The inverse of the determinant.
  case inverseDeterminant = "inverse-determinant"
  /// The logarithm where the determinant was asked.
  case logarithmForDeterminant = "logarithm-for-determinant"
  /// The determinant where its logarithm was asked.
  case determinantForLogarithm = "determinant-for-logarithm"
  /// `|det J|` where the sign matters.
  case missingSign = "missing-sign"
  /// Rounded decimals in place of exact numbers.
  case rounding
  /// Right for some dimensions only.
  case someDimensions = "some-dimensions"
  /// Right in some components only.
  case someComponents = "some-components"
  /// Some components are not given.
  case incomplete
  /// Undefined where the right value is defined.
  case undefined
  /// The answer restates the question.
  case restatement
  /// Differs, and nothing more is known.
  case different
  /// Too few samples decide.
  case inconclusive
  /// The notation cannot be read.
  case notation
  /// What the dots stand for cannot be read.
  case dots
  /// A name that neither the sheet nor the student defines.
  case unknownName = "unknown-name"
  /// Too large to evaluate.
  case tooLarge = "too-large"
}
