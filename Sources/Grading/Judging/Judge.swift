import Algebra
import Evaluation
import Flows

/// The true values of a flow in the worlds of one dimension, and what an answer's program needs to
/// run in them.
struct Judge: Sendable {
  let flow: StatedFlow
  /// The parameters' names.
  let parameters: [String]
  /// The worlds, by dimension.
  var worlds: [Int: Worlds]
  /// The dimensions of the sheet, ascending.
  var dimensions: [Int]
  /// How many worlds must agree before values are called equal.
  let needed: Int

  /// The smallest number of worlds that can establish equality, whatever `--samples` says.
  static let fewest = 8

  /// What compiling or running a rule came to.
  enum Trial: Sendable {
    case values([Interval], Witness, inputs: [Slot])
    case failure(GroundingError)
  }

  // MARK: Running

  /// The names that a rule may meet, with the student's definitions.
  private func context(
    _ rule: Rule, _ dimension: Int, _ definitions: StatedDefinitions,
    rounding: LiteralRounding = .exact
  ) -> GroundingContext {
    var context = GroundingContext(
      dimension: dimension, inputs: ["z", "x"], scalars: Set(parameters),
      definitions: flow.sharedDefinitions
        + definitions.needed(by: rule.expression, at: rule.place),
      instructionLimit: 20_000,
      literalRounding: rounding)
    context.functions = definitions.functions
    context.openFunctions = flow.open.functions
    return context
  }

  /// A rule compiled: a program with one output.
  func program(
    _ rule: Rule, dimension: Int, definitions: StatedDefinitions,
    rounding: LiteralRounding = .exact
  ) throws(GroundingError) -> Program {
    let context = context(rule, dimension, definitions, rounding: rounding)
    let program: Program
    if rule.component != nil {
      program = try Program(
        compilingComponentsOf: rule.expression, indices: rule.indices, in: context)
    } else {
      program = try Program(compiling: [rule.expression], indices: rule.indices, in: context)
    }
    let output = (rule.component ?? 1) - 1
    guard output < program.outputCount else { throw .notScalar }
    // `\mathbf z = \mathbf x - \mathbf s` gives $z_2$ by what its second component uses.
    return program.keeping(output: output)
  }

  /// The values of a rule in a block of worlds.
  func run(
    _ rule: Rule, in worlds: Worlds, definitions: StatedDefinitions,
    rounding: LiteralRounding = .exact
  ) -> Trial {
    do throws(GroundingError) {
      let program = try program(
        rule, dimension: worlds.dimension, definitions: definitions, rounding: rounding)
      let run = program.runWitnessed(
        count: worlds.count, ranges: worlds.range, inputs: worlds.values)
      let witness = Witness(allVisible: run.allVisible, allTested: run.allTested)
      return .values(run.values[0], witness, inputs: program.inputs)
    } catch {
      // "$R = r \frac{2+r}{1+r}$, so $r = \dots R \dots$": what the exercise says of $r$ holds all the same.
      if case .circular = error, let others = definitions.without(given) {
        return run(rule, in: worlds, definitions: others, rounding: rounding)
      }
      return .failure(error)
    }
  }

  /// The names without an index that the exercise itself gives a meaning.
  private var given: Set<String> {
    Set(flow.sharedDefinitions.filter { $0.indices.isEmpty }.map(\.name))
  }

  // MARK: Components

  /// What is known of one component of an answer.
  enum ComponentFinding: Sendable {
    case equal(worlds: Int)
    case different(world: Int, isUndefined: Bool, Rule)
    case undecided(Agreement.Reason)
    /// No rule speaks of it, or all that do need a component outside `1…D`.
    case missing
    /// The rule uses the component that it should give; `isTrue` tells a restatement from an error.
    case circular(isTrue: Bool, Rule)
    /// The rule cannot be evaluated.
    case failure(GroundingError, Rule)
  }

  /// Judges one component of `f` or `f⁻¹`.
  func finding(
    _ answer: Answer, _ direction: Target.Direction, position: Int, in worlds: Worlds,
    definitions: StatedDefinitions, rounding: LiteralRounding = .exact, isRetry: Bool = false
  ) -> ComponentFinding {
    let truth = worlds.values(of: .component(direction.result, [position]))
    for rule in answer.rules(for: position, of: worlds.dimension) {
      switch run(rule, in: worlds, definitions: definitions, rounding: rounding) {
      case .failure(.indexOutOfRange):
        continue
      case .failure(let error):
        return .failure(error, rule)
      case .values(let values, let witness, let inputs):
        let agreement = Agreement(
          values, with: truth, witness, needed: needed,
          isRound: worlds.isRound, isRestricted: rule.domain != nil)
        let others = inputs.places(of: direction.result)
        let isCircular =
          others.contains(position)
          || others.contains { $0 > position }
            && !ends(answer, direction, position, worlds.dimension, definitions)
        if isCircular {
          if case .different = agreement { return .circular(isTrue: false, rule) }
          guard !isRetry else { return .circular(isTrue: true, rule) }
          let avoiding = definitions.avoiding(direction.result)
          let others = avoiding.without(given) ?? avoiding
          let again = finding(
            answer, direction, position: position, in: worlds, definitions: others,
            rounding: rounding, isRetry: true)
          if case .equal = again { return again }
          return .circular(isTrue: true, rule)
        }
        return finding(agreement, rule)
      }
    }
    return .missing
  }

