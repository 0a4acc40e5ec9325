/// The words of sentences that speak of a claim beside them, see ``RemarkSentence``.
extension Vocabulary {
  /// Words that speak of a claim: pronouns, and what a claim is called.
  static let references = Phrases(
    english: [
      "this", "these", "those", "it", "they", "them", "above", "quote", "quoted", "answer",
      "answers", "claim", "claims", "statement", "result", "results", "formula", "formulas",
      "equation", "equality", "identity", "line", "solution", "value", "expression", "everything",
    ],
    vietnamese: [
      "này", "đó", "ấy", "kia", "nó", "ở trên", "nói trên", "điều", "kết quả", "đáp án", "đáp số",
      "câu trả lời", "công thức", "đẳng thức", "phương trình", "trích dẫn", "câu trích",
      "khẳng định", "mệnh đề", "lời giải", "biểu thức", "giá trị",
    ])

  /// Words that judge a claim and find it wanting.
  static let faults = Phrases(
    english: [
      "wrong", "wrongly", "false", "falsely", "incorrect", "incorrectly", "untrue", "mistaken",
      "mistakenly", "mistake", "mistakes", "erroneous", "nonsense", "bogus",
      "invalid", "flawed", "disagree", "disagrees", "disagreed", "doubt", "doubts", "doubtful",
      "dubious", "reject", "rejects", "rejected", "refute", "refuted", "dispute", "disputed",
      "contradicts", "retract", "withdraw", "discard", "ignore", "disregard", "scrap", "unsound",
      "unjustified", "unproven", "unverified", "suspect", "questionable", "absurd",
      "disprove", "misprint", "typo", "oops", "guess", "guessed", "guessing", "fails", "fake",
      "forget", "skeptical", "sceptical", "unconvinced", "object to", "distrust", "refuse", "deny",
      "denied", "far from", "take back", "crossed out", "impossible", "broken", "unsure",
      "uncertain", "copied this", "copied it", "copied from", "copied off", "stolen", "hardly",
      "no longer stand", "misremembered", "joke",
      "counterexample", "might expect", "would expect", "one expects", "reversed order",
      "reverse order", "cannot stand", "off by", "invalidates",
    ],
    vietnamese: [
      "có đúng không", "đúng không", "phải không",
      "sai", "nhầm", "lầm", "vô lý", "vô lí", "phản đối", "bác bỏ", "nghi ngờ", "hoài nghi",
      "nghi", "mâu thuẫn", "bịa", "đoán mò", "đoán bừa", "đoán thế", "đoán vậy", "em đoán",
      "tôi đoán", "gạch bỏ", "bỏ đi", "lỗi",
      "vô căn cứ", "thiếu căn cứ", "trái với", "ngộ nhận", "chép lại", "chép của", "chép từ",
      "phản ví dụ", "rút lại", "mong đợi", "kỳ vọng", "thành dấu", "thứ tự ngược", "ngược thứ tự",
      "bất khả",
    ])

  /// Words that approve of a claim; behind a negation they reject it.
  static let approvals = Phrases(
    english: [
      "true", "correct", "right", "hold", "holds", "agree", "agrees", "believe", "believes",
      "think", "trust", "accept", "accepted", "acceptable", "sure", "certain", "convinced",
      "valid", "support", "share", "mine", "my answer", "my claim", "the answer", "work", "works",
      "justified", "proved", "proven", "verified", "verify", "confirm", "confirmed", "stand",
      "justify", "make sense", "buy", "endorse", "subscribe", "say", "said", "claim", "claimed",
      "mean", "meant", "defend", "convincing", "reliable", "trustworthy", "what i got",
      "what i get", "case", "so", "be so", "reproduce", "like", "follow", "follows", "recommend",
      "see why", "see how", "fulfilled", "satisfied", "met", "apply", "applies", "general",
      "always", "exact",
      "exactly", "accurate", "complete", "finished", "final", "reason to",
    ],
    vietnamese: [
      "đúng", "chính xác", "phải", "đồng ý", "tin", "chắc", "chắc chắn", "hợp lý", "hợp lí",
      "chấp nhận", "tán thành", "nghĩ", "cho là", "cho rằng", "ủng hộ", "thuyết phục", "khớp",
      "thoả", "thỏa", "nhất trí", "kiểm chứng", "chứng minh", "xác nhận", "hiểu", "ổn", "hoàn toàn",
      "luôn đúng", "áp dụng", "của em", "của tôi", "khẳng định", "đáng tin", "tổng quát",
    ])

  /// Particles that negate what follows them.
  static let negations = Phrases(
    english: [
      "not", "no", "never", "nobody", "none", "neither", "nor", "cannot", "nothing",
    ],
    vietnamese: ["không", "chưa", "chẳng", "chả", "đừng", "khó", "đâu có", "chớ"])

