import MathNotation

/// One item of a formula's list as the reader of meaning sees it: the notation node without what
/// has no meaning (white space, sizes, colours), its scripts taken apart.
struct Token {
  enum Kind {
    case number(String)
    /// A letter by its TeX name, with the alphabet that was asked for.
    case letter(String, MathStyle?)
    /// An upright name: `exp`, `softplus`.
    case name(String)
    case binary(String)
    case relation(String)
    case open(String)
    case close(String)
    case fence(String)
    case punctuation(String)
    case largeOperator(String)
    case dots(String)
    case text(String)
    /// White space of at least one em, which separates statements.
    case gap
    /// `\\` outside an environment.
    case newline
    case group([MathNode])
    case fraction(MathNode, MathNode)
    case root(MathNode, index: MathNode?)
    case delimited(open: String?, close: String?, body: [MathNode])
    case array(String, [MathRow])
    case overlined([MathNode])
    /// `\underbrace{3 \cdot 3 \cdots 3}_{D}`: a list, and how many terms it stands for.
    case counted([MathNode], [MathNode])
    /// `\binom{n}{k}`.
    case binomial(MathNode, MathNode)
    /// Scripts without a base.
    case nothing
    /// What has no reading, as written.
    case unknown(String)
  }

  var kind: Kind
  var sub: [MathNode]?
  var sup: [MathNode]?
  var primes = 0
  var range: Range<Int>

  /// Whether the token is white space.
  var isSpace: Bool {
    switch kind {
    case .gap, .newline: true
    default: false
    }
  }

  var hasScripts: Bool { sub != nil || sup != nil || primes > 0 }

  /// Whether the token is dots.
  var isDots: Bool {
    if case .dots = kind { true } else { false }
  }

  /// Whether the token is `\odot`.
  var isComponentwiseProduct: Bool {
    if case .binary("\\odot") = kind { true } else { false }
  }

  /// Whether the token is a bold letter, as vectors are written.
  var isBold: Bool {
    if case .letter(_, .bold) = kind { true } else { false }
  }
}

