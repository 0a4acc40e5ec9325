import Algebra
import Evaluation
import Flows

/// Looks for what speaks against a right answer in the rest of the text.
struct Doubts: Sendable {
  let judge: Judge
  let text: StudentText

  /// The most statements that are compared with an answer; beyond them lies no homework.
  static let limit = 64

  /// Why a right answer goes to the teacher all the same.
  ///
  /// - Parameters:
  ///   - answer: what was judged right.
  ///   - selection: how the answer was chosen among the claims about the part.
  /// - Returns: the sentence that says so; `nil` when nothing speaks against the answer.
  func doubt(_ answer: Answer, _ selection: AnswerSelection) -> Message? {
    let part = answer.claims.first?.part
    var others = selection.later + selection.besides.filter { !isExample($0) }
    if answer.claims.contains(where: \.isAlternative) {
      others += text.claims.filter { $0.part == part && !$0.placed.stance.isDoubtful }
    }
    others += text.claims.filter {
      $0.part == part && $0.isExample && ($0.direction == nil || !$0.isNumeric)
    }
    others += text.rivals.filter { $0.part == part } + selection.overruled
    let first = answer.claims.map(\.order).min() ?? 0
    // "Tóm tắt: $\det J = …$" behind another one.
    others += text.claims.filter {
      $0.part == part && $0.placed.isUnderStrangeLabel && $0.order > first
    }
    if others.count > Self.limit { return Message("reason.tooLarge") }
    others += selection.replaced.suffix(Self.limit).filter { !isCorrected($0, before: first) }
    if let claim = others.first(where: isWrong) { return contradiction(claim) }
    if let doubt = takenBack(answer) ?? otherMeaning(answer) ?? limited(answer)
      ?? contradicted(answer) ?? failedCheck(of: answer)
    {
      return doubt
    }
    for denial in text.denials.prefix(Self.limit) where denial.part == part && !isWrong(denial) {
      return contradiction(denial)
    }
    if let claim = answer.claims.first(where: { $0.certainty == .approximate }) {
      return Message(
        "reason.doubted",
        ["statement": .math(claim.latex ?? claim.target.latex), "words": .text("≈")])
    }
    if let count = tooMany(answer.claims + selection.later) {
      let dimension = judge.dimensions.max() ?? 0
      return Message(
        "reason.tooMany", ["components": .count(count), "dimension": .count(dimension)])
    }
    for claim in answer.claims {
      if claim.steps.count > Self.limit { return Message("reason.tooLarge") }
      if let step = claim.readSteps.first(where: isWrong) { return contradiction(step) }
    }
    return setting(answer) ?? otherEquation(answer) ?? unsolved(answer) ?? unclear(answer)
  }

  /// Another equation of a number in the answer that does not hold.
  private func otherEquation(_ answer: Answer) -> Message? {
    guard !text.rivalRoots.isEmpty else { return nil }
    let names = answer.claims.reduce(into: Set<String>()) { names, claim in
      guard case .value(let value, _) = claim.content else { return }
      names.formUnion(value.names)
      for definition in text.definitions.needed(by: value, at: claim.place) {
        names.formUnion(definition.body.names)
      }
    }
    let place = answer.claims.last?.place ?? 0
    return text.rivalRoots.prefix(Self.limit).first { root in
      names.contains(root.definition.name) && isFalse(root, at: place)
    }.map { contradiction($0.placed) }
  }

  private func isFalse(_ root: StatedRoots.Root, at place: Int) -> Bool {
    var letter: String?
    if case .variable(let name)? = root.definition.indices.first { letter = name }
    return judge.dimensions.contains { dimension in
      guard let worlds = judge.worlds[dimension] else { return false }
      return stride(from: 1, through: letter == nil ? 1 : dimension, by: 1).contains { position in
        let indices = letter.map { [$0: position] } ?? [:]
        if root.definition.condition?.holds(indices, dimension: dimension) == false { return false }
        let rule = Rule(
          expression: root.difference, component: nil, indices: indices, place: place)
        guard
          case .values(let values, _, _) = judge.run(
            rule, in: worlds, definitions: text.definitions)
        else { return false }
        return values.contains {
          $0.definedness == .defined && ($0.lower > 0 || $0.upper < 0)
        }
      }
    }
  }

  /// That the answer leaves the inverse of a function or the root of an equation to be computed, of which the handout does not
  /// speak.
  private func unsolved(_ answer: Answer) -> Message? {
    !judge.flow.allowsEquations && solvesEquations(answer) ? Message("reason.unsolved") : nil
  }

