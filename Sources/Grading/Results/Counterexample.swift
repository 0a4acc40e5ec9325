/// A sample at which an answer differs from the truth.
public struct Counterexample: Sendable, Hashable {
  /// `D`.
  public var dimension: Int
  /// The base variable.
  public var z: [Double]
  /// The target variable `f(z)`.
  public var x: [Double]
  /// Parameters that were drawn, by name, in the order of the sheet.
  public var parameters: [NamedValue]
  /// The component that differs, 1-based; `nil` for determinants.
  public var component: Int?
  /// What the answer gives; `nil` when it is undefined there.
  public var got: Double?
  /// What is right.
  public var expected: Double
  /// What the answer gives of every component, the others included; empty for determinants.
  public var components: [Component] = []
  /// The letters that the sheet writes for the two variables.
  public var letters = VariableLetters.usual

  /// What an answer gives of one component.
  public enum Component: Sendable, Hashable {
    /// A value, and whether it is the right one.
    case value(Double, isRight: Bool)
    /// It has no value there.
    case undefined
    /// The answer does not say.
    case notGiven

    /// The value, when there is one.
    public var value: Double? { if case .value(let value, _) = self { value } else { nil } }
  }

  /// A name with its value.
  public struct NamedValue: Sendable, Hashable {
    /// LaTeX.
    public var name: String
    /// The value drawn.
    public var value: Double

    /// A named value.
    public init(_ name: String, _ value: Double) {
      self.name = name
      self.value = value
    }
  }

  /// A sample.
  public init(
    dimension: Int, z: [Double], x: [Double], parameters: [NamedValue] = [], component: Int?,
    got: Double?, expected: Double
  ) {
    self.dimension = dimension
    self.z = z
    self.x = x
    self.parameters = parameters
    self.component = component
    self.got = got
    self.expected = expected
  }
}
