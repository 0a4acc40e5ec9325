import Grading

/// What is taken out of a solution because it could not be confirmed.
extension SolutionPage {
  /// Takes out what stands on these lines of the Markdown, and the sections that are left empty. The
  /// sentence before a formula goes to the next one. A section that lost a formula says so.
  ///
  /// - Returns: whether anything stands on them.
  mutating func leaveOut(_ lines: Set<Substring>) -> Bool {
    leaveOut { item, catalogue in item.stands(on: lines, in: catalogue) }
  }

  /// Takes out every formula and table.
  mutating func leaveOutFormulas() {
    _ = leaveOut { item, _ in item.isFormula || item.namesEquation }
  }

  private mutating func leaveOut(
    where isDoubtful: (SolutionItem, Catalogue) -> Bool
  ) -> Bool {
    var isChanged = false
    for p in problems.indices {
      let catalogue = catalogue(for: problems[p].solution)
      for s in problems[p].sections.indices {
        let section = problems[p].sections[s]
        let doubtful = section.items.filter { isDoubtful($0, catalogue) }
        guard !doubtful.isEmpty else { continue }
        isChanged = true
        problems[p].sections[s] = section.without { isDoubtful($0, catalogue) }
        problems[p].sections[s].leftOut += doubtful.flatMap(\.formulas)
      }
      problems[p].sections.removeAll { section in
        !section.items.contains(where: \.isText)
      }
    }
    return isChanged
  }

  /// The formulas of a part that were taken out; `nil` when nothing of the part is left.
  func leftOut(of part: String, in problem: Int) -> [String]? {
    guard let section = problems[problem].sections.first(where: { $0.part == part }),
      section.items.contains(where: \.isFormula)
    else { return nil }
    return section.leftOut
  }
}

extension SolutionSection {
  /// The section without some items, and without what leads to them only.
  fileprivate func without(_ isDoubtful: (SolutionItem) -> Bool) -> SolutionSection {
    var section = self
    var items: [SolutionItem] = []
    var orphan: Message?
    for item in self.items where !item.saysWhatIsMissing {
      guard !isDoubtful(item) else {
        if case .formula(let message?, _) = item { orphan = orphan ?? message }
        continue
      }
      if case .formula(nil, let latex) = item, let message = orphan {
        items.append(.formula(message, latex))
      } else {
        items.append(item)
      }
      orphan = nil
    }
    // What leads to steps leads nowhere without them.
    section.items = items.enumerated().filter { k, item in
      !item.needsFormula || (k + 1 < items.count && items[k + 1].isFormula)
    }.map(\.element)
    let figures = section.items.filter { !$0.isText }
    if let part, !section.items.contains(where: \.isFormula) {
      section.items = [.words(Message("solve.none.\(part)"))] + figures
    } else {
      let names = (leftOut + self.items.filter(isDoubtful).flatMap(\.formulas))
        .compactMap(SolutionItem.leftSide)
      section.items =
        section.items.filter(\.isText) + [SolutionItem.missing(names)] + figures
    }
    return section
  }
}

extension SolutionItem {
  /// The sentence in a section that lost formulas, with what they were about.
  fileprivate static func missing(_ names: [String]) -> SolutionItem {
    var distinct: [String] = []
    for name in names where !distinct.contains(name) { distinct.append(name) }
    guard !distinct.isEmpty, distinct.count <= 4 else { return .words(Message("solve.missing")) }
    return .words(Message("solve.missing.of", ["names": .list(distinct.map { .math($0) })]))
  }

  /// What a formula is about: its left side, where that is a short name.
  fileprivate static func leftSide(of formula: String) -> String? {
    guard let sign = formula.range(of: " = ") else { return nil }
    let left = formula[..<sign.lowerBound]
    let isShort = left.count <= 40 && !left.contains("\\begin") && !left.contains("&")
    return isShort && !left.contains(where: { "<>≤≥,".contains($0) }) ? String(left) : nil
  }

  fileprivate var saysWhatIsMissing: Bool {
    if case .words(let message) = self { message.key.hasPrefix("solve.missing") } else { false }
  }

  /// The formulas in it.
  fileprivate var formulas: [String] {
    switch self {
    case .formula(_, let latex): [latex]
    case .formulas(_, let rows): rows.flatMap { $0 }
    default: []
    }
  }
}
