import Algebra

/// A handout that says nothing of `\tau` but that it is a transformer: the flow is `x_i = \tau(z_i; h_i)`
/// with a random one.
extension FlowReader {
  /// Notes `x_i = \tau(z_i; h_i)`.
  mutating func noteTransformer(_ values: [Expression], _ placed: PlacedStatement) {
    guard applied == nil else { return }
    for case .application(let head) in values
    where head.name == "\\tau" && !head.isInverse && head.primes == 0 {
      applied = (head, placed)
      return
    }
  }

  /// Takes the transformer for open, where the text says that it may be any.
  mutating func leaveTransformerOpen() {
    guard direct == nil, !functions.contains(where: { $0.name == "\\tau" }),
      opening.leavesTransformerOpen, !opening.isClosed, let (application, placed) = applied,
      application.arguments.first == .component("z", [.symbol("i")])
    else { return }
    transformer = placed
    opening.transformerArguments = application.arguments
    let i = Expression.symbol("i")
    definitions.append(
      Definition("x", indices: [.variable("i")], as: .application(application)))
    let usesParameter = application.arguments.contains(.component("h", [i]))
    let isKnown = definitions.contains { $0.name == "h" } || opening.links(to: "h")
    if usesParameter, !isKnown {
      let one = Expression.number(Numeral(1))
      let seen = Expression.slice("z", from: one, through: .sum([i, .negative(one)]))
      definitions.append(
        Definition(
          "h", indices: [.variable("i")],
          as: .application(Application("c", index: i, arguments: [seen]))))
    }
  }
}
