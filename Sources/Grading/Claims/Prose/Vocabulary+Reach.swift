/// What tells how near a clause is to an answer, see ``Understanding`` and ``WordInPlace``.
extension Vocabulary {
  // MARK: Clauses

  /// Words with which a clause begins.
  static let clauseLinks = Phrases(
    english: [
      "because", "since", "and", "but", "which", "so", "while", "whereas", "although", "though",
      "where",
      "when", "if", "as", "then",
    ],
    vietnamese: ["nên", "vì", "và", "nhưng", "thì", "do", "còn", "tuy", "dù", "rồi", "chứ"])

  /// Behind these such a word begins nothing: "thay vì", "chỉ do".
  static let linkedWords = Phrases(
    english: [
      "only", "just", "so", "as", "and", "if", "far", "long", "well", "soon", "even", "exactly",
      "such", "what", "read",
    ],
    vietnamese: ["thay", "bởi", "chỉ", "không", "chứ", "ví", "tự"])

  // MARK: What a clause speaks of

  /// "This" and "it" that mean no answer.
  static let distantReferences = Phrases(
    english: [
      "this exercise", "this problem", "this sheet", "this task", "this question", "this homework",
      "this part", "this section", "this flow", "this map", "this way", "this step", "this sum",
      "this matrix", "this time", "this direction", "this course", "this means", "this case",
      "this order",
      "these steps", "this point", "it is easy", "it is clear", "it follows", "it suffices",
      "it is enough",
      "it remains to",
    ],
    vietnamese: [
      "bài này", "câu này", "phần này", "luồng này", "bước này", "cách này", "ma trận này",
      "tổng này",
      "ánh xạ này", "trường hợp này", "khi đó", "do đó", "từ đó", "trong đó", "sau đó", "lúc đó",
      "trước đó",
    ])

  /// First words of a sentence that comes back to an answer, however far it stands.
  static let secondThoughtOpenings = Phrases(
    english: [
      "oops", "wait", "hmm", "sorry", "plus", "minus", "times", "divided", "multiplied", "actually",
      "correction", "edit", "ps", "p s", "except", "unless",
    ],
    vietnamese: [
      "à", "ờ", "ơ", "khoan", "xin lỗi", "cộng", "trừ", "nhân", "chia", "đính chính", "ngoại trừ",
    ])

  /// What a sentence says besides a value that it tells anew.
  static let valueWords = secondThoughts.or(plainCopulas)

  /// Before the verb of a step.
  static let stepOpenings = Phrases(
    english: [
      "then", "now", "next", "first", "finally", "so", "and", "hence", "let", "us", "please",
    ],
    vietnamese: ["rồi", "sau", "đó", "tiếp", "theo", "bây", "giờ", "ta", "hãy"])

  /// How a letter ends.
  static let farewells = Phrases(
    english: [
      "best", "kind", "regards", "wishes", "cheers", "yours", "thanks", "thank", "you",
      "sincerely", "greetings",
    ], vietnamese: ["em", "trân", "trọng", "cảm", "ơn"])

  /// What an answer is called, wherever it stands.
  static let farNouns = Phrases(
    english: [
      "answer", "answers", "result", "results", "formula", "formulas", "claim", "claims", "above",
      "everything", "determinant", "the inverse", "way back", "following", "below", "next line",
      "previous line", "this line", "volume", "volumes", "correct version", "right version",
      "final version", "the sign", "all signs", "indices", "notation", "letters", "superscript",
      "superscripts", "subscript", "subscripts", "i number", "i count", "display", "i wrote",
      "as written",
      "what is needed",
    ],
    vietnamese: [
      "đáp án", "đáp số", "kết quả", "công thức", "ở trên", "dòng trên", "dòng này", "câu trả lời",
      "định thức", "hàm ngược", "sau đây", "dưới đây", "thể tích", "ký hiệu", "kí hiệu",
    ])

  /// What follows a sentence.
  static let nextThings = announcements.or(
    Phrases(
      english: ["next line", "in my text", "throughout"], vietnamese: ["dòng sau", "trong bài này"])
  )

  /// What an answer is called, and the words that stand for it.
  static let answerWords = farNouns.or(references)

  /// That names stand for something.
  static let meaningShapes = Phrases(
    english: [
      "i mean", "we mean", "always mean", "stands for", "stand for", "short for", "shorthand for",
      "read as", "reads as", "to be read",
    ],
    vietnamese: ["hiểu là", "hiểu như", "nghĩa là", "đọc là", "viết tắt", "ý em là", "đổi vai"])

