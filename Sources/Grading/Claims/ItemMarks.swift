import Markdown

/// The marks under which a text answers, "(b)", "2.", "Câu c", and the statements under each.
///
/// "In (b) the logarithms must be swapped" speaks of what stands there, however far above.
struct ItemMarks {
  /// The marks of an enumeration's items.
  static let all =
    ["a", "b", "c", "d", "e", "g", "h", "i", "ii", "iii", "iv", "v"] + (1...9).map(String.init)

  private var starts: [(mark: String, place: Int)] = []

  /// The mark of the item that is being read; `nil` before the first one.
  var current: String? { starts.last?.mark }

  /// Begins an item behind `count` statements.
  mutating func begin(_ mark: String, count: Int) {
    starts.append((mark, count))
  }

  /// Whether a word is the mark with which an item begins.
  func isAtStart(of word: String, _ sentence: RemarkSentence, count: Int) -> Bool {
    word == current && starts.last?.place == count
      && sentence.items.allSatisfy { $0 == .pause }
  }

  /// Finds the statements under the last item with a mark.
  ///
  /// - Parameters:
  ///   - mark: the mark.
  ///   - count: how many statements there are so far.
  /// - Returns: their places; `nil` when there are none.
  func statements(under mark: String, count: Int) -> Range<Int>? {
    let found = starts.indices.reversed().lazy.compactMap { number -> Range<Int>? in
      guard starts[number].mark == mark else { return nil }
      let end = number + 1 < starts.count ? starts[number + 1].place : count
      return starts[number].place < end ? starts[number].place..<end : nil
    }
    return found.first
  }
}

extension Sequence<Inline> {
  /// The mark of an item with which the text begins: "(b) …", "Câu 2: …".
  var itemMark: String? {
    guard let label = ProblemLabel.part(in: labelText, problem: "", parts: ItemMarks.all),
      label.ending != .space
    else { return nil }
    return label.part
  }
}

extension RemarkSentence {
  /// The mark of an item that the sentence names: "in (b)", "câu b", "part 2"; of several none is meant more than
  /// another. It is certain where words say so, and not where it only stands in a bracket: "on second thoughts (b)".
  var namedItem: (mark: String, isCertain: Bool)? {
    let marks = items.indices.compactMap { place -> (mark: String, isCertain: Bool)? in
      guard case .word(let word) = items[place], ItemMarks.all.contains(word.text) else {
        return nil
      }
      return certainty(of: word.text, at: place).map { (word.text, $0) }
    }
    return marks.count == 1 ? marks[0] : nil
  }

  /// How certain it is that a letter or number is a mark: behind "part", in a bracket, or a letter that is no word behind
  /// a preposition; `nil` where it is none.
  private func certainty(of mark: String, at place: Int) -> Bool? {
    func word(_ place: Int) -> String? {
      guard items.indices.contains(place), case .word(let word) = items[place] else { return nil }
      return word.text
    }
    if let before = word(place - 1) {
      if ProblemLabel.partWords.contains(before) { return true }
      let isLetter = mark.first?.isNumber == false && !["a", "i"].contains(mark)
      return isLetter && Vocabulary.itemPrepositions.contains(before) ? true : nil
    }
    guard place > 0, items[place - 1] == .pause,
      place + 1 == items.endIndex || items[place + 1] == .pause
    else { return nil }
    guard let before = word(place - 2) else { return nil }
    return Vocabulary.itemPrepositions.contains(before) || ProblemLabel.partWords.contains(before)
  }
}

extension Vocabulary {
  /// What stands before the mark of an item: "in (b)".
  fileprivate static let itemPrepositions: Set<String> = [
    "in", "of", "for", "to", "from", "at", "under", "with", "ở", "trong", "tại", "của", "cho", "từ",
  ]
}
