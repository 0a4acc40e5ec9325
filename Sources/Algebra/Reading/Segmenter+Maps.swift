import MathNotation

/// Maps: `f : \mathbf z \mapsto a` is an equation.
extension Segmenter {
  /// `f : \mathbf z \mapsto a`, also behind `f : \mathbb R^D \to \mathbb R^D,`, as `f(\mathbf z) = a`;
  /// `\mathbf z \mapsto (a, b)` as `\mathbf x = (a, b)`.
  static func mapping(_ line: [Token]) -> [Token] {
    func first(_ arrows: Set<String>) -> Int? {
      line.firstIndex { token in
        if case .relation(let command) = token.kind { arrows.contains(command) } else { false }
      }
    }
    guard let arrow = first(["\\mapsto", "\\longmapsto"]) else {
      // `\mathbf z \xrightarrow{f} (a, b)`
      return first(["\\to", "\\rightarrow", "\\longrightarrow"]).map { arrow in
        isName(line[..<arrow], of: line[(arrow + 1)...])
          ? line[..<arrow] + [Token(kind: .relation("="), range: line[arrow].range)]
            + line[(arrow + 1)...]
          : nameless(line, arrow)
      } ?? line
    }
    guard let colon = line[..<arrow].firstIndex(where: isColon) else {
      return nameless(line, arrow)
    }
    guard colon > 0, colon + 1 < arrow else { return line }
    let range = line[arrow].range
    let argument = argument(line[(colon + 1)..<arrow])
    guard let first = argument.first else { return line }
    var call = Array(line[..<colon])
    if case .open = first.kind {
      call += argument
    } else {
      call.append(Token(kind: .open("("), range: first.range.lowerBound..<first.range.lowerBound))
      call += argument
      call.append(Token(kind: .close(")"), range: range.lowerBound..<range.lowerBound))
    }
    return call + [Token(kind: .relation("="), range: range)] + line[(arrow + 1)...]
  }

  /// What stands between the name of a map and its arrow, without the sets it goes between.
  private static func argument(_ tokens: ArraySlice<Token>) -> [Token] {
    var result = tokens
    let hasSets = tokens.contains { token in
      if case .relation(let command) = token.kind {
        StatementReader.isArrow(command)
      } else {
        false
      }
    }
    if hasSets {
      let separator = tokens.lastIndex { token in
        switch token.kind {
        case .punctuation, .gap, .newline, .text: true
        default: false
        }
      }
      guard let separator else { return [] }
      result = tokens[(separator + 1)...]
    }
    return result.filter { !$0.isSpace }
  }

  /// Whether tokens are one bracket with commas, or a column.
  private static func isList(_ tokens: [Token]) -> Bool {
    guard let first = tokens.first else { return false }
    let inner: [Token]
    switch first.kind {
    case .array: return tokens.count == 1
    case .delimited(_, _, let body):
      guard tokens.count == 1 else { return false }
      inner = Token.list(body)
    case .open:
      guard BracketMatching(tokens[...]).partner[0] == tokens.count - 1 else { return false }
      inner = Array(tokens.dropFirst().dropLast())
    default: return false
    }
    return inner.contains { if case .punctuation(",") = $0.kind { true } else { false } }
  }

  /// The vector that tokens write, `\mathbf z` or `(z_1, z_2, \dots)`: its letter.
  private static func vector(_ tokens: [Token]) -> String? {
    if tokens.count == 1, case .letter(let name, _) = tokens[0].kind, !tokens[0].hasScripts {
      return name
    }
    guard isList(tokens) else { return nil }
    let inner =
      if case .delimited(_, _, let body) = tokens[0].kind {
        Token.list(body)
      } else {
        Array(tokens.dropFirst().dropLast())
      }
    var names: Set<String> = []
    var place = 0
    var sawDots = false
    for token in inner where !token.isSpace {
      switch token.kind {
      case .letter(let name, _) where token.sup == nil && token.primes == 0:
        // In their order: `(z_2, z_1) \mapsto \dots` exchanges them.
        place += 1
        guard let sub = token.sub, isIndex(sub, place, isLast: sawDots) else { return nil }
        names.insert(name)
      case .dots: sawDots = true
      case .punctuation(","): break
      default: return nil
      }
    }
    return names.count == 1 ? names.first : nil
  }

  /// Whether a subscript is the number of a place, or `D` behind dots.
  private static func isIndex(_ sub: [MathNode], _ place: Int, isLast: Bool) -> Bool {
    let inner = Token.list(sub).filter { !$0.isSpace }
    guard inner.count == 1, !inner[0].hasScripts else { return false }
    return switch inner[0].kind {
    case .number(let digits): !isLast && digits == String(place)
    case .letter("D", _): isLast
    default: false
    }
  }

  /// Whether an arrow stands for an equals sign: `f \to (z_1, z_1 + z_2)`, `\det J \to 6`. What a determinant tends
  /// to is no value of it.
  private static func isName(_ left: ArraySlice<Token>, of right: ArraySlice<Token>) -> Bool {
    let name = left.filter { !$0.isSpace }
    let value = right.filter { !$0.isSpace }
    guard let first = name.first, !value.isEmpty else { return false }
    switch first.kind {
    case .letter("f", _): return name.count == 1 && isList(value)
    case .name("det"): return name.count <= 2 && !value.contains { $0.isArrowOrInfinity }
    default: return false
    }
  }

  /// A map without a name takes a vector of the flow to the other one, when what it gives is a list.
  private static func nameless(_ line: [Token], _ arrow: Int) -> [Token] {
    let argument = line[..<arrow].filter { !$0.isSpace }
    guard let name = vector(argument), let image = ["z": "x", "x": "z"][name],
      isList(line[(arrow + 1)...].filter { !$0.isSpace })
    else { return line }
    return [
      Token(kind: .letter(image, .bold), range: argument[0].range),
      Token(kind: .relation("="), range: line[arrow].range),
    ] + line[(arrow + 1)...]
  }
}

extension Token {
  /// Whether this is an arrow, or infinity.
  fileprivate var isArrowOrInfinity: Bool {
    switch kind {
    case .relation(let command): StatementReader.isArrow(command)
    case .letter("\\infty", _): true
    default: false
    }
  }
}
