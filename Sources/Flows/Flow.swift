import Algebra
import Evaluation

/// A scalar that a sheet declares beside the flow's own variables.
public struct Parameter: Hashable, Sendable {
  /// What it is worth.
  public enum Value: Hashable, Sendable {
    /// One number, enclosed.
    case fixed(Interval)
    /// Drawn uniformly from an interval.
    case drawn(ClosedRange<Double>)
  }

  /// The name as an expression's symbol has it: `a`, `\alpha`.
  public var name: String
  /// What it is worth.
  public var value: Value

  /// A parameter.
  public init(_ name: String, _ value: Value) {
    self.name = name
    self.value = value
  }

  /// A parameter fixed to a decimal literal with an optional sign; `nil` when it is none.
  public init?(_ name: String, literal: String) {
    let digits = literal.drop { $0 == "-" || $0 == "+" }
    guard literal.count - digits.count <= 1, digits.first?.isNumber == true,
      digits.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }),
      digits.utf8.count(where: { $0 == 46 }) <= 1
    else { return nil }
    let value = Interval(Numeral(digits: String(digits)))
    self.init(name, .fixed(literal.hasPrefix("-") ? -value : value))
  }
}

/// What a parameter may be, where the interval that it is drawn from is only a part of that.
public struct ParameterBounds: Hashable, Sendable {
  /// All its values.
  public var values: Interval
  /// Whether it is never at the lower end of them.
  public var isStrict: Bool

  /// Bounds.
  public init(values: Interval, isStrict: Bool) {
    self.values = values
    self.isStrict = isStrict
  }
}

/// A normalizing flow: how `x` follows from `z`.
public struct Flow: Sendable {
  /// `x_i := …`, `h_i := …`, conventions such as `x_0 := 0`; in terms of `z`, of earlier `x`, of each
  /// other and of the parameters.
  public var definitions: [Definition]
  /// How `z` is distributed.
  public var base: BaseDistribution
  /// The declared scalars, and the coefficients of the open functions.
  public private(set) var parameters: [Parameter]
  /// The functions that are left open: random ones stand in their place, others in every world.
  public let openFunctions: [OpenFunction]
  /// What the text says of its open constants: `\mathbf w^\top \mathbf u > -1`.
  public var premises: [Condition] = []
  /// What parameters may be that are drawn from a part of that; proofs hold for all of it.
  public var parameterBounds: [String: ParameterBounds] = [:]

  /// A flow.
  public init(
    definitions: [Definition], base: BaseDistribution = .standardNormal,
    parameters: [Parameter] = [], openFunctions: [OpenFunction] = []
  ) {
    self.definitions = definitions
    self.base = base
    self.openFunctions = openFunctions
    self.parameters =
      parameters
      + openFunctions.flatMap(\.coefficients).map { Parameter($0.name, .drawn($0.range)) }
  }

  /// How long the flow's formulas are, in nodes; what stands under a large operator counts for several.
  ///
  /// A measure of the work that one world costs: everything that is done in many worlds can be kept
  /// within bounds by it.
  public var weight: Int {
    definitions.reduce(0) { total, definition in
      var copies = 1
      _ = definition.body.contains { node in
        if case .fold(let fold) = node { copies = max(copies, Self.terms(of: fold)) }
        return false
      }
      return total + definition.body.size * copies
    }
  }

  /// For how many terms a fold counts: those that it has, or a few where that depends on `i` or `D`.
  private static func terms(of fold: Fold) -> Int {
    let usual = 4
    guard let from = LinearIndex(fold.lower)?.value, let through = LinearIndex(fold.upper)?.value,
      through >= from
    else { return usual }
    let (count, isLarge) = through.subtractingReportingOverflow(from)
    return isLarge ? 1000 : max(usual, min(count, 1000))
  }

  /// Whether the formulas are of a length that somebody writes by hand.
  public var isHandy: Bool { weight <= 240 }

  /// What names stand for where only `z` and the parameters are given.
  func context(dimension: Int) -> GroundingContext {
    var context = GroundingContext(
      dimension: dimension, inputs: ["z"], scalars: Set(parameters.map(\.name)),
      definitions: definitions)
    context.openFunctions = openFunctions
    return context
  }
}

/// Why a flow has no worlds.
public enum FlowError: Error, Hashable, Sendable {
  /// A dimension below 1, or a point of another dimension.
  case dimension(Int)
  /// `x_i` cannot be computed.
  case component(Int, GroundingError)
  /// `x_i` leads to a component `k` beyond `D`, because it needs one after itself.
  case looksAhead(component: Int, at: Int)
  /// A Jacobian that is not triangular, in more dimensions than its determinant is expanded for.
  case jacobianTooLarge(Int)
}