  /// Parts of a formula, of which a remark behind it speaks.
  static let formulaParts = Phrases(
    english: [
      "sign", "signs", "factor", "term", "terms", "numerator", "denominator", "exponent", "index",
      "component", "components", "summand", "bracket", "indices", "directions",
    ],
    vietnamese: [
      "dấu", "hệ số", "thừa số", "số hạng", "tử số", "mẫu số", "số mũ", "chỉ số", "thành phần",
    ])

  /// What a formula is made of, and what gives it its values.
  static let nearNouns = formulaParts.or(
    Phrases(
      english: [
        "value", "values", "expression", "line", "lines", "output", "outputs", "statement",
        "equation",
        "limit", "bound", "sum", "product", "root", "power", "logarithm", "base", "minus", "plus",
        "letter", "letters", "coordinate", "coordinates", "version", "inverse", "flow", "map",
      ],
      vietnamese: [
        "biểu thức", "dòng", "đầu ra", "tổng", "tích", "cận", "mũ", "cơ số", "chữ", "tọa độ",
        "toạ độ",
        "giá trị",
      ]))

  /// Of what a text speaks that says how it is to be read.
  static let readingRules = meaningShapes.or(
    Phrases(
      english: [
        "notation", "letters", "superscript", "superscripts", "subscript", "subscripts", "i number",
        "i count",
        "the handout calls",
      ], vietnamese: ["ký hiệu", "kí hiệu", "hai chữ"]))

  // MARK: Words

  /// Words that limit what is said, unless nothing follows to which it could be limited.
  static let limitAdverbs = Phrases(
    english: ["only", "just", "merely", "solely", "purely", "exclusively"], vietnamese: ["chỉ"])

  /// That something has to be done.
  static let obligationWords = auxiliaries.or(
    Phrases(english: ["should", "must", "ought"], vietnamese: ["phải", "cần"]))

  /// The same only before "to".
  static let auxiliaries = Phrases(
    english: ["has", "have", "need", "needs", "remains"], vietnamese: [])

  /// Who works.
  static let writers = Phrases(english: ["we", "i", "one"], vietnamese: ["ta", "em", "tôi"])

  /// Before what something is done to.
  static let takings = Phrases(english: [], vietnamese: ["lấy"])

  /// That something is possible.
  static let weakModals = Phrases(english: ["would", "could", "might", "may"], vietnamese: [])

  /// Both.
  static let allModals = weakModals.or(obligationWords)

  /// That something is more or less than something.
  static let comparatives = Phrases(
    english: [
      "larger", "smaller", "bigger", "greater", "less", "higher", "lower", "more", "fewer",
      "longer",
      "shorter", "most", "much", "least", "many", "few",
    ],
    vietnamese: ["lớn", "nhỏ", "nhiều", "ít", "hơn", "kém"])

  /// Words that count in every clause about what formulas are made of.
  static let grave = Phrases(
    english: [
      "additional", "extra", "neglected", "neglect", "twice", "thrice", "real", "true", "actual",
      "actually", "correct", "instead", "except", "unless", "wrong", "wrongly", "mistake",
      "mistaken", "false",
      "missing", "lost", "forgot", "forgotten", "omitted", "supposed", "pretend", "joke", "kidding",
      "joking", "lied", "irony", "nonsense", "unsure", "guess", "guessed", "disregard", "scrapped",
      "retract", "withdraw", "invalid",
    ],
    vietnamese: ["gấp", "nửa", "sai", "nhầm", "thật", "quên", "thiếu", "đùa", "hủy", "xóa"])

  /// Verbs behind a name that say what it means.
  static let namingVerbs = Phrases(
    english: [
      "mean", "means", "meant", "denote", "denotes", "denoting", "represent", "represents",
    ], vietnamese: [])

  /// To what something is done when it is done to everything.
  static let distributives = Phrases(
    english: [
      "elementwise", "element wise", "componentwise", "component wise", "coordinatewise",
      "coordinate wise", "entrywise", "pointwise", "row by row", "to each", "to every", "to all",
      "in each", "in every",
    ], vietnamese: [])

  /// Before the way on which something is done, or what something depends on.
  static let ways = Phrases(
    english: [
      "by", "of", "for", "in", "from", "when", "after", "before", "without", "while", "on",
    ],
    vietnamese: ["bằng", "vào", "của"])

