/// The words with which a handout says how many components its vectors have and where they lie.
extension Vocabulary {
  /// Before a formula that is supposed for once or tells one case.
  static let supposing = Phrases(
    english: ["if", "when", "whenever", "unless", "case", "only if", "as long as"],
    vietnamese: ["nếu", "khi", "trường hợp", "khi và chỉ khi", "chỉ khi", "miễn là"])

  /// What a sentence has that goes on with another case.
  static let otherCases = Phrases(
    english: ["otherwise", "else", "elsewhere", "other case", "opposite case"],
    vietnamese: ["ngược lại", "còn lại", "trái lại", "trường hợp khác", "trường hợp kia"])

  /// Before a set on which the map is looked at.
  static let onSpaces = Phrases(
    english: [
      "flow on", "flows on", "map on", "mapping on", "transformation on", "layer on", "defined on",
      "look on", "work on", "work in", "flow in",
    ],
    vietnamese: [
      "luồng trên", "ánh xạ trên", "lớp trên", "xét trên", "xác định trên", "làm việc trên",
      "luồng trong",
    ])

  /// The same, where a clause begins with it.
  static let on = Phrases(english: ["on", "in"], vietnamese: ["trên", "trong"])

  /// What is looked at on a space, with whatever kind of it is said: "luồng tuyến tính trên".
  static let mapNouns = Phrases(
    english: ["flow", "flows", "map", "mapping", "transformation", "layer", "bijection"],
    vietnamese: ["luồng", "ánh xạ", "phép biến đổi", "lớp", "song ánh"])

  /// Before a set on which something is evenly distributed.
  static let uniformOn = Phrases(
    english: [
      "uniform on", "uniform in", "uniform over", "uniformly on", "uniformly in",
      "uniformly distributed on", "uniformly distributed in", "uniformly distributed over",
      "uniform distribution on", "uniform distribution over", "distributed uniformly on",
      "uniform on the interval", "uniform on the cube", "uniform on the square",
      "uniform on the unit cube", "uniform random numbers in", "uniform numbers in",
    ],
    vietnamese: [
      "phân phối đều trên", "phân bố đều trên", "phân phối đều trên khoảng",
      "phân phối đều trên đoạn", "phân bố đều trên khoảng", "phân bố đều trên đoạn",
      "phân phối đều trong", "phân phối đều trên hình lập phương", "phân phối đều trên hình vuông",
    ])

  /// What the base variable is called.
  static let baseNouns = Phrases(
    english: ["base", "noise", "latent", "source"],
    vietnamese: ["cơ sở", "nhiễu", "biến ẩn", "nguồn"])

  /// Behind a variable that is positive.
  static let arePositive = Phrases(
    english: [
      "are positive", "are all positive", "are assumed positive", "are assumed to be positive",
      "are strictly positive", "are taken positive", "is positive", "is strictly positive",
      "is always positive", "be positive", "all positive", "positive", "with positive components",
      "has positive components", "have positive components", "with positive coordinates",
      "has positive coordinates", "have positive coordinates",
    ],
    vietnamese: [
      "dương", "đều dương", "luôn dương", "là số dương", "là các số dương", "là những số dương",
      "đều là số dương", "có các thành phần dương", "có các tọa độ dương", "nhận giá trị dương",
    ])

  /// Before a variable that is positive.
  static let positiveBefore = Phrases(
    english: [
      "positive", "positive noise vector", "positive vector", "positive noise", "positive numbers",
      "positive coordinates", "positive components", "positive variables", "positive random vector",
    ],
    vietnamese: [
      "số dương", "các số dương", "vectơ dương", "véc-tơ dương", "vector dương", "nhiễu dương",
      "các biến dương",
    ])

  /// What takes it back that something is positive, or tells that it may be negative too.
  static let notPositive = Phrases(
    english: ["not", "non", "nor", "negative", "nonpositive", "sign", "signs", "only where"],
    vietnamese: ["không", "âm", "dấu", "chỉ khi"])

  /// Numbers of dimensions in words; one is none, for a transformer is one-dimensional in every handout.
  static let counts: [String: Int] = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "hai": 2,
    "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8,
  ]

  /// Behind a number of dimensions, with what has to stand before the number.
  static let spaces: [(noun: Phrases, before: Phrases)] = [
    (
      Phrases(english: ["dimensional"], vietnamese: []),
      Phrases(english: [], vietnamese: [])
    ),
    (
      Phrases(english: ["dimensions"], vietnamese: ["chiều"]),
      Phrases(
        english: ["in", "has", "have", "of"],
        vietnamese: ["không gian", "luồng phẳng", "luồng xuyên tâm", "luồng", "vectơ", "ánh xạ"])
    ),
    (
      Phrases(
        english: ["components", "coordinates"], vietnamese: ["thành phần", "tọa độ", "toạ độ"]),
      Phrases(
        english: ["with", "has", "have"], vietnamese: ["với", "có", "gồm"])
    ),
  ]

  /// Behind a number of components that are not all.
  static let partWords = Phrases(
    english: ["only", "at", "per", "changed", "unchanged", "fixed", "that", "which", "of"],
    vietnamese: [
      "đầu", "cuối", "sau", "trước", "này", "đó", "xuôi", "ngược", "lẻ", "chẵn", "không",
    ])

  /// What leads to components that are not written.
  static let goingOn = Phrases(
    english: ["and so on", "etc", "and so forth", "similarly", "likewise", "in general"],
    vietnamese: ["v v", "tương tự", "cứ thế", "nói chung", "tổng quát"])
}
