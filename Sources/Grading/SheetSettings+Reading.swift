import Markdown
import Yams

/// Reads settings out of a front matter or a `flow` block, collecting every fault.
struct SettingsReader {
  /// The keys, as people write them.
  static let keys = [
    "title", "language", "dimensions", "base", "marks", "parameters", "partial", "tolerance",
    "charitable",
  ]
  /// The dimensions that can be checked.
  static let dimensionRange = 1...12

  let yaml: EmbeddedYAML
  /// What has been read so far; starts from what is inherited.
  var settings: ProblemSettings
  /// The `title` key.
  var title: String?
  /// The `language` key, and where it stands.
  var language: (name: String, position: SourcePosition)?
  /// The faults met.
  private(set) var faults: [SourceDiagnostic] = []
  /// What is allowed but looks like a slip.
  private(set) var warnings: [SourceDiagnostic] = []

  /// A reader that overrides `inherited`.
  init(_ yaml: EmbeddedYAML, inheriting inherited: ProblemSettings) {
    self.yaml = yaml
    self.settings = inherited
  }

  /// Reads every key.
  mutating func read() {
    let pairs: [(key: Node, value: Node)]
    do {
      pairs = try yaml.mapping()
    } catch {
      faults.append(
        SourceDiagnostic(
          error.message, at: error.position, byteLength: error.byteLength, in: yaml.source))
      return
    }
    for (key, value) in pairs {
      switch key.scalar?.string {
      case "title": readTitle(value)
      case "language": readLanguage(value)
      case "dimensions": readDimensions(value)
      case "base": readBase(value)
      case "marks": readMarks(value)
      case "parameters": readParameters(value)
      case "partial":
        if let partial = number(value, where: { 0...1 ~= $0 }, else: "fault.partial") {
          settings.partial = partial
        }
      case "tolerance":
        if value.isNull || value.scalar?.string == "none" {
          settings.tolerance = nil
        } else if let tolerance = number(
          value, where: { $0 > 0 && $0 < 1 }, else: "fault.tolerance")
        {
          settings.tolerance = tolerance
        }
      case "charitable":
        switch value.scalar?.string {
        case "true", "yes": settings.isCharitable = true
        case "false", "no": settings.isCharitable = false
        default: fault("fault.charitable", [:], at: value)
        }
      default:
        unknown(key)
      }
    }
  }

  private mutating func unknown(_ key: Node) {
    let name = key.scalar?.string ?? ""
    var arguments: [String: Message.Argument] = ["key": .code(name)]
    arguments["suggestion"] = nearestName(to: name, among: Self.keys).map(Message.Argument.code)
    fault("fault.unknownKey", arguments, at: key)
  }

  // MARK: One key each

  private mutating func readTitle(_ value: Node) {
    guard let scalar = value.scalar, !value.isNull else {
      return fault("fault.title", at: value)
    }
    title = scalar.string
  }

  private mutating func readLanguage(_ value: Node) {
    guard let name = value.scalar?.string, ["en", "vi"].contains(name) else {
      return fault("fault.language", at: value)
    }
    language = (name, yaml.position(of: value))
  }

  private mutating func readDimensions(_ value: Node) {
    if let sequence = value.sequence {
      let numbers = sequence.compactMap { node -> Int? in
        guard let number = Self.dimension(node.scalar?.string ?? "") else {
          fault("fault.dimensions", at: node)
          return nil
        }
        return number
      }
      if sequence.isEmpty { return fault("fault.dimensions", at: value) }
      if numbers.count == sequence.count { settings.dimensions = Array(Set(numbers)).sorted() }
      return
    }
    let text = value.scalar?.string ?? ""
    let ends = text.split(separator: "...", omittingEmptySubsequences: false).map {
      Self.dimension($0.filter { $0 != " " })
    }
    switch (ends.count, ends.first ?? nil, ends.last ?? nil) {
    case (1, let only?, _):
      settings.dimensions = [only]
    case (2, let first?, let last?) where first <= last:
      settings.dimensions = Array(first...last)
    default:
      fault("fault.dimensions", at: value)
    }
  }

  private static func dimension(_ text: String) -> Int? {
    Int(text).flatMap { dimensionRange.contains($0) ? $0 : nil }
  }

  private mutating func readBase(_ value: Node) {
    switch value.scalar?.string {
    case "normal"?: settings.base = .normal
    case "uniform"?: settings.base = .uniform(lower: 0, upper: 1)
    case "lognormal"?: settings.base = .lognormal
    case let name?:
      let names = ["normal", "uniform", "lognormal"]
      var arguments: [String: Message.Argument] = ["found": .code(name)]
      arguments["suggestion"] = nearestName(to: name, among: names).map(Message.Argument.code)
      fault("fault.base", arguments, at: value)
    case nil:
      guard let mapping = value.mapping, mapping.count == 1, let only = mapping.first,
        only.key.scalar?.string == "uniform"
      else { return fault("fault.base", at: value) }
      if let ends = interval(only.value) {
        settings.base = .uniform(lower: ends.lower, upper: ends.upper)
      }
    }
  }

