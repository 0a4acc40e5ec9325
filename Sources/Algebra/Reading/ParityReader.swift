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

/// Conditions on the remainder of a whole number: `D \text{ even}`, `\text{odd } i < D`, `2 \mid i`, `i
/// \equiv 1 \pmod 3`, `D \bmod 2 = 1`, `D = 2k`. They are ``Condition/congruent(_:_:modulo:)``.
enum ParityReader {
  /// Whether tokens may be such a condition.
  static func isParity(_ tokens: [Token]) -> Bool {
    tokens.contains { token in
      switch token.kind {
      case .text(let words): ParityWords(words) != nil
      case .relation(let command):
        ["\\equiv", "\\nequiv", "\\mid", "\\nmid"].contains(command)
      case .binary("\\bmod"): true
      default: false
      }
    } || multiple(tokens) != nil
  }

  /// The tokens with "odd and" in two: the parity, and the word that joins it to the next condition.
  static func separated(_ tokens: [Token]) -> [Token] {
    tokens.flatMap { token -> [Token] in
      guard case .text(let words) = token.kind, ParityWords(words) != nil else { return [token] }
      let list = words.split(separator: " ").map(String.init)
      guard list.count > 1, let last = list.last, ["and", "và"].contains(last.lowercased()) else {
        return [token]
      }
      var (parity, joint) = (token, token)
      parity.kind = .text(list.dropLast().joined(separator: " "))
      joint.kind = .text(last)
      return [parity, joint]
    }
  }

  /// Whether commas stand between conditions of which one is a parity: `i \text{ odd}, i > 1`.
  static func isList(_ tokens: [Token]) -> Bool {
    var relations = 0
    var parities = 0
    for token in tokens {
      switch token.kind {
      case .dots: return false
      case .relation: relations += 1
      case .text(let words) where ParityWords(words) != nil: parities += 1
      default: break
      }
    }
    return parities == 1 && relations == 1 && tokens.count(where: isComma) == 1
  }

  static func isComma(_ token: Token) -> Bool {
    if case .punctuation(",") = token.kind { true } else { false }
  }

  /// The condition that tokens state; `nil` when it is of another kind.
  static func read(
    _ tokens: [Token], in reader: ExpressionReader, owner: Token
  ) throws(ReadingFault) -> Condition? {
    if let worded = try worded(tokens, in: reader, owner: owner) { return worded }
    let content = ConditionReader.strip(tokens).filter { !$0.isSpace }
    if let (letter, modulus, rest) = multiple(content) {
      return .congruent(try whole([letter], in: reader, owner), rest, modulo: modulus)
    }
    guard
      let place = content.firstIndex(where: {
        if case .relation = $0.kind { true } else { false }
      }), case .relation(let relation) = content[place].kind
    else { return nil }
    let left = Array(content[..<place])
    let right = Array(content[(place + 1)...])
    switch relation {
    case "\\mid", "\\nmid":
      guard left.count == 1, let modulus = modulus(left[0]) else { return nil }
      let divides = Condition.congruent(try whole(right, in: reader, owner), 0, modulo: modulus)
      return relation == "\\mid" ? divides : divides.negated
    case "\\equiv", "\\nequiv":
      guard let (number, modulus) = congruence(right) else { return nil }
      let same = try congruent(left, number, modulo: modulus, in: reader, owner)
      return relation == "\\equiv" ? same : same.negated
    case "=", "\\neq", "\\ne":
      guard left.count > 2, case .binary("\\bmod") = left[left.count - 2].kind,
        let modulus = modulus(left[left.count - 1])
      else { return nil }
      let same = try congruent(
        Array(left.dropLast(2)), right, modulo: modulus, in: reader, owner)
      return relation == "=" ? same : same.negated
    default: return nil
    }
  }

