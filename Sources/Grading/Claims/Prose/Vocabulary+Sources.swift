/// The words that tell who says something, see ``Clause/attribution``.
extension Vocabulary {
  /// People and books that claim things of their own, whatever they do with a claim.
  static let people = Phrases(
    english: [
      "friend", "friend's", "classmate", "classmate's", "my neighbour", "my neighbor",
      "a neighbour", "neighbour's", "roommate", "roommate's", "book", "textbook", "textbook's",
      "book's", "slides", "internet", "web", "wikipedia", "teacher", "teacher's", "professor",
      "tutor", "hint", "someone", "somebody", "someone else", "everyone else", "chatgpt",
      "chatgpt's", "ai", "solutions manual", "partner", "partner's", "he", "she", "his", "her",
      "brother", "sister", "cousin", "colleague", "student", "students", "person", "guy", "girl",
      "boy", "forum", "website", "video", "paper", "author", "authors", "people",
    ],
    vietnamese: [
      "bạn em", "bạn tôi", "bạn mình", "bạn cùng lớp", "bạn cùng bàn", "bạn ngồi cạnh", "sách",
      "giáo trình", "trên mạng", "thầy", "cô giáo", "gợi ý", "ai đó", "người khác", "chatgpt",
      "bạn ấy", "bạn khác", "diễn đàn", "anh ấy", "cô ấy", "nhóm khác", "một bạn", "bạn học",
      "người bạn", "anh trai", "chị gái", "bạn bè", "các bạn",
    ])

  /// What people and books do with a claim.
  static let claimings = Phrases(
    english: [
      "say", "says", "said", "claim", "claims", "claimed", "got", "gets", "wrote", "writes",
      "write", "answer", "answers", "gave", "gives", "told", "thinks", "thought", "believes",
      "insists", "insisted", "suggests", "suggested", "from", "by", "asserts", "states", "found",
      "result", "solution", "version", "has", "had", "proposes", "proposed", "reckons", "derived",
      "tells", "obtained", "obtains", "computed", "swears", "maintains", "argues", "argued",
    ],
    vietnamese: [
      "nói", "bảo", "viết", "ghi", "ra", "được", "cho", "cho rằng", "khẳng định", "đáp án",
      "kết quả", "của", "theo", "tin", "nghĩ", "làm", "tính", "lời giải", "từ", "đưa",
    ])

  /// Beside such people: the text claims the same.
  static let agreements = Phrases(
    english: [
      "as in", "agrees", "agree", "matches", "match", "same", "consistent", "as shown", "as we saw",
      "as seen", "confirmed", "confirms", "like in", "checked", "recall", "notation",
      "follows from",
    ],
    vietnamese: [
      "như em", "như tôi", "như mình", "cũng ra đáp án", "cũng ra kết quả", "cũng được kết quả",
      "giống", "khớp", "như trong", "như đã", "phù hợp", "đúng như", "ký hiệu",
    ])

  /// Verbs of which the subject is somebody who speaks or thinks.
  static let sayingVerbs = Phrases(
    english: [
      "says", "said", "claims", "claimed", "wrote", "writes", "thinks", "thought", "believes",
      "believed", "insists", "insisted", "told", "tells", "suggests", "suggested", "reckons",
      "asserts", "asserted", "argues", "argued", "proposes", "proposed", "swears", "maintains",
      "answered", "answers", "guessed", "guesses", "bets", "concluded", "concludes",
    ], vietnamese: ["cho rằng", "cam đoan", "khẳng định"])

  /// Of whom nobody is meant.
  static let crowds = Phrases(
    english: [
      "many think", "many believe", "many say", "some think", "some believe", "some say",
      "many would say", "some would say", "others think", "others say", "most think", "they say",
      "one could think", "people think", "students think",
    ],
    vietnamese: ["nhiều người nghĩ", "nhiều người cho rằng", "có người nói", "người ta hay nói"])

  /// What people arrive at.
  static let findings = Phrases(
    english: [
      "got", "gets", "found", "finds", "obtained", "obtains", "computed", "computes", "calculated",
      "calculates", "says", "claims", "wrote", "writes",
    ],
    vietnamese: [
      "ra", "tính ra", "tính được", "làm ra", "nói", "bảo", "viết", "ghi", "cho rằng",
    ])

  /// Between a subject and its verb.
  static let verbAdverbs = Phrases(
    english: [
      "also", "just", "then", "now", "still", "always", "simply", "again", "clearly", "has", "have",
      "had", "once", "even", "only", "actually", "really", "usually", "therefore", "thus", "hence",
    ], vietnamese: ["cũng", "đã", "vẫn", "luôn", "thì", "sẽ", "lại", "chỉ", "đều", "đang"])

