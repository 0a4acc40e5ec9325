import Algebra
import Markdown
import MathNotation

/// Finds the claims in a student's passages.
///
/// A claim is a chain whose first member names a target; its answer is the last admissible member.
struct ClaimReader {
  let flow: StatedFlow
  /// The dimensions of the exercise.
  var dimensions: [Int] = []

  /// Reads what answers a problem.
  func read(_ passages: [Passage]) -> StudentText {
    var context = flow.context
    let formulas = passages.flatMap { $0.blocks.formulas }.map { MathFormula($0.latex) }
    context.functions = LetterFunctions.names(definedIn: formulas, context: context)
    for formula in formulas {
      let reader = StatementReader(context: context)
      context.indexSets.merge(reader.indexSets(definedIn: formula)) { $1 }
      for primed in reader.primedNames(definedIn: formula) {
        context.families.insert(primed.name)
        if !primed.hasIndex { context.scalars.insert(primed.name) }
      }
    }
    // The $q = D - p$ of $\det J = 2^{p - q}$.
    context.quantities.formUnion(QuantityLetters.names(in: formulas, context, isAnswer: true))
    let plain = StatementReader(context: context)
    if formulas.contains(where: plain.definesConditionersLetter) {
      context.functions.remove("c")
      context.families.insert("c")
    }
    if formulas.contains(where: plain.definesE), !formulas.contains(where: plain.usesEulersNumber) {
      // "$x_i = e$ with $e = \sum_{j \le i} z_j$".
      context.scalars.insert("e")
    }
    if !flow.open.isEmpty {
      // Where functions are left open, others that nobody defines are read as such, and named.
      context.functions.formUnion(OpenNames.letters(in: formulas, context: context))
    }
    var reader = PassageReader(context: context, readsPlainText: true)
    for passage in passages { reader.read(passage) }
    var text = read(
      reader.statements, corrections: reader.corrections, functionNames: context.functions)
    text.inverseDenial =
      passages.lazy.flatMap(\.blocks.paragraphs).compactMap { inlines in
        Vocabulary.inverseDenials.occurrence(in: ProseWords(inlines.plainText))
      }.first
    return text
  }

