import Algebra
import Foundation
import Markdown
import MathNotation
import Testing

@testable import Grading

/// Every equality of a true text is corrupted once in every way that it allows: the corrupted one is
/// reported at its place, and nothing else is.
@Suite("A slip of the pen")
struct CorruptionTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  /// Worked derivations in two languages, and the authors' solutions of the exercises.
  static let documents: [String] = ["Documents", "../../exercises"].flatMap { name -> [String] in
    let path = folder.appendingPathComponent(name).standardized.path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return files.filter { $0.hasSuffix(".md") }.sorted().map { path + "/" + $0 }
  }

  /// Whether every slip is tried, `CORRUPTIONS=all`; else every fifth one.
  private static let isComplete = ProcessInfo.processInfo.environment["CORRUPTIONS"] == "all"
  /// The places of a member at which a slip of one kind is tried.
  private static let places = isComplete ? 6 : 2

  private let proofreader = Proofreader(seed: 1, samples: 4)

  @Test("is found where it is made, and nowhere else", arguments: documents)
  func slips(path: String) throws {
    let name = URL(fileURLWithPath: path).lastPathComponent
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let truth = try proofreader.verification(of: SourceText(path: name, text: text))
    #expect(truth.count(.false) == 0 && truth.count(.undecided) == 0 && truth.count(.unread) == 0)
    var rows: [String] = []
    var counts: [String: Int] = [:]
    var number = 0
    for statement in truth.statements where statement.relation == "=" {
      for slip in try Self.slips(of: statement, in: text) {
        number += 1
        guard Self.isComplete || number.isMultiple(of: 5) else { continue }
        let source = SourceText(path: name, text: slip.text)
        let outcome = outcome(slip, statement, source)
        counts[outcome.word, default: 0] += 1
        rows.append(
          "\(statement.position.line):\(statement.position.column)\t\(slip.kind)\t\(outcome.word)\t"
            + slip.shown)
        #expect(
          outcome.isRight,
          "\(name):\(statement.position.line): \(slip.kind): \(slip.shown): \(outcome.word)")
      }
    }
    let summary = counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    print("\(name): \(rows.count) slips: \(summary.joined(separator: ", "))")
    print(rows.joined(separator: "\n"))
  }

  // MARK: Slips

  private struct Slip {
    var kind: String
    var text: String
    var shown: String
    var isLeft: Bool
    var left: String
    var right: String
  }

  private static func slips(of statement: VerifiedStatement, in text: String) throws -> [Slip] {
    let bytes = Array(text.utf8)
    let start = offset(of: statement.position, in: bytes)
    guard let left = place(of: statement.left, in: bytes, from: start) ?? nil,
      let right = place(
        of: statement.right, in: bytes,
        from: left == start ? left + statement.left.utf8.count : start)
    else { return try rightOnly(statement, bytes, start) }
    var result = slips(statement, bytes, at: right, isLeft: false)
    if left == start { result += slips(statement, bytes, at: left, isLeft: true) }
    return result
  }

  /// The left side stands further up in the chain.
  private static func rightOnly(
    _ statement: VerifiedStatement, _ bytes: [UInt8], _ start: Int
  ) throws -> [Slip] {
    let right = try #require(place(of: statement.right, in: bytes, from: start))
    return slips(statement, bytes, at: right, isLeft: false)
  }

  private static func slips(
    _ statement: VerifiedStatement, _ bytes: [UInt8], at place: Int, isLeft: Bool
  ) -> [Slip] {
    let side = isLeft ? statement.left : statement.right
    let places = statement.verdict == .definition ? (Self.places + 1) / 2 : Self.places
    return Corruption.all(in: side, limit: places).map { corruption in
      let new =
        bytes[..<place] + Array(corruption.corrupted.utf8)
        + bytes[(place + side.utf8.count)...]
      return Slip(
        kind: corruption.kind, text: String(decoding: new, as: UTF8.self),
        shown: isLeft
          ? "\(corruption.corrupted) \(statement.relation) \(statement.right)"
          : "\(statement.left) \(statement.relation) \(corruption.corrupted)",
        isLeft: isLeft, left: isLeft ? corruption.corrupted : statement.left,
        right: isLeft ? statement.right : corruption.corrupted)
    }
  }

  private static func offset(of position: SourcePosition, in bytes: [UInt8]) -> Int {
    var line = 1
    var offset = 0
    while line < position.line, offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "\n") { line += 1 }
      offset += 1
    }
    return offset + position.column - 1
  }

  private static func place(of text: String, in bytes: [UInt8], from start: Int) -> Int? {
    let pattern = Array(text.utf8)
    guard !pattern.isEmpty, start >= 0, start + pattern.count <= bytes.count else { return nil }
    return (start...(bytes.count - pattern.count)).first {
      bytes[$0..<($0 + pattern.count)].elementsEqual(pattern)
    }
  }

  /// `a = z_1 + z_2`: a name that the text introduces.
  private static func definition(_ statement: Statement, known: [Definition]) -> Definition? {
    guard statement.members.count == 2, statement.relations == ["="],
      let left = statement.members[0].expression, let right = statement.members[1].expression
    else { return nil }
    switch left {
    case .symbol(let name) where !known.contains { $0.name == name }:
      return Definition(name, as: right)
    case .component(let name, let indices)
    where !["x", "z", "h"].contains(name) && !known.contains { $0.name == name }:
      guard indices.count == 1, case .symbol(let index) = indices[0] else { return nil }
      return Definition(name, indices: [.variable(index)], where: statement.condition, as: right)
    default: return nil
    }
  }

  // MARK: Outcomes

  /// What the proofreader makes of a text with a slip, and whether that is right.
  ///
  /// A definition that is changed is another definition where nothing contradicts it. Where the rest
  /// does, it is reported at its place; or, when no other flow fits all the rest, where the rest says otherwise.
  private func outcome(
    _ slip: Slip, _ statement: VerifiedStatement, _ source: SourceText
  ) -> (word: String, isRight: Bool) {
    let isDefinition = statement.verdict == .definition
    guard let result = try? proofreader.verification(of: source) else {
      return ("refused", isDefinition)
    }
    let flagged = result.statements.filter { $0.verdict != .holds && $0.verdict != .definition }
    let place = statement.position
    let own = flagged.filter { $0.position == place }
    let isOther = result.statements.contains { $0.position == place && $0.verdict == .definition }
    if isOther || isDefinition && own.isEmpty {
      if flagged.isEmpty { return ("another definition", true) }
      return ("contradicted elsewhere", isDefinition || isOther)
    }
    if isDefinition, own.contains(where: { $0.verdict == .false }) {
      let others = flagged.filter { $0.position != place && $0.verdict != .undecided }
      return others.isEmpty ? ("found", true) : ("found, and contradicted elsewhere", true)
    }
    if flagged.isEmpty {
      switch isTrue(slip, statement, source) {
      case true?: return ("still true", true)
      case false?: return ("MISSED", false)
      case nil: return ("MISSED (not decided by the check)", false)
      }
    }
    if flagged.count == 1, own.count == 1 {
      if own[0].verdict == .false { return ("found", true) }
      return ("\(own[0].verdict)", own[0].verdict == .unread)
    }
    let others = flagged.map { "\($0.position.line):\($0.position.column) \($0.verdict)" }
    return ("BLAMED \(others.joined(separator: ", "))", false)
  }

  /// Whether the corrupted equality is true all the same, by plain recursion over doubles.
  private func isTrue(
    _ slip: Slip, _ statement: VerifiedStatement, _ source: SourceText
  ) -> Bool? {
    guard let sheet = try? Sheet(source: source),
      let problem = sheet.problems.last(where: { $0.position <= statement.position })
    else { return nil }
    let passages = [sheet.preamble, problem.statement].filter { !$0.isEmpty }
      .map { Passage(source: source, blocks: $0) }
    let stated = try? FlowReader.read(
      passages, scalars: [], decimalComma: sheet.language == "vi")
    // An open transformer is any function for the check too.
    let flow = stated.flatMap { $0.open.contains("\\tau") ? nil : $0 }
    let reader = StatementReader(context: flow?.context ?? ReadingContext())
    let all = (passages + [Passage(source: source, blocks: problem.solution)])
      .statements(in: reader.context)
    let own = all.filter { $0.position < statement.position }
      .compactMap { Self.definition($0.statement, known: flow?.definitions ?? []) }
    let condition = all.last { $0.position <= statement.position }?.statement.condition
    guard let left = try? reader.expression(MathFormula(slip.left)),
      let right = try? reader.expression(MathFormula(slip.right))
    else { return nil }
    var decided: Bool?
    for dimension in problem.settings.dimensions {
      // A size that the text leaves open may have any value.
      for seed in 0..<4 {
        let z = (0..<dimension).map { k in
          0.3 + 0.4 * abs(sin(Double(3 * seed + 7 * k + dimension)))
        }
        let sizes = (flow?.open.sizes.isEmpty ?? true) ? 0 : 1 + seed % max(1, dimension - 1)
        let evaluator = PlainEvaluator(
          dimension: dimension, z: z,
          flow: own + (flow?.definitions ?? [])
            + (sizes == 0 ? [] : [Definition("d", as: .number(Numeral(sizes)))]),
          functions: flow?.functions ?? [],
          conventions: source.text.contains("x_0 = 0") ? ["x[0]": 0] : [:], isOpen: flow == nil)
        let known = Set((own + (flow?.definitions ?? [])).map(\.name))
        let names = FreeNames(left, right, condition, known: known).indices
        for indices in RelationChecker.choices(names, dimension) {
          if let condition, (try? evaluator.holds(condition, indices)) != true { continue }
          guard let a = try? evaluator.components(left, indices),
            let b = try? evaluator.components(right, indices)
          else { continue }
          guard a.count == b.count else { return false }
          let agrees = zip(a, b).allSatisfy { abs($0 - $1) <= 1e-5 * max(1, abs($0)) }
          if statement.relation == "=", !agrees { return false }
          decided = true
        }
      }
    }
    return decided
  }
}
