import Algebra
import Evaluation
import Flows
import Grading

/// What the sheet gives, as it was understood: the flow, with everything that it is made of.
extension SolutionText {
  var given: [SolutionItem] {
    let layers = derivation.layers.dropLast().map(\.output)
    var items = transformer
    var shown: Set<String> = items.isEmpty ? [] : ["x"]
    items += whole
    if !items.isEmpty { shown.insert("x") }
    if items.isEmpty {
      // Which letter is which.
      if solution.letters != .usual {
        items.append(.formula(Message("solve.givenMap"), "\\mathbf{x} = \(SolutionNotation.f)"))
      }
      for family in layers + ["x"] {
        let isFirst = items.allSatisfy {
          if case .formula(let message?, _) = $0 { message.key == "solve.givenMap" } else { false }
        }
        items += components(family, isFirst ? Message("solve.givenDirect") : nil)
        shown.insert(family)
      }
    }
    for definition in flow.definitions
    where !definition.isIdentity && shown.insert(definition.name).inserted {
      items +=
        definition.indices.isEmpty ? scalar(definition) : components(definition.name, nil)
    }
    items += conventions
    // Behind "all components at once" a name alone would seem to be what they are.
    items = isWhole ? open + items : items + open
    items += base
    if let planar = derivation.planar { items += planarForm(planar) }
    return items
  }

  /// `\mathbf x = A \mathbf z`, in a sheet that gives it so.
  private var whole: [SolutionItem] {
    flow.definitions.filter { $0.name == "x" && $0.indices.isEmpty }.map {
      .formula(
        Message("solve.givenWhole"), "\(Expression.whole("x").latex) = \($0.body.latex)")
    }
  }

  /// Whether the sheet gives `\mathbf x` as a whole.
  var isWhole: Bool { flow.definitions.contains { $0.name == "x" && $0.indices.isEmpty } }

  /// `\tau(z_i; h_i) = …`, in a sheet that has one for all components.
  private var transformer: [SolutionItem] {
    guard derivation.transformer != nil, let name = solution.transformerName,
      let rule = flow.definitions.last(where: { $0.name == "x" && $0.letter != nil }),
      let letter = rule.letter
    else { return [] }
    let body = rule.body.substituting([letter: .symbol("i")]).normalizingIndices
    return [
      .formula(Message("solve.given"), "\(name) = \(body.latex)"),
      .formula(nil, "x_{i} = \(name)"),
    ]
  }

  /// What the sheet gives of one family, on one line where it is short.
  private func components(_ family: String, _ message: Message?) -> [SolutionItem] {
    let own = flow.definitions.filter {
      $0.name == family && $0.indices.count == 1 && !$0.isConvention && !namesOpenValue($0)
    }
    let listed = own.compactMap { definition -> (k: Int, body: Expression)? in
      guard case .literal(let k)? = definition.indices.first else { return nil }
      return (k, definition.body)
    }.sorted { $0.k < $1.k }
    let general = own.filter { $0.letter != nil }
    if general.isEmpty {
      let rows = listed.map {
        (left: SolutionNotation.component(family, $0.k), right: $0.body.latex)
      }
      return rows.isEmpty ? [] : [.formula(message, SolutionNotation.aligned(rows))]
    }
    var formulas = listed.map { "\(SolutionNotation.component(family, $0.k)) = \($0.body.latex)" }
    for definition in general.map(\.withReadableIndex) {
      guard let letter = definition.letter else { continue }
      var latex = "\(family)_{\(letter)} = \(definition.body.latex)"
      if let condition = definition.condition {
        latex += ", \\qquad \(condition.latex)"
      } else if general.count == 1, let last = listed.last, last.k == listed.count {
        latex += SolutionNotation.range(from: last.k + 1, letter: letter)
      }
      formulas.append(latex)
    }
    formulas += own.filter { $0.indices == [.dimension] }.map { "\(family)_{D} = \($0.body.latex)" }
    let line = formulas.joined(separator: ", \\qquad ")
    let lines = line.count <= Self.lineLength ? [line] : formulas
    return lines.enumerated().map { .formula($0.offset == 0 ? message : nil, $0.element) }
  }

  /// The longest formula that is put on one line with others.
  private static let lineLength = 110

