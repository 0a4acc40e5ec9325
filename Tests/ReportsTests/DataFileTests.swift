import Foundation
import Grading
import Testing

@testable import Reports

@Suite("The gradebook")
struct GradebookTests {
  @Test(
    "holds no cell that a spreadsheet would run",
    arguments: [
      ("=1+1", "'=1+1"), ("+84 123", "'+84 123"), ("-2", "'-2"), ("@SUM(A1)", "'@SUM(A1)"),
      ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""), ("  =1", "'  =1"), ("＝1", "'＝1"),
      ("Nguyễn Thị Ánh", "Nguyễn Thị Ánh"), ("a=b", "a=b"), ("", ""),
    ])
  func injection(text: String, cell: String) {
    #expect(Gradebook.text(text) == cell)
  }

  @Test(
    "quotes what has to be quoted",
    arguments: [
      ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("a b", "a b"),
      ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
    ])
  func quoting(text: String, cell: String) {
    #expect(Gradebook.text(text) == cell)
  }

  @Test("starts with a byte order mark and has a column per part")
  func columns() {
    let csv = Gradebook(SampleClass.result(language: "vi")).csv
    #expect(Array(csv.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
    let lines = csv.dropFirst().components(separatedBy: "\r\n")
    #expect(lines.count == 8)
    #expect(
      lines.first == "student,name,1.a,2.f,2.inverse,2.det,2.logdet,total,awaiting,outOf")
    #expect(lines.contains("B2012401,Zoë Müller,,3,,,0,3,7,11.5"))
  }

  @Test("of a single problem names its parts alone")
  func singleProblem() {
    #expect(
      Gradebook(SampleClass.empty0).csv
        == "\u{FEFF}student,name,f,inverse,det,logdet,total,awaiting,outOf\r\n")
  }
}

@Suite("results.json")
struct ResultsDocumentTests {
  private func document() throws -> [String: Any] {
    let catalogue = try Templates().catalogue(language: "en")
    let json = ResultsDocument(SampleClass.result(language: "en"), catalogue: catalogue).json
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
    return try #require(object as? [String: Any])
  }

  @Test("has the fields that programs rely on")
  func fields() throws {
    let document = try document()
    #expect(
      Set(document.keys) == ["sheet", "title", "seed", "samples", "version", "submissions"])
    let submissions = try #require(document["submissions"] as? [[String: Any]])
    #expect(submissions.count == 6)
    for submission in submissions {
      #expect(
        Set(submission.keys).isSuperset(of: [
          "student", "name", "file", "marks", "outOf", "awaiting", "parts",
        ]))
      for part in try #require(submission["parts"] as? [[String: Any]]) {
        #expect(
          Set(part.keys).isSuperset(of: [
            "problem", "part", "verdict", "marks", "outOf", "answer", "line", "diagnosis",
            "message", "counterexample",
          ]))
      }
    }
  }

  @Test("tells the counterexample, and null for what is not there")
  func counterexample() throws {
    let submissions = try #require(document()["submissions"] as? [[String: Any]])
    let parts = try #require(submissions[1]["parts"] as? [[String: Any]])
    let sample = try #require(parts[2]["counterexample"] as? [String: Any])
    #expect(sample["dimension"] as? Int == 2)
    #expect(sample["z"] as? [Double] == [1, 2])
    #expect(sample["x"] as? [Double] == [1, 3])
    #expect(sample["component"] as? Int == 2)
    #expect(sample["got"] as? Double == 4)
    #expect(sample["expected"] as? Double == 2)
    let undefined = try #require(parts[1]["counterexample"] as? [String: Any])
    #expect(undefined["got"] is NSNull)
    #expect(parts[4]["answer"] is NSNull)
    #expect(parts[4]["counterexample"] is NSNull)
    #expect(submissions[3]["name"] is NSNull)
  }

  @Test(
    "writes values as JSON does",
    arguments: [
      (.number(.nan), "null"), (.number(.infinity), "null"), (.number(3), "3"),
      (.number(0.1), "0.1"), (.number(-1e-7), "-1e-07"), (.unsigned(.max), "18446744073709551615"),
      (.string("a\"\\\n\u{1}\u{2028}ế"), #""a\"\\\n\u0001\u2028ế""#),
      (.array([.number(1), .number(2.5)]), "[1, 2.5]"), (.array([]), "[]"), (.object([]), "{}"),
      (
        .object([("b", .null), ("a", .array([.string("x")]))]),
        "{\n  \"b\": null,\n  \"a\": [\n    \"x\"\n  ]\n}"
      ),
    ] as [(JSONValue, String)])
  func values(value: JSONValue, text: String) {
    #expect(value.text == text + "\n")
  }
}

@Suite("The caret under what could not be read")
struct SourceExcerptTests {
  private func excerpt(_ line: String, caret: Int, length: Int = 1) -> SourceExcerpt {
    SourceExcerpt(
      UnreadableSpot(
        line: 1, column: 1, sourceLine: line, caret: caret, length: length,
        reason: Message("reason.unreadable")))
  }

  @Test("stands after what stands before it, wide and combined characters too")
  func place() {
    let excerpt = excerpt("\te\u{302}\u{301}漢 |x", caret: 4)
    #expect(excerpt.before == "\te\u{302}\u{301}漢 ")
    #expect(excerpt.marked == "|")
    #expect(excerpt.after == "x")
    #expect(excerpt.blanks == "\t    ")
    #expect(excerpt.caret == "^")
  }

  @Test(
    "is as long as the characters",
    arguments: [(4, "^~~~"), (0, "^"), (100, "^~~~~"), (-3, "^")])
  func length(length: Int, caret: String) {
    #expect(excerpt(#"= \foo{"#, caret: 2, length: length).caret == caret)
  }

  @Test("stays within the line", arguments: [-5, 3, 1000])
  func bounds(caret: Int) {
    let excerpt = excerpt("abc", caret: caret)
    #expect(excerpt.before + excerpt.marked + excerpt.after == "abc")
  }

  @Test("does not let characters that turn or end a line move it")
  func controls() {
    let excerpt = excerpt("a\u{202E}b\u{1B}c\u{2028}d", caret: 3)
    #expect(excerpt.before + excerpt.marked + excerpt.after == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d")
  }
}
