import Algebra

/// The words around formulas that decide what a formula says, by what they do. The lists of words that the
/// claims of a text are read by stand here and in the files `Vocabulary+….swift`, a language a column.
///
/// What each of them does to a verdict is told in `Documentation/reading-rules.md`.
enum Vocabulary {
  // MARK: What says for which components a formula holds

  /// First words of a clause that says it.
  static let scopeOpenings = Phrases(
    english: [
      "for", "when", "whenever", "if", "only for", "only when", "only if", "from", "starting from",
      "starting with", "except", "except for", "but", "unless", "provided", "as long as",
      "so long as", "given",
    ],
    vietnamese: [
      "với", "khi", "nếu", "cho", "từ", "kể từ", "trừ", "ngoại trừ", "chỉ với", "chỉ khi",
      "miễn là",
      "đối với", "áp dụng cho", "đúng với", "đúng khi",
    ])

  /// First words of a clause that says where a range begins.
  static let rangeOpenings = Phrases(
    english: ["from", "starting from", "starting with", "beginning with"],
    vietnamese: ["từ", "kể từ", "bắt đầu từ"])

  /// First words of a clause that says out of what a formula was won: "from the first equation".
  static let sourceOpenings = Phrases(english: ["from"], vietnamese: ["từ"])

  /// What such a clause ends in.
  static let textParts = Phrases(
    english: [
      "equation", "equations", "relation", "relations", "identity", "formula", "line", "definition",
      "step", "part", "problem", "others",
    ],
    vietnamese: [
      "phương trình", "phương trình đầu", "phương trình thứ nhất", "hệ thức", "đẳng thức",
      "công thức", "dòng đầu", "dòng trên", "định nghĩa", "bước trước", "câu trước", "đầu",
    ])

  /// What words say of a quantity's sign, as a relation to zero.
  static let signs: [(relation: String, words: Phrases)] = [
    (">", Phrases(english: ["positive", "strictly positive"], vietnamese: ["dương"])),
    ("<", Phrases(english: ["negative", "strictly negative"], vietnamese: ["âm"])),
    (
      "\\ge",
      Phrases(english: ["non negative", "nonnegative", "not negative"], vietnamese: ["không âm"])
    ),
    (
      "\\le",
      Phrases(
        english: ["non positive", "nonpositive", "not positive"], vietnamese: ["không dương"])
    ),
  ]

  /// Between a quantity and its sign.
  static let signVerbs = Phrases(
    english: ["is", "are", "is a", "takes a", "takes", "has a"],
    vietnamese: ["là", "là số", "có giá trị", "nhận giá trị", "mang giá trị"])

  /// What may follow a sign, for it to be no more than that.
  static let signFollowers = Phrases(
    english: ["and", "or", "but", "then", "while", "else", "otherwise", "we", "the", "one", "it"],
    vietnamese: ["và", "hoặc", "thì", "còn", "ngược", "ta", "nhưng"])

  /// Behind an opening: for all of them.
  static let universals = Phrases(
    english: ["all", "every", "each", "any", "arbitrary", "general", "whatever"],
    vietnamese: [
      "mọi", "tất", "cả", "các", "bất", "kỳ", "kì", "tổng", "quát", "từng", "mỗi",
    ])

  /// What a clause about all of them is made of, beside ``universals``.
  static let scopeNouns = universals.or(
    Phrases(
      english: [
        "i", "j", "k", "d", "z", "x", "component", "components", "coordinate", "coordinates",
        "index", "indices", "dimension", "dimensions", "case", "cases", "point", "points", "input",
        "inputs", "the", "of", "them", "positions",
      ],
      vietnamese: [
        "thành", "phần", "chỉ", "số", "chiều", "tọa", "toạ", "độ", "trường", "hợp", "điểm", "đều",
        "của",
      ]))

  /// What a step is taken from.
  static let sourcesOfSteps = Phrases(
    english: ["equation", "equations", "line", "relation", "definition", "step", "formula"],
    vietnamese: ["phương trình", "dòng", "hệ thức", "định nghĩa", "công thức"])

  /// What is counted by an index.
  static let indexNouns = Phrases(
    english: ["index", "indices", "component", "components", "coordinate", "coordinates"],
    vietnamese: ["chỉ", "số", "thành", "phần", "tọa", "toạ", "độ", "có"])

