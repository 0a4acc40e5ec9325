import Algebra
import Flows
import Foundation
import Testing

@testable import Grading

@Suite("Formulas of the solution sheets")
struct SolutionFormulasTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  static func sheets() -> [String] {
    let corpus = folder.appendingPathComponent("Corpus").path
    let exercises = folder.appendingPathComponent("../../exercises").path
    return [corpus, exercises].flatMap { folder in
      ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
        .filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
    }
  }

  @Test("dump", .disabled())
  func dump() throws {
    for path in Self.sheets() {
      let start = Date()
      do {
        let sheet = try Sheet(contentsOf: path)
        let solution = try SheetSolution(of: sheet, seed: 0, samples: 64)
        for problem in solution.problems {
          guard let d = problem.derivation else { continue }
          print("=== \(sheet.slug) \(problem.problem.name) closed=\(d.isClosed) \(Date().timeIntervalSince(start))")
          func show(_ name: String, _ c: ComponentFormulas?) {
            guard let c else { print("  \(name): –"); return }
            print("  \(name) first: \(c.first.prefix(3).map(\.latex).joined(separator: " | "))")
            if let g = c.general { print("    general: \(g.listed.map(\.latex)) + \(g.term.latex) from \(g.from)") }
            if let g = c.closed { print("    closed: \(g.listed.map(\.latex)) + \(g.term.latex) from \(g.from)") }
          }
          print("  τ: \(d.transformer?.latex ?? "–")   params: \(d.parameters.map { "\($0.name): \($0.term.listed.map(\.latex)) \($0.term.term.latex)" })")
          show("f", d.forward)
          if let inv = d.inversion {
            for s in inv.steps { print("    step \(s.operation): \(s.left.latex) = \(s.right.latex)".prefix(300)) }
          }
          for e in d.eliminations { print("   elim x\(e.equation) for z\(e.component): \(e.value.latex)") }
          if let p = d.planar { print("   planar u=\(p.direction.map(\.latex)) w=\(p.projection.map(\.latex)) g=\(p.push.latex)") }
          show("inv", d.inverse)
          print("  slope: \(d.slope?.latex ?? "–") sign \(d.diagonalSign ?? 0)")
          show("diag", d.diagonal)
          print("  J: \(d.jacobian.map { $0.map(\.latex) })")
          print("  det: \(d.determinant?.plain.latex ?? "–")  ⇒ \(d.determinant?.simplified?.latex ?? "·")")
          print("  log: \(d.logDeterminant?.plain.latex ?? "–")  ⇒ \(d.logDeterminant?.simplified?.latex ?? "·")")
        }
      } catch { print("=== \(path) FAULTS \(error)".prefix(300)) }
    }
  }
}
