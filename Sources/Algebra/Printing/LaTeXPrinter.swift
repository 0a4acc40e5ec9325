extension Expression {
  /// The expression in LaTeX, with brackets wherever a reader could group otherwise; reading it again
  /// gives an expression of the same value.
  ///
  /// Cost: linear in the size of the expression.
  public var latex: String { LaTeXPrinter().print(self, in: .sum) }
}

extension Condition {
  /// The condition in LaTeX: `i > 1`, `2 \le i \le D`.
  public var latex: String { LaTeXPrinter().print(self) }
}

/// Prints expressions as a person writes them.
struct LaTeXPrinter {
  /// How tightly the place binds that an expression is printed into; looser ones put brackets around
  /// tighter needs.
  enum Place: Int, Comparable {
    /// Anything may stand here.
    case sum
    /// After a minus, or a term of a sum that takes only products.
    case term
    /// A factor of a product that others follow.
    case factor
    /// The base of a power.
    case base

    static func < (a: Place, b: Place) -> Bool { a.rawValue < b.rawValue }
  }

  func print(_ expression: Expression, in place: Place) -> String {
    let text = bare(expression)
    return binding(expression) < place ? "\\left(\(text)\\right)" : text
  }

  /// The tightest place that an expression can stand in without brackets.
  private func binding(_ expression: Expression) -> Place {
    switch expression {
    case .sum, .negative: .sum
    case .series(let series): series.operation == .sum ? .sum : .term
    case .product: .term
    case .fold: .term
    case .quotient: .factor
    case .power: .factor
    case .call(let function, _):
      function == .abs || function == .sqrt || function == .floor
        || function == .ceiling ? .base : .factor
    case .determinant, .derivative, .cases: .factor
    case .number, .constant, .symbol, .component, .whole, .slice, .tuple, .application: .base
    case .matrix, .entries, .vectorCall: .base
    case .transpose, .inverse: .factor
    }
  }

  private func bare(_ expression: Expression) -> String {
    switch expression {
    case .number(let numeral): return numeral.digits
    case .constant(.pi): return "\\pi"
    case .constant(.e): return "e"
    // The position in a run of components.
    case .symbol("#s"): return "i"
    case .symbol(let name): return name
    case .whole(let name):
      if let point = ReadingContext.letter(ofPoint: name) { return "\\mathbf{\(point)}_{0}" }
      return name.hasPrefix("J") ? name : "\\mathbf{\(name)}"
    case .component(let name, let indices):
      if let point = ReadingContext.letter(ofPoint: name), indices.count == 1 {
        return "\(point)_{0, \(print(indices[0], in: .sum))}"
      }
      let separator = indices.allSatisfy(Self.isAtom) ? "" : ","
      return "\(name)_{\(indices.map { print($0, in: .sum) }.joined(separator: separator))}"
    case .slice(let name, let from, let through):
      return "\\mathbf{\(name)}_{\(print(from, in: .sum)):\(print(through, in: .sum))}"
    case .sum(let terms): return sum(terms)
    case .negative(.sum(let terms)) where terms.allSatisfy(\.isUnsigned):
      return sum(terms.map { .negative($0) })
    case .negative(let inner): return "-" + print(inner, in: .term)
    case .product(let factors): return product(factors.flatMap(Self.factors))
    case .quotient(let a, let b):
      return "\\frac{\(print(a, in: .sum))}{\(print(b, in: .sum))}"
    case .power(.call(let function, let arguments), .number(let exponent))
    where Self.takesExponent(function) && arguments.count == 1 && (exponent.integer ?? 0) > 1:
      let name = FunctionTable.row(of: function).latex
      return "\(name)^{\(exponent.digits)}\\left(\(print(arguments[0], in: .sum))\\right)"
    case .power(.constant(.e), let exponent): return exponential(exponent)
    case .power(let base, let exponent):
      return "\(print(base, in: .base))^{\(self.exponent(exponent))}"
    case .call(let function, let arguments): return call(function, arguments)
    case .fold(let fold): return self.fold(fold)
    case .cases(let branches): return cases(branches)
    case .series(let series): return self.series(series)
    case .tuple(let tuple): return self.tuple(tuple)
    case .application(let application): return self.application(application)
    case .derivative(let body, let variable):
      if case .sum = body {
        return "\\frac{\\partial}{\\partial \(print(variable, in: .base))}"
          + "\\left(\(print(body, in: .sum))\\right)"
      }
      return
        "\\frac{\\partial \(print(body, in: .factor))}{\\partial \(print(variable, in: .base))}"
    case .determinant(let inner): return "\\det \(print(inner, in: .base))"
    case .transpose(let inner): return "\(print(inner, in: .base))^\\top"
    case .inverse(let inner): return "\(print(inner, in: .base))^{-1}"
    case .vectorCall(.norm, let inner):
      return "\\left\\|\(print(inner, in: .sum))\\right\\|"
    case .vectorCall(let function, let inner):
      return "\(function.latex)\\left(\(print(inner, in: .sum))\\right)"
    case .matrix(let rows):
      let lines = rows.map { $0.map { print($0, in: .sum) }.joined(separator: " & ") }
      return "\\begin{pmatrix} \(lines.joined(separator: " \\\\ ")) \\end{pmatrix}"
    case .entries(let row, let column, let body):
      let names = [row: Expression.symbol("i"), column: Expression.symbol("j")]
      return "\\left[\(print(body.substituting(names), in: .sum))\\right]_{i,j}"
    }
  }

