import Algebra
import Grading
import Markdown

/// The questions that a teacher marks, in a solution.
extension SolutionPage {
  /// A question, and what its author answers; room for an answer where there is none.
  static func question(
    _ part: String, of problem: ProblemSolution, _ text: SolutionText?
  ) -> [SolutionItem] {
    let question = problem.problem.prompts[part] ?? []
    var items: [SolutionItem] =
      question.isEmpty
      ? [] : [.question(question.withoutLabel(part), isQuoted: !question.holdsRelation)]
    if let response = problem.responses[part], !response.isEmpty {
      items.append(.blocks(response.withoutLabel(part)))
    } else if problem.answers(part) {
      items.append(.words(Message("solve.answered")))
    } else if let why = text?.proofOfMonotony(askedIn: part) {
      items.append(.words(why))
    } else {
      items.append(.room(Message("solve.room")))
    }
    return items
  }

  /// The page with every question quoted in the Markdown, and with one more each: pages that need a check, for
  /// an equation in a question is read like any other. None where all are quoted already.
  var quotingMore: (all: SolutionPage?, each: [(SolutionPage) -> SolutionPage]) {
    var all = self
    var each: [(SolutionPage) -> SolutionPage] = []
    for p in problems.indices {
      for s in problems[p].sections.indices {
        for k in problems[p].sections[s].items.indices {
          guard case .question(let blocks, isQuoted: false) = problems[p].sections[s].items[k]
          else { continue }
          let quote: (SolutionPage) -> SolutionPage = { page in
            var page = page
            page.problems[p].sections[s].items[k] = .question(blocks, isQuoted: true)
            return page
          }
          all = quote(all)
          each.append(quote)
        }
      }
    }
    return (each.isEmpty ? nil : all, each)
  }
}

extension ProblemSolution {
  /// Whether one of the questions asks for a part that can be derived.
  func asks(for part: String) -> Bool { askedParts.values.contains { $0.contains(part) } }

  /// Whether what a question asks for was derived, and it asks for nothing else.
  fileprivate func answers(_ question: String) -> Bool {
    guard let derivation, let asked = askedParts[question] else { return false }
    return asked.allSatisfy { part in
      switch part {
      case "f": derivation.forward.general != nil || !derivation.forward.first.isEmpty
      case "inverse": derivation.inverse != nil
      case "det": derivation.determinant != nil
      default: derivation.logDeterminant != nil
      }
    }
  }
}

extension SolutionNotation {
  /// The formulas that stand side by side in one display, each with the comma behind it, where no brace and
  /// no environment is open. On a narrow page they stand under each other.
  static func pieces(_ latex: String) -> [String] {
    var pieces: [String] = []
    var depth = 0
    for part in latex.components(separatedBy: gap) {
      if depth == 0 { pieces.append(part) } else { pieces[pieces.count - 1] += gap + part }
      depth += part.count(of: "{") - part.count(of: "}")
      depth += part.count(of: "\\begin{") - part.count(of: "\\end{")
      depth += part.count(of: "\\left") - part.count(of: "\\right")
    }
    return pieces.enumerated().map { $0.offset < pieces.count - 1 ? $0.element + "," : $0.element }
  }

  private static let gap = ", \\qquad "
}

extension String {
  fileprivate func count(of part: String) -> Int { ranges(of: part).count }
}
