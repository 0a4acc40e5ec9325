import Foundation

/// A submission that was found and not read yet: a file, or a student's folder.
public struct SubmissionFile: Hashable, Sendable {
  /// A file of a submission.
  public struct Document: Hashable, Sendable {
    /// Where it is.
    public var path: String
    /// Its name relative to the folder that was given.
    public var name: String
  }

  /// Where the file or folder is.
  public var path: String
  /// Its name relative to the folder that was given.
  public var name: String
  /// The Markdown files, in the order of their names; one for a file.
  public var documents: [Document]
  /// What was wrong already when it was looked for.
  public var notices: [Message] = []

  /// The file's or folder's own name without extension: the student, if the file does not say.
  var stem: String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    return isMarkdown(last) ? String(last[..<(last.lastIndex(of: ".") ?? last.endIndex)]) : last
  }
}

/// The submissions and the marks found under the paths of a command line.
public struct SubmissionFiles: Sendable {
  /// In the order of their names.
  public private(set) var submissions: [SubmissionFile] = []
  /// Every `marks.csv` beside them.
  public private(set) var marks: [SubmissionFile.Document] = []
  /// The paths that do not exist.
  public private(set) var missing: [String] = []
  /// The folders of a class whose content cannot be listed.
  public private(set) var locked: [String] = []

  private var seen: Set<String> = []

  /// Looks for submissions.
  ///
  /// A file is a submission. A folder is a class: its Markdown files and its folders are
  /// submissions; hidden files, other extensions and `marks.csv` are not. Where several paths are
  /// given, as by `submissions/*`, a folder that holds one Markdown file or stands beside a given
  /// file is one student's.
  ///
  /// - Parameter paths: files and folders.
  public init(at paths: [String]) {
    for path in paths {
      let kind = FileKind(following: path)
      let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
      let name = URL(fileURLWithPath: path).lastPathComponent
      switch kind {
      case .missing:
        missing.append(path)
      case .folder where paths.count > 1 && isStudent(path, among: paths):
        addFolder(path, name: name, root: path)
      case .folder:
        addClass(path)
      case .file where name == marksName:
        addMarks(path, name: name)
      case .file, .other:
        addFile(path, name: name)
        addMarks(parent + "/" + marksName, name: marksName)
      }
    }
    submissions.sort { ($0.name, $0.path) < ($1.name, $1.path) }
  }

  // MARK: Folders

  private mutating func addClass(_ folder: String) {
    addMarks(folder + "/" + marksName, name: marksName)
    guard let entries = entries(of: folder) else {
      locked.append(folder)
      return
    }
    for entry in entries {
      let path = folder + "/" + entry
      switch FileKind(at: path) {
      case .folder:
        addFolder(path, name: entry, root: folder)
      case .file, .other, .missing:
        if isMarkdown(entry) { addFile(path, name: entry, root: folder) }
      }
    }
  }

  private mutating func addFolder(_ folder: String, name: String, root: String) {
    guard seen.insert(absolute(folder)).inserted else { return }
    let documents = markdown(in: folder, name: name, root: root, depth: 4)
    var file = SubmissionFile(path: folder, name: name, documents: documents)
    if documents.isEmpty { file.notices = [Message("notice.noFile")] }
    submissions.append(file)
  }

  private mutating func addFile(_ path: String, name: String, root: String? = nil) {
    guard seen.insert(absolute(path)).inserted else { return }
    var file = SubmissionFile(path: path, name: name, documents: [])
    if let root, !isInside(path, root) {
      file.notices = [Message("notice.unreadableFile")]
    } else {
      file.documents = [SubmissionFile.Document(path: path, name: name)]
    }
    submissions.append(file)
  }

  private mutating func addMarks(_ path: String, name: String) {
    guard FileKind(following: path) == .file, seen.insert(absolute(path)).inserted else { return }
    marks.append(SubmissionFile.Document(path: path, name: name))
  }

  /// The Markdown files in a student's folder. One that cannot be listed stands for itself, so that
  /// reading it says so.
  private func markdown(
    in folder: String, name: String, root: String, depth: Int
  ) -> [SubmissionFile.Document] {
    guard depth > 0 else { return [] }
    guard let entries = entries(of: folder) else {
      return [SubmissionFile.Document(path: folder, name: name)]
    }
    return entries.flatMap { entry -> [SubmissionFile.Document] in
      let path = folder + "/" + entry
      switch FileKind(at: path) {
      case .folder:
        return markdown(in: path, name: name + "/" + entry, root: root, depth: depth - 1)
      case .file, .other:
        guard isMarkdown(entry), isInside(path, root) else { return [] }
        return [SubmissionFile.Document(path: path, name: name + "/" + entry)]
      case .missing:
        return []
      }
    }
  }

  private func isStudent(_ folder: String, among paths: [String]) -> Bool {
    guard let inside = entries(of: folder) else { return false }
    let hasClass = inside.contains { entry in
      FileKind(at: folder + "/" + entry) == .folder
        && entries(of: folder + "/" + entry)?.contains(where: isMarkdown) ?? false
    }
    if hasClass { return false }
    if inside.filter(isMarkdown).count == 1 { return true }
    let parent = URL(fileURLWithPath: folder).deletingLastPathComponent().path
    return paths.contains { path in
      FileKind(following: path) == .file
        && URL(fileURLWithPath: path).deletingLastPathComponent().path == parent
    }
  }

  /// The names in a folder, without hidden ones, in an order that no locale changes; `nil` where they
  /// cannot be listed.
  private func entries(of folder: String) -> [String]? {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    return names?.filter { !$0.hasPrefix(".") }.sorted()
  }
}

private let marksName = "marks.csv"

/// Whether a file is Markdown by its name.
private func isMarkdown(_ name: String) -> Bool {
  let lower = name.lowercased()
  return lower.hasSuffix(".md") || lower.hasSuffix(".markdown")
}

/// One spelling of a path; links are not followed, for two names of one file are two submissions.
private func absolute(_ path: String) -> String {
  URL(fileURLWithPath: path).standardizedFileURL.path
}

private func canonical(_ path: String) -> String {
  URL(fileURLWithPath: path).resolvingSymlinksInPath().path
}

/// Whether a path, its links followed, stays inside a folder. A link in an uploaded archive could
/// otherwise show a student the files of the teacher.
private func isInside(_ path: String, _ folder: String) -> Bool {
  canonical(path).hasPrefix(canonical(folder) + "/")
}

private enum FileKind {
  case missing, file, folder, other

  /// What a path is, links followed.
  init(following path: String) {
    var status = stat()
    self = stat(path, &status) == 0 ? FileKind(status.st_mode) : .missing
  }

  /// What a path is; a link to a folder is not a folder, so no walk runs in circles.
  init(at path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      self = .missing
      return
    }
    self = FileKind(status.st_mode)
  }

  private init(_ mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    default: self = .other
    }
  }
}