  /// Words that show that a clause is about indices or dimensions.
  static let scopeSubjects = Phrases(
    english: [
      "component", "components", "coordinate", "coordinates", "index", "indices", "dimension",
      "dimensions", "even", "odd", "first", "last", "second", "third",
    ],
    vietnamese: ["phần", "chiều", "chẵn", "lẻ", "thứ", "đầu", "cuối", "độ"])

  /// Relations of an index to a number in words; the longest phrase of all rows counts.
  static let comparisons: [(Comparison, Phrases)] = [
    (
      .equal,
      Phrases(
        english: ["equal to", "equals", "equal", "exactly"], vietnamese: ["bằng", "bằng đúng"])
    ),
    (
      .notEqual,
      Phrases(
        english: [
          "not equal to", "other than", "different from", "not", "unequal to", "distinct from",
          "except", "except for", "but not",
        ],
        vietnamese: ["khác", "không bằng", "khác với", "trừ", "ngoại trừ"])
    ),
    (
      .greaterOrEqual,
      Phrases(
        english: [
          "from", "at least", "between", "not less than", "no less than", "not smaller than",
          "no smaller than", "starting from", "starting at", "starting with", "beginning with",
          "greater than or equal to", "larger than or equal to", "greater or equal to",
          "in the range from", "over",
        ],
        vietnamese: [
          "từ", "ít nhất", "không nhỏ hơn", "ít nhất là", "lớn hơn hoặc bằng", "không dưới",
          "không bé hơn", "bắt đầu từ", "tối thiểu", "giữa", "lớn hơn hay bằng",
        ])
    ),
    (
      .greater,
      Phrases(
        english: [
          "greater than", "larger than", "bigger than", "above", "beyond", "more than",
          "strictly greater than", "strictly larger than", "exceeding", "exceeds", "higher than",
        ],
        vietnamese: ["lớn hơn", "trên", "vượt quá", "lớn hơn hẳn"])
    ),
    (
      .lessOrEqual,
      Phrases(
        english: [
          "at most", "up to", "not greater than", "no greater than", "not larger than",
          "no larger than", "no more than", "not more than", "not above", "not exceeding",
          "less than or equal to", "smaller than or equal to", "less or equal to",
        ],
        vietnamese: [
          "nhiều nhất", "không lớn hơn", "đến", "tới", "không quá", "tối đa", "nhỏ hơn hoặc bằng",
          "không vượt quá", "nhỏ hơn hay bằng",
        ])
    ),
    (
      .less,
      Phrases(
        english: ["less than", "smaller than", "below", "strictly less than", "lower than"],
        vietnamese: ["nhỏ hơn", "dưới", "bé hơn"])
    ),
  ]

  /// Between an index and the words that tell its range.
  static let runnings = Phrases(
    english: [
      "is", "are", "runs", "run", "running", "ranges", "ranging", "going", "goes", "which", "being",
      "that",
    ], vietnamese: ["là", "chạy", "số", "mà"])

  /// Between an index and a set of numbers.
  static let memberships = Phrases(
    english: ["in", "from", "among"], vietnamese: ["thuộc", "trong", "ở trong"])

  /// Words before an index that choose some of them, which is not told.
  static let partials = Phrases(
    english: [
      "large", "larger", "largest", "small", "smaller", "smallest", "most", "some", "few",
      "certain", "almost", "nearly", "big", "bigger", "high", "higher", "low", "lower", "suitable",
      "several", "many", "earlier", "such", "inner", "middle", "generic",
    ],
    vietnamese: ["lớn", "nhỏ", "một số", "vài", "hầu hết", "gần như", "đủ lớn", "phần lớn"])

  /// First words behind an index that say nothing of its range.
  static let scopeContinuations = leads.or(explanations).or(conjunctions).or(consequences).or(
    Phrases(
      english: [
        "we", "it", "the", "this", "these", "they", "or", "i", "in", "such", "satisfying", "has",
        "have", "holds", "hold", "let", "here", "separately", "simultaneously", "individually",
        "at", "of", "on", "to", "from", "each", "all", "our", "its", "alone", "fixed", "given",
        "arbitrary", "therefore", "respectively", "with", "when", "if", "for", "where", "there",
        "define", "above", "too", "again", "exactly", "simply", "only", "whatever", "no",
      ],
      vietnamese: [
        "thì", "ta", "có", "là", "được", "bất", "kỳ", "kì", "tùy", "tuỳ", "ý", "đều", "trong",
        "cố", "định", "cho", "với", "khi", "nếu", "tương", "các", "mọi", "này", "đó", "hoặc", "hay",
        "riêng", "tổng", "lần", "thuộc", "em", "theo", "ở", "của", "đặt", "nào", "như", "thỏa",
        "thoả", "mãn",
      ]))

