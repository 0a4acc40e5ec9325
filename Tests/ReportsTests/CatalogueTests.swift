import Foundation
import Grading
import Markdown
import Testing

@testable import Reports

@Suite("Catalogues")
struct CatalogueTests {
  private let english: Catalogue
  private let vietnamese: Catalogue

  init() throws {
    let templates = try Templates()
    english = templates.catalogue(language: "en")
    vietnamese = templates.catalogue(language: "vi")
  }

  @Test("say the same things in every language")
  func parity() {
    #expect(english.sentences.count > 120)
    #expect(Set(english.sentences.keys) == Set(vietnamese.sentences.keys))
    for (key, sentences) in english.sentences {
      let names = sentences.map(\.names)
      let others = vietnamese.sentences[key]?.map(\.names) ?? []
      #expect(names == others, "\(key): \(names) and \(others)")
    }
  }

  @Test("have a word for each verdict and each mistake")
  func complete() {
    for verdict in Verdict.allCases { #expect(english.contains("verdict.\(verdict.rawValue)")) }
    for diagnosis in Diagnosis.allCases {
      #expect(english.contains("mistakeTitle.\(diagnosis.rawValue)"))
    }
  }

  @Test("have a sentence for every message that the sources name")
  func sources() throws {
    let folder = URL(fileURLWithPath: "\(testFolder)/../../Sources").standardized.path
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let key = /"((?:fault|notice|warning|reason|mistake|read|page|class)(?:\.[A-Za-z]+)+)"/
    var count = 0
    for path in paths where path.hasSuffix(".swift") && !path.hasSuffix("EmbeddedTemplates.swift") {
      let source = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
      for match in source.matches(of: key) {
        count += 1
        let isKnown = english.contains(String(match.1))
        #expect(isKnown, "\(path) says \(match.1)")
      }
    }
    #expect(count > 50)
  }

  @Test("choose the first sentence whose names are all known")
  func alternatives() {
    let both = Message("mistake.sign", ["wrong": .math("+x"), "right": .math("-x")])
    let one = Message("mistake.sign", ["wrong": .math("+x")])
    #expect(english.plainText(both) == "A sign is the other way round: $+x$ should be $-x$.")
    #expect(english.plainText(one) == "A sign is the other way round in $+x$.")
    #expect(
      english.plainText(Message("mistake.sign"))
        == "It looks as if one sign is the other way round.")
  }

  @Test("take an empty list for a name that is not known")
  func emptyList() {
    #expect(
      english.plainText(Message("reason.incomplete", ["missing": .list([])]))
        == "Some components are not given.")
  }

  @Test(
    "join lists and choose plurals",
    arguments: [
      ([2], 1, "Agrees at 1 point, random and chosen, for $D$ = 2."),
      ([2, 3], 2, "Agrees at 2 points, random and chosen, for $D$ = 2 and 3."),
      ([2, 3, 5], 192, "Agrees at 192 points, random and chosen, for $D$ = 2, 3 and 5."),
    ])
  func lists(dimensions: [Int], samples: Int, sentence: String) {
    let message = Message(
      "reason.agrees",
      ["samples": .count(samples), "dimensions": .list(dimensions.map { .count($0) })])
    #expect(english.plainText(message) == sentence)
  }

  @Test("write values as the language does")
  func values() {
    let message = Message(
      "reason.differs.component",
      [
        "point": .math("z = 1"), "quantity": .math("x_1"), "got": .value(0.5),
        "expected": .value(-1.0 / 3),
      ])
    #expect(
      english.plainText(message)
        == #"With $z = 1$, your $x_1$ is $0.5$; it should be $\approx -0.3333$."#)
    #expect(
      vietnamese.plainText(message)
        == #"Với $z = 1$, $x_1$ của bạn là $0{,}5$; giá trị đúng là $\approx -0{,}3333$."#)
  }

  @Test("give two values as many digits as tell them apart")
  func digitsThatTell() {
    let message = Message(
      "reason.differs.component",
      [
        "point": .math("p"), "quantity": .math("q"), "got": .value(1.000_000_1),
        "expected": .value(1),
      ])
    #expect(english.plainText(message) == "With $p$, your $q$ is $1.0000001$; it should be $1$.")
  }

  @Test("let no text become markup")
  func escaping() {
    let message = Message("notice.duplicate", ["student": .text("*<b>* {x} `$y$`")])
    let inlines = english.sentence(message)
    #expect(inlines.contains(Inline(.text("*<b>* {x} `$y$`"))))
  }

  @Test("show the key of a message that they do not know")
  func unknownKey() {
    #expect(english.sentence(Message("no.such.key")) == [Inline(.code("no.such.key"))])
  }

  @Test(
    "refuse a file that cannot be meant, with its line",
    arguments: [
      ("verdict.correct = Yes\nverdict.corect = Yes", 2, "no message called verdict.corect"),
      ("verdict.correct", 1, "key = sentence"),
      ("  and so on", 1, "no sentence above"),
      ("# words\n\npage.line = line {lines}", 3, "{line}"),
      ("page.line = # line {line}", 1, "one sentence"),
    ])
  func faults(text: String, line: Int, words: String) {
    let fault = #expect(throws: TemplateFault.self) {
      try Catalogue(language: "en", text: text, file: "en.txt", over: english)
    }
    #expect(fault?.line == line)
    #expect(fault?.text.contains(words) == true, "\(fault?.text ?? "")")
  }

  @Test("of a teacher replace only the sentences that they hold")
  func overlay() throws {
    let own = try Catalogue(
      language: "en", text: "verdict.correct = Well\n  done", file: "en.txt", over: english)
    #expect(own.plainText(Message("verdict.correct")) == "Well done")
    #expect(own.plainText(Message("verdict.incorrect")) == "Not yet right")
  }
}

@Suite("Numbers")
struct DecimalFormatTests {
  @Test(
    "are written with as many digits as they need",
    arguments: [
      (3, "3"), (-0.5, "-0.5"), (0, "0"), (-0.0, "0"), (2.0 / 3, #"\approx 0.6667"#),
      (1234.5678, #"\approx 1235"#), (0.00012, "0.00012"), (1e-9, #"10^{-9}"#),
      (-1e12, #"-10^{12}"#), (6.02214e23, #"\approx 6.022 \cdot 10^{23}"#),
      (123_456_789, "123456789"), (.infinity, #"\infty"#), (-.infinity, #"-\infty"#),
      (.nan, #"\text{?}"#),
    ] as [(Double, String)])
  func latex(value: Double, text: String) {
    #expect(DecimalFormat(decimalMark: ".").latex(value) == text)
  }

  @Test(
    "of marks have no decimals that say nothing",
    arguments: [(3, "3"), (2.5, "2,5"), (1.0 / 3, "0,33"), (0, "0"), (-0.001, "0"), (.nan, "–")]
      as [(Double, String)])
  func marks(value: Double, text: String) {
    #expect(DecimalFormat(decimalMark: ",").marks(value) == text)
  }
}
