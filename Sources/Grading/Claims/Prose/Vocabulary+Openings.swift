/// The words before a claim that take something away from it, see ``Clause/reservation(hasAntecedent:)``.
extension Vocabulary {
  /// First words of a clause that excepts something from what follows.
  static let reservations = Phrases(
    english: [
      "up to", "ignoring", "neglecting", "apart from", "aside from", "except for", "except",
      "leaving out", "leaving aside", "omitting", "modulo", "disregarding", "dropping",
      "forgetting", "to first order", "to leading order", "to second order", "to lowest order",
      "to zeroth order", "save for", "without counting", "not counting", "barring", "but for",
      "setting aside", "if we ignore", "if we neglect", "if we leave out", "if we drop",
      "if we forget", "if you ignore", "if i ignore", "if one ignores", "on average",
      "in expectation", "roughly", "approximately", "in the limit", "for the most part",
    ],
    vietnamese: [
      "sai khác", "bỏ qua", "không kể", "không tính", "ngoại trừ", "trừ dấu", "trừ ra",
      "nếu bỏ qua",
      "nếu không kể", "chưa kể", "chưa tính", "tạm bỏ", "xấp xỉ", "trung bình", "gần đúng",
      "nếu bỏ", "sai kém", "chính xác đến",
    ])

  /// Behind such words: that nothing is excepted.
  static let harmlessReservations = Phrases(
    english: [
      "here", "now", "this point", "that", "this", "then", "notation", "the notation",
      "the constant of", "typos", "reordering of", "details",
    ], vietnamese: ["đây", "điều đó", "điều này", "phần trên", "trường hợp"])

  /// The order in which things stand, when it is not the usual one.
  static let orders = Phrases(
    english: [
      "backwards", "backward", "from the last", "from last", "from the end", "last to first",
      "from right to left", "right to left", "from bottom to top", "bottom to top",
      "in reverse order", "in reversed order", "in the reverse order", "in the opposite order",
      "in reverse", "from behind", "the other way round", "up to a permutation",
      "upside down",
    ],
    vietnamese: [
      "từ cuối", "từ phải sang trái", "từ dưới lên", "theo thứ tự ngược", "ngược thứ tự",
      "theo chiều ngược", "đọc ngược", "đếm ngược",
    ])

  /// What the way back is called.
  static let backward = Phrases(
    english: ["backward", "backwards"],
    vietnamese: ["theo chiều ngược", "theo chiều ngược lại"])

  /// Of one who works in that order and changes nothing.
  static let workings = Phrases(
    english: [
      "solve", "solving", "compute", "computing", "expand", "expanding", "work", "working", "go",
      "going", "substitute", "substituting", "substitution", "eliminate", "eliminating",
      "propagate", "propagating", "direction", "pass", "equation", "relation", "recursion",
      "identity", "identities",
    ], vietnamese: ["giải", "tính", "khai triển", "thế", "đi", "làm", "suy"])

  /// Verbs behind "khi" that tell what somebody does: "khi khai triển theo hàng đầu".
  static let doings = Phrases(
    english: [],
    vietnamese: [
      "tính", "lấy", "khai", "nhân", "chia", "cộng", "thay", "giải", "viết", "áp", "dùng", "sử",
      "lập", "biến", "rút", "đạo",
    ])

  /// In a clause without a verb: that something is not as it stands.
  static let contraries = Phrases(
    english: [
      "opposite", "other way", "different", "another", "wrong", "reverse", "negative sign",
      "minus sign in front", "instead", "in place", "sign changed", "missing",
    ], vietnamese: [])

  /// First words that do something to a quantity.
  static let manipulations = Phrases(
    english: [
      "add", "adding", "multiply", "multiplying", "divide", "dividing", "subtract", "subtracting",
      "square", "squaring", "double", "doubling", "halve", "halving", "negate", "negating",
      "invert", "inverting", "transpose", "transposing", "take the inverse", "shift", "shifting",
      "scale", "scaling", "increase", "increasing", "decrease", "decreasing", "if you add",
      "if you multiply", "if we add", "if we multiply", "reverse", "reversing",
    ],
    vietnamese: [
      "cộng", "nhân", "chia", "trừ", "bình phương", "lấy nghịch đảo", "đổi dấu", "gấp đôi",
      "cộng thêm", "nhân thêm", "chia thêm", "lấy đối",
    ])