  private func read(
    _ read: [PlacedStatement], corrections: [Correction], functionNames: Set<String>
  ) -> StudentText {
    let parameters = flow.context.scalars
    let statements = MatrixDeterminants.claimed(
      in: TupleClaims.split(
        Orientation.turned(
          IndexedNames.resolved(
            LetterValues.numbered(SharedConditions.shared(in: read), parameters: parameters),
            parameters: parameters))), dimensions: dimensions)
    let own = OwnNames(in: statements, flow: flow)
    var text = StudentText(claims: [], own: own, corrections: corrections, stray: [])
    let stated = StatedValues(in: statements, own, parameters: parameters)
    var functions = OwnFunctions(
      flow.functions.filter { !Self.questionFunctions.contains($0.name) })
    var redefined: [Function: FunctionDefinition] = [:]
    let general = Set(
      (statements.map(\.statement).compactMap(functionDefinition) + flow.functions)
        .filter { $0.parameters.allSatisfy(\.isLetter) }.map(\.name))
    for placed in statements {
      if case .denied = placed.stance { continue }
      if FormulaWords.derive(placed.words.before) { continue }
      // Beside $g(t) = t^3$, $g(z_i) = x_i - h_i$ is an equation and no other meaning of $g$.
      if let function = functionDefinition(placed.statement),
        !general.contains(function.name) || !function.isEquation,
        !function.restates(flow.open)
      {
        functions.add(
          function, where: [placed.domain, placed.statement.condition].compactMap { $0 })
      }
      if let (function, redefinition) = placed.statement.redefinition {
        var meaning = redefinition
        if let domain = placed.domain { meaning.limit(to: domain, after: redefined[function]) }
        redefined[function] = meaning
      }
    }
    for definition in EmptyEntries.definitions(in: statements) {
      text.definitions.appendRemainder(definition)
    }
    text.vectors = SliceClaim.lengths(in: statements)
    let contested = contestedNames(in: statements, own)
    let explicit = explicitNames(in: statements, own)
    let openArguments = flow.open.isEmpty ? nil : OpenArguments(of: flow)
    text.reopened = openArguments?.contradictions(in: statements) ?? []
    var sentence = 0
    /// The size that the sentence is about: "$J = \dots$ for $D = 2$, so $\det J = 3$".
    var example: Condition?
    var sentences: [Int] = []
    var places: [Int: Int] = [:]
    var equations: [PlacedStatement] = []
    for (order, placed) in statements.enumerated() {
      var placed = placed
      let isNew = order > 0 && placed.paragraph != statements[order - 1].paragraph
      let isBehindStop =
        order > 0 && statements[order - 1].formula.latex != placed.formula.latex
        && statements[order - 1].formula.latex.trimmingWhitespace().hasSuffix(".")
      if isNew || isBehindStop || ProseScanner.endsSentence(placed.words.before) {
        sentence += 1
        example = nil
      }
      sentences.append(sentence)
      placed = placed.withBoundConditions
      placed.statement = own.resolved(
        stated.applied(to: placed.statement.expanding(functions.all).redefining(redefined)))
      if case .application(let slope)? = statements[order].statement.members.first?.expression,
        slope.primes > 0, !Self.questionFunctions.contains(slope.name), placed.stance == .stated,
        placed.domain == nil, placed.statement.condition == nil
      {
        text.slopes.append(StudentText.Slope(slope, placed, place: text.definitions.count))
      }
      if functionDefinition(statements[order].statement) == nil { equations.append(placed) }
      guard let left = placed.statement.members.first else { continue }
      if let size = placed.statement.condition, size.isOneDimension {
        example = size
      } else if let example, placed.statement.condition == nil,
        left.expression.flatMap(Target.init)?.isDeterminant == true,
        placed.statement.members.last?.isNumber == true
      {
        placed.statement.condition = example
      }
      if openArguments?.contradict(placed.statement) == true || placed.statement.changesConstant {
        text.reopened.append(placed)
      }
      let count = text.claims.count
      defer {
        for k in count..<text.claims.count { text.claims[k].order = order }
        places[sentence] = text.definitions.count
      }
      switch left.reading {
      case .success(let expression):
        for definition in named(placed.statement, own) { text.definitions.append(definition) }
        claimNamed(placed, expression, into: &text)
        if let check = check(placed, text) {
          text.checks.append(check)
        } else if case .vector(let direction)? = placed.label,
          claimBlocks(direction, [left], placed, into: &text)
        {
          continue
        } else if let label = placed.label,
          let claim = labelled(
            label, expression, left, placed, own, place: text.definitions.count)
        {
          text.claims.append(claim)
        } else if let definitions = definition(expression, placed.statement, own) {
          if case .denied = placed.stance { continue }
          for definition in definitions
          where !contested.contains(definition.name) && !definition.isEquation
            && !(explicit.contains(definition.name) && own.isForeign(definition.body))
          {
            if let domain = placed.domain {
              text.definitions.append(definition, where: domain)
            } else {
              text.definitions.append(definition)
            }
          }
        } else if let setting = setting(expression, placed, text, order) {
          text.settings.append(setting)
        } else if let target = Target(expression) {
          claim(target, expression, placed, into: &text)
        } else if case .slice(let letter, let from, let through) = expression,
          letter == "x" || letter == "z"
        {
          claimRun(letter == "x" ? .forward : .inverse, from, through, placed, into: &text)
        } else if placed.statement.relations.isEmpty == false {
          noteStray(placed, into: &text)
        } else if let last = text.claims.last,
          let rival = rival(
            expression, left, placed, text, isSameSentence: sentences[last.order] == sentence)
        {
          text.rivals.append(rival)
        } else if let part = placed.about, expression.isValueOfItsOwn {
          // "**Inverse:** $x_1$, $x_2 - x_1$, …" is no vector, and not nothing.
          let range = left.range
          text.stray.append(
            .init(
              fault: ReadingFault(.unsupported(placed.text(range)), at: range), placed: placed,
              parts: [part.part]))
        }
      case .failure(let fault):
        if !placed.statement.relations.isEmpty,
          let target = Target(guessing: placed.text(left.range))
        {
          text.claims.append(
            Claim(
              target: target, content: .unreadable(fault), condition: nil, left: nil,
              placed: placed, place: text.definitions.count))
        } else if placed.mayAnswer {
          text.stray.append(
            StudentText.Stray(fault: fault, placed: placed, parts: placed.partsInDoubt))
        }
      }
    }
    text.definitions.functions = functions.all
    defineRoots(in: equations, of: &text)
    text.claims = Sequences.joined(text.claims)
    for k in text.claims.indices {
      text.claims[k].sizes = flow.open.sizes
      text.claims[k].settings = own.sizes
      text.claims[k].sentencePlace = places[sentences[text.claims[k].order]] ?? 0
    }
    for matrix in EntryNames.definitions(
      for: text.claims, besides: text.definitions, parameters: parameters)
    {
      text.definitions.append(matrix)
    }
    if !text.definitions.contains("I"), !flow.context.scalars.contains("I") {
      text.definitions.append(Definition("I", as: .identity))
    }
    return text
  }