  /// Whether an answer needs the inverse of a function or the root of an equation.
  private func solvesEquations(_ answer: Answer) -> Bool {
    judge.dimensions.contains { dimension in
      let count = answer.claims.first?.direction == nil ? 1 : dimension
      return stride(from: 1, through: count, by: 1).contains { position in
        answer.rules(for: position, of: dimension).contains { rule in
          let program = try? judge.program(
            rule, dimension: dimension, definitions: text.definitions)
          return program?.solvesEquations ?? false
        }
      }
    }
  }

  /// Words beside an answer of which nobody knows what they do to it.
  private func unclear(_ answer: Answer) -> Message? {
    let claims = answer.claims.map { ($0.latex ?? $0.target.latex, $0.placed.unclear) }
    let roots = text.roots.map { ($0.placed.text($0.placed.statement.range), $0.placed.unclear) }
    return (claims + (solvesEquations(answer) ? roots : [])).lazy.compactMap { statement, words in
      words.map {
        Message("reason.unclear", ["statement": .math(statement), "words": .text($0)])
      }
    }.first
  }

  /// Whether a claim is part of an example with numbers: "$\mathbf z = (1, 2)$ gives $x_1 = 1$".
  private func isExample(_ claim: Claim) -> Bool {
    guard claim.isNumeric else { return false }
    // `x_2 = z_1 + z_2 = 1 + 2`.
    guard claim.steps.isEmpty else { return true }
    return text.claims.contains { other in
      other.isNumeric && other.direction != nil && other.direction != claim.direction
    }
  }

  /// Whether words between a claim and the answer take the claim back.
  private func isCorrected(_ claim: Claim, before answer: Int) -> Bool {
    text.corrections.contains { claim.order < $0.order && $0.order <= answer }
  }

  /// Words of correction at the text's end, behind which no formula follows: "Sửa lại: dấu trừ thành
  /// dấu cộng."
  private func takenBack(_ answer: Answer) -> Message? {
    guard let claim = answer.claims.last else { return nil }
    let isLast = claim.order == text.claims.last?.order
    let correction = text.corrections.last { correction in
      correction.isRetraction && correction.order > claim.order
        && (correction.about?.contains(claim.order)
          ?? (isLast && correction == text.corrections.last))
    }
    return correction.map { correction in
      Message(
        "reason.doubted",
        ["statement": .math(claim.latex ?? claim.target.latex), "words": .text(correction.words)])
    }
  }

  /// An open function of the sheet that the text gives other arguments, or a derivative of a function of
  /// its own that is another one.
  private func contradicted(_ answer: Answer) -> Message? {
    let isMap = answer.claims.first?.direction != nil
    let slopes = text.slopes.prefix(isMap ? 0 : Self.limit).lazy.filter(isFalse).map(\.placed)
    return (text.reopened.first ?? slopes.first).map(contradiction)
  }

  private func contradiction(_ placed: PlacedStatement) -> Message {
    Message(
      "reason.contradiction",
      [
        "statement": .math(placed.text(placed.statement.range)),
        "line": .count(placed.position.line),
      ])
  }

  /// A determinant that is given for some values only: "`\det J = 1` (`z_1 > 0`)".
  private func limited(_ answer: Answer) -> Message? {
    guard answer.claims.count == 1, let claim = answer.claims.first, claim.direction == nil,
      let domain = claim.placed.domain
    else { return nil }
    return Message(
      "reason.doubted",
      ["statement": .math(claim.latex ?? claim.target.latex), "words": .math(domain.latex)])
  }

  /// A name in the answer that the same sentence defines once more behind it, with a meaning that makes
  /// the answer wrong: "with `a_i = z_i`, `x_i = \sum_j a_j`, where `a_j = z_j^2`".
  private func otherMeaning(_ answer: Answer) -> Message? {
    let changed = answer.claims.first { claim in
      guard claim.sentencePlace > claim.place else { return false }
      var later = claim
      later.place = claim.sentencePlace
      return isWrong(later) && !isWrong(claim)
    }
    return changed.map {
      Message("reason.otherMeaning", ["statement": .math($0.latex ?? $0.target.latex)])
    }
  }

  /// How many components an answer lists when there are not so many: `(z_2, z_1, z_1)` for `D = 2`.
  private func tooMany(_ claims: [Claim]) -> Int? {
    guard let largest = judge.dimensions.max() else { return nil }
    for claim in claims {
      switch (claim.target, claim.content) {
      case (.vector, .value(.tuple(let tuple), _))
      where tuple.dots == nil && tuple.shown.count > largest:
        return tuple.shown.count
      case (.component(_, let index), _):
        // Where `D` is one number, what lies beyond it is never looked at.
        if judge.dimensions.count == 1, case .position(let place)? = IndexPlace(index),
          place > largest
        {
          return place
        }
      default: continue
      }
    }
    return nil
  }

