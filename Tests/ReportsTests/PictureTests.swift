import Foundation
import Grading
import Testing

@testable import Reports

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Every picture")
struct PictureTests {
  @Test("comes out as it was accepted; UPDATE_GOLDEN=1 accepts a change")
  func golden() throws {
    let folder = "\(testFolder)/Golden/pictures"
    for (name, picture) in PictureSamples.all {
      let svg =
        try #require(picture, "\(name)").svg.replacing(
          /><(?!\/?tspan|\/text)/, with: ">\n<") + "\n"
      let path = "\(folder)/\(name).svg"
      if updatesGolden {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true)
        try svg.write(toFile: path, atomically: true, encoding: .utf8)
      }
      let accepted = FileManager.default.contents(atPath: path)
      #expect(accepted == Data(svg.utf8), "\(name).svg is not as accepted")
    }
  }

  @Test("is well-formed, says in words what it shows, and has numbers that are finite")
  func sound() throws {
    for (name, picture) in PictureSamples.all {
      let picture = try #require(picture, "\(name)")
      try Self.check(picture, name)
    }
  }

  static func check(_ picture: Picture, _ name: String) throws {
    let parser = XMLParser(data: Data(picture.svg.utf8))
    let reader = PictureReader()
    parser.delegate = reader
    #expect(parser.parse(), "\(name): \(parser.parserError?.localizedDescription ?? "")")
    #expect(reader.title == picture.title)
    #expect(reader.root["role"] == "img")
    #expect(reader.root["aria-label"] == picture.title)
    #expect(reader.root["viewBox"] != nil)
    let numbers = picture.svg.replacing(/>[^<]*</, with: "><")
      .replacing(/aria-label="[^"]*"/, with: "").lowercased()
    #expect(!numbers.contains("nan"), "\(name)")
    #expect(!numbers.contains(/\binf/), "\(name)")
    // Colours are variables of the style sheet.
    for match in picture.svg.matches(of: /(?:fill|stroke)="([^"]*)"/) {
      #expect(match.1 == "none" || match.1.wholeMatch(of: /var\(--[a-z]+\)/) != nil, "\(name)")
    }
  }

  @Test("draws inside its box, whatever the values are")
  func bounded() throws {
    let wild: [Double] = [.nan, .infinity, -.infinity, 1e300, -1e-300, 0, 3, 1e9, -7.25]
    var state: UInt64 = 1
    func value() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let number = Int(state >> 33)
      return number.isMultiple(of: 2)
        ? Double(number % 6001) / 1000 - 3 : wild[number / 2 % wild.count]
    }
    for _ in 0..<60 {
      let lines = (0..<6).map { _ in (0..<20).map { _ in PlanePoint(value(), value()) } }
      guard
        let picture = PlanePictures.comparison(
          right: lines, yours: Array(lines.reversed()), names: ("x_1", "x_2"), title: "Wild",
          decimalMark: ".")
      else { continue }
      try Self.check(picture, "wild")
      for match in picture.svg.matches(of: /[ML](-?[0-9.]+) (-?[0-9.]+)/) {
        let (x, y) = (Double(match.1) ?? .nan, Double(match.2) ?? .nan)
        #expect((0...330).contains(x) && (0...700).contains(y), "\(match.0)")
      }
    }
  }
}

/// The root's attributes and the title of an SVG.
private final class PictureReader: NSObject, XMLParserDelegate {
  var root: [String: String] = [:]
  var title = ""
  private var isInTitle = false

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    if name == "svg" { root = attributes }
    isInTitle = name == "title"
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if isInTitle { title += text }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    isInTitle = false
  }
}

@Suite("The order of computation")
struct ComputationOrderTests {
  @Test("is one after the other where what was computed is read, and at once where it is not")
  func steps() {
    func steps(_ direction: ComputationGraph.Direction, _ rows: [ComputationGraph.Row]) -> [Int] {
      ComputationGraph(direction: direction, rows: rows, continues: true).steps
    }
    #expect(steps(.forward, PictureSamples.runningSum) == [1, 1, 1])
    #expect(steps(.inverse, PictureSamples.runningSum) == [1, 2, 3])
    #expect(steps(.forward, PictureSamples.masked) == [1, 2, 3])
    #expect(steps(.inverse, PictureSamples.masked) == [1, 1, 1])
  }
}

