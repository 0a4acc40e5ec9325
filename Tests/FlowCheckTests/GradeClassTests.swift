import Foundation
import Testing

@Suite("A teacher grades a class")
struct GradeClassTests {
  private func classroom() throws -> Classroom {
    let room = try Classroom()
    try room.write(runningSum, to: "sums.md")
    try room.write(rightAnswer, to: "class/B1.md")
    try room.write("$$x_i = z_i$$\n", to: "class/B2.md")
    try room.write("Sorry.\n", to: "class/B3/answer.md")
    return room
  }

  @Test("one command gives a report for every student, a class page and a gradebook")
  func everything() throws {
    let room = try classroom()
    let run = try room.run("grade", "sums.md", "class")
    #expect(run.status == 0)
    #expect(run.errors == "")
    let files = try room.files(under: "output/sums").keys.sorted()
    let students = ["B2", "B3", "an"].flatMap { ["students/\($0).html", "students/\($0).md"] }
    #expect(
      files
        == (["gradebook.csv", "index.html", "results.json"] + students + ["summary.md"]).sorted())
    #expect(run.output.contains("Nguyễn Văn An"))
    #expect(run.output.hasSuffix("output/sums/index.html\n"))
    let widths = Set(run.output.split(separator: "\n").prefix(5).map(\.count))
    #expect(widths.count == 1, "the table's lines are aligned:\n\(run.output)")
  }

  @Test("the same class gives the same bytes, however many jobs there are")
  func sameBytes() throws {
    let room = try classroom()
    for (folder, jobs) in [("one", "1"), ("four", "4"), ("again", "4")] {
      let run = try room.run("grade", "sums.md", "class", "--output", folder, "--jobs", jobs)
      #expect(run.status == 0)
    }
    let one = try room.files(under: "one")
    #expect(!one.isEmpty)
    #expect(try room.files(under: "four") == one)
    #expect(try room.files(under: "again") == one)
  }

  @Test("marks given by hand count, and slips in their file are warnings")
  func marks() throws {
    let room = try classroom()
    try room.write(
      "student,problem,part,marks,comment\nan,1,why,2,\"Good, \"\"indeed\"\"\"\nB9,1,why,1,\n",
      to: "class/marks.csv")
    let run = try room.run("grade", "sums.md", "class")
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("class/marks.csv:3:1: warning: "))
    #expect(run.errors.contains("\nB9,1,why,1,\n^~\n"))
    #expect(try room.read("output/sums/students/an.md").contains("indeed"))
  }

  @Test("a run replaces the last one's reports")
  func replaces() throws {
    let room = try classroom()
    _ = try room.run("grade", "sums.md", "class")
    try FileManager.default.removeItem(atPath: room.path + "/class/B2.md")
    _ = try room.run("grade", "sums.md", "class")
    #expect(!room.exists("output/sums/students/B2.html"))
    #expect(room.exists("output/sums/students/an.html"))
  }

  @Test("files can be given one by one")
  func singleFiles() throws {
    let room = try classroom()
    let run = try room.run("grade", "sums.md", "class/B1.md", "class/B3")
    #expect(run.status == 0)
    #expect(run.output.contains("2 submissions"))
  }

  @Test("formulas without end get reports of their own, and everyone else's is there")
  func endlessFormulas() throws {
    let room = try classroom()
    func many(_ text: String, _ count: Int = 100_000) -> String {
      String(repeating: text, count: count)
    }
    let letters = "abcdghklmnopq".map { "\\sum_{\($0)=1}^{D}" }.joined()
    let hostile = [
      "parens": "$$x_i = \(many("("))z_i\(many(")"))$$",
      "left": "$$x_i = \(many("\\left("))z_i\(many("\\right)"))$$",
      "frac": "$$x_i = \(many("\\frac{1}{"))z_i\(many("}"))$$",
      "sqrt": "$$x_i = \(many("\\sqrt{"))$$",
      "cases": "$$x_i = \(many("\\begin{cases}", 20_000))z_i\(many("\\end{cases}", 20_000))$$",
      "lists": (0..<500).map { many("  ", $0) + "- $x_i = z_i$\n" }.joined(),
      "dollars": many("$"),
      "tower": "$$x_i = \(many("9^{", 500))9\(many("}", 500))$$",
      "sums": "$$x_i = \(letters) z_i$$",
      "doubling": "$g(t) = t + t$ $x_i = \(many("g(", 60))z_i\(many(")", 60))$",
      "chain": "$$x_i = \(many("z_i = ", 20_000)) z_i$$",
      "long": "$$x_i = \(many("z_i + ", 50_000)) z_i$$",
      "claims": many("$x_2 = z_2 + x_1$\n\n", 1500),
      "conditions": "$x_i = z_i$ \(many("if $z_i > 0$ ", 2000))",
      "circle": "$a = b$, $b = a$, $x_i = z_i + a$",
      "nul": "$x_i = z_i \0 + 1$",
    ]
    for (name, text) in hostile { try room.write(text + "\n", to: "class/\(name).md") }
    let run = try room.run("grade", "sums.md", "class")
    #expect(run.status == 0)
    #expect(run.errors == "")
    let students = hostile.keys + ["B2", "B3", "an"]
    for student in students { #expect(room.exists("output/sums/students/\(student).html")) }
    let book = try room.read("output/sums/gradebook.csv").split(separator: "\r\n")
    #expect(book.count == students.count + 1)
  }

  @Test("a text of thousands of formulas waits for the teacher, whatever its last line says")
  func tooManyFormulas() throws {
    let room = try classroom()
    let steps = String(repeating: "$x_2 = z_2 + x_1$\n\n", count: 5000)
    try room.write(steps + "$x_i = \\sum_{j=1}^i z_j$\n", to: "class/endless.md")
    let run = try room.run("grade", "sums.md", "class")
    #expect(run.status == 0)
    let results = try room.read("output/sums/results.json")
    #expect(results.contains("There are thousands of formulas in your text."))
    let page = try room.read("output/sums/students/endless.md")
    #expect(page.contains("There are thousands of formulas in your text."))
  }

  @Test("hostile files get reports of their own, and everyone else's is there")
  func hostileClass() throws {
    let room = try classroom()
    try room.write(
      [0x24, 0x78] + (0..<3000).map { UInt8(truncatingIfNeeded: $0 &* 73 | 0x80) },
      to: "class/bytes.md")
    try room.write("", to: "class/empty.md")
    try room.write("x", to: "class/large.md")
    #expect(truncate(room.path + "/class/large.md", 50_000_000) == 0)
    let braces = String(repeating: "{", count: 100_000)
    try room.write("$$f_\\phi(\\mathbf z) = \(braces)$$\n", to: "class/braces.md")
    try room.write("$$x_i = 9^{9^{9^9}} \\sum_{j=1}^{10^{12}} z_j$$\n", to: "class/powers.md")
    try room.write("$$x_i = z_i\n\nand so on", to: "class/unclosed.md")
    try room.write(
      "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n$x_i = z_i$\n",
      to: "class/script.md")
    try room.write(
      "---\nstudent: ../../escaped\nname: =HYPERLINK(\"http://x\")\n---\n$x_i = z_i$\n",
      to: "class/names.md")
    try room.write("---\nstudent: an\n---\ntext\n", to: "class/twin.md")
    try room.write(
      "---\n" + String(repeating: "[", count: 100_000) + "\n---\n", to: "class/yaml.md")
    try room.write(String(repeating: "> ", count: 100_000) + "x", to: "class/quotes.md")

    let run = try room.run("grade", "sums.md", "class")
    #expect(run.status == 0)
    #expect(run.errors == "")
    let students = [
      "B2", "B3", "an", "an-2", "braces", "bytes", "empty", "escaped", "large", "powers", "quotes",
      "script", "unclosed", "yaml",
    ]
    let files = try room.files(under: "output/sums")
    #expect(
      files.keys.filter { $0.hasSuffix(".html") && $0.hasPrefix("students/") }.sorted()
        == students.map { "students/\($0).html" }.sorted())
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: room.path).sorted()
        == ["class", "output", "sums.md"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: room.path + "/output") == ["sums"])
    for (name, data) in files where name.hasSuffix(".html") {
      let page = String(decoding: data, as: UTF8.self)
      #expect(!page.contains("<script"), "\(name)")
      #expect(!page.contains("<img"), "\(name)")
    }
    #expect(!(try room.read("output/sums/gradebook.csv")).contains(",=HYPERLINK"))
    #expect(!(try room.read("output/sums/gradebook.csv")).contains(",\"=HYPERLINK"))
  }
}

