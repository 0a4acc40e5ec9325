import Algebra
import Markdown

/// A statement about `f`, `f⁻¹` or a determinant.
struct Claim: Sendable {
  /// What the right side is.
  enum Content: Sendable {
    /// An expression, with its other usual readings.
    case value(Expression, alternatives: [Expression])
    /// Nothing but names of the question: `\tau(z_i; h_i)`. The payload is what stands there, if it
    /// has a meaning, and the names.
    case restatement(Expression?, names: [String])
    /// No meaning.
    case unreadable(ReadingFault)
  }

  /// What the relation of a claim says.
  enum Certainty: Sendable {
    /// `=` and kin.
    case equal
    /// `\approx`.
    case approximate
    /// `\ne`.
    case denied

    /// Reads a relation; `nil` when it claims no value.
    init?(relation: String) {
      switch relation {
      case _ where FlowReader.isEquality(relation): self = .equal
      case "\\approx", "\\simeq": self = .approximate
      case "\\neq": self = .denied
      default: return nil
      }
    }
  }

  var target: Target
  var content: Content
  /// What the text says of the index.
  var condition: Condition?
  /// The left side as it was written.
  var left: Expression?
  var placed: PlacedStatement
  /// How many of the student's definitions stand before the claim.
  var place = 0
  /// How many of the student's definitions stand before the end of the claim's sentence.
  var sentencePlace = 0
  /// How many of the text's statements stand before the claim.
  var order = 0
  /// The members of the chain between the left side and the value that could be answers themselves,
  /// each with its other usual readings.
  var steps: [[Expression]] = []
  /// What names of sizes in conditions are worth, for every `D`.
  var sizes: [Int: [String: Int]] = [:]
  /// Letters that the text sets to what depends on `D` alone.
  var settings: [String: Expression] = [:]
  /// What the relation between the left side and the value says.
  var certainty = Certainty.equal

  var part: String { target.part }

  /// The claim as it was understood, in LaTeX.
  var latex: String? {
    let expression: Expression
    switch content {
    case .value(let value, _): expression = value
    case .restatement(let value?, _): expression = value
    case .restatement(nil, _), .unreadable: return nil
    }
    let left = left?.latex ?? target.latex
    let relation = certainty == .denied ? "\\ne" : "="
    let equation = "\(left) \(relation) \(expression.latex)"
    let conditions = [condition, placed.domain].compactMap { $0?.latex }
    guard !conditions.isEmpty else { return equation }
    return "\(equation) \\quad (\(conditions.joined(separator: ",\\; ")))"
  }
}

extension Target {
  /// The target in LaTeX, in the notation of the course.
  var latex: String {
    switch self {
    case .vector(.forward): "f_\\phi(\\mathbf{z})"
    case .vector(.inverse): "f_\\phi^{-1}(\\mathbf{x})"
    case .component(let direction, let index): "\(direction.result)_{\(index.latex)}"
    case .determinant(let isAbsolute): isAbsolute ? "|\\det J_{f_\\phi}|" : "\\det J_{f_\\phi}"
    case .logDeterminant(let isAbsolute):
      isAbsolute ? "\\log|\\det J_{f_\\phi}|" : "\\log\\det J_{f_\\phi}"
    }
  }

  /// The target that the characters of an unreadable left side point to.
  init?(guessing latex: String) {
    let text = latex.filter { !$0.isWhitespace && $0 != "{" && $0 != "}" }
    let isLog = text.contains("\\log") || text.contains("\\ln") || text.hasPrefix("log")
    if text.contains("\\lim") { return nil }
    if text.contains("det") || text.contains("|J") || text.contains("Jac") {
      self = isLog ? .logDeterminant(isAbsolute: true) : .determinant(isAbsolute: false)
      return
    }
    if text.contains("f"), text.contains("^-1") {
      self = .vector(.inverse)
    } else if text.hasPrefix("f") || text.hasPrefix("\\mathbff") || text.hasPrefix("\\boldsymbolf")
    {
      self = .vector(.forward)
    } else if text.hasPrefix("\\mathbfx") || text.hasPrefix("x") {
      self = .vector(.forward)
    } else if text.hasPrefix("\\mathbfz") || text.hasPrefix("z") {
      self = .vector(.inverse)
    } else {
      return nil
    }
  }
}

/// Where a component claim's index says that it holds.
enum IndexPlace: Hashable, Sendable {
  /// `x_2`.
  case position(Int)
  /// `x_D`, `x_{D-1}`: counted from `D`.
  case fromEnd(Int)
  /// `x_i`, `x_{i+1}`: the position is the variable plus the offset.
  case variable(String, offset: Int)
  /// `x_{2k}`, `x_{2k-1}`: the position is a multiple of the variable, of 2 or more, plus the offset.
  case multiple(String, factor: Int, offset: Int)
  /// `x_{\lfloor D/2 \rfloor}`: what depends on `D` alone.
  case computed(Expression)

