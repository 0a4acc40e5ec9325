import Testing

@testable import Grading

/// Three equations: `x_1 = 2z_1`, `x_2 = z_2 - z_1`, `x_3 = z_1 + z_2 + 3z_3`.
private let triangle = Exercise(
  "signs", #"x_1 = 2z_1, \qquad x_2 = -z_1 + z_2, \qquad x_3 = z_1 + z_2 + 3z_3"#, dimensions: "3")
/// `x_i` is the sum of `z_j` over powers of two.
private let leak = Exercise(
  "leak",
  #"x_i = z_i + h_i, \qquad h_i = \begin{cases} 0, & i = 1 \\ \tfrac12 x_{i-1}, & i > 1 \end{cases}"#,
  dimensions: "[2, 3, 4, 6]")
/// `z_i` is the alternating sum of `x_j`.
private let pair = Exercise(
  "neighbours",
  #"x_i = z_i + h_i, \qquad h_i = \begin{cases} 0, & i = 1 \\ z_{i-1}, & i > 1 \end{cases}"#)
/// Two layers: `y = (z_1, z_2 + z_1^2)`, `x = (3y_1 + y_2^2, y_2)`.
private let layers = Exercise(
  "layers", #"x_1 = 3z_1 + (z_2 + z_1^2)^2, \qquad x_2 = z_2 + z_1^2"#, dimensions: "2")

@Suite("Rows that begin with a sign")
struct DisplayRowTests {
  @Test(
    "are equations of their own where they have both sides",
    arguments: [
      #"\begin{cases} 2z_1 = x_1 \\ -z_1+z_2 = x_2 \\ z_1+z_2+3z_3 = x_3 \end{cases}"#,
      #"\begin{aligned} 2z_1 &= x_1 \\ -z_1+z_2 &= x_2 \\ z_1+z_2+3z_3 &= x_3 \end{aligned}"#,
      #"\begin{aligned} & 2z_1 = x_1 \\ & -z_1+z_2 = x_2 \\ & z_1+z_2+3z_3 = x_3 \end{aligned}"#,
      #"\begin{gathered} 2z_1 = x_1 \\ -z_1+z_2 = x_2 \\ z_1+z_2+3z_3 = x_3 \end{gathered}"#,
      #"\begin{array}{rcl} 2z_1 &=& x_1 \\ -z_1+z_2 &=& x_2 \\ z_1+z_2+3z_3 &=& x_3 \end{array}"#,
      #"2z_1 = x_1 \\ -z_1+z_2 = x_2 \\ z_1+z_2+3z_3 = x_3"#,
    ])
  func equations(display: String) throws {
    #expect(try triangle.result("f", "$$\(display)$$").verdict == .correct)
    let wrong = display.replacing("-z_1+z_2", with: "-z_1-z_2")
    #expect(try triangle.result("f", "$$\(wrong)$$").verdict == .partial)
  }

  @Test(
    "go on with the row above where they have not",
    arguments: [
      #"\begin{aligned} x_1 &= 2z_1 \\ x_2 &= z_2 \\ &\quad - z_1 \\ x_3 &= z_1+z_2 \\ &+ 3z_3 \end{aligned}"#,
      #"\begin{gathered} x_1 = 2z_1 \\ x_2 = z_2 \\ - z_1 \\ x_3 = z_1+z_2 \\ + 3z_3 \end{gathered}"#,
      #"\begin{aligned} x_1 &= 2z_1 \\ x_2 &= 2z_2 \\ &- z_2 - z_1 = z_2 - z_1 \\ x_3 &= z_1+z_2+3z_3 \end{aligned}"#,
    ])
  func continuations(display: String) throws {
    #expect(try triangle.result("f", "$$\(display)$$").verdict == .correct)
    let wrong = display.replacing("- z_1", with: "- 2z_1")
    #expect(try triangle.result("f", "$$\(wrong)$$").verdict == .partial)
  }

  @Test("say nothing of the row above")
  func steps() throws {
    let inverse = #"""
      $$\begin{aligned} z_1 &= \frac{x_1}{2} \\ -z_1+z_2 &= x_2 \\ \Rightarrow z_2 &= x_2+\frac{x_1}{2} \\
      z_3 &= \frac{x_3-x_2-x_1}{3} \end{aligned}$$
      """#
    #expect(try triangle.result("inverse", inverse).verdict == .correct)
    let wrong = inverse.replacing(#"x_2+\frac{x_1}{2}"#, with: #"x_2-\frac{x_1}{2}"#)
    #expect(try triangle.result("inverse", wrong).verdict == .partial)
    let determinant =
      #"$$\begin{aligned} \det J &= 2\cdot3 \\ -\log|\det J| &= -\log 6 \end{aligned}$$"#
    #expect(try triangle.result("det", determinant).verdict == .correct)
    let other = determinant.replacing(#"2\cdot3"#, with: #"2\cdot2"#)
    #expect(try triangle.result("det", other).verdict == .incorrect)
  }

  private static func leakMatrix(_ last: String) -> String {
    #"$$\mathbf x = \begin{pmatrix} 1&&&\\ \frac12&1&&\\ \vdots&\ddots&\ddots&\\ \#(last)&\cdots&\frac12&1 "#
      + #"\end{pmatrix}\mathbf z$$"#
  }

  @Test("matrices with dots go on by distance from the diagonal")
  func bands() throws {
    #expect(try leak.result("f", Self.leakMatrix(#"\frac1{2^{D-1}}"#)).verdict == .correct)
    for corner in [#"\frac1{2^D}"#, #"\frac1{3^{D-1}}"#, #"\frac13"#, "D", "z_1"] {
      #expect(try leak.result("f", Self.leakMatrix(corner)).verdict == .unreadable, "\(corner)")
    }
    for corner in ["0", #"\frac12"#] {
      #expect(try leak.result("f", Self.leakMatrix(corner)).verdict == .partial, "\(corner)")
    }
    let whole = #"""
      $\mathbf x = A \mathbf z$ with $$A = \begin{pmatrix} 1&0&\cdots&0\\ \frac12&1&\cdots&0\\
      \vdots&\vdots&\ddots&\vdots\\ \frac1{2^{D-1}}&\frac1{2^{D-2}}&\cdots&1 \end{pmatrix}$$
      """#
    #expect(try leak.result("f", whole).verdict == .correct)
    let wrong = whole.replacing(#"2^{D-2}"#, with: #"2^{D-3}"#)
    #expect(try leak.result("f", wrong).verdict == .unreadable)
  }

  @Test("matrices with dots may change their signs along the bands")
  func signs() throws {
    func matrix(_ corner: String, _ third: String = "") -> String {
      #"$$\mathbf z = \begin{pmatrix} 1&&&\\ -1&1&&\\ \#(third) \vdots&\ddots&\ddots&\\ "#
        + #"\#(corner)&\cdots&-1&1 \end{pmatrix} \mathbf x$$"#
    }
    #expect(try pair.result("inverse", matrix("(-1)^{D-1}")).verdict == .correct)
    #expect(try pair.result("inverse", matrix("(-1)^{D-1}", #"1&-1&1&\\"#)).verdict == .correct)
    #expect(try pair.result("inverse", matrix("(-1)^D")).verdict == .unreadable)
    #expect(try pair.result("inverse", matrix("-1")).verdict == .partial)
    #expect(try pair.result("inverse", matrix("0")).verdict == .partial)
  }

  @Test(
    "determinants of layers are none of the flow",
    arguments: [
      #"$\det J = @$. (First layer: $|J_1| = 1$, second layer $|J_2| = 3$.)"#,
      "$|J_1| = 1$ and $|J_2| = 3$, so $\\det J = @$.", #"$\det J = @$. Here $|J_1| = 1$."#,
      #"$\det J = @$. Here $\det J_{f_1} = 1$ and $|J_{f_2}| = 3$."#,
      #"$\det J = @$. Here $\det J^{(1)} = 1$, $|J^{(2)}| = 3$."#,
      #"$\det J = @$. Here $\det J_A = 1$."#,
      #"$\det J_{\text{first}} = 1$, $\det J_{\text{second}} = 3$, $\det J = @$"#,
      #"Lớp một: $\det J_a = 1$; lớp hai: $\det J_b = 3$; do đó $\det J_{f_\phi} = @$."#,
      #"$\det J = \det J_1 \cdot \det J_2 = @$ with $\det J_1 = 1$, $\det J_2 = 3$."#,
      #"Determinant: $\det J_{f_A} = 1$, $\det J_{f_B} = 3$, hence $\det J_f = @$."#,
    ])
  func layerDeterminants(text: String) throws {
    #expect(try layers.result("det", text.replacing("@", with: "3")).verdict == .correct)
    #expect(try layers.result("det", text.replacing("@", with: "2")).verdict == .incorrect)
  }

  @Test("determinants of layers are put in where they are used")
  func layerProduct() throws {
    let text = #"$|J| = |J_1| |J_2|$ with $|J_1| = 1$, $|J_2| = @$."#
    #expect(try layers.result("det", text.replacing("@", with: "3")).verdict == .correct)
    #expect(try layers.result("det", text.replacing("@", with: "2")).verdict == .incorrect)
  }

  @Test(
    "a layer's determinant alone answers nothing",
    arguments: ["|J_1| = 3", #"\det J_A = 3"#, #"\det J_{f_2} = 3"#])
  func layerAlone(formula: String) throws {
    #expect(try layers.result("det", "$\(formula)$").verdict == .missing)
    #expect(try layers.result("det", "First layer: $\(formula)$").verdict != .correct)
  }
}
