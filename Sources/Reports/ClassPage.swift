import Grading
import Markdown

/// What the templates `class.html` and `class.md` are filled with.
struct ClassPage {
  let result: ClassResult
  let statistics: ClassStatistics
  let fileNames: FileNames
  let set: Typesetter

  private var sheet: SheetSummary { result.sheet }
  /// A column of the class's table for each part.
  var columns: [(problem: String, part: PartSummary)] {
    sheet.problems.flatMap { problem in problem.parts.map { (problem.name, $0) } }
  }

  /// The values that the template names.
  var context: [String: Any] {
    let title = Typesetter.inlines(markdown: sheet.title)
    let titleSentence = set.catalogue.sentence("class.title", inlines: ["title": title])
    let eyes = eyes
    var context: [String: Any] = [
      "lang": set.catalogue.language,
      "documentTitle": Typesetter.label(titleSentence),
      "title": set.inline(titleSentence),
      "submissions": set.words("class.submissions", ["count": .count(result.submissions.count)]),
      "needEyes": eyes.isEmpty
        ? set.words("class.noneNeedEyes")
        : set.words("class.needEyes", ["count": .count(eyes.count)]),
      "outOf": set.text(set.marks(statistics.outOf)),
      "footer": set.words(
        "class.footer",
        [
          "version": .text(result.version), "sheet": .text(sheet.slug),
          "seed": .text(String(result.seed)), "samples": .count(result.samples),
        ]),
    ]
    for key in [
      "gradebook", "results", "summary", "average", "noSubmissions", "eyes", "marks", "parts",
      "part", "correctShare", "averageMarks", "mistakes", "mistake", "count", "example", "students",
      "student", "name", "total", "legendCorrect", "legendPartial", "legendIncorrect",
      "legendWaiting",
    ] {
      context["\(key)Word"] = set.words("class.\(key)")
    }
    if let average = statistics.averageMarks {
      context["averageMarks"] = set.text(set.marks(average))
      context["histogram"] = histogram
      context["parts"] = section(rows: statistics.parts.map(row(of:)), table: partsTable)
      context["students"] = students
    } else {
      context["isEmpty"] = true
    }
    if !eyes.isEmpty { context["eyes"] = ["count": eyes.count, "rows": eyes] as [String: Any] }
    if !statistics.mistakes.isEmpty {
      context["mistakes"] = section(
        rows: statistics.mistakes.map(row(of:)), table: mistakesTable)
    }
    return context
  }

  private func student(_ index: Int) -> [String: Any] {
    ["id": set.text(result.submissions[index].student), "href": href(index)]
  }

  /// The address of a student's report.
  func href(_ index: Int) -> String {
    "students/\(fileNames.names[index].percentEncoded).\(set.format.rawValue)"
  }

  // MARK: What needs a teacher

  /// A row for each student with something to look at: the parts, grouped by what is to be looked at.
  private var eyes: [[String: Any]] {
    result.submissions.indices.compactMap { index in
      let submission = result.submissions[index]
      var groups: [(verdict: Verdict, reason: String?, parts: [String])] = []
      for part in submission.parts where part.verdict.needsEyes && part.marks == nil {
        let title = set.inline(
          set.partInProblem(part.part, problem: part.problem, of: sheet))
        let reason = reason(for: part)
        if let last = groups.last, last.verdict == part.verdict, reason == nil, last.reason == nil {
          groups[groups.count - 1].parts.append(title)
        } else {
          groups.append((part.verdict, reason, [title]))
        }
      }
      var items = submission.notices.filter { !Self.harmless.contains($0.key) }.map(set.words)
      items += groups.map { group in
        let parts = group.parts.joined(separator: "; ")
        let verdict = set.words("verdict.\(group.verdict.rawValue)")
        return "\(parts): " + [verdict, group.reason].compactMap { $0 }.joined(separator: " · ")
      }
      guard !items.isEmpty else { return nil }
      return student(index).merging(["items": items]) { first, _ in first }
    }
  }

  /// Notices that ask nothing of a teacher.
  private static let harmless: Set<String> = ["notice.rawHTML"]

  /// Where and why a part could not be decided.
  private func reason(for part: PartResult) -> String? {
    guard part.verdict != .awaiting else { return nil }
    if let spot = part.unreadable.first {
      return set.words("page.line", ["line": .text(String(spot.line))]) + ": "
        + set.words(spot.reason)
    }
    return part.messages.first.map(set.words)
  }

