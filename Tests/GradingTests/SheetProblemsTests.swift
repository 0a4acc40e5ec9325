import Markdown
import Testing

@testable import Grading

@Suite("Problems of a sheet")
struct SheetProblemsTests {
  @Test("numbered level-2 headings are problems, each with its own settings")
  func headings() throws {
    let sheet = try sheet(
      frontMatter: "language: vi\nmarks: {f: 1}\ndimensions: 2",
      body: #"""
        # Bài tập về nhà số 6

        Cho $x_i = \tau(z_i; h_i)$.

        ## Bài 1

        ```flow
        marks: {a: 1, b: 2}
        ```

        - **(a)** Vì sao?
        - **(b)** Dạng gì?

        ## Bài 2: Tổng chạy

        ```flow
        dimensions: [2, 3]
        ```

        $$\tau(z_i; h_i) = z_i + h_i$$

        ### Lời giải

        1. Trước hết $x_1 = z_1$.
        2. Sau đó.

        ### Gợi ý

        Nghĩ đi.
        """#)
    #expect(sheet.problems.map(\.name) == ["1", "2"])
    #expect(words(sheet.preamble) == #"Cho $x_i = \tau(z_i; h_i)$."#)
    let first = sheet.problems[0]
    #expect(first.parts == [PartMarks("a", 1), PartMarks("b", 2)])
    #expect(words(first.prompts["b"] ?? []).hasSuffix("Dạng gì?"))
    #expect(first.settings.dimensions == [2])
    #expect(!first.hasCheckedParts)
    let second = sheet.problems[1]
    #expect(second.parts == [PartMarks("f", 1)])
    #expect(second.settings.dimensions == [2, 3])
    #expect(words(second.statement).hasPrefix("Bài 2: Tổng chạy / \\tau"))
    #expect(words(second.statement).hasSuffix("Gợi ý / Nghĩ đi."))
    #expect(words(second.solution).hasPrefix("Lời giải / Trước hết"))
    #expect(second.position.line == 19)
    #expect(sheet.summary.problems.map(\.name) == ["1", "2"])
  }

  @Test("numbered list items are problems, and what interrupts the list belongs to the last")
  func listItems() throws {
    let sheet = try sheet(
      body: #"""
        # Bài tập về nhà số 6

        Xét luồng tự hồi quy $x_i = \tau(z_i; \mathbf{h}_i)$.

        1. Trả lời:

        - (a) Tại sao?
        - (b) Thế nào?

        #### Lời giải:

        - (a) Để khả nghịch.
        - (b) Tam giác dưới.

        ■

        2. Giả sử

        $$\tau(z_i; \mathbf{h}_i) = z_i + h_i$$

        Hãy xác định $\det J_{f_\phi}$.

        **Lời giải:**

        1. Bước một.
        2. Bước hai.
        3. Bước ba.
        """#)
    #expect(sheet.problems.map(\.name) == ["1", "2"])
    #expect(words(sheet.problems[0].statement) == "Trả lời: / (a) Tại sao? | (b) Thế nào?")
    #expect(sheet.problems[0].parts == [PartMarks("a", 1), PartMarks("b", 1)])
    #expect(words(sheet.problems[0].solution).contains("Tam giác dưới"))
    #expect(words(sheet.problems[1].statement).hasPrefix("Giả sử / \\tau"))
    #expect(words(sheet.problems[1].statement).hasSuffix("$."))
    #expect(words(sheet.problems[1].solution).hasSuffix("Bước một. | Bước hai. | Bước ba."))
    #expect(sheet.problems[1].parts.map(\.part) == ["f", "inverse", "det"])
  }

  @Test("questions of one problem in a numbered list do not make several")
  func questions() throws {
    let sheet = try sheet(
      body: runningSum + "\n\n1. Find $f$.\n2. Find the inverse.\n3. Find the determinant.\n")
    #expect(sheet.problems.map(\.name) == ["1"])
    #expect(words(sheet.problems[0].statement).hasSuffix("Find the determinant."))
  }

  @Test(
    "headings that merely hold a number name no problem",
    arguments: ["## 2-D flows", "## 3.5 times", "## Part two", "## 100 flows", "## Bài tập"])
  func noProblem(heading: String) throws {
    let sheet = try sheet(body: runningSum + "\n\n\(heading)\n\nText.\n\n\(heading)\n\nMore.\n")
    #expect(sheet.problems.map(\.name) == ["1"])
  }

  @Test(
    "a heading names a problem in many ways",
    arguments: [
      "## Bài %", "## Problem %", "## %. Sums", "## %) Sums", "## Exercise %: Sums", "## Câu %",
      "## %", "## Question % (sums)", "## Bài tập số %", "## **Bài %.** Tổng", "## BÀI 0%",
      "## Ba\u{300}i %", "## % – Sums",
    ])
  func headingForms(form: String) throws {
    let body = ["1", "2"].map { number in
      form.replacing("%", with: number) + "\n\n$$\\tau(z_i; h_i) = z_i$$\n"
    }
    let sheet = try sheet(body: body.joined(separator: "\n"))
    #expect(sheet.problems.map(\.name) == ["1", "2"])
  }

  @Test("a single problem is problem 1, whatever its heading says")
  func singleProblem() throws {
    let sheet = try sheet(body: "## Bài 2\n\nCho $$\\tau(z_i; h_i) = z_i$$\n")
    #expect(sheet.problems.map(\.name) == ["1"])
  }

  @Test(
    "an author's solution opens under a heading or a bold line",
    arguments: [
      "## Solution", "#### Lời giải:", "**Lời giải:**", "**Lời giải.** Ta có", "## Đáp án",
      "### Hướng dẫn giải", "Lời giải:", "**Solution:**\n\nWe",
    ])
  func solution(opener: String) throws {
    let sheet = try sheet(body: runningSum + "\n\n\(opener)\n\n$x_1 = z_1$\n")
    let problem = sheet.problems[0]
    #expect(words(problem.solution).hasSuffix("x_1 = z_1$"))
    #expect(!words(problem.statement).contains("x_1 = z_1"))
  }

  @Test(
    "words about answers open no solution",
    arguments: [
      "**Answer** the questions.", "## Answer the questions", "Answer in full sentences.",
      "Solutions are due on Monday.", "## Giải thích",
    ])
  func noSolution(line: String) throws {
    let sheet = try sheet(body: runningSum + "\n\n\(line)\n\nText.\n")
    #expect(sheet.problems[0].solution.isEmpty)
  }

  @Test("settings in an indented fence have their place in the file")
  func indentedSettings() throws {
    let body = """
      1. One $x_1 = z_1$.

         ```flow
         marks: {f: 1}
         ```

      2. Two.

         ```flow
         marks: {f: lots}
         ```
      """
    let fault = try #require(faults(frontMatter: "title: a", body: body).first)
    #expect(fault.message.key == "fault.marks.number")
    #expect(fault.line == 13)
    #expect(fault.column == 15)
    #expect(fault.sourceLine == "   marks: {f: lots}")
  }

  @Test("two problems with one number are a fault")
  func duplicateProblem() {
    let faults = faults(frontMatter: "title: a", body: "## Bài 1\n\nA.\n\n## Bài 1\n\nB.\n")
    #expect(faults.map(\.message.key) == ["fault.duplicateProblem"])
    #expect(faults.map(\.line) == [8])
  }

  @Test("an empty sheet is a fault", arguments: ["", "\n\n", "# Only a title\n"])
  func empty(body: String) {
    #expect(throws: SheetFaults.self) {
      try Sheet(source: SourceText(path: "a.md", text: body))
    }
  }
}
