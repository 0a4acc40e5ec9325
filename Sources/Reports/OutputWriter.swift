import Foundation

/// Writes the files of a sheet into its output folder, all of them or none.
///
/// The files are written into a new folder beside the old one, which then takes its place. What other
/// commands left in the old folder is kept. Nothing is written outside of the output folder, whatever
/// the files are called.
public struct OutputWriter: Sendable {
  /// The folder that holds a folder for each sheet.
  public let root: String

  /// A writer to `root`, which is made when it is needed.
  public init(root: String) {
    self.root = root
  }

  /// Writes a sheet's files.
  ///
  /// - Parameters:
  ///   - files: The files, with paths relative to the sheet's folder.
  ///   - folder: The sheet's folder: one path component.
  ///   - entries: The entries of the old folder that are to go even if no new file replaces them.
  /// - Throws: When a path leads out of the folder, or the system refuses; the old folder is then as it
  ///   was.
  public func write(
    _ files: [OutputFile], folder: String, replacing entries: Set<String> = []
  ) throws(OutputError) {
    guard Self.isSafe(folder), !folder.contains("/") else { throw .unsafePath(folder) }
    if let unsafe = files.first(where: { !Self.isSafe($0.path) }) { throw .unsafePath(unsafe.path) }

    let target = "\(root)/\(folder)"
    let fresh = "\(root)/.\(folder).new"
    let old = "\(root)/.\(folder).old"
    do {
      let system = FileManager.default
      try system.createDirectory(atPath: root, withIntermediateDirectories: true)
      try recover(target: target, old: old)
      try removeIfPresent(fresh)
      try system.createDirectory(atPath: fresh, withIntermediateDirectories: false)
      do {
        try fill(fresh, with: files)
        let replaced = entries.union(files.compactMap { Self.components($0.path).first })
        try keep(entriesOf: target, except: replaced, in: fresh)
        try exchange(target: target, fresh: fresh, old: old)
      } catch {
        try? removeIfPresent(fresh)
        throw error
      }
      try? removeIfPresent(old)
    } catch let error as OutputError {
      throw error
    } catch {
      throw .refused(path: target, reason: error.localizedDescription)
    }
  }

  // MARK: Steps

  private func fill(_ folder: String, with files: [OutputFile]) throws {
    var made: Set<String> = []
    for file in files {
      let path = "\(folder)/\(file.path)"
      let parent = (path as NSString).deletingLastPathComponent
      if made.insert(parent).inserted {
        try FileManager.default.createDirectory(
          atPath: parent, withIntermediateDirectories: true)
      }
      try Data(file.contents).write(to: URL(fileURLWithPath: path))
    }
  }

  private func keep(
    entriesOf target: String, except replaced: Set<String>, in folder: String
  ) throws {
    guard Self.exists(target) else { return }
    for entry in try FileManager.default.contentsOfDirectory(atPath: target).sorted()
    where !replaced.contains(entry) {
      try FileManager.default.copyItem(atPath: "\(target)/\(entry)", toPath: "\(folder)/\(entry)")
    }
  }

  private func exchange(target: String, fresh: String, old: String) throws {
    let system = FileManager.default
    guard Self.exists(target) else {
      try system.moveItem(atPath: fresh, toPath: target)
      return
    }
    try system.moveItem(atPath: target, toPath: old)
    do {
      try system.moveItem(atPath: fresh, toPath: target)
    } catch {
      try? system.moveItem(atPath: old, toPath: target)
      throw error
    }
  }

  /// Puts right what a run left that ended between the two moves.
  private func recover(target: String, old: String) throws {
    guard Self.exists(old) else { return }
    if Self.exists(target) {
      try removeIfPresent(old)
    } else {
      try FileManager.default.moveItem(atPath: old, toPath: target)
    }
  }

  private func removeIfPresent(_ path: String) throws {
    guard Self.exists(path) else { return }
    try FileManager.default.removeItem(atPath: path)
  }

  /// Whether something is there, a link that leads nowhere included.
  private static func exists(_ path: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path)) != nil
  }

  // MARK: Paths

  private static func components(_ path: String) -> [String] {
    path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  }

  private static func isSafe(_ path: String) -> Bool {
    components(path).allSatisfy { component in
      !component.isEmpty && component != "." && component != ".."
        && !component.unicodeScalars.contains { $0.value < 0x20 || $0 == "\\" || $0.value == 0x7F }
    }
  }
}

/// Why files could not be written.
public enum OutputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A path that is empty, absolute, or leads out of its folder.
  case unsafePath(String)
  /// What the system said.
  case refused(path: String, reason: String)

  /// A sentence in English.
  public var description: String {
    switch self {
    case .unsafePath(let path): "\(path): this path would lead out of the output folder"
    case .refused(let path, let reason): "\(path): \(reason)"
    }
  }
}
