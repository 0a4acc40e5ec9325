extension Expression {
  /// The expression with every index in its normal form: `i + 1 - 1` is `i`.
  public var normalizingIndices: Expression {
    transformed { node in
      switch node {
      case .component(let name, let indices):
        .component(name, indices.map { LinearIndex($0)?.expression ?? $0 })
      default: node
      }
    }
  }
}
