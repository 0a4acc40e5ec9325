import Grading
import Markdown

/// A small class built by hand: every verdict, an unreadable line, a wide formula, names that try
/// things.
enum SampleClass {
  static func result(language: String) -> ClassResult {
    let isVietnamese = language == "vi"
    let statement = Document(
      parsing: isVietnamese
        ? """
        ## Bài 2

        Xét luồng tự hồi quy với

        $$\\tau(z_i; h_i) = z_i + h_i, \\qquad h_i = \\sum_{j=1}^{i-1} z_j.$$

        Hãy tìm $f_\\phi(\\mathbf z)$, $f_\\phi^{-1}(\\mathbf x)$ và $\\det J_{f_\\phi}$.
        """
        : """
        ## Problem 2

        Consider the autoregressive flow with

        $$\\tau(z_i; h_i) = z_i + h_i, \\qquad h_i = \\sum_{j=1}^{i-1} z_j.$$

        Find $f_\\phi(\\mathbf z)$, $f_\\phi^{-1}(\\mathbf x)$ and $\\det J_{f_\\phi}$.
        """
    ).blocks
    let first = ProblemSummary(
      name: "1",
      statement: Document(
        parsing: isVietnamese
          ? "# Tổng chạy $x_i$\n\nHãy trả lời các câu hỏi."
          : "# The running sum $x_i$\n\nAnswer the questions."
      ).blocks,
      parts: [
        PartSummary(
          name: "a", outOf: 1, isFreeResponse: true,
          prompt: Document(
            parsing: isVietnamese
              ? "- (a) Vì sao $\\tau$ phải đơn điệu ngặt?"
              : "- (a) Why must $\\tau$ be strictly monotone?"
          ).blocks)
      ], dimensions: [])
    let second = ProblemSummary(
      name: "2", statement: statement,
      parts: [
        PartSummary(name: "f", outOf: 3, isFreeResponse: false),
        PartSummary(name: "inverse", outOf: 4, isFreeResponse: false),
        PartSummary(name: "det", outOf: 2, isFreeResponse: false),
        PartSummary(name: "logdet", outOf: 1.5, isFreeResponse: false),
      ], dimensions: [2, 3, 5])
    return ClassResult(
      sheet: SheetSummary(
        slug: "running-sum", title: isVietnamese ? "Tổng chạy $x_i$" : "The running sum $x_i$",
        language: language, problems: [first, second]),
      seed: 7, samples: 64, version: "1.0",
      submissions: [
        right(isVietnamese), wrong(isVietnamese), unreadable(isVietnamese), partial, hostile, empty,
      ])
  }

  /// The class of a sheet with one problem and nobody in it.
  static var empty0: ClassResult {
    var result = result(language: "en")
    result.submissions = []
    result.sheet.problems.removeFirst()
    return result
  }

  static let agrees = Message(
    "reason.agrees",
    ["samples": .count(192), "dimensions": .list([.count(2), .count(3), .count(5)])])

  private static func part(
    _ part: String, _ verdict: Verdict, _ marks: Double?, of outOf: Double, answer: String? = nil,
    line: Int? = nil, diagnosis: Diagnosis? = nil, _ messages: [Message] = [],
    sample: Counterexample? = nil, grids: GridComparison? = nil
  ) -> PartResult {
    var result = PartResult(
      problem: part == "a" ? "1" : "2", part: part, verdict: verdict, marks: marks, outOf: outOf)
    result.answer = answer
    result.line = line
    result.diagnosis = diagnosis
    result.messages = messages
    result.counterexample = sample
    result.grids = grids
    return result
  }

  // MARK: Students

