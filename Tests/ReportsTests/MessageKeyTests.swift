import Foundation
import Testing

@testable import Reports

/// Every sentence that the program asks for exists, in both languages, with the names it fills in.
@Suite("The sentences that the sources ask for")
struct MessageKeyTests {
  private static let repository = URL(fileURLWithPath: "\(testFolder)/../..").standardized

  /// A call `Message("key", ["name": …])` in a source file.
  struct Call: Hashable, CustomTestStringConvertible {
    var key: String
    /// The names of the arguments; `nil` when they are not written in the call.
    var names: Set<String>?
    var file: String

    var testDescription: String { "\(key) in \(file)" }
  }

  /// The calls in Sources/Grading; keys that are put together at run time are not seen.
  static let calls: [Call] = {
    let folder = repository.appendingPathComponent("Sources/Grading")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    var calls: Set<Call> = []
    for name in names ?? [] where name.hasSuffix(".swift") {
      guard
        let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      else { continue }
      calls.formUnion(found(in: text, file: name))
    }
    return calls.sorted { ($0.key, $0.file) < ($1.key, $1.file) }
  }()

  private static func found(in text: String, file: String) -> [Call] {
    let call =
      /(?:Message|self\.init)\(\s*"(?<key>[a-z]+\.[A-Za-z.]+)"(?<rest>\s*,\s*\[)?(?<end>\))?/
    return text.matches(of: call).map { match in
      var names: Set<String>?
      if match.output.rest != nil {
        names = dictionaryKeys(text[match.range.upperBound...])
      } else if match.output.end != nil {
        names = []
      }
      return Call(key: String(match.output.key), names: names, file: file)
    }
  }

  /// The string keys of a dictionary literal whose `[` has just been passed.
  private static func dictionaryKeys(_ text: Substring) -> Set<String> {
    var depth = 0
    var literal = ""
    for character in text {
      if character == "[" || character == "(" { depth += 1 }
      if character == "]" || character == ")" {
        if depth == 0 { break }
        depth -= 1
      }
      literal.append(character)
    }
    return Set(literal.matches(of: /"([a-zA-Z]+)":/).map { String($0.output.1) })
  }

  @Test("are found")
  func found() {
    #expect(Self.calls.count > 50)
    #expect(Self.calls.contains { $0.key == "reason.restates" && $0.names == ["names"] })
  }

  @Test("exist in both catalogues, and can be filled in", arguments: calls)
  func exist(_ call: Call) throws {
    for language in ["en", "vi"] {
      let file = Self.repository.appendingPathComponent("templates/messages/\(language).txt")
      let sentences = try Self.sentences(String(contentsOf: file, encoding: .utf8))[call.key] ?? []
      #expect(!sentences.isEmpty, "\(language): there is no \(call.key)")
      guard let names = call.names, !sentences.isEmpty else { continue }
      #expect(
        sentences.contains { $0.isSubset(of: names) },
        "\(language): \(call.key) needs \(sentences), and has \(names)")
    }
  }

  /// The names that each sentence of a key needs.
  private static func sentences(_ catalogue: String) -> [String: [Set<String>]] {
    var result: [String: [Set<String>]] = [:]
    var key: String?
    for line in catalogue.split(separator: "\n", omittingEmptySubsequences: false) {
      let names = Set(
        line.matches(of: /\{([a-zA-Z]+)(?:\|[^}]*)?\}/).map { String($0.output.1) }
          .filter { !["z", "x", "h"].contains($0) })
      if line.first == " ", let key, let last = result[key]?.indices.last {
        result[key]?[last].formUnion(names)
      } else if line.first != "#", let equals = line.range(of: " = ") {
        let name = String(line[..<equals.lowerBound])
        key = name
        result[name, default: []].append(names)
      } else {
        key = nil
      }
    }
    return result
  }
}
