/// Fractions, roots, scripts, accents, pairs.
extension MathMLWriter {
  mutating func writeFraction(_ node: MathNode, _ context: MathMLContext) {
    guard case .fraction(let above, let below, let bar) = node.kind else { return }
    var outer = context
    var attributes = ""
    if isWritten(node, "\\dfrac") || isWritten(node, "\\cfrac") || isWritten(node, "\\dbinom") {
      outer.size = .display
      attributes = " displaystyle=\"true\" scriptlevel=\"0\""
    } else if isWritten(node, "\\tfrac") || isWritten(node, "\\tbinom") {
      outer.size = .text
      attributes = " displaystyle=\"false\" scriptlevel=\"0\""
    }
    if !attributes.isEmpty { out += "<mstyle\(attributes)>" }
    if !bar {
      out += "<mrow>"
      writeDelimiter("(", isOpen: true)
    }
    out += bar ? "<mfrac>" : "<mfrac linethickness=\"0\">"
    writeArgument(above, outer.fraction)
    writeArgument(below, outer.fraction)
    out += "</mfrac>"
    if !bar {
      writeDelimiter(")", isOpen: false)
      out += "</mrow>"
    }
    if !attributes.isEmpty { out += "</mstyle>" }
  }

  mutating func writeRoot(_ node: MathNode, _ context: MathMLContext) {
    guard case .root(let radicand, let index) = node.kind else { return }
    out += index == nil ? "<msqrt>" : "<mroot>"
    writeArgument(radicand, context)
    if let index { writeArgument(index, context.script) }
    out += index == nil ? "</msqrt>" : "</mroot>"
  }

  mutating func writePair(_ node: MathNode, _ context: MathMLContext) {
    guard case .delimited(let open, let close, let body) = node.kind else { return }
    out += "<mrow>"
    let isStretched = !body.allSatisfy(\.isFlat)
    writeDelimiter(open?.character ?? "", isOpen: true, isStretched: isStretched)
    if body.contains(where: { if case .lineBreak = $0.kind { true } else { false } }) {
      writeRow(body, context)
    } else {
      writeList(body, context)
    }
    writeDelimiter(close?.character ?? "", isOpen: false, isStretched: isStretched)
    out += "</mrow>"
  }

  // MARK: Scripts

  mutating func writeScripts(
    _ node: MathNode, _ context: MathMLContext, _ setting: AtomSetting
  ) {
    guard case .scripts(let base, let sub, let sup, let primes) = node.kind else { return }
    if primes > 0, sub == nil {
      writePrimed(base, sup, primes, context, setting)
      return
    }
    let hasSup = sup != nil || primes > 0
    let isLimit = base?.takesLimits ?? false
    let element =
      switch (sub != nil, hasSup) {
      case (true, true): isLimit ? "munderover" : "msubsup"
      case (true, false): isLimit ? "munder" : "msub"
      default: isLimit && sup != nil && base?.isName == false ? "mover" : "msup"
      }
    out += "<\(element)>"
    writeBase(base, hasSub: sub != nil, context, setting)
    if let sub { writeArgument(sub, context.script) }
    if hasSup { writeSuperscript(sup, primes, context.script) }
    out += "</\(element)>"
  }

  private mutating func writeBase(
    _ base: MathNode?, hasSub: Bool, _ context: MathMLContext, _ setting: AtomSetting
  ) {
    guard let base else {
      out += "<mrow></mrow>"
      return
    }
    if case .name(let name) = base.kind, hasSub, base.takesLimits {
      writeToken(
        "mo", name.replacing(" ", with: "\u{2006}"),
        " form=\"prefix\" movablelimits=\"true\"" + spaceAttributes(setting))
    } else {
      write(base, context, setting)
    }
  }

  /// `f'`: the primes of mathematical fonts are raised already, so they stand beside the letter.
  private mutating func writePrimed(
    _ base: MathNode?, _ sup: MathNode?, _ primes: Int, _ context: MathMLContext,
    _ setting: AtomSetting
  ) {
    if sup != nil { out += "<msup>" }
    out += "<mrow>"
    writeBase(base, hasSub: false, context, setting)
    writePrimes(primes)
    out += "</mrow>"
    if let sup {
      writeArgument(sup, context.script)
      out += "</msup>"
    }
  }

  private mutating func writeSuperscript(
    _ sup: MathNode?, _ primes: Int, _ context: MathMLContext
  ) {
    if primes > 0, sup != nil { out += "<mrow>" }
    if primes > 0 { writePrimes(primes) }
    if let sup { writeArgument(sup, context) }
    if primes > 0, sup != nil { out += "</mrow>" }
  }

