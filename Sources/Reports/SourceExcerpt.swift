import Grading

/// A line of a student's file with a caret under what could not be read.
struct SourceExcerpt {
  /// What stands before the characters in question.
  let before: String
  /// The characters in question; empty at the end of a line.
  let marked: String
  /// What stands after them.
  let after: String
  /// `^~~`: as many marks as there are characters in question, at least one.
  let caret: String

  /// The excerpt of a spot; the caret is kept within the line.
  init(_ spot: UnreadableSpot) {
    let line = spot.sourceLine.map(Self.shown)
    let start = min(max(0, spot.caret), line.count)
    let end = min(start + max(1, spot.length), line.count)
    before = String(line[..<start])
    marked = String(line[start..<end])
    after = String(line[end...])
    let width = max(1, line[start..<end].reduce(0) { $0 + Self.columns($1) })
    caret = "^" + String(repeating: "~", count: width - 1)
  }

  /// What a terminal or a code block needs before the caret: the same tabs, and two blanks below a
  /// wide character.
  var blanks: String {
    before.map { $0 == "\t" ? "\t" : String(repeating: " ", count: Self.columns($0)) }.joined()
  }

  /// Control characters and characters that turn the direction of text would move what follows; a
  /// sign stands for them.
  private static func shown(_ character: Character) -> Character {
    if character == "\t" { return character }
    let hides = character.unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: true
      default: scalar.properties.isBidiControl
      }
    }
    return hides ? "\u{FFFD}" : character
  }

  /// The columns that a character takes in a fixed-width font.
  private static func columns(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    switch first.value {
    // The blocks of East Asian wide and full-width forms, and of emoji (UAX #11).
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default:
      return first.properties.generalCategory == .nonspacingMark ? 0 : 1
    }
  }
}