  /// `i \text{ is even}`, `\text{even } i`, `\text{odd } i < D`.
  private static func worded(
    _ tokens: [Token], in reader: ExpressionReader, owner: Token
  ) throws(ReadingFault) -> Condition? {
    for (place, token) in tokens.enumerated() {
      guard case .text(let words) = token.kind, let parity = ParityWords(words) else { continue }
      let number = tokens.filter { if case .text = $0.kind { false } else { !$0.isSpace } }
      let content = ConditionReader.strip(number)
      let relation = content.firstIndex { if case .relation = $0.kind { true } else { false } }
      let rest = parity.isEven ? 0 : 1
      guard let relation else {
        return .congruent(try whole(content, in: reader, owner), rest, modulo: 2)
      }
      // Behind the words stands the number that they are about, then how far it goes.
      guard place == 0, relation == 1,
        let bound = try ConditionReader.read(content, in: reader, owner: owner)
      else { throw ReadingFault(.condition, at: owner.range) }
      let own = Condition.congruent(try whole([content[0]], in: reader, owner), rest, modulo: 2)
      return own.and(bound)
    }
    return nil
  }

  /// `a \equiv b`: their difference is a multiple.
  private static func congruent(
    _ left: [Token], _ right: [Token], modulo modulus: Int, in reader: ExpressionReader,
    _ owner: Token
  ) throws(ReadingFault) -> Condition {
    let number = try whole(left, in: reader, owner)
    let other = try whole(right, in: reader, owner)
    if let rest = LinearIndex(other)?.value { return .congruent(number, rest, modulo: modulus) }
    return .congruent(.sum([number, .negative(other)]), 0, modulo: modulus)
  }

  /// `1 \pmod 2`, `j \bmod 3`: the other number, and the modulus.
  private static func congruence(_ tokens: [Token]) -> (number: [Token], modulus: Int)? {
    guard let last = tokens.last else { return nil }
    if case .group(let nodes) = last.kind {
      let inner = Token.list(nodes).filter { !$0.isSpace }
      let isModulo = inner.contains { if case .name("mod") = $0.kind { true } else { false } }
      let numbers = inner.compactMap(modulus)
      // Brackets, the name and the number.
      guard isModulo, numbers.count == 1, inner.count <= 4 else { return nil }
      return (Array(tokens.dropLast()), numbers[0])
    }
    guard tokens.count > 2, case .binary("\\bmod") = tokens[tokens.count - 2].kind,
      let modulus = modulus(last)
    else { return nil }
    return (Array(tokens.dropLast(2)), modulus)
  }

  /// The largest modulus that is read: beyond the dimensions of any homework.
  private static let largestModulus = 100

  private static func modulus(_ token: Token) -> Int? {
    guard case .number(let digits) = token.kind, !token.hasScripts, let value = Int(digits),
      (2...largestModulus).contains(value)
    else { return nil }
    return value
  }

  /// `D = 2k`, `D = 2k + 1`, `i = 3m - 1`: the letter on the left, the factor and what is added.
  private static func multiple(_ tokens: [Token]) -> (letter: Token, modulus: Int, rest: Int)? {
    let content = tokens.filter { !$0.isSpace }
    guard content.count == 4 || content.count == 6, case .letter = content[0].kind,
      case .relation("=") = content[1].kind, let modulus = modulus(content[2]),
      case .letter(let name, nil) = content[3].kind, IndexLetters.settable.contains(name),
      content.allSatisfy({ !$0.hasScripts })
    else { return nil }
    if content.count == 4 { return (content[0], modulus, 0) }
    guard case .binary(let sign) = content[4].kind, case .number(let digits) = content[5].kind,
      let added = Int(digits), added < modulus
    else { return nil }
    switch sign {
    case "+": return (content[0], modulus, added)
    case "-", "−": return (content[0], modulus, -added)
    default: return nil
    }
  }

  private static func whole(
    _ tokens: [Token], in reader: ExpressionReader, _ owner: Token
  ) throws(ReadingFault) -> Expression {
    let number = try reader.read(tokens, after: owner)
    guard LinearIndex(number) != nil else { throw ReadingFault(.condition, at: owner.range) }
    return number
  }
}