@Suite("A teacher makes a mistake")
struct MistakeTests {
  @Test("a fault in the sheet stops everything, under a caret")
  func sheetFault() throws {
    let room = try Classroom()
    try room.write(
      runningSum.replacing("dimensions: [2, 3]", with: "dimension: [2, 3]"), to: "sums.md")
    try room.write(rightAnswer, to: "class/B1.md")
    let run = try room.run("grade", "sums.md", "class")
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("sums.md:4:1: error: "))
    #expect(run.errors.contains("dimensions"))
    #expect(run.errors.hasSuffix("\ndimension: [2, 3]\n^~~~~~~~~\n"))
    #expect(!room.exists("output"))
  }

  @Test("a sheet that is not UTF-8 is refused where it stops being so")
  func sheetEncoding() throws {
    let room = try Classroom()
    try room.write(Array(runningSum.utf8) + [0x0A, 0x61, 0xFF, 0x62], to: "sums.md")
    try room.write(rightAnswer, to: "class/B1.md")
    let run = try room.run("grade", "sums.md", "class")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("sums.md:12:2: error: "))
  }

  @Test(
    "usage errors exit with 2 and say what is wrong",
    arguments: [
      ["grade"], ["grade", "sums.md"], ["grade", "sums.md", "class", "--samples", "0"],
      ["grade", "sums.md", "class", "--jobs", "none"], ["grade", "sums.md", "class", "--sed", "1"],
      ["grade", "sums.md", "nobody"], ["grade", "nothing.md", "class"], ["grad"],
      ["grade", "sums.md", "empty"], ["grade", "class", "class"],
      ["grade", "sums.md", "class", "--templates", "nowhere"],
      ["grade", "sums.md", "class", "--output", "sums.md/out"],
    ])
  func usage(arguments: [String]) throws {
    let room = try Classroom()
    try room.write(runningSum, to: "sums.md")
    try room.write(rightAnswer, to: "class/B1.md")
    try room.write("no homework", to: "empty/notes.txt")
    let run = try CommandLineRun(arguments, in: room.path)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.lowercased().contains("error"))
  }

  @Test("help and version are answers, not errors", arguments: ["--help", "--version"])
  func help(option: String) throws {
    let run = try CommandLineRun([option], in: NSTemporaryDirectory())
    #expect(run.status == 0)
    #expect(!run.output.isEmpty)
    #expect(run.errors == "")
  }
}
