import Algebra
import MathNotation

/// What the right side of a claim says.
extension ClaimReader {
  /// The last member that says something: the last one must be readable, else nothing is guessed.
  /// Then the members before it that say something too.
  func content(
    _ members: [Statement.Member], target: Target, renamed: (String, String)?,
    own: OwnNames
  ) -> (Claim.Content, steps: [[Expression]]) {
    var restated: Expression?
    var names: Set<String> = []
    var answer: Claim.Content?
    var steps: [[Expression]] = []
    for member in members.reversed() {
      switch member.reading {
      case .failure(let fault):
        if answer == nil { return (.unreadable(fault), []) }
      case .success(var expression):
        var alternatives = member.alternatives
        // `\mathbf z = \ln|\mathbf x|`: a vector is due, so the bars act component by component.
        if case .vector = target, !expression.isVectorValued,
          let vector = alternatives.firstIndex(where: \.isVectorValued)
        {
          swap(&expression, &alternatives[vector])
        }
        // `\det J = \prod_{j<i} z_j`: no index is around it, so it is over all pairs.
        if target.isDeterminant, !expression.freeIndices.isEmpty,
          let closed = alternatives.firstIndex(where: { $0.freeIndices.isEmpty })
        {
          swap(&expression, &alternatives[closed])
          alternatives.remove(at: closed)
        }
        if let (old, new) = renamed {
          expression = expression.renamingFamilies([old: new])
          alternatives = alternatives.map { $0.renamingFamilies([old: new]) }
        }
        // A bold figure where a number is asked is a number.
        if target.part == "det" || target.part == "logdet" {
          if case .whole(let digit) = expression, digit == "0" || digit == "1" {
            expression = .number(Numeral(digits: digit))
          }
        }
        let foreign = foreignNames(in: expression, target: target, own: own)
        if foreign.isEmpty {
          if answer == nil {
            answer = .value(expression, alternatives: alternatives)
          } else {
            steps.append([expression] + alternatives)
          }
        } else if answer == nil {
          restated = restated ?? expression
          names.formUnion(foreign)
        }
      }
    }
    return (answer ?? .restatement(restated, names: names.sorted()), steps.reversed())
  }

  /// The names of the question that an answer may not use, in LaTeX.
  private func foreignNames(
    in expression: Expression, target: Target, own: OwnNames
  ) -> Set<String> {
    var names = own.foreignNames(in: expression)
    switch target {
    case .vector(let direction), .component(let direction, _):
      if case .whole(direction.result) = expression {
        names.insert("\\mathbf{\(direction.result)}")
      }
    default: break
    }
    return names
  }
}

extension Expression {
  /// Letters that count and that nothing in the expression binds.
  fileprivate var freeIndices: Set<String> {
    freeSymbols.intersection(IndexLetters.running)
  }
}
