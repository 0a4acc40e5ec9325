import MathNotation

/// A small formula as SVG text: letters lean, scripts are moved and made smaller.
///
/// Letters, numbers, signs and scripts are set; a formula with anything taller is written in one line.
struct MathLabel {
  private struct Piece {
    var text: String
    var isItalic = false
    var isBold = false
    /// 0 on the line, -1 below, 1 above.
    var level = 0
  }

  private var pieces: [Piece] = []

  /// A label for LaTeX.
  init(_ latex: String) {
    let formula = MathFormula(latex)
    if !append(formula.nodes, level: 0, isBold: false) {
      pieces = [Piece(text: formula.plainText)]
    }
  }

  /// About how wide the label is, in units of the font size.
  var width: Double {
    pieces.reduce(0) { $0 + Double($1.text.count) * ($1.level == 0 ? 0.55 : 0.42) }
  }

  // MARK: Reading

  private mutating func append(_ nodes: [MathNode], level: Int, isBold: Bool) -> Bool {
    for node in nodes where !append(node, level: level, isBold: isBold) { return false }
    return true
  }

  private mutating func append(_ node: MathNode, level: Int, isBold: Bool) -> Bool {
    switch node.kind {
    case .number(let digits):
      add(Piece(text: digits, isBold: isBold, level: level))
    case .name(let words), .text(let words):
      add(Piece(text: words, level: level))
    case .symbol(let symbol):
      let isLetter = symbol.role == .ordinary && symbol.character.allSatisfy(\.isLetter)
      var text = symbol.character
      if level == 0 {
        if symbol.role == .relation { text = "\u{2009}\(text)\u{2009}" }
        if symbol.role == .punctuation { text += "\u{2009}" }
      }
      add(Piece(text: text, isItalic: isLetter && !isBold, isBold: isBold, level: level))
    case .group(let inside):
      return append(inside, level: level, isBold: isBold)
    case .styled(let style, let inside):
      return append(inside, level: level, isBold: style == .bold)
    case .space(let width):
      if width > 0 { add(Piece(text: "\u{2009}", level: level)) }
    case .scripts(let base, let sub, let sup, let primes):
      guard level == 0 else { return false }
      if let base, !append(base, level: 0, isBold: isBold) { return false }
      if primes > 0 { add(Piece(text: String(repeating: "′", count: min(primes, 4)))) }
      if let sub, !append(sub, level: -1, isBold: false) { return false }
      if let sup, !append(sup, level: 1, isBold: false) { return false }
    default:
      return false
    }
    return true
  }

  private mutating func add(_ piece: Piece) {
    if let last = pieces.last, last.level == piece.level, last.isItalic == piece.isItalic,
      last.isBold == piece.isBold
    {
      pieces[pieces.count - 1].text += piece.text
    } else {
      pieces.append(piece)
    }
  }

  // MARK: Writing

  /// Where a text stands about its point.
  enum Anchor: String { case start, middle, end }

  /// The label with its base line through a point.
  func text(
    _ x: Double, _ y: Double, size: Double, anchor: Anchor = .middle, ink: Ink = .ink
  ) -> SVGElement {
    var offset = 0.0
    let spans = pieces.map { piece in
      var attributes: [(String, String)] = []
      let target = piece.level == 0 ? 0 : piece.level < 0 ? size * 0.24 : size * -0.38
      if target != offset { attributes.append(("dy", (target - offset).svg)) }
      offset = target
      if piece.level != 0 { attributes.append(("font-size", (size * 0.72).svg)) }
      if piece.isItalic { attributes.append(("font-style", "italic")) }
      if piece.isBold { attributes.append(("font-weight", "bold")) }
      return SVGElement("tspan", attributes, text: piece.text)
    }
    return SVGElement(
      "text",
      [
        ("x", x.svg), ("y", y.svg), ("font-family", "var(--serif)"), ("font-size", size.svg),
        ("text-anchor", anchor.rawValue), ("fill", ink.value),
      ], spans)
  }
}