  private func scalar(_ definition: Definition) -> [SolutionItem] {
    if solution.chosenSizes.contains(definition.name) || namesOpenValue(definition) { return [] }
    let whole = Expression.whole(definition.name)
    let isWhole = flow.definitions.contains { $0.body.contains { $0 == whole } }
    let name = isWhole ? whole.latex : definition.name
    return [.formula(nil, "\(name) = \(definition.body.latex)")]
  }

  /// `x_0 = 0`.
  private var conventions: [SolutionItem] {
    var seen: Set<Definition> = []
    return flow.definitions.filter { $0.isConvention && seen.insert($0).inserted }
      .compactMap { definition in
        guard case .literal(let k)? = definition.indices.first else { return nil }
        return .formula(
          nil, "\(SolutionNotation.component(definition.name, k)) = \(definition.body.latex)")
      }
  }

  // MARK: What is left open

  /// Whether a definition only says that `s_i` is the value of `s_i(\mathbf z_{1:i-1})`.
  private func namesOpenValue(_ definition: Definition) -> Bool {
    if constants.contains(where: { $0.name == definition.name }) { return true }
    guard case .application(let application) = definition.body,
      flow.openFunctions.contains(where: { $0.name == application.name })
    else { return false }
    let isNamedElsewhere = flow.definitions.contains { other in
      other.name != definition.name
        && other.body.contains { node in
          switch node {
          case .component(definition.name, _), .symbol(definition.name): true
          default: false
          }
        }
    }
    return application.name == definition.name && !isNamedElsewhere
  }

  /// Which functions may be any, and which of them are positive.
  private var open: [SolutionItem] {
    let constants = openConstants
    let functions = flow.openFunctions.filter { !$0.isConstant }
    guard !functions.isEmpty else { return constants }
    let names = functions.map(\.name).sorted().map { Message.Argument.math($0) }
    let positive = functions.filter(\.isPositive).compactMap { function in
      flow.definitions.lazy.compactMap { $0.withReadableIndex.value(of: function.name) }.first
    }
    var items: [SolutionItem] = []
    if !positive.isEmpty {
      let signs = positive.map { Message.Argument.math("\($0.latex) > 0") }
      items.append(.words(Message("solve.open.positive", ["signs": .list(signs)])))
    }
    items.append(.words(Message("solve.open", ["names": .list(names)])))
    for name in solution.chosenSizes.sorted() {
      items.append(.words(Message("solve.open.size", ["name": .math(name)])))
    }
    return constants + items
  }

  /// The constants that the sheet gives no value.
  private var constants: [OpenFunction] { flow.openFunctions.filter(\.isConstant) }

  /// Which numbers and vectors may be any, and what is said of them.
  private var openConstants: [SolutionItem] {
    guard !constants.isEmpty else { return [] }
    let names = constants.map { name(of: $0) }
    let power = derivation.dimension.map(String.init) ?? "D"
    let sets = names.map { name in
      if case .whole = name {
        "\(name.latex) \\in \\mathbb{R}^{\(power)}"
      } else {
        "\(name.latex) \\in \\mathbb{R}"
      }
    }
    var items: [SolutionItem] = [
      .words(Message("solve.open.constants", ["names": .list(sets.map { .math($0) })]))
    ]
    let ranges = zip(constants, names).compactMap { constant, name in
      constant.range.latex(of: name.latex)
    }
    let units = zip(constants, names).compactMap { constant, name in
      isUnit(constant) ? "\(name.latex)^\\top \(name.latex) = 1" : nil
    }
    let signs = (ranges + units + flow.premises.map(\.latex)).map { Message.Argument.math($0) }
    if !signs.isEmpty {
      items.append(.words(Message("solve.open.positive", ["signs": .list(signs)])))
    }
    return items
  }

  /// Whether a vector is said to have length 1: it is drawn as another one over its length.
  private func isUnit(_ constant: OpenFunction) -> Bool {
    flow.definitions.contains { definition in
      guard definition.name == constant.name, case .quotient = definition.body else { return false }
      return true
    }
  }

