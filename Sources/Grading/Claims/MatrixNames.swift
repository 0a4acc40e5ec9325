import Markdown

/// Matrices that running text names and describes, `L` in "x = L z, where L is the lower-triangular matrix of
/// ones": the letter is put between dollars, so that it is read like one in a formula.
enum MatrixNames {
  /// The most bytes of a description that are looked at.
  private static let reach = 300

  /// The pieces of a paragraph, with such letters as formulas. Cost: linear in the paragraph.
  static func put(in pieces: [ParagraphPiece]) -> [ParagraphPiece] {
    var result: [ParagraphPiece] = []
    for (number, piece) in pieces.enumerated() {
      guard case .words(var text) = piece else {
        result.append(piece)
        continue
      }
      let behind = ParagraphPiece.text(of: pieces[(number + 1)...])
      while let place = name(in: text.string, before: behind) {
        let length = text.string.utf8.count
        let positions = text.runs.flatMap(\.positions)
        guard positions.count == length, place < length else { break }
        let letter = String(decoding: Array(text.string.utf8)[place...place], as: UTF8.self)
        result.append(.words(text.dropping(last: length - place)))
        result.append(
          .math(MathSource(latex: letter, isDisplay: false, lineStarts: [positions[place]])))
        text = text.dropping(first: place + 1)
      }
      result.append(.words(text))
    }
    return result
  }

  /// The offset of the first capital letter that stands alone and that the words behind it describe.
  private static func name(in text: String, before behind: String) -> Int? {
    let characters = Array(text)
    var offset = 0
    for (place, character) in characters.enumerated() {
      defer { offset += character.utf8.count }
      guard character.isASCII, character.isUppercase, character != "D", character != "J",
        place == 0 || isBoundary(characters[place - 1]),
        place + 1 < characters.count, characters[place + 1].isWhitespace
      else { continue }
      let rest = String(characters[(place + 1)...].prefix(reach))
      let description = rest.utf8.count < reach ? rest + behind : rest
      // "A lower triangular matrix of ones" begins with an article.
      if character == "A" || character == "I",
        ProseWords(description).list.first.map(Vocabulary.verbs.contain) != true
      {
        continue
      }
      if MatrixWords.matrix(description) != nil || BandWords(description) != nil { return offset }
    }
    return nil
  }

  private static func isBoundary(_ character: Character) -> Bool {
    character.isWhitespace || "(,;:.".contains(character)
  }
}