  /// Words between a negation and what it negates.
  static let negationFillers = Phrases(
    english: [
      "be", "been", "at", "all", "really", "quite", "actually", "necessarily", "entirely",
      "totally", "in", "the", "a", "an", "that", "this", "to", "it", "have", "do", "does", "is",
      "any", "one", "of", "yet", "fully", "completely", "even", "with", "very", "i", "we",
      "could", "can", "would", "should", "reason", "way", "such", "my", "what",
    ],
    vietnamese: [
      "hề", "thể", "được", "hẳn", "là", "thật", "rất", "lắm", "hoàn", "toàn", "có", "còn", "nên",
      "dám", "thấy", "cho", "rằng", "em", "tôi", "mình", "bao", "giờ", "thực", "sự",
    ])

  /// What a negation in a remark may say without rejecting anything.
  static let harmlessNegations = Phrases(
    english: [
      "exceed", "exceeds", "exceeding",
      "become", "becomes", "grow", "grows", "derivative", "kink", "depend", "depends", "depending",
      "contain", "contains", "involve", "involves", "use", "uses",
      "need", "needed", "require", "required", "necessary", "change", "changes", "vanish",
      "vanishes",
      "zero", "negative", "positive", "singular", "linear", "symmetric", "hard", "difficult",
      "surprising", "surprise", "triangular", "diagonal", "constant", "matter", "affect", "affects",
      "appear", "appears", "influence", "interact", "exceed", "commute", "unique", "shown",
      "written",
      "repeated", "repeat", "further", "more", "problem", "exception", "restriction", "loop",
      "other", "off", "previous", "term", "terms", "entry", "entries", "longer", "longer depends",
      "orthogonal", "invertible", "empty", "defined", "volume", "preserve", "preserving", "alter",
      "know", "only", "just", "sum", "division", "difficulty", "issue", "obvious", "trivial",
      "simplify", "see", "look", "include", "includes", "enter", "enters", "equal", "permute",
      "mix",
      "model", "additional", "extra", "conflict", "contradiction", "loss", "cross", "upper",
      "lower", "h",
      "coupling", "scaling", "dependence", "parameter", "parameters", "unknown", "unknowns",
      "recursion", "inverse", "square", "elementwise", "local", "increasing", "monotone", "long",
      "second", "higher", "mixed", "tell", "predecessor", "predecessors", "neighbour", "neighbor",
      "earlier", "lose", "have", "give", "touch", "move", "shift",
      "stretch", "larger", "smaller",
      "greater", "less", "and", "find", "found", "shorter", "simpler", "better", "closed", "form",
    ],
    vietnamese: [
      "bao", "giờ", "vượt", "co", "giãn", "nén", "nở", "phụ", "chứa", "cần", "khó", "âm", "dương",
      "đổi", "thay", "đáng", "ảnh", "xuất", "tuyến",
      "suy", "đối", "dùng", "lớn", "nhỏ", "nhiều", "ít", "còn", "phần", "số", "gì", "tử", "hạng",
      "ngạc", "đơn", "liên", "nằm", "tham", "bảo", "triệt", "mất", "giao", "hoán", "khả", "xác",
      "viết", "biết", "kể", "giới", "tìm", "gọn", "ngắn", "dạng", "vướng", "lặp", "xét", "trùng",
      "chéo",
      "quá", "tính", "làm", "0",
    ])

  /// Phrases in which a word of doubt doubts nothing.
  static let harmless = Phrases(
    english: [
      "fails for no", "fails nowhere", "wrong for no", "no matter", "not only", "no doubt",
      "without doubt", "without a doubt", "not hard",
      "not difficult", "no surprise", "error function", "by contradiction", "no contradiction",
      "no error", "no mistake", "no mistakes", "not wrong", "not false", "not incorrect",
      "beyond doubt", "correction factor", "correction term", "not a mistake", "no wrong",
      "not surprising", "if and only if", "as one would expect", "as we would expect",
      "as you would expect", "as one might expect", "as we might expect", "as one expects",
      "no need",
      "not need", "right hand side", "left hand side", "right side", "false position",
      "avoid mistakes", "avoid a mistake", "avoid errors", "rounding error", "rounding errors",
      "cannot be zero", "never zero", "not zero", "like this", "in this way", "this way",
      "cannot be simplified", "can not be simplified", "cannot simplify", "should be noted",
      "no further assumptions", "in this exercise", "this exercise", "of course", "not depend",
      "does not depend",
    ],
    vietnamese: [
      "không rút gọn", "không thể rút gọn", "không khó", "không sai", "sai số", "sai phân",
      "phương sai", "hiệp phương sai", "bằng không",
      "khác không", "số không", "không nhầm", "tránh nhầm", "đừng nhầm", "do đó", "từ đó",
      "trong đó", "khi đó", "lúc đó", "sau đó", "không phải chỉ", "không những", "không chỉ",
      "không cần", "không phụ thuộc", "không mâu thuẫn", "khó gì", "là không", "không lỗi",
      "ánh xạ ngược lại", "chưa biết", "không quên", "đừng quên", "trước đó", "bên phải",
      "vế phải", "hay không", "không có gì khó", "không nhầm lẫn", "tránh nhầm lẫn",
    ])

