import Foundation
import Markdown

/// An exercise: the handout and what it asks.
public struct Sheet: Sendable {
  /// The file name without extension.
  public var slug: String
  /// The front matter's title, else the first heading, else the slug.
  public var title: String
  /// `en` or `vi`: the language of everything written about the sheet.
  public var language: String
  /// What stands before the first problem and holds for all; empty when there is one problem.
  public var preamble: [Block]
  /// The problems, in order; at least one.
  public var problems: [Problem]
  /// The file.
  public var source: SourceText
  /// What is allowed but looks like a slip.
  public var warnings: [SourceDiagnostic]
}

extension Sheet {
  /// Reads a sheet from a file.
  ///
  /// - Parameter path: the file.
  /// - Throws: every fault found, when there is one.
  public init(contentsOf path: String) throws(SheetFaults) {
    try self.init(source: SourceText(document: path))
  }

  /// Reads a sheet from its text.
  ///
  /// - Parameter source: the text; its path gives the slug.
  /// - Throws: every fault found, when there is one.
  public init(source: SourceText) throws(SheetFaults) {
    var reader = SheetReader(source)
    self = try reader.sheet()
  }

  /// What reports need of the sheet. Each problem's statement is without the author's solution; the
  /// preamble goes with the first one.
  public var summary: SheetSummary {
    let summaries = problems.enumerated().map { offset, problem in
      ProblemSummary(
        name: problem.name, statement: (offset == 0 ? preamble : []) + problem.statement,
        parts: problem.parts.map {
          PartSummary(
            name: $0.part, outOf: $0.outOf, isFreeResponse: $0.isFreeResponse,
            prompt: problem.prompts[$0.part] ?? [])
        },
        dimensions: problem.settings.dimensions)
    }
    return SheetSummary(slug: slug, title: title, language: language, problems: summaries)
  }
}

/// One problem of a sheet.
public struct Problem: Sendable {
  /// `"1"`, `"2"`; a sheet's single problem is `"1"`.
  public var name: String
  /// Where its label stands; the top of the text for a single problem.
  public var position: SourcePosition
  /// The handout's text of this problem, without its number, settings and solution.
  public var statement: [Block]
  /// The author's solution; empty when there is none.
  public var solution: [Block]
  /// The front matter's settings, overridden by the problem's own.
  public var settings: ProblemSettings
  /// The parts with their marks, in the order of the sheet. Where the sheet gives no marks: one mark
  /// for each lettered question of the statement, else for each of `f`, `inverse` and `det`.
  public var parts: [PartMarks]
  /// What the statement asks in a free-response part, by the part's name.
  public var prompts: [String: [Block]]

  /// Whether a part is decided by FlowCheck, so that the statement has to state a flow.
  public var hasCheckedParts: Bool { parts.contains { !$0.isFreeResponse } }
}

/// Why a sheet cannot be used.
public struct SheetFaults: Error, Sendable {
  /// In the order of the file; at least one.
  public var faults: [SourceDiagnostic]
  /// The sheet's language, as far as it could be told; English otherwise.
  public var language: String

  /// Some faults.
  public init(_ faults: [SourceDiagnostic], language: String = "en") {
    self.faults = faults
    self.language = language
  }
}

extension SourceReadingError {
  /// The reason as a fault of a sheet or another file of the teacher.
  public var sheetMessage: Message {
    switch self {
    case .unreadable(let reason): Message("fault.file", ["reason": .text(reason)])
    case .notAFile: Message("fault.notAFile")
    case .tooLarge(let bytes, let limit):
      Message("fault.tooLarge", ["size": .count(bytes), "limit": .count(limit)])
    case .notText: Message("fault.notText")
    }
  }
}
