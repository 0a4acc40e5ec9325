/// Who says what a clause is about.
///
/// A subject that is neither the writer nor something of mathematics and says, writes or thinks something is
/// somebody else, whatever their name. Of somebody known to be a person, and of a name, also what they
/// found counts.
extension Clause {
  /// Somebody else who says so: "my friend got", "Peter claims", "according to Anna", "bạn Hùng viết".
  var attribution: String? {
    guard Vocabulary.agreements.occurrence(in: words) == nil else { return nil }
    return person ?? saying ?? named ?? owner
  }

  /// The most words between somebody and what they do.
  private static let reach = 4

  /// A person or a book near a word for claiming.
  private var person: String? {
    guard let source = Vocabulary.people.occurrence(in: words) else { return nil }
    let length = ProseWords(source).count
    let isNear = words.list.indices.contains { place in
      guard words.list[place...].starts(with: ProseWords(source).list) else { return false }
      let near =
        words.list[..<place].suffix(2) + words.list[(place + length)...].prefix(Self.reach)
      return Vocabulary.claimings.occurrence(in: ProseWords(list: Array(near))) != nil
    }
    return isNear ? source : nil
  }

  /// "The student beside me wrote": a subject that is not known and says something.
  private var saying: String? {
    let spoken = spoken
    if let crowd = Vocabulary.crowds.opening(words) { return crowd }
    for (place, word) in spoken.enumerated() {
      guard Vocabulary.sayingVerbs.contain(word.text) else { continue }
      let subject = spoken[..<place].suffix(Self.subjectLimit).reversed().drop {
        Vocabulary.verbAdverbs.contain($0.text)
      }
      guard let last = subject.first, !Vocabulary.noSubjects.contain(last.text),
        !subject.contains(where: { Vocabulary.mathematics.contain($0.text) })
      else { continue }
      return "\(last.text) \(word.text)"
    }
    return nil
  }

  private static let subjectLimit = 8

  /// "Peter got", "Bạn Hùng tính được", "theo Minh": a name beside what people do.
  private var named: String? {
    let spoken = spoken
    for (place, word) in spoken.enumerated() where word.isCapitalized && word.text.count > 1 {
      let before = place > 0 ? spoken[place - 1].text : ""
      let rest = ProseWords(list: spoken[(place + 1)...].map(\.text))
      let isTitled = Vocabulary.titles.contain(before)
      // "By Cardano's formula": what everybody may use.
      if word.text.hasSuffix("'s"), rest.list.first.map(Vocabulary.theoremNouns.contain) == true {
        continue
      }
      guard isTitled || !Vocabulary.eponyms.contain(word.text),
        rest.list.first.map({ $0.allSatisfy(\.isNumber) }) != true
      else { continue }
      if isTitled || !word.isFirst, Vocabulary.claimings.opening(rest.afterName) != nil {
        return word.text
      }
      if !word.isFirst, Vocabulary.attributions.contain(before),
        !Vocabulary.mathematics.contain(word.text)
      {
        return "\(before) \(word.text)"
      }
      // "Minh ra", "Peter gets" at the beginning: one word that is no word of the trade.
      if word.isFirst, Vocabulary.findings.opening(rest) != nil,
        !Vocabulary.noSubjects.contain(word.text), !Vocabulary.mathematics.contain(word.text),
        !word.text.hasSuffix("ing")
      {
        return word.text
      }
    }
    return nil
  }

  /// "Anna's answer": what belongs to somebody. "Leibniz's formula" belongs to everybody.
  private var owner: String? {
    let spoken = spoken
    for (place, word) in spoken.enumerated() where word.text.hasSuffix("'s") && word.isCapitalized {
      guard place + 1 < spoken.count, Vocabulary.works.contain(spoken[place + 1].text) else {
        continue
      }
      return word.text
    }
    return nil
  }

  /// The words with their capitals.
  private var spoken: [ProseWord] {
    items.compactMap { if case .word(let word) = $0 { word } else { nil } }
  }
}

extension ProseWords {
  /// The words without a second name in front: "Văn Hùng viết".
  fileprivate var afterName: ProseWords {
    guard let first = list.first, Vocabulary.claimings.opening(self) == nil,
      list.count > 1, !Vocabulary.mathematics.contain(first)
    else { return self }
    return dropping(first: 1)
  }
}