  /// Functions whose powers are written `\tanh^2(z)`.
  private static func takesExponent(_ function: Function) -> Bool {
    switch function {
    case .sin, .cos, .tan, .sinh, .cosh, .tanh: true
    default: false
    }
  }

  private static func isAtom(_ expression: Expression) -> Bool {
    switch expression {
    case .symbol: true
    case .number(let numeral): numeral.digits.count == 1
    default: false
    }
  }

  private func sum(_ terms: [Expression]) -> String {
    var text = ""
    for (number, term) in terms.enumerated() {
      if case .negative(let inner) = term {
        text += number == 0 ? "-" : " - "
        text += print(inner, in: .term)
      } else {
        if number > 0 { text += " + " }
        // A large operator takes the products after it, not the next summand; a nested sum needs
        // its brackets.
        text += print(term, in: .term)
      }
    }
    return text
  }

  /// The factors of a factor: a product in a product needs no brackets.
  private static func factors(_ expression: Expression) -> [Expression] {
    if case .product(let inner) = expression { inner.flatMap(factors) } else { [expression] }
  }

  private func product(_ factors: [Expression]) -> String {
    var text = ""
    for (number, factor) in factors.enumerated() {
      let isLast = number == factors.count - 1
      // A large operator takes everything after it.
      let place: Place
      if case .fold = factor { place = isLast ? .term : .base } else { place = .factor }
      let printed = print(factor, in: place)
      if number > 0 {
        let needsDot =
          printed.first.map { $0.isNumber } ?? false || Self.isBareCall(factors[number - 1])
          || printed.hasPrefix("\\left(") && Self.isFunctionLetter(factors[number - 1])
        let joinsVectors = factors[..<number].contains(where: \.isColumn) && factor.isColumn
        text +=
          joinsVectors
          ? " \\odot " : needsDot || startsWithDigit(factor) ? " \\cdot " : " "
      }
      text += printed
    }
    return text
  }

  private func startsWithDigit(_ expression: Expression) -> Bool {
    switch expression {
    case .number: true
    case .power(let base, _): startsWithDigit(base)
    default: false
    }
  }

  /// Whether the printed form ends in something that could take the next factor as its argument.
  private static func isBareCall(_ expression: Expression) -> Bool {
    if case .determinant = expression { return true }
    return false
  }

  /// Whether it is a number with a letter that is read as a function before a bracket: `c (D - 1)`.
  private static func isFunctionLetter(_ expression: Expression) -> Bool {
    if case .symbol(let name) = expression { return ["c", "f", "\\tau"].contains(name) }
    return false
  }

