import Algebra

/// The Jacobian and the transformer's slope as a text of a student's own writes them.
extension OwnNames {
  /// `\mathbf x = J \mathbf z` with the matrix that the text says is $J$.
  func withWrittenJacobian(_ statement: Statement) -> Statement {
    guard let writtenJacobian, statement.members.count >= 2,
      let target = statement.members[0].expression.flatMap({ Target($0) }), !target.isDeterminant
    else { return statement }
    let isInverse = target.part == "inverse"
    var result = statement
    for place in result.members.indices.dropFirst() {
      guard case .success(let value) = result.members[place].reading,
        case .product(var factors) = value, factors.count == 2,
        factors[1] == .whole(isInverse ? "x" : "z")
      else { continue }
      switch factors[0] {
      case .whole("J") where !isInverse: factors[0] = writtenJacobian
      case .inverse(.whole("J")) where isInverse, .whole("J_{f^{-1}}") where isInverse:
        factors[0] = .inverse(writtenJacobian)
      default: continue
      }
      result.members[place].reading = .success(.product(factors))
      result.members[place].alternatives = []
    }
    return result
  }

  /// A statement on the slope of the transformer at a letter, `\tau'(t) = 1 + \cos t`, as one on its slope at
  /// $z_i$.
  static func atComponent(_ statement: Statement) -> Statement {
    guard statement.members.count >= 2,
      case .application(let tau)? = statement.members[0].expression, tau.name == "\\tau",
      tau.primes == 1, !tau.isInverse, tau.index == nil,
      case .symbol(let letter)? = tau.arguments.first, letter != "D",
      !IndexLetters.running.contains(letter)
    else { return statement }
    let place: [String: Expression] = [letter: .component("z", [.symbol("i")])]
    var result = statement
    for number in result.members.indices {
      result.members[number].reading = result.members[number].reading.map {
        $0.substituting(place)
      }
      result.members[number].alternatives = result.members[number].alternatives.map {
        $0.substituting(place)
      }
    }
    return result
  }
}

extension Expression {
  /// Whether this is a matrix that is written out.
  var isWrittenMatrix: Bool {
    switch self {
    case .matrix, .entries: true
    default: false
    }
  }
}
