/// A literal without the zeros that do not count.
package struct SignificantDigits {
  /// From the first to the last digit that is not 0, or to the units.
  package let digits: [UInt8]
  /// How many of them are behind the point, not below 0.
  package let places: Int
  /// How many digits were written behind the point.
  package let writtenPlaces: Int

  /// The digits of a literal.
  package init(_ numeral: Numeral) {
    let bytes = numeral.digits.utf8
    var digits = bytes.filter { $0 != UInt8(ascii: ".") }
    var places = 0
    if let point = bytes.firstIndex(of: UInt8(ascii: ".")) {
      places = bytes.distance(from: point, to: bytes.endIndex) - 1
    }
    writtenPlaces = places
    while places > 0, digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      places -= 1
    }
    self.digits = Array(digits.drop { $0 == UInt8(ascii: "0") })
    self.places = places
  }

  /// How many digits matter: an integer's zeros at the end do not.
  package var count: Int {
    digits.count - (places == 0 ? digits.reversed().prefix { $0 == UInt8(ascii: "0") }.count : 0)
  }

  /// The digits as a whole number, when there are at most 18.
  package var short: Int? {
    guard digits.count <= 18 else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) }
  }
}
