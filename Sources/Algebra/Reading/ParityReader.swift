import MathNotation

/// Words that say whether a whole number is even: "even", "lẻ".
public struct ParityWords: Sendable {
  /// Even, or odd.
  public let isEven: Bool

  /// The parity that some words say; `nil` when they say none, or deny it.
  public init?(_ words: String) {
    let list = words.lowercased().split { !$0.isLetter }.map(String.init)
    guard !list.contains("not"), !list.contains("không") else { return nil }
    let isEven = list.contains("even") || list.contains("chẵn")
    let isOdd = list.contains("odd") || list.contains("lẻ")
    guard isEven != isOdd else { return nil }
    self.isEven = isEven
  }
}

/// Conditions on being even or odd: `D \text{ even}`, `D \equiv 0 \pmod 2`, `D \bmod 2 = 1`, `D = 2k`.
/// They are comparisons of $(-1)^D$.
enum ParityReader {
  /// Whether tokens may be such a condition.
  static func isParity(_ tokens: [Token]) -> Bool {
    tokens.contains { token in
      switch token.kind {
      case .text(let words): ParityWords(words) != nil
      case .relation("\\equiv"), .binary("\\bmod"), .relation("\\mid"), .relation("\\nmid"): true
      default: false
      }
    } || double(tokens) != nil
  }

  /// The condition that tokens state; `nil` when it is of another kind.
  static func read(
    _ tokens: [Token], in reader: ExpressionReader, owner: Token
  ) throws(ReadingFault) -> Condition? {
    for token in tokens {
      guard case .text(let words) = token.kind, let parity = ParityWords(words) else { continue }
      let number = tokens.filter { if case .text = $0.kind { false } else { !$0.isSpace } }
      return condition(try whole(ConditionReader.strip(number), in: reader, owner), parity.isEven)
    }
    let content = ConditionReader.strip(tokens).filter { !$0.isSpace }
    if let (letter, isEven) = double(content) {
      return condition(try whole([letter], in: reader, owner), isEven)
    }
    guard
      let relation = content.firstIndex(where: {
        if case .relation = $0.kind { true } else { false }
      })
    else { return nil }
    if relation == 1, case .number("2") = content[0].kind {
      switch content[1].kind {
      case .relation("\\mid"):
        return condition(try whole(Array(content[2...]), in: reader, owner), true)
      case .relation("\\nmid"):
        return condition(try whole(Array(content[2...]), in: reader, owner), false)
      default: break
      }
    }
    var left = Array(content[..<relation])
    var right = Array(content[(relation + 1)...])
    if case .relation("\\equiv") = content[relation].kind {
      guard case .group(let nodes)? = right.last?.kind, isModuloTwo(nodes) else { return nil }
      right.removeLast()
    } else {
      guard left.count > 2, case .binary("\\bmod") = left[left.count - 2].kind,
        case .number("2") = left[left.count - 1].kind
      else { return nil }
      left.removeLast(2)
    }
    guard right.count == 1, case .number(let digit) = right[0].kind, digit == "0" || digit == "1"
    else { throw ReadingFault(.condition, at: owner.range) }
    return condition(try whole(left, in: reader, owner), digit == "0")
  }

  private static func isModuloTwo(_ nodes: [MathNode]) -> Bool {
    let tokens = Token.list(nodes).filter { !$0.isSpace }
    return tokens.contains { if case .name("mod") = $0.kind { true } else { false } }
      && tokens.contains { if case .number("2") = $0.kind { true } else { false } }
      && tokens.count <= 4
  }

  /// `D = 2k`, `D = 2k + 1`: the letter on the left, and whether it is even.
  private static func double(_ tokens: [Token]) -> (letter: Token, isEven: Bool)? {
    let content = tokens.filter { !$0.isSpace }
    guard content.count == 4 || content.count == 6, case .letter = content[0].kind,
      case .relation("=") = content[1].kind, case .number("2") = content[2].kind,
      case .letter(let name, nil) = content[3].kind, ["k", "m", "n", "l", "p"].contains(name),
      content.allSatisfy({ !$0.hasScripts })
    else { return nil }
    if content.count == 4 { return (content[0], true) }
    guard case .binary = content[4].kind, case .number("1") = content[5].kind else { return nil }
    return (content[0], false)
  }

  private static func whole(
    _ tokens: [Token], in reader: ExpressionReader, _ owner: Token
  ) throws(ReadingFault) -> Expression {
    let number = try reader.read(tokens, after: owner)
    guard LinearIndex(number) != nil else { throw ReadingFault(.condition, at: owner.range) }
    return number
  }

  private static func condition(_ number: Expression, _ isEven: Bool) -> Condition {
    let one = Expression.number(Numeral(1))
    return .comparison(.power(.negative(one), number), .equal, isEven ? one : .negative(one))
  }
}
