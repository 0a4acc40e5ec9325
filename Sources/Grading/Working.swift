import Algebra
import Markdown

/// A student's own steps towards an answer that is not right, with what is known of each.
public struct Working: Sendable, Hashable {
  /// In reading order; the answer itself is among them.
  public var steps: [VerifiedStatement]
  /// Whether the answer is all that is written.
  public var isBare: Bool

  /// The most steps that are shown.
  private static let limit = 40

  /// The working of an answer.
  ///
  /// - Parameters:
  ///   - statements: all statements of the text, in reading order.
  ///   - answer: the answer of the part; `nil` when the text has none.
  ///   - part: the part.
  ///   - others: the answers of the other parts, by name.
  init(
    _ statements: [VerifiedStatement], towards answer: Answer?, of part: String,
    others: [String: Answer]
  ) {
    let end = answer.flatMap { $0.lastIndex(in: statements) } ?? statements.count
    let owners = Self.owners(of: statements, others)
    let sources = Self.sources(of: part)
    let own = zip(statements, owners).filter { $1 == part }.map(\.0)
    // A false step inside a chain is the slip; a false beginning may come from what stands before it.
    let isInherited = own.first { $0.verdict == .false }.map { !$0.isContinuation } ?? true
    var shown: [VerifiedStatement] = []
    for (index, step) in statements.enumerated() {
      let isSource = owners[index].map(sources.contains) ?? false
      if owners[index] == part
        || isInherited && isSource && step.verdict == .false && index < end
      {
        shown.append(step)
      }
    }
    let premise = Self.premise(of: own, in: statements, owners, sources)
    let missing = premise.filter { !shown.contains($0) }
    if let index = own.first.flatMap({ shown.firstIndex(of: $0) }) {
      shown.insert(contentsOf: missing, at: index)
    }
    let isOwn = shown.map { answer?.contains($0) ?? false }
    isBare = zip(shown, isOwn).allSatisfy { $1 && !$0.isContinuation }
    if !isOwn.contains(true), let own = answer?.step(of: part) { shown.append(own) }
    steps = Self.shortened(shown)
  }

  /// The working with its reasons in the letters of its text.
  func inLetters(_ letters: VariableLetters) -> Working {
    var result = self
    result.steps = steps.map { $0.inLetters(letters) }
    return result
  }

  /// The part that each statement leads to: its own; that of the next statement that is part of one when it
  /// speaks of none, or is made after the answer that it would belong to.
  private static func owners(
    of statements: [VerifiedStatement], _ others: [String: Answer]
  ) -> [String?] {
    let ends = others.compactMapValues { $0.lastIndex(in: statements) }
    let own = statements.enumerated().map { index, step in
      step.part.flatMap { part in
        let isBehind =
          ends[part].map { step.position.line > statements[$0].position.line && index > $0 }
          ?? false
        return isBehind && step.verdict != .false ? nil : part
      }
    }
    var result: [String?] = []
    var next: String?
    for part in own.reversed() {
      next = part ?? next
      result.append(next)
    }
    result.reverse()
    // What follows the last statement of a part belongs to it.
    let last = own.last { $0 != nil } ?? nil
    return result.map { $0 ?? last }
  }

  /// The parts that a part is usually found from.
  private static func sources(of part: String) -> Set<String> {
    switch part {
    case "f": []
    case "logdet": ["f", "det"]
    default: ["f"]
    }
  }

  /// How many lines above a step its premise may stand.
  private static let reach = 3

  /// "From `x_i = z_i + h_i`" right before the first step: the formula that it is found from.
  private static func premise(
    of own: [VerifiedStatement], in statements: [VerifiedStatement], _ owners: [String?],
    _ sources: Set<String>
  ) -> [VerifiedStatement] {
    guard let first = own.first, let index = statements.firstIndex(of: first), index > 0,
      owners[index - 1].map(sources.contains) ?? false,
      first.position.line - statements[index - 1].position.line <= reach
    else { return [] }
    return statements[..<index].filter { $0.formula == statements[index - 1].formula }
  }

  /// The steps around the first false one, when there are very many.
  private static func shortened(_ steps: [VerifiedStatement]) -> [VerifiedStatement] {
    guard steps.count > limit else { return steps }
    let falseStep = steps.firstIndex { $0.verdict == .false } ?? 0
    let start = min(max(0, falseStep - limit / 2), steps.count - limit)
    return Array(steps[start..<(start + limit)])
  }
}

extension Answer {
  /// Whether a statement is part of the answer.
  fileprivate func contains(_ step: VerifiedStatement) -> Bool {
    claims.contains { $0.placed.holds(step) }
  }

  /// The last of its statements.
  fileprivate func lastIndex(in statements: [VerifiedStatement]) -> Int? {
    statements.lastIndex(where: contains)
  }

  /// The answer as a step, where it stands without a left side: under a label, in a table.
  fileprivate func step(of part: String) -> VerifiedStatement? {
    guard let claim = claims.last, case .value(let value, _) = claim.content else { return nil }
    let placed = claim.placed
    return VerifiedStatement(
      position: placed.position, left: claim.left?.latex ?? claim.target.latex, relation: "=",
      right: value.latex, verdict: .false, part: part,
      formula: placed.position(at: placed.formula.prefixLength),
      range: placed.inFormula(placed.statement.range))
  }
}
