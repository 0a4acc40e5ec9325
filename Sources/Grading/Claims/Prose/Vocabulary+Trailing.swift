/// What may stand directly behind an equation, see ``TrailingWords``.
extension Vocabulary {
  /// First words that go on with the sentence.
  static let continuations = Phrases(
    english: [
      "and", "or", "but", "so", "then", "hence", "therefore", "thus", "while", "whereas", "where",
      "which", "that", "who", "because", "since", "as", "for", "with", "by", "from",
      "to", "of", "on", "at", "after", "via", "using", "through", "due", "thanks", "per", "up",
      "is", "are", "was", "be", "has", "have", "holds", "hold", "gives", "give", "yields",
      "follows", "means", "implies", "becomes", "says", "shows", "tells", "equals", "denotes",
      "denote", "defines", "does", "doesn't", "can", "cannot", "must", "will", "would", "may",
      "might", "do", "depends", "comes", "stands", "we", "i", "one", "you", "it", "this", "these",
      "the", "a", "an", "each", "every", "all", "both", "again", "too", "also", "always", "here",
      "everywhere", "now", "exactly", "only", "directly", "immediately", "indeed", "componentwise",
      "elementwise", "coordinatewise", "respectively", "otherwise", "else", "except", "unless",
      "instead", "not", "no", "nothing", "regardless", "independent", "independently", "whatever",
      "even", "odd", "modulo", "identity", "they", "its", "their", "our", "my", "being", "denoting",
      "throughout", "meaning", "giving", "recovering", "undoing", "inverting", "solving",
      "computing",
      "consisting",
    ],
    vietnamese: [
      "và", "hoặc", "hay", "nhưng", "nên", "thì", "vậy", "do", "vì", "bởi", "với", "cho", "của",
      "từ", "đến", "ở", "tại", "theo", "nhờ", "trong", "trên", "sau", "rồi", "được", "là", "bằng",
      "có", "gồm", "cũng", "đều", "luôn", "mà", "này", "đây", "ta", "tôi", "em", "mình", "tức",
      "nghĩa", "suy", "như", "còn", "để", "đúng", "các", "mọi", "mỗi", "tất", "cả", "chứ", "ngược",
      "trừ", "ngoại", "không", "chỉ", "chính", "bất", "dù", "ạ", "nhé", "rõ", "chẵn", "lẻ", "nó",
      "chúng", "kết", "dùng", "áp", "hàm", "xong", "tương", "đó",
    ])

  /// First words of a condition.
  static let conditionOpenings = Phrases(
    english: ["if", "when", "whenever", "unless", "provided", "as long as", "so long as"],
    vietnamese: ["nếu", "khi", "miễn là", "hễ"])

  /// Conditions that limit nothing.
  static let harmlessConditions = Phrases(
    english: [
      "if needed", "if you like", "if you want", "if we want", "if and only if", "if desired",
      "if any", "if one", "if we", "when we", "when needed", "when one",
    ],
    vietnamese: ["nếu cần", "nếu muốn", "khi và chỉ khi", "nếu và chỉ nếu", "khi ta", "nếu ta"])

  /// First words that say in what way or where a formula holds.
  static let placesBehind = Phrases(english: ["in", "without"], vietnamese: [])

  /// First words of a phrase that may do something to the formula before it.
  static let modifiers = Phrases(
    english: ["for", "with", "by", "to", "of", "up", "at", "on", "but", "and"],
    vietnamese: ["với", "theo", "đến", "cho", "nhưng", "và"])

  /// What such a phrase does: "with all signs flipped", "to the power of two".
  static let changes = Phrases(
    english: [
      "flipped", "opposite", "reversed", "reverse", "doubled", "halved", "squared", "cubed",
      "power", "twice", "half", "factor", "sign", "signs", "swapped", "exchanged", "interchanged",
      "shifted", "negated", "inverted", "rounded", "multiplied", "divided", "increased",
      "decreased",
    ],
    vietnamese: [
      "đổi dấu", "ngược dấu", "trái dấu", "gấp đôi", "gấp ba", "một nửa", "bình phương",
      "lập phương", "lũy thừa", "luỹ thừa", "thừa số", "đảo", "hoán đổi", "tráo", "làm tròn",
      "nhân với", "chia cho",
    ])

  /// Before a value of its own: one of the components that a formula gives.
  static let singledOut = Phrases(
    english: [
      "last one", "first one", "the last", "the first", "the other", "the others", "other ones",
      "the rest", "second one",
    ],
    vietnamese: [
      "cái cuối", "cái đầu", "số cuối", "số đầu", "phần tử cuối", "phần tử đầu", "thành phần cuối",
      "thành phần đầu", "các cái khác", "cuối cùng",
    ])

  /// What is made of a function: behind these words an equation is about that.
  static let derivedThings = Phrases(
    english: [
      "derivative", "derivatives", "slope", "gradient", "integral", "antiderivative", "primitive",
      "inverse", "reciprocal", "differentiate", "differentiating", "deriving", "inverting",
      "square",
    ],
    vietnamese: [
      "đạo hàm", "tích phân", "nguyên hàm", "hàm ngược", "nghịch đảo", "độ dốc", "bình phương",
      "ngược",
    ])

  /// What singles some out.
  static let someOf = Phrases(
    english: [
      "most", "some", "small", "large", "nonzero", "non zero", "several", "few", "many", "half",
      "certain",
    ],
    vietnamese: ["hầu hết", "một số", "một vài", "vài", "đủ nhỏ", "đủ lớn", "đa số"])

  /// Places and ways that limit nothing.
  static let harmlessPlaces = Phrases(
    english: [
      "in general", "in closed form", "in terms of", "in every", "in each", "in both", "in all",
      "in any", "in matrix", "in vector", "in the general", "in the same way", "in order", "in one",
      "in fact", "in components", "in coordinates", "in short", "in our", "in the exercise",
      "in the question", "in the problem", "in the first", "in the second", "in the last",
      "in turn", "in place", "without loss", "in the end", "in the formula", "in the sum",
    ],
    vietnamese: [])
}
