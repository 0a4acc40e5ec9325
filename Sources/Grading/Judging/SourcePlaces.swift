import Algebra

extension Claim {
  /// Where dots stand in the claim.
  var dotsRange: Range<Int>? {
    for name in ["\\dots", "\\ldots", "\\cdots", "\\vdots", "\\dotsc", "\\dotsb", "…", "⋯", "..."] {
      if let range = placed.range(of: name, in: placed.statement.range) { return range }
    }
    return nil
  }
}

extension Answer {
  /// Where a name stands that nothing defines; the whole right side of `claim` when it is not found.
  func place(of name: String, else claim: Claim) -> (PlacedStatement, Range<Int>) {
    // `\bar{x}` is written `\bar x` as well.
    let spellings = [name, name.replacing("{", with: " ").replacing("}", with: "")]
    for claim in claims {
      for spelling in spellings {
        if let range = claim.placed.range(of: spelling, in: claim.rightRange) {
          return (claim.placed, range)
        }
      }
    }
    return (claim.placed, claim.rightRange)
  }
}

extension PlacedStatement {
  /// The first place in `range` at which `name` stands as a whole: no letter goes on behind it, and a
  /// letter's name is no part of a command.
  func range(of name: String, in range: Range<Int>) -> Range<Int>? {
    let source = formula.bytes
    let pattern = Array(name.utf8)
    guard !pattern.isEmpty, range.upperBound <= source.count,
      range.count >= pattern.count
    else { return nil }
    let isWord = pattern.last.map(Self.isLetter) ?? false
    for start in range.lowerBound...(range.upperBound - pattern.count) {
      let end = start + pattern.count
      guard source[start..<end].elementsEqual(pattern) else { continue }
      if isWord, end < source.count, Self.isLetter(source[end]) { continue }
      if pattern[0] != UInt8(ascii: "\\"), isWord, Self.isInCommand(source, start) { continue }
      return start..<end
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Whether the letters before `place` lead back to a backslash.
  private static func isInCommand(_ source: [UInt8], _ place: Int) -> Bool {
    var index = place - 1
    while index >= 0, isLetter(source[index]) { index -= 1 }
    return index >= 0 && source[index] == UInt8(ascii: "\\")
  }
}