@Suite("Regions of highest density")
struct DensityTests {
  @Test("hold their share of a normal distribution: circles of the known radii")
  func radii() throws {
    let mesh = PictureSamples.mesh(size: 121) { PlanePoint($0, $1) }
    let shares = [0.25, 0.5, 0.75]
    let levels = mesh.levels(holding: shares)
    try #require(levels.count == 3)
    for (share, level) in zip(shares, levels) {
      let rings = mesh.rings(level: level)
      #expect(rings.count == 1)
      // The mesh ends at ±3, so that it holds a little less than everything.
      let radius = (-2 * log(1 - share)).squareRoot()
      for point in rings.joined() {
        #expect(abs((point.x * point.x + point.y * point.y).squareRoot() - radius) < 0.05)
      }
    }
  }

  @Test("are the whole square for a uniform distribution")
  func plateau() throws {
    let ends = [0.0, 0.25, 0.5, 0.75, 1]
    let mesh = DensityMesh(
      points: ends.map { u in ends.map { PlanePoint(u, $0) } },
      logDensity: ends.map { _ in ends.map { _ in 0 } }, mass: ends.map { _ in ends.map { _ in 1 } }
    )
    let levels = mesh.levels(holding: [0.25, 0.5, 0.95])
    try #require(levels.count == 1)
    let ring = try #require(mesh.rings(level: levels[0]).first)
    #expect(Set(ring).isSuperset(of: [PlanePoint(0, 0), PlanePoint(1, 0), PlanePoint(1, 1)]))
    let area = zip(ring, ring.dropFirst() + ring.prefix(1)).reduce(0) {
      $0 + ($1.0.x * $1.1.y - $1.1.x * $1.0.y) / 2
    }
    #expect(abs(abs(area) - 1) < 1e-12)
  }

  @Test("have holes, and leave out nodes without a value")
  func holes() {
    let ends = (0..<21).map { Double($0) / 10 - 1 }
    let mesh = DensityMesh(
      points: ends.map { u in ends.map { PlanePoint(u, $0) } },
      logDensity: ends.map { u in
        ends.map { v in u * u + v * v < 0.1 ? .nan : -(u * u + v * v) }
      }, mass: ends.map { _ in ends.map { _ in 1 } })
    #expect(mesh.rings(level: -0.5).count == 2)
  }
}

@Suite("Round numbers along an axis")
struct AxisTests {
  @Test(
    "are few, lie inside and are written short",
    arguments: [
      (-2.0, 2.0, ["−2", "−1", "0", "1", "2"]), (0, 1, ["0", "0,2", "0,4", "0,6", "0,8", "1"]),
      (-0.013, 0.02, ["−0,01", "0", "0,01", "0,02"]),
      (990, 1500, ["1000", "1200", "1400"]), (3, 3, []),
      (0, 2e9, ["0", "5·10⁸", "1·10⁹", "1,5·10⁹", "2·10⁹"]),
    ])
  func ticks(low: Double, high: Double, expected: [String]) {
    #expect(Axis(low...high, count: 5, decimalMark: ",").ticks.map(\.label) == expected)
  }
}

@Suite("A line in a window")
struct ClippingTests {
  let window = PlotWindow(x: 0...10, y: 0...10)

  @Test("ends at the window's sides and where a point does not exist")
  func parts() {
    let line = [
      PlanePoint(-5, 5), PlanePoint(5, 5), PlanePoint(5, .nan), PlanePoint(6, 5),
      PlanePoint(6, 20),
    ]
    #expect(
      window.clipped(line) == [
        [PlanePoint(0, 5), PlanePoint(5, 5)], [PlanePoint(6, 5), PlanePoint(6, 10)],
      ])
  }

  @Test("does not cross it where it jumps from far below to far above")
  func jump() {
    #expect(window.clipped([PlanePoint(5, -90), PlanePoint(5.1, 90)]).isEmpty)
    #expect(window.clipped([PlanePoint(5, -1), PlanePoint(5, 11)]).count == 1)
  }

  @Test("and a ring is cut by all four sides")
  func ring() {
    let ring = [PlanePoint(-5, 5), PlanePoint(5, -5), PlanePoint(15, 5), PlanePoint(5, 15)]
    let cut = window.clipped(ring: ring)
    #expect(Set(cut).isSuperset(of: [PlanePoint(0, 0), PlanePoint(10, 10)]))
    #expect(cut.allSatisfy { window.contains($0) })
  }
}
