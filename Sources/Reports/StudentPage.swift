import Grading
import Markdown

/// What the templates `student.html` and `student.md` are filled with.
struct StudentPage {
  let submission: SubmissionResult
  let result: ClassResult
  let set: Typesetter

  /// The values that the template names.
  var context: [String: Any] {
    let title = Typesetter.inlines(markdown: result.sheet.title)
    var context: [String: Any] = [
      "lang": set.catalogue.language,
      "documentTitle": "\(Typesetter.label(title)) · \(submission.student)",
      "title": set.inline(title),
      "student": set.text(submission.student),
      "marks": set.text(set.marks(submission.marks)),
      "outOf": set.text(set.marks(submission.outOf)),
      "marksSentence": marksSentence,
      "bar": bar,
      "problems": problems,
      "footer": set.words(
        "page.footer",
        [
          "version": .text(result.version), "sheet": .text(result.sheet.slug),
          "seed": .text(String(result.seed)), "samples": .count(result.samples),
          "file": .text(submission.file),
        ]),
    ]
    if let name = submission.name, !name.isEmpty { context["name"] = set.text(name) }
    if submission.awaiting > 0 { context["isWaiting"] = true }
    if !submission.notices.isEmpty {
      context["notices"] =
        ["title": set.words("page.notices"), "items": submission.notices.map(set.words)]
        as [String: Any]
    }
    return context
  }

  private var marksSentence: String {
    let marks = set.marks(submission.marks)
    let outOf = set.marks(submission.outOf)
    guard submission.awaiting > 0 else {
      return set.words("page.marks", ["marks": .text(marks), "outOf": .text(outOf)])
    }
    return set.words(
      "page.marksWaiting",
      [
        "marks": .text(marks), "outOf": .text(outOf),
        "waiting": .text(set.marks(submission.awaiting)),
      ])
  }

  /// For each part what was earned, lost and is open, as shares of all marks in percent.
  private var bar: [[String: Any]] {
    let total = submission.outOf
    guard total > 0 else { return [] }
    return submission.parts.flatMap { part -> [(tone: String, marks: Double)] in
      guard let marks = part.marks else { return [("wait", part.outOf)] }
      let earned = part.verdict == .partial ? "part" : "right"
      return [(earned, marks), ("lost", part.outOf - marks)]
    }
    .filter { $0.marks > 0 }
    .map { ["tone": $0.tone, "width": Percent.text($0.marks / total)] }
  }

  // MARK: Problems and parts

  private var problems: [[String: Any]] {
    let hasHeadings = result.sheet.problems.count > 1
    return result.sheet.problems.map { problem in
      let level = hasHeadings ? 3 : 2
      let parts = submission.parts.filter { $0.problem == problem.name }
      var context: [String: Any] = [
        "parts": parts.map { card($0, level: level) },
        "statementTitle": set.words("page.statement"),
      ]
      let heading = set.catalogue.sentence(Message("problem", ["name": .text(problem.name)]))
      if hasHeadings { context["heading"] = set.inline(heading) }
      let title = Typesetter.inlines(markdown: result.sheet.title)
      let statement = problem.statement.withoutHeadings([title, heading])
      if !statement.isEmpty {
        context["statement"] = set.blocks(statement.headings(from: level))
      }
      return context
    }
  }

  private func card(_ part: PartResult, level: Int) -> [String: Any] {
    let summary = result.sheet.problems.first { $0.name == part.problem }?
      .parts.first { $0.name == part.part }
    var card: [String: Any] = [
      "level": level, "sublevel": level + 1,
      "hashes": String(repeating: "#", count: level),
      "title": set.inline(set.partTitle(part.part)),
      "tone": part.verdict.tone,
      "sign": part.verdict.sign,
      "verdict": set.words(part.verdictKey),
      "marks": set.text(set.marks(part.marks)),
      "outOf": set.text(set.marks(part.outOf)),
    ]
    if let prompt = summary?.prompt, !prompt.isEmpty {
      card["prompt"] = set.blocks(
        prompt.withoutLabel(part.part).headings(from: level + 1))
    }
    if part.marks == nil, part.verdict != .awaiting {
      card["teacherLooks"] = set.words("page.teacherLooks")
    }
    if let line = part.line, summary?.isFreeResponse != true {
      card["line"] = set.words(
        "page.lineOfFile", ["line": .text(String(line)), "file": .text(submission.file)])
    }
    if let answer = part.answer, !answer.isEmpty {
      card["answer"] = [
        "title": set.words("page.answer"),
        "lines": answer.split(whereSeparator: \.isNewline).map { set.displayMath(String($0)) },
      ]
    }
    if !part.messages.isEmpty {
      card["said"] = ["messages": part.messages.map(set.words)]
    }
    if let sample = part.counterexample,
      let evidence = Evidence(sample, part: part.part, catalogue: set.catalogue)
    {
      card["evidence"] = context(of: evidence).merging(["drawing": drawing(part)]) { $1 }
    }
    if let steps = part.working, !steps.steps.isEmpty { card["working"] = working(steps) }
    if !part.unreadable.isEmpty {
      card["unreadable"] = ["spots": part.unreadable.map(context(of:))]
    }
    if !part.response.isEmpty {
      card["response"] = [
        "title": set.words("page.response"), "text": quoted(part.response, level: level + 1),
      ]
    }
    if let comment = part.comment, !comment.isEmpty {
      card["comment"] = [
        "title": set.words("page.comment"),
        "text": quoted(Document(parsing: comment).blocks, level: level + 1),
      ]
    }
    return card
  }

