import Algebra
import Markdown

/// What the words on both sides of a condition make of it, when it is none of the formula beside it: "the case
/// `i = 1` needs no special treatment", "including `i = 1`", "for `i = 1` the sum is empty".
enum CaseRemark: Hashable, Sendable {
  /// The formula holds there too.
  case harmless
  /// The words say something of that case which is not read.
  case doubtful(String)

  /// Reads the words before and behind a condition; `nil` when it is one of a formula.
  init?(before: String, behind: String) {
    let lead = ProseWords.lastClause(before, since: ".;:!?,(–—")
    var next = ProseWords.clause(behind, upTo: ".,;:!?()$")
    // "với `i = 1` thì không có tổng"
    let isFollowed = behind.first { ".,;:!?()$".contains($0) }.map { $0 == "$" } ?? true
    if !isFollowed, let first = next.list.first, first == "thì" || first == "then" {
      next = next.dropping(first: 1)
    } else if Self.leads(behind) {
      return nil
    }
    if let words = Vocabulary.inclusions.ending(lead) {
      self = Self.isDenied(lead) ? .doubtful("not … \(words)") : .harmless
    } else if let absence = Self.absence(lead) {
      // "(the first term is absent if `i = 1`)": which term that is, is not read.
      self = .doubtful(absence)
    } else if Self.isSpared(lead) {
      self = .harmless
    } else if Self.isSubject(before, lead), Vocabulary.casePredicates.opening(next) != nil {
      let words = next.list.prefix(Self.shownLimit).joined(separator: " ")
      self = Vocabulary.inclusionPredicates.opening(next) != nil ? .harmless : .doubtful(words)
    } else if Self.isApart(before) || Self.joins(before),
      let remark = Vocabulary.caseRemarks.opening(next),
      !Self.isDenied(next.dropping(first: ProseWords(remark).count)),
      Vocabulary.claimNouns.occurrence(in: next) == nil
    {
      self = .harmless
    } else if Self.isApart(before), Vocabulary.termRemarks.opening(next) != nil,
      next.list.contains(where: Vocabulary.understandings.or(Vocabulary.absenceEndings).contain)
        || next.list.contains(where: { Vocabulary.numbers[$0] == 0 })
    {
      // "for `i = 1` the second term is understood as zero": which term that is, is not read.
      self = .doubtful(next.list.prefix(Self.shownLimit).joined(separator: " "))
    } else {
      return nil
    }
  }

  /// The words by which something is said to be absent where a condition behind them holds.
  private static func absence(_ lead: ProseWords) -> String? {
    guard let opening = Vocabulary.scopeOpenings.or(Vocabulary.conditionOpenings).ending(lead)
    else { return nil }
    let words = lead.dropping(last: ProseWords(opening).count)
    return Vocabulary.absenceEndings.ending(words) == nil
      || Vocabulary.termNouns.occurrence(in: words) == nil
      ? nil : words.list.suffix(shownLimit).joined(separator: " ")
  }

  /// The most words that a message quotes.
  private static let shownLimit = 6

  /// Whether the words behind a condition lead to a formula that it is of: "including `i = 1` we have".
  private static func leads(_ behind: String) -> Bool {
    let text = behind.trimmingWhitespace()
    return text.hasPrefix(":") || Vocabulary.leads.opening(ProseWords(text)) != nil
  }

  private static func isDenied(_ words: ProseWords) -> Bool {
    words.list.contains(where: Clause.negates)
  }

  /// Whether words spare somebody a case: "without treating `i = 1` separately", "để khỏi phải xét riêng".
  private static func isSpared(_ lead: ProseWords) -> Bool {
    var words = lead
    while let noun = Vocabulary.caseNouns.or(Vocabulary.articles).ending(words) {
      words = words.dropping(last: ProseWords(noun).count)
    }
    guard Vocabulary.separations.ending(words) != nil else { return false }
    return isDenied(lead) || Vocabulary.avoidances.occurrence(in: lead) != nil
  }

  /// Whether a condition is what its clause is about: "the case `i = 1` is …", "; `i = 1` is …".
  private static func isSubject(_ before: String, _ lead: ProseWords) -> Bool {
    var words = lead
    while let first = words.list.first, Vocabulary.conjunctions.contain(first) {
      words = words.dropping(first: 1)
    }
    if let noun = Vocabulary.caseNouns.ending(words) {
      let rest = words.dropping(last: ProseWords(noun).count).droppingArticles
      return rest.isEmpty
    }
    return words.isEmpty && isApart(before)
  }

  /// Whether a sign stands between a condition and the formula before it.
  private static func isApart(_ before: String) -> Bool {
    before.contains { ".,;:!?(–—".contains($0) }
  }

