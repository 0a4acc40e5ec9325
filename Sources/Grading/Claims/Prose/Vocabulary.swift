/// The words around formulas that decide what a formula says, by what they do. Every list of words that the
/// claims of a text are read by stands here, a language a column.
///
/// What each of them does to a verdict is told in `Documentation/reading-rules.md`.
enum Vocabulary {
  // MARK: What makes a formula doubtful

  /// Directly before a formula that is only supposed.
  static let suppositions = Phrases(
    english: [
      "if", "suppose", "suppose that", "supposing", "assume", "assume that", "assuming", "were",
      "unless", "whether",
    ],
    vietnamese: ["nếu", "nếu như", "giả sử", "giả sử rằng", "giả thiết", "liệu"])

  /// Ends of "if and only if", which states what follows.
  static let equivalences = Phrases(
    english: ["only if"], vietnamese: ["chỉ nếu", "chỉ khi"])

  /// Directly before a formula that is denied or asked.
  static let denials = Phrases(
    english: [
      "not", "is not", "cannot be", "can't be", "isn't", "never", "rather than", "instead of",
      "wrong that", "false that", "not true that", "not the case that", "a mistake to write",
      "wrongly wrote", "mistakenly wrote", "cannot prove", "cannot prove that", "cannot show",
      "cannot show that", "can't prove", "could not prove", "not equal to", "not equal",
      "does not equal", "doesn't equal",
    ],
    vietnamese: [
      "không phải", "không phải là", "chứ không", "chứ không phải", "chẳng phải", "thay vì",
      "thay cho", "không thể là", "không thể có", "sai rằng", "không đúng là", "không đúng rằng",
      "có phải", "có phải là", "phải chăng", "một sai lầm khi viết", "sai khi viết", "nhầm thành",
      "viết nhầm", "viết nhầm là", "viết sai", "không chứng minh được", "chưa chứng minh được",
      "không bằng", "không là",
    ])

  /// A label that takes back what follows it.
  static let rejections = Phrases(
    english: ["wrong", "false", "incorrect", "not", "draft", "crossed out"],
    vietnamese: ["sai", "không đúng", "nháp"])

  /// Directly before a formula that is one of several.
  static let choices = Phrases(english: ["or", "or else"], vietnamese: ["hoặc", "hoặc là"])

  /// In the clause behind a formula that it takes back.
  static let closings = Phrases(
    english: [
      "wrong", "false", "incorrect", "not true", "not correct", "not right", "not the answer",
      "does not hold", "doesn't hold", "is impossible", "crossed out", "discard", "ignore this",
      "is a mistake", "was a mistake", "except", "excluding", "only if",
    ],
    vietnamese: [
      "sai", "không đúng", "chưa đúng", "không chính xác", "nhầm", "không thể xảy ra", "vô lý",
      "bỏ kết quả này", "gạch bỏ", "bỏ qua kết quả này", "ngoại trừ", "chỉ khi",
    ])

  /// Words that turn one of ``closings`` around.
  static let reversals = Phrases(
    english: ["not wrong", "not false", "if and only if"],
    vietnamese: ["không sai", "sai số", "sai phân", "đừng nhầm", "tránh nhầm", "khi và chỉ khi"])

  /// Directly behind a formula that goes on in words.
  static let operations = Phrases(
    english: [
      "times", "multiplied", "divided", "plus", "minus", "mod", "modulo", "squared", "cubed",
      "to the power", "factorial",
    ],
    vietnamese: [
      "nhân", "chia", "cộng", "lũy thừa", "luỹ thừa", "mũ", "giai thừa", "bình phương", "lần",
    ])

  /// Between a formula and the case in which alone it holds.
  static let restrictions = Phrases(
    english: [
      "if", "when", "whenever", "unless", "at", "except", "except for", "except when", "only for",
      "only if", "only when", "provided", "provided that",
    ],
    vietnamese: [
      "nếu", "khi", "tại", "trừ", "ngoại trừ", "trừ khi", "chỉ với", "chỉ khi", "chỉ nếu",
      "nhân với", "trừ đi", "chia cho", "cộng với",
    ])

  /// First words between a formula and the point at which it holds: "if all $z_i = 0$".
  static let cases = Phrases(
    english: ["if", "when", "whenever", "at"], vietnamese: ["nếu", "khi", "tại"])

  /// Directly before a point that a sentence is about: "Note that at $\mathbf z = 0$ …".
  static let places = Phrases(english: ["at"], vietnamese: ["tại"])

  /// Words in a sentence that tell of something else than the flow in general: an example, a check,
  /// another matrix, what somebody else says.
  static let asides = Phrases(
    english: [
      "for example", "for instance", "e g", "sanity check", "special case", "at the origin",
      "would have", "would be", "unlike", "for the identity", "identity matrix has", "my friend",
      "a friend", "classmate", "textbook says",
    ],
    vietnamese: [
      "ví dụ với", "ví dụ khi", "chẳng hạn", "kiểm tra lại với", "trường hợp riêng",
      "trường hợp đặc biệt", "tại gốc", "khác với", "ma trận đơn vị có", "ma trận đơn vị thì",
      "bạn em", "bạn tôi", "bạn của em", "sách ghi", "sách viết", "đáp án của bạn", "nhiều bạn",
    ])

  /// First words of such a sentence.
  static let asideOpenings = Phrases(
    english: ["example", "check", "quick check", "sanity"],
    vietnamese: ["ví dụ", "kiểm tra", "thử", "thử lại"])

