/// A JSON value whose members keep their order, so that a file reads as its description does.
enum JSONValue {
  case null
  case boolean(Bool)
  case string(String)
  case integer(Int)
  case unsigned(UInt64)
  /// `null` when it is not finite.
  case number(Double)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// The value or `null`.
  static func optional<Value>(_ value: Value?, _ make: (Value) -> JSONValue) -> JSONValue {
    value.map(make) ?? .null
  }

  /// The text, indented by two blanks, with a line end.
  var text: String {
    var text = ""
    write(to: &text, indentation: 0)
    return text + "\n"
  }

  private func write(to text: inout String, indentation: Int) {
    switch self {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .string(let string): Self.write(string, to: &text)
    case .integer(let value): text += String(value)
    case .unsigned(let value): text += String(value)
    case .number(let value): text += Self.number(value)
    case .array(let items):
      // A vector reads best on one line.
      if items.allSatisfy(\.isNumber) {
        let numbers = items.map { item in
          var number = ""
          item.write(to: &number, indentation: 0)
          return number
        }
        text += "[" + numbers.joined(separator: ", ") + "]"
      } else {
        Self.write(items, to: &text, in: ("[", "]"), indentation: indentation) { item, text in
          item.write(to: &text, indentation: indentation + 2)
        }
      }
    case .object(let members):
      Self.write(members, to: &text, in: ("{", "}"), indentation: indentation) { member, text in
        Self.write(member.0, to: &text)
        text += ": "
        member.1.write(to: &text, indentation: indentation + 2)
      }
    }
  }

  private var isNumber: Bool {
    switch self {
    case .integer, .unsigned, .number: true
    default: false
    }
  }

  private static func number(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
    return value.description
  }

  private static func write<Element>(
    _ elements: [Element], to text: inout String, in brackets: (String, String), indentation: Int,
    each: (Element, inout String) -> Void
  ) {
    text += brackets.0
    for (index, element) in elements.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + String(repeating: " ", count: indentation + 2)
      each(element, &text)
    }
    if !elements.isEmpty { text += "\n" + String(repeating: " ", count: indentation) }
    text += brackets.1
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      // U+2028 and U+2029 end a line for JavaScript.
      case "\0"..<" ", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
