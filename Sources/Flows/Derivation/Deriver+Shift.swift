import Algebra

/// How a flow moves all components on by one place, and the last round to the other end.
public struct ShiftForm: Sendable {
  /// 1 where `x_i` reads `z_{i+1}`, -1 where it reads `z_{i-1}`.
  public var step: Int
  /// What `x_i` is, by `z_{i+1}` or `z_{i-1}`.
  var general: Expression
  /// The component of `x` that reads from the other end, `x_D` or `x_1`.
  var end: Expression
  /// What it is, by `z_1` or `z_D`.
  var endValue: Expression
  /// The component of `z` that it reads.
  var endSource: Expression
  /// How the general equation was solved, where it takes steps.
  public var inversion: Inversion?
}

/// `x_i = τ(z_{i+1})` with `x_D = τ(z_1)`, and the same in the other direction: shifts of the components
/// that transform each alone, in any number of dimensions.
extension Deriver {
  private static let last = Expression.symbol("D")
  private static let one = Expression.number(Numeral(1))

  /// The index `i + k`.
  private static func place(_ k: Int) -> Expression {
    let i = Expression.symbol(index)
    return k == 0 ? i : .sum([i, k > 0 ? one : .negative(one)])
  }

  /// The form of the flow, when it is one for every dimension.
  func shift() -> ShiftForm? {
    guard dimension == nil else { return nil }
    return [1, -1].lazy.compactMap { self.shift($0) }.first
  }

  private func shift(_ step: Int) -> ShiftForm? {
    var generals: Set<Expression> = []
    var ends: Set<Expression> = []
    let source = Expression.component("z", [step > 0 ? Self.one : Self.last])
    let expanded = families.union(["x"])
    for size in [count - 1, count] {
      let resolver = resolver(size, expanding: expanded)
      for k in 1...size {
        guard let value = resolver.resolved(component("x"), [Self.index: k]) else { return nil }
        let isEnd = step > 0 ? k == size : k == 1
        if !isEnd {
          guard value.reads(only: .component("z", [Self.place(step)])) else { return nil }
          generals.insert(simplifier.simplify(value))
          continue
        }
        let named = value.transformed { node in
          guard case .component("z", let indices) = node, indices.count == 1,
            resolver.value(indices[0], [Self.index: k]) == (step > 0 ? 1 : size)
          else { return node }
          return source
        }
        guard named.reads(only: source) else { return nil }
        ends.insert(simplifier.simplify(named))
      }
    }
    guard generals.count == 1, ends.count == 1, let general = generals.first, let end = ends.first
    else { return nil }
    return ShiftForm(
      step: step, general: general, end: .component("x", [step > 0 ? Self.last : Self.one]),
      endValue: end, endSource: source)
  }

  /// Everything that is said of a shift.
  func derive(_ shift: ShiftForm, into result: inout FlowDerivation) {
    result.transformer = nil
    result.slope = nil
    result.blocks = nil
    result.shift = shift
    result.inverse = nil
    if result.forward.general == nil { result.forward = forward(shift) }
    invert(shift, into: &result)
    let step = shift.step
    let source = Expression.component("z", [Self.place(step)])
    guard let slope = shift.general.derivative(by: source).map(simplifier.simplify),
      let endSlope = shift.endValue.derivative(by: shift.endSource).map(simplifier.simplify)
    else { return }
    result.jacobian = matrix(slope, endSlope, step)
    // The factor of z_i.
    let factor = slope.substituting([Self.index: Self.place(-step)]).normalizingIndices
    let isSame =
      simplifier.simplify(
        factor.substituting([Self.index: step > 0 ? Self.one : Self.last]).normalizingIndices)
      == endSlope
    func fold(_ operation: Fold.Operation, _ body: Expression) -> Expression {
      let isShort = !isSame
      return .fold(
        Fold(
          operation, index: Self.index,
          from: .number(Numeral(isShort && step > 0 ? 2 : 1)),
          through: isShort && step < 0 ? .sum([Self.last, .negative(Self.one)]) : Self.last,
          body: body))
    }
    let sign = Expression.power(
      .negative(Self.one), .sum([Self.last, .negative(Self.one)]))
    let product = simplifier.simplify(fold(.product, factor))
    let factors = [sign, isSame ? Self.one : endSlope, product].filter { $0 != Self.one }
    let value = factors.count == 1 ? factors[0] : Expression.product(factors)
    result.determinant = checked(value, value, Self.det)
    let from = step > 0 ? 2 : 1
    func size(_ slope: Expression, _ sign: Int?) -> Expression {
      switch sign {
      case .some(1): .call(.log, [slope])
      case .some(-1): .call(.log, [simplifier.simplify(.negative(slope))])
      default: .call(.log, [.call(.abs, [slope])])
      }
    }
    let expander = Simplifier(facts: facts, expands: true)
    let sum = simplifier.simplify(
      fold(.sum, expander.simplify(size(factor, oracle.sign(factor, from)))))
    let end = simplifier.simplify(size(endSlope, oracle.sign(endSlope, nil)))
    let logarithm = isSame ? sum : simplifier.simplify(.sum([end, sum]))
    result.logDeterminant = checked(logarithm, logarithm, Self.logDet)
  }