  private mutating func readMarks(_ value: Node) {
    guard let mapping = value.mapping, !mapping.isEmpty else {
      return fault("fault.marks", at: value)
    }
    var parts: [PartMarks] = []
    for (key, value) in mapping {
      let name = (key.scalar?.string ?? "").trimmingWhitespace()
      guard !name.isEmpty, name.count <= 60 else {
        fault("fault.marks.name", at: key)
        continue
      }
      guard let outOf = number(value, where: { $0 >= 0 && $0 <= 1e6 }, else: "fault.marks.number")
      else { continue }
      parts.append(PartMarks(name, outOf))
      if let meant = Self.misspeltPart(name) {
        warnings.append(
          SourceDiagnostic(
            Message("warning.part", ["part": .code(name), "suggestion": .code(meant)]),
            at: yaml.position(of: key), byteLength: yaml.byteLength(of: key), in: yaml.source))
      }
    }
    settings.marks = parts
  }

  /// A part's name that is free to choose but looks like one that is checked.
  private static func misspeltPart(_ name: String) -> String? {
    guard !PartMarks.checked.contains(name) else { return nil }
    let plain = name.lowercased().filter(\.isLetter)
    let alike = [
      "f": "f", "inverse": "inverse", "inv": "inverse", "finverse": "inverse", "det": "det",
      "determinant": "det", "logdet": "logdet", "logabsdet": "logdet", "logdeterminant": "logdet",
    ]
    if let meant = alike[plain] { return meant }
    return plain.count > 3 ? nearestName(to: plain, among: ["inverse", "logdet"]) : nil
  }

  private mutating func readParameters(_ value: Node) {
    guard let mapping = value.mapping else { return fault("fault.parameters", at: value) }
    settings.parameters = mapping.compactMap { key, value in
      guard let name = Self.symbol(key.scalar?.string ?? "") else {
        fault("fault.parameters.name", at: key)
        return nil
      }
      let position = yaml.position(of: key)
      if value.sequence != nil {
        return interval(value).map {
          ParameterSetting(name, .interval(lower: $0.lower, upper: $0.upper), at: position)
        }
      }
      return number(value, where: { _ in true }, else: "fault.parameters.value").map {
        let literal = value.scalar?.string ?? ""
        return ParameterSetting(name, .fixed($0, literal: literal), at: position)
      }
    }
  }

  /// A parameter's name in LaTeX: `alpha` is `\alpha`. `nil` for names that the maths of a flow
  /// already uses or that LaTeX could not write as one symbol.
  private static func symbol(_ name: String) -> String? {
    let parts = name.split(separator: "_", omittingEmptySubsequences: false)
    if parts.count == 2, let letter = symbol(String(parts[0])) {
      let index = parts[1].first == "{" ? parts[1].dropFirst().dropLast() : parts[1]
      let isShort =
        index.count <= 2 && !index.isEmpty && index.allSatisfy { $0.isASCII && $0.isNumber }
      return isShort ? "\(letter)_\(index)" : nil
    }
    let letters = name.hasPrefix("\\") ? name.dropFirst() : name[...]
    guard !letters.isEmpty, letters.allSatisfy({ $0.isASCII && $0.isLetter }) else { return nil }
    if name.hasPrefix("\\") { return name }
    if greek.contains(name) { return "\\" + name }
    return name.count == 1 && !"zxhDf".contains(name) ? name : nil
  }

  private static let greek: Set<String> = [
    "alpha", "beta", "gamma", "delta", "epsilon", "varepsilon", "zeta", "eta", "theta", "iota",
    "kappa", "lambda", "mu", "nu", "xi", "rho", "sigma", "upsilon", "phi", "varphi", "chi", "psi",
    "omega", "Gamma", "Delta", "Theta", "Lambda", "Xi", "Sigma", "Upsilon", "Phi", "Psi", "Omega",
  ]

  // MARK: Values

  private mutating func number(
    _ node: Node, where holds: (Double) -> Bool, else key: String
  ) -> Double? {
    if let text = node.scalar?.string, let number = decimalNumber(text), holds(number) {
      return number
    }
    fault(key, ["found": .code(node.scalar?.string ?? "")], at: node)
    return nil
  }

  private mutating func interval(_ node: Node) -> (lower: Double, upper: Double)? {
    guard let sequence = node.sequence, sequence.count == 2,
      let lower = decimalNumber(sequence[0].scalar?.string ?? ""),
      let upper = decimalNumber(sequence[1].scalar?.string ?? ""), lower < upper
    else {
      fault("fault.interval", at: node)
      return nil
    }
    return (lower, upper)
  }

  private mutating func fault(
    _ key: String, _ arguments: [String: Message.Argument] = [:], at node: Node
  ) {
    faults.append(
      SourceDiagnostic(
        Message(key, arguments), at: yaml.position(of: node),
        byteLength: yaml.byteLength(of: node), in: yaml.source))
  }
}

/// A finite number in decimal notation (`3`, `-0.5`, `1e-3`); no hexadecimals, no `nan`.
///
/// - Parameter text: the number and nothing else.
/// - Returns: the nearest double, or `nil`.
func decimalNumber(_ text: String) -> Double? {
  guard !text.isEmpty, text.utf8.count <= 60, text.allSatisfy({ "+-.eE0123456789".contains($0) }),
    let number = Double(text), number.isFinite
  else { return nil }
  return number
}

extension StringProtocol {
  /// The text without white space and line ends around it.
  func trimmingWhitespace() -> String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
