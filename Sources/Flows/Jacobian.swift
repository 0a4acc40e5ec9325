import Evaluation

/// `∂x_i/∂z_j` in every sample, by forward derivatives.
struct Jacobian {
  /// `entries[i][j][sample]`.
  let entries: [[[Interval]]]
  /// Whether an entry depends on the variable at all.
  let dependence: [[Bool]]
  private let count: Int
  private var dimension: Int { entries.count }

  /// Above this, a determinant that is not triangular is not expanded: the cost is `2^D · D`.
  private static let expansionLimit = 12

  /// The most derivatives that are taken, `D · instructions · count`: some seconds of work. A flow of
  /// thousands of components that are given one by one has more.
  private static let workLimit = 30_000_000

  /// One run of `program` for each variable. Cost: `O(D · instructions · count)`.
  ///
  /// - Throws: ``FlowError/jacobianTooLarge(_:)`` where that is too much.
  init(
    of program: Program, dimension: Int, count: Int, table: [Slot: [Interval]]
  ) throws(FlowError) {
    let run = max(dimension, program.instructionCount) * max(1, count)
    guard dimension <= Self.workLimit / max(1, run) else { throw .jacobianTooLarge(dimension) }
    var entries = [[[Interval]]](
      repeating: [[Interval]](repeating: [], count: dimension), count: dimension)
    var dependence = [[Bool]](
      repeating: [Bool](repeating: false, count: dimension), count: dimension)
    for j in 0..<dimension {
      let variable = Slot.component("z", [j + 1])
      let duals = program.runDuals(count: count) { slot in
        let sensitivity = slot == variable ? Interval(1) : nil
        return (table[slot] ?? []).map { Dual($0, sensitivity: sensitivity) }
      }
      for i in 0..<dimension {
        entries[i][j] = duals[i].map(\.tangent)
        dependence[i][j] = duals[i].contains { $0.sensitivity != nil }
      }
    }
    self.entries = entries
    self.dependence = dependence
    self.count = count
  }

  /// `det J` and `log|det J|` in every sample.
  func determinants() throws(FlowError) -> (plain: [Interval], logAbs: [Interval]) {
    let range = 0..<dimension
    let isLower = range.allSatisfy { i in !dependence[i].dropFirst(i + 1).contains(true) }
    let isUpper = range.allSatisfy { i in !dependence[i].prefix(i).contains(true) }
    if isLower || isUpper {
      let diagonal = range.map { entries[$0][$0] }
      return (
        (0..<count).map { s in diagonal.reduce(Interval(1)) { $0 * $1[s] } },
        (0..<count).map { s in
          diagonal.reduce(Interval(0)) { $0 + $1[s].applying(.abs).applying(.log) }
        }
      )
    }
    guard dimension <= Self.expansionLimit else { throw .jacobianTooLarge(dimension) }
    let plain = (0..<count).map(expansion)
    return (plain, plain.map { $0.applying(.abs).applying(.log) })
  }

  /// Laplace's expansion, each minor once: without divisions, so that it is defined wherever the
  /// entries are.
  private func expansion(sample: Int) -> Interval {
    // minors[columns] is the determinant of the first rows on that set of columns.
    var minors = [Interval](repeating: Interval(0), count: 1 << dimension)
    minors[0] = Interval(1)
    for columns in 1..<(1 << dimension) {
      let row = columns.nonzeroBitCount - 1
      var sum: Interval?
      for j in 0..<dimension where columns & (1 << j) != 0 && dependence[row][j] {
        let term = entries[row][j][sample] * minors[columns & ~(1 << j)]
        let after = (columns >> (j + 1)).nonzeroBitCount
        let signed = after.isMultiple(of: 2) ? term : -term
        sum = sum.map { $0 + signed } ?? signed
      }
      minors[columns] = sum ?? Interval(0)
    }
    return minors[(1 << dimension) - 1]
  }
}
