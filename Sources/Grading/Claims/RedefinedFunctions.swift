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
