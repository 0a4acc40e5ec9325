import Markdown
import Testing

@testable import Grading

@Suite("Which passage answers which problem")
struct SubmissionPassagesTests {
  private let twoProblems = #"""
    ## Bài 1

    ```flow
    marks: {a: 1, b: 1, c: 1}
    ```

    ## Bài 2

    $$\tau(z_i; h_i) = z_i + h_i$$
    """#

  private func passages(_ text: String) throws -> [String: String] {
    let sheet = try sheet(body: twoProblems)
    return Submission(text: text, file: "an.md").passages(for: sheet)
      .mapValues { $0.map { words($0.blocks) }.joined(separator: " // ") }
  }

  @Test(
    "headings, bold lines and words name problems",
    arguments: [
      ("## Bài 1", "## Bài 2"), ("# Câu 1", "# Câu 2"), ("**Bài 1.**", "**Bài 2.**"),
      ("Bài 1:", "Bài 2:"), ("### Problem 1", "### Problem 2"),
      ("**Question 1**", "**Question 2**"),
      ("## 1. Questions", "## 2. The running sum"), ("### 1", "### 2"), ("**1.**", "**2.**"),
      ("Exercise 1)", "Exercise 2)"), ("## BÀI 1", "## Ba\u{300}i 2"),
      ("## Bài tập 1 (lý thuyết)", "## Bài tập 2 (luồng)"),
    ])
  func labels(first: String, second: String) throws {
    let found = try passages("Intro.\n\n\(first)\n\nOne.\n\n\(second)\n\nTwo.\n")
    #expect(found.keys.sorted() == ["1", "2"])
    #expect(found["1"]?.hasSuffix("One.") == true)
    #expect(found["2"]?.hasSuffix("Two.") == true)
    #expect(found["1"]?.contains("Intro") == false)
  }

  @Test("a label may start a line inside a paragraph")
  func softBreak() throws {
    let found = try passages("Bài 1: One.\nStill one.\nBài 2: $x_1 = z_1$\nand more.\n")
    #expect(found["1"]?.contains("Still one.") == true)
    #expect(found["2"]?.hasPrefix("Bài 2: $x_1 = z_1$") == true)
    #expect(found["1"]?.contains("z_1") == false)
  }

  @Test("the numbers of a list name problems where nothing else does")
  func listNumbers() throws {
    let found = try passages("1. One\n\n   a) A\n\n   b) B\n\n2. Two\n\n   $x_1 = z_1$\n")
    #expect(found["1"] == "One / a) A / b) B")
    #expect(found["2"] == "Two / $x_1 = z_1$")
    let apart = try passages("1) One\n\nmore\n\n2) Two\n\n$$x_1 = z_1$$\n")
    #expect(apart["1"] == "One / more")
    #expect(apart["2"] == "Two / x_1 = z_1")
  }

  @Test("numbered steps under a heading are no problems")
  func steps() throws {
    let found = try passages(
      "## Bài 2\n\n1. First $x_1 = z_1$.\n2. Then the inverse.\n3. Last the determinant.\n")
    #expect(found.keys.sorted() == ["2"])
    #expect(found["2"]?.hasSuffix("Last the determinant.") == true)
  }

  @Test(
    "numbers inside a problem name no other",
    arguments: ["### %. Part", "### Câu %", "**Câu %.** Part", "**%.** Part", "%. Part"])
  func innerNumbers(form: String) throws {
    let inner = (1...2).map { form.replacing("%", with: String($0)) + "\n\nStep \($0).\n\n" }
    let found = try passages("## Bài 2\n\n" + inner.joined())
    #expect(found.keys.sorted() == ["2"])
    #expect(found["2"]?.contains("Step 1.") == true)
    let both = try passages("## Bài 1\n\nOne.\n\n**Bài 2.** Two.\n\n" + inner.joined())
    #expect(both["1"] == "One.")
    #expect(both["2"]?.hasPrefix("Bài 2. Two.") == true)
    #expect(both["2"]?.contains("Step 1.") == true)
  }

  @Test("a title with a number that no problem has is a title")
  func title() throws {
    let found = try passages("# Bài tập 6\n\n## Bài 1\n\nOne.\n\n## Bài 2\n\nTwo.\n")
    #expect(found["2"] == "Bài 2 / Two.")
    let sentence = try passages("## Bài 1\n\nBài 2 em chưa làm.\n")
    #expect(sentence.keys.sorted() == ["1"])
  }

  @Test("without any label everything may answer everything")
  func noLabel() throws {
    let found = try passages("$x_1 = z_1$\n\n- text\n")
    #expect(found["1"] == "$x_1 = z_1$ / text")
    #expect(found["2"] == found["1"])
  }

  @Test("a problem answered in two places has both")
  func twice() throws {
    let found = try passages("## Bài 2\n\nA.\n\n## Bài 1\n\nB.\n\n## Bài 2\n\nC.\n")
    #expect(found["2"] == "Bài 2 / A. // Bài 2 / C.")
  }

  @Test("with one problem nothing is cut")
  func oneProblem() throws {
    let submission = Submission(text: "## Bài 7\n\nA.\n\n2. B\n", file: "an.md")
    let found = submission.passages(for: try sheet())
    #expect(found["1"]?.count == 1)
    #expect(found["1"]?.first?.blocks.count == 3)
  }
}

@Suite("Which text answers which free-response part")
struct SubmissionPartsTests {
  private func responses(_ text: String, marks: String = "{a: 1, b: 1, c: 1}") throws
    -> [String: String]
  {
    let sheet = try sheet(frontMatter: "marks: \(marks)")
    let submission = Submission(text: text, file: "an.md")
    let passages = submission.passages(for: sheet)["1"] ?? []
    return sheet.problems[0].responses(in: passages).mapValues(words)
  }

  @Test(
    "letters are written in many ways",
    arguments: [
      "(%) ", "%) ", "%. ", "**%)** ", "**(%)** ", "**%.** ", "- (%) ", "- %) ", "* **%)** ",
      "Câu %: ", "Câu %) ", "Part %. ", "1%) ", "1 (%) ", "1.%) ", "**Câu 1%.** ", "Ý %) ",
      "### (%)\n\n", "### Câu %\n\n", "#### %\n\n", "(%)\n", "**%**\n\n", "1(%) ",
    ])
  func letters(form: String) throws {
    let text = ["a", "b", "c"].map { letter in
      form.replacing("%", with: letter) + "Answer \(letter.uppercased()).\n\nMore \(letter).\n"
    }
    let found = try responses(text.joined(separator: "\n"))
    #expect(found.keys.sorted() == ["a", "b", "c"])
    for letter in ["a", "b", "c"] {
      #expect(found[letter]?.contains("Answer \(letter.uppercased()).") == true)
      #expect(found[letter]?.contains("More \(letter).") == true)
    }
    #expect(found["a"]?.contains("Answer B") == false)
  }

  @Test("lines of one paragraph, rows of a table and nested items are parts")
  func layouts() throws {
    let lines = try responses("(a) One\ntwo\n(b) Three\n(c) Four\n")
    #expect(lines["a"]?.hasSuffix("two") == true)
    #expect(lines["b"] == "(b) Three")
    let table = try responses("| Q | A |\n| --- | --- |\n| a | One $x_i$ |\n| b | Two |\n")
    #expect(table["a"] == "a) One $x_i$")
    #expect(table["b"] == "b) Two")
    #expect(table["c"] == nil)
    let nested = try responses("1. Answers\n   - a) One\n   - b) Two\n")
    #expect(nested["a"] == "a) One")
  }

  @Test("a copied question is no answer where the solution has a heading of its own")
  func copiedQuestion() throws {
    let found = try responses("- (a) Why?\n- (b) How?\n\n#### Lời giải:\n\n(a) So.\n")
    #expect(found == ["a": "(a) So."])
  }

  @Test("a word that starts like a label is none")
  func noLabel() throws {
    let found = try responses("(a) One.\n\nA matrix is a matrix.\n\nb is not a label.\n")
    #expect(found.keys.sorted() == ["a"])
    #expect(found["a"]?.contains("b is not") == true)
  }

  @Test("a label with nothing behind it is no answer")
  func bareLabel() throws {
    #expect(try responses("a) One.\n\nb)\n\nc) Three.\n").keys.sorted() == ["a", "c"])
  }

  @Test("where nothing is labelled the whole passage stands for every part")
  func unlabelled() throws {
    let found = try responses("Because it can be undone.\n")
    #expect(found.keys.sorted() == ["a", "b", "c"])
    #expect(found["c"] == "Because it can be undone.")
    #expect(try responses("# Only a title\n").isEmpty)
    #expect(try responses("").isEmpty)
  }

  @Test("a part with a name is found by it, else it is the whole passage")
  func named() throws {
    let marks = "{f: 1, why: 2}"
    #expect(
      try responses("$x_1 = z_1$\n\n## Why\n\nBecause.\n", marks: marks)["why"]
        == "Why / Because.")
    #expect(try responses("**Why:** because.\n", marks: marks)["why"] == "Why: because.")
    #expect(try responses("It is so.\n", marks: marks)["why"] == "It is so.")
  }
}