  /// Words by which a remark comes to agree with a claim: "…, but it checks out".
  static let confirmations = Phrases(
    english: [
      "checks out", "turned out right", "turned out to be right", "turned out to be correct",
      "turns out to be right", "turns out to be correct", "is confirmed", "was confirmed",
    ],
    vietnamese: ["hóa ra đúng", "hoá ra đúng", "kiểm tra thấy đúng", "thấy đúng"])

  /// Words that leave open whether a claim is meant.
  static let modals = Phrases(
    english: [
      "maybe", "perhaps", "might", "possibly", "unsure", "seems wrong", "may be", "could be",
      "suspiciously", "supposedly", "allegedly", "i guess", "hopefully", "who knows",
    ],
    vietnamese: [
      "có lẽ", "hình như", "có thể", "chắc là", "e rằng", "biết đâu", "hên xui", "may ra",
    ])

  /// Words that limit what is said.
  static let limits = Phrases(
    english: ["only", "merely", "solely", "at best", "at most"],
    vietnamese: ["chỉ"])

  /// Words behind which a case follows.
  static let caseWords = Phrases(
    english: [
      "if", "when", "whenever", "for", "in", "at", "under", "unless", "provided", "assuming",
      "as long as", "so long as", "except", "near", "where",
    ],
    vietnamese: [
      "nếu", "khi", "với", "trong", "tại", "trừ khi", "miễn là", "với điều kiện", "giả sử", "ở",
      "ngoại trừ", "trừ",
    ])

  /// The ``caseWords`` that limit a claim by themselves.
  static let conditionals = Phrases(
    english: [
      "if", "when", "whenever", "unless", "provided", "assuming", "as long as", "so long as",
      "except",
    ],
    vietnamese: [
      "nếu", "khi", "trừ khi", "miễn là", "với điều kiện", "giả sử", "ngoại trừ", "trừ",
    ])

  /// What claims do: they hold.
  static let holding = Phrases(
    english: [
      "hold", "holds", "true", "valid", "correct", "right", "applies", "apply", "works", "work",
    ],
    vietnamese: ["đúng", "áp dụng", "có hiệu lực", "thỏa", "thoả", "dùng được", "chính xác"])

  /// Words that widen a case instead of limiting a claim to it.
  static let widenings = Phrases(
    english: ["also", "even", "still", "too", "all", "every", "any", "remains", "regardless"],
    vietnamese: ["cũng", "vẫn", "cả", "kể cả", "mọi", "tất cả", "ngay cả", "bất kỳ", "bất kể"])

  /// Behind a word of ``faults``: that somebody says something.
  static let sayings = Phrases(
    english: [
      "to", "that", "say", "write", "claim", "think", "conclude", "be", "is", "it", "would", "was",
      "assume", "believe", "state", "if", "we", "one", "i", "put", "have", "set", "just", "simply",
      "the", "following", "answer", "attempt", "version", "solution", "result", "formula", "use",
      "take", "a",
    ],
    vietnamese: [
      "khi", "nói", "viết", "là", "rằng", "cho", "nếu", "nghĩ", "kết", "luận", "lấy", "đặt", "ghi",
      "thì", "sau", "đây", "lời", "giải", "quả", "đáp", "án",
    ])

  /// First words of a clause behind a claim that is about the claim.
  static let relatives = Phrases(
    english: ["which", "this", "that", "it", "but", "though", "although", "however", "yet"],
    vietnamese: ["nhưng", "tuy", "dù", "mà", "điều", "cái", "song", "mặc dù"])

  /// Words by which a text mends something.
  static let mendings = Phrases(
    english: [
      "fix", "fixing", "fixed", "after", "mending", "corrected", "correcting", "correction", "now",
      "instead", "rather",
    ],
    vietnamese: ["sửa", "sau khi", "chữa", "phải là", "thay vào"])

  /// First words of a sentence in which the text speaks of what it thinks.
  static let firstPerson = Phrases(
    english: ["i", "we", "one", "you", "but i", "personally", "sorry", "frankly", "honestly"],
    vietnamese: ["em", "tôi", "mình", "ta", "chúng ta", "nhưng em", "nhưng tôi", "xin lỗi"])

