import Algebra

/// What the left side of a claim names.
enum Target: Hashable, Sendable {
  /// `f_\phi(\mathbf z)`, `\mathbf x`, or `f_\phi^{-1}(\mathbf x)`, `\mathbf z`.
  case vector(Direction)
  /// `x_i`, `x_1`, `f_2(\mathbf z)`: with the index as written.
  case component(Direction, Expression)
  /// `\det J`; `isAbsolute` for `|\det J|`.
  case determinant(isAbsolute: Bool)
  /// `\log|\det J|`; `isAbsolute` is false for `\log\det J`.
  case logDeterminant(isAbsolute: Bool)

  /// Which way the flow is taken.
  enum Direction: Hashable, Sendable {
    case forward, inverse

    /// The letter of what is given.
    var result: String { self == .forward ? "x" : "z" }
    /// The letter of what it is given in.
    var argument: String { self == .forward ? "z" : "x" }
    /// The other way.
    var reversed: Direction { self == .forward ? .inverse : .forward }
  }

  /// The part that a claim about this target answers.
  var part: String {
    switch self {
    case .vector(.forward), .component(.forward, _): "f"
    case .vector(.inverse), .component(.inverse, _): "inverse"
    case .determinant: "det"
    case .logDeterminant: "logdet"
    }
  }

  /// Whether this is a determinant or its logarithm.
  var isDeterminant: Bool {
    switch self {
    case .determinant, .logDeterminant: true
    case .vector, .component: false
    }
  }

  /// Whether this is a component, and the other one a component of what is given for it.
  func isComponentOf(_ value: Target) -> Bool {
    guard case .component(let direction, _) = self, case .component(direction.reversed, _) = value
    else { return false }
    return true
  }

  /// Whether this is all of the map or its inverse.
  var isVector: Bool { if case .vector = self { true } else { false } }

  /// Whether this is a component before another one, $z_{i-1}$, as a step towards that one names it.
  var isShifted: Bool {
    guard case .component(_, .sum(let terms)) = self, terms.count == 2,
      case .negative(.number) = terms[1], case .symbol(let index) = terms[0]
    else { return false }
    return index != "D"
  }

  /// What a text would write on the left side.
  var name: Expression {
    switch self {
    case .vector(let direction): .whole(direction.result)
    case .component(let direction, let index): .component(direction.result, [index])
    case .determinant(let isAbsolute): Self.determinant(isAbsolute)
    case .logDeterminant(let isAbsolute): .call(.log, [Self.determinant(isAbsolute)])
    }
  }

  private static func determinant(_ isAbsolute: Bool) -> Expression {
    let determinant = Expression.determinant(.whole("J"))
    return isAbsolute ? .call(.abs, [determinant]) : determinant
  }

  /// Whether a value without a left side can be this: a vector for a vector, else a number.
  func fits(_ value: Expression) -> Bool {
    let isVector = if case .vector = self { true } else { false }
    return value.isVectorValued == isVector
  }

  /// The general component of a vector, when a value without a left side can be that: "**Inverse:** $x_i -
  /// x_{i-1}$". A name alone is none.
  func general(of value: Expression) -> Target? {
    guard case .vector(let direction) = self, !value.isVectorValued,
      !value.solves(for: direction.result)
    else { return nil }
    switch value {
    case .symbol, .component, .whole, .slice, .number: return nil
    default: break
    }
    let letters = value.freeSymbols.intersection(IndexLetters.running)
    guard letters.count == 1, let letter = letters.first else { return nil }
    return .component(direction, .symbol(letter))
  }

