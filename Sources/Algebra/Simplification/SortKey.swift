extension Expression {
  /// Text by which terms and factors are ordered: simpler kinds first, then by name and index.
  ///
  /// Only the first nodes count, so that a key costs the same for every size; equal keys leave the
  /// order in which terms came.
  var sortKey: String {
    var key = ""
    var nodes = 24
    write(to: &key, nodes: &nodes)
    return key
  }

  private var rank: Int {
    switch self {
    case .number, .negative(.number): 0
    case .symbol, .constant(.pi): 1
    case .constant(.e): 2
    case .component, .whole, .slice: 3
    case .call, .sum, .power, .quotient, .negative, .product: 4
    default: 5
    }
  }

  private func write(to key: inout String, nodes: inout Int) {
    nodes -= 1
    guard nodes >= 0 else { return }
    key += "\(rank)"
    switch self {
    case .number(let numeral):
      key += String(repeating: "0", count: max(0, 4 - numeral.digits.count)) + numeral.digits
    case .symbol(let name), .whole(let name): key += name
    case .component(let name, let indices):
      key += name
      for index in indices { key += Self.indexKey(index) }
    case .call(let function, _): key += function.rawValue
    // Behind the functions: \cosh(z) (1 + z).
    case .sum: key += "|"
    case .product: key += "*"
    case .quotient: key += "/"
    case .power: key += "^"
    case .negative: key += "-"
    default: break
    }
    if case .component = self { return }
    for child in children { child.write(to: &key, nodes: &nodes) }
    key += ";"
  }

  /// Letters, then the number in a form that sorts as numbers do.
  private static func indexKey(_ index: Expression) -> String {
    guard let linear = LinearIndex(index) else { return "?" }
    let letters = linear.coefficients.keys.sorted().joined()
    let shifted = String(max(0, min(99_999, linear.constant + 50_000)))
    return "_\(letters)" + String(repeating: "0", count: 5 - shifted.count) + shifted
  }
}