  /// Words by which a text leaves a special case behind.
  static let generalities = Phrases(
    english: ["in general", "generally", "for general", "in the general case"],
    vietnamese: ["nói chung", "tổng quát", "trường hợp chung"])

  /// Before a whole of which only some components are meant.
  static let partitives = Phrases(
    english: ["half of", "part of", "components of", "coordinates of", "entries of", "block of"],
    vietnamese: [
      "nửa đầu của", "nửa của", "phần của", "thành phần của", "tọa độ của", "toạ độ của",
      "đạo hàm theo", "đạo hàm riêng theo", "thành phần đầu của", "tọa độ đầu của",
      "toạ độ đầu của", "khối đầu của",
    ])

  /// That something may be done, and not what it is.
  static let possibilities = Phrases(
    english: ["can", "could", "may", "might"], vietnamese: ["có thể", "cũng"])

  /// Before what something depends on.
  static let dependences = Phrases(
    english: [
      "functions of", "function of", "depend on", "depends on", "depend only on",
      "depends only on", "depending on", "computed from", "calculated from", "determined by",
      "determined from", "outputs of", "take as input", "takes as input", "take", "evaluated at",
      "obtained from", "act on", "acts on", "conditioned on", "parameterized by", "come from",
      "comes from", "fed with", "see only", "receive", "built from", "made from",
    ],
    vietnamese: [
      "hàm của", "hàm theo", "hàm số của", "hàm số theo", "phụ thuộc", "phụ thuộc vào", "tính từ",
      "tính theo", "tính bằng", "lấy từ", "xác định bởi", "xác định từ", "nhận đầu vào", "nhận",
      "hàm tùy ý của", "hàm bất kỳ của", "suy ra từ",
    ])

  /// Words that speak of the claims behind a sentence.
  static let announcements = Phrases(
    english: ["following", "follows", "below", "next"],
    vietnamese: ["sau đây", "dưới đây", "như sau", "tiếp theo"])

  /// Among ``approvals``: what only says that something is something.
  static let copulas = Phrases(english: ["so"], vietnamese: ["phải"])

  /// Behind these, when they are about a claim: "không phải vậy".
  static let copulaObjects = references.or(
    Phrases(
      english: ["simple", "easy"],
      vietnamese: ["vậy", "thế", "như", "là", "đâu", "luôn", "cách", "dạng", "số", "bài"]))

  /// What a clause says that only takes back: ", hmm no,".
  static let interjections = Phrases(
    english: ["no", "hmm", "wait", "hm", "well"], vietnamese: ["không", "à", "ờ", "khoan"])

  /// First words of a clause that goes on with a value: ", all divided by 2".
  static let totals = Phrases(
    english: ["all", "then", "everything", "and"], vietnamese: ["tất cả", "rồi", "và"])

  /// That a sentence is about what is not so: "If `z_1` was the only variable, …".
  static let counterfactuals = Phrases(
    english: ["was", "were", "had", "would"], vietnamese: ["giá mà", "giá như"])

  /// That one name stands for another.
  static let meanings = Phrases(
    english: ["means", "stands for", "denotes", "is really", "actually is"],
    vietnamese: ["nghĩa là", "chỉ", "thay cho", "thực ra là"])

  /// Beside ``results``, words before a value that takes the place of one before it.
  static let replacements = results.or(
    Phrases(
      english: [
        "becomes", "total", "in", "general", "correct", "value", "really", "actually", "only",
        "all", "of", "them", "with", "but", "one", "gets", "right", "true", "real", "should", "be",
        "gives", "no", "hmm",
      ],
      vietnamese: [
        "thực", "tế", "nói", "chung", "thành", "ra", "nhưng", "còn", "phải", "đúng", "tổng",
        "không", "à", "cộng",
      ]))

  /// Beside ``replacements``, words before a value in a sentence of its own that takes the place of a claim.
  static let secondThoughts = replacements.or(
    Phrases(
      english: [
        "sorry", "or", "rather", "i", "mean", "meant", "edit", "better", "oops", "wait",
        "correction",
        "corrected", "instead", "must", "wrong", "make", "made", "mistake", "update", "ps", "p",
        "s",
      ],
      vietnamese: [
        "sửa", "lại", "nhầm", "sai", "mới", "xin", "lỗi", "ý", "em", "tôi", "viết", "đính", "chính",
        "hay", "hoặc", "đáng", "lẽ", "lẽ ra",
      ]))

  /// "It is easy to see": an "it" that stands for nothing.
  static let expletives = Phrases(
    english: [
      "it is easy", "it is clear", "it is not hard", "it is well known", "it is known",
      "it follows", "it is a common", "it is important", "it remains", "it is possible",
      "it is useful", "it is enough", "it suffices",
    ], vietnamese: [])
}
