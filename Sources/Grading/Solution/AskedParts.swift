import Markdown

/// What a question asks to show of the transformer.
public enum AskedMonotony: Hashable, Sendable {
  /// That it is strictly increasing.
  case increasing
  /// That it is strictly decreasing.
  case decreasing
  /// That it is one of both.
  case either
}

extension [Block] {
  /// The checked parts that a question asks for when it asks for nothing else: "(a) Find `f`.", "Tính
  /// `\det J`." A question that also asks why is one for a person.
  var askedParts: [String]? {
    guard count == 1, let first else { return nil }
    switch first.kind {
    case .list(_, _, _, let items) where items.count == 1:
      return items[0].blocks.askedParts
    case .paragraph(let inlines):
      let text = inlines.naming.plainText
      let words = ProseWords(text)
      // "Câu a. Hàm ngược?"
      let isBare =
        text.trimmingWhitespace().hasSuffix("?") && words.count <= Self.bareQuestion
      guard isBare || Vocabulary.formulaRequests.occurrence(in: words) != nil,
        Vocabulary.reasonRequests.occurrence(in: words) == nil
      else { return nil }
      var parts = Set(PartLabel.targets(text + ":").map(\.part))
      if Vocabulary.inversions.occurrence(in: words) != nil { parts.insert("inverse") }
      return parts.isEmpty ? nil : parts.sorted()
    default: return nil
    }
  }

  /// The most words of a question that only names what it asks for.
  private static let bareQuestion = 8

  /// Whether sentences ask for the logarithm of the determinant, and none asks for the determinant.
  var askForLogarithmOnly: Bool {
    var asked: Set<String> = []
    for block in self {
      guard case .paragraph(let inlines) = block.kind else { continue }
      let sentences = inlines.plainText.split { ".?!".contains($0) }
      for sentence in sentences
      where Vocabulary.formulaRequests.occurrence(in: ProseWords(sentence)) != nil {
        asked.formUnion(PartLabel.targets(sentence + ":").map(\.part))
      }
    }
    return asked.contains("logdet") && !asked.contains("det")
  }

  /// What a question asks to show of the transformer, when it asks for nothing else: "Show that `\tau` is strictly
  /// increasing."
  var askedMonotony: AskedMonotony? {
    guard count == 1, let first else { return nil }
    switch first.kind {
    case .list(_, _, _, let items) where items.count == 1:
      return items[0].blocks.askedMonotony
    case .paragraph(let inlines):
      let words = ProseWords(inlines.plainText)
      guard formulas.contains(where: { $0.latex.contains("\\tau") }),
        Vocabulary.claimsToShow.occurrence(in: words) != nil,
        Vocabulary.formulaRequests.occurrence(in: words) == nil, !holdsRelation
      else { return nil }
      if Vocabulary.increasing.occurrence(in: words) != nil { return .increasing }
      if Vocabulary.decreasing.occurrence(in: words) != nil { return .decreasing }
      return Vocabulary.monotone.occurrence(in: words) == nil ? nil : .either
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

extension [Inline] {
  /// The inlines with names in place of equations that only name: "Express `\mathbf z = f^{-1}(\mathbf x)`", "a formula
  /// for `x_i`".
  fileprivate var naming: [Inline] {
    enumerated().map { number, inline in
      guard case .math(var math) = inline.kind else { return inline }
      let sides = math.latex.split(separator: "=").map { $0.trimmingCharacters(in: .whitespaces) }
      if sides.count == 2,
        let side = sides.last(where: { $0.contains("f") || $0.contains("\\det") }),
        Set(["x", "z", "\\mathbf x", "\\mathbf z", "\\mathbf{x}", "\\mathbf{z}", "x_i", "z_i"])
          .contains(sides.first { $0 != side } ?? "")
      {
        math.latex = side
        return Inline(.math(math), range: inline.range)
      }
      let before = ProseWords(Array(self[..<number]).plainText)
      guard Vocabulary.formulaFor.ending(before) != nil else { return inline }
      switch math.latex.filter({ !$0.isWhitespace && $0 != "{" && $0 != "}" }) {
      case "x_i", "\\mathbfx": math.latex = "f(\\mathbf z)"
      case "z_i", "\\mathbfz": math.latex = "f^{-1}(\\mathbf x)"
      default: return inline
      }
      return Inline(.math(math), range: inline.range)
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
  /// What a transformer is that preserves order.
  static let increasing = Phrases(
    english: ["increasing", "increases"], vietnamese: ["tăng ngặt", "tăng", "đồng biến"])
  /// One that turns it round.
  static let decreasing = Phrases(
    english: ["decreasing", "decreases"], vietnamese: ["giảm ngặt", "giảm", "nghịch biến"])
  /// Either.
  static let monotone = Phrases(
    english: ["monotone", "monotonic"], vietnamese: ["đơn điệu"])

  /// What a question that wants a formula begins with.
  static let formulaRequests = Phrases(
    english: [
      "find", "compute", "derive", "determine", "give", "write", "calculate", "state", "what is",
      "express", "invert", "solve", "work out", "provide", "obtain", "simplify",
    ],
    vietnamese: [
      "tìm", "tính", "xác định", "viết", "cho biết", "suy ra", "lập", "biểu diễn", "giải",
      "đảo ngược",
    ])

  /// What asks for the inverse without its name.
  static let inversions = Phrases(
    english: [
      "invert the flow", "invert the map", "invert this flow", "invert this map", "invert it",
    ],
    vietnamese: ["đảo ngược luồng", "đảo ngược ánh xạ"])

  /// Before a component that a formula is asked for.
  static let formulaFor = Phrases(
    english: ["solve for", "formula for", "expression for", "express", "find", "write", "compute"],
    vietnamese: ["tìm", "tính", "viết", "biểu diễn", "công thức của", "công thức cho"])

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
