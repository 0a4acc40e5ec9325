/// The words by which a handout declares a number, see ``DeclaredParameters``.
extension Vocabulary {
  /// What stands before the name of a number that is given.
  static let declaredNumbers = Phrases(
    english: [
      "fixed angle", "angle", "constant", "fixed number", "real number", "fixed real number",
      "parameter", "fixed parameter", "fixed scalar", "positive number", "positive constant",
      "given number",
    ],
    vietnamese: [
      "hằng số", "tham số", "số thực", "góc", "số cho trước", "hằng số dương", "số dương",
      "số thực dương", "góc cố định",
    ])

  /// What makes it a positive one.
  static let positiveNumbers = Phrases(english: ["positive"], vietnamese: ["dương"])
}
