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
    let width = max(1, String(line[start..<end]).terminalWidth)
    caret = "^" + String(repeating: "~", count: width - 1)
  }

  /// What a terminal or a code block needs before the caret: the same tabs, and two blanks below a
  /// wide character.
  var blanks: String { before.terminalBlanks }

  /// The line around what is marked, at most `width` characters, with `…` where it is cut.
  func line(width: Int) -> String {
    let line = Array(before + marked + after)
    guard line.count > width else { return String(line) }
    let place = before.count + marked.count / 2
    let start = min(max(0, place - width / 2), line.count - width)
    let shown = String(line[start..<(start + width)])
    return (start > 0 ? "…" : "") + shown + (start + width < line.count ? "…" : "")
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
}