  /// Last words before such a verb that are not somebody else: the writer, what was said before, a passive.
  static let noSubjects = Phrases(
    english: [
      "i", "we", "you", "one", "this", "that", "it", "which", "what", "as", "is", "was", "are",
      "were", "be", "been", "being", "not", "to", "and", "or", "so", "these", "they", "who", "all",
      "everything", "nothing", "can", "could", "may", "might", "would", "must", "should", "as it",
      "here", "above", "before", "below", "there", "if", "where", "how",
    ],
    vietnamese: [
      "em", "tôi", "mình", "ta", "tớ", "này", "đó", "suy", "tính", "rút", "viết", "có", "thu",
      "khai", "nhận", "đưa", "giải", "tìm", "nói", "tức", "vậy", "do", "nên", "thì", "lại", "cũng",
      "sẽ", "đã", "chỉ", "cho", "thể", "nhân", "chia", "cộng", "hóa", "hoá", "thấy", "biến",
      "nghĩa", "hay", "xảy", "ngoài", "trong", "chứng", "để", "được", "đạo", "lấy", "đặt", "thay",
      "đúng", "thực", "lẽ", "nghĩ", "hiểu", "đáng", "chúng", "nhóm", "làm", "và", "hãy", "mà", "nó",
      "luôn", "kết", "từ", "khi", "rồi", "xét",
    ])

  /// Of what mathematics is done, which "says" what everybody knows, in a subject.
  static let mathematics = Phrases(
    english: [
      "theorem", "lemma", "corollary", "proposition", "formula", "formulas", "rule", "definition",
      "identity", "equation", "equations", "line", "lines", "result", "sheet", "exercise",
      "problem", "statement", "task", "question", "expansion", "computation", "calculation",
      "property", "fact", "law", "assumption", "condition", "triangular", "matrix", "jacobian",
      "determinant", "derivative", "inverse", "map", "flow", "sum", "product", "diagonal", "entry",
      "entries", "induction", "substitution", "elimination", "recursion", "system", "step", "proof",
      "argument", "criterion", "principle", "axiom", "intuition", "geometry", "algebra", "calculus",
      "check", "test", "part", "section", "chapter", "first", "last", "second", "table", "answer",
      "solution", "my", "our", "convention", "row", "rows", "column", "columns", "handout", "shape",
      "structure", "chain", "transformer", "conditioner", "we", "i",
    ],
    vietnamese: [
      "định", "lý", "lí", "công", "thức", "bổ", "đề", "hệ", "quả", "bài", "câu", "phương", "trình",
      "đẳng", "quy", "tắc", "tính", "chất", "khai", "triển", "đạo", "hàm", "ma", "trận", "tích",
      "tổng", "phần", "mục", "trên", "giả", "thiết", "dòng", "bước", "ví", "dụ", "em", "ta", "tôi",
      "mình", "chúng", "nhóm",
    ])

  /// Mathematicians after whom things are named.
  static let eponyms = Phrases(
    english: [
      "laplace", "jacobi", "jacobian", "leibniz", "gauss", "gaussian", "cramer", "sarrus", "newton",
      "euler", "taylor", "bayes", "fubini", "schur", "sylvester", "hadamard", "jacobi's",
      "leibniz's", "leibniz'", "laplace's", "cramer's", "euler's", "schur's", "woodbury", "cauchy",
      "relu", "lu", "maf", "iaf", "nice", "glow", "realnvp",
    ], vietnamese: [])

  /// Words before somebody's name.
  static let titles = Phrases(
    english: ["mr", "mrs", "ms", "miss", "dr", "prof", "professor", "friend", "student", "uncle"],
    vietnamese: ["bạn", "anh", "chị", "thầy", "cô", "ông", "bà", "cậu", "chú", "bác"])

  /// Behind the name of somebody: what everybody may use.
  static let theoremNouns = Phrases(
    english: [
      "formula", "formulas", "theorem", "rule", "lemma", "identity", "method", "criterion",
      "expansion", "inequality",
    ], vietnamese: [])

  /// Before the name of somebody whose word it is.
  static let attributions = Phrases(
    english: ["to", "from", "by", "per"], vietnamese: ["theo", "của"])

  /// What people make, and its name is theirs.
  static let works = Phrases(
    english: [
      "answer", "solution", "result", "claim", "version", "attempt", "homework", "calculation",
      "computation", "suggestion", "guess", "notes", "opinion", "idea", "reply", "output",
    ], vietnamese: [])
}
