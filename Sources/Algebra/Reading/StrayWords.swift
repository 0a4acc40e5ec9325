/// Words behind a value that change what it is, so that it cannot be taken as it stands.
public enum StrayWords {
  /// Units and the like.
  private static let units: Set<String> = [
    "kg", "g", "mg", "km", "m", "cm", "mm", "s", "ms", "hz",
    "unit", "units", "times", "percent", "lần", "mét", "giây", "phút", "giờ", "đơn vị", "đồng",
    "phần trăm", "%", "°", "rad", "deg", "độ",
  ]

  /// Whether the words are a unit.
  public static func spoil(_ words: String) -> Bool { units.contains(words.trimmed.lowercased()) }

  /// Whether the words set another value beside the one before them.
  static func choose(_ words: String) -> Bool {
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
