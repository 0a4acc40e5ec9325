import Markdown

extension [Block] {
  /// The checked parts that a question asks for when it asks for nothing else: "(a) Find `f`.", "Tính
  /// `\det J`." A question that also asks why is one for a person.
  var askedParts: [String]? {
    guard count == 1, let first else { return nil }
    switch first.kind {
    case .list(_, _, _, let items) where items.count == 1:
      return items[0].blocks.askedParts
    case .paragraph(let inlines):
      let text = inlines.plainText
      let words = ProseWords(text)
      guard Vocabulary.formulaRequests.occurrence(in: words) != nil,
        Vocabulary.reasonRequests.occurrence(in: words) == nil
      else { return nil }
      let parts = PartLabel.targets(text + ":").map(\.part)
      return parts.isEmpty ? nil : Set(parts).sorted()
    default: return nil
    }
  }

  /// Whether a formula relates something to something.
  public var holdsRelation: Bool {
    formulas.contains { math in
      math.latex.contains { "=<>≤≥≠".contains($0) }
        || ["\\le", "\\ge", "\\ne", "\\to"].contains(where: math.latex.contains)
    }
  }
}

extension Problem {
  /// Whether the problem's text, with the text before all problems, speaks of a flow, one that can be used or not.
  func statesFlow(after preamble: [Block], _ source: SourceText, _ language: String) -> Bool {
    let passages = [preamble, statement].filter { !$0.isEmpty }
      .map { Passage(source: source, blocks: $0) }
    do {
      _ = try FlowReader.read(
        passages, scalars: settings.parameters.map(\.name), decimalComma: language == "vi")
      return true
    } catch {
      return error.message.key != "fault.noTransformer" || statement.statesFlow
    }
  }

  /// Whether the problem's own text gives a flow.
  func statesFlow(in sheet: Sheet) -> Bool {
    let passage = Passage(source: sheet.source, blocks: statement)
    let stated = try? FlowReader.read(
      [passage], scalars: settings.parameters.map(\.name), decimalComma: sheet.language == "vi")
    return stated != nil
  }
}

extension Vocabulary {
  /// What a question that wants a formula begins with.
  static let formulaRequests = Phrases(
    english: [
      "find", "compute", "derive", "determine", "give", "write", "calculate", "state", "what is",
    ],
    vietnamese: ["tìm", "tính", "xác định", "viết", "cho biết", "suy ra", "lập"])

  /// What a question asks for besides, so that a formula is no answer to it.
  static let reasonRequests = Phrases(
    english: [
      "why", "explain", "prove", "show", "justify", "discuss", "draw", "sketch", "compare", "argue",
      "reason", "what happens", "how", "interpret", "comment",
    ],
    vietnamese: [
      "vì sao", "tại sao", "giải thích", "chứng minh", "vẽ", "so sánh", "bình luận", "nhận xét",
      "thế nào", "lý do", "lí do", "phác họa",
    ])
}