  init?(_ index: Expression) {
    guard let linear = LinearIndex(index) else {
      guard index.freeSymbols.isSubset(of: ["D"]), index.value([:], 2) != nil else { return nil }
      self = .computed(index)
      return
    }
    if linear.coefficients.isEmpty {
      self = .position(linear.constant)
    } else if linear.coefficients == ["D": 1] {
      self = .fromEnd(linear.constant)
    } else if linear.coefficients.count == 1, let (name, coefficient) = linear.coefficients.first,
      coefficient >= 1, name != "D"
    {
      self =
        coefficient == 1
        ? .variable(name, offset: linear.constant)
        : .multiple(name, factor: coefficient, offset: linear.constant)
    } else {
      return nil
    }
  }

  /// Whether a letter in the place runs through several components.
  var runs: Bool {
    switch self {
    case .variable, .multiple: true
    case .position, .fromEnd, .computed: false
    }
  }

  /// The indices under which the claim speaks of `position`; `nil` when it does not.
  ///
  /// A variable that is a size, `d`, has its value.
  func indices(
    at position: Int, of dimension: Int, sizes: [String: Int] = [:]
  ) -> [String: Int]? {
    switch self {
    case .variable(let name, let offset) where sizes[name] != nil:
      (sizes[name] ?? 0) + offset == position ? [:] : nil
    case .multiple(let name, let factor, let offset):
      if let size = sizes[name] {
        factor * size + offset == position ? [:] : nil
      } else {
        (position - offset).isMultiple(of: factor) ? [name: (position - offset) / factor] : nil
      }
    case .position(let own): own == position ? [:] : nil
    case .computed(let index): index.value([:], dimension)?.integer == position ? [:] : nil
    case .fromEnd(let offset): dimension + offset == position ? [:] : nil
    case .variable(let name, let offset):
      position - offset >= 1 || offset == 0 ? [name: position - offset] : nil
    }
  }
}

extension Condition {
  /// Whether the condition holds for these indices; `nil` when it needs more than indices and `D`.
  func holds(_ indices: [String: Int], dimension: Int) -> Bool? {
    switch self {
    case .comparison(let a, let relation, let b):
      guard let left = a.value(indices, dimension), let right = b.value(indices, dimension) else {
        return nil
      }
      return left.holds(relation, right)
    case .all(let conditions):
      var result: Bool? = true
      for condition in conditions {
        switch condition.holds(indices, dimension: dimension) {
        case false?: return false
        case nil: result = nil
        case true?: break
        }
      }
      return result
    case .any(let conditions):
      var result: Bool? = false
      for condition in conditions {
        switch condition.holds(indices, dimension: dimension) {
        case true?: return true
        case nil: result = nil
        case false?: break
        }
      }
      return result
    }
  }
}

extension Claim {
  /// What letters of sizes are worth in a dimension.
  func sizes(of dimension: Int) -> [String: Int] {
    var result = sizes[dimension] ?? [:]
    for (name, value) in settings {
      result[name] = value.value([:], dimension)?.integer
    }
    return result
  }
}

extension Expression {
  /// The value of an index expression, or of one that an index is compared with: `D / 2`.
  fileprivate func value(_ indices: [String: Int], _ dimension: Int) -> Rational? {
    if let linear = LinearIndex(self) {
      var total = linear.constant
      for (name, coefficient) in linear.coefficients {
        guard let value = name == "D" ? dimension : indices[name] else { return nil }
        total += coefficient * value
      }
      return Rational(total)
    }
    switch self {
    // `(-1)^D`: even or odd.
    case .power(.negative(.number(let one)), let exponent) where one.integer == 1:
      return exponent.value(indices, dimension)?.integer.map {
        Rational($0.isMultiple(of: 2) ? 1 : -1)
      }
    case .quotient(let a, let b):
      guard let a = a.value(indices, dimension), let b = b.value(indices, dimension) else {
        return nil
      }
      return a.dividedBy(b)
    case .sum(let terms):
      var total: Rational? = Rational(0)
      for term in terms {
        guard let next = term.value(indices, dimension) else { return nil }
        total = total?.plus(next)
      }
      return total
    case .negative(let inner): return inner.value(indices, dimension)?.negated
    case .product(let factors):
      var total: Rational? = Rational(1)
      for factor in factors {
        guard let next = factor.value(indices, dimension) else { return nil }
        total = total?.times(next)
      }
      return total
    case .call(.abs, let arguments) where arguments.count == 1:
      guard let value = arguments[0].value(indices, dimension) else { return nil }
      return value.numerator < 0 ? value.negated : value
    case .call(.floor, let arguments) where arguments.count == 1:
      return arguments[0].value(indices, dimension)?.floor
    case .call(.ceiling, let arguments) where arguments.count == 1:
      return arguments[0].value(indices, dimension)?.negated?.floor?.negated
    default: return nil
    }
  }
}

extension Rational {
  /// The largest whole number that is not larger.
  fileprivate var floor: Rational? {
    let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    return Rational(rest < 0 ? quotient - 1 : quotient)
  }
}

extension FunctionDefinition {
  /// Restricts the definition to the values for which a text states it; with the piece before it, when
  /// that is one of the same function.
  mutating func limit(to domain: Condition, after earlier: FunctionDefinition?) {
    var pieces: [Branch] = []
    if let earlier, earlier.parameters == parameters, case .cases(let before) = earlier.body,
      before.allSatisfy({ $0.condition != nil })
    {
      pieces = before
    }
    body = .cases(pieces + [Branch(body, when: domain)])
  }
}