  /// The functions that the question itself is about.
  static let questionFunctions: Set<String> = ["\\tau", "c", "f"]

  // MARK: Claims

  /// A formula without a left side under words that name a part: "**Hàm ngược:** $(x_1, …)$".
  private func labelled(
    _ label: Target, _ expression: Expression, _ member: Statement.Member,
    _ placed: PlacedStatement, _ own: OwnNames, place: Int
  ) -> Claim? {
    // "The first component is `z_1`": a name is a value, too.
    guard Target(expression).map(label.isComponentOf) ?? true, label.fits(expression) else {
      return nil
    }
    return Claim(
      target: label, content: content([member], target: label, renamed: nil, own: own).0,
      condition: placed.statement.condition, left: nil, placed: placed, place: place)
  }

  /// `\mathbf x_{1:d} = …` as a claim about each of its components.
  private func claimRun(
    _ direction: Target.Direction, _ from: Expression, _ through: Expression,
    _ placed: PlacedStatement, into text: inout StudentText
  ) {
    let (target, bounds) = SliceClaim.target(direction, from: from, through: through)
    var run = placed
    run.statement.condition = placed.statement.condition.map { .all([bounds, $0]) } ?? bounds
    run.statement.members = placed.statement.members.enumerated().map { number, member in
      var member = member
      guard number > 0, case .success(let expression) = member.reading else { return member }
      if let component = SliceClaim.component(
        of: expression, from: from, through: through, vectors: flow.open.vectors,
        names: text.vectors)
      {
        member.reading = .success(component)
      } else {
        let range = member.range
        member.reading = .failure(ReadingFault(.unsupported(placed.text(range)), at: range))
      }
      member.alternatives = []
      return member
    }
    claim(target, .component(direction.result, [.symbol("i")]), run, into: &text)
  }

