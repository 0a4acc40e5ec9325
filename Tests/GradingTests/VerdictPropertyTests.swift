import Algebra
import MathNotation
import Testing

@testable import Grading

@Suite("Verdicts agree with plain arithmetic")
struct VerdictPropertyTests {
  @Test("a mistake anywhere in a right answer is never marked right", arguments: RightAnswer.all)
  func mistakes(_ answer: RightAnswer) throws {
    let grader = try answer.exercise.grader()
    var wrong = 0
    for mutant in Variations.mistakes(try answer.expression()) where answer.differs(mutant) {
      let text = answer.text(mutant.latex)
      let result = try grader.result(answer.part, text)
      #expect(result.verdict != .correct, "\(text)")
      wrong += 1
    }
    #expect(wrong >= 8)
  }

  @Test("a right answer that is written another way is right", arguments: RightAnswer.all)
  func rewritings(_ answer: RightAnswer) throws {
    let grader = try answer.exercise.grader()
    let own = try answer.expression()
    #expect(!answer.differs(own))
    #expect(try grader.result(answer.part, answer.text(answer.right)).verdict == .correct)
    var same = 0
    for other in Variations.rewritings(own, given: answer.part == "inverse" ? "x" : "z")
    where !answer.differs(other) {
      let text = answer.text(other.latex)
      let result = try grader.result(answer.part, text)
      #expect(result.verdict == .correct, "\(text): \(result.messages)")
      same += 1
    }
    #expect(same >= 3)
  }
}
