/// The words that make a formula doubtful, see ``Stance``.
extension Vocabulary {
  /// Directly before a formula that is only supposed.
  static let suppositions = Phrases(
    english: [
      "if", "suppose", "suppose that", "supposing", "assume", "assume that", "assuming", "were",
      "unless", "whether", "when", "whenever", "iff", "if and only if", "exactly when",
      "precisely when", "were it that", "expect", "expected", "thought", "guessed", "believed",
      "gave me", "would like", "might write", "might say", "might think", "could write",
      "may think",
      "to get", "to prove", "to prove that", "to show", "to show that", "must show",
      "must show that", "must prove that", "tempting to write", "tempting to say",
      "need to show that", "want to show that", "want",
    ],
    vietnamese: [
      "nếu", "nếu như", "giả sử", "giả sử rằng", "giả thiết", "liệu", "khi", "khi và chỉ khi",
      "giá như", "giá mà", "để", "để có", "để được", "chứng minh", "phải chứng minh",
      "cần chứng minh", "cần chứng minh rằng", "muốn có", "tưởng", "tưởng là", "tưởng rằng",
      "nói", "nói là", "nói rằng", "bảo", "bảo là", "đoán", "đoán là", "ngỡ là", "mong",
    ])

  /// "If and only if": between two formulas it states both.
  static let equivalences = Phrases(
    english: ["iff", "if and only if"], vietnamese: ["khi và chỉ khi", "nếu và chỉ nếu"])

  /// Directly before a formula that is put in somewhere: "substituting `z_j = x_j - x_{j-1}`".
  static let substitutions = Phrases(
    english: [
      "replace", "replacing", "replace every", "replacing every", "replace each", "replaced",
      "substitute", "substituting", "substitute in", "plug", "plugging", "plug in", "plugging in",
      "insert", "inserting", "put in", "putting in", "the substitution", "exchange", "exchanging",
      "rename",
      "renaming", "swap", "swapping",
    ],
    vietnamese: [
      "thay", "thay thế", "thế", "thay mọi", "thay mỗi", "thay các", "thay từng", "thay vào",
      "thay chữ", "thay biến", "đổi", "đổi biến", "đổi chữ", "phép đổi biến", "chèn",
      "đưa", "thay ngược", "thay lại",
    ])

  /// Words of conclusion that look like those words, directly before a formula: it is stated.
  static let thusEndings = Phrases(
    english: ["as expected", "as we expected", "as i expected", "just as expected"],
    vietnamese: [
      "vì thế", "bởi thế", "nhờ thế", "như thế", "do thế", "chính vì thế", "cũng vì thế",
      "cũng thế", "thành ra", "thành thử", "sau khi biến đổi", "sau phép biến đổi", "biến đổi",
      "thật thế", "khi thay vào", "sau khi thay vào",
    ])

  /// Directly behind such a formula.
  static let insertions = Phrases(
    english: ["into", "in the formula", "in the equation", "in the expression", "back into"],
    vietnamese: ["vào", "trở lại vào", "ngược vào"])

  /// Directly before a formula that is denied or asked.
  static let denials = Phrases(
    english: [
      "not", "is not", "cannot be", "can't be", "isn't", "never", "rather than", "instead of",
      "wrong that", "false that", "not true that", "not the case that", "a mistake to write",
      "wrongly wrote", "mistakenly wrote", "cannot prove", "cannot prove that", "cannot show",
      "cannot show that", "can't prove", "could not prove", "not equal to", "not equal",
      "does not equal", "doesn't equal", "approximately", "about", "roughly", "nearly", "almost",
      "not necessarily", "at most", "at least", "anything but", "all but", "less than",
      "greater than", "more than", "smaller than", "larger than", "bounded by", "bounded above by",
      "bounded below by", "proportional to", "close to", "similar to", "different from",
    ],
    vietnamese: [
      "không phải", "không phải là", "chứ không", "chứ không phải", "chẳng phải", "thay vì",
      "thay cho", "không thể là", "không thể có", "sai rằng", "không đúng là", "không đúng rằng",
      "có phải", "có phải là", "phải chăng", "một sai lầm khi viết", "sai khi viết", "nhầm thành",
      "nhầm", "nhầm là", "nhầm rằng", "gần bằng", "xấp xỉ", "xấp xỉ bằng", "gần như bằng",
      "chưa chắc", "chưa chắc bằng", "chưa chắc là", "không chắc là", "chưa hẳn bằng",
      "không nhất thiết bằng", "viết nhầm", "viết nhầm là", "viết sai", "không chứng minh được",
      "chưa chứng minh được", "không bằng", "không là", "nhiều nhất là", "ít nhất là", "không quá",
      "không vượt quá",
      "nhỏ hơn", "lớn hơn", "tỉ lệ với", "tỷ lệ với", "khác với", "gần giống",
    ])

