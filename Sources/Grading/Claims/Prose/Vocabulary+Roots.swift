/// Words about numbers that are given by an equation.
extension Vocabulary {
  /// Before an equation, that a number solves it.
  static let roots = Phrases(
    english: [
      "root", "roots", "zero of", "solution", "solutions", "solve", "solves", "solving", "satisfy",
      "satisfies", "satisfying", "such that", "so that", "with", "where", "fulfils", "fulfills",
      "given by", "determined by", "defined by",
    ],
    vietnamese: [
      "nghiệm", "thỏa", "thoả", "thỏa mãn", "thoả mãn", "sao cho", "với", "trong đó", "ở đây",
      "xác định bởi",
    ])

  /// Between two equations of which each gives a number.
  static let rootJoints = Phrases(english: ["and"], vietnamese: ["và"])

  /// What a number is called that solves an equation.
  static let rootNouns = Phrases(
    english: ["root", "roots", "solution", "solutions", "zero", "zeros"], vietnamese: ["nghiệm"])

  /// What stands before such a noun and says that the number is it.
  static let rootLeads = Phrases(
    english: [
      "a", "an", "any", "as", "be", "being", "denote", "denotes", "denoting", "for", "here", "is",
      "its", "let", "means", "negative", "non", "nonnegative", "one", "only", "positive", "real",
      "respective", "single", "that", "the", "this", "unique", "uniquely", "where", "which", "with",
      "and", "call", "so", "in", "take", "write",
    ],
    vietnamese: [
      "ở", "đây", "trong", "đó", "với", "là", "gọi", "đặt", "và", "một", "số", "thực", "dương",
      "âm",
      "không", "duy", "nhất", "chính", "kí", "ký", "hiệu", "cho", "thì", "của", "phương", "trình",
    ])

  /// That a solution is not negative.
  static let positiveRoots = Phrases(
    english: [
      "positive root", "positive real root", "positive solution", "positive real solution",
      "unique positive", "nonnegative root", "nonnegative solution", "non negative root",
      "non negative solution", "nonnegative real root", "the positive",
    ],
    vietnamese: [
      "nghiệm dương", "nghiệm thực dương", "nghiệm duy nhất dương", "nghiệm không âm",
      "nghiệm thực không âm", "số dương", "số thực dương",
    ])

  /// That a solution is not positive.
  static let negativeRoots = Phrases(
    english: [
      "negative root", "negative real root", "negative solution", "negative real solution",
      "unique negative", "the negative",
    ],
    vietnamese: ["nghiệm âm", "nghiệm thực âm", "số âm", "số thực âm"])
}