  /// Directly before a case that is excepted: "trừ $i = 1$".
  static let exceptions = Phrases(
    english: ["except", "excluding", "unless", "except for"], vietnamese: ["trừ", "trừ khi"])

  /// First words of an exception in words: "trừ hai thành phần đầu".
  static let exceptionOpenings = Phrases(
    english: ["except", "excluding", "but"], vietnamese: ["trừ", "ngoại"])

  // MARK: What joins formulas

  /// Words that say no more than that two things are equal.
  static let equalities = Phrases(
    english: [
      "is", "are", "be", "being", "to", "as", "taken", "defined", "set", "equal", "equals",
      "simply", "just", "we", "have", "it", "also", "of", "course",
    ],
    vietnamese: [
      "bằng", "là", "được", "coi", "xem", "lấy", "như", "đặt", "chính", "cho", "quy", "ước", "với",
      "luôn",
    ])

  /// The verbs among ``equalities``.
  static let verbs = Phrases(
    english: ["is", "are", "be", "as", "equals", "equal", "being"],
    vietnamese: ["bằng", "là", "như"])

  /// Numbers in words.
  static let numbers: [String: Int] = [
    "zero": 0, "không": 0, "one": 1, "một": 1, "two": 2, "hai": 2, "0": 0, "1": 1, "2": 2, "3": 3,
  ]

  /// Behind a number that belongs to what was said before it: "is one by …".
  static let reasonsOfNumbers = Phrases(english: ["by"], vietnamese: ["theo"])

  /// Last words before a formula that belongs to something else: "the derivative of", "hệ số của".
  static let owners = Phrases(
    english: ["of", "to", "in", "under", "between"],
    vietnamese: ["của", "theo", "trong", "giữa"])

  /// Between two cases of one formula. What is left of a condition in words counts: "$D$ chẵn, …".
  static let joints = Phrases(
    english: ["and", "but", "while", "whereas", "or", "even", "odd", "is"],
    vietnamese: ["và", "còn", "hoặc", "chẵn", "lẻ", "là", "số"])

  /// "In all other cases".
  static let others = Phrases(
    english: ["otherwise", "else", "elsewhere", "in all other cases"],
    vietnamese: [
      "ngược lại", "còn lại", "trường hợp khác", "trường hợp còn lại", "nếu không",
      "các phần tử khác",
    ])

  /// Before one of ``others`` behind a formula: "trong các trường hợp còn lại".
  static let otherOpenings = Phrases(
    english: ["in", "for"], vietnamese: ["trong", "trong các", "với", "cho các"])

  /// Behind one of ``others`` before a formula.
  static let consequences = Phrases(english: ["then"], vietnamese: ["thì"])

  /// Words of a remark that limits nothing: "(the sum is empty for $i = 1$)".
  static let remarks = Phrases(english: ["empty", "vanishes"], vietnamese: ["rỗng"])

  /// Words of such a remark behind the condition.
  static let remarksBehind = remarks.or(Phrases(english: ["absent"], vietnamese: []))

  /// Words between a condition and a formula that make the condition the formula's.
  static let leads = Phrases(
    english: ["we have", "we get", "we find", "then", "it is", "this gives"],
    vietnamese: ["ta có", "thì", "ta được"])

  /// Words between two conditions that offer the second beside the first.
  static let furtherCases = Phrases(
    english: ["and also when", "and also if", "and also for", "or when", "or if", "as well as"],
    vietnamese: ["và cả khi", "và khi", "hoặc khi", "hay khi", "cũng như khi"])

  /// Last words before the values for which a formula holds.
  static let introductions = Phrases(
    english: [
      "if", "when", "whenever", "for", "with", "all", "every", "case", "where", "provided", "that",
      "on",
    ],
    vietnamese: ["nếu", "khi", "với", "mọi", "hợp", "trên", "lúc"])

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
    ],
    vietnamese: ["bằng 0", "là 0", "bằng không", "toàn 0", "đều 0"])

  // MARK: What names a part

  /// Beside the verbs, words that say no more than that a result follows.
  static let results = Phrases(
    english: [
      "the", "a", "it", "this", "that", "result", "answer", "value", "so", "thus", "hence", "and",
      "therefore", "then", "which", "final", "finally", "we", "get", "have", "obtain", "find",
      "simply", "just", "here", "is", "equals", "equal", "to", "f", "j",
    ],
    vietnamese: [
      "kết", "quả", "đáp", "án", "số", "ta", "được", "có", "giá", "trị", "nó", "này", "vậy", "do",
      "đó", "suy", "ra", "tức", "cuối", "cùng", "cần", "tìm", "nên", "thì", "chính", "sẽ", "cũng",
      "là", "bằng", "và", "của",
    ])

  /// Last words before the value of a part that was named.
  static let valueVerbs = Phrases(english: ["is", "equals"], vietnamese: ["là", "bằng"])

  /// Between such a verb and the value.
  static let adverbs = Phrases(
    english: ["always", "identically", "constantly", "simply", "just", "exactly"],
    vietnamese: ["luôn", "đúng", "luôn luôn"])

  /// Words after which the reason for a value follows, or where it holds.
  static let reasons = Phrases(
    english: ["because", "since", "as", "for", "so", "everywhere", "identically"],
    vietnamese: ["vì", "do", "nên", "với", "bởi"])
}
