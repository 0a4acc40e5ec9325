import Algebra

extension Statement {
  /// A function that the tables know and that the text gives a meaning of its own: `\sigma(t) = t^2`.
  /// A step of a solution, `\log(z_i) = x_i`, is none: it speaks of other variables too.
  var redefinition: (Function, FunctionDefinition)? {
    guard members.count >= 2, relations.first.map(FlowReader.isEquality) == true,
      case .call(let function, let arguments)? = members[0].expression, arguments.count == 1,
      let body = members.last?.expression
    else { return nil }
    let name: String
    switch arguments[0] {
    case .symbol(let letter), .whole(let letter): name = letter
    default: return nil
    }
    let isOfArgument = !body.contains { node in
      switch node {
      case .symbol(let other), .whole(let other): other != name
      case .component, .slice, .application, .derivative, .determinant: true
      default: false
      }
    }
    guard isOfArgument else { return nil }
    return (function, FunctionDefinition(function.rawValue, parameters: arguments, as: body))
  }

  /// Whether the statement gives Euler's number or π another value: `e = 10`.
  var changesConstant: Bool {
    guard members.count == 2, relations.first.map(FlowReader.isEquality) == true,
      case .constant(let constant)? = members[0].expression
    else { return false }
    guard case .number(let number)? = members[1].expression, let value = Double(number.digits)
    else { return false }
    return abs(value - (constant == .e ? Constant.eulersNumber : Double.pi)) > Constant.rounding
  }

  /// The statement with functions taken as the text defines them.
  func redefining(_ functions: [Function: FunctionDefinition]) -> Statement {
    guard !functions.isEmpty, redefinition == nil else { return self }
    var result = self
    result.members = members.map { member in
      var member = member
      if case .success(let expression) = member.reading {
        member.reading = .success(expression.redefining(functions))
      }
      member.alternatives = member.alternatives.map { $0.redefining(functions) }
      return member
    }
    return result
  }
}

extension Constant {
  /// 2.71828…
  fileprivate static let eulersNumber = 2.718281828459045
  /// How far a value in a few digits may be off.
  fileprivate static let rounding = 0.05
}

extension Expression {
  fileprivate func redefining(_ functions: [Function: FunctionDefinition]) -> Expression {
    transformed { node in
      guard case .call(let function, let arguments) = node,
        let value = functions[function]?.applied(to: arguments)
      else { return node }
      return value
    }
  }
}
