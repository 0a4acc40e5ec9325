import Algebra

/// Determinants of a matrix that is written out, "$\det \begin{pmatrix} \dots \end{pmatrix} = 2$": where the text says of
/// the determinant nothing else, and the matrix has as many rows as the Jacobian, that is what is meant.
enum MatrixDeterminants {
  /// The statements, those with the determinant of the Jacobian as their left side; the dimensions are those of the
  /// exercise.
  static func claimed(
    in statements: [PlacedStatement], dimensions: [Int]
  ) -> [PlacedStatement] {
    guard !statements.contains(where: \.namesDeterminant) else { return statements }
    return statements.map { placed in
      guard placed.stance == .stated, placed.label == nil, placed.statement.members.count >= 2,
        placed.statement.relations.allSatisfy(FlowReader.isEquality), placed.isPlainlyLed,
        let left = placed.statement.members[0].expression,
        let name = left.jacobianForMatrix(of: dimensions)
      else { return placed }
      var claim = placed
      if case .determinant(.matrix(let rows)) = left,
        rows.joined().contains(where: \.isIdentityBlock)
      {
        claim.statement.members[0].reading = .success(name)
        claim.statement.members[0].alternatives = []
        return claim
      }
      var member = placed.statement.members[0]
      member.reading = .success(name)
      member.alternatives = []
      member.range = member.range.lowerBound..<member.range.lowerBound
      claim.statement.members.insert(member, at: 0)
      claim.statement.relations.insert("=", at: 0)
      return claim
    }
  }
}

extension PlacedStatement {
  /// Whether the words right before the statement leave it what it is: "Hence", "The determinant:".
  fileprivate var isPlainlyLed: Bool {
    let lead = ProseWords.lastClause(words.before, since: ".;!?")
    guard lead.list.allSatisfy(Vocabulary.harmlessSteps.contain),
      PartLabel.change(of: .determinant(isAbsolute: false), by: words.before) == nil
    else { return false }
    return PartLabel.target(words.before + ":").map(\.isDeterminant) ?? true
  }

  /// Whether a determinant of the flow is named: by a side, or by the words before a value.
  fileprivate var namesDeterminant: Bool {
    if let label, label.isDeterminant { return true }
    if let about, about.isDeterminant, !statement.relations.isEmpty { return true }
    return statement.members.contains { member in
      member.expression.flatMap(Target.init)?.isDeterminant ?? false
    }
  }
}

extension Expression {
  /// `\det J` or its logarithm for the same of a matrix that is written out, of the size of the Jacobian.
  fileprivate func jacobianForMatrix(of dimensions: [Int]) -> Expression? {
    switch self {
    case .determinant(.matrix(let rows)):
      // Of blocks with an identity the size is not seen.
      let isBlocks = rows.joined().contains(where: \.isIdentityBlock)
      guard isBlocks || !dimensions.isEmpty && dimensions.allSatisfy({ $0 == rows.count }) else {
        return nil
      }
      return .determinant(.whole("J"))
    // `\det(LU)`.
    case .determinant(.product(let factors))
    where factors.count > 1 && factors.allSatisfy(\.isMatrixLetter):
      return .determinant(.whole("J"))
    case .determinant(.entries): return .determinant(.whole("J"))
    case .call(let function, let arguments)
    where (function == .abs || function == .log) && arguments.count == 1:
      return arguments[0].jacobianForMatrix(of: dimensions).map { .call(function, [$0]) }
    default: return nil
    }
  }

  /// Whether this is an identity matrix of some size: `I_2`.
  fileprivate var isIdentityBlock: Bool {
    switch self {
    case .symbol("I"), .whole("I"), .component("I", _): true
    case .symbol(let name): name.hasPrefix("I_")
    default: false
    }
  }

  /// Whether this is a capital letter that names a matrix.
  private var isMatrixLetter: Bool {
    switch self {
    case .symbol(let name), .whole(let name):
      name.count == 1 && name.first?.isUppercase == true && name != "D" && name != "J"
    default: false
    }
  }
}