  /// Between the bounds of a range.
  static let untils = Phrases(
    english: ["to", "through", "until", "and"], vietnamese: ["đến", "tới", "và"])

  /// Behind a bound from which a range is open.
  static let onwards = Phrases(
    english: ["on", "onwards", "onward", "upwards", "and up", "or more", "up"],
    vietnamese: ["trở đi", "trở lên"])

  // MARK: What joins formulas

  /// Words that say no more than that two things are equal.
  static let equalities = Phrases(
    english: [
      "is", "are", "be", "being", "to", "as", "taken", "defined", "set", "equal", "equals",
      "simply", "just", "we", "have", "it", "also", "of", "course", "understood", "interpreted",
      "read", "regarded", "considered", "treated",
    ],
    vietnamese: [
      "bằng", "là", "được", "coi", "xem", "lấy", "như", "đặt", "chính", "cho", "quy", "ước", "với",
      "luôn", "hiểu",
    ])

  /// Before a formula, nouns that say what kind of thing it is: "let $T_i$ be the sum $z_1 + \dots + z_i$".
  static let quantityNouns = Phrases(
    english: [
      "the sum", "the product", "the quantity", "the expression", "the number", "the value",
      "the difference", "the partial sum", "the running sum", "the cumulative sum",
    ],
    vietnamese: [
      "tổng", "tích", "đại lượng", "biểu thức", "giá trị", "hiệu", "tổng riêng", "tổng tích lũy",
    ])

  /// The verbs among ``equalities``.
  static let verbs = Phrases(
    english: ["is", "are", "be", "as", "equals", "equal", "being"],
    vietnamese: ["bằng", "là", "như"])

  /// Numbers in words.
  static let numbers: [String: Int] = [
    "zero": 0, "không": 0, "one": 1, "một": 1, "two": 2, "hai": 2, "three": 3, "ba": 3, "0": 0,
    "1": 1, "2": 2, "3": 3, "four": 4, "bốn": 4, "five": 5, "năm": 5, "six": 6, "sáu": 6,
    "seven": 7,
    "bảy": 7, "eight": 8, "tám": 8, "nine": 9, "chín": 9, "ten": 10, "mười": 10,
  ]

  /// Behind a number that belongs to what was said before it: "is one by …".
  static let reasonsOfNumbers = Phrases(english: ["by"], vietnamese: ["theo"])

  /// Last words before a formula that belongs to something else: "the derivative of", "hệ số của".
  static let owners = Phrases(
    english: ["of", "to", "in", "under", "between", "by"],
    vietnamese: ["của", "theo", "trong", "giữa"])

  /// Between two cases of one formula. What is left of a condition in words counts: "$D$ chẵn, …".
  static let joints = Phrases(
    english: ["and", "but", "while", "whereas", "or", "even", "odd", "is", "equals", "it"],
    vietnamese: ["và", "còn", "hoặc", "chẵn", "lẻ", "là", "bằng", "nó", "số"])

  /// "In all other cases".
  static let others = Phrases(
    english: [
      "otherwise", "else", "elsewhere", "in all other cases", "other", "others", "the other",
      "the others", "the remaining", "remaining", "the rest", "all other", "all others",
    ],
    vietnamese: [
      "ngược lại", "còn lại", "trường hợp khác", "trường hợp còn lại", "nếu không",
      "các phần tử khác",
    ]
  ).or(laterOnes)

  /// The components behind those that were given. "The next component" is a single one.
  static let laterOnes: Phrases = {
    let english = ["later", "subsequent", "following", "further", "succeeding", "higher"]
      .flatMap { adjective in
        [
          "components", "coordinates", "entries", "ones", "indices", "outputs", "variables",
          "steps",
        ].map { "\(adjective) \($0)" }
          + ["component", "coordinate", "entry", "one", "index", "output", "variable", "step"]
          .flatMap { ["every \(adjective) \($0)", "each \(adjective) \($0)"] }
          + ["for", "for all", "for every", "for each"].map { "\($0) \(adjective)" }
      }
    let vietnamese = ["các", "mọi", "những", "với các", "với mọi", "cho các", "đối với các"]
      .flatMap { plural in
        ["thành phần", "tọa độ", "toạ độ", "chỉ số", "phần tử", "đầu ra", "biến"].flatMap { noun in
          ["sau", "tiếp theo", "phía sau", "kế tiếp", "sau đó"].map { "\(plural) \(noun) \($0)" }
        }
      }
    return Phrases(english: english, vietnamese: vietnamese)
  }()

