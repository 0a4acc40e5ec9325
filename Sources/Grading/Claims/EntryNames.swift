import Algebra

/// Matrices that a text speaks of by their entries alone: "$\mathbf x = L \mathbf z$, where $\ell_{ij} = 1$ for
/// $j \le i$". The entries are written in the small letter of the matrix.
enum EntryNames {
  /// A definition of every matrix that the claims use and the text defines by such entries only.
  static func definitions(
    for claims: [Claim], besides definitions: StatedDefinitions, parameters: Set<String>
  ) -> [Definition] {
    var names: Set<String> = []
    for claim in claims {
      if case .value(let expression, _) = claim.content { names.formUnion(expression.names) }
    }
    return names.sorted().compactMap { name -> Definition? in
      guard name.count == 1, name.first?.isUppercase == true, name != "D", name != "J",
        !definitions.contains(name), !parameters.contains(name)
      else { return nil }
      let small = name.lowercased()
      let letters = [small] + (small == "l" ? ["\\ell"] : [])
      guard let entry = letters.first(where: definitions.definesEntries) else { return nil }
      return Definition(
        name,
        as: .entries(
          row: "#r", column: "#c", .component(entry, [.symbol("#r"), .symbol("#c")])))
    }
  }
}
