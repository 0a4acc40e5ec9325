import MathNotation

/// Puts pieces together again that a comma cut: index ranges and bare lists.
extension Segmenter {
  /// `i = 2`, `\dots`, `D` and `i = 1`, `2`, `\dots`, `D` become one piece.
  func mergeIndexRanges(_ pieces: inout [Piece]) {
    var merged: [Piece] = []
    var index = 0
    while index < pieces.count {
      var piece = pieces[index]
      index += 1
      if isIndexEquation(piece.tokens) {
        var ahead = index
        var tail: [Piece] = []
        while ahead < pieces.count, pieces[ahead].afterComma,
          !Self.hasRelation(pieces[ahead].tokens)
        {
          tail.append(pieces[ahead])
          ahead += 1
        }
        if !tail.isEmpty {
          for part in tail {
            let place = part.tokens.first?.range.lowerBound ?? 0
            piece.tokens.append(Token(kind: .punctuation(","), range: place..<place))
            piece.tokens += part.tokens
          }
          index = ahead
        }
      }
      merged.append(piece)
    }
    pieces = merged
  }

  /// `\mathbf z = x_1, x_2 - x_1, \dots` without brackets: the pieces after the commas belong to it.
  func mergeLists(_ pieces: inout [Piece]) {
    var merged: [Piece] = []
    for piece in pieces {
      if let last = merged.last, piece.afterComma, !Self.hasRelation(piece.tokens),
        isVectorEquation(last.tokens)
          || Self.isNumeric(piece.tokens) && last.tokens.contains(where: Self.isEquals)
      {
        let place = piece.tokens.first?.range.lowerBound ?? 0
        merged[merged.count - 1].tokens.append(
          Token(kind: .punctuation(","), range: place..<place))
        merged[merged.count - 1].tokens += piece.tokens
      } else {
        merged.append(piece)
      }
    }
    pieces = merged
  }

  /// `\det J = 1, 2`: a number behind the comma of an equation belongs to it, whatever it means there.
  private static func isNumeric(_ tokens: [Token]) -> Bool {
    tokens.allSatisfy { token in
      switch token.kind {
      case .number, .binary, .gap: true
      default: false
      }
    }
  }

  /// `f(\mathbf z) = a`, `\mathbf x = a` with a single component on the right.
  private func isVectorEquation(_ tokens: [Token]) -> Bool {
    guard let equals = tokens.firstIndex(where: Self.isEquals), equals > 0 else { return false }
    guard case .letter(let name, let style) = tokens[0].kind, tokens[0].sub == nil || equals > 1
    else { return false }
    guard style == .bold || context.functions.contains(name) || context.families.contains(name)
    else { return false }
    let right = tokens[(equals + 1)...].filter { !$0.isSpace }
    guard let first = right.first, !first.range.isEmpty else { return false }
    if case .open = first.kind, case .close = right.last?.kind { return false }
    switch first.kind {
    case .delimited, .array: return right.count > 1
    default: return name != "c" && name != "\\tau"
    }
  }

  /// `z_i = a \text{ or } b`: two answers are none. `D` behind "for even" is a condition.
  func mergeChoices(_ pieces: inout [Piece]) {
    var merged: [Piece] = []
    for piece in pieces {
      if let words = piece.words, StrayWords.choose(words), let last = merged.last,
        Self.hasRelation(last.tokens), !Self.hasRelation(piece.tokens), !Self.isDots(piece.tokens)
      {
        let place = piece.tokens.first?.range ?? 0..<0
        merged[merged.count - 1].tokens.append(
          Token(kind: .unknown(words.trimmed), range: place))
        continue
      }
      var piece = piece
      if let words = piece.words, ParityWords(words) != nil, piece.tokens.count == 1,
        isIndexLetter(piece.tokens[0])
      {
        piece.tokens.append(Token(kind: .text(words), range: piece.tokens[0].range))
      }
      merged.append(piece)
    }
    pieces = merged
  }
}
