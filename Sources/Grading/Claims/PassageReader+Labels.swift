import Algebra
import MathNotation

/// Chains without a left side behind words that name a part: "**Determinant:** $2 \cdot 1 \cdot 4 = 8$".
extension PassageReader {
  /// The chain with the part's name as its left side; `nil` when it begins with a name of its own, is an
  /// equation to be solved, or cannot be a value of the part.
  func labelledChain(_ whole: Statement, _ prose: Prose) -> Statement? {
    let statement = whole.withoutRounding
    guard readsPlainText, !prose.label.isEmpty, whole.members.count >= 2,
      statement.relations.allSatisfy(FlowReader.isEquality),
      let value = statement.members.last?.expression, !value.isLeftSide,
      let first = statement.members.first,
      // "Check for `D = 2`: `1 \cdot 1 - 0 = 1`" gives no answer, though one is named before it.
      Stance(in: sentence) == nil || !CheckWords.lead(prose.section)
    else { return nil }
    let isBare = prose.latex.trimmingWhitespace().hasPrefix("=")
    switch first.reading {
    case _ where isBare: break
    case .success(let expression):
      guard !expression.isLeftSide, !expression.speaksOfJacobian else { return nil }
    case .failure(let fault):
      // `2 \cdot 2 \cdots 2 = 2^D`: what the dots stand for is told behind them.
      guard fault.reason == .dots else { return nil }
    }
    // `3 z_i = x_i - x_{i-1}` is to be solved.
    let targets = PartLabel.targets(prose.label).filter { target in
      guard case .vector(let direction) = target else { return true }
      return !statement.members.contains {
        $0.expression?.solves(for: direction.result) == true
      }
    }
    let target =
      targets.first { $0.fits(value) && !($0.isDeterminant && value.countsOn) }
      ?? targets.first?.general(of: value)
    guard let target else { return nil }
    var left = first
    left.reading = .success(target.name)
    left.alternatives = []
    left.range = first.range.lowerBound..<first.range.lowerBound
    var result = statement
    if isBare {
      result.members[0] = left
    } else {
      result.members.insert(left, at: 0)
      result.relations.insert("=", at: 0)
    }
    return result
  }

  /// Takes words behind a value that name it for a label before it: "… is the inverse".
  func takeName(behind prose: inout Prose, of given: [Statement]) {
    guard readsPlainText, prose.label.isEmpty, given.count == 1, !given[0].isCondition,
      let value = given[0].members.first?.expression, Target(value) == nil, !value.isLeftSide,
      NamedValue.begins(behind: prose.before),
      let (name, rest) = NamedValue.label(behind: prose.rest.isEmpty ? prose.behind : prose.rest)
    else { return }
    prose.label = name + ":"
    prose.lead = name + " is"
    prose.rest = rest
    prose.behind = String(prose.rest.prefix { $0 != "$" })
  }

  /// The equation of a value and the formula behind it that words say it is: "… is `f^{-1}(\mathbf x)`".
  mutating func named(_ value: Statement, _ prose: Prose) -> Statement? {
    guard readsPlainText, let first = value.members.first,
      let last = value.members.last?.expression,
      value.relations.allSatisfy(FlowReader.isEquality),
      let start = first.expression, Target(start) == nil, !start.isLeftSide,
      NamedValue.begins(behind: prose.before),
      let latex = NamedValue.formula(behind: prose.rest)
    else { return nil }
    let read = reader.statements(of: MathFormula(latex))
    guard read.count == 1, read[0].relations.isEmpty, let name = read[0].members.first?.expression,
      let target = Target(name), target.fits(last)
    else { return nil }
    skipped = 1
    var left = first
    left.reading = .success(name)
    left.alternatives = []
    left.range = first.range.lowerBound..<first.range.lowerBound
    var result = value
    result.members.insert(left, at: 0)
    result.relations.insert("=", at: 0)
    return result
  }

