import Markdown

/// What a document may hold at most, so that no text keeps anybody waiting.
extension Document {
  /// The most formulas of a sheet and of a document that is proofread. A long chapter has some hundreds.
  private static let formulaLimit = 3000

  /// Refuses a text that is longer than any handout.
  func checkLength(of source: SourceText, in language: String) throws(SheetFaults) {
    let length = blocks.textLength
    guard length > SourceText.textLimit else { return }
    let message = Message(
      "fault.tooMuchText", ["size": .count(length), "limit": .count(SourceText.textLimit)])
    throw SheetFaults([SourceDiagnostic(message, file: source.path)], language: language)
  }

  /// Refuses a document with more formulas than can be checked in a time that people wait for.
  func checkFormulas(of source: SourceText, in language: String) throws(SheetFaults) {
    let count = blocks.formulas.count
    guard count > Self.formulaLimit else { return }
    let message = Message(
      "fault.documentTooLong", ["count": .count(count), "most": .count(Self.formulaLimit)])
    throw SheetFaults([SourceDiagnostic(message, file: source.path)], language: language)
  }
}
