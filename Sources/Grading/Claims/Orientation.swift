import Algebra

/// Turns statements round that name on the right what they are about: `x_i - x_{i-1} = z_i`,
/// `1 = \det J`, `(z_2, z_1) = f(\mathbf z)`; and frees a left side of a sign, a number or a fraction bar,
/// `-\log|\det J| = …`, `2 z_1 = …`.
enum Orientation {
  /// How a statement stands.
  private enum Kind: Equatable {
    case plain
    /// The part that the right side names.
    case reversed(String)
    /// Both sides name a part, `x_1 = z_1`: the one on the right.
    case either(String)

    /// The part that the right side names.
    var turnedPart: String? {
      switch self {
      case .plain: nil
      case .reversed(let part), .either(let part): part
      }
    }
  }

  /// The statements, each with what it is about on the left.
  static func turned(_ statements: [PlacedStatement]) -> [PlacedStatement] {
    var kinds = statements.map { kind(of: $0) }
    let isEither = kinds.map { if case .either = $0 { true } else { false } }
    let answered = Set(
      zip(statements, kinds).compactMap { placed, kind in
        kind == .plain
          ? (placed.statement.multiple ?? placed.statement.members.first?.expression)
            .flatMap { Target($0)?.part } : nil
      })
    // `x_1 = z_1` goes the way of the statements around it: of the next one, else of the one before.
    for place in kinds.indices.reversed() {
      guard case .either(let part) = kinds[place] else { continue }
      let next = place + 1
      if next < kinds.count, statements[next].paragraph == statements[place].paragraph,
        kinds[next] == .reversed(part)
      {
        kinds[place] = .reversed(part)
      }
    }
    for place in kinds.indices {
      guard case .either(let part) = kinds[place] else { continue }
      let isLed =
        place > 0 && statements[place - 1].paragraph == statements[place].paragraph
        && kinds[place - 1] == .reversed(part)
      kinds[place] = isLed ? .reversed(part) : .plain
    }
    return statements.indices.flatMap { place -> [PlacedStatement] in
      let placed = statements[place]
      guard kinds[place] != .plain || placed.statement.isWrapped else { return [placed] }
      var turned = placed
      if kinds[place] != .plain {
        turned.statement.members.reverse()
        turned.statement.relations.reverse()
      }
      turned.statement = turned.statement.unwrapping
      // Beside `z_2 = x_1`, `2 z_1 = x_2` says what `z_1` is, and beside `x_1 = z_2` what `x_2` is.
      if let part = kinds[place].turnedPart, let multiple = placed.statement.multiple,
        let own = Target(multiple)?.part, own != part, answered.contains(own)
      {
        var solved = placed
        solved.statement = placed.statement.unwrapping
        return answered.contains(part) ? [turned, solved] : [solved]
      }
      // Where the text answers both parts, `x_1 = z_1` is for both.
      let isForBoth =
        isEither[place]
        && placed.statement.members[0].expression.flatMap { Target($0)?.part }
          .map(answered.contains) ?? false
      return isForBoth ? [placed, turned] : [turned]
    }
  }

  private static func kind(of placed: PlacedStatement) -> Kind {
    let statement = placed.statement
    guard statement.members.count >= 2, statement.relations.allSatisfy(FlowReader.isEquality),
      let right = statement.members.last?.expression
    else { return .plain }
    let part: String
    if let target = Target(right) ?? Target(right.unwrappedDeterminant ?? right) {
      part = target.part
    } else if case .component("x", let indices) = right, isOutside(indices) {
      part = "f"
    } else if case .component("z", let indices) = right, isOutside(indices) {
      part = "inverse"
    } else {
      return .plain
    }
    switch statement.members[0].reading {
    case .failure:
      // `\frac{x_i}{3} - \dots = z_i`, but not `\det … = x_1`.
      let text = placed.text(statement.members[0].range)
      return text.contains("det") || text.contains("J") ? .plain : .reversed(part)
    case .success(let left):
      if case .application(let map) = right, map.name == "f" {
        if case .application = left { return .plain }
        return left.isBareName ? .plain : .reversed(part)
      }
      if let target = Target(left) {
        return statement.members.count == 2 && target.part != part ? .either(part) : .plain
      }
      if left.unwrappedDeterminant != nil { return .plain }
      return left.isBareName ? .plain : .reversed(part)
    }
  }

  private static func isOutside(_ indices: [Expression]) -> Bool {
    guard indices.count == 1, case .position(let place)? = IndexPlace(indices[0]) else {
      return false
    }
    return place < 1
  }
}