  /// Between "holds" and where.
  static let casePrepositions = Phrases(
    english: ["for", "in", "at", "on", "within", "under", "along"], vietnamese: ["cho", "với"])

  /// Behind "holds for": that it holds everywhere.
  static let generalCases = Phrases(
    english: [
      "all", "every", "any", "each", "arbitrary", "both", "general", "the whole", "whatever",
      "the general",
      "i", "j", "k", "d", "a general", "an arbitrary", "the same", "this", "these", "the other",
      "the others",
      "the rest", "positive", "negative", "larger", "higher", "the case", "case", "exactly",
      "parallel", "that",
    ],
    vietnamese: ["mọi", "tất", "mỗi", "bất", "cả", "từng", "các", "tổng", "i", "d"])

  /// What is done to both sides of an equation.
  static let bothSides = Phrases(
    english: ["both sides", "both equations", "from both"],
    vietnamese: ["hai vế", "cả hai vế", "vế theo vế", "từng vế"])

  /// Faults of which a text mostly says that there are none.
  static let deniableFaults = Phrases(
    english: [
      "lost", "missing", "lacking", "omitted", "neglected", "extra", "additional", "exception",
      "exceptions", "restriction", "restrictions", "approximation", "error", "errors", "mistake",
      "doubt", "problem", "trouble", "contradiction", "ambiguity", "confusion", "more", "less",
    ], vietnamese: ["thiếu", "mất", "sót", "lỗi", "thừa"])

  /// Between a subject and what it is said to be like.
  static let linkingVerbs = plainCopulas.or(
    Phrases(
      english: [
        "was", "were", "be", "been", "remains", "looks", "seems", "sounds", "feels", "it's",
      ],
      vietnamese: ["thì", "trông"]))

  /// How much something is like that.
  static let degrees = Phrases(
    english: [
      "very", "quite", "rather", "so", "really", "totally", "completely", "utterly", "all", "just",
      "a", "an", "the", "pure", "total", "complete", "probably", "perhaps", "also",
    ], vietnamese: ["rất", "khá", "hoàn", "toàn", "quá"])

  // MARK: Values in words

  /// Between a subject and what it is.
  static let plainCopulas = Phrases(
    english: ["is", "are", "equals", "equal", "becomes", "gives"], vietnamese: ["là", "bằng"])

  /// Before a kind of thing.
  static let indefinites = Phrases(english: ["a", "an", "again"], vietnamese: ["một"])

  /// Of what a value is told.
  static let valueSubjects = Phrases(
    english: [
      "determinant", "inverse", "output", "outputs", "input", "inputs", "component", "components",
      "coordinate", "coordinates", "entry", "entries", "value", "result", "answer", "it", "this",
      "that", "minus",
      "plus", "sum", "product", "sign", "slots", "what",
    ],
    vietnamese: [
      "định thức", "mỗi", "dấu", "đầu ra", "đầu vào", "nghịch đảo", "hàm ngược", "kết quả", "tổng",
      "tích",
    ])

  /// Whose product a determinant is.
  static let diagonals = Phrases(
    english: [
      "determinants", "layers", "diagonal", "derivatives", "eigenvalues", "these", "those", "them",
    ],
    vietnamese: ["hai định thức", "các định thức", "đường chéo", "đạo hàm"])

  /// Quantities by the operations that give them.
  static let quantities: [String: WordedQuantity.Operation] = [
    "number": .other, "count": .other, "average": .other, "negative of": .other,
    "số thành": .other, "số tọa": .other, "số toạ": .other, "số chiều": .other, "số biến": .other,
    "số lượng": .other, "số hạng": .other, "số đối": .other, "nghịch đảo": .quotient,
    "sum": .sum, "sums": .sum, "plus": .sum, "tổng": .sum, "product": .product,
    "products": .product,
    "tích": .product, "difference": .difference, "minus": .difference, "hiệu": .difference,
    "quotient": .quotient, "ratio": .quotient, "reciprocal": .quotient, "thương": .quotient,
    "power": .power, "square": .square, "cube": .cube,
    "bình phương": .square, "lập phương": .cube, "lũy thừa": .power, "luỹ thừa": .power,
    "root": .root, "căn": .root, "exponential": .exponential,
    "logarithm": .logarithm,
  ]
}