  /// A label that takes back what follows it.
  static let rejections = Phrases(
    english: [
      "wrong", "false", "incorrect", "not", "draft", "crossed out", "originally", "previously",
      "before", "old", "old version", "first attempt", "goal", "todo", "to do", "todo show",
      "conjecture",
      "hypothesis", "assumption", "question", "guess", "counterexample", "to show", "to prove",
      "book", "the book", "theirs", "given",
    ],
    vietnamese: [
      "sai", "không đúng", "nháp", "ban đầu", "trước đó", "cũ", "bản cũ", "bản nháp",
      "mục tiêu", "giả thiết", "giả thuyết", "câu hỏi", "cần chứng minh", "dự đoán", "đề bài",
      "phản ví dụ", "cho", "sách",
    ])

  /// Directly before a formula that is one of several.
  static let choices = Phrases(
    english: [
      "or", "or else", "or maybe", "or perhaps", "or possibly", "or is it", "or was it",
      "or equivalently", "or simply", "or also", "or just",
    ],
    vietnamese: [
      "hoặc", "hoặc là", "hoặc có thể là", "hoặc có lẽ là", "hay", "hay là", "hay có thể là",
      "hay nói cách khác", "hoặc viết gọn là",
    ])

  /// In the clause behind a formula that it takes back.
  static let closings = Phrases(
    english: [
      "wrong", "false", "incorrect", "not true", "not correct", "not right", "not the answer",
      "does not hold", "doesn't hold", "is impossible", "crossed out", "discard", "ignore this",
      "is a mistake", "was a mistake", "except", "excluding", "only if", "opposite sign",
      "wrong sign", "without the minus sign", "without the sign", "up to sign", "up to a sign",
      "not believe", "don't believe", "doubt",
    ],
    vietnamese: [
      "sai", "không đúng", "chưa đúng", "không chính xác", "nhầm", "không thể xảy ra", "vô lý",
      "bỏ kết quả này", "gạch bỏ", "bỏ qua kết quả này", "ngoại trừ", "chỉ khi", "ngược dấu",
      "trái dấu", "sai dấu",
      "không kể dấu", "thì đẹp", "thì tốt",
    ])

  /// Directly behind a value that is not meant exactly.
  static let hedges = Phrases(
    english: [
      "on average", "in expectation", "for some", "for most", "up to a", "up to sign", "at least",
      "at most", "in absolute value", "or more", "or less", "or so", "approximately", "roughly",
    ],
    vietnamese: [
      "trung bình", "hoặc hơn", "trở lên", "trở xuống", "ít nhất", "nhiều nhất",
      "theo trị tuyệt đối", "về trị tuyệt đối", "xấp xỉ", "theo nghĩa",
    ])

  /// Words that turn one of ``closings`` around.
  static let reversals = Phrases(
    english: ["not wrong", "not false", "if and only if"],
    vietnamese: ["không sai", "sai số", "sai phân", "đừng nhầm", "tránh nhầm", "khi và chỉ khi"])

