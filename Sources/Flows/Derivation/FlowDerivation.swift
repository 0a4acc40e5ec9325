import Algebra
import Evaluation

/// What can be said of a flow in formulas: `f`, `f⁻¹`, the Jacobian and its determinant, derived step
/// by step and checked against the flow's worlds.
public struct FlowDerivation: Sendable {
  /// The one dimension that the flow has; `nil` for flows of any dimension.
  public var dimension: Int?
  /// `τ(z_i; h_i)` with the parameters as letters, in the index `i`; `nil` for a flow that gives
  /// each component on its own.
  public var transformer: Expression?
  /// The first `i` for which ``transformer`` holds.
  public var transformerFrom: Int?
  /// The parameters `h_i` that the transformer uses.
  public var parameters: [FamilyTerm]
  /// `x` by `z`.
  public var forward: ComponentFormulas
  /// How `x_i = τ(z_i; h_i)` was solved for `z_i`; `nil` where it was not.
  public var inversion: Inversion?
  /// `z` by `x`; `nil` where no formula was found.
  public var inverse: ComponentFormulas?
  /// The steps for components that are given on their own, in the order in which they were solved.
  public var eliminations: [Elimination]
  /// `∂τ/∂z_i` with the parameters as letters.
  public var slope: Expression?
  /// The diagonal of the Jacobian.
  public var diagonal: ComponentFormulas?
  /// The Jacobian for one dimension, its number of rows, row by row; empty where it has no formula.
  public var jacobian: [[Expression]]
  /// The blocks of a coupling layer's Jacobian.
  public var blocks: BlockForm?
  /// The form of a coupling layer whose blocks have any size.
  public var coupling: CouplingForm?
  /// The layers, for a flow that the sheet gives as a composition; else empty.
  public var layers: [LayerForm]
  /// The planar form, for a flow that moves along one direction.
  public var planar: PlanarForm?
  /// The radial form, for a flow that moves along rays.
  public var radial: RadialForm?
  /// `\det J`.
  public var determinant: ScalarFormulas?
  /// `\log|\det J|`.
  public var logDeterminant: ScalarFormulas?
  /// The sign of each diagonal entry, where it is always the same; `nil` where it is not known.
  public var diagonalSign: Int?

  /// Whether every component reads components behind it, so that the last one is solved first.
  public var isMirrored = false
  /// Whether the flow only reverses the order of the components.
  public var isReversal = false
  /// The matrices that the matrix of a linear flow is the product of, by name, and their determinants.
  public var matrixFactors: [MatrixFactor] = []
  /// The form of a flow that shifts the components round.
  public var shift: ShiftForm?
  /// The function of the components in which the inverse has no recursion; `nil` where none is needed.
  public var substitution: ComponentSubstitution?
  /// The form of a flow in which all components share one sum.
  public var sharedSum: SharedSumForm?
  /// What the formulas show besides themselves.
  public var remarks = FlowRemarks()
  /// What can be proved of signs: everything that a text says without a condition.
  public var signs: SignProof

  /// Whether `f`, `f⁻¹` and `det J` all have formulas without a recursion.
  public var isClosed: Bool {
    forward.isClosed(of: "x") && inverse?.isClosed(of: "z") == true && determinant != nil
  }
}

/// A matrix of a product.
public struct MatrixFactor: Sendable, Hashable {
  /// Its name.
  public var name: Expression
  /// Its determinant.
  public var determinant: Expression
}

/// What a parameter of the transformer is.
public struct FamilyTerm: Sendable, Hashable {
  /// `h`, `s`, `t`.
  public var name: String
  /// What its components are.
  public var term: GeneralTerm
}

/// A family of components by its general term.
public struct GeneralTerm: Sendable, Hashable {
  /// The components before the general term holds.
  public var listed: [Expression]
  /// The component `i`.
  public var term: Expression
  /// The first `i` for which it holds; `listed.count + 1`.
  public var from: Int { listed.count + 1 }

