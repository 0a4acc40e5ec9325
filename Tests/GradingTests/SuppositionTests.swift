import Testing

@testable import Grading

/// What is said of the flow, and what is only supposed.
@Suite("Claims and suppositions")
struct SuppositionTests {
  /// A document and the left sides of what is false in it.
  struct Text: Sendable, CustomTestStringConvertible {
    var text: String
    var falses: [String]

    init(_ text: String, false falses: String...) {
      self.text = text
      self.falses = falses
    }

    var testDescription: String { text }
  }

  private func verify(_ text: String, front: String = "") throws -> Verification {
    try Proofreader(samples: 8).verification(of: SourceText(path: "text.md", text: front + text))
  }

  @Test("an equation that is solved is claimed, one that asks for values is not", arguments: solved)
  func solving(text: Text) throws {
    let flow = #"Let $x_1 = 2 z_1 + z_2$, $x_2 = z_2$. Set $v_1 = x_1 + x_2$. "#
    let result = try verify(flow + text.text)
    #expect(result.statements.filter { $0.verdict == .false }.map(\.left) == text.falses)
  }

  static let solved = [
    Text(#"Solving $2 z_1 + z_2 = v_1$ for $z_1$ we get on."#, false: "2 z_1 + z_2"),
    Text(#"Solving $2 z_1 + 2 z_2 = v_1$ for $z_1$ we get $z_1 = \frac{v_1}{2} - z_2$."#),
    Text(#"Giải $2 z_1 = v_1$ ta được điều cần tìm."#, false: "2 z_1"),
    Text(#"The equation $2 z_1 = v_1$ has one solution."#, false: "2 z_1"),
    Text(#"Setting $z_1 = z_2$ we get $x_1 = 3 z_2$."#),
    Text(#"Solve $x_2 = 0$ for $z_2$."#),
    Text(#"The equation $e^{z_1} = 2$ has the root $z_1 = \ln 2$."#),
  ]

  @Test("premises, equivalences and values of a letter are no claims", arguments: conditional)
  func premises(text: Text) throws {
    let result = try verify(#"Let $x_i = 2 z_i$. Let $g(t) = \ln t$. "# + text.text)
    #expect(result.statements.filter { $0.verdict == .false }.map(\.left) == text.falses)
    #expect(result.count(.undecided) == 0 && result.count(.unread) == 0)
  }

  static let conditional = [
    Text(#"If every $z_j > 0$, then $x_i > 0$."#),
    Text(#"If every $z_j > 0$, then $x_i < 0$."#, false: "x_i"),
    Text(#"If both $z_1 > 0$ and $z_2 > 0$, then $x_1 x_2 > 0$."#),
    Text(#"If $z_1, z_2 > 0$ then $x_1 x_2 > 0$."#),
    Text(#"If $z_1, z_2 > 0$ then $x_1 x_2 < 0$."#, false: "x_1 x_2"),
    Text(#"Nếu cả $z_1 > 0$ và $z_2 > 0$ thì $x_1 x_2 > 0$."#),
    Text(#"We have $x_1 < 0$ if and only if $z_1 < 0$."#),
    Text(#"Ta có $x_1 < 0$ khi và chỉ khi $z_1 > 0$."#, false: "x_1", "z_1"),
    Text(#"$z_1 = 0 \implies x_1 = 0$"#), Text(#"$z_1 = 0 \implies x_1 = 1$"#, false: "x_1"),
    Text(#"$z_1 > 0 \iff x_1 > 0$"#), Text(#"$x_1 = 3 z_1 \implies z_1 = x_1 / 2$"#, false: "x_1"),
    Text(#"$$g'(t) = \frac{1}{t}, \qquad t > 0$$"#),
    Text(#"For $t > 1$ we have $g(t) > 0$."#),
    Text(#"For $t > 1$ we have $g(t) < 0$."#, false: "g(t)"),
    Text(#"We have $\frac{\partial x_i}{\partial z_j} = 0$ for $i + j = 3$."#),
    Text(
      #"$\frac{\partial x_i}{\partial z_j} = 2$ if $i = j$ and $\frac{\partial x_i}{\partial z_j} = 0$ otherwise."#
    ),
    Text(
      #"$\frac{\partial x_i}{\partial z_j} = 2$ if $i = j$ and $\frac{\partial x_i}{\partial z_j} = 1$ otherwise."#,
      false: #"\frac{\partial x_i}{\partial z_j}"#),
    Text(#"For $D = 3$ the matrix is $J_f = 2 I$ with determinant $\det J_f = 8$."#),
  ]

  @Test("values are told in words", arguments: worded)
  func words(text: Text) throws {
    let result = try verify(#"Let $x_i = 2 z_i$. "# + text.text)
    #expect(result.statements.filter { $0.verdict == .false }.map(\.right) == text.falses)
    #expect(result.statements.count == 2)
  }

  static let worded = [
    Text(#"The determinant equals $2^D$."#),
    Text(#"Hence the determinant is always $2 D$."#, false: "2 D"),
    Text(#"Vậy định thức bằng $2^{D-1}$."#, false: "2^{D-1}"),
    Text(#"The log-determinant is $D \ln 2$."#),
    Text(#"Hence $|\det J_f|$ equals $2D$."#, false: "2D"),
    Text(#"The second component of the inverse is $2 x_2$."#, false: "2 x_2"),
  ]

  @Test("an example has a flow of its own, and so has a problem with its own number of components")
  func scopes() throws {
    let examples = try verify(
      #"""
      An autoregressive flow is $x_i = \tau(z_i; h_i)$ with $h_i = c_i(\mathbf z_{1:i-1})$.

      **Example 1 (shift).** Take $\tau(z_i; h_i) = z_i - h_i$, $h_i = z_{i-1}$ for $i \ge 2$, $h_1 = 0$. Then $\det J_f = 1$.

      ## Example 2

      Take $\tau(z_i; h_i) = 2 z_i + h_i$, $h_i = z_{i-1}$ for $i \ge 2$, $h_1 = 0$. Then $\det J_f = 2^D$.
      """#)
    #expect(examples.count(.false) == 0 && examples.count(.undecided) == 0)
    let problems = try verify(
      #"""
      ## Problem 1

      The flow is $x_i = 2 z_i$. $\det J_f = 2^D$.

      ## Problem 2

      The flow is $x_1 = 2 z_1$, $x_2 = e^{z_1} z_2$. $\det J_f = 2 e^{z_1}$.
      """#, front: "---\ndimensions: [2, 3, 4]\n---\n")
    #expect(problems.count(.false) == 0 && problems.count(.holds) == 2)
  }

  @Test("an identity of own functions is checked, also before the flow and with an inverse")
  func functions() throws {
    let result = try verify(
      #"""
      Let $g(t) = \begin{cases} t, & t \ge 0 \\ \frac{t}{4}, & t < 0 \end{cases}$. Then $g(2 t) = 3 g(t)$.

      The flow is $x_i = g(z_i) + h_i$, $h_i = \sum_{j<i} x_j$. So $z_i = g^{-1}(x_i - \sum_{j<i} x_j)$ and $g^{-1}(y) = \max(y, 4 y)$.
      """#)
    #expect(
      result.statements.filter { $0.verdict == .false }.map(\.left) == ["g(2 t)", "g^{-1}(y)"])
    #expect(result.count(.undecided) == 0)
  }

  @Test("a text that begins with a solution keeps its front matter")
  func solutionAlone() throws {
    let result = try verify(
      #"""
      ## Solution

      The flow is $x_i = a z_i + z_{i-1}$ with $z_0 = 0$. Then $\det J_f = 8$ and $x_4 = 0$.
      """#, front: "---\ntitle: Half\ndimensions: 3\nparameters: {a: 2}\n---\n")
    #expect(result.title == "Half" && result.dimensions == [3])
    #expect(result.statements.filter { $0.verdict == .holds }.map(\.right) == ["8"])
  }

  @Test("a remark on an empty sum limits no formula before it")
  func emptySum() throws {
    let result = try verify(
      #"""
      Luồng: $x_i = z_i - \frac{1}{i} \sum_{j=1}^{i-1} x_j$ (khi $i = 1$ thì tổng bằng 0).

      Vậy $x_2 = z_2 + \frac12 x_1$ và $x_1 = z_1$.
      """#)
    #expect(result.statements.map(\.verdict) == [.definition, .false, .holds])
  }
}
