/// What judging an answer found, before it is put into words.
struct PartFinding: Sendable {
  var verdict: Verdict
  /// The reason, for students.
  var reasons: [Message] = []
  var diagnosis: Diagnosis?
  /// What was written where nothing could be judged: claims that repeat the question.
  var restated: [Claim] = []
  /// Where reading stopped, when it did.
  var unreadable: [UnreadableSpot] = []
  /// What shows the answer to be wrong.
  var evidence: Evidence?

  /// A component and a world in which it differs.
  struct Evidence: Sendable {
    var dimension: Int
    /// 1-based; `nil` for determinants.
    var component: Int?
    /// A world of the judge's block.
    var world: Int
  }
}
