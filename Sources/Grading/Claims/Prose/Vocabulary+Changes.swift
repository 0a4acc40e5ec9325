/// The words that change what a formula beside them means, see ``Clause/change``.
extension Vocabulary {
  /// Words that tell that the names in a formula mean something else than they do.
  static let swaps = Phrases(
    english: [
      "swap", "swaps", "swapped", "swapping", "exchange", "exchanged", "exchanging", "interchange",
      "interchanged", "interchanging", "switched", "switch", "switching", "trade", "traded",
      "trading", "reversed", "transposed", "negated", "doubled", "halved", "replaced", "inverted",
      "flipped", "renamed", "relabelled", "relabeled", "shifted by one", "change places",
      "the other way round", "the other way around", "vice versa", "upside down", "backwards",
    ],
    vietnamese: [
      "hoán đổi", "đổi chỗ", "đổi vai", "tráo", "đảo", "thay bằng", "lấy ngược", "đổi cho nhau",
      "thay cho nhau", "đổi tên", "lùi một", "tăng một",
    ])

  /// First words of a clause that gives a reason, a consequence or a way to what stands before it.
  static let explanations = Phrases(
    english: [
      "since", "because", "as", "so", "thus", "hence", "therefore", "i e", "that is", "by",
      "obtained", "found", "which follows", "and so", "and hence", "and thus", "if and only if",
      "using", "via", "due",
    ],
    vietnamese: [
      "vì", "do", "nên", "bởi", "tức", "nghĩa là", "bằng cách", "nhờ", "suy ra", "vậy", "do đó",
    ])

  /// First words of a clause without a verb: "with `i` and `j` exchanged".
  static let absolutes = Phrases(
    english: ["with", "but with", "only with", "having", "after", "once", "just with"],
    vietnamese: [])

  /// What is done to a thing in such a clause and changes nothing.
  static let harmlessParticiples = Phrases(
    english: [
      "defined", "fixed", "included", "needed", "required", "used", "stated", "computed", "assumed",
      "called", "denoted", "indeed", "claimed", "supposed", "desired", "expected", "satisfied",
      "omitted", "proved", "solved", "simplified", "expanded", "derived", "obtained", "checked",
      "involved", "interpreted", "introduced", "mentioned", "observed", "applied", "verified",
      "wanted", "asked",
    ], vietnamese: [])

  /// What names have in a text, and can change.
  static let roles = Phrases(
    english: [
      "role", "roles", "letters", "names", "notation", "symbols", "meaning", "meanings", "places",
    ],
    vietnamese: ["vai trò", "vai", "ký hiệu", "kí hiệu", "tên gọi", "chữ"])

  /// What counts.
  static let countings = Phrases(
    english: [
      "index", "indices", "indexes", "indexing", "count", "counting", "counted", "number",
      "numbering", "numbered", "indexed", "labelled", "labeled", "subscript", "subscripts",
    ],
    vietnamese: ["chỉ số", "đánh số", "đếm", "đánh chỉ số"])

  /// Before the number from which is counted.
  static let startings = Phrases(
    english: ["from", "at", "with"], vietnamese: ["từ", "tại", "với", "ở"])

  /// Behind the number from which is counted: "zero-based".
  static let countedFrom = Phrases(
    english: ["based", "indexed", "indexing", "indices", "index"], vietnamese: [])

  /// First words of a clause that says what the formula before it is.
  static let demonstratives = Phrases(
    english: ["this", "which", "that", "it", "these", "and this", "and that", "where this", "i e"],
    vietnamese: [
      "đây", "đó", "điều này", "cái này", "nó", "kết quả này", "giá trị này", "công thức này",
      "biểu thức này",
    ])

  /// Behind these: that it is something.
  static let identifications = Phrases(
    english: [
      "is", "is really", "is actually", "is just", "is only", "is in fact", "are", "means", "gives",
      "is called", "was",
    ],
    vietnamese: ["là", "chính là", "thực ra là", "mới là", "chỉ là"])
}
