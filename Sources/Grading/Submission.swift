import Foundation
import Markdown

/// What one student handed in.
public struct Submission: Sendable {
  /// The identifier, safe as a file name: the front matter's `student`, else the file's or folder's
  /// name. ``ClassGrader`` makes it unique in the class.
  public var student: String
  /// The front matter's `name`, without control characters, at most 100 characters.
  public var name: String?
  /// The file or folder, relative to the folder that was given.
  public var file: String
  /// The documents in the order of their names; one, unless a folder holds several.
  public var documents: [SubmittedDocument]
  /// What is wrong with the files as a whole.
  public var notices: [Message]

  /// A submission from its parts.
  public init(
    student: String, name: String?, file: String, documents: [SubmittedDocument],
    notices: [Message] = []
  ) {
    self.student = student
    self.name = name
    self.file = file
    self.documents = documents
    self.notices = notices
  }

  /// A submission that is one text.
  ///
  /// - Parameters:
  ///   - text: the Markdown, front matter included.
  ///   - file: its name; the identifier when the front matter has none.
  public init(text: String, file: String) {
    self.init(
      SubmissionFile(path: file, name: file, documents: []),
      sources: [SourceText(path: file, text: text)], notices: [])
  }

  /// Reads a submission. Never fails: what cannot be read becomes a notice.
  ///
  /// - Parameter file: what was found.
  public init(reading file: SubmissionFile) {
    var sources: [SourceText] = []
    var notices = file.notices
    for document in file.documents {
      do {
        let (source, repairs) = try SourceText.reading(document.path, shownAs: document.name)
        notices += repairs.map(\.notice)
        sources.append(source)
      } catch {
        notices.append(error.notice)
      }
    }
    self.init(file, sources: sources, notices: notices)
  }

  private init(_ file: SubmissionFile, sources: [SourceText], notices: [Message]) {
    documents = sources.map { SubmittedDocument($0) }
    self.notices = notices
    self.file = file.name
    var student: String?
    for document in documents {
      guard let yaml = document.frontMatter else { continue }
      do {
        for (key, value) in try yaml.mapping() {
          switch (key.scalar?.string, value.scalar?.string) {
          case ("student"?, let id?) where !value.isNull: student = student ?? id
          case ("name"?, let name?) where !value.isNull:
            self.name = self.name ?? Self.printableName(name)
          default: break
          }
        }
      } catch {
        self.notices.append(
          Message("notice.frontMatter", ["line": .count(error.position.line)]))
      }
    }
    self.student =
      student.flatMap(StudentIdentifier.safe) ?? StudentIdentifier.safe(file.stem) ?? "student"
    self.notices += documents.flatMap(\.notices)
    if documents.allSatisfy({ $0.document.blocks.isEmpty }), self.notices.isEmpty {
      self.notices.append(Message("notice.empty"))
    }
  }

  /// A name as it may stand in a table, a page or a spreadsheet.
  private static func printableName(_ name: String) -> String? {
    let scalars = name.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      // Direction overrides and other invisible characters would rearrange the page.
      case .control, .format, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
    let printable = String(String.UnicodeScalarView(scalars)).trimmingWhitespace()
    let short = String(printable.prefix(100).prefix { $0.utf8.count <= 32 })
    return short.isEmpty ? nil : short
  }
}

/// One file of a submission.
public struct SubmittedDocument: Sendable {
  /// The text.
  public var source: SourceText
  /// The text as Markdown.
  public var document: Document

  /// A document.
  public init(_ source: SourceText) {
    self.source = source
    self.document = Document(parsing: source.text)
  }

  /// What will look strange in the report, and why: once each, not for every place.
  fileprivate var notices: [Message] {
    var notices: [Message] = []
    if let unclosed = document.blocks.formulas.first(where: { !$0.isClosed }),
      let line = unclosed.lineStarts.first?.line
    {
      notices.append(Message("notice.unclosedMath", ["line": .count(line)]))
    }
    if document.blocks.containsHTML { notices.append(Message("notice.rawHTML")) }
    return notices
  }

  fileprivate var frontMatter: EmbeddedYAML? {
    document.frontMatter.map {
      EmbeddedYAML(text: $0, source: source, firstLine: document.frontMatterLine)
    }
  }
}

/// Identifiers that are safe as file names.
enum StudentIdentifier {
  /// Letters, digits, `-`, `_` and `.` of a name, everything else as `-`; no leading dot or dash,
  /// at most 64 characters. `nil` when nothing is left.
  static func safe(_ name: String) -> String? {
    var safe = ""
    for character in name.precomposedStringWithCanonicalMapping.prefix(200) {
      let isSafe =
        character.utf8.count <= 4 && (character.isLetter || character.isNumber)
        || "-_.".contains(character)
      if isSafe {
        safe.append(character)
      } else if safe.last != "-" {
        safe.append("-")
      }
    }
    let trimmed = safe.drop { "-.".contains($0) }.prefix(64)
    let end = trimmed.lastIndex { !"-.".contains($0) }
    return end.map { String(trimmed[...$0]) }
  }

  /// What two identifiers must not share: file systems may not tell letter case apart.
  static func key(_ identifier: String) -> String { identifier.lowercased() }
}

extension SourceText.Repair {
  fileprivate var notice: Message {
    switch self {
    case .invalidUTF8(let line, let column):
      Message("notice.encoding", ["line": .count(line), "column": .count(column)])
    case .utf16:
      Message("notice.utf16")
    }
  }
}

extension SourceReadingError {
  fileprivate var notice: Message {
    switch self {
    case .unreadable, .notAFile: Message("notice.unreadableFile")
    case .tooLarge(let bytes, let limit):
      Message("notice.tooLarge", ["size": .count(bytes), "limit": .count(limit)])
    case .notText(let line, let column):
      Message("notice.notText", ["line": .count(line), "column": .count(column)])
    }
  }
}
