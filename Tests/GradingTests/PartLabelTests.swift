import Testing

@testable import Grading

@Suite("Words that name a part")
struct PartLabelTests {
  @Test(
    "are its names, alone or with words that change nothing",
    arguments: [
      ("det", #"$\det J_f$:"#), ("det", "Determinant."), ("det", #"The value of $\det J_f$ is"#),
      ("det", #"The determinant of the Jacobian matrix $J_f$ is"#), ("det", "Định thức:"),
      ("det", #"Giá trị của định thức $\det J_{f_\phi}$ là"#),
      ("det", #"$\det J_{f_\phi}(\mathbf z)$"#),
      ("det", #"The determinant $\det \frac{\partial \mathbf x}{\partial \mathbf z}$ is"#),
      ("det", #"$\left|\det J_f\right|$:"#), ("det", "det J:"),
      ("det", "Tính định thức của $J_f$:"),
      ("det", "By multiplying the diagonal, the determinant is"),
      ("logdet", #"$\log\det J_f$:"#), ("logdet", #"$\ln\left\lvert\det J_f\right\rvert$"#),
      ("logdet", #"The value of $\log \det J_f$ is"#), ("logdet", "Logarithm of the determinant:"),
      ("logdet", #"log của $\det J$:"#), ("logdet", "log-det:"),
      ("inverse", #"$f^{-1}$:"#), ("inverse", #"$f^{-1}(\mathbf x)$:"#), ("inverse", "Hàm ngược:"),
      ("inverse", #"The inverse of $f$ is"#),
      ("inverse", #"The inverse map $f_\phi^{-1}(\mathbf x)$:"#),
      ("inverse", "Biểu thức của hàm ngược:"), ("inverse", "f^-1:"),
      ("f", "$f$:"), ("f", #"$f_\phi(\mathbf z)$:"#), ("f", "Hàm thuận $f$:"), ("f", "f:"),
      ("f", #"The formula of the map $f$ is"#),
    ])
  func names(part: String, label: String) {
    #expect(PartLabel.target(label)?.part == part)
  }

  @Test(
    "name none when something is done to it",
    arguments: [
      #"$1/\det J_f$:"#, #"$\frac{1}{\det J_f}$"#, #"$(\det J_f)^2$:"#, #"$-\det J_f$:"#,
      #"The value of $2 \det J_f$ is"#, #"$\operatorname{tr} J_f$:"#, #"$\sqrt{\det J_f}$"#,
      #"$\det J_{f^{-1}}$:"#, #"$\det(2 J_f)$:"#, #"$e^{\det J_f}$:"#, #"$\det J_f + 1$:"#,
      #"$D \cdot \det J_f$:"#, #"$\log_2 \det J_f$:"#, #"$2 f(\mathbf z)$:"#,
      #"$-f^{-1}(\mathbf x)$:"#,
      #"$\log f(\mathbf z)$:"#, #"The value of $f(\mathbf z) - \mathbf z$ is"#,
      #"$f(f(\mathbf z))$:"#,
      #"$f^{-1}(2\mathbf x)$:"#, "The determinant of $J^2$ is", "Twice the determinant is",
      "The determinant plus one is",
      "The square root of the determinant is", "Hai lần định thức bằng",
      "Căn bậc hai của định thức là",
      "Twice the inverse is", "The gradient of the map f is", "Đạo hàm của hàm ngược:", "1/det J:",
      "2 det J:", "det J + 1:", "Nửa định thức:", "Bình phương định thức bằng",
      "The determinant squared is", "Định thức cộng một là", "One over the determinant:",
    ])
  func others(label: String) {
    #expect(PartLabel.target(label) == nil)
  }
}
