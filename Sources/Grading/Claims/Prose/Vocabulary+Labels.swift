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
      names: ["định thức", "determinant", "\\det", "det j", "detj", "det:", "det."]),
    PartNames(
      part: .vector(.inverse),
      names: ["ngược", "nghịch đảo", "inverse", "^{-1}", "f⁻¹", "f^-1"]),
    PartNames(
      part: .vector(.forward),
      names: [
        "thuận", "forward", "hàm f", "hàm số f", "ánh xạ f", "map f", "f_\\phi", "f(z)",
        "f(\\mathbf", "the map", "ánh xạ",
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
    "absolute value", "trị tuyệt đối",
  ]
}
