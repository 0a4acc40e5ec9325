/// The brackets of a token list, matched: `partner[k]` is the index of the bracket that closes (or
/// opens) the one at `k`.
///
/// Any opener may meet any closer, so that `[0, 1)` is a pair. `|` and `‖` pair with the next one
/// at the same depth. Cost: linear.
struct BracketMatching {
  private(set) var partner: [Int: Int] = [:]
  /// Brackets that found no partner, in order.
  private(set) var unmatched: [Int] = []

  init(_ tokens: ArraySlice<Token>) {
    var open: [Int] = []
    for index in tokens.indices {
      switch tokens[index].kind {
      case .open:
        open.append(index)
      case .close:
        while let last = open.last, case .fence = tokens[last].kind {
          unmatched.append(last)
          open.removeLast()
        }
        if let last = open.popLast() {
          partner[last] = index
          partner[index] = last
        } else {
          unmatched.append(index)
        }
      case .fence:
        if let last = open.last, case .fence = tokens[last].kind,
          !Self.expectsOperand(tokens, before: index)
        {
          open.removeLast()
          partner[last] = index
          partner[index] = last
        } else {
          open.append(index)
        }
      default:
        break
      }
    }
    unmatched.append(contentsOf: open)
    unmatched.sort()
  }

  /// Whether an operand is still due at `index`, so that a fence there opens: after an operator, a
  /// relation, an opener, or at the beginning.
  private static func expectsOperand(_ tokens: ArraySlice<Token>, before index: Int) -> Bool {
    var previous = index - 1
    while previous >= tokens.startIndex, tokens[previous].isSpace { previous -= 1 }
    guard previous >= tokens.startIndex else { return true }
    let token = tokens[previous]
    switch token.kind {
    case .binary, .relation, .open, .punctuation, .largeOperator: return true
    case .name: return true
    case .fence: return false
    default: return false
    }
  }
}
