/// What a label, or the head of a row or column, may say without a change to what stands behind it, see ``LabelWords``.
extension Vocabulary {
  /// Words that say no more than that something follows, and what is asked for.
  static let harmlessLabels = Phrases(
    english: [
      "answer", "answers", "result", "results", "value", "values", "solution", "solutions",
      "formula", "formulas", "formulae", "expression", "expressions", "form", "closed", "explicit",
      "implicit", "general", "final", "simplified", "equation", "equations", "definition",
      "definitions", "claim", "statement", "conclusion", "summary", "thus", "hence", "so",
      "therefore", "then", "finally", "here", "now", "next", "first", "second", "third", "fourth",
      "fifth", "last", "step", "steps", "stage", "part", "parts", "question", "questions",
      "problem", "exercise", "task", "item", "no", "number", "case", "cases", "row", "rows", "line",
      "lines", "column", "verification", "check", "checks", "proof", "derivation", "calculation",
      "calculations", "computation", "computations", "working", "work", "reason", "note", "remark",
      "explanation", "comment", "comments", "observation", "what", "quantity", "quantities", "name",
      "object", "thing", "things", "the", "a", "an", "my", "our", "its", "your", "is", "are",
      "equals", "equal", "we", "get", "have", "obtain", "find", "found", "it", "this", "that",
      "these", "which", "of", "for", "in", "and", "or", "with", "where", "as", "by", "from", "to",
      "at", "on", "all", "every", "each", "any", "both", "i.e", "namely", "equivalently",
      "explicitly", "written", "spelled", "spelt", "unfolded", "out", "full", "short",
      "componentwise", "elementwise",
      "coordinatewise", "recursively", "recursion", "recursive", "recurrence", "vector", "vectors",
      "vectorized", "matrix", "scalar", "together", "below", "following", "follows", "above",
      "given", "known", "recall", "let", "me", "us", "forward", "backward", "direction", "pass",
      "map", "maps", "function", "functions", "inverse", "flow", "flows", "transformation",
      "transformer", "conditioner", "layer", "layers", "determinant", "det", "jacobian", "jacobi",
      "logdet", "log-determinant", "additive", "affine", "linear", "nonlinear", "autoregressive",
      "coupling", "planar", "component", "components", "coordinate", "coordinates", "entry",
      "entries", "index", "indices", "position", "range", "dimension", "element", "elements",
      "variable", "variables", "diagonal", "triangular", "method", "idea", "approach", "rule",
      "sampling", "density", "normalizing", "normalising", "generative", "data", "latent", "target",
      "generally", "specifically", "obtained", "desired", "wanted", "required", "asked", "stated",
      "unknown", "unknowns", "system", "theorem", "lemma", "fact", "ans", "sol", "res", "eq", "eqn",
      "eqs", "st", "nd", "rd", "th", "ii", "iii", "iv", "vi", "vii", "viii", "complete", "whole",
      "overall", "compact", "simple", "nice", "neat", "exact", "correct", "right", "true",
      "corrected", "rewritten", "rearranged", "solved", "shorter", "longer", "compactly",
      "respectively", "immediately", "directly", "clearly", "obviously", "when", "words",
      "in terms of", "as a function of", "in other words", "that is", "so far", "as above",
      "written out", "closed form", "change of variables", "chain rule", "product rule",
      "power rule", "log det", "by hand", "at once", "the other way round", "base case",
      "is given by", "can be written as",
    ],
    vietnamese: [
      "kết quả", "đáp án", "đáp số", "lời giải", "bài giải", "trả lời", "câu trả lời", "giá trị",
      "công thức", "biểu thức", "dạng", "dạng đóng", "tường minh", "tổng quát", "cuối cùng",
      "rút gọn", "phương trình", "hệ phương trình", "định nghĩa", "kết luận", "tóm lại", "tổng kết",
      "vậy", "do đó", "vì vậy", "vì thế", "suy ra", "nên", "khi đó", "từ đó", "lúc đó", "ta có",
      "ta được", "ta thấy", "ta viết", "em có", "em được", "có", "được", "bước", "câu", "bài",
      "bài tập", "ý", "phần", "số", "trường hợp", "dòng", "hàng", "cột", "thành phần", "tọa độ",
      "toạ độ", "chỉ số", "vị trí", "phần tử", "kiểm tra", "kiểm tra lại", "kiểm chứng", "thử lại",
      "chứng minh", "tính", "tính toán", "cách tính", "cách", "cách làm", "nhận xét", "chú ý",
      "lưu ý", "ghi chú", "giải thích", "lý do", "lí do", "đại lượng", "tên", "tên gọi", "ký hiệu",
      "kí hiệu", "nội dung", "thứ", "đầu", "đầu tiên", "nhất", "hai", "ba", "bốn", "năm", "một",
      "tiếp theo", "tiếp", "kế tiếp", "của", "cho", "với", "và", "là", "bằng", "các", "mọi", "mỗi",
      "tất cả", "ở", "trên", "dưới", "đây", "này", "đó", "sau", "như sau", "trước", "trong",
      "theo đề", "theo đề bài", "đề bài", "đề", "hàm", "hàm số", "ánh xạ", "hàm ngược",
      "ánh xạ ngược", "hàm thuận", "ánh xạ thuận", "chiều", "chiều thuận", "chiều ngược", "thuận",
      "ngược", "nghịch đảo", "phép biến đổi", "luồng", "bộ điều kiện", "ma trận", "vectơ", "vec tơ",
      "véctơ", "véc tơ", "vector", "truy hồi", "hệ thức truy hồi", "nói cách khác", "tức là",
      "nghĩa là", "cụ thể", "viết gọn", "viết rõ", "viết rõ ra", "viết lại", "viết ra",
      "viết đầy đủ", "đầy đủ", "đã cho",
      "đã biết", "đã có", "cho trước", "lần lượt", "định thức", "jacobi", "jacobian",
      "log định thức", "logarit", "tam giác", "đường chéo", "ẩn", "nghiệm", "biến",
      "theo công thức", "theo định nghĩa", "theo quy nạp", "cần tìm", "phải tìm", "hoàn chỉnh",
      "chính xác", "đúng", "sửa lại", "gọn", "gọn lại", "cộng tính", "affine", "tuyến tính",
      "phi tuyến", "khi", "nếu", "ta", "em", "lớp", "tầng", "kq", "đs", "đa", "tl", "pt", "hpt",
      "ct", "nx", "hay", "hoặc", "chung", "viết", "dạng vectơ", "dạng ma trận", "phương pháp",
      "ý tưởng", "quy tắc", "miền", "gì", "đâu", "nào",
    ])

