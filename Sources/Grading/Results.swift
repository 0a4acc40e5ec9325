import Markdown

/// Everything that grading a class produced; `Reports` turns it into pages and files.
public struct ClassResult: Sendable {
  /// The sheet that was graded.
  public var sheet: SheetSummary
  /// The seed of the samples.
  public var seed: UInt64
  /// The samples drawn for each dimension.
  public var samples: Int
  /// FlowCheck's version.
  public var version: String
  /// One result per submission, in the order of the students' identifiers.
  public var submissions: [SubmissionResult]

  /// The results of a class.
  public init(
    sheet: SheetSummary, seed: UInt64, samples: Int, version: String,
    submissions: [SubmissionResult]
  ) {
    self.sheet = sheet
    self.seed = seed
    self.samples = samples
    self.version = version
    self.submissions = submissions
  }
}

/// What reports need of a sheet.
public struct SheetSummary: Sendable {
  /// The file name without extension.
  public var slug: String
  /// The title in the front matter, or the first heading.
  public var title: String
  /// `en` or `vi`.
  public var language: String
  /// The problems, in order.
  public var problems: [ProblemSummary]

  /// A summary of a sheet.
  public init(slug: String, title: String, language: String, problems: [ProblemSummary]) {
    self.slug = slug
    self.title = title
    self.language = language
    self.problems = problems
  }
}

/// A problem of a sheet: its handout text and its parts.
public struct ProblemSummary: Sendable {
  /// `"1"`, `"2"`; a sheet's single problem is `"1"`.
  public var name: String
  /// The problem's statement, without the author's solution and without `flow` blocks.
  public var statement: [Block]
  /// The parts in the order of the sheet.
  public var parts: [PartSummary]
  /// The dimensions that are checked.
  public var dimensions: [Int]

  /// A summary of a problem.
  public init(name: String, statement: [Block], parts: [PartSummary], dimensions: [Int]) {
    self.name = name
    self.statement = statement
    self.parts = parts
    self.dimensions = dimensions
  }
}

/// A part of a problem.
public struct PartSummary: Sendable, Hashable {
  /// `f`, `inverse`, `det`, `logdet`, or the name of a free-response part.
  public var name: String
  /// The marks that it is worth.
  public var outOf: Double
  /// Whether a teacher marks it.
  public var isFreeResponse: Bool
  /// What the handout asks for in this part, where it has a passage of its own.
  public var prompt: [Block]

  /// A summary of a part.
  public init(name: String, outOf: Double, isFreeResponse: Bool, prompt: [Block] = []) {
    self.name = name
    self.outOf = outOf
    self.isFreeResponse = isFreeResponse
    self.prompt = prompt
  }
}

/// One student's result.
public struct SubmissionResult: Sendable {
  /// The identifier: the front matter's `student`, else the file's or folder's name. Safe as a file
  /// name: letters, digits, `-`, `_`, `.`; unique in the class.
  public var student: String
  /// The front matter's `name`.
  public var name: String?
  /// The submitted file, relative to the folder that was given.
  public var file: String
  /// The parts, in the order of the sheet.
  public var parts: [PartResult]
  /// What is wrong with the file as a whole (empty, not UTF-8, too large).
  public var notices: [Message]

  /// A result.
  public init(
    student: String, name: String?, file: String, parts: [PartResult], notices: [Message] = []
  ) {
    self.student = student
    self.name = name
    self.file = file
    self.parts = parts
    self.notices = notices
  }

  /// The marks earned so far.
  public var marks: Double { parts.reduce(0) { $0 + ($1.marks ?? 0) } }
  /// The marks that the sheet gives.
  public var outOf: Double { parts.reduce(0) { $0 + $1.outOf } }
  /// The marks that wait for a teacher: of parts awaiting, undecided or unreadable.
  public var awaiting: Double { parts.reduce(0) { $0 + ($1.marks == nil ? $1.outOf : 0) } }
}

/// The verdict on a part.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
  case correct, partial, incorrect, undecided, unreadable, missing, awaiting
}

/// The result of one part.
public struct PartResult: Sendable {
  /// The problem's name.
  public var problem: String
  /// The part's name.
  public var part: String
  /// The verdict.
  public var verdict: Verdict
  /// The marks; `nil` while a teacher has to decide.
  public var marks: Double?
  /// The marks that the part is worth.
  public var outOf: Double
  /// The answer as it was understood, in LaTeX, one line per statement; `nil` if there is none.
  public var answer: String?
  /// The line of the submission where the answer stands, 1-based.
  public var line: Int?
  /// What kind of mistake it is, when it is recognised.
  public var diagnosis: Diagnosis?
  /// The sentences of the feedback, first the reason of the verdict, then the recognised mistake,
  /// then advice.
  public var messages: [Message]
  /// The sample that shows a wrong answer to be wrong.
  public var counterexample: Counterexample?
  /// What the answer makes of a grid, beside what is right, when it can be drawn: for a wrong `f` or
  /// `f⁻¹` in two dimensions.
  public var grids: GridComparison?
  /// Where reading stopped.
  public var unreadable: [UnreadableSpot]
  /// The student's own steps towards an answer that is not right, and which of them hold.
  public var working: Working?
  /// The student's text, for a free-response part.
  public var response: [Block]
  /// The teacher's comment from `marks.csv`, Markdown.
  public var comment: String?

