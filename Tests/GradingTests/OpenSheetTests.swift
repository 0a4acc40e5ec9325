import Testing

@testable import Grading

/// Sheets that leave the transformer, the functions behind a mask, or whatever `\sigma_i` is open.
@Suite("What a sheet leaves open")
struct OpenSheetTests {
  /// A sheet, and what its parts are found to be in one text.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var dimensions: String
    var sheet: String
    var text: String
    var isRight: Bool

    var testDescription: String { name }
  }

  @Test("answers in its terms are graded, right and wrong ones", arguments: cases)
  func answers(of answer: Case) throws {
    let text = """
      ---
      dimensions: \(answer.dimensions)
      marks: {f: 1, inverse: 1, det: 1}
      ---
      # Flow

      \(answer.sheet)
      """
    let sheet = try Sheet(source: SourceText(path: "open.md", text: text))
    let grader = try Grader(sheet: sheet, seed: 5, samples: 24)
    for part in ["f", "inverse", "det"] {
      let verdict = try grader.result(part, answer.text).verdict
      if answer.isRight {
        #expect(verdict == .correct, "\(part)")
      } else {
        #expect(verdict == .incorrect || verdict == .partial, "\(part)")
      }
    }
  }

  static let cases = [
    Case(
      name: "tauopen r1", dimensions: "[2, 3, 5]",
      sheet: Handout.anyTransformer,
      text: #"""
        $x_i = \tau(z_i; h_i)$. $z_i = \tau^{-1}(x_i; h_i)$. $\det J_{f_\phi} = \prod_{i=1}^D \frac{\partial \tau(z_i; h_i)}{\partial z_i}$.
        """#, isRight: true),
    Case(
      name: "tauopen r2", dimensions: "[2, 3, 5]",
      sheet: Handout.anyTransformer,
      text: #"""
        $f_\phi(\mathbf z) = (\tau(z_1; h_1), \tau(z_2; h_2), \dots, \tau(z_D; h_D))$

        $z_i = \tau^{-1}(x_i; c_i(\mathbf z_{1:i-1}))$

        $\det J_{f_\phi} = \prod_{i=1}^D \frac{\partial \tau}{\partial z_i}(z_i; h_i)$
        """#, isRight: true),
    Case(
      name: "tauopen r3", dimensions: "[2, 3, 5]",
      sheet: Handout.anyTransformer,
      text: #"""
        $x_i = \tau(z_i; c_i(\mathbf z_{1:i-1}))$, $f_\phi^{-1}(\mathbf x) = (\tau^{-1}(x_1; h_1), \dots, \tau^{-1}(x_D; h_D))$, $\det J_{f_\phi} = \prod_{i=1}^D \tau'(z_i; h_i)$
        """#, isRight: true),
    Case(
      name: "tauopen w1", dimensions: "[2, 3, 5]",
      sheet: Handout.anyTransformer,
      text: #"""
        $x_i = \tau(z_{i-1}; h_i)$ for $i>1$, $x_1 = \tau(z_1; h_1)$. $z_i = \tau(x_i; h_i)$. $\det J_{f_\phi} = \sum_{i=1}^D \frac{\partial \tau(z_i; h_i)}{\partial z_i}$.
        """#, isRight: false),
    Case(
      name: "tauopen w2", dimensions: "[2, 3, 5]",
      sheet: Handout.anyTransformer,
      text: #"""
        $x_i = \tau(z_i; h_{i-1})$ for $i > 1$, $x_1 = \tau(z_1; h_1)$. $z_i = \tau^{-1}(z_i; h_i)$. $\det J_{f_\phi} = \prod_{i=1}^D \frac{\partial \tau^{-1}(x_i; h_i)}{\partial x_i}$.
        """#, isRight: false),
    Case(
      name: "tauopen w3", dimensions: "[2, 3, 5]",
      sheet: Handout.anyTransformer,
      text: #"""
        $x_i = \tau(h_i; z_i)$. $z_i = \frac{1}{\tau(x_i; h_i)}$. $\det J_{f_\phi} = \prod_{i=2}^D \frac{\partial \tau(z_i; h_i)}{\partial z_i}$.
        """#, isRight: false),
    Case(
      name: "mask r1", dimensions: "4",
      sheet: Handout.maskedCoupling,
      text: #"""
        $\mathbf x = \mathbf b \odot \mathbf z + (1-\mathbf b) \odot (\mathbf z \odot e^{s(\mathbf b \odot \mathbf z)} + t(\mathbf b \odot \mathbf z))$

        $\mathbf z = \mathbf b \odot \mathbf x + (1-\mathbf b) \odot ((\mathbf x - t(\mathbf b \odot \mathbf x)) \odot e^{-s(\mathbf b \odot \mathbf x)})$

        $\det J_{f_\phi} = \exp\left(\sum_{i=1}^4 (1 - b_i) s_i(\mathbf b \odot \mathbf z)\right)$
        """#, isRight: true),
    Case(
      name: "mask r2", dimensions: "4",
      sheet: Handout.maskedCoupling,
      text: #"""
        $x_1 = z_1$, $x_2 = z_2$, $x_3 = z_3 e^{s_3(\mathbf b \odot \mathbf z)} + t_3(\mathbf b \odot \mathbf z)$, $x_4 = z_4 e^{s_4(\mathbf b \odot \mathbf z)} + t_4(\mathbf b \odot \mathbf z)$.

        $z_1 = x_1$, $z_2 = x_2$, $z_3 = (x_3 - t_3(\mathbf b\odot\mathbf x)) e^{-s_3(\mathbf b\odot\mathbf x)}$, $z_4 = (x_4 - t_4(\mathbf b\odot\mathbf x)) e^{-s_4(\mathbf b\odot\mathbf x)}$.

        $\det J_{f_\phi} = e^{s_3(\mathbf b \odot \mathbf z) + s_4(\mathbf b \odot \mathbf z)}$.
        """#, isRight: true),
    Case(
      name: "mask r3", dimensions: "4",
      sheet: Handout.maskedCoupling,
      text: #"""
        $f_\phi(\mathbf z) = \mathbf b \odot \mathbf z + (1-\mathbf b) \odot (\mathbf z \odot \exp(s(\mathbf b \odot \mathbf z)) + t(\mathbf b \odot \mathbf z))$

        $f_\phi^{-1}(\mathbf x) = \mathbf b \odot \mathbf x + (1-\mathbf b) \odot \frac{\mathbf x - t(\mathbf b \odot \mathbf x)}{\exp(s(\mathbf b \odot \mathbf x))}$

        $\det J_{f_\phi} = \prod_{i=3}^4 e^{s_i(\mathbf b \odot \mathbf z)}$
        """#, isRight: true),
    Case(
      name: "mask w1", dimensions: "4",
      sheet: Handout.maskedCoupling,
      text: #"""
        $\mathbf x = \mathbf b \odot \mathbf z + (1-\mathbf b) \odot (\mathbf z \odot e^{s(\mathbf z)} + t(\mathbf b \odot \mathbf z))$

        $\mathbf z = \mathbf b \odot \mathbf x + (1-\mathbf b) \odot (\mathbf x \odot e^{-s(\mathbf b \odot \mathbf x)} - t(\mathbf b \odot \mathbf x))$

        $\det J_{f_\phi} = \exp\left(\sum_{i=1}^4 s_i(\mathbf b \odot \mathbf z)\right)$
        """#, isRight: false),
    Case(
      name: "mask w2", dimensions: "4",
      sheet: Handout.maskedCoupling,
      text: #"""
        $\mathbf x = (1-\mathbf b) \odot \mathbf z + \mathbf b \odot (\mathbf z \odot e^{s(\mathbf b \odot \mathbf z)} + t(\mathbf b \odot \mathbf z))$

        $\mathbf z = \mathbf b \odot \mathbf x + (1-\mathbf b) \odot ((\mathbf x - t(\mathbf b \odot \mathbf x)) \odot e^{s(\mathbf b \odot \mathbf x)})$

        $\det J_{f_\phi} = e^{s_3(\mathbf z) + s_4(\mathbf z)}$
        """#, isRight: false),
    Case(
      name: "sigma r1", dimensions: "[2, 3, 5]",
      sheet: Handout.affineAutoregressive,
      text: #"""
        $x_i = \mu_i(\mathbf x_{1:i-1}) + \sigma_i(\mathbf x_{1:i-1}) z_i$, $z_i = \frac{x_i - \mu_i(\mathbf x_{1:i-1})}{\sigma_i(\mathbf x_{1:i-1})}$, $\det J_{f_\phi} = \prod_{i=1}^D \sigma_i(\mathbf x_{1:i-1})$
        """#, isRight: true),
    Case(
      name: "sigma r2", dimensions: "[2, 3, 5]",
      sheet: Handout.affineAutoregressive,
      text: #"""
        $x_i = \mu_i + \sigma_i z_i$, $z_i = (x_i - \mu_i)/\sigma_i$, $\det J_{f_\phi} = \prod_{i=1}^D \sigma_i$
        """#, isRight: true),
    Case(
      name: "sigma w1", dimensions: "[2, 3, 5]",
      sheet: Handout.affineAutoregressive,
      text: #"""
        $x_i = \mu_i + \sigma_i^2 z_i$, $z_i = (x_i + \mu_i)/\sigma_i$, $\det J_{f_\phi} = \prod_{i=1}^D \frac{1}{\sigma_i}$
        """#, isRight: false),
    Case(
      name: "sigma w2", dimensions: "[2, 3, 5]",
      sheet: Handout.affineAutoregressive,
      text: #"""
        $x_i = \mu_i(\mathbf z_{1:i-1}) + \sigma_i(\mathbf z_{1:i-1}) z_i$, $z_i = \sigma_i(\mathbf x_{1:i-1})(x_i - \mu_i(\mathbf x_{1:i-1}))$, $\det J_{f_\phi} = \sum_{i=1}^D \sigma_i(\mathbf x_{1:i-1})$
        """#, isRight: false),
    Case(
      name: "alpha r1", dimensions: "[2, 3, 5]",
      sheet: Handout.maskedAutoregressive,
      text: #"""
        $x_i = z_i e^{\alpha_i} + \mu_i$, $z_i = (x_i - \mu_i) e^{-\alpha_i}$, $\det J_{f_\phi} = \exp(\sum_{i=1}^D \alpha_i)$
        """#, isRight: true),
    Case(
      name: "alpha w1", dimensions: "[2, 3, 5]",
      sheet: Handout.maskedAutoregressive,
      text: #"""
        $x_i = z_i e^{-\alpha_i} + \mu_i$, $z_i = x_i e^{-\alpha_i} - \mu_i$, $\det J_{f_\phi} = \sum_{i=1}^D e^{\alpha_i}$
        """#, isRight: false),
    Case(
      name: "slices r1", dimensions: "[3, 5]",
      sheet: Handout.coupling,
      text: #"""
        $\mathbf x_{1:d} = \mathbf z_{1:d}$, $\mathbf x_{d+1:D} = \mathbf z_{d+1:D} \odot e^{s(\mathbf z_{1:d})} + t(\mathbf z_{1:d})$.

        $\mathbf z_{1:d} = \mathbf x_{1:d}$, $\mathbf z_{d+1:D} = (\mathbf x_{d+1:D} - t(\mathbf x_{1:d})) \odot e^{-s(\mathbf x_{1:d})}$.

        $\det J_{f_\phi} = \exp\left(\sum_{j=1}^{D-d} s_j(\mathbf z_{1:d})\right)$.
        """#, isRight: true),
    Case(
      name: "slices w1", dimensions: "[3, 5]",
      sheet: Handout.coupling,
      text: #"""
        $\mathbf x_{1:d} = \mathbf z_{1:d}$, $\mathbf x_{d+1:D} = \mathbf z_{d+1:D} \odot s(\mathbf z_{1:d}) + t(\mathbf z_{1:d})$.

        $\mathbf z_{1:d} = \mathbf x_{1:d}$, $\mathbf z_{d+1:D} = \mathbf x_{d+1:D} \odot e^{-s(\mathbf x_{1:d})} - t(\mathbf x_{1:d})$.

        $\det J_{f_\phi} = \prod_{j=1}^{D-d} s_j(\mathbf z_{1:d})$.
        """#, isRight: false),
    Case(
      name: "gopen r1", dimensions: "[2, 3, 5]",
      sheet: Handout.monotoneFunction,
      text: #"""
        $x_i = g(z_i) + \sum_{j=1}^{i-1} z_j$, $z_i = g^{-1}\left(x_i - \sum_{j=1}^{i-1} z_j\right)$, $\det J_{f_\phi} = \prod_{i=1}^D g'(z_i)$
        """#, isRight: true),
    Case(
      name: "gopen w1", dimensions: "[2, 3, 5]",
      sheet: Handout.monotoneFunction,
      text: #"""
        $x_i = g(z_i + \sum_{j=1}^{i-1} z_j)$, $z_i = g^{-1}(x_i) - \sum_{j=1}^{i-1} z_j$, $\det J_{f_\phi} = \prod_{i=1}^D g(z_i)$
        """#, isRight: false),
    Case(
      name: "gopen w2", dimensions: "[2, 3, 5]",
      sheet: Handout.monotoneFunction,
      text: #"""
        $x_i = \sum_{j=1}^{i} g(z_j)$, $z_i = g(x_i - \sum_{j=1}^{i-1} z_j)$, $\det J_{f_\phi} = g'\left(\sum_{i=1}^D z_i\right)$
        """#, isRight: false),
    Case(
      name: "tauc r1", dimensions: "[2, 3, 5]",
      sheet: Handout.transformerOfSum,
      text: #"""
        $x_i = \tau\left(z_i; \sum_{j=1}^{i-1} z_j\right)$, $z_i = \tau^{-1}\left(x_i; \sum_{j=1}^{i-1} z_j\right)$, $\det J_{f_\phi} = \prod_{i=1}^D \tau'\left(z_i; \sum_{j=1}^{i-1} z_j\right)$
        """#, isRight: true),
    Case(
      name: "tauc w1", dimensions: "[2, 3, 5]",
      sheet: Handout.transformerOfSum,
      text: #"""
        $x_i = \tau\left(z_i; \sum_{j=1}^{i} z_j\right)$, $z_i = \tau^{-1}\left(x_i; \sum_{j=1}^{i-1} x_j\right)$, $\det J_{f_\phi} = \prod_{i=1}^D \tau'\left(z_i; \sum_{j=1}^{i} z_j\right)$
        """#, isRight: false),
    Case(
      name: "nice r1", dimensions: "2",
      sheet: Handout.shear,
      text: #"""
        $f_\phi(\mathbf z) = (z_1, z_2 + m(z_1))$, $f_\phi^{-1}(\mathbf x) = (x_1, x_2 - m(x_1))$, $\det J_{f_\phi} = 1$
        """#, isRight: true),
    Case(
      name: "nice w1", dimensions: "2",
      sheet: Handout.shear,
      text: #"""
        $f_\phi(\mathbf z) = (z_1, z_2 + m(z_2))$, $f_\phi^{-1}(\mathbf x) = (x_1, x_2 - m(x_2))$, $\det J_{f_\phi} = m^{\prime}(z_1)$
        """#, isRight: false),
    Case(
      name: "tauopen-vi r", dimensions: "[2, 3, 5]",
      sheet: Handout.anyTransformerInVietnamese,
      text: #"""
        $x_i = \tau(z_i; c_i(\mathbf x_{1:i-1}))$, $z_i = \tau^{-1}(x_i; c_i(\mathbf x_{1:i-1}))$, $\det J = \prod_{i=1}^D \frac{\partial \tau}{\partial z_i}$
        """#, isRight: true),
    Case(
      name: "tauopen-vi w", dimensions: "[2, 3, 5]",
      sheet: Handout.anyTransformerInVietnamese,
      text: #"""
        $x_i = \tau(z_i; c_i(\mathbf z_{1:i-1}))$, $z_i = \tau^{-1}(x_i; c_i(\mathbf z_{1:i-1}))$, $\det J = \prod_{i=1}^D \frac{1}{\tau'(z_i; h_i)}$
        """#, isRight: false),
  ]
}

/// The handouts that the cases are about.
private enum Handout {
  static let anyTransformer = #"""
    Let $\tau(\cdot; h)$ be an arbitrary strictly increasing differentiable function for each $h$, and let

    $$x_i = \tau(z_i; h_i), \qquad h_i = c_i(\mathbf z_{1:i-1}).$$
    """#
  static let maskedCoupling = #"""
    RealNVP in masked form. Let $\mathbf b = (1, 1, 0, 0)$ and let $s, t : \mathbb R^4 \to \mathbb R^4$ be arbitrary functions. The flow is

    $$\mathbf x = \mathbf b \odot \mathbf z + (1-\mathbf b) \odot (\mathbf z \odot e^{s(\mathbf b \odot \mathbf z)} + t(\mathbf b \odot \mathbf z)).$$
    """#
  static let affineAutoregressive = #"""
    An affine autoregressive flow. Let $\mu_i$ and $\sigma_i > 0$ be arbitrary functions of $\mathbf x_{1:i-1}$ and

    $$x_i = \mu_i(\mathbf x_{1:i-1}) + \sigma_i(\mathbf x_{1:i-1}) z_i.$$
    """#
  static let maskedAutoregressive = #"""
    MAF: let $\mu_i = \mu_i(\mathbf x_{1:i-1})$ and $\alpha_i = \alpha_i(\mathbf x_{1:i-1})$ be arbitrary smooth functions and

    $$\tau(z_i; h_i) = z_i e^{\alpha_i} + \mu_i, \qquad h_i = (\mu_i, \alpha_i).$$
    """#
  static let coupling = #"""
    A coupling layer with $d = 2$. The functions $s, t : \mathbb R^d \to \mathbb R^{D-d}$ are arbitrary.

    $$\mathbf x_{1:d} = \mathbf z_{1:d}, \qquad \mathbf x_{d+1:D} = \mathbf z_{d+1:D} \odot e^{s(\mathbf z_{1:d})} + t(\mathbf z_{1:d}).$$
    """#
  static let monotoneFunction = #"""
    Let $g : \mathbb R \to \mathbb R$ be any smooth strictly increasing function and

    $$\tau(z_i; h_i) = g(z_i) + h_i, \qquad h_i = \sum_{j=1}^{i-1} z_j.$$
    """#
  static let transformerOfSum = #"""
    Let $\tau$ be an arbitrary transformer (strictly increasing and smooth in its first argument) and let $h_i = \sum_{j=1}^{i-1} z_j$ (so $h_1 = 0$), $x_i = \tau(z_i; h_i)$.
    """#
  static let shear = #"""
    Let $m : \mathbb R \to \mathbb R$ be an arbitrary function and $x_1 = z_1$, $x_2 = z_2 + m(z_1)$. Find $f_\phi(\mathbf z)$, $f_\phi^{-1}(\mathbf x)$, $\det J_{f_\phi}$.
    """#
  static let anyTransformerInVietnamese = #"""
    Cho $\tau$ là một hàm bất kỳ, tăng ngặt theo biến thứ nhất. Xét $x_i = \tau(z_i; h_i)$ với $h_i = c_i(\mathbf x_{1:i-1})$.
    """#
}
