import Algebra

/// Functions that a handout defines, all at once or case by case.
extension FlowReader {
  /// Takes what a function is, for the arguments that the sentence speaks of.
  mutating func defineFunction(_ head: Application, as body: Expression, _ placed: PlacedStatement)
  {
    let condition = placed.statement.condition ?? placed.domain
    guard let known = functions.first(where: { $0.name == head.name }) else {
      functions.append(FunctionDefinition(head.name, parameters: head.arguments, as: body))
      pieces[head.name] = [Branch(body, when: condition)]
      return
    }
    // Of the transformer, and of a function that is given as a whole, what is said first holds.
    guard let own = pieces[head.name], own.allSatisfy({ $0.condition != nil }),
      known.parameters == head.arguments, !own.contains(where: { $0.condition == condition }),
      condition != nil || Vocabulary.otherCases.occurrence(in: ProseWords(placed.nearWords)) != nil
    else {
      if head.name != "\\tau", pieces[head.name]?.first?.condition == nil {
        functions.append(FunctionDefinition(head.name, parameters: head.arguments, as: body))
      }
      return
    }
    pieces[head.name]?.append(Branch(body, when: condition))
    addedPieces += 1
  }

  /// Puts the cases of functions together that are told in several.
  mutating func joinPieces() {
    for (name, branches) in pieces where branches.count > 1 {
      guard let place = functions.firstIndex(where: { $0.name == name }) else { continue }
      functions[place].body = .cases(branches)
    }
  }

  /// A function that the text defines is not left open: where it cannot be applied as it is defined, nothing stands
  /// for its values.
  func checkApplications(in definitions: [Definition]) throws(FlowReadingFault) {
    for definition in definitions {
      for name in definition.body.functionNames {
        guard name != "\\tau", name != "f", let place = functionPlaces[name] else { continue }
        throw FlowReadingFault(
          message: Message("fault.functionArguments", ["name": .math(name)]),
          place: (place, place.statement.range))
      }
    }
  }
}

extension PlacedStatement {
  /// The words on both sides, as far as they belong to it.
  fileprivate var nearWords: String {
    ProseWords.lastClause(words.before, since: ".;:!?").list.joined(separator: " ") + " . "
      + ProseWords.clause(words.behind, upTo: ".;:!?$\n").list.joined(separator: " ")
  }
}

extension [PlacedStatement] {
  /// The statements, in which "`g(t) = t` if `t \ge 0`" is one with a condition.
  var joiningCases: [PlacedStatement] {
    var result: [PlacedStatement] = []
    for placed in self {
      if let last = result.last, let condition = last.bound(by: placed) {
        result[result.count - 1].statement.condition = condition
        result[result.count - 1].words.behind = placed.words.behind
      } else {
        result.append(placed)
      }
    }
    return result
  }
}

extension PlacedStatement {
  /// The condition that the next statement puts on the arguments of the function that this one defines.
  fileprivate func bound(by next: PlacedStatement) -> Condition? {
    guard statement.members.count == 2, statement.relations == ["="], statement.condition == nil,
      domain == nil, paragraph == next.paragraph,
      case .application(let head)? = statement.members[0].expression,
      head.arguments.allSatisfy(FlowReader.isParameter),
      Vocabulary.caseJoints.equal(ProseWords(next.words.before))
    else { return nil }
    let letters = head.arguments.reduce(into: Set<String>()) { $0.formUnion($1.freeSymbols) }
    let condition = next.statement.comparisons { side in
      side.freeSymbols.isSubset(of: letters) && side.familyNames.isEmpty
    }
    guard let condition, condition.operands.contains(where: { !$0.freeSymbols.isEmpty }) else {
      return nil
    }
    return condition
  }
}

extension Vocabulary {
  /// Between what a function is and when.
  static let caseJoints = Phrases(
    english: ["if", "for", "when", "where", "whenever", "in case", "for all"],
    vietnamese: ["nếu", "khi", "với", "với mọi"])
}
