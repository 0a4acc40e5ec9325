import Markdown
import Testing

@testable import Grading

/// A sheet that states the running sum, with a front matter and more text of one's own.
func sheet(frontMatter: String = "", body: String = runningSum) throws -> Sheet {
  let head = frontMatter.isEmpty ? "" : "---\n\(frontMatter)\n---\n"
  return try Sheet(source: SourceText(path: "sums.md", text: head + body))
}

/// The faults of a sheet with this front matter.
func faults(frontMatter: String, body: String = runningSum) -> [SourceDiagnostic] {
  do {
    _ = try sheet(frontMatter: frontMatter, body: body)
    return []
  } catch let error as SheetFaults {
    return error.faults
  } catch {
    return []
  }
}

let runningSum = #"""
  # Running sums

  $$\tau(z_i; h_i) = z_i + h_i, \qquad h_i = c_i(\mathbf z_{1:i-1}) = \begin{cases} 0, & i = 1 \\ \sum_{j=1}^{i-1} z_j, & i > 1 \end{cases}$$

  Find $f_\phi(\mathbf z)$, $f_\phi^{-1}(\mathbf x)$ and $\det J_{f_\phi}$.
  """#

/// The words of some blocks, for comparing; maths as its LaTeX.
func words(_ blocks: [Block]) -> String {
  blocks.map { block in
    switch block.kind {
    case .paragraph(let inlines), .heading(_, let inlines): inlines.sourceText
    case .math(let math): math.latex
    case .list(_, _, _, let items): items.map { words($0.blocks) }.joined(separator: " | ")
    case .quote(let blocks): words(blocks)
    case .code(_, let text), .html(let text): text
    case .table, .thematicBreak: ""
    }
  }.joined(separator: " / ")
}
