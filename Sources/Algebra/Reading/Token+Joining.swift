import MathNotation

/// Tokens that together write one thing: a name spelled letter by letter, a norm's double bars, a
/// decimal with a comma.
extension Token {
  /// `exp(z)`, `ln x`, `det J` without a backslash: letters side by side that spell a function's name and
  /// nothing more.
  static func joiningNames(_ tokens: [Token]) -> [Token] {
    func letter(_ index: Int) -> Character? {
      guard case .letter(let name, nil) = tokens[index].kind, name.count == 1,
        let character = name.first, character.isASCII, character.isLowercase
      else { return nil }
      return character
    }
    var result: [Token] = []
    var index = 0
    while index < tokens.count {
      var word = ""
      var end = index
      while end < tokens.count, let character = letter(end),
        end == index
          || tokens[end - 1].range.upperBound == tokens[end].range.lowerBound
            && !tokens[end - 1].hasScripts
      {
        word.append(character)
        end += 1
      }
      if word == "ln" || word.count >= 3 && FunctionTable.isName(word) {
        var name = tokens[end - 1]
        name.kind = .name(word)
        name.range = tokens[index].range.lowerBound..<name.range.upperBound
        if let base = base(of: word, at: end, in: tokens) {
          name.sub = [base]
          end += 1
        }
        result.append(name)
        index = end
      } else {
        result += tokens[index..<max(end, index + 1)]
        index = max(end, index + 1)
      }
    }
    return result
  }

  /// The base that is typed right behind a logarithm's name: `log2(z)`, `log10(z)`.
  private static func base(of word: String, at index: Int, in tokens: [Token]) -> MathNode? {
    guard word == "log", index + 1 < tokens.count, !tokens[index].hasScripts,
      case .number(let digits) = tokens[index].kind, digits == "2" || digits == "10",
      case .open("(") = tokens[index + 1].kind,
      tokens[index - 1].range.upperBound == tokens[index].range.lowerBound,
      tokens[index].range.upperBound == tokens[index + 1].range.lowerBound
    else { return nil }
    return MathNode(.number(digits), range: tokens[index].range)
  }

  /// `2t \big|_{t = z_i}` as `\left. 2t \right|_{t = z_i}`: a bar with an equation below it takes the product
  /// before it.
  static func joiningEvaluations(_ nodes: [MathNode]) -> [MathNode] {
    guard nodes.contains(where: \.isEvaluationBar) else { return nodes }
    var result: [MathNode] = []
    for node in nodes {
      guard node.isEvaluationBar, case .scripts(let base?, let sub, let sup, 0) = node.kind,
        case .symbol(let bar) = base.kind
      else {
        result.append(node)
        continue
      }
      var body: [MathNode] = []
      var depth = 0
      while let last = result.last {
        if case .symbol(let symbol) = last.withoutScripts.kind {
          if symbol.role == .close { depth += 1 }
          if symbol.role == .open {
            guard depth > 0 else { break }
            depth -= 1
          }
          if depth == 0, symbol.endsProduct { break }
        }
        body.insert(result.removeLast(), at: 0)
      }
      guard let first = body.first, depth == 0 else {
        result += body + [node]
        continue
      }
      let range = first.range.lowerBound..<node.range.upperBound
      let inner = MathNode(
        .delimited(open: nil, close: bar, body: body),
        range: first.range.lowerBound..<base.range.upperBound)
      result.append(MathNode(.scripts(base: inner, sub: sub, sup: sup, primes: 0), range: range))
    }
    return result
  }

  /// `||z||` as a norm: two bars side by side where an operand is due open it.
  static func joiningNorms(_ tokens: [Token]) -> [Token] {
    func isDouble(_ index: Int) -> Bool {
      guard index + 1 < tokens.count, case .fence("|") = tokens[index].kind,
        case .fence("|") = tokens[index + 1].kind, !tokens[index].hasScripts
      else { return false }
      return tokens[index].range.upperBound == tokens[index + 1].range.lowerBound
    }
    guard tokens.indices.contains(where: isDouble) else { return tokens }
    var result: [Token] = []
    var isOpen = false
    var index = 0
    while index < tokens.count {
      let expectsOperand =
        switch result.last?.kind {
        case nil, .binary, .relation, .open, .punctuation, .name, .largeOperator: true
        default: false
        }
      if isDouble(index), isOpen != expectsOperand {
        var norm = tokens[index + 1]
        norm.kind = .fence("\\|")
        norm.range = tokens[index].range.lowerBound..<norm.range.upperBound
        result.append(norm)
        isOpen.toggle()
        index += 2
      } else {
        result.append(tokens[index])
        index += 1
      }
    }
    return isOpen ? tokens : result
  }
}

extension MathNode {
  /// Whether this is a bar with an equation below it: `\big|_{t = 0}`.
  fileprivate var isEvaluationBar: Bool {
    guard case .scripts(let base?, let sub?, _, 0) = kind, case .symbol(let symbol) = base.kind,
      symbol.role == .fence, symbol.character == "|"
    else { return false }
    return Token.contents(sub).contains { node in
      if case .symbol(let sign) = node.kind { sign.command == "=" } else { false }
    }
  }

  fileprivate var withoutScripts: MathNode {
    if case .scripts(let base?, _, _, _) = kind { return base }
    return self
  }
}

extension MathSymbol {
  /// Whether a product before it is over: a sign, a relation, a large operator.
  fileprivate var endsProduct: Bool {
    switch role {
    case .binary, .relation, .punctuation, .largeOperator, .dots: true
    case .ordinary, .open, .close, .fence: false
    }
  }
}

extension [Token] {
  /// The list with decimals that are written with a comma, `0,5`, as one number: two runs of digits
  /// with nothing but a comma between them. With `depthZero` only outside brackets, where a bracket
  /// may hold a list.
  func joiningDecimals(depthZero: Bool = false) -> [Token] {
    var result: [Token] = []
    result.reserveCapacity(count)
    var depth = 0
    var index = 0
    while index < count {
      let token = self[index]
      switch token.kind {
      case .open: depth += 1
      case .close: depth -= 1
      case .number(let whole) where !depthZero || depth == 0:
        if index + 2 < count, !token.hasScripts, case .punctuation(",") = self[index + 1].kind,
          case .number(let decimals) = self[index + 2].kind,
          token.range.upperBound == self[index + 1].range.lowerBound,
          self[index + 1].range.upperBound == self[index + 2].range.lowerBound,
          !whole.contains(","), !whole.contains("."), !decimals.contains(","),
          !decimals.contains(".")
        {
          var joined = self[index + 2]
          joined.kind = .number("\(whole),\(decimals)")
          joined.range = token.range.lowerBound..<joined.range.upperBound
          result.append(joined)
          index += 3
          continue
        }
      default: break
      }
      result.append(token)
      index += 1
    }
    return result
  }
}