  /// A result with nothing but a verdict; the rest is filled in.
  public init(
    problem: String, part: String, verdict: Verdict, marks: Double?, outOf: Double
  ) {
    self.problem = problem
    self.part = part
    self.verdict = verdict
    self.marks = marks
    self.outOf = outOf
    self.answer = nil
    self.line = nil
    self.diagnosis = nil
    self.messages = []
    self.counterexample = nil
    self.grids = nil
    self.unreadable = []
    self.response = []
    self.comment = nil
  }
}

/// The mistakes that are recognised. The raw value is the code in `results.json`.
public enum Diagnosis: String, Sendable, Hashable, CaseIterable {
  /// One sign is the other way round.
  case sign
  /// A bound or an index is off by one.
  case offByOne = "off-by-one"
  /// One variable of the flow in place of the other.
  case letter
  /// A sum in place of a product, or the other way round.
  case operation
  /// What is added inside of a factor or outside.
  case order
  /// `f` and `f^{-1}` are swapped.
  case swapped
  /// The inverse of the determinant.
  case inverseDeterminant = "inverse-determinant"
  /// The logarithm where the determinant was asked.
  case logarithmForDeterminant = "logarithm-for-determinant"
  /// The determinant where its logarithm was asked.
  case determinantForLogarithm = "determinant-for-logarithm"
  /// `|det J|` where the sign matters.
  case missingSign = "missing-sign"
  /// Rounded decimals in place of exact numbers.
  case rounding
  /// Right for some dimensions only.
  case someDimensions = "some-dimensions"
  /// Right in some components only.
  case someComponents = "some-components"
  /// Some components are not given.
  case incomplete
  /// Undefined where the right value is defined.
  case undefined
  /// The answer restates the question.
  case restatement
  /// Differs, and nothing more is known.
  case different
  /// Too few samples decide.
  case inconclusive
  /// The notation cannot be read.
  case notation
  /// What the dots stand for cannot be read.
  case dots
  /// A name that neither the sheet nor the student defines.
  case unknownName = "unknown-name"
  /// Too large to evaluate.
  case tooLarge = "too-large"
}

/// A sentence of feedback: a key of the message catalogue and what the `{names}` in it stand for.
public struct Message: Sendable, Hashable {
  /// What a name stands for.
  public enum Argument: Sendable, Hashable {
    /// A number of things; catalogues may choose a plural by it.
    case count(Int)
    /// Plain words, to be escaped as Markdown.
    case text(String)
    /// LaTeX, set as inline maths.
    case math(String)
    /// A value, printed with as many digits as it needs.
    case value(Double)
    /// The same beside a relation sign, where no `≈` may stand before it.
    case compared(Double)
    /// Source code, set in a code span.
    case code(String)
    /// Several arguments, joined as the language joins a list ("2, 3 and 5").
    case list([Argument])
  }

  /// The key, `verdict.correct.samples`.
  public var key: String
  /// What the names stand for.
  public var arguments: [String: Argument]

  /// The sentence `key`.
  public init(_ key: String, _ arguments: [String: Argument] = [:]) {
    self.key = key
    self.arguments = arguments
  }
}

/// A sample at which an answer differs from the truth.
public struct Counterexample: Sendable, Hashable {
  /// `D`.
  public var dimension: Int
  /// The base variable.
  public var z: [Double]
  /// The target variable `f(z)`.
  public var x: [Double]
  /// Parameters that were drawn, by name, in the order of the sheet.
  public var parameters: [NamedValue]
  /// The component that differs, 1-based; `nil` for determinants.
  public var component: Int?
  /// What the answer gives; `nil` when it is undefined there.
  public var got: Double?
  /// What is right.
  public var expected: Double
  /// What the answer gives of every component, the others included; empty for determinants.
  public var components: [Component] = []
  /// The letters that the sheet writes for the two variables.
  public var letters = VariableLetters.usual

  /// What an answer gives of one component.
  public enum Component: Sendable, Hashable {
    /// A value, and whether it is the right one.
    case value(Double, isRight: Bool)
    /// It has no value there.
    case undefined
    /// The answer does not say.
    case notGiven

    /// The value, when there is one.
    public var value: Double? { if case .value(let value, _) = self { value } else { nil } }
  }

  /// A name with its value.
  public struct NamedValue: Sendable, Hashable {
    /// LaTeX.
    public var name: String
    /// The value drawn.
    public var value: Double

    /// A named value.
    public init(_ name: String, _ value: Double) {
      self.name = name
      self.value = value
    }
  }

  /// A sample.
  public init(
    dimension: Int, z: [Double], x: [Double], parameters: [NamedValue] = [], component: Int?,
    got: Double?, expected: Double
  ) {
    self.dimension = dimension
    self.z = z
    self.x = x
    self.parameters = parameters
    self.component = component
    self.got = got
    self.expected = expected
  }
}

/// A place that could not be read, as a compiler shows it.
public struct UnreadableSpot: Sendable, Hashable {
  /// 1-based line of the file.
  public var line: Int
  /// 1-based column, in UTF-8 bytes.
  public var column: Int
  /// The line itself, shortened around the column when it is long, without its line end.
  public var sourceLine: String
  /// The caret's place: how many characters (not bytes) of `sourceLine` stand before it.
  public var caret: Int
  /// How many characters the caret underlines, at least 1.
  public var length: Int
  /// What is wrong there.
  public var reason: Message

  /// A spot.
  public init(
    line: Int, column: Int, sourceLine: String, caret: Int, length: Int, reason: Message
  ) {
    self.line = line
    self.column = column
    self.sourceLine = sourceLine
    self.caret = caret
    self.length = length
    self.reason = reason
  }
}
