import Markdown
import Testing

@testable import Grading

@Suite("Marks given by hand")
struct MarksTests {
  private func table(_ text: String) -> MarksTable {
    MarksTable(SourceText(path: "marks.csv", text: text))
  }

  @Test("quotes, line ends and columns in any order are read")
  func table() {
    let table = table(
      "part,comment,Student,marks,problem\r\n"
        + "a,\"Said \"\"well\"\",\nthough, short\",an,\"1,5\",1\r\n\r\nb,,binh,0,\n")
    #expect(table.warnings.isEmpty)
    #expect(table.rows.map(\.student) == ["an", "binh"])
    #expect(table.rows.map(\.part) == ["a", "b"])
    #expect(table.rows.map(\.problem) == ["1", ""])
    #expect(table.rows.map(\.marks) == [1.5, 0])
    #expect(table.rows.map(\.comment) == ["Said \"well\",\nthough, short", nil])
    #expect(table.rows.map(\.places.student.line) == [3, 5])
  }

  @Test("semicolons separate where a spreadsheet writes them")
  func semicolons() {
    let table = table("student;problem;part;marks;comment\nan;1;a;0,75;x, y\n")
    #expect(table.rows.first?.marks == 0.75)
    #expect(table.rows.first?.comment == "x, y")
  }

  @Test(
    "what cannot be used is a warning with its line",
    arguments: [
      ("student,part,marks\nan,a,good\n", "warning.marks.number", 2),
      ("student,part,marks\nan,a,-1\n", "warning.marks.number", 2),
      ("student,part,marks\n\nan,a,nan\n", "warning.marks.number", 3),
      ("student,part,marks\n,a,1\n", "warning.marks.row", 2),
      ("student,part,mark\nan,a,1\n", "warning.marks.column", 1),
      ("a,b\n1,2\n", "warning.marks.column", 1),
    ])
  func warnings(text: String, key: String, line: Int) throws {
    let warning = try #require(table(text).warnings.first)
    #expect(warning.message.key == key)
    #expect(warning.line == line)
  }

  @Test("an unclosed quote, only commas or nothing at all crash nothing")
  func hostile() {
    #expect(table("").rows.isEmpty)
    #expect(table("\"").rows.isEmpty)
    #expect(table(String(repeating: ",", count: 100_000)).rows.isEmpty)
    #expect(table("student,part,marks\n\"an,a,1\nb,b,2\n").rows.isEmpty)
  }

  private func results() throws -> (results: [SubmissionResult], sheet: Sheet) {
    let sheet = try sheet(frontMatter: "marks: {a: 1, b: 2, det: 3}")
    let grader = try Grader(sheet: sheet, seed: 0, samples: 4)
    let results = ["an", "Bình"].map { student in
      grader.grade(Submission(text: "(a) One.\n", file: student + ".md"))
    }
    return (results, sheet)
  }

  @Test("marks and comments reach the parts, and a free response its verdict")
  func apply() throws {
    var (results, sheet) = try results()
    let table = table(
      "student,problem,part,marks,comment\nan,1,a,1,\nan,1,b,0.5,More\nBÌNH,,a,0,\nan,,det,2,By hand\n"
    )
    let warnings = table.apply(to: &results, sheet: sheet, identifiers: [["an"], ["Bình"]])
    #expect(warnings.isEmpty)
    #expect(results[0].parts[0].verdict == .correct)
    #expect(results[0].parts[1].verdict == .partial)
    #expect(results[0].parts[1].comment == "More")
    #expect(results[1].parts[0].verdict == .incorrect)
    #expect(results[0].parts[2].marks == 2)
    #expect(results[0].marks == 3.5)
  }

  @Test(
    "rows about nobody, nothing or too much change nothing",
    arguments: [
      ("chi,1,a,1", "warning.marks.student"), ("an,1,z,1", "warning.marks.part"),
      ("an,2,a,1", "warning.marks.part"), ("an,1,a,1.5", "warning.marks.tooMany"),
    ])
  func refused(row: String, key: String) throws {
    var (results, sheet) = try results()
    let before = results.map(\.marks)
    let warnings = table("student,problem,part,marks\n\(row)\n")
      .apply(to: &results, sheet: sheet, identifiers: [["an"], ["Bình"]])
    #expect(warnings.map(\.message.key) == [key])
    #expect(warnings.map(\.line) == [2])
    #expect(results.map(\.marks) == before)
  }
}
