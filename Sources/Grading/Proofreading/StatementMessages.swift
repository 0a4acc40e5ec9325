import Algebra

extension Message {
  /// "At z = (1, 2) it is 3, and 4 where only z_1 is another."
  init(changing variable: String, _ sample: StatementCounterexample) {
    self.init(sample, relation: "=")
    key = "verify.depends"
    arguments["name"] = .math(variable)
  }

  /// "At z = (1, 2): 3 ≠ 2."
  init(_ sample: StatementCounterexample, relation: String) {
    func decimal(_ value: Double) -> String {
      if value == value.rounded(), abs(value) < 1e9 { return String(Int(value)) }
      return "\((value * 1e4).rounded() / 1e4)"
    }
    let given = sample.speaksOfTarget ? ("x", sample.x) : ("z", sample.z)
    var point = "\(given.0) = (\(given.1.map(decimal).joined(separator: ", ")))"
    for parameter in sample.parameters {
      point += ", \(parameter.name) = \(decimal(parameter.value))"
    }
    for index in sample.indices { point += ", \(index.name) = \(index.value)" }
    var arguments: [String: Message.Argument] = ["point": .math(point)]
    if let left = sample.left { arguments["left"] = .compared(left) }
    if let right = sample.right { arguments["right"] = .compared(right) }
    if let component = sample.component { arguments["component"] = .count(component) }
    guard sample.left != nil else {
      self.init(sample.right == nil ? "verify.noValue" : "verify.undefinedLeft", arguments)
      return
    }
    guard sample.right != nil else {
      self.init("verify.undefinedRight", arguments)
      return
    }
    let kind = FlowReader.isEquality(relation) ? "verify.differs" : "verify.violated"
    if kind == "verify.violated" { arguments["relation"] = .math(relation) }
    self.init(sample.component == nil ? kind : kind + ".component", arguments)
  }

  /// A message that names another statement, and its line.
  init(_ key: String, other placed: PlacedStatement) {
    self.init(
      key,
      [
        "other": .math(placed.text(placed.statement.range).trimmingWhitespace()),
        "line": .count(placed.position.line),
      ])
  }
}
