import Algebra
import Evaluation
import Flows

/// Who is wrong when the statement of a flow and what follows do not agree?
///
/// The flow is what a text states first. But when two or more later statements are false about it, and
/// the text without *one* of the sentences that state it defines a flow about which nothing is false, then
/// that one sentence is the slip: it alone is reported, with the place that says otherwise. The same is tried
/// when a sentence gives no flow at all. Where no single sentence explains everything, the first
/// statement stands, and each contradiction is reported where it is written.
extension Scope {
  /// The flow with the verdicts on all statements.
  ///
  /// - Throws: what is wrong with the flow.
  func proofread(
    after known: ScopeFlow?, seed: UInt64, samples: Int
  ) throws(SheetFaults) -> (flow: ScopeFlow, verdicts: [VerifiedStatement]) {
    let flow: ScopeFlow
    do {
      flow = try self.flow(after: known, seed: seed, samples: samples)
    } catch {
      guard let rival = rival(to: nil, allowsOpen: false, seed: seed, samples: samples) else {
        throw error
      }
      return rival
    }
    let verdicts = flow.verdicts(on: passages)
    guard !flow.isRandom, flow.defining > 0, verdicts.count(where: { $0.verdict == .false }) >= 2,
      let rival = rival(
        to: verdicts, allowsOpen: !flow.worlds.open.isEmpty, seed: seed, samples: samples)
    else { return (flow, verdicts) }
    return rival
  }

  /// The most sentences that are doubted.
  private static let limit = 6

  /// The reading in which one sentence of the flow is the only slip; `nil` when there is none.
  func rival(
    to verdicts: [VerifiedStatement]?, allowsOpen: Bool, seed: UInt64, samples: Int
  ) -> (flow: ScopeFlow, verdicts: [VerifiedStatement])? {
    var (search, _) = search()
    let statements = search.statements
    let stating = statements.indices.filter { search.definesPart(statements[$0]) }
    search.limit = statements.count
    search.isDivided = false
    search.allowsOpen = allowsOpen
    var best: (flow: ScopeFlow, verdicts: [VerifiedStatement], doubtful: Int)?
    for doubted in stating.prefix(Self.limit) {
      search.excluded = doubted
      guard let found = (try? search.found()) ?? nil,
        let flow = try? scopeFlow(found, search, doubted, seed: seed, samples: samples)
      else { continue }
      var rival = flow.verdicts(on: passages)
      let slips = rival.indices.filter { rival[$0].verdict == .false }
      let place = statements[doubted]
      guard !slips.isEmpty, slips.count < verdicts?.count(where: { $0.verdict == .false }) ?? .max,
        slips.allSatisfy({ place.holds(rival[$0]) })
      else { continue }
      let doubtful = rival.count { $0.verdict == .undecided }
      guard best.map({ doubtful < $0.doubtful }) ?? true else { continue }
      for slip in slips {
        rival[slip].messages.append(Message(instead: found.flow.map ?? found.flow.transformer))
      }
      best = (flow, rival, doubtful)
    }
    // What the doubted sentence alone says is open then; that must be less than what it spoils.
    guard let best,
      best.doubtful < verdicts?.count(where: { $0.verdict != .holds && $0.verdict != .definition })
        ?? max(1, best.verdicts.count / 4)
    else { return nil }
    return (best.flow, best.verdicts)
  }

  /// The flow that is stated without a doubted sentence. A parameter that only that sentence gives is
  /// what the transformer makes of it.
  private func scopeFlow(
    _ found: FlowSearch.Found, _ search: FlowSearch, _ doubted: Int, seed: UInt64, samples: Int
  ) throws(SheetFaults) -> ScopeFlow {
    var found = found
    if case .component(let name, let indices)? =
      search.statements[doubted].statement.members[0].expression, name != "x",
      indices.count == 1, let value = Self.parameter(name, in: found.flow)
    {
      // First, so that whatever else the text says of it counts before.
      found.flow.definitions.insert(Definition(name, indices: [.variable("i")], as: value), at: 0)
      found.flow.questionFamilies.insert(name)
    }
    return ScopeFlow(
      worlds: try search.worlds(found, seed: seed, samples: samples), context: found.flow.context,
      defining: max(found.defining, doubted + 1), isRandom: false, letters: letters,
      memory: memory)
  }

  /// `x_i = \tau(z_i; h_i)`, solved for `h_i`.
  private static func parameter(_ name: String, in flow: StatedFlow) -> Expression? {
    let i = Expression.symbol("i")
    let unknown = Expression.component(name, [i])
    guard let function = flow.functions.first(where: { $0.name == "\\tau" }),
      function.parameters.count == 2,
      let body = function.applied(to: [.component("z", [i]), unknown])
    else { return nil }
    let oracle = InversionOracle(agree: { _, _ in true }, sign: { _ in nil })
    return Inverter(for: unknown, simplifier: Simplifier(), oracle: oracle)
      .solve(.component("x", [i]), body)?.result
  }
}

extension Message {
  /// "What follows speaks of `x_i = …` (line 5)."
  fileprivate init(instead placed: PlacedStatement) {
    self.init("verify.rival", other: placed)
  }
}