  /// Directly behind a formula that goes on in words, or a quantity to which something is done.
  static let operations = Phrases(
    english: [
      "times", "multiplied", "divided", "plus", "minus", "mod", "modulo", "squared", "cubed",
      "to the power", "factorial", "percent",
    ],
    vietnamese: [
      "nhân", "chia", "cộng", "lũy thừa", "luỹ thừa", "mũ", "giai thừa", "bình phương", "lần",
      "phần trăm",
    ])

  /// Between an operation and what it is done with.
  static let operandOpenings = Phrases(english: ["by", "with"], vietnamese: ["cho", "với", "bởi"])

  /// Between a formula and the case in which alone it holds.
  static let restrictions = Phrases(
    english: [
      "if", "when", "whenever", "unless", "at", "except", "except for", "except when", "only for",
      "only if", "only when", "provided", "provided that", "as long as", "so long as", "assuming",
      "on the set", "near", "around", "for some", "for most",
    ],
    vietnamese: [
      "nếu", "khi", "tại", "trừ", "ngoại trừ", "trừ khi", "chỉ với", "chỉ khi", "chỉ nếu",
      "miễn là", "trên tập", "gần", "với một số", "với hầu hết", "giả sử",
    ])

  /// Between two values that are operands of one: "$1$, cộng thêm $D$".
  static let arithmetic = Phrases(
    english: [
      "times", "plus", "minus", "multiplied by", "divided by", "plus an extra", "to the power",
    ],
    vietnamese: [
      "nhân với", "nhân thêm", "trừ đi", "trừ", "chia cho", "cộng với", "cộng thêm", "cộng", "mũ",
    ])

  /// Before a point at which alone a formula was worked out.
  static let evaluations = Phrases(
    english: [
      "evaluated at", "computed at", "taken at", "assuming", "assuming that",
      "under the assumption",
      "provided that", "supposing",
    ],
    vietnamese: ["giả thiết", "với giả thiết", "tính tại", "lấy tại", "giả sử", "với điều kiện"])

  /// First words between a formula and the point at which it holds: "if all $z_i = 0$".
  static let cases = Phrases(
    english: ["if", "when", "whenever", "at"], vietnamese: ["nếu", "khi", "tại"])

  /// Directly before a point that a sentence is about: "Note that at $\mathbf z = 0$ …".
  static let places = Phrases(english: ["at"], vietnamese: ["tại"])

  /// Words in a sentence that tell of something else than the flow in general: an example, a check,
  /// another matrix, what somebody else says.
  static let asides = Phrases(
    english: [
      "for example", "for instance", "e g", "sanity check", "special case", "at the origin",
      "unlike", "for the identity", "identity matrix has", "my friend",
      "a friend", "classmate", "textbook says", "in the lecture", "in lecture", "in class",
      "the slides", "lecture notes", "the book", "previous exercise", "previous problem",
      "last exercise", "earlier exercise", "we had", "had we", "chatgpt", "copilot",
      "gemini", "for comparison", "would expect", "one might expect", "i expected", "i thought",
      "first thought", "some students", "some people", "it is often", "identity map",
      "volume preserving flows", "other flows", "most flows", "many flows", "a flow",
      "for rotations",
      "a rotation", "rotations have", "a translation", "pure translation", "additive coupling",
    ],
    vietnamese: [
      "ví dụ với", "ví dụ khi", "chẳng hạn", "kiểm tra lại với", "trường hợp riêng",
      "trường hợp đặc biệt", "tại gốc", "khác với", "ma trận đơn vị có", "ma trận đơn vị thì",
      "trên lớp", "trên giảng đường", "bài trước", "câu trước", "bài tập trước", "slide",
      "bài giảng",
      "trong sách", "theo sách", "thầy nói", "thầy bảo", "cô nói", "cô bảo", "lúc đầu", "ban đầu",
      "em tưởng", "tôi tưởng", "cứ tưởng", "một số bạn", "có bạn", "vài bạn", "người ta thường",
      "nếu không có", "nếu bỏ", "phép tịnh tiến", "phép quay", "phép đồng nhất", "các luồng",
      "ánh xạ đồng nhất", "để so sánh", "so sánh với", "bạn em", "bạn tôi", "bạn của em",
      "sách ghi", "sách viết", "đáp án của bạn", "nhiều bạn",
    ])