  /// Puts on a value without a left side what the words before it say that it is; `isAlone` where its formula states
  /// nothing else.
  mutating func putLabel(on placed: inout PlacedStatement, isAlone: Bool, _ prose: Prose) {
    let statement = placed.statement
    if isAlone, statement.relations.isEmpty, let value = statement.members.first {
      // "…, this is `\log\det J`": a name answers to no label.
      let isName = value.expression.flatMap(Target.init) != nil
      if endsClause(prose), let component = spokenComponent(prose) {
        placed.label = component
      } else if let component = conditioned(statement, prose) {
        placed.label = component
      } else if !prose.label.isEmpty, !isName {
        placed.label = labelled(value.expression, prose)
        if placed.label == nil, let part = PartLabel.doubted(prose.label) {
          placed.label = part
          if placed.stance == .stated { placed.stance = .supposed(prose.label.shownLabel) }
        }
      }
      if placed.label == nil { placed.label = generalValue(statement, prose) }
    }
    if readsPlainText, placed.label == nil, statement.isUnread || statement.isToBeSolved {
      placed.about = PartLabel.target(prose.section)
    }
  }

  /// The part that a label gives a value to.
  private func labelled(_ value: Expression?, _ prose: Prose) -> Target? {
    let targets = PartLabel.targets(prose.label)
    return targets.first { target in value.map(target.fits) ?? true }
      ?? (endsClause(prose) ? value.flatMap { targets.first?.general(of: $0) } : nil)
  }
}

extension Statement {
  /// The chain up to the decimals at its end: `\ln 27 = 3 \ln 3 \approx 3.3`.
  fileprivate var withoutRounding: Statement {
    guard let last = relations.last, Self.roundings.contains(last),
      case .number? = members.last?.expression
    else { return self }
    var result = self
    result.members.removeLast()
    result.relations.removeLast()
    return result
  }

  private static let roundings: Set<String> = ["\\approx", "\\simeq", "\\approxeq", "≈"]
}

extension Expression {
  /// Whether this is what equations are about: a name, a component, a function, a derivative.
  fileprivate var isLeftSide: Bool {
    switch self {
    case .symbol, .component, .whole, .slice, .application, .derivative: true
    // `|J_1|`: of a layer.
    case .determinant(let matrix): matrix.isLeftSide
    case .call(.abs, let inner): inner.count == 1 && inner[0].isDeterminant
    default: Target(self) != nil
    }
  }

  private var isDeterminant: Bool { if case .determinant = self { isLeftSide } else { false } }

  /// Whether the Jacobian's determinant is part of this.
  var speaksOfJacobian: Bool {
    contains { if case .determinant(let matrix) = $0 { matrix.isJacobianMatrix } else { false } }
  }

  /// Whether this can be a matrix: it is one, or a name, or what such are joined to.
  var isMatrixLike: Bool {
    contains { node in
      switch node {
      case .matrix, .entries, .whole, .tuple, .transpose, .inverse, .derivative, .vectorCall,
        .slice:
        true
      case .symbol(let name): name.first?.isUppercase == true && name != "D"
      case .component(_, let indices): indices.count == 2
      case .application(let map): map.name == "f"
      default: false
      }
    }
  }

  /// Whether this is a value and no mere mention of a name.
  var isValueOfItsOwn: Bool {
    switch self {
    case .symbol, .whole, .slice, .application: false
    case .component(let name, _): name == "x" || name == "z"
    default: Target(self) == nil
    }
  }

  /// Whether an index is left open: a number has none.
  fileprivate var countsOn: Bool { !freeSymbols.isDisjoint(with: IndexLetters.running) }
}

extension PlacedStatement {
  /// The parts that an unreadable statement may be about; `nil` when nobody knows. What names neither a variable nor
  /// the map nor the Jacobian on its left side is a name of the student's own, and missed where that is used.
  var partsInDoubt: Set<String>? {
    if isNote, let label { return [label.part] }
    if let about { return [about.part] }
    guard statement.relations.first.map(FlowReader.isEquality) == true else { return nil }
    let left = text(statement.members[0].range)
    var letters = ""
    var isCommand = false
    for character in left {
      if character == "\\" { isCommand = true } else if !character.isLetter { isCommand = false }
      if !isCommand { letters.append(character) }
    }
    let asks = ["det", "tau", "partial", "mathbf"].contains { left.contains($0) }
    return asks || letters.isEmpty || letters.contains { "xzfJuy|".contains($0) } ? nil : []
  }
}