extension Token {
  /// The tokens of a list of notation nodes. Accents, boxes and stacked decorations are looked
  /// through; equation numbers are dropped. Cost: linear.
  static func list(_ nodes: [MathNode]) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(nodes.count)
    for node in joiningEvaluations(nodes) {
      // `{}` only keeps things apart.
      if case .group(let inner) = node.kind, inner.isEmpty { continue }
      append(node, style: nil, to: &tokens)
    }
    return joiningNames(joiningNorms(tokens))
  }

  private static func append(_ node: MathNode, style: MathStyle?, to tokens: inout [Token]) {
    switch node.kind {
    case .number(let digits):
      tokens.append(Token(kind: .number(digits), range: node.range))
    case .symbol(let symbol):
      tokens.append(Token(kind: kind(of: symbol, style: style), range: node.range))
    case .name(let name):
      // `\operatorname{J}`: a letter by another command; the dimension is no such name.
      let isLetter = name.count == 1 && name != "D" && name.first?.isUppercase == true
      tokens.append(Token(kind: isLetter ? .letter(name, .roman) : .name(name), range: node.range))
    case .text(let words):
      let name = words.filter { !$0.isWhitespace }
      let kind: Kind =
        name == "e" ? .letter("e", .roman) : FunctionTable.isName(name) ? .name(name) : .text(words)
      tokens.append(Token(kind: kind, range: node.range))
    case .group(let inner):
      if inner.count == 1
        || inner.contains(where: { if case .text = $0.kind { true } else { false } })
      {
        // `\text{if $i > 1$}` is words and maths side by side.
        for element in inner {
          for part in contents(element) { append(part, style: style, to: &tokens) }
        }
      } else if let style {
        tokens.append(
          Token(
            kind: .group(inner.map { MathNode(.styled(style, $0), range: $0.range) }),
            range: node.range))
      } else {
        tokens.append(Token(kind: .group(inner), range: node.range))
      }
    case .scripts(let base, let sub, let sup, let primes):
      var inner: [Token] = []
      if let base { append(base, style: style, to: &inner) }
      if inner.count > 1, let base {
        inner = [Token(kind: .group([base]), range: base.range)]
      }
      var token = inner.first ?? Token(kind: .nothing, range: node.range)
      if token.hasScripts, let base {
        token = Token(kind: .group([base]), range: node.range)
      }
      token.sub = sub.map(contents)
      token.sup = sup.map(contents)
      token.primes = primes
      token.range = node.range
      // `z_j{}^2`: the empty group only keeps the scripts apart.
      if case .group(let content) = token.kind, content.isEmpty, token.sub == nil, primes == 0,
        var last = tokens.last, last.sup == nil, last.primes == 0, !last.isSpace,
        last.range.upperBound == node.range.lowerBound
      {
        last.sup = token.sup
        last.range = last.range.lowerBound..<node.range.upperBound
        tokens[tokens.count - 1] = last
      } else {
        tokens.append(token)
      }
    case .fraction(let numerator, let denominator, let bar):
      tokens.append(
        Token(
          kind: bar ? .fraction(numerator, denominator) : .binomial(numerator, denominator),
          range: node.range))
    case .root(let radicand, let index):
      tokens.append(Token(kind: .root(radicand, index: index), range: node.range))
    case .delimited(let open, let close, let body):
      tokens.append(
        Token(
          kind: .delimited(open: open?.command, close: close?.command, body: body),
          range: node.range))
    case .array(let name, let rows):
      tokens.append(Token(kind: .array(name, rows), range: node.range))
    case .styled(let inner, let body):
      if let digit = digit(body), inner == .bold || inner == .blackboard {
        // `\mathbf 1`, `\mathbb 1`: a vector of ones, or an indicator.
        tokens.append(Token(kind: .letter(digit, inner), range: node.range))
      } else if case .group(let list) = body.kind, list.count > 1,
        inner == .roman || inner == .italic
      {
        // `\mathrm{Jac}(f)`: a name that no table has is no product of letters.
        let letters = list.compactMap { node -> String? in
          if case .symbol(let symbol) = node.kind, symbol.command.count == 1 {
            symbol.command
          } else {
            nil
          }
        }
        if inner == .roman, letters.count == list.count, letters.joined() == "Jac" {
          tokens.append(Token(kind: .name("Jac"), range: node.range))
          return
        }
        for element in list { append(element, style: inner, to: &tokens) }
      } else {
        append(body, style: inner, to: &tokens)
      }
    case .accented(let accent, let body):
      appendAccented(accent, body, node.range, style: style, to: &tokens)
    case .stacked(let base, let over, let under):
      if let over, Self.limits(over), contents(base).contains(where: \.isRelation) {
        // `\overset{?}{=}`: not yet; `\overset{i \ge 2}{=}`: not for all.
        tokens.append(Token(kind: .relation("\\overset{?}"), range: node.range))
      } else if let under, case .accented("underbrace", let body) = base.kind {
        tokens.append(
          Token(kind: .counted(contents(body), contents(under)), range: node.range))
      } else {
        for element in contents(base) { append(element, style: style, to: &tokens) }
      }
    case .boxed(let body):
      for element in contents(body) { append(element, style: style, to: &tokens) }
    case .space(let width):
      if width >= 1 { tokens.append(Token(kind: .gap, range: node.range)) }
    case .lineBreak:
      tokens.append(Token(kind: .newline, range: node.range))
    case .tag, .phantom:
      break
    case .unknown(let source):
      tokens.append(Token(kind: .unknown(source), range: node.range))
    }
  }

  /// `0` or `1`, alone in a group or not.
  private static func digit(_ node: MathNode) -> String? {
    switch node.kind {
    case .number(let digits): digits == "0" || digits == "1" ? digits : nil
    case .group(let inner): inner.count == 1 ? digit(inner[0]) : nil
    default: nil
    }
  }

  /// Accents that only decorate; a letter under any other one is another letter: `\bar z` is not `z`.
  private static let decorations: Set<String> = [
    "underbrace", "overbrace", "underline", "cancel", "bcancel", "xcancel", "sout",
  ]

  /// Whether a label makes the sign below it less than an equality.
  private static func limits(_ label: MathNode) -> Bool {
    contents(label).contains { node in
      if case .symbol(let symbol) = node.kind { limits.contains(symbol.command) } else { false }
    }
  }

  /// Symbols above an equality sign that make it less than one.
  private static let limits: Set<String> = [
    "?", "!", "<", ">", "\\leq", "\\geq", "\\le", "\\ge", "\\neq", "\\ne", "\\approx",
  ]

  /// Strokes through what they decorate: a term that cancels is still there.
  private static let strokes: Set<String> = ["cancel", "bcancel", "xcancel", "sout"]

  private static func appendAccented(
    _ accent: String, _ body: MathNode, _ range: Range<Int>, style: MathStyle?,
    to tokens: inout [Token]
  ) {
    let inner = contents(body)
    if accent == "overline" || accent == "bar", inner.count > 1 {
      tokens.append(Token(kind: .overlined(inner), range: range))
    } else if accent.hasSuffix("vec") || accent == "overrightarrow" || accent == "mathbf" {
      append(body, style: .bold, to: &tokens)
    } else if strokes.contains(accent), inner.contains(where: { $0.isRelation }) {
      // A statement that is struck out is taken back.
    } else if decorations.contains(accent) {
      for element in inner { append(element, style: style, to: &tokens) }
    } else {
      var own: [Token] = []
      append(body, style: style, to: &own)
      if own.count == 1, case .letter(let name, let style) = own[0].kind {
        own[0].kind = .letter("\\\(accent){\(name)}", style)
        own[0].range = range
        tokens.append(own[0])
      } else {
        tokens.append(Token(kind: .unknown("\\\(accent)"), range: range))
      }
    }
  }

  private static func kind(of symbol: MathSymbol, style: MathStyle?) -> Kind {
    switch symbol.role {
    case .ordinary: .letter(symbol.command, style)
    case .largeOperator: .largeOperator(symbol.command)
    case .binary: .binary(symbol.command)
    case .relation: .relation(symbol.command)
    case .open: .open(symbol.command)
    case .close: .close(symbol.command)
    case .fence: .fence(symbol.command)
    case .punctuation: .punctuation(symbol.command)
    case .dots: .dots(symbol.command)
    }
  }

  /// The list inside a group, or the node alone.
  static func contents(_ node: MathNode) -> [MathNode] {
    if case .group(let inner) = node.kind { return inner }
    return [node]
  }
}

extension MathNode {
  fileprivate var isRelation: Bool {
    if case .symbol(let symbol) = kind { symbol.role == .relation } else { false }
  }
}
