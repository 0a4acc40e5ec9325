import Algebra

/// The words that tell what a name means, see ``Clause/newMeanings(aboutInverse:)``.
extension Vocabulary {
  /// Between a name and its meaning.
  static let meaningVerbs = Phrases(
    english: [
      "means", "mean", "meaning", "denotes", "denote", "denoting", "stands for", "stand for",
      "standing for", "is short for", "is shorthand for", "is an abbreviation for", "abbreviates",
      "represents", "represent", "refers to", "refer to", "signifies", "i mean", "we mean",
      "is meant to be", "is meant as", "is defined as", "is defined to be", "is understood as",
      "is to be read as", "is read as", "read as", "is my notation for", "is our notation for",
      "is notation for", "is the notation for", "always means", "always denotes", "here means",
      "here denotes", "will denote", "shall denote", "will mean", "shall mean", "is used for",
      "is interpreted as", "to mean", "to denote", "i denote", "we denote", "i understand",
      "we understand",
    ],
    vietnamese: [
      "nghĩa là", "có nghĩa là", "biểu thị", "là ký hiệu của", "là kí hiệu của", "ký hiệu cho",
      "kí hiệu cho", "được hiểu là", "hiểu là", "được định nghĩa là", "thay cho", "viết tắt của",
      "là viết tắt của", "tức là", "đại diện cho",
    ])

  /// Last words before a name that is to be read as something else.
  static let readings = Phrases(
    english: [
      "read", "read every", "read each", "read all", "interpret", "interpret every",
      "interpret each", "understand", "understand every", "understand each",
    ],
    vietnamese: ["hiểu", "đọc", "hiểu mỗi", "đọc mỗi", "hiểu mọi", "coi mọi", "xem mọi"])

  /// Behind such a name.
  static let readingPrepositions = Phrases(english: ["as", "to be"], vietnamese: ["là", "như"])

  /// Between a name and such a verb.
  static let meaningAdverbs = Phrases(
    english: ["here", "always", "now", "in this text", "for me"],
    vietnamese: ["ở đây", "trong bài này", "luôn"])

  /// Last words before a name that say that one is given: "I write".
  static let namings = Phrases(
    english: [
      "write", "writing", "use", "using", "i write", "we write", "notation", "by", "let", "call",
      "abbreviation",
    ],
    vietnamese: ["ký hiệu", "kí hiệu", "viết", "dùng", "quy ước", "gọi"])

  /// What sums and products are called.
  static let operationNouns = Phrases(
    english: ["sum", "sums", "product", "products"], vietnamese: ["tổng", "tích"])

  /// Between such words and the name.
  static let nameNouns = Phrases(
    english: ["the letter", "letter", "the symbol", "symbol", "the name", "the letters"],
    vietnamese: ["chữ", "chữ cái", "ký tự", "kí tự", "ký hiệu", "kí hiệu", "chữ số"])

  /// First words of what is counted.
  static let countNouns = Phrases(
    english: ["number of", "count of", "sum of", "amount of", "how many", "degree"],
    vietnamese: [
      "số thành phần", "số tọa độ", "số toạ độ", "số phần tử", "số chỉ số", "số biến", "số lượng",
      "số các", "số những", "tổng số", "bậc", "số dấu", "số giá trị",
    ])

  /// Behind a name behind one of ``namings``.
  static let meaningPrepositions = Phrases(
    english: ["for", "i mean", "we mean", "be", "instead of"],
    vietnamese: ["chỉ", "cho", "là", "để chỉ", "thay"])

  /// What is said of a function's name only if it means something else than it does.
  static let otherMeanings = Phrases(
    english: [
      "reciprocal", "square of", "squared", "cube of", "cubed", "twice", "half of", "doubled",
      "halved", "absolute value of", "squared", "times", "plus", "minus", "one over", "1 over",
      "the number", "negative of",
      "the negative", "composed with itself", "iterated", "applied twice", "divided by",
      "of degrees", "in degrees", "of gradians", "without the", "instead of",
      "a different function", "another function", "my own function",
    ],
    vietnamese: [
      "giá trị tuyệt đối của", "bình phương của", "lập phương của", "gấp đôi", "một nửa",
      "nhân với", "cộng với", "trừ đi",
      "chia cho", "số nghịch đảo", "một chia", "số đối", "hàm khác", "tính bằng độ", "theo độ",
    ])

  /// Before the number that a logarithm counts with.
  static let bases = Phrases(
    english: ["base", "bases", "base of"], vietnamese: ["cơ số", "cơ số là"])

  /// Where a meaning holds.
  static let meaningPlaces = Phrases(
    english: ["here", "throughout", "everywhere", "in my text"],
    vietnamese: ["ở đây", "trong bài", "trong bài này", "suốt bài"])

  /// Logarithms to base 2.
  static let binary = Phrases(
    english: ["binary", "dyadic"], vietnamese: ["nhị phân"])

  /// Logarithms that are not natural.
  static let basesInWords = binary.or(
    Phrases(
      english: ["decimal", "common logarithm", "common log", "briggsian"],
      vietnamese: ["thập phân"]))