  /// The student's steps, each with a sign; the first false one is named.
  private func working(_ working: Working) -> [String: Any] {
    let firstFalse = working.steps.firstIndex { $0.verdict == .false }
    let steps = working.steps.enumerated().map { index, step -> [String: Any] in
      let line = Message.Argument.text(String(step.position.line))
      var context: [String: Any] = [
        "sign": step.verdict.sign, "verdict": step.verdict.rawValue,
        "word": set.words("statement.\(step.verdict.rawValue)"),
        "formula": set.math(step.lineLaTeX),
        "place": set.words(
          index == firstFalse ? "page.firstFalseStep" : "page.line", ["line": line]),
      ]
      if step.verdict != .holds, let reason = step.messages.first {
        context["reason"] = set.words(reason)
      }
      return context
    }
    var context: [String: Any] = ["title": set.words("verify.working"), "steps": steps]
    if working.isBare { context["note"] = set.words("page.noSteps") }
    return context
  }

  /// Someone's words: a block quote in Markdown; in HTML the template frames them.
  private func quoted(_ blocks: [Block], level: Int) -> String {
    let blocks = blocks.headings(from: level)
    return set.blocks(set.format == .markdown ? [Block(.quote(blocks))] : blocks)
  }

  // MARK: Evidence

  /// The grid under the right map and under the answer, on a page that can show it.
  private func drawing(_ part: PartResult) -> String {
    guard set.format == .html, let grids = part.grids else { return "" }
    let letter = part.part == "inverse" ? "z" : "x"
    let key = "picture.grids.\(part.part)"
    let picture = PlanePictures.comparison(
      right: grids.right, yours: grids.answer, names: ("\(letter)_1", "\(letter)_2"),
      title: set.label(key), decimalMark: set.catalogue.numbers.decimalMark)
    var caption = set.words(key)
    if grids.answer.isCollapsed { caption += " " + set.words("picture.grids.collapsed") }
    return picture.map { Picture.figure([$0], caption: caption) } ?? ""
  }

  private func context(of evidence: Evidence) -> [String: Any] {
    var context: [String: Any] = [
      "title": set.words("page.evidence"),
      "index": set.math("i"),
      "columns": (0..<evidence.dimension).map { set.math("\($0 + 1)") },
      "rows": evidence.rows.map { row -> [String: Any] in
        [
          "label": set.inline(row.label),
          "cells": row.cells.map { cell -> [String: Any] in
            var context: [String: Any] = [
              "content": set.inline(cell.inlines),
              "span": row.cells.count == 1 ? evidence.dimension : 1,
            ]
            if let tone = cell.tone { context["cellTone"] = tone.rawValue }
            return context
          },
        ]
      },
      "table": set.format == .markdown ? set.blocks([evidence.table]) : "",
    ]
    if let parameters = evidence.parameters { context["parameters"] = set.inline(parameters) }
    return context
  }

  // MARK: What could not be read

  private func context(of spot: UnreadableSpot) -> [String: Any] {
    let excerpt = SourceExcerpt(spot)
    let reason = set.catalogue.sentence(spot.reason)
    return [
      "place": set.words("page.unreadableAt", ["line": .text(String(spot.line))]),
      "before": excerpt.before, "marked": excerpt.marked, "after": excerpt.after,
      "caret": excerpt.caret,
      "reason": set.inline(reason),
      "listing": set.format == .markdown
        ? set.blocks([
          Block(
            .code(
              info: "text",
              "\(excerpt.before)\(excerpt.marked)\(excerpt.after)\n\(excerpt.blanks)\(excerpt.caret)\n"
            ))
        ]) : "",
    ]
  }
}

/// Shares in percent.
enum Percent {
  /// A share for a style: two decimals at most, `.` in every language.
  static func text(_ share: Double) -> String {
    DecimalFormat(decimalMark: ".").marks(share * 100) + "%"
  }

  /// A share for people: whole percents.
  static func whole(_ share: Double) -> Int {
    share.isFinite ? Int((share * 100).rounded()) : 0
  }
}
