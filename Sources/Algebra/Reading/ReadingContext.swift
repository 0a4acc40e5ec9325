/// What the names of a text mean, as far as its reader has to know: whether `a(b + c)` is a
/// product, whether `e` is Euler's number, how a doubtful product groups.
public struct ReadingContext: Hashable, Sendable {
  /// Letters whose subscripts are indices: `z`, `x`, `h`, and what the sheet or student adds.
  public var families: Set<String>
  /// Letters that are functions when a bracket follows: `\tau`, `c`, `f`.
  public var functions: Set<String>
  /// Scalars with a value: the sheet's parameters. A name listed here beats `e`, `\pi`,
  /// `\sigma(…)`.
  public var scalars: Set<String>
  /// Which of the usual readings is taken where two are usual.
  public var rules: ReadingRules
  /// Whether `0,5` outside a list is a decimal.
  public var decimalComma: Bool
  /// Families that are called by another name in what is read: `u` is read as `z` where the sheet
  /// writes `u` for the base variable. All at once.
  public var renaming: [String: String] = [:]
  /// Letters that stand for a whole number of the text, `d = 2`: read as that number.
  public var constants: [String: Int] = [:]

  /// Letters that the text gives a value that is no whole number, `q = 1 - \tanh^2 x_1`: no indices.
  public var quantities: Set<String> = []
  /// Sets of indices that the text names.
  public var indexSets: [String: IndexSet] = [:]

  /// Letters of which $\mathbf z_0$ is a point of its own, and no component: the centre of a radial flow.
  public var points: Set<String> = []

  /// Functions that the text leaves open: `s`, whose values may be called `s_i` as well.
  public private(set) var openLetters: Set<String> = []
  /// How many components the values of open functions have: what `\sum_j s_j` is summed to.
  public var valueLengths: [String: Expression] = [:]

  /// The letters of the course: `z`, `x`, `h`; `\tau`, `c`, `f`; no parameters.
  public init(
    families: Set<String> = ["z", "x", "h"], functions: Set<String> = ["\\tau", "c", "f"],
    scalars: Set<String> = [], rules: ReadingRules = .default, decimalComma: Bool = false
  ) {
    self.families = families
    self.functions = functions
    self.scalars = scalars
    self.rules = rules
    self.decimalComma = decimalComma
  }
}

extension ReadingContext {
  /// The name of a function of the text that is written upright: `\operatorname{LeakyReLU}`.
  static func upright(_ name: String) -> String { "\\operatorname{\(name)}" }

  /// The name of $\mathbf z_0$ where that is a point of its own.
  static func point(_ letter: String) -> String { letter + "_{0}" }

  /// `z` of the name of $\mathbf z_0$; `nil` for other names.
  static func letter(ofPoint name: String) -> String? {
    name.hasSuffix("_{0}") ? String(name.dropLast(4)) : nil
  }

  /// Takes letters for functions that the text leaves open.
  public mutating func open(_ letters: Set<String>) {
    openLetters.formUnion(letters)
    functions.formUnion(letters)
    families.formUnion(letters)
  }

  /// What was read, in the names and numbers that it stands for.
  func resolved(_ expression: Expression) -> Expression {
    expression.renamingFamilies(renaming)
      .substituting(constants.mapValues { .number(Numeral($0)) })
  }
}

/// Choices between readings that are both usual. The default is what a careful reader takes first;
/// every other choice is an *alternative* that a grader must rule out or report.
public struct ReadingRules: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: Int

  /// The options with these bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// `1/2z` is `1/(2z)`: the slash takes the whole product after it. Default: `(1/2) z`.
  public static let slashTakesProduct = ReadingRules(rawValue: 1 << 0)
  /// `\log x y` is `\log(x) y`. Default: a function without brackets takes the product of plain
  /// factors after it, `\log(x y)`.
  public static let functionTakesOneFactor = ReadingRules(rawValue: 1 << 1)
  /// `\prod_i a_i \cdot b` is `(\prod_i a_i) b`. Default: a large operator takes the whole product
  /// after it.
  public static let foldTakesOneFactor = ReadingRules(rawValue: 1 << 2)
  /// `\sin(z)^2` is `\sin(z^2)`. Default: `(\sin z)^2`.
  public static let exponentBindsToArgument = ReadingRules(rawValue: 1 << 3)

  /// `1/2a b` is `\frac{1}{2a} b`: the slash takes a number and the one factor after it.
  public static let slashTakesCoefficient = ReadingRules(rawValue: 1 << 4)
  /// `\log x (1 + x)` is `\log(x (1 + x))`. Default: a function without brackets stops at a bracket
  /// and at a dot.
  public static let functionTakesProduct = ReadingRules(rawValue: 1 << 5)
  /// `|\mathbf z|` is the vector of the sizes of the components. Default: the Euclidean norm.
  public static let barsActByComponent = ReadingRules(rawValue: 1 << 6)
  /// `x^{1/3}` is the real root also of a negative number. Default: a power with a fraction as its
  /// exponent has a value for positive bases only.
  public static let oddRootsAreReal = ReadingRules(rawValue: 1 << 7)

  /// `\sum_{j<i}` is over all pairs. Default: over `j`, for the `i` around it.
  public static let boundsNamePairs = ReadingRules(rawValue: 1 << 8)

  /// `\prod 2 z_i` is over all `i`. Default: an operator without bounds has no meaning but before a
  /// vector.
  public static let operatorsRunOverAll = ReadingRules(rawValue: 1 << 9)

  /// The readings taken first.
  public static let `default`: ReadingRules = []
  /// One rule changed at a time.
  public static let alternatives: [ReadingRules] = [
    .slashTakesProduct, .functionTakesOneFactor, .foldTakesOneFactor, .exponentBindsToArgument,
    .slashTakesCoefficient, .functionTakesProduct, .barsActByComponent, .oddRootsAreReal,
    .boundsNamePairs,
  ]
}
