// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "FlowCheck",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "flowcheck", targets: ["flowcheck"]),
    .library(name: "FlowCheckKit", targets: ["Grading", "Reports"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]),
        .brew(["cmark-gfm"]),
      ]),
    .target(name: "Markdown", dependencies: ["CCMarkGFM"]),
    .target(name: "MathNotation"),
    .target(name: "Algebra", dependencies: ["MathNotation"]),
    .target(
      name: "Evaluation",
      dependencies: ["Algebra", .product(name: "RealModule", package: "swift-numerics")]),
    .target(name: "Flows", dependencies: ["Evaluation", "Algebra"]),
    .target(
      name: "Grading",
      dependencies: ["Flows", "Evaluation", "Algebra", "MathNotation", "Markdown", "Yams"]),
    .target(
      name: "Reports",
      dependencies: [
        "Grading", "Flows", "Evaluation", "Algebra", "MathNotation", "Markdown",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .executableTarget(
      name: "flowcheck",
      dependencies: [
        "Grading", "Reports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(name: "MarkdownTests", dependencies: ["Markdown"]),
    .testTarget(name: "MathNotationTests", dependencies: ["MathNotation"], exclude: ["Cases"]),
    .testTarget(name: "AlgebraTests", dependencies: ["Algebra", "Evaluation"], exclude: ["Cases"]),
    .testTarget(name: "EvaluationTests", dependencies: ["Evaluation"]),
    .testTarget(name: "FlowsTests", dependencies: ["Flows"]),
    .testTarget(
      name: "GradingTests", dependencies: ["Grading", "Yams"], exclude: ["Corpus", "Documents"]),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "Grading", "Flows"],
      exclude: ["Golden", "Solutions"]),
    .testTarget(name: "FlowCheckTests", dependencies: ["flowcheck", "Reports", "Grading"]),
  ]
)
