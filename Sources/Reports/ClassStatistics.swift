import Grading
import Markdown

/// What a class page counts.
struct ClassStatistics {
  /// How a part went.
  struct PartTally {
    var problem: String
    var part: PartSummary
    var correct = 0
    var partial = 0
    /// Wrong or missing.
    var incorrect = 0
    /// To be looked at by a teacher.
    var waiting = 0
    /// The marks given so far, and how many students have some.
    var marks = 0.0
    var marked = 0

    var count: Int { correct + partial + incorrect + waiting }
    /// `nil` while nobody has marks.
    var average: Double? { marked > 0 ? marks / Double(marked) : nil }
  }

  /// A mistake that students share.
  struct Mistake {
    var diagnosis: Diagnosis
    var problem: String
    var part: String
    var count: Int
    /// The answer that most of them gave, LaTeX; of several the first.
    var example: String?
    /// The first place that could not be read, for mistakes without an answer.
    var spot: UnreadableSpot?

    /// The example, line by line: the first statements, for a table has no room for a derivation.
    var exampleLines: [[Inline]] {
      if let example {
        return example.split(whereSeparator: \.isNewline).prefix(3).map { [.math(String($0))] }
      }
      return spot.map { [[Inline(.code(SourceExcerpt($0).line(width: 60)))]] } ?? []
    }
  }

  /// A column of the chart: its marks and how many students have them.
  struct Bin {
    var label: String
    var count: Int
  }

  /// Parts in the order of the sheet.
  let parts: [PartTally]
  /// The most frequent first.
  let mistakes: [Mistake]
  /// `nil` for an empty class.
  let averageMarks: Double?
  /// The marks of the sheet.
  let outOf: Double
  /// Students with parts that a teacher has to look at.
  let waitingStudents: Int

  /// Counts a class; `O(submissions · parts)`.
  init(_ result: ClassResult) {
    let submissions = result.submissions
    outOf = result.sheet.problems.flatMap(\.parts).reduce(0) { $0 + $1.outOf }
    averageMarks =
      submissions.isEmpty
      ? nil : submissions.reduce(0) { $0 + $1.marks } / Double(submissions.count)
    waitingStudents = submissions.count { $0.parts.contains { $0.marks == nil } }

    var tallies = result.sheet.problems.flatMap { problem in
      problem.parts.map { PartTally(problem: problem.name, part: $0) }
    }
    let places = Dictionary(
      zip(tallies.map { PartKey($0.problem, $0.part.name) }, tallies.indices),
      uniquingKeysWith: { first, _ in first })
    var mistakes: [MistakeKey: [String: Int]] = [:]
    var firstSeen: [MistakeKey: Int] = [:]
    var order: [MistakeKey: [String]] = [:]
    var spots: [MistakeKey: UnreadableSpot] = [:]
    for part in submissions.lazy.flatMap(\.parts) {
      guard let place = places[PartKey(part.problem, part.part)] else { continue }
      tallies[place].add(part)
      guard let diagnosis = part.diagnosis, diagnosis.isMistake else { continue }
      let key = MistakeKey(place: place, diagnosis: diagnosis)
      let answer = part.answer ?? ""
      firstSeen[key] = firstSeen[key] ?? firstSeen.count
      spots[key] = spots[key] ?? part.unreadable.first
      if mistakes[key]?[answer] == nil { order[key, default: []].append(answer) }
      mistakes[key, default: [:]][answer, default: 0] += 1
    }
    parts = tallies
    self.mistakes = mistakes.map { key, answers in
      let given = (order[key] ?? []).filter { !$0.isEmpty }
      // Of equals, `max` keeps the first.
      let example = given.max { answers[$0, default: 0] < answers[$1, default: 0] }
      return (
        key,
        Mistake(
          diagnosis: key.diagnosis, problem: tallies[key.place].problem,
          part: tallies[key.place].part.name, count: answers.values.reduce(0, +), example: example,
          spot: spots[key])
      )
    }
    .sorted { a, b in
      (-a.1.count, a.0.place, firstSeen[a.0] ?? 0) < (-b.1.count, b.0.place, firstSeen[b.0] ?? 0)
    }
    .map { $0.1 }
  }

  /// The chart of marks: a column for each whole mark, or ten columns where there are more than
  /// twenty marks.
  func histogram(_ submissions: [SubmissionResult]) -> [Bin] {
    guard outOf > 0, outOf < 1e6 else { return [] }
    let width = outOf <= 20 ? 1.0 : (outOf / 10).rounded(.up)
    let last = Int((outOf / width).rounded(.down))
    var counts = Array(repeating: 0, count: last + 1)
    for submission in submissions {
      // Marks such as 2.9999999999999996 belong to 3.
      let marks = submission.marks + 1e-9
      counts[min(last, max(0, Int((marks / width).rounded(.down))))] += 1
    }
    return counts.enumerated().map { Bin(label: String(Int(Double($0) * width)), count: $1) }
  }
}

extension Diagnosis {
  /// Whether it says what students do wrong: a different value says nothing, and what could not be
  /// decided is for the teacher.
  fileprivate var isMistake: Bool {
    switch self {
    case .different, .inconclusive, .tooLarge: false
    default: true
    }
  }
}

private struct PartKey: Hashable {
  var problem: String
  var part: String

  init(_ problem: String, _ part: String) {
    self.problem = problem
    self.part = part
  }
}

private struct MistakeKey: Hashable {
  var place: Int
  var diagnosis: Diagnosis
}

extension ClassStatistics.PartTally {
  fileprivate init(problem: String, part: PartSummary) {
    self.problem = problem
    self.part = part
  }

  fileprivate mutating func add(_ result: PartResult) {
    switch result.verdict {
    case .correct: correct += 1
    case .partial: partial += 1
    case .incorrect, .missing: incorrect += 1
    case .undecided, .unreadable, .awaiting: waiting += 1
    }
    if let given = result.marks {
      marks += given
      marked += 1
    }
  }
}
