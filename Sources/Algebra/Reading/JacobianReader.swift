import MathNotation

/// Jacobians, their entries and determinants.
extension ExpressionReader {
  /// Reads `J`, `J_{f_\phi}`, `J_f(\mathbf z)`, `J_{ij}`, `J_{f^{-1}}`.
  mutating func readJacobian(_ token: Token) throws(ReadingFault) -> Expression {
    var value = Expression.whole("J")
    if let sub = token.sub {
      let inner = Token.list(sub)
      if inner.contains(where: { Self.isInverseMark($0) }) {
        value = .whole("J_{f^{-1}}")
      } else if inner.count == 1, case .letter(let other, _) = inner[0].kind,
        !Self.flowMarks.contains(other)
      {
        value = .whole("J_{\(other)}")
      } else if inner.count == 2, inner.allSatisfy({ !$0.hasScripts && Self.isIndexAtom($0) }) {
        let row = try read([inner[0]], after: token)
        value = .component("J", [row, try read([inner[1]], after: token)])
      } else if inner.count == 1, let (row, column) = Self.twoDigits(inner[0]) {
        value = .component("J", [row, column])
      } else if inner.contains(where: { if case .punctuation = $0.kind { true } else { false } }),
        case .pair(let row, let column) = try readIndices(sub, owner: token)
      {
        value = .component("J", [row, column])
      } else if inner.contains(where: { Self.isOtherMap($0) }) {
        // `J_{f \circ f}`, `J_{f_2}`: of another map.
        value = .whole(text(token.range))
      }
    }
    if let sup = token.sup, Self.isLayerNumber(sup) {
      // `J^{(1)}`: of a layer.
      return .whole(text(token.range))
    }
    if let sup = token.sup {
      guard case .whole("J") = value, try read(sup, after: token) == .negative(.number(Numeral(1)))
      else { throw ReadingFault(.unsupported(text(token.range)), at: token.range) }
      value = .whole("J_{f^{-1}}")
    }
    if startsBracket(at: position), let bracket = try? peekBracket(),
      bracket.isDependence
    {
      _ = try readFactor()
    }
    return value
  }

  /// Reads `\nabla f`, `\nabla_{\mathbf z} \mathbf x`: the Jacobian of the flow; `token` is the `\nabla`.
  mutating func readGradient(_ token: Token) throws(ReadingFault) -> Expression {
    guard position < end, case .letter(let name, _) = tokens[position].kind,
      name == "f" || name == "x", tokens[position].sup == nil
    else { throw ReadingFault(.unsupported(text(token.range)), at: token.range) }
    position += 1
    if startsBracket(at: position), let bracket = try? peekBracket(), bracket.isDependence {
      _ = try readFactor()
    }
    return .whole("J")
  }

  /// `J_{21}`: the entry in row 2 and column 1.
  static func twoDigits(_ token: Token) -> (Expression, Expression)? {
    guard case .number(let digits) = token.kind, digits.count == 2, !token.hasScripts,
      let row = digits.first?.wholeNumberValue, let column = digits.last?.wholeNumberValue,
      row > 0, column > 0
    else { return nil }
    return (.number(Numeral(row)), .number(Numeral(column)))
  }

  /// What may stand alone in the subscript of the flow's own Jacobian: its name, its parameters, its variables and
  /// their number. A Jacobian with another letter is of a map of the text's own.
  private static let flowMarks: Set<String> = [
    "f", "F", "T", "\\mathbf{f}", "\\phi", "\\varphi", "\\Phi", "\\theta", "\\tau", "x", "z",
    "\\mathbf{x}", "\\mathbf{z}", "D", "n",
  ]

  /// Whether a token in the subscript of `J` says that it is not of the flow itself.
  private static func isOtherMap(_ token: Token) -> Bool {
    switch token.kind {
    case .binary, .number, .text: return true
    case .letter("f", _), .letter("F", _), .letter("\\mathbf{f}", _):
      // `f_2`, `f_A`, `f^{(1)}`.
      if let sup = token.sup, isLayerNumber(sup) { return true }
      guard let sub = token.sub else { return false }
      return Token.list(sub).contains { mark in
        switch mark.kind {
        case .number, .text: true
        case .letter(let name, _):
          name.count == 1 && name.first?.isASCII == true && !flowMarks.contains(name)
        default: false
        }
      }
    default: return false
    }
  }