  /// More of a label before an equation; in the head of a column these may name what its cells are.
  static let harmlessSteps = harmlessLabels.or(
    Phrases(
      english: [
        "sum", "product", "difference", "differences", "total", "terms", "log", "ln", "logarithm",
        "other", "others", "summed", "inversion", "differentiation", "summation", "combined",
        "iterated", "unrolled", "expanded", "telescoping", "induction", "elimination",
        "substitution", "such", "there", "same", "everything", "because", "since", "if", "while",
        "yes", "indeed", "again", "also", "once", "more", "done", "start", "base", "rest",
        "remaining", "otherwise", "else", "volume", "preserving", "starting", "point", "initial",
        "value", "case",
      ],
      vietnamese: [
        "tổng", "tích", "hiệu", "khác", "còn lại", "ngược lại", "cộng dồn", "quy nạp", "trở lại",
        "trở ngược", "đạt", "nó", "thì", "vì", "do", "bởi", "mà", "xong", "cũng", "đều", "cả",
        "lại", "điểm", "xuất phát", "khởi đầu", "ban đầu", "bảo toàn", "thể tích", "bước",
      ]))

  /// First words of a label that tell what is done.
  static let actions = Phrases(
    english: [
      "solve", "compute", "expand", "substitute", "eliminate", "subtract", "rearrange", "take",
      "differentiate", "apply", "use", "insert", "plug", "invert", "undo", "telescope", "simplify",
      "collect", "put", "write", "check", "verify", "rewrite", "replace", "start", "begin",
      "consider", "recall", "note", "observe", "exponentiate", "isolate", "combine",
    ],
    vietnamese: [
      "lấy", "thay", "thế", "chuyển", "khai", "giải", "rút", "xét", "đặt", "gọi", "áp", "dùng",
      "sử", "đảo lại", "đảo ngược", "biến", "từ", "xuất", "bắt", "so", "gộp", "nhóm", "đưa",
      "viết", "tính", "ghép", "hạ", "bỏ", "tách", "lùi", "trừ", "vế",
    ])

  /// The same, where a number behind them makes a multiple of it.
  static let arithmeticActions = Phrases(
    english: ["add", "divide", "multiply"], vietnamese: ["nhân", "chia", "cộng", "trừ"])

  /// Behind such a word: that no number follows.
  static let arithmeticEndings = Phrases(
    english: ["both", "them", "rows"], vietnamese: ["lại", "vế", "dồn", "hết", "tất"])

  /// At the end of a label: what it speaks of is made of something else.
  static let possessives = Phrases(
    english: ["of it", "of them", "of that", "of this"], vietnamese: ["của nó", "của chúng"])

  /// What a determinant is of its diagonal entries: "the determinant is the product of them:".
  static let productsOfAll = Phrases(
    english: ["product of them"], vietnamese: ["tích của chúng", "tích các số ấy"])

  /// Before what a formula is written with.
  static let variablesOf = Phrases(
    english: ["in terms of", "function of", "functions of", "depending on"],
    vietnamese: ["theo biến", "là hàm của", "qua"])

  /// How much of a value is taken, beside words that say so.
  static let factors = Phrases(
    english: ["two", "three", "four", "five", "ten", "half"], vietnamese: ["đôi"])

  /// What words do to a value that they stand beside.
  static let labelChanges = scalings.or(operations).or(changes).or(
    Phrases(
      english: [
        "absolute", "reciprocal", "square", "square root", "cube", "negative", "tripled", "negated",
        "opposite", "scaled", "conjugate", "triple", "double",
      ],
      vietnamese: ["tuyệt đối", "số đối", "đối", "căn", "nghịch đảo của"]))

  /// Labels that name the map where they are all of a label, and the word in it that does.
  static let bareMapLabels = [
    "f": "f", "hàm": "hàm", "hàm số": "hàm", "ánh xạ": "ánh", "the map": "map", "map": "map",
    "function": "function", "the function": "function", "flow": "flow", "the flow": "flow",
    "forward": "forward", "forward map": "forward",
  ]

  /// That something is not there any more: "no sum left".
  static let leavings = Phrases(
    english: ["no longer", "no more", "without any", "without the"],
    vietnamese: ["không còn", "không có", "hết"])

  /// The first words of a reason.
  static let reasonOpenings = Phrases(
    english: ["since", "because", "due to"], vietnamese: ["vì", "do", "bởi", "bởi vì"])
}
