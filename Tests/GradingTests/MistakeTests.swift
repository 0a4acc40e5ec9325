import Testing

@testable import Grading

@Suite("A mistake is named")
struct MistakeTests {

  @Test(
    "when one change makes the answer right",
    arguments: [
      VerdictCase(
        .sum, "inverse", #"$z_1 = x_1$, $z_i = x_i - \sum_{j=1}^{i-1} x_j$ for $i > 1$"#, .partial,
        diagnosis: .letter),
      VerdictCase(.sum, "f", #"$x_i = \prod_{j=1}^{i} z_j$"#, .partial, diagnosis: .operation),
      VerdictCase(
        .negative, "det", #"$\det J = \sum_{i=1}^D (-2)$"#, .incorrect, diagnosis: .operation),
      VerdictCase(
        .negative, "det", #"$\det J = \sum_{i=1}^D (-2) = -2D$"#, .incorrect, diagnosis: .operation),
      VerdictCase(
        .third, "inverse", #"$z_i = 3 x_i - \sum_{j=1}^{i-1} z_j$"#, .partial, diagnosis: .order),
      VerdictCase(
        .third, "f", #"$x_i = \frac{z_i + \sum_{j=1}^{i-1} z_j}{3}$"#, .partial, diagnosis: .order),
      VerdictCase(.sum, "f", #"$x_i = \sum_{j=1}^{i-1} z_j$"#, .incorrect, diagnosis: .offByOne),
      VerdictCase(.sum, "det", #"$\det J = 0.9997$"#, .incorrect, diagnosis: .rounding),
    ])
  func recognised(_ answer: VerdictCase) throws { try answer.check() }

  @Test("by what stands there and what should")
  func words() throws {
    let result = try Exercise.sum.result("det", #"$\det J = \sum_{i=1}^D 1 = D$"#)
    let message = try #require(result.messages.first { $0.key == "mistake.operation" })
    #expect(message.arguments["wrong"] == .math(#"\sum_{i=1}^{D} 1"#))
    #expect(message.arguments["right"] == .math(#"\prod_{i=1}^{D} 1"#))
  }

  @Test(
    "as no second one when it follows from the student's own f",
    arguments: [
      ("inverse", #"$f: x_i = z_i + 2 z_{i-1}$, $z_0 = 0$. $z_i = x_i - 2 z_{i-1}$"#, true),
      ("inverse", #"$f: x_i = z_i + 2 z_{i-1}$, $z_0 = 0$. $z_i = x_i - 3 z_{i-1}$"#, false),
      ("det", #"$x_i = 2 z_i + \sum_{j<i} z_j$, $\det J = 2^D$"#, true),
      ("det", #"$x_i = 2 z_i + \sum_{j<i} z_j$, $\det J = 3^D$"#, false),
      ("logdet", #"$x_i = 2 z_i + \sum_{j<i} z_j$, $\log|\det J| = D \log 2$"#, true),
    ])
  func follows(part: String, text: String, isConsequence: Bool) throws {
    let result = try Exercise.sum.result(part, text)
    #expect(result.verdict == .incorrect || result.verdict == .partial)
    #expect(result.marks == 0)
    let isSaid = result.messages.contains { $0.key.hasPrefix("mistake.followsOwnMap") }
    #expect(isSaid == isConsequence, "\(result.messages)")
  }

  @Test("only in answers that are wrong")
  func right() throws {
    let text = #"$x_i = \sum_{j=1}^i z_j$, $z_i = x_i - x_{i-1}$ with $x_0 = 0$, $\det J = 1$"#
    for part in ["f", "inverse", "det"] {
      let result = try Exercise.sum.result(part, text)
      #expect(result.verdict == .correct)
      #expect(!result.messages.contains { $0.key.hasPrefix("mistake.") })
    }
  }

  @Test("with what the answer gives of every component")
  func components() throws {
    let result = try Exercise.sum.result("f", #"$x_1 = z_1$, $x_i = z_i$ for $i > 1$"#)
    let sample = try #require(result.counterexample)
    #expect(sample.components.count == sample.dimension)
    #expect(sample.components.first == .value(sample.z[0], isRight: true))
    #expect(sample.components.contains { if case .value(_, false) = $0 { true } else { false } })
  }
}
