import Foundation

/// One run of the `flowcheck` that was built with the tests.
struct CommandLineRun {
  let status: Int32
  let output: String
  let errors: String

  /// Runs `flowcheck` and waits for it.
  ///
  /// - Parameters:
  ///   - arguments: the words after the command's name.
  ///   - folder: the working folder.
  /// - Throws: when there is no `flowcheck` or its words cannot be read.
  init(_ arguments: [String], in folder: String) throws {
    let process = Process()
    process.executableURL = try Self.executable()
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardInput = FileHandle.nullDevice
    // Files rather than pipes: a full pipe would stop the process for ever.
    let base = NSTemporaryDirectory() + "flowcheck-run-" + UUID().uuidString
    let paths = [base + ".out", base + ".err"]
    defer { for path in paths { try? FileManager.default.removeItem(atPath: path) } }
    let handles = try paths.map { path in
      try Data().write(to: URL(fileURLWithPath: path))
      return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }
    process.standardOutput = handles[0]
    process.standardError = handles[1]
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = try String(contentsOfFile: paths[0], encoding: .utf8)
    errors = try String(contentsOfFile: paths[1], encoding: .utf8)
  }

  struct NoExecutable: Error {}

  /// The executable stands beside the bundle of the tests.
  private static func executable() throws -> URL {
    let places = CommandLine.arguments + Bundle.allBundles.map(\.bundlePath)
    for place in places {
      guard let bundle = place.range(of: ".xctest") else { continue }
      let url = URL(fileURLWithPath: String(place[..<bundle.upperBound]))
        .deletingLastPathComponent().appendingPathComponent("flowcheck")
      if FileManager.default.isExecutableFile(atPath: url.path) { return url }
    }
    throw NoExecutable()
  }
}

/// A folder with a sheet and submissions, removed with the value.
final class Classroom {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "flowcheck-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func run(_ arguments: String...) throws -> CommandLineRun {
    try CommandLineRun(arguments, in: path)
  }

  func read(_ name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

  /// Every file under a folder with its bytes, by path.
  func files(under folder: String) throws -> [String: Data] {
    let root = path + "/" + folder
    let names = try FileManager.default.subpathsOfDirectory(atPath: root)
    let files = names.compactMap { name -> (String, Data)? in
      FileManager.default.contents(atPath: root + "/" + name).map { (name, $0) }
    }
    return Dictionary(uniqueKeysWithValues: files)
  }
}

let runningSum = #"""
  ---
  title: Running sums
  language: en
  dimensions: [2, 3]
  marks: {f: 3, inverse: 4, det: 3, why: 2}
  ---
  # Running sums

  $$\tau(z_i; h_i) = z_i + h_i, \qquad h_i = c_i(\mathbf z_{1:i-1}) = \begin{cases} 0, & i = 1 \\ \sum_{j=1}^{i-1} z_j, & i > 1 \end{cases}$$

  Find $f_\phi(\mathbf z)$, $f_\phi^{-1}(\mathbf x)$ and $\det J_{f_\phi}$. Why is it easy?
  """#

let rightAnswer = #"""
  ---
  student: an
  name: Nguyễn Văn An
  ---
  $$x_i = \sum_{j=1}^{i} z_j$$

  $$f_\phi^{-1}(\mathbf x) = (x_1, x_2 - x_1, \dots, x_D - x_{D-1})$$

  $$\det J_{f_\phi} = 1$$

  **Why:** the matrix is triangular.
  """#