  /// `x_i`, with the end as a case of its own.
  private func forward(_ shift: ShiftForm) -> ComponentFormulas {
    var formulas = ComponentFormulas(first: [], general: nil, closed: nil)
    guard shift.step > 0 else {
      formulas.general = GeneralTerm(listed: [shift.endValue], term: shift.general)
      formulas.closed = formulas.general
      return formulas
    }
    let term = Self.untilLast(shift.general, shift.endValue)
    guard oracle.agree(component("x"), term, 1) else { return formulas }
    formulas.general = GeneralTerm(listed: [], term: term)
    formulas.closed = formulas.general
    return formulas
  }

  /// One value for `i < D`, another for `i = D`.
  private static func untilLast(_ term: Expression, _ end: Expression) -> Expression {
    let i = Expression.symbol(index)
    return .cases([
      Branch(term, when: .comparison(i, .less, last)),
      Branch(end, when: .comparison(i, .equal, last)),
    ])
  }

  /// `z_1` by `x_D`, and `z_i` by `x_{i-1}`; or `z_D` by `x_1`, and `z_i` by `x_{i+1}`.
  private func invert(_ shift: ShiftForm, into result: inout FlowDerivation) {
    guard
      let end = inverter(shift.endSource, from: nil).solve(shift.end, shift.endValue)?.result
    else { return }
    // In the index of `z`, when that runs from 2; else in that of `x`.
    let isUp = shift.step > 0
    let general =
      isUp
      ? shift.general.substituting([Self.index: Self.place(-1)]).normalizingIndices
      : shift.general
    let unknown = isUp ? component("z") : .component("z", [Self.place(-1)])
    let known = isUp ? Expression.component("x", [Self.place(-1)]) : component("x")
    guard let inversion = inverter(unknown, from: 2).solve(known, general) else { return }
    if !inversion.steps.isEmpty { result.shift?.inversion = inversion }
    var formulas = ComponentFormulas(first: [], general: nil, closed: nil)
    if isUp {
      formulas.general = GeneralTerm(listed: [end], term: inversion.result)
    } else {
      let term = inversion.result.substituting([Self.index: Self.place(1)]).normalizingIndices
      formulas.general = GeneralTerm(listed: [], term: Self.untilLast(term, end))
    }
    guard let found = formulas.general, oracle.agree(component("z"), found.term, found.from) else {
      return
    }
    if isUp, !oracle.agree(component("z", 1), end, nil) { return }
    formulas.closed = found
    result.inverse = formulas
  }

  private func matrix(_ slope: Expression, _ end: Expression, _ step: Int) -> [[Expression]] {
    let size = matrixDimension
    return (1...size).map { i in
      (1...size).map { j in
        let isEnd = step > 0 ? i == size : i == 1
        let place = isEnd ? (step > 0 ? 1 : size) : i + step
        guard j == place else { return .number(Numeral(0)) }
        let values = [Self.index: Expression.number(Numeral(i)), "D": .number(Numeral(size))]
        return (isEnd ? end : slope).substituting(values).normalizingIndices
      }
    }
  }
}

extension Expression {
  /// Whether a component of `z` stands in it, and no other component.
  fileprivate func reads(only source: Expression) -> Bool {
    var isFound = false
    let hasOther = contains { node in
      switch node {
      case .component:
        if LinearIndex.same(node, source) {
          isFound = true
          return false
        }
        return true
      case .whole, .slice, .fold, .series, .application, .cases: return true
      default: return false
      }
    }
    return isFound && !hasOther
  }
}

extension LinearIndex {
  /// Whether two components of one family have the same index.
  fileprivate static func same(_ a: Expression, _ b: Expression) -> Bool {
    guard case .component(let name, let indices) = a, case .component(name, let others) = b,
      indices.count == 1, others.count == 1, let left = LinearIndex(indices[0])
    else { return false }
    return left == LinearIndex(others[0])
  }
}