  // MARK: Charts

  private var histogram: [String: Any] {
    let bins = statistics.histogram(result.submissions)
    let chart = BarChart(counts: bins.map(\.count))
    let bars = zip(bins, chart.bars).map { bin, bar -> [String: Any] in
      var context: [String: Any] = [
        "x": bar.x, "y": bar.y, "width": BarChart.barWidth, "height": bar.height,
        "middle": bar.x + BarChart.barWidth / 2, "countY": bar.y - 5, "label": bin.label,
      ]
      if bin.count > 0 { context["count"] = bin.count }
      return context
    }
    let described = bins.filter { $0.count > 0 }.map { bin in
      set.label("class.histogramBar", ["marks": .text(bin.label), "count": .count(bin.count)])
    }
    let sentence = set.label(
      "class.histogram", ["outOf": .text(set.marks(statistics.outOf))])
    var context: [String: Any] = [
      "bars": bars, "width": chart.width, "height": BarChart.height,
      "baseline": BarChart.baseline, "labelY": BarChart.baseline + 16,
      "label": sentence + " " + described.joined(separator: "; "),
      "sentence": set.words("class.histogram", ["outOf": .text(set.marks(statistics.outOf))]),
      "table": set.format == .markdown ? set.blocks([histogramTable(bins)]) : "",
    ]
    if statistics.waitingStudents > 0 {
      context["note"] = set.words(
        "class.marksSoFar", ["count": .count(statistics.waitingStudents)])
    }
    return context
  }

  private func row(of tally: ClassStatistics.PartTally) -> [String: Any] {
    let kinds: [(tone: String, key: String, count: Int)] = [
      ("right", "class.barCorrect", tally.correct), ("part", "class.barPartial", tally.partial),
      ("wrong", "class.barIncorrect", tally.incorrect), ("wait", "class.barWaiting", tally.waiting),
    ]
    let all = Double(max(1, tally.count))
    let shown = kinds.filter { $0.count > 0 }
    return [
      "title": set.inline(
        set.partInProblem(tally.part.name, problem: tally.problem, of: sheet)),
      "segments": shown.map {
        ["tone": $0.tone, "width": Percent.text(Double($0.count) / all)]
      },
      "label": shown.map {
        set.label($0.key, ["percent": .count(Percent.whole(Double($0.count) / all))])
      }.joined(separator: ", "),
      "correct": "\(Percent.whole(Double(tally.correct) / all))%",
      "average": set.text(set.marks(tally.average)),
      "outOf": set.text(set.marks(tally.part.outOf)),
    ]
  }

  // MARK: Mistakes and students

  private func row(of mistake: ClassStatistics.Mistake) -> [String: Any] {
    [
      "title": set.words("mistakeTitle.\(mistake.diagnosis.rawValue)"),
      "part": set.inline(
        set.partInProblem(mistake.part, problem: mistake.problem, of: sheet)),
      "count": mistake.count,
      "lines": mistake.exampleLines.map(set.inline),
    ]
  }

  private var students: [String: Any] {
    [
      "columns": columns.map { column -> [String: Any] in
        [
          "title": set.inline(
            set.partShort(column.part.name, problem: column.problem, of: sheet)),
          "outOf": set.text(set.marks(column.part.outOf)),
        ]
      },
      "rows": result.submissions.indices.map { index -> [String: Any] in
        let submission = result.submissions[index]
        var row = student(index)
        row["name"] = set.text(submission.name ?? "")
        row["cells"] = columns.map { column -> [String: Any] in
          guard let part = submission.part(column.part.name, problem: column.problem) else {
            return ["tone": "none", "sign": "", "marks": ""]
          }
          return [
            "tone": part.verdict.tone, "sign": part.verdict.sign,
            "verdict": set.label("verdict.\(part.verdict.rawValue)"),
            "marks": set.text(part.marks.map(set.marks) ?? ""),
          ]
        }
        row["total"] = set.text(set.marks(submission.marks))
        if submission.awaiting > 0 {
          row["waiting"] = set.label("verdict.\(Verdict.awaiting.rawValue)")
        }
        return row
      },
      "table": set.format == .markdown ? set.blocks([studentsTable]) : "",
    ]
  }

  private func section(rows: [[String: Any]], table: Block) -> [String: Any] {
    ["rows": rows, "table": set.format == .markdown ? set.blocks([table]) : ""]
  }
}
