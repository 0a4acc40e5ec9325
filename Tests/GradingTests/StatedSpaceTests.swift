// swift-format-ignore-file
// Sheets as they are written.

import Markdown
import Testing

@testable import Grading

/// How many components a handout says its vectors have, and where it says that they lie.
@Suite("The space of a handout")
struct StatedSpaceTests {
  private static let map = #" Let $x_i = 2 z_i + \sum_{j<i} z_j$. Find $f$."#
  private static let usual = [2, 3, 4, 5]

  private func settings(_ body: String, _ frontMatter: String = "title: a") throws -> ProblemSettings {
    try sheet(frontMatter: frontMatter, body: body).problems[0].settings
  }

  @Test(
    "has the dimension that words and formulas tell",
    arguments: [
      (#"Let $D = 3$."# + map, 3), (#"In four dimensions,"# + map, 4), (#"Consider a flow on $\mathbb R^2$."# + map, 2),
      (#"Let $\mathbf z \in \mathbb R^3$."# + map, 3), (#"A three-dimensional flow."# + map, 3),
      (#"Let $f : \mathbb R^2 \to \mathbb R^2$ be given."# + map, 2), (#"Trong không gian 6 chiều."# + map, 6),
      (#"Xét luồng với ba thành phần."# + map, 3), (#"With $D = 4$, $\mathbf z \sim \mathcal N(\mathbf 0, I)$."# + map, 4),
      (#"Let $x_1 = z_1$ and $x_2 = z_2 + z_1^2$. Find $f$."#, 2), (#"Let $f(\mathbf z) = (z_1, z_2, z_3 + z_1 z_2)$."#, 3),
      (#"Let $\mathbf x = A \mathbf z$ with $A = \begin{pmatrix} 2 & 1 \\ 0 & 3 \end{pmatrix}$."#, 2),
      (#"Take $\mathbf u = (1, 2)^\top$ and $\mathbf w = (2, -1)^\top$ in $f(\mathbf z) = \mathbf z + \mathbf u \tanh(\mathbf w^\top \mathbf z)$."#, 2),
    ])
  func dimension(body: String, expected: Int) throws {
    #expect(try settings(body).dimensions == [expected])
  }

  @Test(
    "keeps its dimensions open where one is only tried, asked for, or one of two",
    arguments: [
      map, #"Check the case $D = 2$."# + map, #"For example, $D = 3$ gives three equations."# + map, #"What happens when $D = 2$?"# + map,
      #"Let $D = 2$ or $D = 3$."# + map, #"Let $D = 2, 3$."# + map, #"The first two components are kept."# + map,
      #"Each transformer is a one-dimensional function."# + map, #"The network is a function on $\mathbb R^2$."# + map,
      #"Let $x_1 = z_1$, $x_2 = z_2 + z_1$, and so on, $x_i = z_i + z_{i-1}$."#, #"So sánh hai chiều xuôi và ngược của luồng."# + map,
      #"Write out $f$ for $D = 3$."# + map,
    ])
  func openDimension(body: String) throws {
    #expect(try settings(body).dimensions == Self.usual)
  }

  @Test("keeps what the settings say")
  func settingsFirst() throws {
    let own = try settings(#"Let $D = 3$ and $z_i > 0$."# + Self.map, "dimensions: [2, 4]\nbase: normal")
    #expect(own.dimensions == [2, 4])
    #expect(own.base == .normal)
  }

  private static let unit = BaseSetting.uniform(lower: 0, upper: 1)

  @Test(
    "has the base that words and formulas tell",
    arguments: [
      (#"For $z_i > 0$ let"#, BaseSetting.lognormal), (#"Let all $z_i$ be positive."#, .lognormal), (#"All $z_i$ are positive."#, .lognormal),
      (#"Giả sử mọi $z_i$ dương."#, .lognormal), (#"Các $z_i$ đều dương."#, .lognormal), (#"Let $\mathbf z \in (0, \infty)^D$."#, .lognormal),
      (#"Let $\mathbf z$ be uniform on $(0, 1)^D$."#, unit), (#"The base is uniform on $[0, 1]^D$."#, unit), (#"Let $\mathbf z \sim U[0, 1]^D$."#, unit),
      (#"Giả sử $z_1, \dots, z_D$ độc lập, phân phối đều trên khoảng $(0; 1)$."#, unit), (#"Với $z_i \in (0, 1)$,"#, unit),
      (#"Let $z_i \in (-1, 1)$."#, .uniform(lower: -1, upper: 1)), (#"Let $|z_i| < 1$."#, .uniform(lower: -1, upper: 1)),
      (#"On $(0, \infty)^D$ let"#, .lognormal), (#"Trên $(0, +\infty)^D$ ta xét"#, .lognormal), (#"Suppose $0 < z_i < 1$."#, unit),
      (#"A positive noise vector $\mathbf z$ is given."#, .lognormal), (#"For positive $z_i$ let"#, .lognormal),
    ])
  func base(words: String, expected: BaseSetting) throws {
    #expect(try settings(words + Self.map).base == expected)
  }

  @Test(
    "keeps the usual base where one case is told, or something else than the base lies there",
    arguments: [
      map, #"Show that $x_i > 0$ if $z_i > 0$."# + map, #"What happens if $z_i > 0$?"# + map, #"The values $x_i \in (0, 1)$ are probabilities."# + map,
      #"Let $g(z_i) = z_i$ for $z_i \ge 0$ and $g(z_i) = 2 z_i$ for $z_i < 0$."# + map, #"For $z_i > 0$ keep the sign, otherwise turn it."# + map,
      #"Let $g(z) = \begin{cases} z, & z_i \ge 0 \\ 2z, & z_i < 0 \end{cases}$, where all $z_i$ are positive."# + map,
      #"The $z_i$ are not positive."# + map, #"Then $\mathbf x$ is uniform on $(0, 1)^D$."# + map, #"Let $z_i \sim \mathcal N(0, 1)$."# + map,
      #"Nếu $z_i > 0$ thì $x_1 > 0$."# + map,
    ])
  func usualBase(body: String) throws {
    #expect(try settings(body).base == .normal)
  }

  @Test(
    "makes no case of the first component where all are spoken of",
    arguments: ["All $z_i$ are positive. Put", "Các $z_i$ đều dương. Đặt", "Let all $z_i$ be positive."])
  func all(words: String) throws {
    let flow = #"$$x_1 = 2 z_1, \qquad x_i = 2 z_i + z_{i-1} \quad \text{for } i > 1.$$"#
    let sheet = try sheet(frontMatter: "title: a", body: words + "\n" + flow + "\n\nFind $f$.")
    #expect(sheet.problems[0].settings.base == .lognormal)
    let result = try Grader(sheet: sheet, seed: 0, samples: 16).grade(
      Submission(text: flow, file: "ann.md"))
    #expect(result.parts.first { $0.part == "f" }?.verdict == .correct)
  }
}
