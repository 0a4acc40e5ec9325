/// A drawing for a page: an inline SVG and what it shows, in words.
///
/// The SVG takes its colours from the variables of `report.css` alone, so that it follows dark mode
/// and print; it has a `viewBox` and no fixed size, no identifiers, no script and no reference.
public struct Picture: Hashable, Sendable {
  /// The text alternative: what a person who cannot see the picture is told.
  public let title: String
  /// The `<svg>` element, in one line.
  public let svg: String

  /// A picture of some elements, `width` by `height` units of about a pixel.
  init(title: String, width: Double, height: Double, _ content: [SVGElement]) {
    self.title = title
    let root = SVGElement(
      "svg",
      [
        ("viewBox", "0 0 \(width.svg) \(height.svg)"), ("role", "img"), ("aria-label", title),
      ], [SVGElement("title", text: title)] + content)
    svg = root.markup
  }
}

extension Picture {
  /// Pictures side by side, below each other where there is little room.
  ///
  /// - Parameters:
  ///   - pictures: At least one.
  ///   - caption: HTML, rendered already; what is drawn how.
  /// - Returns: A `<figure>` on lines of its own.
  public static func figure(_ pictures: [Picture], caption: String) -> String {
    let drawings = pictures.map { $0.svg + "\n" }.joined()
    return """
      <figure class="pictures">
      \(drawings)<figcaption>\(caption)</figcaption>
      </figure>

      """
  }
}
