import Algebra
import MathNotation

/// A name with a meaning that everybody knows, as words can speak of it: "`\log` is to base 10", "where
/// `\Phi^{-1}` is the reciprocal of `\Phi`", "in my notation x is the input".
enum SpokenName: Hashable, Sendable {
  /// A function of the tables.
  case function(Function)
  /// The natural logarithm, of which words say that it has another base.
  case logarithm(base: Int?)
  /// Euler's number.
  case euler
  /// `\sum` or `\prod`.
  case operation
  /// A variable of the flow: the letter.
  case variable(String)
  /// The dimension.
  case dimension
  /// A letter that counts.
  case index(String)
  /// The map of the exercise, or its Jacobian.
  case map
  /// A name of the text's own.
  case own(String)

  /// The name that a formula is which stands alone among words; `nil` when it is something else.
  init?(_ mention: RemarkSentence.Mention) {
    if mention.isDimension {
      self = .dimension
      return
    }
    if Self.maps.contains(mention.latex.filter { !"{}".contains($0) }) {
      self = .map
      return
    }
    switch mention.expression {
    case .component(let letter, let indices)? where letter == "z" || letter == "x":
      // `x_0` is for the text to say.
      if indices == [.number(Numeral(0))] { return nil }
      self = .variable(letter)
    case .whole("z")?, .symbol("z")?: self = .variable("z")
    case .whole("x")?, .symbol("x")?: self = .variable("x")
    case .constant(.e)?: self = .euler
    case .call(let function, let arguments)? where arguments.allSatisfy(\.isLetter):
      self = .function(function)
    case .power(.constant(.e), let exponent)? where exponent.isLetter: self = .function(.exp)
    case .symbol(let letter)? where IndexLetters.running.contains(letter): self = .index(letter)
    case .component(let name, _)?, .symbol(let name)?, .whole(let name)?:
      if let function = mention.latex.hasPrefix("\\") ? Self.function(mention.latex) : nil {
        self = .function(function)
      } else {
        self = .own(name)
      }
    default:
      if ["\\sum", "\\prod"].contains(where: mention.latex.hasPrefix), mention.expression == nil {
        self = .operation
      } else if mention.latex.hasPrefix("\\"), let function = Self.function(mention.latex) {
        self = .function(function)
      } else {
        return nil
      }
    }
  }

  private static let maps: Set<String> = ["f", "f_\\phi", "J", "J_f", "J_f_\\phi"]

  /// The name that a word is.
  init?(_ word: ProseWord) {
    switch word.text {
    case "x", "z": self = .variable(word.text)
    case "d" where word.isCapitalized: self = .dimension
    default:
      guard let function = Self.words[word.text] else { return nil }
      self = .function(function)
    }
  }

  private static let words: [String: Function] = [
    "log": .log, "ln": .log, "logs": .log, "logarithm": .log, "logarithms": .log, "logarit": .log,
    "lôgarit": .log, "exp": .exp, "sinh": .sinh, "cosh": .cosh, "tanh": .tanh, "arsinh": .arsinh,
    "artanh": .artanh, "log2": .log2, "log10": .log10, "sigmoid": .sigmoid,
  ]

  /// The function that a formula names without an argument: `\log`, `\Phi^{-1}`.
  private static func function(_ latex: String) -> Function? {
    let read = StatementReader(context: ReadingContext())
      .statements(of: MathFormula(latex + "(t)"))
    guard read.count == 1, read[0].relations.isEmpty,
      case .call(let function, [.symbol("t")])? = read[0].members.first?.expression
    else { return nil }
    return function
  }

  /// Whether a statement is not what it seems if this means something else.
  func isUsed(in statement: Statement) -> Bool {
    statement.members.contains { member in
      member.expression.map { $0.contains(where: isNamed) } ?? false
    }
  }

  private func isNamed(by node: Expression) -> Bool {
    switch self {
    case .function(let function): Self.isCall(node, of: function)
    case .logarithm: Self.isCall(node, of: .log)
    case .euler: node == .constant(.e) || Self.isCall(node, of: .exp)
    case .operation:
      switch node {
      case .fold, .series: true
      default: false
      }
    case .own(let name): node.ownName == name
    case .index(let letter): node == .symbol(letter)
    case .variable, .dimension, .map: true
    }
  }

  private static func isCall(_ node: Expression, of function: Function) -> Bool {
    switch node {
    case .call(function, _): true
    case .power(.constant(.e), _): function == .exp
    default: false
    }
  }
}

extension Expression {
  /// Whether this is a letter that can stand for anything: the argument of a definition.
  var isLetter: Bool {
    switch self {
    case .symbol(let name): name != "D"
    case .whole(let name): name != "x" && name != "z"
    default: false
    }
  }
}

extension [PlacedStatement] {
  /// The places of the statements that use a name, themselves or through names of the text's own.
  func places(using name: SpokenName) -> [Int] {
    if [.variable("x"), .variable("z"), .dimension, .map].contains(name) {
      return Array<Int>(indices)
    }
    if case .logarithm(let base) = name, base == 2 || base == 10 {
      // "Logarithms are to base 2" beside `\log_2` speaks of that one.
      let own = SpokenName.function(base == 2 ? .log2 : .log10)
      if contains(where: { own.isUsed(in: $0.statement) }) { return [] }
    }
    var found = Set(indices.filter { name.isUsed(in: self[$0].statement) })
    var names: Set<String> = []
    while true {
      let defined = Set(found.compactMap { self[$0].statement.members.first?.expression?.ownName })
      guard !defined.isSubset(of: names) else { break }
      names.formUnion(defined)
      for place in indices where !found.contains(place) {
        let members = self[place].statement.members.dropFirst().compactMap(\.expression)
        if members.contains(where: { $0.usesOwnName(of: names) }) { found.insert(place) }
      }
    }
    return found.sorted()
  }
}

extension Expression {
  /// The name of the text's own that a left side defines.
  var ownName: String? {
    switch self {
    case .symbol(let name), .whole(let name), .component(let name, _):
      ["x", "z", "D"].contains(name) ? nil : name
    case .application(let application): application.name
    default: nil
    }
  }

  fileprivate func usesOwnName(of names: Set<String>) -> Bool {
    contains { $0.ownName.map(names.contains) ?? false }
  }
}