  /// The target that `expression` names, or `nil`.
  init?(_ expression: Expression) {
    switch expression {
    case .whole("x"): self = .vector(.forward)
    case .whole("z"): self = .vector(.inverse)
    // `f = (…)`, without an argument.
    case .whole("f"): self = .vector(.forward)
    case .component("x", let indices) where indices.count == 1:
      self = .component(.forward, indices[0])
    case .component("z", let indices) where indices.count == 1:
      self = .component(.inverse, indices[0])
    case .application(let application)
    where application.name == "f" && application.primes == 0
      && application.arguments.allSatisfy(\.isVariable):
      let direction: Direction = application.isInverse ? .inverse : .forward
      if let index = application.index {
        self = .component(direction, index)
      } else {
        self = .vector(direction)
      }
    case .transpose(let vector) where vector == .whole("x") || vector == .whole("z"):
      // `\mathbf x^\top = \mathbf z^\top L^\top`.
      self = vector == .whole("x") ? .vector(.forward) : .vector(.inverse)
    case .series, .fold:
      // `J_{11} \cdots J_{DD}`.
      guard expression.isDiagonalProduct else { return nil }
      self = .determinant(isAbsolute: false)
    case .tuple(let tuple):
      guard let direction = Self.direction(of: tuple) else { return nil }
      self = .vector(direction)
    case .determinant(.whole("J")):
      self = .determinant(isAbsolute: false)
    case .call(.abs, [.determinant(.whole("J"))]):
      self = .determinant(isAbsolute: true)
    case .call(.log, [.determinant(.whole("J"))]):
      self = .logDeterminant(isAbsolute: false)
    case .call(.log, [.call(.abs, [.determinant(.whole("J"))])]):
      self = .logDeterminant(isAbsolute: true)
    default:
      return nil
    }
  }

  /// `(x_1, x_2, \dots, x_D)`: all components of one letter in order.
  private static func direction(of tuple: Tuple) -> Direction? {
    for direction in [Direction.forward, .inverse] {
      let letter = direction.result
      let inOrder = tuple.shown.enumerated().allSatisfy { position, element in
        element == .component(letter, [.number(Numeral(position + 1))])
      }
      guard inOrder, !tuple.shown.isEmpty else { continue }
      guard let dots = tuple.dots else { return direction }
      if dots.last == .component(letter, [.symbol("D")]) { return direction }
      if case .component(letter, let index)? = dots.last, index.count == 1,
        case .number = index[0]
      {
        return direction
      }
    }
    return nil
  }
}

extension Expression {
  /// Whether a variable stands here that an answer would have on its left side: $z_i$ in `3 z_i`, all of
  /// `\mathbf z`; not $z_j$ in a sum over $j$.
  func solves(for letter: String, bound: Set<String> = []) -> Bool {
    switch self {
    case .whole(letter): return true
    case .component(letter, let indices):
      if case .symbol(let index)? = indices.first { return index != "D" && !bound.contains(index) }
      return false
    case .fold(let fold):
      return children.contains { $0.solves(for: letter, bound: bound.union([fold.index])) }
    default: return children.contains { $0.solves(for: letter, bound: bound) }
    }
  }

  /// Whether this names variables and computes nothing: `f(2\mathbf z)` is not `f(\mathbf z)`.
  fileprivate var isVariable: Bool {
    switch self {
    case .whole("0"), .whole("1"): false
    case .symbol, .component, .whole, .slice: true
    case .tuple(let tuple):
      (tuple.shown + [tuple.dots?.general, tuple.dots?.last].compactMap { $0 })
        .allSatisfy(\.isVariable)
    default: false
    }
  }

  /// Whether this is the product of all entries on the diagonal of the Jacobian.
  fileprivate var isDiagonalProduct: Bool {
    let one = Expression.number(Numeral(1))
    switch self {
    case .series(let series):
      guard series.operation == .product, series.count == .symbol("D") else { return false }
      return series.general.isDiagonalEntry(at: series.index)
    case .fold(let fold):
      guard fold.operation == .product, fold.lower == one, fold.upper == .symbol("D"),
        fold.condition == nil
      else { return false }
      return fold.body.isDiagonalEntry(at: fold.index)
    default: return false
    }
  }

  private func isDiagonalEntry(at index: String) -> Bool {
    let place = Expression.symbol(index)
    return self == .component("J", [place, place])
      || self
        == .derivative(of: .component("x", [place]), withRespectTo: .component("z", [place]))
  }

  /// The letter that a flow's argument is written with, when it is not the expected one:
  /// `f^{-1}(\mathbf z) = …` names its variable `z`.
  func renamedArgument(expected: String) -> String? {
    guard case .application(let application) = self, application.name == "f",
      application.arguments.allSatisfy(\.isVariable)
    else { return nil }
    var letters: Set<String> = []
    for argument in application.arguments { letters.formUnion(argument.familyNames) }
    guard letters.count == 1, let letter = letters.first, letter != expected else { return nil }
    return letter
  }

  /// The families of which components, runs or the whole occur.
  var familyNames: Set<String> {
    switch self {
    case .component(let name, _), .whole(let name), .slice(let name, _, _): [name]
    default: children.reduce(into: []) { $0.formUnion($1.familyNames) }
    }
  }
}
