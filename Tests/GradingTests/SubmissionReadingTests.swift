import Foundation
import Markdown
import Testing

@testable import Grading

@Suite("Reading submissions")
struct SubmissionReadingTests {
  private func submission(_ bytes: [UInt8], file: String = "an.md") throws -> Submission {
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: file)
    let files = SubmissionFiles(at: [folder.path])
    return Submission(reading: try #require(files.submissions.first))
  }

  @Test("the front matter names the student")
  func frontMatter() throws {
    let text = "---\nstudent: 2012301\nname: Nguyễn Thị Lan Anh\n---\n$x_1 = z_1$\n"
    let submission = try submission(Array(text.utf8))
    #expect(submission.student == "2012301")
    #expect(submission.name == "Nguyễn Thị Lan Anh")
    #expect(submission.file == "an.md")
    #expect(submission.notices.isEmpty)
    #expect(submission.documents[0].document.blocks.first?.range?.start.line == 5)
  }

  @Test("without one, the file or folder does")
  func fileName() throws {
    #expect(try submission(Array("x".utf8), file: "B2012.v2.md").student == "B2012.v2")
    #expect(try submission(Array("x".utf8), file: "B2012/answer.md").student == "B2012")
  }

  @Test(
    "an identifier is safe as a file name",
    arguments: [
      ("../../etc/passwd", "etc-passwd"), ("=1+1", "1-1"), (".hidden", "hidden"), ("a/b", "a-b"),
      ("Nguyễn Văn An", "Nguyễn-Văn-An"), ("Nguye\u{302}\u{303}n", "Nguyễn"),
      ("\u{202E}abc", "abc"),
      ("<script>", "script"), ("..", "an"), ("a\u{0}b", "a-b"), ("tab\tbed", "tab-bed"),
      (String(repeating: "a", count: 500), String(repeating: "a", count: 64)), ("😀", "an"),
    ])
  func safeIdentifier(student: String, expected: String) throws {
    let quoted = "\"" + student.replacing("\t", with: "\\t") + "\""
    let submission = try submission(Array("---\nstudent: \(quoted)\n---\ntext\n".utf8))
    #expect(submission.student == expected)
  }

  @Test("a name keeps no invisible characters and is not endless")
  func safeName() throws {
    let name = "\u{202E}=cmd|' /C calc'!A0 " + String(repeating: "a", count: 1000)
    let submission = try submission(Array("---\nname: \"\(name)\"\n---\ntext\n".utf8))
    #expect(submission.name?.hasPrefix("=cmd|' /C calc'!A0 aaa") == true)
    #expect(submission.name?.count == 100)
  }

  @Test("bytes that are no UTF-8 are replaced, and the notice says where")
  func invalidUTF8() throws {
    let submission = try submission(
      Array("$x_1 = z_1$\nab".utf8) + [0xE9] + Array("cd and so on\n".utf8))
    #expect(
      submission.notices == [
        Message("notice.encoding", ["line": .count(2), "column": .count(3)])
      ])
    #expect(words(submission.documents[0].document.blocks).contains("ab\u{FFFD}cd"))
  }

  @Test("a file that is no text has a notice and no document")
  func notText() throws {
    let bytes = (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 129) }
    let submission = try submission(bytes)
    #expect(submission.notices.map(\.key) == ["notice.notText"])
    #expect(submission.documents.isEmpty)
  }

  @Test("UTF-16 is told by its byte order mark", arguments: [true, false])
  func utf16(isLittle: Bool) throws {
    let units = Array("\u{FEFF}Bài làm".utf16)
    let bytes = units.flatMap { unit -> [UInt8] in
      let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
      return isLittle ? [low, high] : [high, low]
    }
    let submission = try submission(bytes)
    #expect(submission.notices.map(\.key) == ["notice.utf16"])
    #expect(words(submission.documents[0].document.blocks) == "Bài làm")
  }

  @Test("byte order marks, CRLF and NUL are no trouble")
  func lineEnds() throws {
    let text = "---\r\nstudent: B1\r\n---\r\nab\0c\r\n"
    let submission = try submission([0xEF, 0xBB, 0xBF] + Array(text.utf8))
    #expect(submission.student == "B1")
    #expect(submission.notices.isEmpty)
    #expect(words(submission.documents[0].document.blocks) == "ab\u{FFFD}c")
  }

  @Test("an empty file has a notice", arguments: ["", " \n\n", "---\nstudent: an\n---\n"])
  func empty(text: String) throws {
    #expect(try submission(Array(text.utf8)).notices == [Message("notice.empty")])
  }

  @Test("a formula that never ends and HTML that is not carried out are told")
  func strangeText() throws {
    let submission = try submission(Array("a <b>c</b>\n\n$$x_1 = z_1\n\nand <i>so</i> on\n".utf8))
    #expect(
      submission.notices == [
        Message("notice.unclosedMath", ["line": .count(3)]), Message("notice.rawHTML"),
      ])
  }

  @Test("a file beyond the limit is not read")
  func tooLarge() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "an.md")
    #expect(truncate(folder.path + "/an.md", 50_000_000) == 0)
    let files = SubmissionFiles(at: [folder.path])
    let submission = Submission(reading: try #require(files.submissions.first))
    #expect(submission.documents.isEmpty)
    #expect(
      submission.notices == [
        Message("notice.tooLarge", ["size": .count(50_000_000), "limit": .count(5_000_000)])
      ])
  }

  @Test(
    "a front matter that cannot be read is a notice, and the rest is graded",
    arguments: [
      "student: [a", "- a", "name: " + String(repeating: "[", count: 100_000),
      "a: &a [x]\nb: *a",
    ])
  func badFrontMatter(yaml: String) throws {
    let submission = try submission(Array("---\n\(yaml)\n---\ntext\n".utf8))
    #expect(submission.notices.map(\.key) == ["notice.frontMatter"])
    #expect(submission.student == "an")
    #expect(words(submission.documents[0].document.blocks) == "text")
  }
}

