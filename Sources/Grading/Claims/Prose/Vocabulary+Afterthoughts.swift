/// What sentences right behind a claim say against it, see ``Afterthought``.
extension Vocabulary {
  /// First words of a condition that is put behind a claim.
  static let limitOpenings = Phrases(
    english: [
      "as long as", "so long as", "provided", "provided that", "assuming", "assuming that",
      "under the assumption", "on the assumption", "on condition", "in some cases",
      "in most cases", "in many cases", "in special cases", "in the special case",
      "in the case where", "in the case that", "computed for", "calculated for", "it holds if",
      "this holds if", "it holds when", "this holds when", "it holds only", "it applies to",
      "this applies to", "valid for", "valid if", "valid when", "apart from", "to first order",
      "to leading order", "to second order", "to a first approximation", "in the limit",
    ],
    vietnamese: [
      "miễn là", "với điều kiện", "với giả thiết", "trong vài trường hợp",
      "trong một số trường hợp", "trong trường hợp đặc biệt", "trong trường hợp mọi",
      "mới tính cho",
      "chỉ tính cho", "em mới tính cho", "đúng khi", "đúng với tọa độ", "đúng với toạ độ",
      "đúng với thành phần", "áp dụng cho tọa độ", "áp dụng cho thành phần", "không kể",
      "không gồm",
      "không tính", "trong giới hạn",
    ])

  /// The same, of a sentence that has no verb.
  static let fragmentOpenings = Phrases(
    english: [
      "if", "unless", "without the", "except", "excluding", "up to", "a bound", "an upper bound",
      "a lower bound", "an estimate", "at the origin", "at zero",
    ],
    vietnamese: ["trừ", "ngoại trừ", "tại gốc", "nếu", "giả sử"])

  /// What means the claim before the sentence.
  static let answerSubjects = Phrases(
    english: [
      "this", "that", "it", "these", "here it", "the result", "this result", "this number",
      "this value", "this formula", "this expression", "to be precise this", "strictly this",
      "strictly speaking this",
    ],
    vietnamese: [
      "đây", "đó", "nó", "kết quả", "kết quả này", "số này", "biểu thức này", "công thức này",
      "giá trị này", "nói cho đúng đó", "nói đúng ra đây",
    ])

  /// Verbs that say what something is.
  static let predications = Phrases(
    english: [
      "is", "is only", "is just", "is merely", "is really", "is actually", "was", "was only", "are",
      "gives", "gives only", "bounds", "would be", "equals", "describes", "counts",
    ],
    vietnamese: ["là", "chỉ là", "mới là", "mới chỉ là", "thật ra là", "thực ra là", "cho"])

  /// What is not the whole answer.
  static let lesserThings = Phrases(
    english: [
      "one of", "a factor", "the first", "the second", "the last", "the leading", "the main term",
      "part of", "half of", "a bound", "bounds", "the limit", "the value at", "a mean", "the mean",
      "the average", "my first", "my old", "an idea", "the reciprocal", "of the inverse",
      "of the first", "of the second", "of the last", "of each", "of one", "of a single",
      "of a simpler", "of the block", "of a block", "of every block", "of the flow in",
      "of the flow without", "of another", "of the other", "in the lecture", "in class",
      "for the direction", "for the other direction", "in the other direction",
      "in the direction",
      "the determinant from below", "from above", "the absolute value", "approximate",
      "an approximation", "the forward", "the negative", "the square", "the opposite",
    ],
    vietnamese: [
      "nghịch đảo của định thức", "định thức của hàm ngược", "định thức của nghịch đảo",
      "của khối", "một trong", "thừa số", "số hạng", "giá trị tại", "trung bình", "ý tưởng",
      "đáp số cũ", "kết quả cũ", "cũ", "của luồng trong", "của luồng khi không",
      "của một luồng khác",
      "giá trị tuyệt đối", "trị tuyệt đối", "gần đúng", "xấp xỉ", "chặn trên", "chặn dưới",
      "hàm thuận", "một phần", "một nửa", "hàm kia",
    ])

