import Algebra

/// The words that name a part, and those that make another quantity of what they stand beside.
extension Vocabulary {
  /// A part and what it is called in words and in signs, lower case.
  struct PartNames {
    var part: Target
    var names: [String]
  }

  /// The names of the parts; of several that occur in one clause the first row decides, for "the
  /// determinant of the map" is a determinant.
  static let partNames: [PartNames] = [
    PartNames(
      part: .logDeterminant(isAbsolute: true),
      names: [
        "log-det", "logdet", "log det", "log|det", "ln|det", "\\log|", "\\ln|", "log định thức",
        "logarit", "logarithm", "log-định thức", "log of", "ln of", "log của", "ln của", "log:",
        "ln:",
      ]),
    PartNames(
      part: .determinant(isAbsolute: false),
      names: [
        "định thức", "determinant", "\\det", "det j", "detj", "det:", "det.", "has det", "with det",
        "có det",
      ]),
    PartNames(
      part: .vector(.inverse),
      names: [
        "ngược", "nghịch đảo", "inverse", "^{-1}", "f⁻¹", "f^-1", "backward direction",
        "backward pass", "normalizing direction", "normalising direction",
      ]),
    PartNames(
      part: .vector(.forward),
      names: [
        "thuận", "forward", "hàm f", "hàm số f", "ánh xạ f", "map f", "f_\\phi", "f(z)",
        "f(\\mathbf", "the map", "ánh xạ", "generative direction",
      ]),
  ]

  /// Names of parts as they are typed.
  static let plainNames: [String: Target] = [
    "f": .vector(.forward), "f(z)": .vector(.forward), "f^-1": .vector(.inverse),
    "f^{-1}": .vector(.inverse), "f⁻¹": .vector(.inverse),
    "x_i": .component(.forward, .symbol("i")), "xi": .component(.forward, .symbol("i")),
    "z_i": .component(.inverse, .symbol("i")), "zi": .component(.inverse, .symbol("i")),
  ]

  /// Nouns that leave a quantity what it is: "the value of the determinant".
  static let neutralNouns = Phrases(
    english: [
      "value", "values", "formula", "formulas", "expression", "form", "calculation", "computation",
      "result", "definition", "equation", "equations", "rule", "components", "component", "entries",
      "derivation", "closed", "case", "row", "rows", "coordinate", "coordinates", "version",
      "statement", "recursion", "entry", "existence", "action", "effect", "description",
    ],
    vietnamese: [
      "trị", "thức", "quả", "toán", "án", "dạng", "phần", "phép", "tả", "nghĩa", "trình", "số",
      "độ", "hàng", "dòng", "tử", "thể",
    ])

  /// Before a quantity: something else than it is made of it.
  static let scalings = Phrases(
    english: [
      "twice", "double", "half", "thrice", "triple", "minus", "negative", "one over", "times",
      "a third", "a quarter", "half the", "one minus", "square of", "square root of", "root of",
      "cube of", "reciprocal of", "negative of", "opposite of", "transpose of",
    ],
    vietnamese: [
      "hai lần", "ba lần", "bốn lần", "gấp đôi", "gấp ba", "một nửa", "nửa", "trừ", "âm", "lần",
      "bình phương", "lập phương", "căn", "căn bậc hai", "căn bậc ba", "số đối", "chuyển vị của",
    ])

  /// ``scalings``, and numbers and operations that do the same right before a name.
  static let multipliers = scalings.or(
    Phrases(
      english: ["plus", "squared", "two", "three"],
      vietnamese: ["đạo hàm", "nhân", "cộng", "tổng", "hiệu", "thương"]))

  /// Last words of a clause that leads to an equation: "the inverse is given by".
  static let leadingVerbs = Phrases(
    english: [
      "is", "are", "equals", "is given by", "are given by", "given by", "is then", "is therefore",
      "is thus", "is simply", "is just", "reads", "becomes", "is always", "is exactly",
    ],
    vietnamese: [
      "là", "bằng", "chính là", "sẽ là", "được cho bởi", "cho bởi", "luôn bằng", "luôn là",
    ])

  /// Before the name of a part: what it is a name of.
  static let ownNouns = Phrases(
    english: ["map", "function", "log", "jacobian"], vietnamese: ["hàm"])

  /// Between a quantity and its name.
  static let articles = Phrases(
    english: ["the", "a", "an", "our", "this", "its", "that", "whole", "full"],
    vietnamese: ["các", "cái"])

