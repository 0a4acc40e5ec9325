import Algebra
import Flows
import Grading

/// What the formulas show besides themselves, in words: what handouts like to ask.
extension SolutionText {
  /// What the determinant says of volumes, or what it does not depend on.
  var determinantRemarks: [SolutionItem] {
    let remarks = derivation.remarks
    if let volume = remarks.volume {
      if volume == .number(Numeral(1)) { return [.words(Message("solve.remark.volume.one"))] }
      return [.words(Message("solve.remark.volume", ["factor": .math(volume.latex)]))]
    }
    guard !remarks.missing.isEmpty else { return [] }
    return [
      .words(
        Message(
          "solve.remark.missing", ["names": .list(remarks.missing.map { .math($0.latex) })]))
    ]
  }

  /// Which direction needs neighbours only.
  var inverseRemarks: [SolutionItem] {
    guard let locality = derivation.remarks.locality else { return [] }
    let needs = locality.needs.map { Message.Argument.math($0.latex) }
    return [
      .words(
        Message(
          locality.isInverse ? "solve.remark.local.inverse" : "solve.remark.local.forward",
          ["needs": .list(needs)]))
    ]
  }

  /// Where the transformer has no derivative.
  var kinks: [SolutionItem] {
    let remarks = derivation.remarks
    if remarks.hasOtherKinks { return [.words(Message("solve.remark.kinks.other"))] }
    let zeros = remarks.kinkZeros.map { zero -> Message.Argument in
      if case .negative(let inner) = zero { .math(inner.latex) } else { .math(zero.latex) }
    }
    if !zeros.isEmpty {
      return [
        .words(
          Message(
            "solve.remark.kinks.zeros", ["zeros": .list(zeros)]))
      ]
    }
    let places = remarks.kinks.map { Message.Argument.math($0.latex) }
    guard !places.isEmpty else { return [] }
    return [.words(Message("solve.remark.kinks", ["places": .list(places)]))]
  }

  /// The points that the handout names: there and back again.
  var checks: [SolutionItem] {
    solution.checks.flatMap { check -> [SolutionItem] in
      let (source, image) = (list(check.source), list(check.image))
      var items: [SolutionItem] = [
        .formula(
          Message("solve.check.forward", ["point": .math("\\left(\(source)\\right)")]),
          "f_\\phi(\(source)) = \\left(\(image)\\right)")
      ]
      if !check.back.isEmpty {
        items.append(
          .formula(
            Message("solve.check.back"),
            "\\left(\(list(check.back))\\right) = \\left(\(source)\\right)"))
      }
      return items
    }
  }

  private func list(_ values: [Expression]) -> String {
    values.map(\.latex).joined(separator: ",\\; ")
  }
}