  /// Whether words go on with a sentence: "and for `i = 1` there is nothing to add" below a display.
  private static func joins(_ before: String) -> Bool {
    ProseWords(before).list.first.map(Vocabulary.conjunctions.contain) ?? false
  }

  /// Whether a condition behind some words ends a clause that says something by itself: more stands before it than an
  /// opening.
  static func ends(_ before: String) -> Bool {
    let lead = ProseWords.lastClause(before, since: ".;:!?(")
    guard let opening = Vocabulary.scopeOpenings.or(Vocabulary.conditionOpenings).ending(lead)
    else { return false }
    let rest = lead.dropping(last: ProseWords(opening).count)
    return rest.count >= leastClause && Vocabulary.leads.ending(rest) == nil
  }

  /// The fewest words of a clause with a verb.
  private static let leastClause = 3

  /// The range that an index has which is said to start or end somewhere: "from `i = 1`", "up to `i = D`";
  /// the condition itself behind other words.
  static func range(_ condition: Condition, behind before: String) -> Condition {
    guard case .comparison(let letter, .equal, let bound) = condition, case .symbol = letter else {
      return condition
    }
    let words = ProseWords.lastClause(before, since: ".;:!?,(")
    let relation: Comparison
    if Vocabulary.descents.ending(words) != nil {
      relation = .greaterOrEqual
    } else if Vocabulary.ends.ending(words) != nil {
      relation = .lessOrEqual
    } else if Vocabulary.starts.ending(words) != nil {
      // "From `i = D` down to …".
      relation = bound == .symbol("D") ? .lessOrEqual : .greaterOrEqual
    } else {
      return condition
    }
    return .comparison(letter, relation, bound)
  }

  /// A range that another condition closes: "`i = 1` up to `i = D`", "from `i = D` down to `i = 1`".
  ///
  /// - Returns: the range; `nil` when the words between the two say something else.
  static func closed(_ open: Condition, by end: Condition, behind before: String) -> Condition? {
    let words = ProseWords.lastClause(before, since: ".;:!?,(")
    guard case .comparison(let letter, .equal, let last) = end,
      case .comparison(letter, let relation, let first) = open,
      [.equal, .greaterOrEqual, .lessOrEqual].contains(relation)
    else { return nil }
    let isDown = Vocabulary.descents.equal(words) || first == .symbol("D")
    guard
      isDown ? Vocabulary.ends.or(Vocabulary.descents).equal(words) : Vocabulary.ends.equal(words)
    else { return nil }
    let (low, high) = isDown ? (last, first) : (first, last)
    return .all([
      .comparison(letter, .greaterOrEqual, low), .comparison(letter, .lessOrEqual, high),
    ])
  }
}

extension Vocabulary {
  /// What a text has not where it claims nothing.
  static let claimNouns = Phrases(
    english: ["formula", "answer", "solution", "result", "value", "way", "idea"],
    vietnamese: ["đáp án", "kết quả", "lời giải"])

  /// Last words before a case in which something holds as well.
  static let inclusions = Phrases(
    english: [
      "including", "includes", "include", "included", "includes the term", "including the term",
      "also the term", "contains the term", "including the case", "includes the case",
      "also for", "also when", "also if", "also in the case", "even for", "even when", "even if",
      "even in the case", "also true for", "also holds for", "also valid for", "also correct for",
      "still holds for", "still true for", "holds also for", "true also for", "valid also for",
      "covers", "covers the case", "covers also", "contains the case", "also covers", "as well for",
      "as well as for", "too for", "works also for", "also works for", "also works when",
      "makes sense for", "also makes sense for",
    ],
    vietnamese: [
      "cả khi", "cả với", "kể cả", "kể cả khi", "kể cả với", "kể cả trường hợp", "cả trường hợp",
      "gồm cả", "bao gồm", "bao gồm cả", "cũng đúng với", "cũng đúng khi", "cũng đúng cho",
      "đúng cả với", "đúng cả khi", "cũng áp dụng cho", "ngay cả khi", "ngay cả với",
      "vẫn đúng khi",
      "vẫn đúng với", "tính cả", "bao gồm trường hợp",
    ])

  /// What a case is called.
  static let caseNouns = Phrases(
    english: ["case", "cases", "index", "the case"], vietnamese: ["trường hợp", "chỉ số"])