  private func call(_ function: Function, _ arguments: [Expression]) -> String {
    let first = arguments.first.map { print($0, in: .sum) } ?? ""
    switch function {
    case .exp where arguments.count == 1: return exponential(arguments[0])
    case .sqrt: return "\\sqrt{\(first)}"
    // The index of such a root is too small to be read.
    case .root where arguments.count == 2 && Self.isLargeEven(arguments[1]):
      return "\(print(arguments[0], in: .base))^{1/\(print(arguments[1], in: .base))}"
    case .root where arguments.count == 2:
      return "\\sqrt[\(print(arguments[1], in: .sum))]{\(first)}"
    case .abs: return "\\left|\(first)\\right|"
    case .floor: return "\\left\\lfloor \(first)\\right\\rfloor"
    case .ceiling: return "\\left\\lceil \(first)\\right\\rceil"
    default:
      let list = arguments.map { print($0, in: .sum) }.joined(separator: ", ")
      let name = FunctionTable.row(of: function).latex
      return "\(name)\\left(\(list)\\right)"
    }
  }

  /// `e^{…}`; `\exp\left(…\right)` where large things stand in the exponent.
  private func exponential(_ exponent: Expression) -> String {
    let isLarge = exponent.contains { node in
      switch node {
      case .fold, .series, .cases, .power(.constant(.e), _), .call(.exp, _): true
      case .quotient: !node.isNumber
      default: false
      }
    }
    return isLarge
      ? "\\exp\\left(\(print(exponent, in: .sum))\\right)" : "e^{\(self.exponent(exponent))}"
  }

  /// An exponent; a fraction of whole numbers with a slash, which can be read when it is small.
  private func exponent(_ exponent: Expression) -> String {
    switch exponent {
    case .quotient(.number(let a), .number(let b)): "\(a.digits)/\(b.digits)"
    case .negative(.quotient(.number(let a), .number(let b))): "-\(a.digits)/\(b.digits)"
    default: print(exponent, in: .sum)
    }
  }

  private static func isLargeEven(_ expression: Expression) -> Bool {
    guard case .number(let numeral) = expression, let n = numeral.integer else { return false }
    return n >= 4 && n.isMultiple(of: 2)
  }

  private func fold(_ fold: Fold) -> String {
    let name: String =
      switch fold.operation {
      case .sum: "\\sum"
      case .product: "\\prod"
      case .maximum: "\\max"
      case .minimum: "\\min"
      }
    let condition = fold.condition.map { ",\\, \(print($0))" } ?? ""
    let body = print(fold.body, in: .term)
    let lower = print(fold.lower, in: .sum)
    if fold.operation == .maximum || fold.operation == .minimum {
      let upper = print(fold.upper, in: .sum)
      return "\(name)_{\(lower) \\le \(fold.index) \\le \(upper)\(condition)} \(body)"
    }
    let below = "\(fold.index)=\(lower)\(condition)"
    return "\(name)_{\(below)}^{\(print(fold.upper, in: .sum))} \(body)"
  }

  private func cases(_ branches: [Branch]) -> String {
    let rows = branches.map { branch in
      let value = print(branch.value, in: .sum)
      guard let condition = branch.condition else { return "\(value), & \\text{otherwise}" }
      return "\(value), & \(print(condition))"
    }
    return "\\begin{cases} \(rows.joined(separator: " \\\\ ")) \\end{cases}"
  }

  private func series(_ series: Series) -> String {
    switch series.operation {
    case .product:
      let shown = series.shown.map { print($0, in: .factor) }.joined(separator: " \\cdot ")
      return "\(shown) \\cdots \(print(series.last, in: .factor))"
    case .maximum, .minimum:
      let last = print(series.last, in: .sum)
      let terms = series.shown.map { print($0, in: .sum) } + ["\\dots", last]
      let name = series.operation == .maximum ? "\\max" : "\\min"
      return "\(name)\\left(\(terms.joined(separator: ", "))\\right)"
    case .sum:
      return sum(series.shown) + " + \\dots" + Self.signed(sum([series.last]))
    }
  }

  private static func signed(_ text: String) -> String {
    text.hasPrefix("-") ? " - \(text.dropFirst())" : " + \(text)"
  }

