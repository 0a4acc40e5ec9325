/// Words behind a value that change what it is, so that it cannot be taken as it stands.
public enum StrayWords {
  /// Units and the like.
  private static let units: Set<String> = [
    "kg", "g", "mg", "km", "m", "cm", "mm", "s", "ms", "hz",
    "unit", "units", "times", "percent", "lần", "mét", "giây", "phút", "giờ", "đơn vị", "đồng",
    "phần trăm", "%", "°", "rad", "deg", "độ",
  ]

  /// Whether the words are a unit.
  public static func spoil(_ words: String) -> Bool {
    let text = words.trimmed.lowercased()
    guard !units.contains(text) else { return true }
    let list = text.split { !$0.isLetter && $0 != "?" }.map(String.init)
    return list.first.map { operations.contains($0) } ?? false
      || list.count <= 3 && list.contains { denials.contains($0) }
  }

  /// First words that go on with a formula.
  private static let operations: Set<String> = [
    "nhân", "chia", "cộng", "trừ", "mũ", "times", "plus", "minus", "divided", "multiplied", "mod",
    "squared",
  ]

  /// Words that take a formula back.
  private static let denials: Set<String> = ["sai", "wrong", "false", "incorrect", "nhầm", "?"]

  /// Signs and words between two formulas that are an operation: "$1$ nhân $D$", "$a$ + $b$".
  public static func operate(_ words: String) -> Bool {
    let text = words.trimmed.lowercased()
    return operations.contains(text)
      || ["nhân với", "chia cho", "cộng với", "trừ đi"].contains(text)
      || ["+", "-", "−", "–", "*", "/", "·", "×", "^", "÷"].contains(text)
  }

  /// Whether the words set another value beside the one before them.
  public static func choose(_ words: String) -> Bool {
    ["or", "hoặc", "hoặc là", "or else", "either"].contains(words.trimmed.lowercased())
  }
}

extension String {
  /// Without white space and punctuation at the ends.
  var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace || ".,;:".contains(first) {
      text.removeFirst()
    }
    while let last = text.last, last.isWhitespace || ".,;:".contains(last) { text.removeLast() }
    return String(text)
  }
}
