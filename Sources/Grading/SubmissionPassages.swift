import Foundation
import Markdown

/// Blocks of one file of a submission.
public struct Passage: Sendable {
  /// The file, for messages that point at characters.
  public var source: SourceText
  /// The blocks; their positions count in `source`.
  public var blocks: [Block]

  /// A passage.
  public init(source: SourceText, blocks: [Block]) {
    self.source = source
    self.blocks = blocks
  }
}

extension Submission {
  /// What answers each problem of a sheet, by the problem's name.
  ///
  /// With one problem that is everything. With several, headings or list numbers say it; a file
  /// without any answers the problem that its name tells (`bai-2.md`), else every problem. A problem
  /// that nothing answers has no entry.
  ///
  /// - Parameter sheet: the sheet.
  /// - Returns: passages without empty ones, in the order of the documents.
  public func passages(for sheet: Sheet) -> [String: [Passage]] {
    let parts = Dictionary(
      sheet.problems.map { problem in
        (problem.name, problem.parts.filter(\.isFreeResponse).map { $0.part.lowercased() })
      }, uniquingKeysWith: { first, _ in first })
    var passages: [String: [Passage]] = [:]
    // What is asked is nobody's answer, also where it is quoted above one.
    let questions = sheet.problems.flatMap { $0.prompts.values.map(\.wording) }
    var isLabelled = false
    var unlabelled: [SubmittedDocument] = []
    let titles = sheet.headings
    func add(_ blocks: [Block], of document: SubmittedDocument, to problem: String) {
      // The exercise's own titles and questions say nothing of the answer, whatever words are in them.
      let blocks = blocks.withoutQuoted(questions).compactMap { $0.withoutTitle(of: titles) }
      guard !blocks.isEmpty else { return }
      passages[problem, default: []].append(Passage(source: document.source, blocks: blocks))
    }
    for document in documents {
      if sheet.problems.count == 1 {
        add(document.document.blocks, of: document, to: sheet.problems[0].name)
        continue
      }
      let cut = ProblemSections(submission: document.document.blocks, parts: parts)
      if !cut.sections.isEmpty {
        isLabelled = true
        for section in cut.sections {
          add((section.heading.map { [$0] } ?? []) + section.blocks, of: document, to: section.name)
        }
      } else if documents.count > 1, let name = document.problemOfFileName, parts[name] != nil {
        isLabelled = true
        add(document.document.blocks, of: document, to: name)
      } else {
        unlabelled.append(document)
      }
    }
    guard !isLabelled else { return passages }
    for document in unlabelled {
      for problem in sheet.problems {
        add(document.document.blocks, of: document, to: problem.name)
      }
    }
    return passages
  }
}

extension Sheet {
  /// The title and the headings of the handout, the longest first.
  fileprivate var headings: [String] {
    let blocks = preamble + problems.flatMap(\.statement)
    let headings = blocks.compactMap { block -> String? in
      guard case .heading(_, let inlines) = block.kind else { return nil }
      let words = inlines.plainText
      // "The inverse" may be the label of an answer.
      return PartLabel.target(words + ":") == nil ? words : nil
    }
    let names = Set(([title] + headings).map { $0.trimmingWhitespace() })
    return names.filter { $0.count > 2 }.sorted { ($1.count, $0) < ($0.count, $1) }
  }
}

extension Block {
  /// The block, of a heading without the words of a title in it; `nil` when nothing is left.
  fileprivate func withoutTitle(of titles: [String]) -> Block? {
    guard case .heading(let level, let inlines) = kind else { return self }
    let words = inlines.plainText.trimmingWhitespace()
    for title in titles {
      guard let range = words.range(of: title, options: .caseInsensitive),
        words[..<range.lowerBound].last.map({ !$0.isLetter }) ?? true,
        words[range.upperBound...].first.map({ !$0.isLetter }) ?? true
      else { continue }
      let rest = (words[..<range.lowerBound] + words[range.upperBound...]).trimmingWhitespace()
      guard rest.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
      if !inlines.formulas.isEmpty { return self }
      return Block(.heading(level: level, [Inline(.text(rest))]), range: self.range)
    }
    return self
  }
}

extension [Block] {
  /// The Markdown in one line.
  fileprivate var wording: String {
    commonMark().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The blocks without quotations of questions; a question's label may be missing in them.
  fileprivate func withoutQuoted(_ questions: [String]) -> [Block] {
    filter { block in
      guard case .quote(let inner) = block.kind else { return true }
      let quoted = inner.wording
      // A formula alone is what somebody claims, also where a question ends with it.
      guard quoted.hasWords else { return true }
      return !questions.contains { question in
        question.hasSuffix(quoted) && question.dropLast(quoted.count).isLabel
      }
    }
  }
}

extension String {
  /// Whether a word stands outside of its formulas.
  fileprivate var hasWords: Bool {
    split(separator: "$", omittingEmptySubsequences: false).enumerated().contains { place, part in
      place.isMultiple(of: 2)
        && part.split(separator: " ").contains { $0.filter(\.isLetter).count > 1 }
    }
  }
}

extension Substring {
  /// Whether it is nothing, or no more than the mark and the name of a list's item: `- **Question (a):**`. "Show
  /// that" is none.
  fileprivate var isLabel: Bool {
    guard let last = last(where: { !$0.isWhitespace }) else { return true }
    return count <= Self.longestLabel && !contains("$") && ")].:*-".contains(last)
  }

  private static let longestLabel = 24
}

extension Problem {
  /// The student's text for each free-response part, by the part's name; parts without any have no
  /// entry.
  ///
  /// A part is found by its label ("(a)", "Câu a", "1a", a heading with its name). Where no part is
  /// labelled, the whole passage stands for each: the teacher will see what it answers.
  ///
  /// - Parameter passages: what answers the problem.
  /// - Returns: blocks with something to read in them.
  public func responses(in passages: [Passage]) -> [String: [Block]] {
    let names = parts.filter(\.isFreeResponse).map(\.part)
    guard !names.isEmpty else { return [:] }
    var responses: [String: [Block]] = [:]
    var isLabelled = false
    for passage in passages {
      // Who copies the question above "Lời giải" answers below it.
      let (_, solution) = passage.blocks.splitAtSolution()
      var found = PartSections(in: solution, problem: name, parts: names)
      if found.blocks.isEmpty {
        found = PartSections(in: passage.blocks, problem: name, parts: names)
      }
      isLabelled = isLabelled || !found.blocks.isEmpty
      for (part, blocks) in found.blocks where found.answered.contains(part) {
        responses[part, default: []] += blocks
      }
    }
    guard !isLabelled else { return responses }
    let all = passages.flatMap(\.blocks)
    let hasText = all.contains { block in
      if case .heading = block.kind { return false }
      return true
    }
    return hasText ? Dictionary(uniqueKeysWithValues: names.map { ($0, all) }) : [:]
  }
}

extension SubmittedDocument {
  /// The number in a file name such as `bai-2.md`, `Problem 2.md` or `2.md`.
  fileprivate var problemOfFileName: String? {
    let name = source.path.split(separator: "/").last ?? ""
    let stem = (name.split(separator: ".").first ?? "").lowercased()
    let letters = stem.prefix { !$0.isNumber }.filter(\.isLetter)
    let digits = stem.drop { !$0.isNumber }
    let words = ["", "bai", "bài", "cau", "câu", "problem", "question", "exercise", "ex", "p", "q"]
    guard words.contains(letters), digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      let number = Int(digits)
    else { return nil }
    return String(number)
  }
}