  /// What comparing the values of a rule says.
  func finding(_ agreement: Agreement, _ rule: Rule) -> ComponentFinding {
    switch agreement {
    case .equal(let count): .equal(worlds: count)
    case .different(let world, let isUndefined):
      .different(world: world, isUndefined: isUndefined, rule)
    case .undecided(let reason): .undecided(reason)
    }
  }

  /// Which components a claim gives, for every dimension: it may use none that it should give.
  func coverage(
    _ claim: Claim, _ direction: Target.Direction, definitions: StatedDefinitions
  ) -> Coverage {
    let answer = Answer(claims: [claim])
    var coverage = Coverage(dimensions: dimensions)
    for dimension in dimensions {
      for position in 1...dimension {
        coverage[dimension, position] = isGiven(answer, direction, position, dimension, definitions)
      }
    }
    return coverage
  }

  /// Whether the component is given; `nil` when the claim does not speak of it.
  private func isGiven(
    _ answer: Answer, _ direction: Target.Direction, _ position: Int, _ dimension: Int,
    _ definitions: StatedDefinitions
  ) -> Bool? {
    for rule in answer.rules(for: position, of: dimension) {
      do throws(GroundingError) {
        let others = try program(rule, dimension: dimension, definitions: definitions).inputs
          .places(of: direction.result)
        if others.contains(position) { return false }
        return others.allSatisfy { $0 < position }
          || ends(answer, direction, position, dimension, definitions)
      } catch {
        if case .indexOutOfRange = error { continue }
        // It is given, though what it says cannot be evaluated.
        return true
      }
    }
    return nil
  }

  /// Whether a recursion comes to an end: from the component on, by the components that it needs, none is needed
  /// for itself. It may run from the first component to the last, or the other way round.
  private func ends(
    _ answer: Answer, _ direction: Target.Direction, _ position: Int, _ dimension: Int,
    _ definitions: StatedDefinitions
  ) -> Bool {
    var finished: Set<Int> = []
    var underway: Set<Int> = []
    func visit(_ place: Int) -> Bool {
      if finished.contains(place) { return true }
      guard underway.insert(place).inserted else { return false }
      guard let needed = needs(answer, direction, place, dimension, definitions),
        needed.allSatisfy(visit)
      else { return false }
      finished.insert(place)
      return true
    }
    return visit(position)
  }

  /// The components of the family itself that an answer needs for one of them; `nil` where it gives that one no
  /// value.
  private func needs(
    _ answer: Answer, _ direction: Target.Direction, _ position: Int, _ dimension: Int,
    _ definitions: StatedDefinitions
  ) -> [Int]? {
    for rule in answer.rules(for: position, of: dimension) {
      if let program = try? program(rule, dimension: dimension, definitions: definitions) {
        return program.inputs.places(of: direction.result).filter { $0 <= dimension }
      }
    }
    return nil
  }

  // MARK: Numbers

  /// The numbers that a determinant's claim may be compared with.
  enum Quantity: Sendable, CaseIterable {
    case determinant, absoluteDeterminant, negatedDeterminant, inverseDeterminant
    case logAbsDeterminant, negatedLogAbsDeterminant
  }

  /// The true enclosures of a quantity.
  func truth(_ quantity: Quantity, in worlds: Worlds) -> [Interval] {
    let determinant = worlds.values(of: .scalar("\\det J"))
    switch quantity {
    case .determinant: return determinant
    case .absoluteDeterminant: return determinant.map { $0.applying(.abs) }
    case .negatedDeterminant: return determinant.map { -$0 }
    case .inverseDeterminant: return determinant.map { Interval(1) / $0 }
    case .logAbsDeterminant: return worlds.values(of: .scalar("\\log|\\det J|"))
    case .negatedLogAbsDeterminant: return worlds.values(of: .scalar("\\log|\\det J|")).map { -$0 }
    }
  }

  /// Whether a quantity is one number for each dimension.
  func isConstant(_ quantity: Quantity) -> Bool {
    worlds.values.allSatisfy { block in
      let finite = truth(quantity, in: block).filter(\.isFinite)
      return finite.allSatisfy { $0.intersects(finite[0]) }
    }
  }
}

extension Collection<Slot> {
  /// The places of the components of a family.
  fileprivate func places(of family: String) -> [Int] {
    compactMap { slot in
      if case .component(family, let indices) = slot { indices.first } else { nil }
    }
  }
}