  /// That a claim contradicts the answer.
  func contradiction(_ claim: Claim) -> Message {
    Message(
      "reason.contradiction",
      [
        "statement": .math(claim.latex ?? claim.target.latex),
        "line": .count(claim.placed.position.line),
      ])
  }

  /// Whether a claim is false under all its usual readings.
  func isWrong(_ claim: Claim) -> Bool {
    guard case .value = claim.content else { return false }
    return tables(of: claim).allSatisfy { $0.entries.contains(where: \.isDifferent) }
  }

  /// What a claim comes to under each of its usual readings.
  func tables(of claim: Claim) -> [FindingTable] {
    guard case .value(let expression, let alternatives) = claim.content else { return [] }
    return ([expression] + alternatives).map { reading in
      var claim = claim
      claim.content = .value(reading, alternatives: [])
      return FindingTable(
        Answer(claims: [claim]), judge: judge, definitions: text.definitions,
        quantity: claim.target == .determinant(isAbsolute: true) ? .absoluteDeterminant : nil)
    }
  }

  /// A parameter of the sheet that the text sets to another value before the answer uses it.
  private func setting(_ answer: Answer) -> Message? {
    let names = answer.claims.reduce(into: Set<String>()) { names, claim in
      if case .value(let expression, _) = claim.content { names.formUnion(expression.freeSymbols) }
    }
    guard let order = answer.claims.last?.order else { return nil }
    let changed = text.settings.first { setting in
      (setting.order < order || setting.paragraph == answer.claims.last?.placed.paragraph)
        && names.contains(setting.name) && isFalse(setting)
    }
    return changed.map {
      Message(
        "reason.redefined",
        ["statement": .math("\($0.name) = \($0.value.latex)"), "name": .math($0.name)])
    }
  }

  /// Whether a derivative is another one than the text says, at components of `z` in the places of the
  /// letters.
  private func isFalse(_ slope: StudentText.Slope) -> Bool {
    var letters: [String: Expression] = ["i": .index(1), "j": .index(1), "k": .index(1)]
    for (number, argument) in slope.arguments.enumerated() {
      if case .symbol(let name) = argument {
        letters[name] = .component("z", [.index(number + 1)])
      }
    }
    let members = slope.placed.statement.members.compactMap(\.expression)
    guard let left = members.first, members.count > 1,
      slope.placed.statement.relations.allSatisfy(FlowReader.isEquality),
      let worlds = judge.dimensions.last.flatMap({ judge.worlds[$0] })
    else { return false }
    return members.dropFirst().contains { right in
      let difference = Expression.sum([left, .negative(right)]).substituting(letters)
      let rule = Rule(
        expression: difference, component: nil, indices: [:], place: slope.place)
      guard
        case .values(let values, _, _) = judge.run(rule, in: worlds, definitions: text.definitions)
      else { return false }
      return values.contains { $0.lower > 0 || $0.upper < 0 }
    }
  }

  private func isFalse(_ setting: StudentText.Setting) -> Bool {
    judge.dimensions.contains { dimension in
      guard let worlds = judge.worlds[dimension] else { return false }
      let rule = Rule(
        expression: setting.value, component: nil, indices: [:], place: setting.place)
      guard
        case .values(let values, _, _) = judge.run(
          rule, in: worlds, definitions: text.definitions)
      else { return false }
      return zip(values, worlds.values(of: .scalar(setting.name))).contains {
        !$0.0.intersects($0.1)
      }
    }
  }
}

extension Claim {
  /// Whether the text gives the claim as an example: "for instance `x_2 = z_1 + z_2`".
  fileprivate var isExample: Bool {
    guard case .supposed(let words) = placed.stance else { return false }
    return Vocabulary.examples.equal(ProseWords(words))
  }

  /// Whether the text gives the claim as one of several.
  fileprivate var isAlternative: Bool {
    if case .alternative = placed.stance { true } else { false }
  }

  /// The members of the chain before the answer, as claims of their own.
  fileprivate var readSteps: [Claim] {
    steps.map { readings in
      var step = self
      step.steps = []
      step.content = .value(readings[0], alternatives: Array(readings.dropFirst()))
      return step
    }
  }
}