@Suite("Finding submissions")
struct SubmissionFilesTests {
  @Test("a class folder holds files and students' folders; the rest is ignored")
  func classFolder() throws {
    let folder = try TemporaryFolder()
    for name in [
      "b.md", "a.MD", "c/one.md", "c/deep/two.md", "notes.txt", ".hidden.md", "marks.csv",
      "d/x.pdf",
      "c/.git/three.md",
    ] {
      try folder.write("text", to: name)
    }
    let files = SubmissionFiles(at: [folder.path])
    #expect(files.submissions.map(\.name) == ["a.MD", "b.md", "c", "d"])
    #expect(files.submissions[2].documents.map(\.name) == ["c/deep/two.md", "c/one.md"])
    #expect(files.submissions[3].notices == [Message("notice.noFile")])
    #expect(files.marks.map(\.name) == ["marks.csv"])
    #expect(files.missing.isEmpty)
  }

  @Test("several paths are files and students' folders, as a shell lists them")
  func globbed() throws {
    let folder = try TemporaryFolder()
    for name in ["b.md", "c/one.md", "c/two.md", "marks.csv"] {
      try folder.write("text", to: name)
    }
    let paths = ["b.md", "c", "marks.csv", "b.md"].map { folder.path + "/" + $0 }
    let files = SubmissionFiles(at: paths)
    #expect(files.submissions.map(\.name) == ["b.md", "c"])
    #expect(files.marks.count == 1)
  }

  @Test("two class folders are two class folders")
  func twoClasses() throws {
    let folder = try TemporaryFolder()
    for name in ["A/b.md", "A/c.md", "B/d.md", "B/e.md"] { try folder.write("text", to: name) }
    let files = SubmissionFiles(at: [folder.path + "/A", folder.path + "/B"])
    #expect(files.submissions.map(\.name) == ["b.md", "c.md", "d.md", "e.md"])
  }

  @Test("a path that does not exist is told")
  func missing() {
    #expect(SubmissionFiles(at: ["/nonexistent/a.md"]).missing == ["/nonexistent/a.md"])
  }

  @Test("links that lead out, run in circles or to pipes are notices, not reads")
  func links() throws {
    let outside = try TemporaryFolder()
    try outside.write("secret", to: "secret.md")
    let folder = try TemporaryFolder()
    try folder.write("text", to: "real.md")
    let system = FileManager.default
    let secret = outside.path + "/secret.md"
    try system.createSymbolicLink(atPath: folder.path + "/a.md", withDestinationPath: secret)
    try system.createSymbolicLink(atPath: folder.path + "/b.md", withDestinationPath: "b.md")
    try system.createSymbolicLink(atPath: folder.path + "/loop", withDestinationPath: ".")
    try system.createSymbolicLink(atPath: folder.path + "/c.md", withDestinationPath: "real.md")
    #expect(mkfifo(folder.path + "/d.md", 0o600) == 0)
    try system.createDirectory(atPath: folder.path + "/e.md", withIntermediateDirectories: true)
    let submissions = SubmissionFiles(at: [folder.path]).submissions.map {
      Submission(reading: $0)
    }
    #expect(submissions.map(\.file) == ["a.md", "b.md", "c.md", "d.md", "e.md", "real.md"])
    #expect(submissions.map { $0.documents.count } == [0, 0, 1, 0, 0, 1])
    #expect(submissions.map { $0.notices.isEmpty } == [false, false, true, false, false, true])
  }
}
