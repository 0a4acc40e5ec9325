import Algebra

/// What a student's text says: claims about the parts, and what it defines on the way.
struct StudentText: Sendable {
  /// In reading order.
  var claims: [Claim]
  /// Values without a left side that take the place of a claim before them: "…, so it is `3^D`".
  var rivals: [Claim] = []
  /// Values that came out where the text tried an answer out: "For `D = 2` the direct computation gives `9`". Each is a
  /// claim about every quantity that it may be of.
  var checks: [[Claim]] = []
  /// What the text says that a part is not: `\det J \ne 1`.
  var denials: [Claim] = []
  /// Conventions (`x_0 = 0`) and the student's own names (`s_i = \sum_{j<i} z_j`).
  var definitions = StatedDefinitions()
  /// How many components the vectors have that the text names: `\mathbf s = (z_1, z_2)`.
  var vectors: [String: LinearIndex] = [:]
  /// The numbers that the text only gives by an equation.
  var roots: [StatedRoots.Root] = []
  /// Other equations of such numbers, and of numbers that the exercise gives.
  var rivalRoots: [StatedRoots.Root] = []
  /// Parameters of the sheet that the text sets: `a = 2`.
  var settings: [Setting] = []
  /// The names of the question that the text gives a meaning of its own.
  var own = OwnNames()
  /// Statements that give open functions of the sheet other arguments, or a constant another value.
  var reopened: [PlacedStatement] = []
  /// What the text says of the derivatives of its own functions: `g'(t) = \cosh t`.
  var slopes: [Slope] = []
  /// The words by which the text says that a formula for the inverse is not to be had: "no elementary
  /// inverse"; `nil` without any.
  var inverseDenial: String?
  /// The words of correction, in order.
  var corrections: [Correction] = []
  /// Statements that could not be read and that name no part.
  var stray: [Stray]

  /// A statement that could not be read.
  struct Stray: Sendable {
    var fault: ReadingFault
    var placed: PlacedStatement
    /// The parts that it may be about; `nil` when nobody knows.
    var parts: Set<String>?
  }

  /// A derivative of a function of the text's own, and what the text says that it is.
  struct Slope: Sendable {
    /// The statement, in which the left side is the derivative worked out.
    var placed: PlacedStatement
    /// The arguments, in the order of the function's.
    var arguments: [Expression]
    /// How many of the student's definitions stand before it.
    var place: Int

    init(_ slope: Application, _ placed: PlacedStatement, place: Int) {
      self.placed = placed
      self.place = place
      arguments = slope.arguments
    }
  }

  /// What a text says that a parameter of the sheet is.
  struct Setting: Sendable {
    var name: String
    var value: Expression
    /// How many of the student's definitions stand before it.
    var place: Int
    /// How many of the text's statements stand before it.
    var order: Int
    /// The paragraph it stands in.
    var paragraph: Int
  }
}

extension StudentText.Stray {
  /// An equation that does not say what the variable is that is asked for, or the determinant of the Jacobian.
  init(unsolved range: Range<Int>, of placed: PlacedStatement) {
    self.init(
      fault: ReadingFault(.unsupported(placed.text(range)), at: range), placed: placed,
      parts: placed.about.map { [$0.part] } ?? ["det", "logdet"])
  }
}