  /// Between what is done and what it is done for.
  static let purposes = Phrases(
    english: [
      "to get", "to obtain", "to arrive at", "to find", "to have", "gives the", "yields the",
      "will give", "is the determinant", "is the inverse", "is the answer",
    ],
    vietnamese: [
      "thì được", "thì ra", "thì có", "mới ra", "mới được", "mới là", "mới có", "sẽ được", "sẽ ra",
      "là định thức", "là đáp số", "bằng nghịch đảo",
    ])

  /// What the answer is called where something gives it.
  static let answerNames = Phrases(
    english: ["determinant", "inverse", "answer", "result", "flow", "map"],
    vietnamese: ["định thức", "hàm ngược", "đáp số", "kết quả", "đáp án", "nó", "luồng"])

  /// What is done to get there, besides the verbs of change.
  static let furtherSteps = Phrases(
    english: [
      "reciprocal", "sum", "product", "root", "logarithm", "exponential", "inverse", "power",
    ],
    vietnamese: ["căn", "lấy", "nhân", "tổng", "tích"])

  /// That something is not done.
  static let unfinished = Phrases(
    english: [
      "have not", "haven't", "has not", "hasn't", "did not", "didn't", "not yet",
      "still have to", "not included", "not counted", "not considered",
    ],
    vietnamese: ["chưa", "mới chỉ", "bỏ qua", "không xét", "không kể"])

  /// What may be left undone.
  static let finishable = Phrases(
    english: [
      "multiplied", "divided", "added", "subtracted", "squared", "included", "considered",
      "counted", "checked", "computed", "taken into", "accounted", "finished", "multiply", "divide",
      "add", "include", "consider", "check", "compute", "sign", "factor", "factors",
    ],
    vietnamese: [
      "nhân", "chia", "cộng", "trừ", "xét", "tính", "kiểm tra", "gồm", "đủ", "đầy đủ", "xong",
      "lấy", "dấu", "trị tuyệt đối", "rút gọn",
    ])

  /// What is said of a part of a formula that stands otherwise.
  static let pieceChanges = Phrases(
    english: [
      "has to be included", "have to be included", "has to be added", "must be included",
      "belongs in", "belongs to", "counts only", "another sign", "its sign as well", "starts one",
      "ends one", "too late", "too early", "too much",
      "is shifted", "is hidden", "is not written", "not included", "goes in front", "goes before",
      "is a minus", "is a plus",
      "written as",
    ],
    vietnamese: [
      "nữa", "dư một", "dư", "thừa một", "thiếu một", "phải nhỏ hơn", "phải lớn hơn", "ngược lại",
      "đã bị bỏ", "bị bỏ", "là dấu trừ",
      "là dấu cộng", "đổi dấu", "có dấu ngược",
    ])

  /// That a claim is none, or not what is handed in.
  static let dismissals = Phrases(
    english: [
      "does not equal", "doesn't equal", "is not equal", "but no", "close but", "my first idea",
      "my first attempt", "on the next page", "the next page", "next page for", "to be corrected",
      "the correct one", "the right one", "is elsewhere", "see the other",
    ],
    vietnamese: [
      "bỏ dòng", "bị loại", "ghi cho có", "viết dư", "ở trang sau", "xem trang sau", "trang sau",
      "còn nữa", "làm tắt", "lời giải mẫu ghi", "tính ra khác", "không tính", "chưa đầy đủ",
    ])

  /// What runs over an index.
  static let foldNouns = Phrases(english: ["sum", "product"], vietnamese: ["tổng", "tích"])

  /// That it runs further than it is written, or less far.
  static let otherExtents = Phrases(
    english: [
      "also includes", "includes also", "also contains", "contains also", "also runs over",
      "starts one", "ends one", "stops one", "one term more", "one more term", "one term less",
    ],
    vietnamese: [
      "lấy cả", "gồm cả", "kể cả", "tính cả", "bao gồm cả", "thêm một số hạng", "bớt một số hạng",
    ])
}
