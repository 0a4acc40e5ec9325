import Grading
import Markdown

/// The tables of `summary.md`, as Markdown values: a name or a formula with a `|` in it stays in its
/// cell.
extension ClassPage {
  func histogramTable(_ bins: [ClassStatistics.Bin]) -> Block {
    table(
      header: [words("class.marks")] + bins.map { plain($0.label) },
      rows: [[words("class.count")] + bins.map { plain(String($0.count)) }])
  }

  var partsTable: Block {
    table(
      header: [
        "part", "legendCorrect", "legendPartial", "legendIncorrect", "legendWaiting",
        "averageMarks",
      ].map { words("class.\($0)") },
      rows: statistics.parts.map { tally in
        let counts = [tally.correct, tally.partial, tally.incorrect, tally.waiting]
        let average = "\(set.marks(tally.average)) / \(set.marks(tally.part.outOf))"
        return [set.partInProblem(tally.part.name, problem: tally.problem, of: result.sheet)]
          + counts.map { plain(String($0)) } + [plain(average)]
      })
  }

  var mistakesTable: Block {
    table(
      header: ["mistake", "part", "count", "example"].map { words("class.\($0)") },
      rows: statistics.mistakes.map { mistake in
        return [
          words("mistakeTitle.\(mistake.diagnosis.rawValue)"),
          set.partInProblem(mistake.part, problem: mistake.problem, of: result.sheet),
          plain(String(mistake.count)),
          Array(mistake.exampleLines.joined(separator: plain("; "))),
        ]
      },
      numbers: 2..<3)
  }

  var studentsTable: Block {
    table(
      header: [words("class.student"), words("class.name")]
        + columns.map {
          set.partShort($0.part.name, problem: $0.problem, of: result.sheet)
            + plain(" / \(set.marks($0.part.outOf))")
        } + [words("class.total")],
      rows: result.submissions.indices.map { index in
        let submission = result.submissions[index]
        let cells = columns.map { column in
          let part = submission.part(column.part.name, problem: column.problem)
          let marks = part?.marks.map { " " + set.marks($0) } ?? ""
          return plain((part?.verdict.sign ?? "") + marks)
        }
        let total = set.marks(submission.marks) + (submission.awaiting > 0 ? " …" : "")
        return [[link(to: index)], plain(submission.name ?? "")] + cells + [plain(total)]
      },
      numbers: 2..<(columns.count + 3))
  }

  private func link(to index: Int) -> Inline {
    Inline(
      .link(destination: href(index), title: "", plain(result.submissions[index].student)))
  }

  private func words(_ key: String) -> [Inline] {
    set.catalogue.sentence(Message(key))
  }

  private func plain(_ text: String) -> [Inline] {
    [Inline(.text(text))]
  }

  /// A table whose columns `numbers` stand on the right; without them all but the first.
  private func table(
    header: [[Inline]], rows: [[[Inline]]], numbers: Range<Int>? = nil
  ) -> Block {
    let right = numbers ?? 1..<max(1, header.count)
    let alignments = header.indices.map { right.contains($0) ? Block.Alignment.right : .left }
    return Block(.table(alignments: alignments, header: header, rows: rows))
  }
}

extension SubmissionResult {
  /// The result of a part.
  func part(_ part: String, problem: String) -> PartResult? {
    parts.first { $0.problem == problem && $0.part == part }
  }
}