  /// `a`, `c_i`, `\mathbf u`.
  private func name(of constant: OpenFunction) -> Expression {
    let isFamily = flow.definitions.contains { $0.name == constant.name && !$0.indices.isEmpty }
    guard isFamily else { return .symbol(constant.name) }
    let whole = Expression.whole(constant.name)
    let isVector =
      isUnit(constant) || flow.definitions.contains { $0.body.contains { $0 == whole } }
    return isVector ? whole : .component(constant.name, [.symbol("i")])
  }

  // MARK: Base and parameters

  /// Where `z` lies, where it is not everywhere, and what parameters are.
  private var base: [SolutionItem] {
    var items: [SolutionItem] = []
    let settings = solution.problem.settings
    switch settings.base {
    case .normal: break
    case .lognormal: items.append(.words(Message("solve.base.positive")))
    case .uniform(let lower, let upper):
      items.append(
        .words(
          Message("solve.base.uniform", ["lower": .value(lower), "upper": .value(upper)])))
    }
    for parameter in settings.parameters {
      switch parameter.value {
      case .fixed(_, let literal):
        items.append(
          .words(
            Message(
              "solve.parameter.fixed", ["name": .math(parameter.name), "value": .math(literal)])))
      case .interval where parameter.stated != nil:
        items.append(.words(stated(parameter)))
      case .interval(let lower, let upper):
        items.append(
          .words(
            Message(
              "solve.parameter.interval",
              ["name": .math(parameter.name), "lower": .value(lower), "upper": .value(upper)])))
      }
    }
    return items
  }

  /// What the handout's words say of a number that they declare.
  private func stated(_ parameter: ParameterSetting) -> Message {
    let name = Message.Argument.math(parameter.name)
    let isAbove = parameter.stated?.isAbove ?? true
    let below = parameter.stated?.isBelow ?? true ? "<" : "\\le"
    func latex(_ bound: Double) -> String { SolutionSettings.number(bound) }
    let condition: String
    switch (parameter.stated?.lower, parameter.stated?.upper) {
    case (nil, nil): return Message("solve.parameter.any", ["name": name])
    case (let lower?, nil):
      condition = "\(parameter.name) \(isAbove ? ">" : "\\ge") \(latex(lower))"
    case (nil, let upper?): condition = "\(parameter.name) \(below) \(latex(upper))"
    case (let lower?, let upper?):
      condition =
        "\(latex(lower)) \(isAbove ? "<" : "\\le") \(parameter.name) \(below) \(latex(upper))"
    }
    return Message("solve.parameter.where", ["name": name, "condition": .math(condition)])
  }
}

extension OpenRange {
  /// What it says of a name: `a > 0`, `0 < a < 1`; `nil` for the whole line.
  fileprivate func latex(of name: String) -> String? {
    func number(_ bound: Rational) -> String {
      bound.denominator == 1
        ? "\(bound.numerator)" : "\\frac{\(bound.numerator)}{\(bound.denominator)}"
    }
    switch (lower, upper) {
    case (nil, nil): return excludesZero ? "\(name) \\neq 0" : nil
    case (let lower?, nil): return "\(name) > \(number(lower))"
    case (nil, let upper?): return "\(name) < \(number(upper))"
    case (let lower?, let upper?): return "\(number(lower)) < \(name) < \(number(upper))"
    }
  }
}

extension Definition {
  /// Whether it only says what `I` is, which everybody knows.
  fileprivate var isIdentity: Bool {
    guard name == "I", case .entries = body else { return false }
    return indices.isEmpty
  }

  /// The letter of a free index.
  fileprivate var letter: String? {
    guard indices.count == 1, case .variable(let letter) = indices[0] else { return nil }
    return letter
  }

  /// The value of an open function that the definition gives a name.
  fileprivate func value(of function: String) -> Expression? {
    guard case .application(let application) = body, application.name == function else {
      return nil
    }
    return body
  }

  /// The definition with `i` for an index that no source can write.
  fileprivate var withReadableIndex: Definition {
    guard let letter, letter.contains("#") else { return self }
    let index = [letter: Expression.symbol("i")]
    return Definition(
      name, indices: [.variable("i")],
      where: condition.map { $0.mapOperands { $0.substituting(index).normalizingIndices } },
      as: body.substituting(index).normalizingIndices)
  }
}