  /// Sources by which a text says no more than that it does as they do.
  static let agreedSources = Phrases(
    english: [
      "as in the lecture", "as in lecture", "as in class", "like in the lecture", "as in the book",
      "as in the slides", "as in the lecture notes",
    ],
    vietnamese: ["như trên lớp", "như trong sách", "như trong bài giảng", "như trong slide"])

  /// Words behind such a remark by which a sentence comes to what it means.
  static let amends = Phrases(
    english: [
      "corrected", "now correct", "now fixed", "fixed it", "but here", "but now",
      "the correct answer is",
    ],
    vietnamese: ["đã sửa", "nay sửa", "sửa lại", "sửa thành", "nhưng đúng là", "giờ sửa"])

  /// The ``asides`` that are examples: what they say has to be true all the same.
  static let examples = Phrases(
    english: ["for example", "for instance", "e g", "example"],
    vietnamese: ["ví dụ với", "ví dụ khi", "chẳng hạn", "ví dụ"])

  /// In a sentence before a point at which something is tried.
  static let trials = Phrases(
    english: [
      "checked", "checking", "check", "tested", "testing", "test", "tried", "trying", "try",
      "verified", "verifying", "plugged in", "plugging in", "for example", "for instance", "e g",
    ],
    vietnamese: [
      "thử", "kiểm tra", "kiểm chứng", "ví dụ", "chẳng hạn", "thay số", "cho thử",
    ])

  /// First words of such a sentence.
  static let asideOpenings = Phrases(
    english: ["example", "check", "quick check", "sanity"],
    vietnamese: ["ví dụ", "kiểm tra", "thử", "thử lại"])

  /// Directly before a case that is excepted: "trừ $i = 1$".
  static let exceptions = Phrases(
    english: [
      "except", "excluding", "unless", "except for", "except that", "apart from", "aside from",
      "with the exception of", "save for", "except when", "except if",
    ],
    vietnamese: [
      "trừ", "trừ khi", "ngoại trừ", "trừ trường hợp", "ngoại trừ trường hợp", "trừ việc",
      "ngoại trừ việc", "trừ với",
    ])

  /// First words of an exception in words: "trừ hai thành phần đầu".
  static let exceptionOpenings = Phrases(
    english: ["except", "excluding", "but"], vietnamese: ["trừ", "ngoại"])

  /// Words by which a text takes back what it said before.
  static let retractions = Phrases(
    english: ["correction", "should be", "should read", "should have been"],
    vietnamese: ["sửa lại", "đính chính", "đáng lẽ là", "đúng ra là"])

  /// ``retractions``, and words after which a text says the same thing anew.
  static let corrections = Phrases(
    english: [
      "corrected", "correcting", "actually", "oops", "sorry", "wait", "mistake", "wrong",
      "incorrect", "instead", "redo", "redoing", "on second thought", "second thoughts", "edit",
      "final answer", "finally", "fixed", "no it is", "rather", "second attempt", "recheck",
      "rechecking", "let me check", "checking again", "correct one", "correct answer",
      "correct result", "correct formula", "correct version", "right one", "not right",
      "not correct", "oh no", "no only", "right answer is", "right inverse is",
    ],
    vietnamese: [
      "sửa", "nhầm", "sai", "à không", "thực ra", "đúng ra", "phải là", "làm lại", "tính lại",
      "xem lại", "kiểm tra lại", "chính xác là", "cuối cùng", "kết quả đúng", "viết lại", "xin lỗi",
      "lần hai", "lần 2", "chốt lại", "tóm lại", "kết luận",
    ]
  ).or(retractions)
}
