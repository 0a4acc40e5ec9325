/// A piece of a line between two separators.
struct Segment {
  /// A run of tokens between two relations.
  struct Member {
    var tokens: [Token]
    var range: Range<Int>
  }

  var tokens: [Token]
  var members: [Member]
  var relations: [String]
  var range: Range<Int>
  /// Only dots: what stands before and after is a sequence.
  var isDots = false
  /// A condition on an index: `i > 1`, `i = 2, \dots, D`.
  var isCondition = false
  /// Whether a condition belongs to the statement before it; else to the one after.
  var attachesBackward = true
  /// The words before it, since the segment before; and those behind it.
  var words: String?
  var wordsBehind: String?
  /// `= c`, which continues the chain before it.
  var startsWithRelation = false
}
