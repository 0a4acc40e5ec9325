import Algebra
import Flows
import Foundation
import Testing

@testable import Grading
@testable import Reports

/// The sheets that solutions are tested with: every exercise, and every sheet of the corpus of answers.
private enum Sheets {
  static let exercises = paths("\(testFolder)/../../exercises")
  static let corpus = paths("\(testFolder)/../GradingTests/Corpus")
  static let own = paths("\(testFolder)/Solutions")

  private static func paths(_ folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
  }
}

/// Which formulas a solution gives without a recursion.
private struct Forms: Equatable {
  enum Inverse { case closed, recursion, none }

  var f: Bool
  var inverse: Inverse
  var det: Bool

  init(f: Bool, inverse: Inverse, det: Bool) {
    self.f = f
    self.inverse = inverse
    self.det = det
  }

  init(_ derivation: FlowDerivation) {
    f = derivation.forward.isClosed(of: "x")
    inverse =
      derivation.inverse.map { $0.isClosed(of: "z") ? .closed : .recursion } ?? .none
    det = derivation.determinant != nil && derivation.logDeterminant != nil
  }

  /// Flows whose inverse in `x` alone is found; every `f` and every determinant is.
  private static let closed: Set<String> = [
    "01-running-sum", "02-previous-neighbour", "04-constant-scale", "05-negative-scale", "06-power",
    "11-sigmoid", "18-rational", "20-gumbel-cdf", "24-running-product", "26-masked", "28-coupling",
    "29-triangular-matrix", "30-permutation", "31-lu-product", "32-planar", "33-radial",
    "34-two-layers",
    "35-plane-with-numbers", "36-declared-parameters", "37-scale-by-position", "38-running-mean",
    "coupling-layer",
    "homework-6", "masked-flow", "mirror", "planar-flow", "plane-with-numbers", "prefix-products",
    "previous-neighbour", "squares-of-growth", "thirds", "coupling-general", "powers", "radial",
    "reverse", "two-couplings", "two-layers-plane", "39-open-coupling", "41-open-masked",
    "open-additive", "open-four", "open-maf", "open-plane", "upper-half", "every-second",
    "harmonic", "cap-chan-le", "matrix-and-shift", "radial-vectors", "planar-exponential",
    "product-of-powers", "scale-by-index", "weighted-sum", "every-other", "skip-two",
    "skip-product", "two-roots", "double-root", "period-three", "two-before",
    "log-difference", "sums-reversed", "scales-in-layers", "three-layers", "letters",
    "five-in-a-row", "42-even-components", "45-half-shift", "one-component", "words-before-chain",
    "letter-sum", "letter-average", "letter-scale-and-sum", "letter-weights", "letter-over-index",
    "letter-drift", "cube-of-sum", "shift-up", "shift-down",
    "let-k", "upper-neighbour", "upper-sum", "behind-the-last", "entry-by-entry", "ones-in-words",
    "falling-sine", "later-cosine", "left-of-cosh", "open-slopes", "radial-centre", "sum-of-sums",
    "four-by-four", "mask-in-vectors", "hang-so", "positive-in-words", "three-in-words",
    "first-of-c", "own-term-first", "noise-and-data", "rows-with-dots", "numbers-in-a-vector",
    "ones-and-the-diagonal", "families-of-numbers", "ones-below", "index-sets", "named-halves",
    "cubes-of-neighbours", "leaky-neighbours", "cubes-behind", "weibull-truoc", "cubes-by-index",
    "coupling-of-any-size", "ghep-cuoi", "radial-open", "xuyen-tam-moi-chieu",
    "rotation-and-scale", "named-product", "layers-of-matrices", "mean-added", "householder-unit",
    "rank-one-open", "shared-sum-of-positions", "upper-bidiagonal", "cumsum-and-ones",
    "parameters-one-by-one", "map-of-columns",
  ]
  /// Flows with a nested inverse, which is given as a recursion: `e^{x_3 - e^{x_2 - e^{x_1}}}`.
  private static let recursive: Set<String> = [
    "03-affine-exp", "07-exponential", "08-logarithm", "09-hyperbolic-sine",
    "10-inverse-hyperbolic-sine", "12-logit", "13-hyperbolic-tangent",
    "14-inverse-hyperbolic-tangent", "15-softplus", "16-leaky-relu", "17-absolute-value",
    "21-weibull-cdf", "22-kumaraswamy-cdf", "23-normal-cdf", "25-nonlinear-history",
    "27-inverse-autoregressive", "affine-exponential", "hyperbolic-sine",
    "leaky-hinge", "logit-cube", "softplus", "decreasing", "threepiece", "two-layers",
    "40-open-affine", "open-nice", "open-neighbour",
    "absolute-growth", "all-decreasing", "odd-fraction", "odd-root", "even-and-odd", "golden",
    "root-and-line", "two-square-roots", "sinh-and-cosh", "log-of-a-root", "lon-nhat",
    "squares-reversed", "chu-cai",
    "43-even-history", "44-running-maximum", "cube-falling", "square-with-sign",
    "odd-but-the-first", "parity-and-bound", "slope-from-one-on",
    "upper-exponential", "open-scale", "unit-cube-in-words", "positive-network",
    "slopes-in-words", "own-recursion", "named-function",
    "norm-of-earlier", "inner-product-of-earlier", "base-behind-label",
  ]

