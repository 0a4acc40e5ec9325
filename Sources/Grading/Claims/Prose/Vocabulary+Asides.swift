/// What tells that a sentence is not about the flow as it is, see ``RemarkSentence/isAside``.
extension Vocabulary {
  /// Words of cases, of other flows, and of what is not so.
  static let asideWords: Set<String> = [
    "suppose", "supposing", "assume", "assuming", "imagine", "without", "would", "case", "cases",
    "compare", "comparison", "instead", "unlike", "small", "large", "tiny", "huge", "scalar",
    "approximately", "approx", "roughly", "vanish", "vanishes", "zero", "equal", "maf", "iaf",
    "realnvp", "glow", "limit", "input", "inputs", "example", "nonzero",
    "giả", "trường", "nhỏ", "lớn", "xấp", "chẳng",
  ]

  /// The same in several words.
  static let asideShapes = Phrases(
    english: ["for all coordinates", "for constant", "in one dimension", "in the lecture"],
    vietnamese: ["giả sử", "trường hợp", "so với", "ví dụ", "nếu không", "bằng nhau"])

  /// First words of a sentence that sets up a case.
  static let supposedSettings = Phrases(
    english: ["let", "take", "consider", "set", "put", "fix", "case", "first case", "second case"],
    vietnamese: ["cho", "xét", "lấy", "đặt", "trường hợp", "với"])

  /// First words of a sentence that concludes from the one before it.
  static let conclusions = Phrases(
    english: ["then", "here", "there", "in that case", "in this case", "so", "now"],
    vietnamese: ["thì", "khi đó", "khi ấy", "lúc đó", "lúc này", "lúc ấy"])
}