  private func tuple(_ tuple: Tuple) -> String {
    var items = tuple.shown.map { print($0, in: .sum) }
    if let dots = tuple.dots {
      items.append("\\dots")
      if let general = dots.general, dots.index != Progression.position {
        items.append(print(general, in: .sum))
        items.append("\\dots")
      }
      if let last = dots.last { items.append(print(last, in: .sum)) }
    }
    return "\\left(\(items.joined(separator: ",\\; "))\\right)"
  }

  private func application(_ application: Application) -> String {
    var name = application.name
    if let index = application.index { name += "_{\(print(index, in: .sum))}" }
    if application.isInverse { name += "^{-1}" }
    name += String(repeating: "'", count: application.primes)
    let separator = application.name == "\\tau" ? "; " : ", "
    let list = application.arguments.map { print($0, in: .sum) }.joined(separator: separator)
    return "\(name)(\(list))"
  }

  func print(_ condition: Condition) -> String {
    switch condition {
    case .comparison(.power(.negative(.one), let number), .equal, .one):
      return "\(print(number, in: .sum)) \\text{ even}"
    case .comparison(.power(.negative(.one), let number), .equal, .negative(.one)):
      return "\(print(number, in: .sum)) \\text{ odd}"
    case .comparison(let a, let relation, let b):
      let sign: String =
        switch relation {
        case .less: "<"
        case .lessOrEqual: "\\le"
        case .equal: "="
        case .notEqual: "\\ne"
        case .greaterOrEqual: "\\ge"
        case .greater: ">"
        }
      return "\(print(a, in: .sum)) \(sign) \(print(b, in: .sum))"
    case .all(let conditions):
      if let chain = chain(conditions) { return chain }
      return conditions.map(print).joined(separator: ",\\; ")
    case .any(let conditions):
      return conditions.map(print).joined(separator: " \\text{ or } ")
    }
  }

  /// `a \le b < c` for two comparisons that share a middle.
  private func chain(_ conditions: [Condition]) -> String? {
    guard conditions.count == 2, case .comparison(let a, let first, let b) = conditions[0],
      case .comparison(let c, let second, let d) = conditions[1],
      let lower = Self.ascending(a, first, b),
      let upper = Self.ascending(c, second, d)
    else { return nil }
    let (low, high) = lower.2 == upper.0 ? (lower, upper) : (upper, lower)
    guard low.2 == high.0 else { return nil }
    return [
      print(low.0, in: .sum), low.1, print(low.2, in: .sum), high.1, print(high.2, in: .sum),
    ].joined(separator: " ")
  }

  /// A comparison with its smaller side first.
  private static func ascending(
    _ a: Expression, _ relation: Comparison, _ b: Expression
  ) -> (Expression, String, Expression)? {
    switch relation {
    case .less: (a, "<", b)
    case .lessOrEqual: (a, "\\le", b)
    case .greater: (b, "<", a)
    case .greaterOrEqual: (b, "\\le", a)
    case .equal, .notEqual: nil
    }
  }
}

extension Expression {
  /// Whether it is a vector, as far as its form tells: of two of them beside each other the components are
  /// multiplied.
  fileprivate var isColumn: Bool {
    switch self {
    case .whole(let name): name.first.map { $0.isLowercase || $0 == "\\" || $0.isNumber } ?? false
    case .slice: true
    case .sum(let terms): terms.contains(where: \.isColumn)
    case .product(let factors):
      factors.contains(where: \.isColumn)
        && !factors.contains { if case .transpose = $0 { true } else { false } }
    case .negative(let inner): inner.isColumn
    case .quotient(let a, _): a.isColumn
    case .power(let base, let exponent): base.isColumn || exponent.isColumn
    case .call(_, let arguments): arguments.count == 1 && arguments[0].isColumn
    case .application(let application):
      application.index == nil && application.arguments.contains(where: \.isColumn)
    default: false
    }
  }

  /// Whether no minus and no large operator leads it, so that a minus may.
  fileprivate var isUnsigned: Bool {
    switch self {
    case .negative, .sum, .series, .fold: false
    case .product(let factors): factors.allSatisfy(\.isUnsigned)
    default: true
    }
  }
}
