/// An element of a drawing.
struct SVGElement {
  private let name: String
  private let attributes: [(String, String)]
  private let content: [SVGElement]
  private let text: String

  init(_ name: String, _ attributes: [(String, String)] = [], _ content: [SVGElement] = []) {
    self.name = name
    self.attributes = attributes
    self.content = content
    text = ""
  }

  init(_ name: String, _ attributes: [(String, String)] = [], text: String) {
    self.name = name
    self.attributes = attributes
    content = []
    self.text = text
  }

  /// The element as XML.
  var markup: String {
    var out = ""
    write(to: &out)
    return out
  }

  private func write(to out: inout String) {
    out += "<\(name)"
    for (name, value) in attributes { out += " \(name)=\"\(Self.escaped(value))\"" }
    guard !content.isEmpty || !text.isEmpty else { return out += "/>" }
    out += ">\(Self.escaped(text))"
    for element in content { element.write(to: &out) }
    out += "</\(name)>"
  }

  private static func escaped(_ text: String) -> String {
    var out = ""
    for character in text.withoutControls {
      switch character {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      default: out.append(character)
      }
    }
    return out
  }
}

/// The colours of drawings, each a variable of the style sheet.
enum Ink: String {
  case ink, soft, line, well, card, accent, right, wrong, part, look

  /// The value of an attribute.
  var value: String { "var(--\(rawValue))" }
}

extension Double {
  /// A coordinate: one decimal at most, the same on every machine. What is not finite, or far
  /// outside of any drawing, is brought to its edge.
  var svg: String {
    let tenths = Int((Swift.min(Swift.max(isNaN ? 0 : self, -1e6), 1e6) * 10).rounded())
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
  }
}

extension SVGElement {
  /// A straight line.
  static func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ ink: Ink, width: Double = 1
  ) -> SVGElement {
    path("M\(x1.svg) \(y1.svg)L\(x2.svg) \(y2.svg)", ink, width: width)
  }

  /// A line along a path.
  static func path(
    _ data: String, _ ink: Ink, width: Double = 1, dashes: String? = nil, opacity: Double? = nil
  ) -> SVGElement {
    var attributes = [
      ("d", data), ("fill", "none"), ("stroke", ink.value), ("stroke-width", width.svg),
      ("stroke-linejoin", "round"),
    ]
    if let dashes { attributes.append(("stroke-dasharray", dashes)) }
    if let opacity { attributes.append(("stroke-opacity", opacity.svg)) }
    return SVGElement("path", attributes)
  }

  /// A filled shape.
  static func shape(_ data: String, _ ink: Ink, opacity: Double? = nil) -> SVGElement {
    var attributes = [("d", data), ("fill", ink.value), ("fill-rule", "evenodd")]
    if let opacity { attributes.append(("fill-opacity", "\((opacity * 100).rounded() / 100)")) }
    return SVGElement("path", attributes)
  }

  /// A box with round corners.
  static func box(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, corner: Double, fill: Ink?,
    stroke: Ink?, opacity: Double? = nil
  ) -> SVGElement {
    var attributes = [
      ("x", x.svg), ("y", y.svg), ("width", width.svg), ("height", height.svg), ("rx", corner.svg),
      ("fill", fill?.value ?? "none"),
    ]
    if let opacity { attributes.append(("fill-opacity", "\((opacity * 100).rounded() / 100)")) }
    if let stroke { attributes.append(("stroke", stroke.value)) }
    return SVGElement("rect", attributes)
  }

  /// A disc or a ring.
  static func circle(_ x: Double, _ y: Double, _ r: Double, fill: Ink?, stroke: Ink?) -> SVGElement
  {
    var attributes = [
      ("cx", x.svg), ("cy", y.svg), ("r", r.svg), ("fill", fill?.value ?? "none"),
    ]
    if let stroke { attributes.append(("stroke", stroke.value)) }
    return SVGElement("circle", attributes)
  }

  /// The head of an arrow that ends at a point, going in a direction of length 1.
  static func arrowhead(_ x: Double, _ y: Double, _ dx: Double, _ dy: Double, _ ink: Ink)
    -> SVGElement
  {
    let (bx, by) = (x - 7 * dx, y - 7 * dy)
    let left = "\((bx - 3.2 * dy).svg) \((by + 3.2 * dx).svg)"
    let right = "\((bx + 3.2 * dy).svg) \((by - 3.2 * dx).svg)"
    return shape("M\(x.svg) \(y.svg)L\(left)L\(right)Z", ink)
  }
}
