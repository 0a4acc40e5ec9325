/// Tags of HTML that mean something for maths in running text.
enum HTMLScript {
  /// What `<sub>` and `<sup>` are in plain maths: brackets behind `_` and `^`.
  static func latex(_ tag: String) -> String? {
    switch name(tag) {
    case "sub": "_("
    case "sup": "^("
    case "/sub", "/sup": ")"
    default: nil
    }
  }

  /// 1 where a tag begins to strike out, -1 where one ends.
  static func strikes(_ tag: String) -> Int {
    let name = tag.lowercased().filter { $0.isLetter || $0 == "/" }
    if ["del", "s", "strike"].contains(name) { return 1 }
    return ["/del", "/s", "/strike"].contains(name) ? -1 : 0
  }

  private static func name(_ tag: String) -> String {
    tag.lowercased().filter { !$0.isWhitespace && $0 != "<" && $0 != ">" }
  }
}