  /// Words that choose the others among several things.
  static let otherWords = Phrases(
    english: ["other", "others", "remaining", "rest"], vietnamese: ["khác", "còn", "lại"])

  /// Before one of ``others`` behind a formula: "trong các trường hợp còn lại".
  static let otherOpenings = Phrases(
    english: ["in", "for", "for all"],
    vietnamese: ["trong", "trong các", "với", "cho các", "với các", "với mọi"])

  /// Behind the first ones of a row that goes on without being written.
  static let dotsInWords = Phrases(
    english: ["and so on", "and so forth", "etc", "etcetera", "continuing in this way"],
    vietnamese: [
      "v v", "vân vân", "và cứ thế", "cứ thế", "cứ như thế", "cứ như vậy", "và tiếp tục như vậy",
      "và cứ như thế", "và cứ như vậy",
    ])

  /// Behind one of ``others`` before a formula.
  static let consequences = Phrases(english: ["then"], vietnamese: ["thì"])

  /// Words of a remark that limits nothing: "(the sum is empty for $i = 1$)".
  static let remarks = Phrases(
    english: [
      "empty", "vanishes", "checked", "tested", "verified", "checking", "testing", "verifying",
      "tried", "trying", "sum is absent", "sum disappears", "sum drops out", "sum is missing",
      "sum has no terms", "no terms", "no term",
    ],
    vietnamese: [
      "rỗng", "kiểm tra", "đã thử", "thử với", "thử lại", "không có số hạng", "tổng biến mất",
    ])

  /// Words of a clause behind a value that tells of the value and does not limit it: "…, which is negative
  /// for odd $D$".
  static let valueRemarks = Phrases(
    english: [
      "negative", "positive", "sign", "orientation", "volume", "volumes", "reflection", "mirrors",
    ],
    vietnamese: ["âm", "dương", "dấu", "hướng", "thể tích", "phản xạ"])

  /// Words of such a remark behind the condition.
  static let remarksBehind = remarks.or(
    Phrases(
      english: ["absent", "sum is zero", "the sum is 0", "product is one", "no terms"],
      vietnamese: ["tổng bằng", "tổng là", "tổng này bằng", "tích bằng", "không có số hạng"]))

  /// Words between a condition and a formula that make the condition the formula's.
  static let leads = Phrases(
    english: [
      "we have", "we get", "we find", "then", "it is", "this gives", "we put", "we set", "we take",
      "put", "set", "take",
    ],
    vietnamese: ["ta có", "thì", "ta được", "ta đặt", "đặt", "lấy", "coi", "quy ước"])

  /// Words between two conditions that offer the second beside the first.
  static let furtherCases = Phrases(
    english: ["and also when", "and also if", "and also for", "or when", "or if", "as well as"],
    vietnamese: ["và cả khi", "và khi", "hoặc khi", "hay khi", "cũng như khi"])

  /// Last words before the values for which a formula holds.
  static let introductions = Phrases(
    english: [
      "if", "when", "whenever", "for", "with", "all", "every", "case", "where", "provided", "that",
      "on", "as", "assuming", "set",
    ],
    vietnamese: ["nếu", "khi", "với", "mọi", "hợp", "trên", "lúc", "là", "tập"])

  /// What is told of a matrix besides the entries that are given.
  static let otherEntries = Phrases(
    english: [
      "other entries", "all others", "remaining entries", "rest of the entries", "others are",
      "elsewhere", "everywhere else", "other elements", "remaining elements", "the rest",
    ],
    vietnamese: [
      "phần tử khác", "phần tử còn lại", "các phần tử kia", "vị trí khác", "vị trí còn lại",
      "chỗ khác", "các hệ số khác", "hệ số còn lại", "còn lại",
    ])

  /// That something is zero.
  static let zeros = Phrases(
    english: [
      "are 0", "is 0", "are zero", "is zero", "zeros", "zeroes", "0 elsewhere", "vanish",
      "equal 0", "equal to 0", "equal zero", "zero elsewhere", "0 everywhere else",
      "entries zero", "elements zero", "others zero", "rest zero", "entries 0", "others 0",
    ],
    vietnamese: ["bằng 0", "là 0", "bằng không", "toàn 0", "đều 0"])
}