  /// Verbs of one who treats a case by itself.
  static let separations = Phrases(
    english: [
      "treat", "treating", "consider", "considering", "distinguish", "distinguishing", "single out",
      "singling out", "separate", "separating", "handle", "handling", "look at", "looking at",
    ],
    vietnamese: [
      "xét riêng", "xét", "tách riêng", "tách", "phân biệt", "tính riêng", "xử lý riêng",
      "xử lí riêng", "viết riêng",
    ])

  /// That something is not done.
  static let avoidances = Phrases(
    english: ["without", "avoid", "avoiding", "instead of", "no need"],
    vietnamese: ["khỏi", "tránh", "đỡ", "thay vì"])

  /// First words of what is said of a case.
  static let casePredicates = Phrases(
    english: [
      "is", "needs", "need", "requires", "does", "follows", "works", "fits", "has", "must", "can",
      "cannot", "will", "may", "remains", "was", "isn't", "doesn't", "are",
    ],
    vietnamese: [
      "không", "được", "cũng", "cần", "phải", "còn", "chưa", "nằm", "thuộc", "là", "đã",
    ])

  /// That a case is not different from the others.
  static let inclusionPredicates = Phrases(
    english: [
      "is included", "is covered", "is contained", "is also included", "is also covered",
      "is not different", "is no different", "is no exception", "needs no", "need no",
      "requires no",
      "does not need", "doesn't need", "does not require", "is the same", "follows in the same way",
      "follows too", "follows as well", "fits", "works too", "works as well", "works the same",
      "is not special", "is nothing special", "is not an exception", "is the trivial case",
      "is trivial", "is clear", "is obvious", "is easy", "is the first", "is a special case",
      "has the empty sum", "has an empty sum", "has no sum",
    ],
    vietnamese: [
      "không cần", "không phải xét", "không khác", "không có gì khác", "cũng đúng", "cũng vậy",
      "cũng thế", "cũng tương tự", "đã bao gồm", "được bao gồm", "đã được bao gồm", "nằm trong",
      "không ngoại lệ", "là hiển nhiên", "hiển nhiên", "cũng thỏa", "cũng thoả", "là tầm thường",
    ])

  /// First words behind "for `i = 1`" of a remark on that case.
  static let caseRemarks = Phrases(
    english: [
      "the bracket is", "the factor is", "the exponent is", "the fraction is", "the sum is",
      "the sum vanishes", "the sum has no", "the sum contains no",
      "the sum disappears", "the sum drops", "the product is",
      "the product has no", "this sum is", "this product is", "there is no", "there are no",
      "there is nothing", "nothing is added", "nothing is", "nothing remains", "no term",
      "no terms",
      "nothing has to be", "this is", "this gives", "this reads", "this reduces to", "this becomes",
      "this just", "this simply", "it is just", "it reduces to", "it gives", "it becomes",
      "it reads",
      "it is simply", "the formula gives", "the formula reads", "the formula reduces to",
      "both sides are", "that is", "that gives", "that is just",
    ],
    vietnamese: [
      "tổng rỗng", "tổng bằng", "tổng này", "tổng là", "tích rỗng", "tích bằng", "tích là",
      "tổng không có", "không có số hạng", "không có gì", "không có tổng", "không có tích",
      "không có phần", "không cộng gì", "không trừ gì", "không phải cộng gì", "đây là", "đó là",
      "nó là", "nó chỉ là",
      "nó trở thành", "công thức cho", "công thức trở thành", "đây chính là", "đó chính là",
    ])

  /// First words of what is said of a term in a case.
  static let termRemarks: Phrases = {
    let places = ["the", "the first", "the second", "the last", "this", "that"]
    let nouns = ["term", "summand", "factor", "neighbour", "neighbor", "predecessor"]
    return Phrases(
      english: places.flatMap { place in nouns.map { "\(place) \($0)" } },
      vietnamese: ["số hạng", "hạng tử", "thừa số", "thành phần trước"])
  }()

  /// Before the first index of a range.
  static let starts = Phrases(
    english: [
      "from", "starting from", "starting with", "starting at", "start with", "start from",
      "start at", "starts with", "starts from", "starts at", "beginning with", "beginning from",
      "beginning at", "begin with", "begins with", "begins at", "going from", "running from",
    ],
    vietnamese: ["từ", "kể từ", "bắt đầu từ", "bắt đầu với", "xuất phát từ", "lần lượt từ"])

  /// Before the last index of a range.
  static let ends = Phrases(
    english: ["to", "up to", "until", "through", "ending with", "ending at", "up until"],
    vietnamese: ["đến", "tới", "cho đến", "cho tới", "đến khi"])

  /// Before the last index of a range that runs down.
  static let descents = Phrases(
    english: ["down to", "back to"], vietnamese: ["xuống", "về", "lùi về", "xuống đến", "về đến"])
}
