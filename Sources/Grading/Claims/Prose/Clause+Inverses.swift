/// What sentences say of the inverse as a whole: that there is none.
extension Clause {
  /// The words by which a sentence denies that the map has an inverse: "`f` is not invertible", "hàm ngược
  /// không tồn tại".
  ///
  /// What is only supposed ("if the determinant were `0`, there would be no inverse"), is true of maps in general
  /// ("a map that is not injective has no inverse") or misses a formula only ("no inverse in closed form") denies
  /// nothing.
  var inverseDenial: String? {
    var isSupposed = false
    for clause in clauses {
      isSupposed = isSupposed || clause.isHypothetical
      if !isSupposed, let words = clause.denialOfInverse { return words }
    }
    return nil
  }

  private var denialOfInverse: String? {
    if let lack = lackOfInverse { return lack }
    guard Vocabulary.mapsInGeneral.occurrence(in: words) == nil else { return nil }
    if let word = Vocabulary.noninvertibles.occurrence(in: words) {
      return Vocabulary.formulaWords.occurrence(in: words) == nil ? word : nil
    }
    return negated { words, before in
      guard !isOfOther(before) else { return nil }
      let rest = words.dropping(
        first: Vocabulary.copulasOfKinds.opening(words).map { ProseWords($0).count } ?? 0)
      if let quality = Vocabulary.invertibilities.opening(rest) {
        let behind = rest.dropping(first: ProseWords(quality).count)
        return Vocabulary.formulaWords.occurrence(in: behind) == nil ? quality : nil
      }
      guard namesInverse(before) else { return nil }
      return Vocabulary.existences.opening(rest)
    }
  }

  /// "`f` fails to be injective", "neither `f` nor any part of it is invertible".
  private var lackOfInverse: String? {
    for place in words.list.indices {
      let rest = words.dropping(first: place)
      guard let lack = Vocabulary.lacks.opening(rest) else { continue }
      let behind = rest.dropping(first: ProseWords(lack).count)
      if let quality = Vocabulary.invertibilities.opening(behind.droppingArticles) {
        return "\(lack) \(quality)"
      }
    }
    guard words.list.contains("nor") else { return nil }
    return Vocabulary.invertibilities.occurrence(in: words).map { "nor … \($0)" }
  }

  /// Whether words say that the clause is about what is not so.
  private var isHypothetical: Bool {
    Vocabulary.conditionalOpenings.opening(words) != nil
      || Vocabulary.counterfactuals.occurrence(in: words) != nil
  }

  /// Whether the words before a negation name the inverse.
  private func namesInverse(_ before: ProseWords) -> Bool {
    Vocabulary.inverseNames.occurrence(in: before) != nil
      || before.list.contains(Self.formula) && namesInverseMap
  }

  /// Whether a formula among the words names the inverse: `f^{-1}`.
  var namesInverseMap: Bool {
    items.contains { item in
      if case .name(let name) = item {
        name.latex.contains("f") && name.latex.contains("-1")
      } else {
        false
      }
    }
  }

  /// Whether the subject before a negation is a formula that names neither the map nor a part: "`t^2` is not
  /// injective".
  private func isOfOther(_ before: ProseWords) -> Bool {
    var rest = before
    while let verb = Vocabulary.verbs.ending(rest) {
      rest = rest.dropping(last: ProseWords(verb).count)
    }
    guard rest.list.last == Self.formula else { return false }
    return items.allSatisfy { item in
      guard case .name(let name) = item else { return true }
      return name.part == nil && !name.latex.contains("f") && !name.latex.contains("tau")
    }
  }
}

extension Vocabulary {
  /// What a map with an inverse is or has; behind a negation it has none.
  static let invertibilities = Phrases(
    english: [
      "invertible", "inverse", "inverses", "injective", "bijective", "bijection", "injection",
      "one to one", "surjective", "reversible", "isomorphism", "diffeomorphism", "onto",
      "exist an inverse", "admit an inverse", "possess an inverse", "well defined inverse",
      "unique inverse",
    ],
    vietnamese: [
      "khả nghịch", "khả đảo", "đơn ánh", "song ánh", "toàn ánh", "hàm ngược", "hàm số ngược",
      "ánh xạ ngược", "hàm nghịch đảo", "ánh xạ nghịch đảo", "nghịch đảo", "đảo ngược được",
      "đảo được", "tồn tại hàm ngược", "tồn tại hàm số ngược", "tồn tại ánh xạ ngược",
      "tồn tại nghịch đảo", "tồn tại hàm nghịch đảo", "tồn tại ánh xạ nghịch đảo",
      "tồn tại phép biến đổi ngược", "phép biến đổi ngược",
    ])

  /// That something is not so, without a negation.
  static let lacks = Phrases(
    english: ["fails to be", "fails to have", "lacks", "lack", "far from being"],
    vietnamese: ["thiếu"])

  /// Between a negation and what a map is not.
  static let copulasOfKinds = Phrases(
    english: ["be a", "be an", "be"],
    vietnamese: ["phải là một", "phải là", "phải", "là một", "là"])

  /// The same in one word.
  static let noninvertibles = Phrases(
    english: [
      "non invertible", "noninvertible", "uninvertible", "non injective", "non bijective",
      "cannot be inverted", "can't be inverted", "can not be inverted", "cannot invert it",
      "cannot be undone", "impossible to invert",
    ],
    vietnamese: ["bất khả nghịch"])

  /// What is denied of an inverse.
  static let existences = Phrases(
    english: ["exist", "defined", "well defined", "available", "possible"],
    vietnamese: ["tồn tại", "xác định"])

  /// Names of an inverse as a whole.
  static let inverseNames = Phrases(
    english: ["inverse", "inversion", "inverse map"],
    vietnamese: ["hàm ngược", "ánh xạ ngược", "nghịch đảo", "hàm số ngược", "phép biến đổi ngược"])

  /// That it is a formula which is missing, or that none is needed.
  static let formulaWords = Phrases(
    english: [
      "closed form", "closed", "elementary", "formula", "explicit", "needed", "necessary",
      "required", "trick", "by hand", "directly", "matrix",
    ],
    vietnamese: ["dạng đóng", "công thức", "tường minh", "cần", "trực tiếp", "bằng tay"])

  /// Maps of which nobody says that they are the one of the exercise.
  static let mapsInGeneral = Phrases(
    english: [
      "a map", "maps", "a function", "functions", "a flow", "flows", "any", "a matrix", "matrices",
      "a transformation", "a transformer", "a layer", "layers", "which is impossible", "no matter",
    ],
    vietnamese: ["một hàm", "một ánh xạ", "hàm nào", "ánh xạ nào", "các hàm", "một ma trận"])

  /// First words of a clause that supposes something.
  static let conditionalOpenings = Phrases(
    english: ["if", "when", "whenever", "unless", "suppose", "assume", "otherwise", "were"],
    vietnamese: ["nếu", "khi", "giả sử", "trừ khi", "giá mà", "giá như"])
}
