import Evaluation
import Flows
import Markdown

/// Turns what is wrong with a stated flow into faults of the sheet.
struct FlowPreparation {
  let problem: Problem
  let sheet: Sheet

  init(_ problem: Problem, _ sheet: Sheet) {
    self.problem = problem
    self.sheet = sheet
  }

  /// The flow that the problem's statement, with the text before all problems, gives.
  func statedFlow() throws(SheetFaults) -> StatedFlow {
    let passages = [sheet.preamble, problem.statement].filter { !$0.isEmpty }
      .map { Passage(source: sheet.source, blocks: $0) }
    do {
      return try FlowReader.read(
        passages, scalars: problem.settings.parameters.map(\.name),
        decimalComma: sheet.language == "vi")
    } catch {
      throw fault(error.message, error.place)
    }
  }

  /// The worlds over some points.
  func worlds(
    _ model: Flow, _ flow: StatedFlow, _ dimension: Int, _ points: [[Double]]
  ) throws(SheetFaults) -> Worlds {
    do {
      return try model.worlds(dimension: dimension, points: points)
    } catch {
      throw fault(Message("fault.flow"), (flow.transformer, flow.transformer.statement.range))
    }
  }

  func fault(_ message: Message, _ place: (PlacedStatement, Range<Int>)?) -> SheetFaults {
    guard let (placed, range) = place else {
      return SheetFaults(
        [SourceDiagnostic(message, at: problem.position, in: sheet.source)],
        language: sheet.language)
    }
    return SheetFaults(
      [
        SourceDiagnostic(
          message, at: placed.position(at: range.lowerBound), byteLength: max(1, range.count),
          in: placed.source)
      ], language: sheet.language)
  }
}