  func claim(
    _ target: Target, _ left: Expression, _ placed: PlacedStatement, into text: inout StudentText
  ) {
    let statement = placed.statement.settingLetters(besides: left)
      .restricted(to: text.own.settings, left)
    guard statement.members.count >= 2, let first = statement.relations.first,
      let certainty = Claim.Certainty(relation: first)
    else { return }
    if case .component(_, .symbol(let name)) = target, isNoIndex(name) {
      // `\mathbf x_A` with a set that nobody says: not a component with a free index.
      let fault = ReadingFault(
        .notAnIndex, at: placed.last(name, in: statement.members[0].range))
      text.claims.append(
        Claim(
          target: target, content: .unreadable(fault), condition: nil, left: nil, placed: placed,
          place: text.definitions.count))
      return
    }
    var members: [Statement.Member] = []
    for (number, member) in statement.members.dropFirst().enumerated() {
      guard number == 0 || FlowReader.isEquality(statement.relations[number]) else { break }
      members.append(member)
    }
    let isCut = members.count + 1 < statement.members.count
    if isCut, !Self.comparisons.contains(statement.relations[members.count]) {
      // `\det J = 1 \mid D` says something else.
      let range = placed.gap(
        statement.members[members.count].range, statement.members[members.count + 1].range)
      members[members.count - 1].reading = .failure(
        ReadingFault(.unexpected(placed.text(range)), at: range))
    }
    var parts = [(members: members, condition: statement.condition)]
    if let condition = statement.condition, condition.isOneDimension {
      // `\det J = 3^D = 9` for `D = 2`: the condition is for the example at the end.
      if isCut {
        parts = [(members, nil)]
      } else if members.count >= 2, members[members.count - 1].isNumber,
        !members[members.count - 2].isNumber
      {
        parts = [(members.dropLast(), nil), ([members[members.count - 1]], condition)]
      }
    }
    let renamed = renaming(left, target)
    // `f_2(\mathbf y) = (3 y_1, y_2)` is a map of the text's own, not component 2 of `f`.
    if case .application(let map) = left, map.index != nil,
      members.last?.expression?.isVectorValued == true
    {
      return
    }
    if case .vector(let direction) = target, claimBlocks(direction, members, placed, into: &text) {
      return
    }
    var placed = placed
    if let (argument, used) = renamed, placed.stance == .stated,
      members.contains(where: { $0.expression?.familyNames.contains(used) == true })
    {
      placed.stance = .misnamed(argument: argument, used: used)
    }
    for part in parts {
      let (content, steps) = content(
        part.members, target: target, renamed: renamed, own: text.own)
      let claim = Claim(
        target: target, content: content, condition: part.condition, left: left,
        placed: placed, place: text.definitions.count, steps: steps, certainty: certainty)
      if certainty == .denied { text.denials.append(claim) } else { text.claims.append(claim) }
    }
  }

  /// Relations behind a value that say more of it.
  private static let comparisons: Set<String> = [
    "<", ">", "\\leq", "\\geq", "\\neq", "\\approx", "\\simeq", "\\cong", "\\ll", "\\gg", "\\in",
    "\\notin", "\\propto", "\\approxeq",
  ]

  /// `f(\mathbf z) = (\mathbf z_{1:d}, …)`, a tuple of runs, as a claim about each of them; `false` when
  /// the last member is none.
  private func claimBlocks(
    _ direction: Target.Direction, _ members: [Statement.Member], _ placed: PlacedStatement,
    into text: inout StudentText
  ) -> Bool {
    guard let last = members.last, case .tuple(let tuple)? = last.expression,
      let blocks = SliceClaim.blocks(of: tuple)
    else { return false }
    for block in blocks {
      var part = placed
      part.statement.relations = ["="]
      part.statement.members = [placed.statement.members[0], last]
      part.statement.members[1].reading = .success(block.value)
      part.statement.members[1].alternatives = []
      claimRun(direction, block.from, block.through, part, into: &text)
    }
    return true
  }

  /// `f^{-1}(\mathbf z) = …` names its argument `z`: the letter to rename, and its new name.
  private func renaming(_ left: Expression, _ target: Target) -> (String, String)? {
    switch target {
    case .vector(let direction), .component(let direction, _):
      left.renamedArgument(expected: direction.argument).map { ($0, direction.argument) }
    default: nil
    }
  }
}

extension Statement.Member {
  /// Whether the member is a number that is written out.
  fileprivate var isNumber: Bool {
    guard let expression else { return false }
    return expression.freeSymbols.isEmpty
      && !expression.contains { node in
        switch node {
        case .component, .whole, .slice, .application, .derivative, .determinant: true
        default: false
        }
      }
  }
}
