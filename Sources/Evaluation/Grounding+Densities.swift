import Algebra

/// The densities of a flow's two variables, in the names that ``Expression/namingDensities`` gives them.
enum DensityName: String {
  case base = "#p_Z"
  case target = "#p_X"
  case logBase = "#log p_Z"
  case logTarget = "#log p_X"

  var isTarget: Bool { self == .target || self == .logTarget }
  var isLogarithm: Bool { self == .logBase || self == .logTarget }
}

extension Expression {
  /// The letters of densities.
  private static let densityLetters: Set<String> = ["p", "q", "f", "\\rho", "\\pi"]

  /// The expression with `p_Z(…)`, `p_X(…)` and their logarithms as functions of their own. A density
  /// without index is that of the variable it is applied to.
  public var namingDensities: Expression {
    if case .call(.log, let arguments) = self, arguments.count == 1,
      let (name, values) = arguments[0].density
    {
      return .application(
        Application(
          (name.isTarget ? DensityName.logTarget : .logBase).rawValue,
          arguments: values.map(\.namingDensities)))
    }
    if let (name, values) = density {
      return .application(
        Application(name.rawValue, arguments: values.map(\.namingDensities)))
    }
    return mapChildren(\.namingDensities)
  }

  /// Whether a density occurs.
  public var mentionsDensity: Bool { contains { $0.density != nil } }

  private var density: (DensityName, [Expression])? {
    guard case .application(let application) = self, !application.isInverse,
      application.primes == 0, Self.densityLetters.contains(application.name),
      application.arguments.count == 1
    else { return nil }
    guard let index = application.index else {
      guard application.name == "p" else { return nil }
      switch application.arguments[0] {
      case .whole("z"): return (.base, application.arguments)
      case .whole("x"): return (.target, application.arguments)
      default: return nil
      }
    }
    let variable: String
    switch index {
    case .symbol(let name), .whole(let name), .component(let name, _): variable = name
    default: return nil
    }
    switch variable {
    case "Z", "z", "\\mathbf{Z}": return (.base, application.arguments)
    case "X", "x", "\\mathbf{X}": return (.target, application.arguments)
    default: return nil
    }
  }
}

extension Grounding {
  /// A density where it is asked for: `p_Z` anywhere, of one component too; `p_X` at `x`, by the change
  /// of variables.
  mutating func density(
    _ name: DensityName, at arguments: [Expression], _ indices: Environment, _ flow: FlowVocabulary
  ) throws(GroundingError) -> Grounded {
    guard let density = flow.density else { throw .unknownName("p") }
    var given: [Int] = []
    for argument in arguments {
      switch try ground(argument, indices) {
      case .scalar(let place): given.append(place)
      case .vector(let places): given += places
      case .matrix: throw .unsupported("matrix")
      }
    }
    if name.isTarget {
      guard case .vector(let target) = try whole(flow.target), given == target,
        case .vector(let base) = try whole(flow.base)
      else { throw .unsupported("p") }
      given = base
    } else if given.count != 1, given.count != context.dimension {
      throw .lengthMismatch(given.count, context.dimension)
    }
    var total = try builder.literal(Rational(name.isLogarithm ? 0 : 1))
    for place in given {
      fresh += 1
      let argument = "#\(fresh)"
      locals[argument] = .scalar(place)
      defer { locals[argument] = nil }
      let body = name.isLogarithm ? density.logarithm : density.value
      let one = try scalar(body.substituting(["t": .symbol(argument)]), indices)
      total =
        name.isLogarithm ? try builder.add(total, one) : try builder.multiply(total, one)
    }
    guard name.isTarget else { return .scalar(total) }
    if name.isLogarithm {
      let volume = try builder.emit(.input(.scalar("\\log|\\det J|")))
      return .scalar(try builder.add(total, builder.negate(volume)))
    }
    let volume = try builder.call(.abs, builder.emit(.input(.scalar("\\det J"))))
    return .scalar(try builder.divide(total, volume))
  }
}
