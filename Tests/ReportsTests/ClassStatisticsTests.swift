import Grading
import Testing

@testable import Reports

@Suite("What a class page counts")
struct ClassStatisticsTests {
  private func result(
    _ answers: [(marks: Double?, diagnosis: Diagnosis?, answer: String?)], outOf: Double
  ) -> ClassResult {
    let part = PartSummary(name: "f", outOf: outOf, isFreeResponse: false)
    let problem = ProblemSummary(name: "1", statement: [], parts: [part], dimensions: [2])
    let submissions = answers.enumerated().map { index, given in
      var result = PartResult(
        problem: "1", part: "f", verdict: given.marks == nil ? .unreadable : .incorrect,
        marks: given.marks, outOf: outOf)
      result.diagnosis = given.diagnosis
      result.answer = given.answer
      return SubmissionResult(student: "s\(index)", name: nil, file: "s.md", parts: [result])
    }
    return ClassResult(
      sheet: SheetSummary(slug: "s", title: "S", language: "en", problems: [problem]),
      seed: 0, samples: 64, version: "1", submissions: submissions)
  }

  @Test("marks by whole marks, and in ten steps where there are many")
  func histogram() {
    let few = result([0, 2.999_999_999_999_9, 3.5, 4].map { ($0, nil, nil) }, outOf: 4)
    let bins = ClassStatistics(few).histogram(few.submissions)
    #expect(bins.map(\.label) == ["0", "1", "2", "3", "4"])
    #expect(bins.map(\.count) == [1, 0, 0, 2, 1])
    let many = result([0, 99.5, 100].map { ($0, nil, nil) }, outOf: 100)
    let steps = ClassStatistics(many).histogram(many.submissions)
    #expect(steps.map(\.label) == (0...10).map { String($0 * 10) })
    #expect(steps.map(\.count) == [1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1])
  }

  @Test("the average over everybody, and nothing for nobody")
  func average() {
    #expect(
      ClassStatistics(result([(1, nil, nil), (nil, nil, nil)], outOf: 4)).averageMarks == 0.5)
    #expect(ClassStatistics(result([], outOf: 4)).averageMarks == nil)
    #expect(ClassStatistics(result([(nil, nil, nil)], outOf: 4)).waitingStudents == 1)
  }

  @Test("mistakes, the most frequent first, with the answer that most gave")
  func mistakes() {
    let statistics = ClassStatistics(
      result(
        [
          (0, .rounding, "0.3"), (0, .sign, "-a"), (0, .sign, "-b"), (0, .sign, "-b"),
          (0, .different, "c"), (0, .rounding, "0.3"), (nil, .inconclusive, "d"), (0, nil, "e"),
        ], outOf: 1))
    #expect(statistics.mistakes.map(\.diagnosis) == [.sign, .rounding])
    #expect(statistics.mistakes.map(\.count) == [3, 2])
    #expect(statistics.mistakes.map(\.example) == ["-b", "0.3"])
  }

  @Test("of answers that are as frequent the first one as the example")
  func ties() {
    let statistics = ClassStatistics(
      result([(0, .sign, "b"), (0, .sign, "a"), (0, .sign, "")], outOf: 1))
    #expect(statistics.mistakes.map(\.example) == ["b"])
  }
}
