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
  ///   - marks: parts to set apart.
  /// - Returns: the element, from `<math` to `</math>`.
  public func mathML(
    display: Bool, errors: FaultDisplay = .marked, marks: [MathMark] = []
  ) -> String {
    var writer = MathMLWriter(source: source, errors: errors)
    writer.take(marks)
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

/// A part of a formula that a page sets apart.
public struct MathMark: Hashable, Sendable {
  /// UTF-8 offsets into the source. What stands within it in one list is marked; deeper down or
  /// elsewhere nothing more.
  public var range: Range<Int>
  /// The class of the `<mrow>` around it.
  public var name: String
  /// What is written behind it, of the class `mark`.
  public var badge: String

  /// A mark.
  public init(range: Range<Int>, name: String, badge: String) {
    self.range = range
    self.name = name
    self.badge = badge
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
  /// What is to be set apart and has not been met yet, sorted by where it begins.
  var marks: [MathMark] = []
  var longestMark = 0

  /// Takes the parts to set apart; of two that overlap, the first in this order counts.
  mutating func take(_ all: [MathMark]) {
    marks = all.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
    longestMark = all.map(\.range.count).max() ?? 0
  }

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
    let opened = takeMarks(in: nodes)
    for index in nodes.indices where !nodes[index].isEmpty {
      for (mark, places) in opened where places.first == index {
        out += "<mrow class=\"\(mark.name)\">"
      }
      defer {
        for (mark, places) in opened.reversed() where places.last == index {
          out += "</mrow><mtext class=\"mark \(mark.name)\">"
          MarkupText.append(mark.badge, to: &out)
          out += "</mtext>"
        }
      }
      if settings[index].left > 0, !nodes[index].isOperator { writeSpace(settings[index].left) }
      if isLowDots(nodes[index]), followsOperator(index, settings, nodes) {
        writeOperator(
          MathSymbol(command: "\\cdots", character: "⋯", role: .dots), settings[index])
      } else {
        write(nodes[index], context, settings[index])
      }
    }
  }

  /// The marks whose parts stand in this list, with the places of their first and last nodes.
  private mutating func takeMarks(in nodes: [MathNode]) -> [(MathMark, [Int])] {
    guard !marks.isEmpty, let start = nodes.first?.range.lowerBound,
      let end = nodes.last?.range.upperBound
    else { return [] }
    var opened: [(MathMark, [Int])] = []
    var taken: [Int] = []
    // Of thousands of marks only those count that can reach into the list.
    let near = firstMark(from: start - longestMark)
    for place in near..<max(near, firstMark(from: end)) {
      let mark = marks[place]
      let places = nodes.indices.filter { index in
        let range = nodes[index].range
        return !nodes[index].isEmpty && !range.isEmpty && mark.range.lowerBound <= range.lowerBound
          && range.upperBound <= mark.range.upperBound
      }
      guard let first = places.first, let last = places.last,
        !opened.contains(where: { $0.1[0] <= last && first <= $0.1[1] })
      else { continue }
      opened.append((mark, [first, last]))
      taken.append(place)
    }
    for place in taken.reversed() { marks.remove(at: place) }
    return opened
  }

  /// The place of the first mark that begins at an offset or behind it.
  private func firstMark(from offset: Int) -> Int {
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
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

  /// Writes one node as one element. The payloads are taken out further down, so that little is on
  /// the stack while the parts of a node are written.
  mutating func write(_ node: MathNode, _ context: MathMLContext, _ setting: AtomSetting) {
    switch node.kind {
    case .group: writeGroup(node, context)
    case .scripts: writeScripts(node, context, setting)
    case .fraction: writeFraction(node, context)
    case .root: writeRoot(node, context)
    case .delimited: writePair(node, context)
    case .array: writeArray(node, context)
    case .styled: writeStyled(node, context, setting)
    case .accented: writeAccented(node, context)
    case .stacked: writeStacked(node, context, setting)
    case .boxed, .phantom: writeWrapped(node, context)
    default: writeLeaf(node, context, setting)
    }
  }

  private mutating func writeLeaf(
    _ node: MathNode, _ context: MathMLContext, _ setting: AtomSetting
  ) {
    switch node.kind {
    case .number(let digits): writeNumber(digits, context)
    case .symbol(let symbol): writeSymbol(symbol, context, setting)
    case .name(let name): writeName(name)
    case .text(let words): writeText(words, context)
    case .space(let width): writeSpace(width)
    case .tag(let words): writeTag(words)
    case .unknown(let written): writeUnknown(written)
    default: out += "<mrow></mrow>"
    }
  }

  /// Writes a node that stands by itself: an argument.
  mutating func writeArgument(_ node: MathNode, _ context: MathMLContext) {
    write(node.onlyPart, context, AtomSetting.alone(node.onlyPart))
  }

  private mutating func writeGroup(_ node: MathNode, _ context: MathMLContext) {
    guard case .group(let inside) = node.kind else { return }
    writeRow(inside, context)
  }

  private mutating func writeWrapped(_ node: MathNode, _ context: MathMLContext) {
    switch node.kind {
    case .phantom(let inside):
      out += "<mphantom>"
      writeArgument(inside, context)
      out += "</mphantom>"
    case .boxed(let inside):
      writeRule("boxed", "border:1px solid;padding:0.25em 0.35em", inside, context)
    default: break
    }
  }

  /// Writes an element with a rule in CSS around, over or through it.
  mutating func writeRule(
    _ name: String, _ css: String, _ inside: MathNode, _ context: MathMLContext
  ) {
    out += "<mrow class=\"\(name)\" style=\"\(css)\">"
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

extension MathNode {
  /// Whether there is nothing to show: a label, a space of no width.
  fileprivate var isEmpty: Bool {
    switch kind {
    case .tag(let words): words.isEmpty
    case .space(let width): width == 0
    default: false
    }
  }
}
