import Algebra

/// Functions of runs of components as large operators: `\|\mathbf z_{1:i-1}\|^2` as `\sum_{j=1}^{i-1} z_j^2`,
/// `\mathbf w_{1:i-1}^\top \mathbf z_{1:i-1}` as `\sum_{j=1}^{i-1} w_j z_j`.
enum RunFolds {
  private static let indices = ["j", "k", "l", "m"]

  /// The expression without functions of runs, as far as they have a form by components.
  static func expanding(_ expression: Expression) -> Expression {
    guard expression.contains(where: { if case .slice = $0 { true } else { false } }) else {
      return expression
    }
    return expression.transformed { node in
      switch node {
      case .vectorCall(.norm, let run):
        return total(.sum, run) { .power($0, .number(Numeral(2))) }
          .map { .call(.sqrt, [$0]) } ?? node
      case .vectorCall(.total, let run): return total(.sum, run) { $0 } ?? node
      case .vectorCall(.totalProduct, let run): return total(.product, run) { $0 } ?? node
      case .call(.maximum, let arguments) where arguments.count == 1:
        return total(.maximum, arguments[0]) { $0 } ?? node
      case .call(.minimum, let arguments) where arguments.count == 1:
        return total(.minimum, arguments[0]) { $0 } ?? node
      case .power(.call(.sqrt, let inner), .number(let two)) where two.integer == 2:
        // The square of a norm.
        if case .fold = inner[0] { return inner[0] }
        return node
      case .product(let factors): return innerProducts(factors)
      default: return node
      }
    }
  }

  /// Rows with the columns behind them as numbers.
  private static func innerProducts(_ factors: [Expression]) -> Expression {
    var result: [Expression] = []
    for factor in factors {
      if case .transpose(let row)? = result.last,
        let number = total(.sum, .product([row, factor]), { $0 })
      {
        result[result.count - 1] = number
      } else {
        result.append(factor)
      }
    }
    return result.count == 1 ? result[0] : .product(result)
  }

  /// What is folded over the components of a run.
  private static func total(
    _ operation: Fold.Operation, _ run: Expression, _ change: (Expression) -> Expression
  ) -> Expression? {
    let used = run.freeSymbols
    guard let index = indices.first(where: { !used.contains($0) }),
      let (component, from, through) = component(of: run, at: index), let from, let through
    else { return nil }
    return .fold(
      Fold(operation, index: index, from: from, through: through, body: change(component)))
  }

  /// The component of a run at the place `index`, counted like the run's; without ends for what is a number.
  private static func component(
    of expression: Expression, at index: String
  ) -> (value: Expression, from: Expression?, through: Expression?)? {
    switch expression {
    case .slice(let name, let from, let through):
      return (.component(name, [.symbol(index)]), from, through)
    case .whole, .tuple, .matrix, .entries, .transpose, .vectorCall, .fold, .series: return nil
    default: break
    }
    var ends: (from: Expression, through: Expression)?
    var children: [Expression] = []
    for child in expression.children {
      if case .component = expression {
        children.append(child)
        continue
      }
      guard let (value, from, through) = component(of: child, at: index) else { return nil }
      if let from, let through {
        // Runs that begin elsewhere have no common index.
        if let ends, ends.from != from || ends.through != through { return nil }
        ends = (from, through)
      }
      children.append(value)
    }
    return (
      children.isEmpty ? expression : expression.replacingChildren(with: children), ends?.from,
      ends?.through
    )
  }
}
