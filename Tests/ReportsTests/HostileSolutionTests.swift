import Foundation
import Testing

@testable import Grading
@testable import Reports

/// Sheets with numbers that no double shows: whatever is printed of them holds.
@Suite("A solution of a sheet with hostile numbers")
struct HostileSolutionTests {
  private static let neighbour =
    "h_i = \\begin{cases} 0, & i = 1 \\\\ z_{i-1}, & i > 1 \\end{cases}"

  private static func sheet(
    _ transformer: String, _ conditioner: String = neighbour, header: String = ""
  ) -> String {
    "---\ndimensions: [2, 3]\n\(header)marks: {f: 1, inverse: 1, det: 1, logdet: 1}\n---\n"
      + "$$\\tau(z_i; h_i) = \(transformer), \\qquad \(conditioner)$$\n"
  }

  private static let sum = "h_i = \\sum_{j<i} z_j"
  private static let forty = "1234567890123456789012345678901234567891"

  private static let sheets = [
    sheet("10^{300} z_i + h_i"),
    sheet("10^{-300} z_i + h_i"),
    sheet("1\(String(repeating: "0", count: 300)) z_i + h_i"),
    sheet("0.1 z_i + 0.2 z_i + h_i"),
    sheet("0.30000000000000004 z_i + h_i"),
    sheet("\\frac{\(forty)}{98765432109876543210987654321098765432} z_i + h_i"),
    sheet("3.141592653589793238462643383279502884197 z_i + h_i"),
    sheet("z_i^3 + \(forty) z_i + h_i"),
    sheet("a z_i + h_i", header: "parameters: {a: 0.0000000000000000000000000001}\n"),
    sheet("a z_i + h_i", header: "parameters: {a: [0.0000001, 10000000]}\n"),
    sheet("a z_i + b h_i", header: "parameters: {a: [0.1, 0.3], b: [-1, 1]}\n"),
    sheet("e^{800} z_i + h_i"),
    sheet("e^{1000 z_i} + h_i"),
    sheet("\\frac{z_i}{10^{40}} + 10^{40} h_i"),
    sheet("z_i + h_i", "h_i = 10^{20} \\sum_{j<i} z_j"),
    sheet("z_i + h_i", "h_i = 0.30000000000000004 \\sum_{j<i} z_j"),
    sheet("\\sinh(10^6 z_i) + h_i"),
    sheet("\\frac{z_i}{3} + \\frac{1}{0.0000000000000000001} h_i"),
    sheet("2^{1000} z_i + 2^{-1000} h_i"),
    sheet("2^{2^{2^{2^2}}} z_i + h_i", sum),
    sheet("z_i + h_i + 10^{16}"),
    sheet("(1 + 10^{-17}) z_i + h_i"),
    sheet("\\frac{1}{1 + e^{-10^5 z_i}} + h_i"),
    sheet("\\tanh(10^{-9} z_i) + h_i"),
    sheet("2 z_i + h_i", "h_i = 10^{-30} \\sum_{j<i} z_j"),
    sheet("7^{300} z_i + 7^{-300} h_i^2"),
    sheet("z_i^{99} + z_i^{101} + h_i"),
    sheet("e^{e^{e^{z_i}}} + h_i"),
    "---\ndimensions: 2\n---\n$$x_1 = 10^{200} z_1 + 10^{-200} z_2, \\qquad "
      + "x_2 = 10^{-200} z_1 + 10^{200} z_2$$\n",
  ]

  @Test("prints nothing that proofreading does not confirm", arguments: sheets)
  func confirmed(text: String) throws {
    let sheet = try Sheet(source: SourceText(path: "hostile.md", text: text))
    let solution = try SheetSolution(of: sheet, seed: 0, samples: 32)
    let files = try SolutionRenderer(templates: try Templates()).files(for: solution, of: sheet)
    let markdown = String(
      decoding: try #require(files.first { $0.path == "solution.md" }).contents, as: UTF8.self)
    let source = SourceText(path: "solution.md", text: markdown)
    let both = [
      try Proofreader(seed: 2).verification(of: source, against: sheet),
      try Proofreader(seed: 3).verification(of: source),
    ]
    for verification in both {
      for verdict in [VerifiedStatement.Verdict.false, .undecided, .unread] {
        #expect(verification.count(verdict) == 0)
      }
    }
    // What the page has to leave out is in no file.
    let data = try #require(files.first { $0.path == "solution.json" }).contents
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(data)) as? [String: Any])
    let problem = try #require((json["problems"] as? [[String: Any]])?.first)
    for part in ["det", "logdet"] {
      guard let formula = problem[part] as? String, let value = formula.split(separator: " = ").last
      else { continue }
      #expect(markdown.contains(value))
    }
  }
}