  /// A general term after some components of their own.
  public init(listed: [Expression], term: Expression) {
    self.listed = listed
    self.term = term
  }
}

/// What is known of `x_1, …, x_D`, or of `z_1, …, z_D`.
public struct ComponentFormulas: Sendable, Hashable {
  /// The first components without a recursion; all of them for a flow of one dimension.
  public var first: [Expression]
  /// The general component as the definition gives it, perhaps by components before it.
  public var general: GeneralTerm?
  /// The general component without a recursion.
  public var closed: GeneralTerm?
  /// Whether ``closed`` is ``general`` with the given variable in place of the own one, because the
  /// components that it looks at pass unchanged.
  public var isPassedThrough = false

  /// Whether there is a formula without components of the family itself.
  public func isClosed(of family: String) -> Bool {
    if closed != nil { return true }
    guard let general else { return !first.isEmpty }
    return !general.term.mentions(family)
  }
}

/// A determinant as it comes, and simplified.
public struct ScalarFormulas: Sendable, Hashable {
  /// The product over the diagonal, or what else it comes as.
  public var plain: Expression
  /// The same, simplified; `nil` where that is no other.
  public var simplified: Expression?

  /// The formula to remember.
  public var best: Expression { simplified ?? plain }
}

/// One solved equation of a flow that gives each component on its own.
public struct Elimination: Sendable, Hashable {
  /// The equation's component of `x`.
  public var equation: Int
  /// The component of `z` that it was solved for.
  public var component: Int
  /// The right side before, in which what is known already was put in.
  public var right: Expression
  /// Whether that changed it.
  public var isChanged: Bool
  /// The steps.
  public var inversion: Inversion
  /// The component in `x` alone.
  public var value: Expression
}

/// `x = z + u g(w·z)`: a flow along one direction.
public struct PlanarForm: Sendable, Hashable {
  /// `u`.
  public var direction: [Expression]
  /// `w`.
  public var projection: [Expression]
  /// `w·z`, written out.
  public var argument: Expression
  /// `g(w·z)`.
  public var push: Expression
  /// `g'(w·z)`.
  public var slope: Expression
  /// `w·u`.
  public var inner: Expression
  /// `w·x = w·z + (w·u) g(w·z)`, the one equation to solve; `nil` where `w·u` is 0.
  public var equation: ScalarEquation?
  /// `b` in the argument `w·z + b`.
  public var offset: Expression
  /// A name for `u` that is free.
  public var directionLetter: String
  /// A name for `w` that is free.
  public var projectionLetter: String
  /// Whether both are the sheet's own names.
  public var isNamed = false
}

/// What decides statements about a flow: its worlds.
public struct DerivationOracle: Sendable {
  /// Whether two expressions agree in every world, for every `i` from the given one to `D`; without
  /// one the expressions have no free index.
  public var agree: @Sendable (Expression, Expression, _ from: Int?) -> Bool
  /// The sign that an expression has in every world, 1 or -1, for every `i` from the given one.
  public var sign: @Sendable (Expression, _ from: Int?) -> Int?
  /// Enclosures of all values that an expression can have, for every `D` and every `i` from the given
  /// one; none where that is not known.
  public var enclosures: @Sendable (Expression, _ from: Int?) -> [Interval]

  /// An oracle.
  public init(
    agree: @escaping @Sendable (Expression, Expression, Int?) -> Bool,
    sign: @escaping @Sendable (Expression, Int?) -> Int?,
    enclosures: @escaping @Sendable (Expression, Int?) -> [Interval] = { _, _ in [] }
  ) {
    self.agree = agree
    self.sign = sign
    self.enclosures = enclosures
  }
}

extension Expression {
  /// Whether components of a family stand in it.
  public func mentions(_ family: String) -> Bool {
    contains { node in
      switch node {
      case .component(family, _), .whole(family), .slice(family, _, _): true
      default: false
      }
    }
  }
}