  /// Whether a superscript numbers layers: `(1)`, `(k)`.
  private static func isLayerNumber(_ sup: [MathNode]) -> Bool {
    let inner = Token.list(sup).filter { !$0.isSpace }
    if inner.count == 1, case .delimited("("?, ")"?, _) = inner[0].kind { return true }
    guard inner.count == 3, case .open("(") = inner[0].kind, case .close(")") = inner[2].kind else {
      return false
    }
    return true
  }

  private static func isInverseMark(_ token: Token) -> Bool {
    guard let sup = token.sup else { return false }
    let inner = list(sup)
    guard inner.count == 2, case .binary = inner[0].kind, case .number("1") = inner[1].kind else {
      return false
    }
    return true
  }

  private static func list(_ nodes: [MathNode]) -> [Token] { Token.list(nodes) }

  static func isIndexLetter(_ token: Token) -> Bool {
    guard case .letter(let name, nil) = token.kind, !token.hasScripts else { return false }
    return IndexLetters.running.contains(name)
  }

  private static func isIndexAtom(_ token: Token) -> Bool {
    switch token.kind {
    case .letter(let name, _): !name.hasPrefix("\\") && name.count == 1
    case .number(let digits): digits.count == 1
    default: false
    }
  }

  /// Reads what `\det` is taken of; `token` is the name.
  mutating func readDeterminant(_ token: Token) throws(ReadingFault) -> Expression {
    guard startsFactor(at: position) else {
      // `\det = 1`.
      if position == end, depth == 0, !token.hasScripts { return .determinant(.whole("J")) }
      throw ReadingFault(.missingOperand(after: text(token.range)), at: token.range)
    }
    if let jacobian = total() { return .determinant(jacobian) }
    guard !token.hasScripts else {
      throw ReadingFault(.unsupported(text(token.range)), at: token.range)
    }
    let scripted = tokens[position]
    let matrix = try readFactor()
    // `\det \frac{\partial(x_1, \dots)}{\partial(z_1, \dots)}`, which is the determinant without `\det` too.
    if matrix == .determinant(.whole("J")) { return matrix }
    if case .power(let base, let exponent) = matrix, base.isJacobianMatrix,
      exponent != .negative(.number(Numeral(1))), scripted.sup != nil
    {
      return .power(.determinant(.whole("J")), exponent)
    }
    return .determinant(
      context.resolved(matrix).isJacobianMatrix ? .whole("J") : matrix.withoutAnyEntries)
  }
}

extension ExpressionReader {
  /// `D f(\mathbf z)`, `Df`: the Jacobian, where a matrix is due.
  private mutating func total() -> Expression? {
    guard position + 1 < end, case .letter("D", _) = tokens[position].kind,
      !tokens[position].hasScripts, case .letter("f", _) = tokens[position + 1].kind,
      tokens[position + 1].sup == nil
    else { return nil }
    position += 2
    if startsBracket(at: position), let bracket = try? peekBracket(), bracket.isDependence {
      _ = try? readFactor()
    }
    return .whole("J")
  }
}

extension Expression {
  /// Whether this is the Jacobian of the flow: `J`, `\partial\mathbf x/\partial\mathbf z`, or
  /// its general entry `\partial x_i/\partial z_j` where a matrix is due.
  public var isJacobianMatrix: Bool {
    switch self {
    case .whole("J"): true
    case .derivative(.whole("x"), .whole("z")): true
    case .derivative(.component("x", let row), .component("z", let column)):
      row != column && row.count == 1 && column.count == 1
    case .derivative(.application(let f), .whole("z")):
      f.name == "f" && !f.isInverse && f.primes == 0 && f.index == nil
    case .derivative(.whole("f"), .whole("z")): true
    // `f'(\mathbf z)`.
    case .application(let f): f.name == "f" && !f.isInverse && f.primes == 1 && f.index == nil
    default: false
    }
  }

  /// Whether a bracket with this content only says what a name depends on: `(\mathbf z)`,
  /// `(\mathbf z_{1:i-1})`, `(x_1, x_2)`.
  var isDependence: Bool {
    switch self {
    case .whole, .slice: true
    case .component(let name, _): name == "z" || name == "x"
    case .tuple(let tuple):
      tuple.shown.allSatisfy(\.isDependence)
        && (tuple.dots.map { ($0.last?.isDependence ?? true) && ($0.general?.isDependence ?? true) }
          ?? true)
    default: false
    }
  }
}
