import Foundation
import Grading

@testable import Reports

/// Pictures of small flows, made from plain numbers.
enum PictureSamples {
  static func line(_ count: Int, _ point: (Double) -> PlanePoint) -> [PlanePoint] {
    (0..<count).map { point(Double($0) / Double(count - 1) * 4 - 2) }
  }

  /// The images of the lines `z_1 = k/2` and `z_2 = k/2` within ±2.
  static func grid(_ map: (Double, Double) -> PlanePoint) -> [[PlanePoint]] {
    stride(from: -2, through: 2, by: 0.5).flatMap { fixed in
      [line(33) { map(fixed, $0) }, line(33) { map($0, fixed) }]
    }
  }

  static let samples: [(Double, Double)] = (0..<120).map { k in
    let (u, v) = (Double(k * 37 % 120) / 120 + 0.004, Double(k * 71 % 121) / 121)
    let radius = (-2 * log(u)).squareRoot()
    return (radius * cos(2 * .pi * v), radius * sin(2 * .pi * v))
  }

  /// A mesh over ±3 with a normal density, warped by a map of determinant `exp(logDet)`.
  static func mesh(
    size: Int = 49, _ map: (Double, Double) -> PlanePoint,
    logDet: (Double, Double) -> Double = { _, _ in 0 }
  ) -> DensityMesh {
    let ends = (0..<size).map { Double($0) / Double(size - 1) * 6 - 3 }
    return DensityMesh(
      points: ends.map { u in ends.map { map(u, $0) } },
      logDensity: ends.map { u in ends.map { -(u * u + $0 * $0) / 2 - logDet(u, $0) } },
      mass: ends.map { u in ends.map { exp(-(u * u + $0 * $0) / 2) } })
  }

  static let runningSum: [ComputationGraph.Row] = [
    .init(parameters: ["h_1"], reads: []), .init(parameters: ["h_2"], reads: [.base(1)]),
    .init(parameters: ["h_3"], reads: [.base(1), .base(2)]),
  ]
  static let masked: [ComputationGraph.Row] = [
    .init(parameters: ["s_1", "t_1"], reads: []),
    .init(parameters: ["s_2", "t_2"], reads: [.target(1)]),
    .init(parameters: ["s_3", "t_3"], reads: [.target(1), .target(2)]),
  ]
  static let direct: [ComputationGraph.Row] = [
    .init(parameters: [], reads: []), .init(parameters: [], reads: [.base(1)]),
  ]

  /// Every kind of picture, by name.
  static var all: [(name: String, picture: Picture?)] {
    let banana = { (u: Double, v: Double) in PlanePoint(u, 0.6 * v + u * u - 1) }
    let growth = { (u: Double, v: Double) in PlanePoint(u, exp(u) * v + u) }
    let shear = { (u: Double, v: Double) in PlanePoint(u, v + u) }
    let wrong = { (u: Double, v: Double) in PlanePoint(u, v - u) }
    let undefined = { (u: Double, v: Double) in PlanePoint(u, u.squareRoot() + 1 / v) }
    let x = ("x_1", "x_2")
    let tau = TransformerGraph(
      curves: [-1.0, 0, 1].map { h in
        .init(name: "h_2 = \(Int(h))", over: -3...3) { $0 * exp(h) + h }
      }, argument: "z_2", value: "x_2")
    let structure = JacobianStructure(entries: [
      [.constant(1), .zero, .zero], [.depends(["z_1", "z_2"]), .depends(["z_1"]), .zero],
      [.constant(-0.25), .depends(["z_1", "z_2", "z_3", "a"]), .constant(1.0 / 3)],
    ])
    return [
      ("forward", graph(.forward, runningSum)), ("inverse", graph(.inverse, runningSum)),
      ("masked", graph(.forward, masked)), ("masked-inverse", graph(.inverse, masked)),
      ("direct", graph(.forward, direct, continues: false)),
      ("jacobian", structure.picture(title: "The Jacobian", decimalMark: ".")),
      (
        "base",
        PlanePictures.grid(
          lines: grid { PlanePoint($0, $1) }, samples: samples.map { PlanePoint($0.0, $0.1) },
          names: ("z_1", "z_2"), decimalMark: "."
        )?.picture(title: "The base")
      ),
      (
        "warped",
        PlanePictures.grid(
          lines: grid(banana), samples: samples.map { banana($0.0, $0.1) }, names: x,
          decimalMark: "."
        )?.picture(title: "The image")
      ),
      (
        "wild",
        PlanePictures.grid(
          lines: grid(growth), samples: samples.map { growth($0.0, $0.1) }, names: x,
          decimalMark: "."
        )?.picture(title: "The image")
      ),
      (
        "density",
        PlanePictures.density(mesh(banana), names: x, decimalMark: ".")?
          .picture(title: "Density")
      ),
      (
        "density-growth",
        PlanePictures.density(
          mesh(growth, logDet: { u, _ in u }), names: x, decimalMark: ","
        )?.picture(title: "Density")
      ),
      (
        "comparison",
        PlanePictures.comparison(
          right: grid(shear), yours: grid(wrong), names: x, title: "Both", decimalMark: ".")
      ),
      (
        "undefined",
        PlanePictures.comparison(
          right: grid(shear), yours: grid(undefined), names: x, title: "Both", decimalMark: ".")
      ),
      ("transformer", tau.plot(decimalMark: ".")?.picture(title: "A transformer")),
      ("transformer-inverse", tau.inversePlot(decimalMark: ".")?.picture(title: "Its inverse")),
    ]
  }

  static func graph(
    _ direction: ComputationGraph.Direction, _ rows: [ComputationGraph.Row], continues: Bool = true
  ) -> Picture {
    ComputationGraph(direction: direction, rows: rows, continues: continues)
      .picture(title: "From <z> to \"x\"")
  }
}
