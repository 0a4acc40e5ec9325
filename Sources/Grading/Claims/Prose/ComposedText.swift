import Foundation

extension StringProtocol {
  /// The text in composed form (NFC): a letter with its accents is one scalar where there is one.
  /// Cost: linear; a look at the scalars where nothing has to be composed, as in most texts.
  var composed: String {
    isComposed ? String(self) : precomposedStringWithCanonicalMapping
  }

  /// Whether the text is in composed form for sure.
  var isComposed: Bool { unicodeScalars.allSatisfy(\.isComposed) }
}

extension Unicode.Scalar {
  /// Whether the scalar stands for itself in every composed text, whatever is beside it: no combining mark
  /// and nothing that stands for another scalar. `false` for rare ones that were not looked up.
  fileprivate var isComposed: Bool {
    switch value {
    // Latin letters up to the first combining mark.
    case ..<0x300: true
    // Latin letters with more marks, among them most of Vietnamese.
    case 0x1E00...0x1EFF: true
    // Dashes, quotation marks, dots.
    case 0x2010...0x203F: true
    default: false
    }
  }
}

extension Character {
  /// Whether the character is part of a word: a letter, a digit or an apostrophe.
  ///
  /// Nearly every character of a text is asked, so those of the usual alphabets are known by their number.
  var isOfWord: Bool {
    if let byte = asciiValue {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "'"):
        return true
      default: return false
      }
    }
    if let scalar = unicodeScalars.first, (0x1EA0...0x1EF9).contains(scalar.value) { return true }
    return isLetter || isNumber || self == "’"
  }
}