  private mutating func writePrimes(_ count: Int) {
    let marks = [1: "′", 2: "″", 3: "‴", 4: "⁗"][count]
    writeToken(
      "mo", marks ?? String(repeating: "′", count: min(count, 50)),
      " form=\"postfix\" lspace=\"0\" rspace=\"0\"")
  }

  mutating func writeStacked(
    _ node: MathNode, _ context: MathMLContext, _ setting: AtomSetting
  ) {
    guard case .stacked(let group, let over, let under) = node.kind else { return }
    let base = group.onlyPart
    let element =
      over != nil && under != nil ? "munderover" : over != nil ? "mover" : "munder"
    out += "<\(element)>"
    if case .symbol(let symbol) = base.kind, symbol.role == .relation, symbol.isArrow {
      writeToken("mo", symbol.character, " stretchy=\"true\"" + spaceAttributes(setting))
    } else {
      write(base, context, setting)
    }
    if let under { writeLabel(under, context) }
    if let over { writeLabel(over, context) }
    out += "</\(element)>"
  }

  /// A label has a little air around it, so that an arrow is longer than its words.
  private mutating func writeLabel(_ label: MathNode, _ context: MathMLContext) {
    out += "<mrow>"
    writeSpace(0.3)
    writeArgument(label, context.script)
    writeSpace(0.3)
    out += "</mrow>"
  }

  // MARK: Alphabets and accents

  mutating func writeStyled(
    _ node: MathNode, _ context: MathMLContext, _ setting: AtomSetting
  ) {
    guard case .styled(let style, let inside) = node.kind else { return }
    var inner = context
    inner.style = style
    inner.isSlanted = slantedCommands.contains { isWritten(node, $0) }
    if case .group(let parts) = inside.kind, parts.count != 1 {
      writeRow(parts, inner)
    } else {
      write(inside.onlyPart, inner, setting)
    }
  }

  mutating func writeAccented(_ node: MathNode, _ context: MathMLContext) {
    guard case .accented(let accent, let inside) = node.kind else { return }
    switch AccentTable.row(accent)?.drawing {
    case .mark(let mark):
      // Without `accent="true"`, which browsers take to set the mark into the letter.
      out += "<mover>"
      writeArgument(inside, context)
      writeToken("mo", mark, " stretchy=\"false\" lspace=\"0\" rspace=\"0\"")
      out += "</mover>"
    case .wide(let mark, let isUnder), .labelled(let mark, let isUnder):
      out += isUnder ? "<munder accentunder=\"true\">" : "<mover accent=\"true\">"
      writeArgument(inside, context)
      writeToken("mo", mark, " stretchy=\"true\" lspace=\"0\" rspace=\"0\"")
      out += isUnder ? "</munder>" : "</mover>"
    case .rule(let css): writeRule(accent, css, inside, context)
    case nil: writeArgument(inside, context)
    }
  }
}

extension MathNode {
  /// Whether a bracket of the usual size holds the node: then `\left(` is `(`, as in TeX, while a
  /// browser would already take a larger one.
  var isFlat: Bool {
    switch kind {
    case .symbol(let symbol): symbol.role != .largeOperator && symbol.size == 0
    case .number, .name, .text, .space: true
    case .group(let inside), .delimited(_, _, let inside): inside.allSatisfy(\.isFlat)
    case .styled(_, let inside): inside.onlyPart.isFlat
    case .scripts(let base, let sub, let sup, _):
      [base, sub, sup].allSatisfy { $0?.isFlatScript ?? true }
    default: false
    }
  }

  private var isFlatScript: Bool {
    switch kind {
    case .symbol(let symbol): symbol.role != .largeOperator
    case .number, .name: true
    case .group(let inside): inside.allSatisfy(\.isFlatScript)
    case .scripts(let base, let sub, nil, 0):
      [base, sub].allSatisfy { $0?.isFlatScript ?? true }
    case .styled(_, let inside): inside.isFlatScript
    default: false
    }
  }

  fileprivate var isName: Bool {
    if case .name = kind { return true }
    return false
  }
}

extension MathSymbol {
  fileprivate var isArrow: Bool {
    character.unicodeScalars.first.map {
      (0x2190...0x21FF).contains($0.value)
        || (0x27F5...0x27FF).contains($0.value)
    } ?? false
  }
}

private let slantedCommands = ["\\boldsymbol", "\\bm", "\\pmb"]
