import Algebra

/// Statements that are no claims, though a part may be meant.
extension ClaimReader {
  /// Notes a statement of which a later member cannot be read. What says something of a name of the
  /// student's own is missed where the name is used; what is about the Jacobian, for the determinant.
  func noteStray(_ placed: PlacedStatement, into text: inout StudentText) {
    guard let left = placed.statement.members.first?.expression else { return }
    let parts: Set<String>?
    switch left {
    case .symbol, .application: return
    case .whole("J") where placed.statement.members.last?.expression?.isMatrixLike == false:
      // `J = 2^D`: the matrix is no number, so its determinant may be meant.
      text.stray.append(.init(unsolved: placed.statement.range, of: placed))
      return
    case .component(let name, let indices)
    where indices.count == 2 && (name == "x" || name == "z"):
      // `z_{1,2} = x_{1,2}`.
      let range = placed.statement.members[0].range
      text.stray.append(
        StudentText.Stray(
          fault: ReadingFault(.unsupported(placed.text(range)), at: range), placed: placed,
          parts: [name == "x" ? "f" : "inverse"]))
      return
    case .component(let name, _), .whole(let name), .slice(let name, _, _):
      guard name == "J" || name.hasPrefix("J_") else { return }
      parts = ["det", "logdet"]
    case .derivative, .determinant: parts = ["det", "logdet"]
    case _ where left.speaksOfJacobian:
      // `2 \det J = 6` is not solved for what is asked.
      text.stray.append(.init(unsolved: placed.statement.members[0].range, of: placed))
      return
    case _ where placed.stance == .stated && left.unsolvedPart != nil:
      // `2 x_i = z_{i-1} - z_i` is not solved for the component.
      var stray = StudentText.Stray(unsolved: placed.statement.range, of: placed)
      stray.parts = left.unsolvedPart.map { [$0] }
      text.stray.append(stray)
      return
    case _ where placed.about.map({ left.isEquation(for: $0) }) == true:
      // "Inverse: `3 z_i = x_i - x_{i-1}`" and no more.
      text.stray.append(.init(unsolved: placed.statement.range, of: placed))
      return
    default: parts = nil
    }
    for member in placed.statement.members {
      if case .failure(let fault) = member.reading {
        text.stray.append(StudentText.Stray(fault: fault, placed: placed, parts: parts))
        return
      }
    }
  }
}

extension Expression {
  /// The part to which an equation with this on its left side would answer were it solved: `2 x_i`, `-z_1`.
  fileprivate var unsolvedPart: String? {
    let factors: [Expression]
    switch self {
    case .negative(let inner): return inner.unsolvedPart ?? inner.componentPart
    case .product(let several): factors = several
    case .quotient(let above, .number): return above.unsolvedPart ?? above.componentPart
    default: return nil
    }
    let others = factors.filter { $0.componentPart == nil }
    guard others.count + 1 == factors.count, others.allSatisfy({ $0.names.isEmpty }) else {
      return nil
    }
    return factors.lazy.compactMap(\.componentPart).first
  }

  /// The part that a component belongs to.
  private var componentPart: String? {
    guard case .component(let name, _) = self, name == "x" || name == "z" else { return nil }
    return name == "x" ? "f" : "inverse"
  }

  /// Whether this, on a left side, has the variable in it that a part asks for.
  fileprivate func isEquation(for part: Target) -> Bool {
    !part.isDeterminant && solves(for: part.part == "inverse" ? "z" : "x")
  }
}