  /// First words of somebody who takes a logarithm, to whatever base.
  static let applications = Phrases(
    english: ["taking", "take", "apply", "applying", "takes"],
    vietnamese: ["lấy", "áp dụng"])

  /// Between a verb and the role of a variable.
  static let roleFillers = Phrases(
    english: [
      "the", "a", "an", "our", "my", "here", "always", "now", "random", "vector", "variable",
      "given", "simple", "point", "sample", "samples", "th", "nd", "st", Clause.formula, "i", "j",
      "one",
    ],
    vietnamese: ["biến", "mẫu", "vectơ", "vector", "véc", "tơ", "điểm", "ngẫu", "nhiên", "các"])

  /// What $\mathbf z$ is.
  static let baseRoles = Phrases(
    english: [
      "base", "latent", "noise", "source", "prior", "standard normal", "gaussian noise",
      "base variable",
    ],
    vietnamese: ["cơ sở", "ẩn", "nhiễu", "gốc", "tiềm ẩn", "nguồn"])

  /// What $\mathbf x$ is.
  static let targetRoles = Phrases(
    english: ["target", "data", "observed", "observation", "transformed"],
    vietnamese: ["đích", "mục tiêu", "dữ liệu", "quan sát", "quan sát được"])

  /// What goes into $f$.
  static let inputs = Phrases(
    english: ["input", "inputs"], vietnamese: ["đầu vào"])

  /// What comes out of $f$.
  static let outputs = Phrases(
    english: ["output", "outputs"], vietnamese: ["đầu ra"])

  /// What $\mathbf x$ is, before its name; a "target" there may be what is looked for.
  static let dataRoles = Phrases(
    english: ["data", "observed", "observation"],
    vietnamese: ["dữ liệu", "quan sát", "quan sát được", "đích"])

  /// That somebody gives names.
  static let callings = Phrases(
    english: ["call", "denote", "name", "write"], vietnamese: ["gọi", "ký hiệu", "kí hiệu"])

  /// What a map does with a point.
  static let mappings = Phrases(
    english: ["maps", "takes", "sends", "transforms", "turns", "mapping", "pushes"],
    vietnamese: ["biến", "đưa", "ánh xạ", "chuyển"])

  /// Before where it goes.
  static let mappingPrepositions = Phrases(
    english: ["to", "into", "onto"], vietnamese: ["thành", "sang", "tới", "vào"])

  /// What a text calls the map of the exercise.
  static let forwardMaps = Phrases(
    english: ["f", "flow", "map", "forward"], vietnamese: ["luồng", "f", "hàm"])

  /// Between a name and its meaning where the verb is left out: "with `\Phi` the cdf".
  static let absoluteArticles = Phrases(english: ["the"], vietnamese: [])

  /// What the derivative of a map is called.
  static let jacobianNames = Phrases(
    english: ["jacobian", "jacobian matrix", "jacobi matrix"],
    vietnamese: ["ma trận jacobi", "ma trận jacobian", "jacobian"])

  /// What functions are called.
  static let functionNouns = Phrases(
    english: [
      "density", "logistic", "sigmoid", "cdf", "pdf", "distribution", "quantile", "sine", "cosine",
      "tangent", "exponential", "logarithm", "identity", "factorial", "gamma", "cauchy", "laplace",
      "student", "uniform",
    ],
    vietnamese: [
      "mật độ", "phân phối", "phân bố", "phân vị", "logarit", "đồng nhất", "giai thừa",
    ])

  /// That one function undoes another.
  static let inverseNouns = Phrases(
    english: ["inverse", "inverses"], vietnamese: ["hàm ngược", "ngược"])

  /// What is said of any name without changing it.
  private static let neutralMeanings = Phrases(
    english: [
      "the", "a", "an", "of", "as", "usual", "ordinary", "standard", "function", "here", "always",
      "real", "its", "with", "respect", "to",
    ],
    vietnamese: ["hàm", "hàm số", "của", "thông thường", "như", "thường lệ", "chuẩn", "thực"])

  /// What a name means, in the words that everybody uses of it.
  static func usualMeanings(of name: SpokenName) -> Phrases {
    switch name {
    case .function(let function): neutralMeanings.or(usualMeanings[function] ?? neutralMeanings)
    case .variable: neutralMeanings.or(componentMeanings)
    case .euler: neutralMeanings.or(eulerMeanings)
    case .dimension: neutralMeanings.or(dimensionMeanings)
    case .index: neutralMeanings.or(indexMeanings)
    case .own: neutralMeanings.or(parameterMeanings)
    case .logarithm, .operation, .map: neutralMeanings
    }
  }

  private static let componentMeanings = Phrases(
    english: [
      "th", "component", "components", "coordinate", "coordinates", "entry", "entries", "element",
      "elements", "vector", "variable", "variables", "sample", "i", "j", "k", "z", "x", "column",
      "base", "target", "input", "output", "latent", "observed", "data", "random", "point", "first",
      "st", "nd", "rd", "and", "all", "one", "second", "last", "d", "noise", "sample",
      "dimensional", "right",
      "before", "directly",
    ],
    vietnamese: [
      "thành phần", "tọa độ", "toạ độ", "phần tử", "thứ", "vectơ", "vector", "biến", "mẫu", "điểm",
      "cơ sở", "đích", "đầu vào", "đầu ra", "cột", "ẩn", "các", "và", "ngẫu nhiên", "dữ liệu",
    ])

