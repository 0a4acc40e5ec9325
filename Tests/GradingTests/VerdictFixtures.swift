import Markdown
import Testing

@testable import Grading

/// A sheet in one line of mathematics, and how answers to it are graded.
struct Exercise: Sendable, CustomTestStringConvertible {
  let name: String
  let sheet: String

  var testDescription: String { name }

  init(_ name: String, _ flow: String, dimensions: String = "[2, 3, 5]", more: String = "") {
    self.name = name
    sheet = """
      ---
      title: \(name)
      language: en
      dimensions: \(dimensions)
      marks: {f: 1, inverse: 1, det: 1, logdet: 1}
      \(more)
      ---
      # \(name)

      $$\(flow)$$
      """
  }

  /// A grader; those of the exercises below are prepared once.
  func grader() throws -> Grader {
    if let known = Self.graders[name] { return known }
    let source = SourceText(path: "\(name).md", text: sheet)
    return try Grader(sheet: try Sheet(source: source), seed: 7, samples: 48)
  }

  /// The result for one part of a text.
  func result(_ part: String, _ text: String) throws -> PartResult {
    try grader().result(part, text)
  }

  private static let graders: [String: Grader] = {
    var graders: [String: Grader] = [:]
    let known = [sum, third, negative, softplus, leaky, hyperbolic, scaled, products, roots]
    for exercise in known {
      let source = SourceText(path: "\(exercise.name).md", text: exercise.sheet)
      graders[exercise.name] = try? Grader(sheet: Sheet(source: source), seed: 7, samples: 48)
    }
    return graders
  }()

  static let sum = Exercise(
    "running sum", #"\tau(z_i; h_i) = z_i + h_i, \qquad h_i = \sum_{j=1}^{i-1} z_j"#)
  static let third = Exercise(
    "thirds", #"\tau(z_i; h_i) = \frac{z_i}{3} + h_i, \qquad h_i = \sum_{j=1}^{i-1} z_j"#)
  static let negative = Exercise(
    "negative scale", #"\tau(z_i; h_i) = -2 z_i + h_i, \qquad h_i = \sum_{j=1}^{i-1} z_j"#)
  static let negativeCube = Exercise(
    "three negative scales", #"\tau(z_i; h_i) = -2 z_i + h_i, \qquad h_i = \sum_{j=1}^{i-1} z_j"#,
    dimensions: "3")
  static let softplus = Exercise(
    "softplus", #"\tau(z_i; h_i) = \log(1 + e^{z_i}) + h_i, \qquad h_i = \sum_{j=1}^{i-1} z_j"#)
  static let leaky = Exercise(
    "leaky",
    #"\tau(z_i; h_i) = \begin{cases} z_i, & z_i \ge 0 \\ \frac{z_i}{2}, & z_i < 0 \end{cases} + h_i, \qquad h_i = \sum_{j=1}^{i-1} z_j"#
  )
  static let hyperbolic = Exercise(
    "hyperbolic", #"\tau(z_i; h_i) = \frac18 e^{2 z_i} - 2 e^{-2 z_i} + h_i, \qquad h_i = 0"#)
  static let scaled = Exercise(
    "declared scale", #"\tau(z_i; h_i) = a z_i + h_i, \qquad h_i = \sum_{j=1}^{i-1} z_j"#,
    more: "parameters: {a: [0.5, 2]}")
  static let products = Exercise(
    "prefix products", #"\tau(z_i; h_i) = z_i h_i, \qquad h_i = \prod_{j=1}^{i-1} z_j"#,
    more: "base: lognormal")
  static let roots = Exercise(
    "square roots", #"\tau(z_i; h_i) = \sqrt{z_i} + h_i, \qquad h_i = \sum_{j=1}^{i-1} z_j"#,
    more: "base: lognormal")
}

extension Grader {
  /// The result for one part of a text.
  func result(_ part: String, _ text: String) throws -> PartResult {
    let submission = Submission(text: text + "\n", file: "student.md")
    let found = grade(submission).parts.first { $0.part == part }
    struct NoSuchPart: Error {}
    guard let found else { throw NoSuchPart() }
    return found
  }
}
