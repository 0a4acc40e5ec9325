extension [Inline] {
  /// The words, without their marks: maths as its LaTeX between dollars, images as their
  /// description, line ends as spaces.
  public var plainText: String {
    var text = ""
    for inline in self { inline.appendPlainText(to: &text) }
    return text
  }
}

extension Inline {
  fileprivate func appendPlainText(to text: inout String) {
    switch kind {
    case .text(let words), .code(let words), .html(let words):
      text += words
    case .math(let math):
      text += math.isDisplay ? "$$\(math.latex)$$" : "$\(math.latex)$"
    case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
      .link(_, _, let inner), .image(_, _, let inner):
      for inline in inner { inline.appendPlainText(to: &text) }
    case .softBreak, .lineBreak:
      text += " "
    }
  }
}