  private static let indexMeanings = Phrases(
    english: [
      "index", "number", "component", "components", "coordinate", "position", "counter", "row",
      "column", "running", "any", "arbitrary", "variable", "entry", "place",
    ],
    vietnamese: [
      "chỉ số", "số thứ tự", "thứ tự", "vị trí", "thành phần", "tọa độ", "toạ độ", "bất kỳ",
      "bất kì",
      "tùy ý", "tuỳ ý", "chạy", "hàng", "cột",
    ])

  private static let parameterMeanings = Phrases(
    english: [
      "parameter", "scale", "constant", "given", "sheet", "exercise", "handout", "problem",
      "number",
      "positive", "from", "factor", "weight", "shift", "fixed",
    ],
    vietnamese: [
      "tham số", "hằng số", "hệ số", "cho trước", "trong đề", "đề bài", "đã cho", "số dương",
      "số thực",
    ])

  private static let dimensionMeanings = Phrases(
    english: [
      "dimension", "number", "components", "coordinates", "entries", "variables", "length", "size",
      "data", "all", "space", "vectors", "vector", "rows", "columns", "diagonal", "dimensions",
      "component", "and", "jacobian", "matrix", "jacobi matrix",
    ],
    vietnamese: [
      "số chiều", "chiều", "số thành phần", "số tọa độ", "số toạ độ", "số biến", "kích thước",
      "vectơ", "vector", "không gian", "dữ liệu",
    ])

  private static let eulerMeanings = Phrases(
    english: [
      "euler's number", "euler number", "euler's constant", "base", "natural logarithm",
      "natural logarithms", "number", "constant",
    ],
    vietnamese: ["số euler", "số e", "số nê pe", "cơ số", "logarit tự nhiên", "hằng số", "số"])

  private static let usualMeanings: [Function: Phrases] = [
    .log: Phrases(
      english: [
        "natural", "logarithm", "log", "ln", "inverse", "exponential", "exp", "base", "e",
        "euler's number",
      ],
      vietnamese: ["logarit", "lôgarit", "tự nhiên", "cơ số", "e", "nê pe", "nepe", "ngược", "mũ"]),
    .log2: Phrases(
      english: ["logarithm", "log", "base", "binary", "2", "two", "dyadic"],
      vietnamese: ["logarit", "lôgarit", "cơ số", "nhị phân", "2", "hai"]),
    .log10: Phrases(
      english: ["logarithm", "log", "base", "decimal", "common", "10", "ten"],
      vietnamese: ["logarit", "lôgarit", "cơ số", "thập phân", "10", "mười"]),
    .exp: Phrases(
      english: ["exponential", "e", "natural", "base", "power"], vietnamese: ["mũ", "e", "cơ số"]),
    .normalCDF: Phrases(
      english: [
        "cumulative", "distribution", "normal", "gaussian", "cdf", "phi", "variable", "random",
      ],
      vietnamese: ["phân phối", "phân bố", "tích lũy", "tích luỹ", "chuẩn tắc", "xác suất"]),
    .normalQuantile: Phrases(
      english: [
        "inverse", "quantile", "probit", "normal", "gaussian", "distribution", "cumulative", "cdf",
        "percent point",
      ],
      vietnamese: [
        "ngược", "phân vị", "chuẩn tắc", "phân phối", "phân bố", "tích lũy", "tích luỹ", "probit",
      ]),
    .normalDensity: Phrases(
      english: ["density", "normal", "gaussian", "pdf", "distribution", "probability", "variable"],
      vietnamese: ["mật độ", "xác suất", "chuẩn tắc", "phân phối", "phân bố"]),
    .sinh: hyperbolic("sine", "sin"), .cosh: hyperbolic("cosine", "cos"),
    .tanh: hyperbolic("tangent", "tan"),
    .arsinh: hyperbolic("sine", "sin", inverse: true),
    .arcosh: hyperbolic("cosine", "cos", inverse: true),
    .artanh: hyperbolic("tangent", "tan", inverse: true),
    .sigmoid: Phrases(english: ["sigmoid", "logistic"], vietnamese: ["sigmoid", "logistic"]),
    .softplus: Phrases(english: ["softplus"], vietnamese: ["softplus"]),
    .sqrt: Phrases(
      english: ["positive", "square", "root", "nonnegative", "non negative"],
      vietnamese: ["căn", "bậc hai", "dương", "không âm"]),
  ]

  private static func hyperbolic(_ english: String, _ short: String, inverse: Bool = false)
    -> Phrases
  {
    let names = ["hyperbolic", "area", english, short] + (inverse ? ["inverse"] : [])
    return Phrases(
      english: names, vietnamese: ["hyperbolic", "hypebolic", short] + (inverse ? ["ngược"] : []))
  }
}
