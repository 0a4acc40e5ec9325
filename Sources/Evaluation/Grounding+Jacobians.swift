import Algebra

extension Grounding {
  /// `\det A`; of the flow's Jacobian or its inverse, what the world says.
  mutating func determinant(
    of matrix: Expression, _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    if context.scalars.contains("\\det J") {
      let whole = try builder.emit(.input(.scalar("\\det J")))
      if matrix.isJacobianMatrix { return .scalar(whole) }
      if matrix.isInverseJacobian {
        return .scalar(try builder.divide(builder.literal(Rational(1)), whole))
      }
    }
    return try determinant(matrix, indices)
  }
}

extension Expression {
  /// Whether this is the Jacobian of the inverse flow.
  fileprivate var isInverseJacobian: Bool {
    switch self {
    case .whole("J_{f^{-1}}"), .derivative(.whole("z"), .whole("x")): true
    case .inverse(let base): base.isJacobianMatrix
    case .power(let base, .negative(let one)):
      one == .number(Numeral(1)) && base.isJacobianMatrix
    case .derivative(.application(let f), .whole("x")): f.name == "f" && f.isInverse
    default: false
    }
  }
}
