import Algebra
import Evaluation
import MathNotation

/// Another point than the one a text usually speaks of, with its image: `\mathbf z'` and `\mathbf x'`,
/// `\mathbf z^*`, `\tilde{\mathbf z}`. In every world it is the point of another one.
struct OtherPoint: Sendable {
  /// `z` or `x`.
  let family: String
  /// How many worlds further it is taken from.
  private let offset: Int

  private static let marks: [(before: String, after: String, offset: Int)] = [
    ("", "'", 1), ("", "''", 2), ("", "*", 3), ("\\tilde{", "}", 4),
  ]

  /// The names of all such points.
  static let allNames = Set(names.keys)

  private static let names: [String: OtherPoint] = {
    var result: [String: OtherPoint] = [:]
    for mark in marks {
      for family in ["z", "x"] {
        result[mark.before + family + mark.after] = OtherPoint(family: family, offset: mark.offset)
      }
    }
    return result
  }()

  private init(family: String, offset: Int) {
    self.family = family
    self.offset = offset
  }

  init?(_ name: String) {
    guard let known = Self.names[name] else { return nil }
    self = known
  }

  /// The values of a component, of this point in the place of the usual one.
  func values(of usual: [Interval]) -> [Interval] {
    usual.indices.map { usual[($0 + offset) % usual.count] }
  }

  /// The names of such points in formulas. A prime alone may be a derivative: it is a point where the whole
  /// vector has one.
  static func names(in formulas: [MathFormula]) -> Set<String> {
    var result: Set<String> = []
    for formula in formulas {
      let text = formula.source.filter { !$0.isWhitespace && $0 != "{" && $0 != "}" }
        .replacing("\\boldsymbol", with: "\\mathbf").replacing("\\bm", with: "\\mathbf")
        .replacing("\\ast", with: "*").replacing("\\star", with: "*")
        .replacing("^\\prime", with: "'")
      for family in ["z", "x"] {
        for (sign, mark) in [("'", "'"), ("''", "''"), ("^*", "*")]
        where text.contains("\\mathbf\(family)\(sign)") || text.contains("f(\(family)\(sign))") {
          result.formUnion(["z" + mark, "x" + mark])
        }
        if text.contains("\\tilde\\mathbf\(family)") || text.contains("f(\\tilde\(family))")
          || text.contains("\\mathbf\\tilde\(family)")
        {
          result.formUnion(["\\tilde{z}", "\\tilde{x}"])
        }
      }
    }
    return result
  }
}

extension Expression {
  /// The same of the usual point.
  var ofUsualPoint: Expression {
    var names: [String: String] = [:]
    for name in OtherPoint.allNames { names[name] = OtherPoint(name)?.family ?? name }
    return renamingFamilies(names)
  }

  /// Whether it speaks of another point.
  var speaksOfOtherPoint: Bool { !familyNames.isDisjoint(with: OtherPoint.allNames) }
}

extension Statement {
  /// `f(\mathbf z) = f(\mathbf z')`, `\mathbf x = \mathbf x'`: two points with one image.
  var equatesImages: Bool {
    guard members.count == 2, relations == ["="], let a = members[0].expression,
      let b = members[1].expression, a.speaksOfOtherPoint || b.speaksOfOtherPoint
    else { return false }
    func isImage(_ side: Expression) -> Bool {
      switch side {
      case .application(let head): head.name == "f" && !head.isInverse
      case .whole(let name): name == "x" || OtherPoint(name)?.family == "x"
      default: false
      }
    }
    return isImage(a) && isImage(b) && a.ofUsualPoint == b.ofUsualPoint
  }
}
