import MathNotation

/// The notation tree in a compact form that a person can read and type.
///
/// `x` symbol · `"2"` number · `sin'` is never used: names are `(name sin)` · lists in brackets.
enum SExpression {
  static func of(_ nodes: [MathNode]) -> String {
    nodes.map(of).joined(separator: " ")
  }

  static func of(_ node: MathNode) -> String {
    switch node.kind {
    case .number(let digits): "#" + digits
    case .symbol(let symbol): symbol.size == 0 ? symbol.command : "\(symbol.command)@\(symbol.size)"
    case .name(let name): "(name \(name))"
    case .text(let words): "(text '\(words)')"
    case .group(let inside): "[\(of(inside))]"
    case .scripts(let base, let sub, let sup, let primes):
      list(
        "scripts", base.map(of) ?? "nil",
        sub.map { "_" + of($0) }, sup.map { "^" + of($0) },
        primes == 0 ? nil : String(repeating: "'", count: primes))
    case .fraction(let numerator, let denominator, let bar):
      list(bar ? "frac" : "over", of(numerator), of(denominator))
    case .root(let radicand, let index): list("root", of(radicand), index.map(of))
    case .delimited(let open, let close, let body):
      list("pair", open?.command ?? ".", close?.command ?? ".", of(body))
    case .array(let name, let rows):
      list(
        "array", name,
        rows.map { row in row.cells.map(of).joined(separator: " & ") }.joined(separator: " // "))
    case .styled(let style, let inside): list(style.rawValue, of(inside))
    case .accented(let accent, let inside): list("accent", accent, of(inside))
    case .boxed(let inside): list("boxed", of(inside))
    case .stacked(let base, let over, let under):
      list("stack", of(base), over.map { "^" + of($0) }, under.map { "_" + of($0) })
    case .space(let width): "(space \(width))"
    case .tag(let words): "(tag '\(words)')"
    case .lineBreak: "(break)"
    case .phantom(let inside): list("phantom", of(inside))
    case .unknown(let written): "(unknown \(written))"
    }
  }

  static func of(_ fault: NotationFault) -> String {
    let place = "\(fault.range.lowerBound)-\(fault.range.upperBound)"
    return switch fault.kind {
    case .unclosed(let written): "\(place) unclosed \(written)"
    case .unopened(let written): "\(place) unopened \(written)"
    case .unknownCommand(let written): "\(place) unknown command \(written)"
    case .missingArgument(let written): "\(place) missing argument \(written)"
    case .doubleScript: "\(place) double script"
    case .tooDeep: "\(place) too deep"
    case .tooLong: "\(place) too long"
    case .strayCharacter(let written): "\(place) stray \(written)"
    }
  }

  private static func list(_ head: String, _ parts: String?...) -> String {
    "(" + ([head] + parts.compactMap(\.self)).joined(separator: " ") + ")"
  }
}
