import Grading
import Markdown
import MathNotation

/// The sentences of a language: what each ``Grading/Message`` says in it.
///
/// A sentence is Markdown with `{names}`; it is parsed once, and what a name stands for is put into
/// the parsed text. So nothing that a student wrote can become markup.
public struct Catalogue: Sendable {
  /// `en`, `vi`.
  public let language: String
  /// For each key its sentences, in the order in which they are tried.
  let sentences: [String: [CatalogueSentence]]
  /// How the language writes numbers.
  let numbers: DecimalFormat
  /// The letters of a handout for `z` and `x`: formulas in sentences are written in them.
  var letters = VariableLetters.usual
  /// How a handout writes what is printed in one way only: formulas in sentences are spelled so.
  var spelling = HandoutSpelling.usual

  /// The catalogue in a text.
  ///
  /// - Parameters:
  ///   - language: The language's code, for pages' `lang`.
  ///   - text: `key = sentence` lines; see `templates/messages/en.txt`.
  ///   - file: The name of the file, for faults.
  ///   - base: The catalogue whose sentences stand where `text` has none. With it, a key that the
  ///     base does not know, or a name that the base's sentence does not know, is a fault.
  /// - Throws: The first fault, with its line.
  public init(
    language: String, text: String, file: String, over base: Catalogue? = nil
  ) throws(TemplateFault) {
    var sentences: [String: [CatalogueSentence]] = [:]
    for entry in try CatalogueEntry.entries(of: text, file: file) {
      let sentence = try CatalogueSentence(entry, file: file)
      if let base {
        try base.check(entry.key, names: sentence.names, file: file, line: entry.line)
      }
      sentences[entry.key, default: []].append(sentence)
    }
    let all = (base?.sentences ?? [:]).merging(sentences) { _, own in own }
    let mark = all["number.decimal"]?.first?.source ?? "."
    self.init(language: language, sentences: all, decimalMark: mark)
  }

  /// A catalogue without sentences: every message is shown as its key.
  init(empty language: String) {
    self.init(language: language, sentences: [:], decimalMark: ".")
  }

  private init(language: String, sentences: [String: [CatalogueSentence]], decimalMark: String) {
    self.language = language
    self.sentences = sentences
    self.numbers = DecimalFormat(decimalMark: decimalMark)
  }

  /// Whether there is a sentence for a key.
  public func contains(_ key: String) -> Bool {
    sentences[key] != nil
  }

  /// What a message says, as Markdown inlines.
  ///
  /// A message without a sentence shows its key: a report with a strange word in it is better than no
  /// report.
  public func sentence(_ message: Message) -> [Inline] {
    guard let choices = sentences[message.key], let last = choices.last else {
      return [Inline(.code(message.key))]
    }
    // An empty list has nothing to say: "your answer does not give ".
    let known = Set(message.arguments.filter { $0.value != .list([]) }.keys)
    let sentence = choices.first { $0.names.isSubset(of: known) } ?? last
    let digits = numbers.digitsThatTell(message.arguments.values.flatMap(\.values))
    let said = sentence.inlines { name, forms in
      guard let argument = message.arguments[name] else { return [Inline(.text("…"))] }
      guard !forms.isEmpty else { return inlines(argument, digits: digits) }
      guard case .count(1) = argument else { return [Inline(.text(forms.last ?? ""))] }
      return [Inline(.text(forms[0]))]
    }
    return letters == .usual && spelling == .usual ? said : said.mappingMaths(printed)
  }

  /// The same sentences about a flow in other letters, spelled as its handout is.
  func inLetters(
    _ letters: VariableLetters, spelling: HandoutSpelling = .usual
  ) -> Catalogue {
    var result = self
    result.letters = letters
    result.spelling = spelling
    return result
  }

  /// LaTeX in the letters and the spelling of the handout.
  func printed(_ latex: String) -> String { spelling.printed(letters.printed(latex)) }

  /// What a message says, for a terminal: maths between `$`, code between backquotes.
  public func plainText(_ message: Message) -> String {
    sentence(message).plainText
  }

  // MARK: Arguments

  private func inlines(_ argument: Message.Argument, digits: Int) -> [Inline] {
    switch argument {
    case .count(let count): return [Inline(.text(String(count)))]
    case .text(let text): return [Inline(.text(text))]
    case .code(let code): return [Inline(.code(code))]
    case .math(let latex): return [.math(latex)]
    case .value(let value): return [.math(numbers.latex(value, digits: digits))]
    case .compared(let value):
      return [.math(numbers.latex(value, digits: digits, tellsRounding: false))]
    case .list(let items):
      guard let first = items.first else { return [] }
      var joined = inlines(first, digits: digits)
      for (position, item) in items.enumerated().dropFirst() {
        joined = join(
          joined, inlines(item, digits: digits),
          by: position == items.count - 1 ? "list.last" : "list.more")
      }
      return joined
    }
  }

  private func join(_ left: [Inline], _ right: [Inline], by key: String) -> [Inline] {
    guard contains(key) else { return left + [Inline(.text(", "))] + right }
    return sentence(key, inlines: ["left": left, "right": right])
  }

  // MARK: Checks

  private func check(
    _ key: String, names: Set<String>, file: String, line: Int
  ) throws(TemplateFault) {
    guard let known = sentences[key] else {
      throw TemplateFault(
        file: file, line: line, column: 1, text: "there is no message called \(key)")
    }
    let allowed = known.reduce(into: Set<String>()) { $0.formUnion($1.names) }
    guard let stranger = names.subtracting(allowed).sorted().first else { return }
    let list = allowed.sorted().map { "{\($0)}" }.joined(separator: ", ")
    throw TemplateFault(
      file: file, line: line, column: nil,
      text: "\(key) knows no {\(stranger)}"
        + (list.isEmpty ? "" : "; it has \(list)"))
  }
}

extension Message.Argument {
  /// The numbers in it.
  fileprivate var values: [Double] {
    switch self {
    case .value(let value), .compared(let value): [value]
    case .list(let items): items.flatMap(\.values)
    case .count, .text, .math, .code: []
    }
  }
}

extension Inline {
  /// Inline maths.
  static func math(_ latex: String) -> Inline {
    Inline(.math(MathSource(latex: latex, isDisplay: false, lineStarts: [])))
  }
}
