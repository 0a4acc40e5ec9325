import Foundation
import Testing

@Suite("A teacher proofreads a worked example")
struct VerifyTests {
  private let example = #"""
    Let $\tau(z_i; h_i) = z_i + h_i$ and $h_i = c_i(\mathbf z_{1:i-1}) = \sum_{j=1}^{i-1} z_j$.

    Then $x_2 = z_1 + z_2$ and $x_3 = z_1 + z_2$.
    """#

  @Test("a false equality is printed as editors link it, and the status is 1")
  func falseEquality() throws {
    let room = try Classroom()
    try room.write(example, to: "notes.md")
    let run = try room.run("verify", "notes.md")
    #expect(run.status == 1)
    #expect(
      run.output.hasPrefix(
        "notes.md:3:29: false: x_3 = z_1 + z_2 (at z = (1, 2, 3): 6 ≠ 3)\n"))
    for name in ["verification.html", "verification.md", "verification.json"] {
      #expect(room.exists("output/notes/\(name)"))
    }
    let data = try #require(
      try JSONSerialization.jsonObject(
        with: Data(try room.read("output/notes/verification.json").utf8))
        as? [String: Any])
    #expect(data["false"] as? Int == 1)
    #expect(data["holds"] as? Int == 1)
    let statements = try #require(data["statements"] as? [[String: Any]])
    #expect(statements.count == 5)
    #expect(statements.last?["line"] as? Int == 3)
    #expect(statements.last?["verdict"] as? String == "false")
  }

  @Test("a true text gives status 0, the same bytes each time")
  func trueText() throws {
    let room = try Classroom()
    try room.write(example.replacing("= z_1 + z_2$.", with: "= z_3 + x_2$."), to: "notes.md")
    for folder in ["one", "two"] {
      let run = try room.run("verify", "notes.md", "--output", folder)
      #expect(run.status == 0)
    }
    #expect(try room.files(under: "one") == room.files(under: "two"))
  }

  @Test("a sheet gives the flow of a document that states none")
  func sheet() throws {
    let room = try Classroom()
    try room.write(runningSum, to: "sums.md")
    try room.write("$x_2 = z_1 + z_2$ and $z_2 = x_2 + x_1$\n", to: "work.md")
    let run = try room.run("verify", "work.md", "--sheet", "sums.md")
    #expect(run.status == 1)
    #expect(run.output.contains("work.md:1:24: false: z_2 = x_2 + x_1"))
  }

  @Test("what cannot be used is told, and the status is 2")
  func unusable() throws {
    let room = try Classroom()
    let missing = try room.run("verify", "nothing.md")
    #expect(missing.status == 2)
    #expect(missing.errors.contains("nothing.md"))
    try room.write("---\ndimension: 3\n---\n$x_1 = z_1$\n", to: "key.md")
    #expect(try room.run("verify", "key.md").status == 2)
  }

  @Test("two files of one name get a folder each")
  func folders() throws {
    let room = try Classroom()
    for folder in ["a", "b"] { try room.write(runningSum, to: "\(folder)/hw.md") }
    #expect(try room.run("solve", "a/hw.md", "b/hw.md").status == 0)
    for folder in ["hw", "hw-2"] { #expect(room.exists("output/\(folder)/solution.html")) }
  }
}
