import MathNotation

/// Ends of sums and products with dots that more than one term shows.
extension ExpressionReader {
  /// The product of terms that grow, `z_1 \cdot z_1 z_2 \cdots z_1 z_2 \cdots z_D`: those before the first dots stand
  /// between signs, and the last one has dots of its own.
  mutating func readGrowing(
    _ parts: [(joint: Joint, factor: Expression)], behind dots: Int
  ) -> Expression? {
    var terms: [[Expression]] = []
    for (number, part) in parts.enumerated() {
      switch part.joint {
      case .over: return nil
      case .juxtaposed where number > 0: terms[terms.count - 1].append(part.factor)
      default: terms.append([part.factor])
      }
    }
    guard !isInGrowing, terms.count > 1 else { return nil }
    var rest = self
    rest.isInGrowing = true
    rest.position = dots + 1
    if rest.position < end, let sign = multiplication(tokens[rest.position]), sign != .over {
      rest.position += 1
    }
    let shown = terms.map(Self.joined)
    guard let last = try? rest.readProduct(signBefore: nil),
      let rule = SeriesRule.growing(to: last, fits: shown)
    else { return nil }
    position = rest.position
    return .series(
      Series(
        .product, shown: shown, last: last, index: Progression.position, general: rule.general,
        count: rule.count.expression))
  }

  /// Reads `\pm x_1`, the last term behind dots.
  mutating func readEitherWay() throws(ReadingFault) -> Expression? {
    guard position + 1 < end, case .binary(let sign) = tokens[position].kind,
      sign == "\\mp" || sign == "\\pm", !tokens[position].hasScripts
    else { return nil }
    position += 1
    return try readProduct(signBefore: tokens[position - 1].range)
  }
}
