extension MathFormula {
  /// How MathML shows what could not be read.
  public enum FaultDisplay: Hashable, Sendable {
    /// As words of the class `unknown`, for a style sheet to mark.
    case marked
    /// As words, with no mark.
    case plain
  }

  /// The formula in MathML Core, one `<math>` element: well-formed XML, spaced as TeX does.
  ///
  /// The LaTeX is an annotation. Classes for a style sheet: `aligned`, `cases`, `matrix`, `lines`
  /// on tables, `boxed`, `cancel`, `tag`, `unknown`. Takes time linear in the formula.
  ///
  /// - Parameters:
  ///   - display: whether the formula stands on a line of its own.
  ///   - errors: how to show what could not be read.
  /// - Returns: the element, from `<math` to `</math>`.
  public func mathML(display: Bool, errors: FaultDisplay = .marked) -> String {
    var writer = MathMLWriter(source: source, errors: errors)
    writer.out = display ? "<math display=\"block\"><semantics>" : "<math><semantics>"
    writer.writeRow(nodes, MathMLContext(size: display ? .display : .text))
    if source.utf8.count <= Self.maximumLength {
      writer.out += "<annotation encoding=\"application/x-tex\">"
      MarkupText.append(source, to: &writer.out)
      writer.out += "</annotation>"
    }
    writer.out += "</semantics></math>"
    return writer.out
  }
}

/// Where a node is written.
struct MathMLContext {
  /// TeX's styles: a line of its own, in a line, in a script.
  enum Size { case display, text, script }

  var size: Size
  /// The alphabet asked for around it.
  var style: MathStyle?
  /// Whether bold letters lean, as `\boldsymbol` has them.
  var isSlanted = false

  /// The context of a script.
  var script: MathMLContext { with(.script) }

  /// The context above and below a fraction bar.
  var fraction: MathMLContext { with(size == .display ? .text : .script) }

  func with(_ size: Size) -> MathMLContext {
    var context = self
    context.size = size
    return context
  }
}

/// Writes the notation tree as MathML.
struct MathMLWriter {
  let source: String
  let errors: MathFormula.FaultDisplay
  var out = ""

  // MARK: Lists

  /// Writes a list as one element.
  mutating func writeRow(
    _ nodes: [MathNode], _ context: MathMLContext, leading: AtomClass? = nil
  ) {
    if nodes.contains(where: { if case .lineBreak = $0.kind { true } else { false } }) {
      writeLines(nodes, context)
      return
    }
    out += "<mrow>"
    writeList(nodes, context, leading: leading)
    out += "</mrow>"
  }

  /// Writes the nodes of a list, with the space between them.
  mutating func writeList(
    _ nodes: [MathNode], _ context: MathMLContext, leading: AtomClass? = nil
  ) {
    var settings = AtomSetting.settings(
      of: nodes, leading: leading, isScript: context.size == .script)
    var previous: Int?
    for index in nodes.indices where settings[index].atomClass != nil {
      if settings[index].left > 0, !nodes[index].isOperator, let previous,
        nodes[previous].isOperator
      {
        settings[previous].right = settings[index].left
        settings[index].left = 0
      }
      previous = index
    }
    for index in nodes.indices {
      if settings[index].left > 0, !nodes[index].isOperator { writeSpace(settings[index].left) }
      if isLowDots(nodes[index]), followsOperator(index, settings, nodes) {
        writeOperator(
          MathSymbol(command: "\\cdots", character: "⋯", role: .dots), settings[index])
      } else {
        write(nodes[index], context, settings[index])
      }
    }
  }

  /// `\dots` is set low between commas and in the middle between operators.
  private func isLowDots(_ node: MathNode) -> Bool {
    if case .symbol(let symbol) = node.kind { return symbol.command == "\\dots" }
    return false
  }

