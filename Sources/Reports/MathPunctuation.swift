extension String {
  /// HTML in which a formula in a line and the punctuation right after it stay on one line: a comma
  /// never begins a line.
  ///
  /// Cost: linear in the length.
  var keepingPunctuationAtFormulas: String {
    let bytes = Array(utf8)
    let (opening, closing) = (Array("<math>".utf8), Array("</math>".utf8))
    let marks = Set(",.;:!?)".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var formula: Int?
    var done = 0
    var k = 0
    while let next = bytes[k...].firstIndex(of: opening[0]) {
      k = next + 1
      if bytes[next...].starts(with: opening) {
        formula = next
      } else if let start = formula, bytes[next...].starts(with: closing) {
        formula = nil
        let close = next + closing.count
        let end = bytes[close...].firstIndex { !marks.contains($0) } ?? bytes.count
        guard end > close else { continue }
        result += bytes[done..<start] + Array("<span class=\"whole\">".utf8)
        result += bytes[start..<end] + Array("</span>".utf8)
        done = end
        k = end
      }
    }
    return String(decoding: result + bytes[done...], as: UTF8.self)
  }
}
