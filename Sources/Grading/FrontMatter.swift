import Foundation
import Markdown
import Yams

/// YAML inside a Markdown file, and where each of its characters stands in that file.
struct EmbeddedYAML: Sendable {
  /// The YAML.
  let text: String
  /// The file around it.
  let source: SourceText
  /// The file's line on which `text` starts.
  let firstLine: Int

  /// Why YAML could not be used.
  struct Fault: Error {
    var message: Message
    var position: SourcePosition
    var byteLength = 1
  }

  /// The top-level keys and values; empty for empty YAML.
  ///
  /// - Throws: a ``Fault``: a syntax error, no mapping, a key twice, or nesting beyond any setting.
  func mapping() throws(Fault) -> [(key: Node, value: Node)] {
    if let line = excessiveLine {
      throw Fault(
        message: Message("fault.yaml.nesting"),
        position: SourcePosition(line: firstLine + line, column: 1))
    }
    let node: Node?
    do {
      node = try compose(yaml: text)
    } catch let error as YamlError {
      throw fault(of: error)
    } catch {
      throw Fault(
        message: Message("fault.yaml", ["reason": .text("\(error)")]),
        position: SourcePosition(line: firstLine, column: 1))
    }
    switch node {
    case nil:
      return []
    case .mapping(let mapping)?:
      return mapping.map { (key: $0.key, value: $0.value) }
    case let node?:
      if node.isNull { return [] }
      throw Fault(message: Message("fault.yaml.mapping"), position: position(of: node))
    }
  }

  /// Where a node starts in the file.
  func position(of node: Node) -> SourcePosition {
    position(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  /// How many bytes a caret under a scalar underlines; 1 for anything else.
  func byteLength(of node: Node) -> Int {
    guard let scalar = node.scalar else { return 1 }
    let isQuoted = scalar.style == .doubleQuoted || scalar.style == .singleQuoted
    return max(1, scalar.string.utf8.count + (isQuoted ? 2 : 0))
  }

  /// Yams counts columns in Unicode scalars from the start of the YAML's own line; inside a list
  /// item that line is indented in the file.
  private func position(line: Int, column: Int) -> SourcePosition {
    let fileLine = firstLine + max(1, line) - 1
    let inFile = source.line(fileLine)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard line >= 1, line <= lines.count else {
      return SourcePosition(line: fileLine, column: inFile.utf8.count + 1)
    }
    let own = lines[line - 1].trimmingCharacters(in: CharacterSet(charactersIn: "\r"))
    let indent = inFile.hasSuffix(own) ? inFile.utf8.count - own.utf8.count : 0
    let before = own.unicodeScalars.prefix(max(0, column - 1))
      .reduce(0) { $0 + UTF8.width($1) }
    return SourcePosition(line: fileLine, column: indent + before + 1)
  }

  private func fault(of error: YamlError) -> Fault {
    func fault(_ problem: String, _ mark: Mark?) -> Fault {
      Fault(
        message: Message("fault.yaml", ["reason": .text(problem)]),
        position: position(line: mark?.line ?? 1, column: mark?.column ?? 1))
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return fault(problem, mark)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let key = duplicates.first ?? ""
      return Fault(
        message: Message("fault.duplicateKey", ["key": .code(key)]),
        position: position(line: context.mark.line, column: context.mark.column),
        byteLength: max(1, key.utf8.count))
    case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem),
      .representer(let problem):
      return fault(problem, nil)
    default:
      return fault("\(error)", nil)
    }
  }

  /// The first line (from 0) that nests deeper than any setting could, or that holds an alias. The
  /// YAML reader recurses, and aliases can multiply a few lines into gigabytes; settings need
  /// neither.
  private var excessiveLine: Int? {
    var openers = 0
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      guard line.prefix(while: { $0 == " " }).count <= 60 else { return number }
      for (previous, character) in zip(" " + line, line + " ") {
        if "[{".contains(character) { openers += 1 }
        if character.isWhitespace, "-?:".contains(previous) { openers += 1 }
        guard openers <= 150 else { return number }
      }
      for ((before, mark), after) in zip(zip(" " + line, line), line.dropFirst() + " ") {
        if " \t[{,".contains(before), "&*".contains(mark), !after.isWhitespace { return number }
      }
    }
    return nil
  }
}

extension Node {
  /// Whether the node is YAML's null: nothing, `~`, `null`.
  var isNull: Bool {
    guard let scalar = self.scalar, scalar.style == .plain else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }
}

/// The nearest of some names to a misspelt one, if any is near.
///
/// - Parameters:
///   - name: the misspelt name.
///   - candidates: the names that exist.
/// - Returns: the candidate with the fewest edits (insert, delete, replace, swap neighbours), at
///   most a third of the name and at least 1.
func nearestName(to name: String, among candidates: [String]) -> String? {
  let limit = max(1, name.count / 3)
  let distances = candidates.map { ($0, editDistance(name.lowercased(), $0.lowercased())) }
  return distances.filter { $0.1 <= limit }.min { $0.1 < $1.1 }?.0
}

private func editDistance(_ first: String, _ second: String) -> Int {
  let a = Array(first.prefix(40))
  let b = Array(second.prefix(40))
  var rows = [Array(0...b.count)]
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        best = min(best, rows[i - 1][j - 1] + 1)
      }
      row.append(best)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
