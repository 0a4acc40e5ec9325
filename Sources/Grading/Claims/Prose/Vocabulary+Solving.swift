/// The words of somebody who solves an equation.
extension Vocabulary {
  /// That an equation is solved.
  static let solvings = Phrases(
    english: [
      "solve", "solving", "solved", "solves", "isolate", "isolating", "rearrange", "rearranging",
      "invert", "inverting",
    ],
    vietnamese: ["giải", "rút", "chuyển vế", "biến đổi"])

  /// Before what it is solved for.
  static let solutionPrepositions = Phrases(
    english: ["for", "isolate", "isolating", "solve for", "solving for"],
    vietnamese: ["theo", "ra", "rút", "tìm", "ẩn", "đối với"])

  /// Between that and what comes out.
  static let solutionVerbs = Phrases(
    english: [
      "gives", "yields", "we get", "we obtain", "we find", "results in", "leads to", "gives us",
      "one gets", "one obtains", "one finds", "produces", "i get", "i obtain", "i find", "to get",
      "to obtain", "we have", "we arrive at", "we see", "then gives", "this gives", "and get",
      "and obtain",
    ],
    vietnamese: [
      "ta được", "được", "ta có", "thì được", "cho", "cho ta", "ta thu được", "thu được", "suy ra",
      "ra", "em được", "thì ta được", "ta tìm được", "ta suy ra",
    ])

  /// What a value does when something grows.
  static let limitVerbs = Phrases(
    english: [
      "tends", "tend", "goes to", "go to", "converges", "converge", "shrinks", "grows", "vanishes",
      "decays", "approaches", "becomes", "gets", "explodes", "blows up", "diverges",
    ],
    vietnamese: ["tiến", "hội tụ", "tăng", "giảm", "co lại", "phân kỳ", "dần về", "trở nên"])

  /// That a value is zero or has no meaning, before where that is so.
  static let failings = Phrases(
    english: [
      "vanishes", "vanish", "zero", "singular", "degenerate", "undefined", "invertible", "fails",
      "breaks down", "not defined",
    ],
    vietnamese: ["bằng 0", "bằng không", "suy biến", "không xác định", "khả nghịch", "triệt tiêu"])

  /// That a name is to be taken for something.
  static let understandings = Phrases(
    english: ["understood", "interpreted", "read", "meant", "regarded", "considered", "seen"],
    vietnamese: ["hiểu", "coi", "xem"])
}
