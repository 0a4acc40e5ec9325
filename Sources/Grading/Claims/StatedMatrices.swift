import Algebra

/// Matrices that a handout gives by their entries, `L_{ij} = 1` for `j \le i`, or in words: "the lower triangular
/// matrix of ones".
struct StatedMatrices: Sendable {
  private var entries: [String: Entries] = [:]
  private var described: [String: Expression] = [:]

  /// The general entry of a matrix.
  private struct Entries {
    var row: String
    var column: String
    var branches: [Branch] = []
    var rest: Expression?
  }

  /// Takes a statement.
  ///
  /// - Returns: whether it gives entries of a matrix.
  mutating func take(_ placed: PlacedStatement) -> Bool {
    let statement = placed.statement
    if statement.relations.isEmpty, let name = statement.members.first?.expression?.matrixName,
      MatrixWords.mayName(placed.words.before),
      let matrix = MatrixWords.matrix(placed.words.behind)
    {
      described[name] = matrix
      return false
    }
    guard statement.relations == ["="], statement.members.count == 2,
      case .component(let name, let indices)? = statement.members[0].expression, name != "J",
      indices.count == 2, case .symbol(let row) = indices[0], case .symbol(let column) = indices[1],
      row != column, let value = statement.members[1].expression
    else { return false }
    var own = entries[name] ?? Entries(row: row, column: column)
    guard own.row == row, own.column == column else { return true }
    if let condition = statement.condition {
      own.branches.append(Branch(value, when: condition))
    } else if case .cases(let branches) = value {
      own.branches += branches.filter { $0.condition != nil }
      own.rest = branches.first { $0.condition == nil }?.value ?? own.rest
    } else {
      own.rest = value
    }
    entries[name] = own
    return true
  }

  /// What the names stand for.
  var definitions: [Definition] {
    let given = entries.map { name, own in
      let rest = own.rest.map { [Branch($0, when: nil)] } ?? []
      let body: Expression =
        own.branches.isEmpty ? own.rest ?? .number(Numeral(0)) : .cases(own.branches + rest)
      return Definition(name, as: .entries(row: own.row, column: own.column, body))
    }
    let worded = described.filter { entries[$0.key] == nil }.map {
      Definition($0.key, as: $0.value)
    }
    return (given + worded).sorted { $0.name < $1.name }
  }
}

extension Expression {
  /// The name of a matrix.
  fileprivate var matrixName: String? {
    switch self {
    case .symbol(let name), .whole(let name):
      name.count == 1 && name.first?.isUppercase == true && name != "D" ? name : nil
    default: nil
    }
  }
}