  /// Flows whose map has no formula without a recursion: it reads values of open functions at `x`.
  private static let recursiveForward: Set<String> = ["41-open-masked", "open-maf"]

  static func expected(_ slug: String) -> Forms {
    let inverse: Inverse =
      closed.contains(slug) ? .closed : recursive.contains(slug) ? .recursion : .none
    return Forms(f: !recursiveForward.contains(slug), inverse: inverse, det: true)
  }
}

@Suite("A solution sheet")
struct SolutionRoundTripTests {
  @Test("of every exercise is there to be tested")
  func presence() {
    #expect(Sheets.exercises.count >= 15)
    #expect(Sheets.corpus.count >= 41)
    #expect(Sheets.own.count >= 101)
  }

  @Test(
    "handed in as a submission earns full marks, and proofreading finds nothing to say",
    arguments: Sheets.exercises + Sheets.corpus + Sheets.own)
  func roundTrip(path: String) throws {
    let sheet = try Sheet(contentsOf: path)
    let solution = try SheetSolution(of: sheet, seed: 0, samples: 64)
    let files = try SolutionRenderer(templates: try Templates()).files(for: solution, of: sheet)
    let markdown = String(
      decoding: try #require(files.first { $0.path == "solution.md" }).contents, as: UTF8.self)

    for problem in solution.problems {
      guard let derivation = problem.derivation else { continue }
      let forms = Forms(derivation)
      #expect(forms == Forms.expected(sheet.slug), "problem \(problem.problem.name)")
    }

    let submission = Submission(text: markdown, file: "solution.md")
    let result = try Grader(sheet: sheet, seed: 1, samples: 64).grade(submission)
    for part in result.parts where PartMarks.checked.contains(part.part) {
      if Forms.expected(sheet.slug).inverse == .none, part.part == "inverse" {
        // That there is no formula is for the teacher to judge; it is not taken for a wrong answer.
        #expect(part.verdict == .awaiting, "\(part.part): \(part.answer ?? "no answer")")
        continue
      }
      #expect(part.verdict == .correct, "\(part.part): \(part.answer ?? "no answer")")
    }

    let source = SourceText(path: "solution.md", text: markdown)
    let verification = try Proofreader(seed: 2).verification(of: source, against: sheet)
    #expect(verification.count(.holds) >= 5)
    // On its own it says what its flow is, and what base and parameters it has.
    let alone = try Proofreader(seed: 3).verification(of: source)
    for verdict in [VerifiedStatement.Verdict.false, .undecided, .unread] {
      #expect(verification.count(verdict) == 0)
      #expect(alone.count(verdict) == 0, "without the sheet")
    }
  }

  @Test("leaves room for free responses, and prints the author's text where there is one")
  func freeResponses() throws {
    let text = """
      ---
      dimensions: [2, 3]
      ---
      ## Problem 1

      ```flow
      marks: {a: 1, b: 1}
      ```

      - **(a)** Why?
      - **(b)** How?

      ### Solution

      - **(b)** By looking.
      """
    let sheet = try Sheet(source: SourceText(path: "words.md", text: text))
    let solution = try SheetSolution(of: sheet, seed: 0, samples: 8)
    let files = try SolutionRenderer(templates: try Templates()).files(for: solution, of: sheet)
    let markdown = String(decoding: try #require(files.first).contents, as: UTF8.self)
    #expect(markdown.split(separator: "Room for your answer").count == 2)
    #expect(markdown.contains("By looking."))
  }

  @Test(
    "gives layers a determinant only when their product is the flow's",
    arguments: [
      (#"$y_i = z_i + y_{i-1}$ with $y_0 = 0$, then $x_i = 2 y_{D+1-i}$."#, true),
      (#"$y_i = 2 z_i + y_{i-1}$ with $y_0 = 0$, then $x_i = 3 y_i + y_{i-1}$."#, true),
    ])
  func layers(flow: String, isShown: Bool) throws {
    let text = "---\ndimensions: [2, 3, 4]\n---\n# Layers\n\nTwo layers: \(flow)\n"
    let sheet = try Sheet(source: SourceText(path: "layers.md", text: text))
    let solution = try SheetSolution(of: sheet, seed: 0, samples: 16)
    let files = try SolutionRenderer(templates: try Templates()).files(for: solution, of: sheet)
    let markdown = String(decoding: try #require(files.first).contents, as: UTF8.self)
    #expect(markdown.contains("has the determinant") == isShown)
    #expect(!markdown.contains("$0^{D}$"))
  }

  @Test("is the same every time, bytes and all")
  func determinism() throws {
    let sheet = try Sheet(contentsOf: try #require(Sheets.exercises.first))
    let renderer = SolutionRenderer(templates: try Templates())
    let runs = try (0..<2).map { _ in
      try renderer.files(for: SheetSolution(of: sheet, seed: 0, samples: 32), of: sheet).map(
        \.contents)
    }
    #expect(runs[0] == runs[1])
  }

  @Test("speaks the language of its sheet in every sentence", arguments: ["en", "vi"])
  func words(language: String) throws {
    let catalogue = try Templates().catalogue(language: language)
    let other = try Templates().catalogue(language: language == "en" ? "vi" : "en")
    for key in other.sentences.keys where key.hasPrefix("solve.") {
      #expect(catalogue.contains(key), "\(key)")
    }
  }
}
