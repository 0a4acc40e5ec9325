import Testing

@testable import Grading

@Suite("Grading a class")
struct SubmissionClassTests {
  @Test("students are in order and have one identifier each", arguments: [1, 7])
  func unique(jobs: Int) async throws {
    let folder = try TemporaryFolder()
    try folder.write("---\nstudent: an\n---\n(a) x\n", to: "z.md")
    try folder.write("---\nstudent: An\n---\n(a) x\n", to: "y.md")
    try folder.write("(a) x\n", to: "an.md")
    try folder.write("(a) x\n", to: "an-2.md")
    try folder.write("student,part,marks\nz,a,1\nan-2,a,0.5\nan,a,0\n", to: "marks.csv")
    let grader = try Grader(sheet: try sheet(frontMatter: "marks: {a: 1}"), seed: 0, samples: 4)
    let (result, warnings) = await ClassGrader(grader, jobs: jobs)
      .grade(SubmissionFiles(at: [folder.path]))
    #expect(warnings.isEmpty)
    #expect(result.submissions.map(\.student) == ["An", "an-2", "an-3", "an-4"])
    #expect(result.submissions.map(\.file) == ["y.md", "an-2.md", "an.md", "z.md"])
    #expect(
      result.submissions.map { $0.notices.map(\.key) }[1...] == [
        [], ["notice.duplicate"], ["notice.duplicate"],
      ])
    #expect(result.submissions[1].marks == 0.5)
    #expect(result.submissions[3].marks == 1)
  }

  @Test("progress counts every submission once")
  func progress() async throws {
    let folder = try TemporaryFolder()
    for index in 0..<10 { try folder.write("x", to: "s\(index).md") }
    let grader = try Grader(sheet: try sheet(), seed: 0, samples: 4)
    var seen: [Int] = []
    let (result, _) = await ClassGrader(grader, jobs: 3)
      .grade(SubmissionFiles(at: [folder.path])) { seen.append($0) }
    #expect(seen == Array(1...10))
    #expect(result.submissions.map(\.student) == (0..<10).map { "s\($0)" })
  }
}