  private static func right(_ isVietnamese: Bool) -> SubmissionResult {
    var free = part("a", .correct, 1, of: 1)
    free.response =
      Document(
        parsing: isVietnamese
          ? "# Trả lời\n\nĐể với mỗi *bộ điều kiện*, $x_i = \\tau(z_i; h_i)$ có đúng một nghiệm."
          : "# Answer\n\nSo that for each *conditioner* $x_i = \\tau(z_i; h_i)$ has one solution."
      ).blocks
    free.comment =
      isVietnamese
      ? "Rất rõ ràng. Bạn xem thêm $\\tau^{-1}$." : "Very clear. See also $\\tau^{-1}$."
    return SubmissionResult(
      student: "B2012345", name: "Nguyễn Thị Ánh", file: "B2012345.md",
      parts: [
        free,
        part(
          "f", .correct, 3, of: 3,
          answer: #"f_\phi(\mathbf z) = \left( z_1, z_1 + z_2, \dots, \sum_{j=1}^{D} z_j \right)"#,
          line: 9, [agrees]),
        part(
          "inverse", .correct, 4, of: 4,
          answer: "z_1 = x_1\nz_i = x_i - x_{i-1}, \\quad i > 1", line: 14, [agrees]),
        part("det", .correct, 2, of: 2, answer: #"\det J_{f_\phi} = 1"#, line: 20, [agrees]),
        part(
          "logdet", .correct, 1.5, of: 1.5, answer: #"\log\left|\det J_{f_\phi}\right| = 0"#,
          line: 22,
          [agrees, Message("reason.agreesWithTolerance", ["tolerance": .value(0.001)])]),
      ])
  }

  private static func wrong(_ isVietnamese: Bool) -> SubmissionResult {
    var inverse = Counterexample(
      dimension: 2, z: [1, 2], x: [1, 3], component: 2, got: 4, expected: 2)
    inverse.components = [.value(1, isRight: true), .value(4, isRight: false)]
    var forward = Counterexample(
      dimension: 3, z: [1, 2, -0.5], x: [1, 3, 2.5], parameters: [.init("a", 2)], component: 3,
      got: nil, expected: 2.5)
    forward.components = [.value(1, isRight: true), .notGiven, .undefined]
    let determinant = Counterexample(
      dimension: 2, z: [1, 2], x: [1, 3], component: nil, got: 1.0 / 3, expected: 0.333)
    // What the wrong inverse makes of the right image of a coarse grid.
    let lines = [-1.0, 0, 1].flatMap { a in
      [
        [PlanePoint(a, -1), PlanePoint(a, 1)], [PlanePoint(-1, a), PlanePoint(1, a)],
      ]
    }
    let grids = GridComparison(
      right: lines, answer: lines.map { $0.map { PlanePoint($0.x, $0.y + 2 * $0.x) } })
    var free = part("a", .partial, 0.5, of: 1)
    free.response = Document(parsing: "> $\\tau$ …\n\n1. `one`\n2. **two**\n").blocks
    return SubmissionResult(
      student: "B2012399", name: "Trần Văn Bình", file: "B2012399/answer.md",
      parts: [
        free,
        part(
          "f", .incorrect, 0, of: 3, answer: #"x_i = \sqrt{z_i} + \sum_{j<i} z_j"#, line: 5,
          diagnosis: .undefined,
          [
            Message(
              "reason.undefined",
              [
                "point": .math(#"\mathbf z = (1, 2, -0.5)"#), "quantity": .math("x_3"),
                "expected": .value(2.5),
              ])
          ], sample: forward),
        part(
          "inverse", .incorrect, 0, of: 4,
          answer: #"f_\phi^{-1}(\mathbf x) = (x_1, x_2 + x_1, \dots, x_D + x_{D-1})"#, line: 12,
          diagnosis: .sign,
          [
            Message(
              "reason.differs.component",
              [
                "point": .math(#"\mathbf z = (1, 2)"#), "quantity": .math("z_2"), "got": .value(4),
                "expected": .value(2),
              ]),
            Message("mistake.sign", ["wrong": .math("+ x_{i-1}"), "right": .math("- x_{i-1}")]),
          ], sample: inverse, grids: grids),
        part(
          "det", .incorrect, 0, of: 2, answer: #"\det J = \frac13"#, line: 16, diagnosis: .rounding,
          [
            Message(
              "reason.differs.scalar",
              [
                "point": .math(#"\mathbf z = (1, 2)"#), "quantity": .math(#"\det J"#),
                "got": .value(1.0 / 3), "expected": .value(0.333),
              ]),
            Message("mistake.rounding"),
          ], sample: determinant),
        part(
          "logdet", .missing, 0, of: 1.5, [Message("reason.missing", ["part": .text("logdet")])]),
      ])
  }

  private static func unreadable(_ isVietnamese: Bool) -> SubmissionResult {
    var inverse = part(
      "inverse", .unreadable, nil, of: 4, line: 22, diagnosis: .notation,
      [Message("reason.unreadable")])
    inverse.unreadable = [
      UnreadableSpot(
        line: 22, column: 31, sourceLine: "Vậy là e\u{302}\u{301} 漢字 \\log |\\det J = 0", caret: 17,
        length: 1, reason: Message("read.unclosed", ["opener": .code("|")])),
      UnreadableSpot(
        line: 23, column: 2, sourceLine: "\tx_1 = \\foo{z_1}", caret: 7, length: 4,
        reason: Message("read.unknownCommand", ["command": .code(#"\foo"#)])),
    ]
    let wide = (1...24).map { "z_{\($0)}" }.joined(separator: " + ")
    var free = part("a", .awaiting, nil, of: 1)
    free.response = Document(parsing: isVietnamese ? "Xem hình vẽ." : "See the drawing.").blocks
    return SubmissionResult(
      student: "B2012401", name: "Zoë Müller", file: "B2012401.md",
      parts: [
        free,
        part("f", .correct, 3, of: 3, answer: "x_{24} = \(wide)", line: 3, [agrees]),
        inverse,
        part(
          "det", .undecided, nil, of: 2, answer: #"\det J = \sqrt{x_1 - 10^{9}}"#, line: 30,
          diagnosis: .inconclusive,
          [Message("reason.inconclusive", ["usable": .count(1), "samples": .count(192)])]),
        part(
          "logdet", .incorrect, 0, of: 1.5, answer: "1", line: 31,
          diagnosis: .determinantForLogarithm, [Message("mistake.determinantForLogarithm")]),
      ])
  }

  private static var partial: SubmissionResult {
    SubmissionResult(
      student: "B2012417", name: nil, file: "B2012417.md",
      parts: [
        part("a", .awaiting, nil, of: 1),
        part("f", .correct, 3, of: 3, answer: "x_i = x_{i-1} + z_i", line: 4, [agrees]),
        part(
          "inverse", .partial, 2, of: 4,
          answer: "z_1 = x_1\nz_2 = x_2 - x_1\nz_i = x_i + x_{i-1}", line: 8, diagnosis: .sign,
          [
            Message(
              "reason.someComponents",
              [
                "right": .list([.math("z_1"), .math("z_2")]),
                "wrong": .list([.math("z_3"), .math("z_4"), .math("z_5")]),
              ])
          ]),
        part("det", .correct, 2, of: 2, answer: "1", line: 12, [agrees]),
        part(
          "logdet", .partial, 0.75, of: 1.5, answer: "D - 2", line: 13, diagnosis: .someDimensions,
          [
            Message(
              "reason.someDimensions",
              ["right": .list([.count(2)]), "wrong": .list([.count(3), .count(5)])])
          ]),
      ])
  }

  /// What a file can claim about itself.
  private static var hostile: SubmissionResult {
    var free = part("a", .awaiting, nil, of: 1)
    free.response =
      Document(
        parsing: """
          <script>alert(1)</script> ![x](https://example.org/x.png) [y](javascript:alert(1)) \u{1}\u{202E}

          <img src=x onerror=alert(1)>

          $$\\unknown{<b>} & \\frac{1}$$
          """
      ).blocks
    free.comment = "<style>*{display:none}</style>"
    var unreadable = part(
      "f", .unreadable, nil, of: 3, answer: "<script>alert(1)</script>", line: 1,
      diagnosis: .unknownName,
      [Message("reason.unknownName", ["name": .math("<b>&\"")]), Message("no.such.key")])
    unreadable.unreadable = [
      UnreadableSpot(
        line: 1, column: 1, sourceLine: "</pre><script>alert(1)</script>\u{1B}[31m", caret: 400,
        length: 50, reason: Message("read.strayCharacter"))
    ]
    return SubmissionResult(
      student: "../../etc/<b>", name: "=HYPERLINK(\"x\",\"y\")|*_`<script>", file: "../x<y>.md",
      parts: [
        free, unreadable,
        part("inverse", .missing, 0, of: 4), part("det", .missing, 0, of: 2),
        part("logdet", .missing, 0, of: 1.5),
      ],
      notices: [Message("notice.rawHTML"), Message("notice.unclosedMath", ["line": .count(3)])])
  }

  private static var empty: SubmissionResult {
    SubmissionResult(
      student: "B2012500", name: "Lê Minh", file: "B2012500.md",
      parts: [
        part("a", .missing, 0, of: 1), part("f", .missing, 0, of: 3),
        part("inverse", .missing, 0, of: 4), part("det", .missing, 0, of: 2),
        part("logdet", .missing, 0, of: 1.5),
      ], notices: [Message("notice.empty")])
  }
}
