/// The environments of LaTeX that set a display by themselves, so that people write them without
/// dollars: `\begin{align*}…\end{align*}`.
enum MathEnvironment {
  private static let names: Set<String> = [
    "equation", "align", "alignat", "flalign", "gather", "multline", "eqnarray", "displaymath",
    "math",
  ]

  /// No name is longer, with its star.
  private static let longest = 12

  /// The name in `begin{align*}` at an offset, behind the backslash; `nil` when no such environment
  /// begins there.
  static func name<Bytes: RandomAccessCollection<UInt8>>(
    beginningAt start: Int, of bytes: Bytes, upTo end: Int
  ) -> String? where Bytes.Index == Int {
    let head = Array("begin{".utf8)
    let open = start + head.count
    guard open < end, bytes[start] == head[0], bytes[start..<open].elementsEqual(head) else {
      return nil
    }
    let text = bytes[open..<min(end, open + longest)]
    guard let close = text.firstIndex(of: .closeBrace) else { return nil }
    let name = String(decoding: bytes[open..<close], as: UTF8.self)
    let bare = name.hasSuffix("*") ? String(name.dropLast()) : name
    return names.contains(bare) ? name : nil
  }

  /// The offset behind `\end{name}`, looked for from `start`.
  static func end<Bytes: RandomAccessCollection<UInt8>>(
    of name: String, from start: Int, in bytes: Bytes, upTo end: Int
  ) -> Int? where Bytes.Index == Int {
    let closer = Array("\\end{\(name)}".utf8)
    var index = start
    while index + closer.count <= end {
      if bytes[index] == .backslash, bytes[index..<(index + closer.count)].elementsEqual(closer) {
        return index + closer.count
      }
      // An escaped backslash begins no command.
      index += bytes[index] == .backslash ? 2 : 1
    }
    return nil
  }
}
