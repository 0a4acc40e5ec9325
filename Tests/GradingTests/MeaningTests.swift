import Testing

@testable import Grading

/// What words say that names mean which have a meaning: functions, Euler's number, the variables of the flow.
@Suite("Meanings in words")
struct MeaningTests {
  private static let hyperbolic = Exercise(
    "sinh", #"\tau(z_i; h_i) = \sinh(z_i) + h_i, \quad h_i = 0"#)
  private static let normal = Exercise("Phi", #"\tau(z_i; h_i) = \Phi(z_i) + h_i, \quad h_i = 0"#)
  private static let exponential = Exercise(
    "exp", #"\tau(z_i; h_i) = e^{z_i} + h_i, \quad h_i = 0"#)

  @Test(
    "a function that is given another meaning is judged with it, or not accepted",
    arguments: [
      (Self.normal, "inverse", #"$z_i = \Phi^{-1}(x_i)$. Here $\Phi^{-1}(u)$ means $1/\Phi(u)$."#),
      (
        Self.normal, "inverse",
        #"$z_i = \Phi^{-1}(x_i)$, where $\Phi^{-1}(u)$ stands for $1/\Phi(u)$."#
      ),
      (Self.normal, "inverse", #"$z_i = \Phi^{-1}(x_i)$. By $\Phi^{-1}(u)$ I mean $1/\Phi(u)$."#),
      (Self.normal, "inverse", #"$z_i = \Phi^{-1}(x_i)$. I write $\Phi^{-1}(u)$ for $1/\Phi(u)$."#),
      (Self.normal, "inverse", #"$z_i = \Phi^{-1}(x_i)$, trong đó $\Phi^{-1}(u)$ là $1/\Phi(u)$."#),
      (
        Self.normal, "inverse",
        #"$z_i = \Phi^{-1}(x_i)$, where $\Phi^{-1}$ is the reciprocal of $\Phi$."#
      ),
      (
        Self.normal, "f",
        #"$x_i = \Phi(z_i)$, where $\Phi$ is the density of the normal distribution."#
      ),
      (Self.normal, "f", #"$x_i = \Phi(z_i)$, trong đó $\Phi$ là hàm mật độ chuẩn."#),
      (Self.hyperbolic, "f", #"$x_i = \sinh z_i$, trong đó $\sinh u$ là $e^u - e^{-u}$."#),
      (
        Self.hyperbolic, "f",
        #"With $u_i = \sinh z_i$, $x_i = u_i$, where $\sinh$ means twice the usual."#
      ),
      (Self.exponential, "f", #"$x_i = e^{z_i}$, where $e$ is the number $10$."#),
      (Self.exponential, "f", #"Let $e = 3$. $x_i = e^{z_i}$."#),
      (Self.exponential, "inverse", #"$z_i = \log x_i$, where $\log$ is to base 10."#),
      (Self.exponential, "inverse", #"$z_i = \log x_i$. All logarithms are to base $2$."#),
      (Self.exponential, "inverse", #"$z_i = \log x_i$, $\log$ là logarit thập phân."#),
      (Self.exponential, "inverse", #"Em dùng log cơ số 10. $z_i = \log x_i$."#),
      (Self.exponential, "inverse", #"Here $\log$ means the base-2 logarithm. $z_i = \log x_i$."#),
      (Self.exponential, "logdet", #"$\log|\det J| = \sum_i z_i$. Here $\log = \log_{10}$."#),
      (Self.exponential, "logdet", #"$\log|\det J| = \sum_i z_i$, logarithms to base 10."#),
    ])
  func changed(exercise: Exercise, part: String, text: String) throws {
    #expect(try exercise.result(part, text).verdict != .correct)
  }

  @Test(
    "what everybody says of a function leaves it as it is",
    arguments: [
      (
        Self.normal, "inverse",
        #"$z_i = \Phi^{-1}(x_i)$, where $\Phi^{-1}$ is the inverse of $\Phi$."#
      ),
      (
        Self.normal, "inverse",
        #"$z_i = \Phi^{-1}(x_i)$. $\Phi^{-1}$ denotes the normal quantile function."#
      ),
      (Self.normal, "f", #"$x_i = \Phi(z_i)$ with $\Phi$ the cdf of $\mathcal N(0, 1)$."#),
      (Self.normal, "f", #"$\Phi$ is strictly increasing. $x_i = \Phi(z_i)$."#),
      (
        Self.hyperbolic, "f", #"$x_i = \sinh z_i$, where $\sinh u$ means $\frac{e^u - e^{-u}}{2}$."#
      ),
      (
        Self.hyperbolic, "det",
        #"The derivative of $\sinh t$ is $\cosh t$, so $\det J = \prod_i \cosh z_i$."#
      ),
      (
        Self.hyperbolic, "inverse",
        #"$z_i = \sinh^{-1} x_i$, where $\sinh^{-1}$ means the inverse function."#
      ),
      (Self.exponential, "f", #"$x_i = e^{z_i}$, where $e$ is Euler's number."#),
      (Self.exponential, "inverse", #"$z_i = \log x_i$, where log is the natural logarithm."#),
      (Self.exponential, "inverse", #"$z_i = \log x_i$ với mọi $i$, $\log$ là logarit tự nhiên."#),
      (Self.exponential, "inverse", #"$z_i = \log x_i$. The base of the logarithm is $e$."#),
    ])
  func usual(exercise: Exercise, part: String, text: String) throws {
    #expect(try exercise.result(part, text).verdict == .correct)
  }

  @Test(
    "variables in each other's role, or with another value, make an answer undecided",
    arguments: [
      #"@, where $\mathbf x$ is the base sample and $\mathbf z$ the target sample."#,
      #"In my notation x is the input. @."#, #"The input is $\mathbf x$. @."#,
      #"I call the input x and the output z. @."#, #"The flow maps $\mathbf x$ to $\mathbf z$. @."#,
      #"Ở đây $\mathbf x$ là đầu vào, $\mathbf z$ là đầu ra. @."#,
      #"Gọi $\mathbf x$ là mẫu cơ sở, $\mathbf z$ là mẫu đích. @."#,
      #"@, where by $x_i$ I mean the $i$-th input."#, #"@. Let $f$ be the inverse."#,
      #"Here $x_i$ denotes the $i$-th input and $z_i$ the $i$-th output. @."#,
      #"@. $D$ means $D + 1$ here."#, #"@. Here $D$ denotes the number of even components."#,
      #"With $u_i = z_i$: $x_i = \sum_{j=1}^i u_j$, where $u_j$ is the square of $z_j$."#,
      #"@, where $z_j$ means $z_{j+1}$."#, #"@, where $z_j$ denotes the square of the component."#,
    ])
  func roles(template: String) throws {
    let text = template.replacing("@", with: #"$x_i = \sum_{j=1}^i z_j$"#)
    #expect(try Exercise.sum.result("f", text).verdict == .undecided)
  }

  @Test(
    "variables in their own roles leave it alone",
    arguments: [
      ("f", #"@, where $\mathbf z$ is the base sample and $\mathbf x$ the target sample."#),
      ("f", #"Here $\mathbf x$ is the output and $\mathbf z$ the input. @."#),
      ("f", #"@, where $z_j$ denotes the $j$-th component of $\mathbf z$."#),
      ("f", #"@. Here $D$ denotes the dimension of $\mathbf z$."#),
      ("f", #"Let $s_i$ denote the sum $\sum_{j=1}^i z_j$. Then $x_i = s_i$."#),
      ("f", #"Gọi $\mathbf z = (z_1, \dots, z_D)$ là đầu vào và $\mathbf x$ là đầu ra: @."#),
      ("inverse", #"For the inverse, $\mathbf x$ is the input. @."#),
      ("inverse", "## Inverse\n\nNow $\\mathbf x$ is the input. @."),
    ])
  func ownRoles(part: String, template: String) throws {
    let answer =
      part == "f" ? #"$x_i = \sum_{j=1}^i z_j$"# : "$z_1 = x_1$, $z_i = x_i - x_{i-1}$ ($i > 1$)"
    let text = template.replacing("@", with: answer)
    #expect(try Exercise.sum.result(part, text).verdict == .correct)
  }
}
