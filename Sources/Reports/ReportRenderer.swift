import Grading

/// Turns the results of a class into the files that a teacher gets: pages, summaries, a gradebook and
/// data for programs.
///
/// The same results give the same bytes.
public struct ReportRenderer: Sendable {
  /// The look and the words.
  public let templates: Templates

  /// A renderer with the built-in templates, or with a teacher's own.
  public init(templates: Templates) {
    self.templates = templates
  }

  /// The entries of the sheet's output folder that belong to a report; writing a new report removes
  /// those of the last.
  public static let entries: Set<String> = [
    "index.html", "summary.md", "students", "gradebook.csv", "results.json",
  ]

  /// Every file of a class: `index.html`, `summary.md`, `students/ID.html`, `students/ID.md`,
  /// `gradebook.csv` and `results.json`.
  ///
  /// - Parameter result: The results of a class.
  /// - Returns: The files, with paths relative to the sheet's output folder, in a fixed order.
  public func files(for result: ClassResult) -> [OutputFile] {
    let catalogue = templates.catalogue(language: result.sheet.language)
    let fileNames = FileNames(result.submissions)
    let statistics = ClassStatistics(result)

    var files = [Typesetter.Format.html, .markdown].map { format in
      let page = ClassPage(
        result: result, statistics: statistics, fileNames: fileNames,
        set: Typesetter(format: format, catalogue: catalogue))
      return OutputFile(
        path: format == .html ? "index.html" : "summary.md",
        text: render(page.context, template: "class", format: format))
    }
    files.append(OutputFile(path: "gradebook.csv", text: Gradebook(result).csv))
    files.append(
      OutputFile(path: "results.json", text: ResultsDocument(result, catalogue: catalogue).json))
    for (submission, name) in zip(result.submissions, fileNames.names) {
      files += studentFiles(submission, name: name, result: result, catalogue: catalogue)
    }
    return files
  }

  private func studentFiles(
    _ submission: SubmissionResult, name: String, result: ClassResult, catalogue: Catalogue
  ) -> [OutputFile] {
    [Typesetter.Format.html, .markdown].map { format in
      let page = StudentPage(
        submission: submission, result: result,
        set: Typesetter(format: format, catalogue: catalogue))
      return OutputFile(
        path: "students/\(name).\(format.rawValue)",
        text: render(page.context, template: "student", format: format))
    }
  }

  func render(
    _ context: [String: Any], template: String, format: Typesetter.Format
  ) -> String {
    templates.page(context, template: template, format: format)
  }
}

extension Templates {
  /// A filled template.
  func page(_ context: [String: Any], template: String, format: Typesetter.Format) -> String {
    var context = context
    if format == .html { context["css"] = styleSheet }
    let name = "\(template).\(format.rawValue)"
    let text = library.render(context, withTemplate: name) ?? ""
    let clean = text.withoutControls
    return format == .html ? clean : clean.withSingleBlankLines
  }
}

extension String {
  /// The text with `U+FFFD` for each control character, which no page may contain.
  var withoutControls: String {
    func isControl(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: false
      case 0x00..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: true
      default: false
      }
    }
    guard unicodeScalars.contains(where: isControl) else { return self }
    var clean = String.UnicodeScalarView()
    for scalar in unicodeScalars { clean.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
    return String(clean)
  }

  /// The text with runs of blank lines outside of fenced code made one, and one line end at its end.
  var withSingleBlankLines: String {
    var lines: [Substring] = []
    var fence: Substring?
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.drop { $0 == " " || $0 == ">" }
      if let open = fence {
        if words.hasPrefix(open) { fence = nil }
      } else if words.hasPrefix("```") || words.hasPrefix("~~~") {
        fence = words.prefix { $0 == words.first }
      } else if line.isEmpty, lines.last?.isEmpty ?? true {
        continue
      }
      lines.append(line)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }
}
