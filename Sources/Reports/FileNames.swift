import Grading

/// The names of students' files.
///
/// Identifiers come from students' files, so nothing about them is believed: a name is one path
/// component without separators, never hidden, and no two names are one on a file system that does
/// not tell upper from lower case.
struct FileNames {
  /// For each submission its file's name without extension, in their order.
  let names: [String]

  /// The names for a class.
  init(_ submissions: [SubmissionResult]) {
    var taken: Set<String> = []
    names = submissions.map { submission in
      let safe = Self.safe(submission.student)
      var name = safe
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        name = "\(safe)-\(number)"
        number += 1
      }
      return name
    }
  }

  /// The longest name in bytes; file systems take 255 with the extension.
  private static let limit = 120

  private static func safe(_ identifier: String) -> String {
    var name = ""
    for character in identifier {
      let isPlain = character.isLetter || character.isNumber || "-_.".contains(character)
      let next = isPlain ? String(character) : "_"
      guard name.utf8.count + next.utf8.count <= limit else { break }
      name += next
    }
    if name.hasPrefix(".") { name = "_" + name.dropFirst() }
    return name.isEmpty ? "_" : name
  }
}

extension String {
  /// The text as part of an address.
  var percentEncoded: String {
    var result = ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}