  /// What stands for a formula beside the sentence.
  static let pronouns = Phrases(
    english: [
      "this", "these", "it", "them", "each of these", "following", "below", "the result", "all of",
      "the answer",
    ],
    vietnamese: ["này", "đây", "sau đây", "dưới đây", "kết quả", "nó", "chúng"])

  /// First words of a clause that only supposes what is behind it.
  static let supposings = Phrases(
    english: [
      "assume", "assuming", "suppose", "supposing", "imagine", "pretend", "let us assume",
      "let us suppose", "let us imagine", "we assume", "we suppose", "i assume", "i suppose",
      "assume for contradiction", "suppose for contradiction", "suppose for a moment",
      "if it were true", "if it was true", "were it true",
    ],
    vietnamese: ["giả sử", "giả định", "ta giả sử", "giả thiết", "em giả sử", "thử cho rằng"])

  /// In such a clause: of what was worked out before.
  static let knownThings = Phrases(
    english: ["known", "computed", "found", "determined", "obtained", "available"],
    vietnamese: ["đã biết", "đã tìm", "đã tìm được", "đã tính", "đã tính được", "đã có"])

  /// In such a clause: that it is supposed in order to be refuted.
  static let contradictions = Phrases(
    english: ["contradiction", "contrary", "absurd", "a moment"],
    vietnamese: ["ngược lại", "phản chứng", "trái lại"])

  /// First words behind a claim that is not so.
  static let irrealis = Phrases(
    english: [
      "would be", "would have been", "would", "could be", "could have been", "might be",
      "might have been", "should have been", "was", "were", "used to be",
    ],
    vietnamese: ["sẽ là đáp án nếu", "lẽ ra là", "đáng lẽ là", "có thể là"])

  /// That a letter has a meaning.
  static let meaningsOfLetters = Phrases(
    english: [
      "denote", "denotes", "stand for", "stands for", "mean", "means", "use", "is the number",
      "be the number", "write", "call", "is one", "refers to", "is the", "be the",
    ],
    vietnamese: ["là số", "ký hiệu", "kí hiệu", "chỉ", "nghĩa là", "gọi", "thay cho", "là"])

  /// That something is not a dimension, or not quite.
  static let differences = Phrases(
    english: [
      "plus", "minus", "less", "more", "fewer", "twice", "half", "double", "times", "parameters",
      "samples", "layers", "instead", "square of", "next", "previous", "last index",
    ],
    vietnamese: ["cộng", "trừ", "hơn", "kém", "gấp", "một nửa", "tham số", "lớp", "mẫu"])

  /// The first words of a question for something.
  static let questionOpenings = Phrases(english: ["what", "which", "how", "where"], vietnamese: [])

  /// The last words of such a question.
  static let questionEndings = Phrases(english: [], vietnamese: ["gì", "nào", "nhiêu", "đâu"])

  /// Labels of what is only guessed, until it is proved.
  static let conjectures = Phrases(
    english: ["conjecture", "guess", "hypothesis", "claim"],
    vietnamese: ["dự đoán", "phỏng đoán", "giả thuyết", "suy đoán"])

  /// The first words of a proof.
  static let proofOpenings = Phrases(
    english: [
      "proof", "proof by induction", "we prove", "we prove it", "let us prove", "i prove",
      "by induction", "induction", "proved by induction", "we show by induction", "indeed",
    ],
    vietnamese: [
      "chứng minh", "ta chứng minh", "em chứng minh", "thật vậy", "bằng quy nạp", "quy nạp",
    ])

  /// The first words of what something is done for, in front of what is done: "To invert, subtract …".
  static let purposeOpenings = Phrases(
    english: ["to", "in order to"], vietnamese: ["để", "muốn", "nhằm"])

  /// A clause that finds right what stands before it, and says nothing else: ", đúng", ", as it should be".
  static let approvalClauses = Phrases(
    english: [
      "correct", "right", "true", "ok", "as it should", "as it should be", "which is correct",
    ],
    vietnamese: ["đúng", "đúng rồi", "khớp", "thỏa", "thoả", "ổn", "phù hợp"])
}
