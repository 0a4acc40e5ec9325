import Testing

@testable import Grading

/// Notation of whole texts: entries of matrices, inverses inside of something, other points, rounded numbers.
@Suite("Notation of a worked example")
struct NotationTests {
  /// A flow, a sentence about it, and how many of its statements are false.
  struct Text: Sendable, CustomTestStringConvertible {
    var flow: String
    var text: String
    var falses: Int

    var testDescription: String { text }
  }

  @Test("is read, and what is false is found", arguments: texts)
  func reading(text: Text) throws {
    let result = try Proofreader(samples: 8).verification(
      of: SourceText(path: "text.md", text: text.flow + text.text))
    #expect(result.count(.false) == text.falses)
    #expect(result.count(.undecided) == 0 && result.count(.unread) == 0)
    #expect(result.count(.holds) + result.count(.definition) + text.falses > 1)
  }

  static let texts = [
    Text(
      flow: #"The flow is $x_i = z_i + \sum_{j<i} z_j$. "#, text: #"$[J_f]_{21} = 1$."#, falses: 0),
    Text(
      flow: #"The flow is $x_i = z_i + \sum_{j<i} z_j$. "#, text: #"$[J_f]_{21} = 2$."#, falses: 1),
    Text(
      flow: #"The flow is $x_i = z_i + \sum_{j<i} z_j$. "#, text: #"$(J_f)_{ij} = 0$ for $j > i$."#,
      falses: 0),
    Text(
      flow: #"The flow is $x_i = z_i + \sum_{j<i} z_j$. "#, text: #"$(J_f)_{ij} = 1$ for $j > i$."#,
      falses: 1),
    Text(
      flow: #"The flow is $x_i = z_i + \sum_{j<i} z_j$. "#,
      text: #"$(J_f)_{ij} = \delta_{ij}$ for $j \ge i$."#, falses: 0),
    Text(
      flow: #"The flow is $x_i = z_i + \sum_{j<i} z_j$. "#, text: #"$(J_f)_{ij} = \delta_{ij}$."#,
      falses: 1),
    Text(
      flow: #"The flow is $x_i = z_i + \sum_{j<i} z_j$. "#, text: #"$\operatorname{tr} J_f = D$."#,
      falses: 0),
    Text(
      flow: #"The flow is $x_i = z_i + \sum_{j<i} z_j$. "#, text: #"$\operatorname{tr}(J_f) = 1$."#,
      falses: 1),
    Text(
      flow: #"The flow is $x_i = z_i + \sum_{j<i} z_j$. "#,
      text:
        #"Let $L$ be the matrix with entries $L_{ij} = 1$ for $j \le i$ and $L_{ij} = 0$ for $j > i$. Then $J_f = L$ and $\mathbf x = L \mathbf z$."#,
      falses: 0),
    Text(
      flow: #"The flow is $x_i = z_i + \sum_{j<i} z_j$. "#,
      text:
        #"Let $L_{ij} = 1$ if $j \le i$ and $L_{ij} = 0$ otherwise. Then $\mathbf x = 2 L \mathbf z$."#,
      falses: 1),
    Text(
      flow: #"Flow: $\tau(z_i; h_i) = \sinh(z_i) + h_i$, $h_i = \sum_{j<i} z_j$. "#,
      text: #"$\tau'(z_i; h_i) = \cosh z_i$, $\tau' > 0$."#, falses: 0),
    Text(
      flow: #"Flow: $\tau(z_i; h_i) = \sinh(z_i) + h_i$, $h_i = \sum_{j<i} z_j$. "#,
      text: #"$\tau' = \cosh z_i$."#, falses: 0),
    Text(
      flow: #"Flow: $\tau(z_i; h_i) = \sinh(z_i) + h_i$, $h_i = \sum_{j<i} z_j$. "#,
      text: #"$\tau'(z_i) = \cosh z_i$."#, falses: 0),
    Text(
      flow: #"Flow: $\tau(z_i; h_i) = \sinh(z_i) + h_i$, $h_i = \sum_{j<i} z_j$. "#,
      text: #"$\tau'(z_i) = \sinh z_i$."#, falses: 1),
    Text(
      flow: #"Flow: $\tau(z_i; h_i) = \sinh(z_i) + h_i$, $h_i = \sum_{j<i} z_j$. "#,
      text: #"$z_i = \tau^{-1}(x_i; h_i)$ and $z_2 = \tau^{-1}(x_2; \tau^{-1}(x_1; h_1))$."#,
      falses: 0),
    Text(
      flow: #"Let $\varphi(t) = t^3 + t$ and $x_i = \varphi(z_i) + \sum_{j<i} z_j$. "#,
      text: #"$z_2 = \varphi^{-1}(x_2 - \varphi^{-1}(x_1))$."#, falses: 0),
    Text(
      flow: #"Let $\varphi(t) = t^3 + t$ and $x_i = \varphi(z_i) + \sum_{j<i} z_j$. "#,
      text: #"$z_2 = \varphi^{-1}(x_2 + \varphi^{-1}(x_1))$."#, falses: 1),
    Text(
      flow: #"The flow is $x_i = z_i + \sum_{j<i} z_j$. "#,
      text: #"$\ln 2 \approx 0.693$ and $e \approx 2.72$."#, falses: 0),
    Text(
      flow: #"The flow is $x_i = z_i + \sum_{j<i} z_j$. "#, text: #"$\ln 2 \approx 0.683$."#,
      falses: 1),
    Text(
      flow: #"The flow is $x_i = z_i + \sum_{j<i} z_j$. "#,
      text: #"$\frac13 \approx 0.333$, $\pi \approx 3.1$."#, falses: 0),
    Text(
      flow: #"The flow is $x_i = z_i + \sum_{j<i} z_j$. "#, text: #"$\pi \approx 3.2$."#, falses: 1),
    Text(
      flow: #"The flow is $x_i = z_i + \sum_{j<i} z_j$. "#,
      text:
        #"For injectivity let $f(\mathbf z) = f(\mathbf z')$. Then $z_1 = z_1'$ and by induction $z_i = z_i'$, so $\mathbf z = \mathbf z'$."#,
      falses: 0),
    Text(
      flow: #"The flow is $x_i = z_i + \sum_{j<i} z_j$. "#,
      text: #"If $f(\mathbf z) = f(\tilde{\mathbf z})$, then $z_1 = \tilde z_1$."#, falses: 0),
    Text(
      flow: #"The flow is $x_i = z_i + \sum_{j<i} z_j$. "#,
      text:
        #"Let $\mathbf z'$ be another point and $\mathbf x' = f(\mathbf z')$. Then $x_1' = z_1'$ and $x_2' = z_1' + z_2'$."#,
      falses: 0),
    Text(
      flow: #"The flow is $x_i = z_i + \sum_{j<i} z_j$. "#,
      text:
        #"Let $\mathbf z'$ be another point and $\mathbf x' = f(\mathbf z')$. Then $x_2' = z_1' - z_2'$."#,
      falses: 1),
    Text(
      flow: #"The flow is $x_i = z_i + \sum_{j<i} z_j$. "#,
      text: #"Let $\mathbf x^* = f(\mathbf z^*)$. Then $x_2^* = z_1^* + z_2^*$."#, falses: 0),
    Text(
      flow: #"The flow is $x_i = z_i + \sum_{j<i} z_j$. "#,
      text: #"$J_f J_{f^{-1}} = I$ and $J_{f^{-1}} = J_f^{-1}$."#, falses: 0),
    Text(
      flow: #"The flow is $x_i = z_i + \sum_{j<i} z_j$. "#, text: #"$J_f J_{f^{-1}} = 2 I$."#,
      falses: 1),
    Text(
      flow: #"The flow is $x_i = z_i + \sum_{j<i} z_j$. "#,
      text: #"$(J_f^{-1})_{11} = 1$ and $(J^{-1})_{21} = -1$."#, falses: 0),
    Text(
      flow: #"The flow is $x_i = z_i + \sum_{j<i} z_j$. "#, text: #"$(J^{-1})_{21} = 1$."#,
      falses: 1),
    Text(
      flow: #"---\#ndimensions: 2\#n---\#nThe flow is $x_1 = z_1$, $x_2 = z_2 e^{z_1}$. "#,
      text: #"$f^{-1}(1, 2) = (1, 2/e)$ and $f(0, 1) = (0, 1)$."#, falses: 0),
    Text(
      flow: #"---\#ndimensions: 2\#n---\#nThe flow is $x_1 = z_1$, $x_2 = z_2 e^{z_1}$. "#,
      text: #"$f^{-1}(1, 2) = (1, 2e)$."#, falses: 1),
    Text(
      flow: #"---\#ndimensions: 2\#n---\#nThe flow is $x_1 = z_1$, $x_2 = z_2 e^{z_1}$. "#,
      text: #"Let $g = f^{-1}$. Then $g(\mathbf x) = (x_1, x_2 e^{-x_1})$."#, falses: 0),
    Text(
      flow: #"The flow is $x_i = z_i + \sum_{j<i} z_j$. "#,
      text:
        #"$\frac{\partial x_i}{\partial z_j} = 0$ whenever $j - i > 0$, $J_{ij} = 1$ unless $j > i$."#,
      falses: 0),
    Text(
      flow: #"The flow is $x_i = z_i + \sum_{j<i} z_j$. "#,
      text: #"$J_f$ is lower triangular and $J_f^\top$ is upper triangular."#, falses: 0),
    Text(
      flow: #"The flow is $x_i = z_i + \sum_{j<i} z_j$. "#,
      text: #"Each $\frac{\partial x_i}{\partial z_i}$ equals $1$."#, falses: 0),
  ]
}
