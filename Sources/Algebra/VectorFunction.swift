/// Functions of a vector as a whole.
public enum VectorFunction: String, Hashable, Sendable, CaseIterable {
  /// The Euclidean length.
  case norm
  /// The vector of partial sums, of partial products.
  case cumulativeSum = "cumsum"
  case cumulativeProduct = "cumprod"
  /// The matrix with the vector on its diagonal.
  case diagonal = "diag"
  /// The sum, the product of the components.
  case total = "sum"
  case totalProduct = "prod"
  /// The sum of a square matrix's diagonal.
  case trace = "tr"

  /// The function that is written `name`, without backslash.
  public init?(named name: String) {
    self.init(rawValue: name.lowercased())
  }

  /// How it is printed.
  public var latex: String { "\\operatorname{\(rawValue)}" }
}
