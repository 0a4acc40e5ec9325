import Markdown

extension Vocabulary {
  /// That there is no formula for an inverse, or how it is computed without one.
  static let inverseDenials = Phrases(
    english: [
      "no formula", "no elementary", "no closed form", "no closed formula", "no explicit formula",
      "no explicit inverse", "not elementary", "cannot be solved in closed form", "bisection",
      "newton's method", "newton iteration", "solved numerically", "computed numerically",
    ],
    vietnamese: [
      "không có công thức", "không biết công thức", "không tìm được công thức",
      "không có dạng đóng",
      "không biểu diễn được", "không viết được", "phương pháp chia đôi", "phương pháp newton",
      "giải bằng số", "tính bằng số",
    ])
}

extension [Block] {
  /// The paragraphs, those in lists and quotes included.
  var paragraphs: [[Inline]] {
    flatMap { block -> [[Inline]] in
      switch block.kind {
      case .paragraph(let inlines): [inlines]
      case .list(_, _, _, let items): items.flatMap(\.blocks.paragraphs)
      case .quote(let inner): inner.paragraphs
      default: []
      }
    }
  }
}
