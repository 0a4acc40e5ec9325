import Markdown

/// What a sheet says about one problem, apart from its text.
public struct ProblemSettings: Hashable, Sendable {
  /// The dimensions `D` to check, ascending, each 1 to 12.
  public var dimensions: [Int] { didSet { givesDimensions = true } }
  /// The base distribution of each component of `z`.
  public var base: BaseSetting { didSet { givesBase = true } }
  /// The parts with their marks, in the order written; `nil` when the sheet does not say.
  public var marks: [PartMarks]?
  /// The declared parameters, in the order written.
  public var parameters: [ParameterSetting]
  /// The share, 0 to 1, of a part's marks that a partly right answer earns.
  public var partial: Double
  /// The relative error within which rounded decimals are accepted; `nil` for none.
  public var tolerance: Double?
  /// Whether an answer that can be read in two usual ways is right when one of them is; otherwise a
  /// teacher decides.
  public var isCharitable = false
  /// Whether the sheet says what the dimensions are, in its settings or its words.
  public private(set) var givesDimensions = false
  /// Whether it says what the base is.
  public private(set) var givesBase = false

  /// What holds where a sheet says nothing: `D` from 2 to 5, a standard normal base, no partial
  /// marks, no tolerance.
  public init() {
    dimensions = [2, 3, 4, 5]
    base = .normal
    marks = nil
    parameters = []
    partial = 0
    tolerance = nil
  }
}

/// The base distribution a sheet names; the components of `z` are independent.
public enum BaseSetting: Hashable, Sendable {
  /// `z ~ N(0, I)`.
  case normal
  /// Uniform on `[lower, upper]^D`, `lower < upper`.
  case uniform(lower: Double, upper: Double)
  /// `log z ~ N(0, I)`, so `z` is positive.
  case lognormal
}

/// A part's name and what it is worth.
public struct PartMarks: Hashable, Sendable {
  /// `f`, `inverse`, `det`, `logdet`, or the name of a free-response part.
  public var part: String
  /// At least 0.
  public var outOf: Double

  /// A part worth `outOf` marks.
  public init(_ part: String, _ outOf: Double) {
    self.part = part
    self.outOf = outOf
  }

  /// The parts that FlowCheck decides itself.
  public static let checked = ["f", "inverse", "det", "logdet"]

  /// Whether a teacher marks the part.
  public var isFreeResponse: Bool { !Self.checked.contains(part) }
}

/// A parameter that a sheet declares.
public struct ParameterSetting: Hashable, Sendable {
  /// What the parameter is in a world.
  public enum Value: Hashable, Sendable {
    /// One value, with the characters it was written with (`0.1` is exactly one tenth).
    case fixed(Double, literal: String)
    /// Drawn evenly from an interval, `lower < upper`.
    case interval(lower: Double, upper: Double)
  }

  /// The name as LaTeX writes it: `a`, `\alpha`.
  public var name: String
  /// The value.
  public var value: Value
  /// What the handout says of it, where its words declare it and the interval is only drawn from.
  public var stated: StatedBounds?
  /// Where the name stands in the sheet.
  public var position: SourcePosition

  /// What a handout says of a number: what it lies above and below, as far as it says so.
  public struct StatedBounds: Hashable, Sendable {
    /// What it is not below.
    public var lower: Double?
    /// What it is not above.
    public var upper: Double?
    /// Whether it is never the lower bound, and never the upper one.
    public var isAbove = true, isBelow = true
  }

  /// A parameter.
  public init(_ name: String, _ value: Value, at position: SourcePosition) {
    self.name = name
    self.value = value
    self.position = position
  }
}
