import Foundation
import Mustache

/// The look and the words of reports: Mustache templates, a style sheet, and a catalogue of sentences
/// for each language.
///
/// The built-in ones are the files of the folder `templates/`. A teacher's own folder replaces those
/// that it holds, file by file and, in a catalogue, sentence by sentence.
public struct Templates: Sendable {
  /// The style sheet that every page carries.
  let styleSheet: String
  /// The templates, by file name without `.mustache`.
  let library: MustacheLibrary
  /// The catalogues, by language.
  private let catalogues: [String: Catalogue]

  /// The built-in templates.
  ///
  /// - Throws: Never for the files of this repository, which the tests read.
  public init() throws(TemplateFault) {
    try self.init(folder: nil)
  }

  /// The built-in templates, with those of a folder in place of theirs.
  ///
  /// - Parameter directory: A folder with files named as in `templates/`; others are ignored.
  /// - Throws: What is wrong with a file, or that the folder holds none of the files.
  public init(directory: String) throws(TemplateFault) {
    try self.init(folder: directory)
  }

  private init(folder: String?) throws(TemplateFault) {
    var own: [String: String] = [:]
    if let folder {
      own = try Self.files(in: folder)
    }

    styleSheet = own[Self.styleSheetPath] ?? EmbeddedTemplates.files[Self.styleSheetPath] ?? ""

    var library = MustacheLibrary()
    let templates = EmbeddedTemplates.files.merging(own) { _, own in own }
      .filter { $0.key.hasSuffix(Self.templateSuffix) }
    for (path, text) in templates.sorted(by: { $0.key < $1.key }) {
      do {
        try library.register(text, named: String(path.dropLast(Self.templateSuffix.count)))
      } catch {
        throw TemplateFault(mustache: error, file: Self.place(of: path, own: own, folder: folder))
      }
    }
    self.library = library

    var catalogues: [String: Catalogue] = [:]
    for (path, text) in EmbeddedTemplates.files.sorted(by: { $0.key < $1.key }) {
      guard let language = Self.language(ofCatalogue: path) else { continue }
      catalogues[language] = try Catalogue(language: language, text: text, file: path)
    }
    for (path, text) in own.sorted(by: { $0.key < $1.key }) {
      guard let language = Self.language(ofCatalogue: path) else { continue }
      catalogues[language] = try Catalogue(
        language: language, text: text, file: Self.place(of: path, own: own, folder: folder),
        over: catalogues[language] ?? catalogues[Self.fallbackLanguage])
    }
    self.catalogues = catalogues
  }

  /// The catalogue of a language; English where there is none.
  ///
  /// - Parameter language: `en`, `vi`, or the name of another catalogue of the folder.
  /// - Returns: The catalogue.
  public func catalogue(language: String) -> Catalogue {
    catalogues[language] ?? catalogues[Self.fallbackLanguage] ?? Catalogue(empty: language)
  }

  /// The languages that have a catalogue, in alphabetical order.
  public var languages: [String] { catalogues.keys.sorted() }

  // MARK: Files

  private static let styleSheetPath = "report.css"
  private static let templateSuffix = ".mustache"
  private static let messagesFolder = "messages/"
  private static let messagesSuffix = ".txt"
  private static let fallbackLanguage = "en"

  private static func language(ofCatalogue path: String) -> String? {
    guard path.hasPrefix(messagesFolder), path.hasSuffix(messagesSuffix) else { return nil }
    return String(path.dropFirst(messagesFolder.count).dropLast(messagesSuffix.count))
  }

  private static func place(of path: String, own: [String: String], folder: String?) -> String {
    guard let folder, own[path] != nil else { return path }
    return "\(folder)/\(path)"
  }

  /// The files of `folder` that are templates, catalogues or the style sheet, by path within it.
  private static func files(in folder: String) throws(TemplateFault) -> [String: String] {
    func names(in folder: String, suffix: String) throws(TemplateFault) -> [String] {
      guard FileManager.default.fileExists(atPath: folder) else { return [] }
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
        throw TemplateFault(
          file: folder, line: nil, column: nil, text: "the files of this folder cannot be listed")
      }
      return names.filter { $0.hasSuffix(suffix) && !$0.hasPrefix(".") }.sorted()
    }
    var paths = try names(in: folder, suffix: styleSheetPath).filter { $0 == styleSheetPath }
    paths += try names(in: folder, suffix: templateSuffix)
    paths += try names(in: "\(folder)/\(messagesFolder.dropLast())", suffix: messagesSuffix)
      .map { messagesFolder + $0 }
    guard !paths.isEmpty else {
      throw TemplateFault(
        file: folder, line: nil, column: nil,
        text: "this folder holds no template: no report.css, no *.mustache, no messages/*.txt")
    }
    var files: [String: String] = [:]
    for path in paths {
      guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(path)"),
        let text = String(validating: bytes, as: UTF8.self)
      else {
        throw TemplateFault(
          file: "\(folder)/\(path)", line: nil, column: nil, text: "this is not a UTF-8 text file")
      }
      files[path] = text
    }
    return files
  }
}

/// What is wrong with a template or a catalogue, and where.
public struct TemplateFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file or folder.
  public var file: String
  /// The line, 1-based, where one is known.
  public var line: Int?
  /// The column, 1-based, in characters, where one is known.
  public var column: Int?
  /// What is wrong, in English.
  public var text: String

  /// `file:line:column: error: text`.
  public var description: String {
    let place = [file, line.map(String.init), column.map(String.init)].compactMap { $0 }
    return place.joined(separator: ":") + ": error: " + text
  }

  init(file: String, line: Int?, column: Int?, text: String) {
    self.file = file
    self.line = line
    self.column = column
    self.text = text
  }

  /// What the Mustache parser found.
  init(mustache error: any Error, file: String) {
    guard let error = error as? MustacheTemplate.ParserError else {
      self.init(file: file, line: nil, column: nil, text: "this template cannot be read")
      return
    }
    let reasons: [MustacheTemplate.Error: String] = [
      .sectionCloseNameIncorrect: "this closes another section than the one that is open",
      .unfinishedName: "this tag has no end",
      .expectedSectionEnd: "a section is opened and never closed",
      .invalidSetDelimiter: "this change of delimiters cannot be read",
      .illegalTokenInsideInheritSection: "this tag may not stand inside an inheriting section",
      .textInsideInheritSection: "text may not stand inside an inheriting section",
      .invalidConfigVariableSyntax: "this pragma cannot be read",
      .unrecognisedConfigVariable: "this pragma is not known",
    ]
    let reason = (error.error as? MustacheTemplate.Error).flatMap { reasons[$0] }
    self.init(
      file: file, line: error.context.lineNumber, column: error.context.columnNumber,
      text: reason ?? "this template cannot be read")
  }
}