  private func followsOperator(
    _ index: Int, _ settings: [AtomSetting], _ nodes: [MathNode]
  ) -> Bool {
    let isCentred = { (setting: AtomSetting) in
      setting.atomClass == .binary || setting.atomClass == .relation
    }
    let after = settings[(index + 1)...].first { $0.atomClass != nil }
    if let after { return isCentred(after) }
    let before = settings[..<index].last { $0.atomClass != nil }
    return before.map(isCentred) ?? false
  }

  /// Writes lines that `\\` separates outside an environment.
  private mutating func writeLines(_ nodes: [MathNode], _ context: MathMLContext) {
    let lines = nodes.split(omittingEmptySubsequences: false) {
      if case .lineBreak = $0.kind { true } else { false }
    }
    let rows = lines.map { line in
      line.split(omittingEmptySubsequences: false) { $0.kind == .space(0) }.map(Array.init)
    }
    writeTable(
      rows.filter { !$0.allSatisfy(\.isEmpty) }, name: "lines",
      columns: rows.contains { $0.count > 1 } ? .equations : .centred, declared: [], context)
  }

  // MARK: Nodes

  /// Writes one node as one element, or as none (an empty label).
  mutating func write(_ node: MathNode, _ context: MathMLContext, _ setting: AtomSetting) {
    switch node.kind {
    case .number(let digits): writeNumber(digits, context)
    case .symbol(let symbol): writeSymbol(symbol, context, setting)
    case .name(let name): writeName(name)
    case .text(let words): writeText(words, context)
    case .group(let inside): writeGroup(inside, context)
    case .scripts(let base, let sub, let sup, let primes):
      writeScripts(base, sub, sup, primes, context, setting)
    case .fraction(let above, let below, let bar): writeFraction(node, above, below, bar, context)
    case .root(let radicand, let index): writeRoot(radicand, index, context)
    case .delimited(let open, let close, let body): writePair(open, close, body, context)
    case .array(let name, let rows): writeArray(node, name, rows, context)
    case .styled(let style, let inside): writeStyled(node, style, inside, context, setting)
    case .accented(let accent, let inside): writeAccented(accent, inside, context)
    case .boxed(let inside): writeWrapped("boxed", boxStyle, inside, context)
    case .stacked(let base, let over, let under):
      writeStacked(base.onlyPart, over, under, context, setting)
    case .space(let width): writeSpace(width)
    case .tag(let words): writeTag(words)
    case .lineBreak: break
    case .phantom(let inside): writeElement("mphantom", inside, context)
    case .unknown(let written): writeUnknown(written)
    }
  }

  /// Writes a node that stands by itself: an argument.
  mutating func writeArgument(_ node: MathNode, _ context: MathMLContext) {
    let part = node.onlyPart
    if case .group(let inside) = part.kind {
      writeRow(inside, context)
    } else if case .tag = part.kind {
      writeRow([part], context)
    } else {
      let lone = AtomSetting.settings(of: [part], leading: nil, isScript: true)
      write(part, context, lone[0])
    }
  }

  private mutating func writeGroup(_ inside: [MathNode], _ context: MathMLContext) {
    writeRow(inside, context)
  }

  private var boxStyle: String { "border:1px solid;padding:0.25em 0.35em" }

  mutating func writeElement(_ name: String, _ inside: MathNode, _ context: MathMLContext) {
    out += "<\(name)>"
    writeArgument(inside, context)
    out += "</\(name)>"
  }

  mutating func writeWrapped(
    _ name: String, _ style: String, _ inside: MathNode, _ context: MathMLContext
  ) {
    out += "<mrow class=\"\(name)\" style=\"\(style)\">"
    writeArgument(inside, context)
    out += "</mrow>"
  }

  /// Whether `node` was written with `command`; the tree does not keep what is only a size.
  func isWritten(_ node: MathNode, _ command: String) -> Bool {
    let utf8 = source.utf8
    guard node.range.upperBound <= utf8.count else { return false }
    let start = utf8.index(utf8.startIndex, offsetBy: node.range.lowerBound)
    return utf8[start...].starts(with: command.utf8)
  }
}
