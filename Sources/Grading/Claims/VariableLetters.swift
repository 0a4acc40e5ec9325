import Algebra

/// The letters that a handout writes for the base and the target variable. Inside, they are `z` and
/// `x`; texts are renamed when they are read, and what is written for people is renamed back.
public struct VariableLetters: Hashable, Sendable {
  /// The letter of the base variable.
  public var base: String
  /// The letter of the target variable.
  public var target: String
  /// Whether the text calls something else `x`: a layer in between.
  public var displacesTarget = false

  /// The letters of the course.
  public static let usual = VariableLetters(base: "z", target: "x")

  /// Two letters.
  public init(base: String, target: String) {
    self.base = base
    self.target = target
  }

  /// What a reader has to rename; empty for the usual letters.
  var renaming: [String: String] {
    guard self != .usual else { return [:] }
    return displacesTarget
      ? [base: "z", target: "x", "x": target] : [base: "z", target: "x"]
  }

  /// The letters in statements such as `\tau(u_i; h_i) = …` and `y_i = \tau(u_i; h_i)`.
  ///
  /// Letters other than the usual are taken only from a transformer or the map itself.
  init(in statements: [Statement]) {
    self = .usual
    // What is said first: `z_i = \tau(x_i; h_i)` further down is a slip.
    var isKnown = false
    for statement in statements {
      let members = statement.members.compactMap(\.expression)
      for member in members {
        guard case .application(let application) = member, !application.isInverse else { continue }
        switch (application.name, application.arguments.first) {
        case ("\\tau", .component(let letter, _)?), ("\\tau", .whole(let letter)?),
          ("f", .whole(let letter)?):
          // `f(\mathbf 0)` is a value.
          guard letter != "0", letter != "1", !isKnown else { break }
          base = letter
          isKnown = true
        default: break
        }
      }
      let mentionsMap = members.dropFirst().contains { member in
        if case .application(let application) = member {
          // `\mu_i = f_{\mu_i}(\mathbf x_{1:i-1})` speaks of a network.
          (application.name == "\\tau" || application.name == "f") && !application.isInverse
            && !application.arguments.contains { if case .slice = $0 { true } else { false } }
        } else {
          false
        }
      }
      guard mentionsMap else { continue }
      switch members.first {
      case .component(let letter, _)?, .whole(let letter)?:
        let isNamed = members.dropFirst().contains(where: \.isMap)
        if letter != base, isNamed || !Self.leadsToTarget(letter, statements) { target = letter }
      default: break
      }
    }
    displacesTarget =
      target != "x" && base != "x" && target.count == 1
      && statements.contains { $0.members.first?.expression?.variable == "x" }
    if base == target || base.hasPrefix("J") || target.hasPrefix("J") { self = .usual }
    if self == .usual, let other = Self.onlyLetters(of: statements) { self = other }
  }

  /// The letters of a text in which neither `z` nor `x` stands: `y_i = u_i + y_{i-1}`. The base is the one family that
  /// nothing defines, the target the one that nothing else is made of.
  private static func onlyLetters(of statements: [Statement]) -> VariableLetters? {
    var values: [String: Set<String>] = [:]
    for statement in statements {
      let members = statement.members.compactMap(\.expression)
      guard members.allSatisfy({ $0.familyNames.isDisjoint(with: ["x", "z"]) }) else { return nil }
      guard statement.relations.first.map(FlowReader.isEquality) == true, members.count > 1,
        case .component(let name, let indices) = members[0], indices.count == 1
      else { continue }
      values[name, default: []].formUnion(members[1].familyNames.subtracting([name]))
    }
    let used = values.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    let bases = used.subtracting(values.keys)
    let targets = Set(values.keys).subtracting(used)
    guard bases.count == 1, targets.count == 1, let base = bases.first, let target = targets.first,
      base.count == 1, target.count == 1, base.first?.isLowercase == true,
      target.first?.isLowercase == true
    else { return nil }
    return VariableLetters(base: base, target: target)
  }

  /// Whether `x` is made of the values of a letter, so that they lie in between: `u_i = \tau(z_i)` and
  /// `x_i = u_i + z_{i-1}`.
  private static func leadsToTarget(_ letter: String, _ statements: [Statement]) -> Bool {
    letter != "x"
      && statements.contains { statement in
        let members = statement.members.compactMap(\.expression)
        return members.first?.variable == "x"
          && members.dropFirst().contains { $0.familyNames.contains(letter) }
      }
  }

  /// LaTeX that was printed with `z` and `x`, in these letters.
  public func printed(_ latex: String) -> String {
    guard self != .usual else { return latex }
    let characters = Array(latex)
    var result = ""
    for (place, character) in characters.enumerated() {
      guard let letter = letter(for: character), Self.isName(characters, at: place) else {
        result.append(character)
        continue
      }
      result += letter
    }
    return result
  }

  /// What stands for a printed letter; `nil` when it stays.
  private func letter(for character: Character) -> String? {
    switch character {
    case "z": base
    case "x": target
    default: displacesTarget && String(character) == target ? "x" : nil
    }
  }

  /// Whether a letter stands for a family: `z_{…}`, `\mathbf{z}` or `\mathbf z`, and is no part of a command.
  private static func isName(_ characters: [Character], at place: Int) -> Bool {
    let spaced = Array("\\mathbf ")
    if place >= spaced.count, Array(characters[(place - spaced.count)..<place]) == spaced {
      return true
    }
    let bold = Array("\\mathbf{")
    if place >= bold.count, place + 1 < characters.count, characters[place + 1] == "}",
      Array(characters[(place - bold.count)..<place]) == bold
    {
      return true
    }
    guard place + 1 < characters.count, characters[place + 1] == "_" else { return false }
    var before = place - 1
    while before >= 0, characters[before].isLetter { before -= 1 }
    return before == place - 1 || characters[max(before, 0)] != "\\"
  }
}

extension VariableLetters {
  /// A message whose formulas were printed with `z` and `x`, in these letters.
  public func printed(_ message: Message) -> Message {
    var result = message
    result.arguments = message.arguments.mapValues(printed)
    return result
  }

  private func printed(_ argument: Message.Argument) -> Message.Argument {
    switch argument {
    case .math(let latex): .math(printed(latex))
    case .list(let list): .list(list.map(printed))
    case .count, .text, .value, .compared, .code: argument
    }
  }
}

extension Expression {
  /// `f(\mathbf z)`.
  fileprivate var isMap: Bool {
    if case .application(let head) = self { head.name == "f" && !head.isInverse } else { false }
  }

  /// The letter of `x_i`, `\mathbf x`.
  fileprivate var variable: String? {
    switch self {
    case .component(let letter, _), .whole(let letter): letter
    default: nil
    }
  }
}