  /// In a clause on a determinant that is not the one asked for.
  static let foreignDeterminants = [
    "định thức con", "minor", "ngược", "nghịch đảo", "inverse", "^{-1}", "f⁻¹", "f^-1", "j^2",
    "sign of", "square of", "half of", "hessian", "covariance", "layer", "modulo", "minus one",
    "dấu của", "bình phương", "một nửa", "hiệp phương sai", "số hạng", "cấp của", "từng lớp",
    "absolute value", "trị tuyệt đối", "block", "submatrix", "khối", "ma trận con",
  ]

  /// The noun that a determinant's value may stand right behind.
  static let determinants = Phrases(
    english: ["determinant", "det"], vietnamese: ["định thức"])

  /// What has the determinant that is asked for.
  static let jacobians = Phrases(
    english: ["jacobian", "jacobi", "j"], vietnamese: ["jacobian", "jacobi", "j"])

  /// What has a Jacobian that is not named.
  static let flowNames = Phrases(
    english: ["f", "flow", "map"], vietnamese: ["f", "phép biến đổi", "ánh xạ"])

  /// The words that may stand between it and the noun, and before it.
  static let determinantOwners = Phrases(
    english: [
      "jacobian", "jacobi", "matrix", "j", "j_f", "f", "z", "is", "lower", "upper", "triangular",
      "diagonal", "has", "have", "with", "and", "which", "so", "thus", "hence", "therefore", "then",
      "it", "of", "unit", "constant", "flow", "map", "this", "the", "a", "our", "its",
      "invertible", "bidiagonal", "square",
    ],
    vietnamese: [
      "ma", "trận", "jacobi", "jacobian", "có", "là", "tam", "giác", "dưới", "trên", "vậy", "do",
      "đó", "nên", "và", "với", "của", "đường", "chéo", "hằng", "số",
    ])

  /// Before the noun that a value stands behind.
  static let presentings = Phrases(english: ["with", "has"], vietnamese: ["với", "có"])

  /// Before what was found.
  static let obtainings = Phrases(
    english: [
      "we get", "we obtain", "we find", "we have", "i get", "i obtain", "i find", "this gives",
      "which gives", "giving", "yielding", "one gets", "one obtains",
    ],
    vietnamese: ["ta được", "ta có", "suy ra", "thu được", "được", "tính được", "tìm được"])

  /// Beside the name of a part: that it is not meant, or not right.
  static let misnomers = Phrases(
    english: [
      "not", "no", "isn't", "wrong", "incorrect", "false", "bad", "another", "other", "different",
      "naive", "attempted",
    ],
    vietnamese: ["không phải", "không phải là", "không đúng", "không", "sai", "khác", "chưa đúng"])

  /// In what something is of: that it is not the exercise's.
  static let otherThings = Phrases(
    english: [
      "another", "other", "different", "some", "wrong", "inverse", "twice", "friend", "friend's",
    ],
    vietnamese: ["khác", "sai", "nghịch đảo", "ngược"])

  /// Small letters of the exercise: a map with another one is not the flow.
  static let exerciseLetters: Set<String> = [
    "f", "x", "z", "h", "c", "i", "j", "d", "\\tau", "\\phi", "\\theta",
  ]

  /// Words at which another clause begins.
  static let conjunctions = Phrases(
    english: ["and", "while", "whereas", "but"], vietnamese: ["và", "còn", "nhưng"])

  /// Words that give several things several values in order.
  static let distributions = Phrases(
    english: ["respectively"], vietnamese: ["lần lượt", "theo thứ tự"])

  /// Quantities that are none of the parts.
  static let foreignQuantities = Phrases(
    english: [
      "limit", "trace", "rank", "eigenvalue", "eigenvalues", "norm", "minor", "cofactor",
      "sum of the diagonal", "diagonal entries", "diagonal entry",
    ],
    vietnamese: [
      "giới hạn", "vết", "hạng", "trị riêng", "giá trị riêng", "chuẩn", "phần bù",
      "tích các phần tử",
      "phần tử trên đường chéo", "các phần tử đường chéo",
    ])

  /// What the determinant of a triangular matrix is. Under a label that names the determinant a value
  /// behind it is that determinant.
  static let diagonalProducts = Phrases(
    english: [
      "product of the diagonal", "product of diagonal", "product of its diagonal",
      "product of all diagonal", "product over the diagonal", "multiplying the diagonal",
      "multiply the diagonal",
    ],
    vietnamese: [
      "tích đường chéo", "tích của đường chéo", "tích các phần tử trên đường chéo",
      "tích các phần tử đường chéo", "tích của các phần tử trên đường chéo",
      "tích của các phần tử đường chéo", "nhân các phần tử trên đường chéo",
    ])

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
