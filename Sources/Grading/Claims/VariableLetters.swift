import Algebra

/// The letters that a handout writes for the base and the target variable. Inside, they are `z` and
/// `x`; texts are renamed when they are read, and what is written for people is renamed back.
public struct VariableLetters: Hashable, Sendable {
  /// The letter of the base variable.
  public var base: String
  /// The letter of the target variable.
  public var target: String

  /// The letters of the course.
  public static let usual = VariableLetters(base: "z", target: "x")

  /// Two letters.
  public init(base: String, target: String) {
    self.base = base
    self.target = target
  }

  /// What a reader has to rename; empty for the usual letters.
  var renaming: [String: String] {
    self == .usual ? [:] : [base: "z", target: "x"]
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
      case .component(let letter, _)?, .whole(let letter)?: if letter != base { target = letter }
      default: break
      }
    }
    if base == target || base.hasPrefix("J") || target.hasPrefix("J") { self = .usual }
  }

  /// LaTeX that was printed with `z` and `x`, in these letters.
  public func printed(_ latex: String) -> String {
    guard self != .usual else { return latex }
    let characters = Array(latex)
    var result = ""
    for (place, character) in characters.enumerated() {
      let isVariable =
        (character == "z" || character == "x") && Self.isName(characters, at: place)
      result += isVariable ? (character == "z" ? base : target) : String(character)
    }
    return result
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
