import Foundation

@testable import Grading

/// One slip of the pen in a formula.
struct Corruption {
  /// What kind of slip.
  var kind: String
  /// The formula with the slip.
  var corrupted: String

  /// Every slip of every kind that a member of an equality allows: each pattern at each of its places,
  /// at most `limit` places for a kind.
  static func all(in latex: String, limit: Int = 3) -> [Corruption] {
    var result: [Corruption] = []
    for (kind, pattern, replacement) in rules {
      guard let regex = try? NSRegularExpression(pattern: pattern) else { continue }
      let whole = NSRange(latex.startIndex..., in: latex)
      for match in regex.matches(in: latex, range: whole).prefix(limit) {
        let text = NSMutableString(string: latex)
        let new = regex.replacementString(
          for: match, in: latex, offset: 0, template: replacement)
        text.replaceCharacters(in: match.range, with: new)
        let corrupted = text as String
        if corrupted != latex, !result.contains(where: { $0.corrupted == corrupted }) {
          result.append(Corruption(kind: kind, corrupted: corrupted))
        }
      }
    }
    return result
  }

  private static let rules: [(kind: String, pattern: String, replacement: String)] = [
    ("sign", #" \+ (?!\\dots)"#, " - "),
    ("sign", #" - (?!\\dots)"#, " + "),
    ("index", #"([xzh])_([1-3])(?![0-9])"#, "$1_{$2+1}"),
    ("index", #"([xzh])_i(?![a-z])"#, "$1_{i-1}"),
    ("index", #"_\{i-1\}"#, "_i"),
    ("index", #"_j(?![a-z])"#, "_{j+1}"),
    (
      "dropped term",
      #" [+-] (?:[a-z]_(?:\{[^}]*\}|[0-9a-z])|\\sum_\{[^}]*\}\^\{?[^ }]*\}? [a-z]_[a-z0-9])"#, ""
    ),
    ("bound", #"=1\}\^"#, "=2}^"),
    ("bound", #"\^\{i-1\}"#, "^i"),
    ("bound", #"\^i(?![a-z0-9])"#, "^{i-1}"),
    ("D for D-1", #"D-1"#, "D"),
    ("D-1 for D", #"\^(?:D(?![a-z])|\{D\})"#, "^{D-1}"),
    ("D-1 for D", #"_D(?![a-z])"#, "_{D-1}"),
    ("x for z", #"z_(?=[0-9ij{])"#, "x_"),
    ("z for x", #"x_(?=[0-9ij{])"#, "z_"),
    ("sum for product", #"\\prod"#, #"\\sum"#),
    ("product for sum", #"\\sum"#, #"\\prod"#),
    ("number", #"^1$"#, "2"),
    ("number", #"\\frac\{1\}"#, #"\\frac{3}"#),
    ("number", #"\\frac\{3\}\{4\}"#, #"\\frac{4}{3}"#),
    ("factor", #"e\^\{"#, "2e^{"),
    ("factor", #"^\\frac\{g"#, #"2\\frac{g"#),
    ("sign", #"e\^\{-"#, "e^{"),
    ("sign", #"\(-(?=[a-z\\])"#, "("),
    ("function", #"(?<![a-z\\])s(?=\()"#, "t"),
    ("function", #"(?<![a-z\\])t(?=\()"#, "s"),
    ("function", #"s_(?=[ij{])"#, "t_"),
    ("function", #"\\max"#, #"\\min"#),
    ("function", #"\\min"#, #"\\max"#),
    ("function", #"\\exp(?![a-z])"#, ""),
    ("split", #"d\+1"#, "d"),
    ("split", #"\^\{D-d\}"#, "^{d}"),
    ("argument", #"s\(\\mathbf [xz]_\{1:d\}\)"#, #"s(\\mathbf x_{d+1:D})"#),
    ("argument", #"t\(\\mathbf [xz]_\{1:d\}\)"#, #"t(\\mathbf z_{d+1:D})"#),
    ("power", #"\^2"#, "^3"),
  ]
}