extension Expression {
  /// The component in a multiple of it by a number: $z_1$ in `2 z_1`, `-z_1`, `\frac{z_1}{3}`.
  fileprivate var multipliedComponent: Expression? {
    switch self {
    case .negative(let inner): return inner.isSingleComponent ? inner : inner.multipliedComponent
    case .quotient(let above, let below):
      guard below.isNonzeroNumber else { return nil }
      return above.isSingleComponent ? above : above.multipliedComponent
    case .product(let factors):
      let others = factors.filter { !$0.isNonzeroNumber }
      guard others.count == 1, factors.count > 1 else { return nil }
      return others[0].isSingleComponent ? others[0] : others[0].multipliedComponent
    default: return nil
    }
  }

  private var isSingleComponent: Bool {
    guard case .component(let name, let indices) = self else { return false }
    return (name == "x" || name == "z") && indices.count == 1
  }

  /// Whether this is a number, or a fraction of two, and not zero.
  private var isNonzeroNumber: Bool {
    switch self {
    case .number: self != .number(Numeral(0))
    case .negative(let inner): inner.isNonzeroNumber
    case .quotient(let above, let below): above.isNonzeroNumber && below.isNonzeroNumber
    default: false
    }
  }

  /// Whether this is a name by itself, of which an equation says what it is.
  fileprivate var isBareName: Bool {
    switch self {
    case .whole("1"), .whole("0"), .determinant(.matrix), .determinant(.entries): false
    case .symbol, .component, .whole, .slice, .application, .derivative, .determinant: true
    default: false
    }
  }

  /// `\det J` in `\frac{1}{\det J}`, `(\det J)^{-1}` and `\frac{1}{\det J_{f^{-1}}}` as `\det J` or its
  /// reciprocal; `\log|\det J|` in `-\log|\det J|`.
  fileprivate var unwrappedDeterminant: Expression? {
    switch self {
    case .negative(let inner):
      guard case .logDeterminant? = Target(inner) else { return nil }
      return inner
    case .quotient(.number(let one), .determinant(.whole("J_{f^{-1}}"))) where one.integer == 1:
      return .determinant(.whole("J"))
    case .quotient(.number(let one), let inner) where one.integer == 1:
      guard case .determinant? = Target(inner) else { return nil }
      return inner
    case .power(let inner, .negative(.number(let one))) where one.integer == 1:
      guard case .determinant? = Target(inner) else { return nil }
      return inner
    default: return nil
    }
  }

  /// What the other side becomes when the left side, of the form of `self`, is unwrapped to `inner`.
  fileprivate func unwrapping(_ other: Expression, to inner: Expression) -> Expression {
    switch self {
    case inner: other
    case .negative(let own): own.unwrapping(.negative(other), to: inner)
    case .product(let factors):
      factors.first { $0 == inner || $0.multipliedComponent == inner }.map { rest in
        rest.unwrapping(
          .quotient(other, .product(factors.filter { $0 != rest }).withOneFactor), to: inner)
      } ?? other
    case .quotient(let above, let below) where above == inner || above.multipliedComponent == inner:
      above.unwrapping(.product([below, other]), to: inner)
    case .quotient(_, .determinant(.whole("J_{f^{-1}}"))): other
    default: .quotient(.number(Numeral(1)), other)
    }
  }

  private var withOneFactor: Expression {
    if case .product(let factors) = self, factors.count == 1 { factors[0] } else { self }
  }
}

extension Statement {
  /// The component of which the left side is a multiple.
  fileprivate var multiple: Expression? {
    guard members.count >= 2, relations.allSatisfy(FlowReader.isEquality) else { return nil }
    return members[0].expression?.multipliedComponent
  }

  /// Whether what the statement is about stands in a multiple or a fraction.
  fileprivate var isWrapped: Bool {
    members.count >= 2 && (members[0].expression?.unwrappedDeterminant ?? multiple) != nil
  }

  /// `-\log|\det J| = a` as `\log|\det J| = -a`, `\frac{1}{\det J} = a` as `\det J = \frac{1}{a}`, `2 z_1 = a` as `z_1 =
  /// \frac{a}{2}`.
  fileprivate var unwrapping: Statement {
    guard members.count >= 2, let left = members[0].expression,
      let inner = left.unwrappedDeterminant ?? multiple
    else { return self }
    var result = self
    result.members[0].reading = .success(inner)
    for place in members.indices.dropFirst() {
      result.members[place].reading = members[place].reading.map {
        left.unwrapping($0, to: inner)
      }
      result.members[place].alternatives = members[place].alternatives.map {
        left.unwrapping($0, to: inner)
      }
    }
    return result
  }
}
