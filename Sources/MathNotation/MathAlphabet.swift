/// The mathematical alphabets of Unicode (the block U+1D400 and the letterlike signs), both ways:
/// `𝐳` is a bold `z`, and a bold `z` is shown as `𝐳`.
enum MathAlphabet {
  /// What a character of those blocks is: a plain letter or digit, in a style.
  ///
  /// The style is `nil` for the italic letters, which are what maths sets anyway.
  static func plain(_ scalar: Unicode.Scalar) -> (character: Unicode.Scalar, style: MathStyle?)? {
    if let letter = letterlike[scalar] { return letter }
    guard (0x1D400...0x1D7FF).contains(scalar.value) else { return nil }
    for run in runs {
      let base = baseOffsets(of: run.script)
      if scalar.value >= run.start, scalar.value < run.start + UInt32(base.count),
        let character = Unicode.Scalar(base[Int(scalar.value - run.start)])
      {
        return (character, run.style)
      }
    }
    return nil
  }

  /// `character` in `style`, or `nil` where Unicode has none. Bold letters lean when `isSlanted`;
  /// bold small Greek always does.
  static func styled(
    _ character: Unicode.Scalar, _ style: MathStyle, isSlanted: Bool = false
  ) -> Unicode.Scalar? {
    if let exception = exceptions[style]?[character] { return exception }
    if style == .bold, isSlanted || (0x3B1...0x3F5).contains(character.value) {
      for run in slanted {
        if let position = baseOffsets(of: run.script).firstIndex(of: character.value) {
          return Unicode.Scalar(run.start + UInt32(position))
        }
      }
    }
    for run in runs where run.style == style && run.isWritten {
      if let position = baseOffsets(of: run.script).firstIndex(of: character.value) {
        return Unicode.Scalar(run.start + UInt32(position))
      }
    }
    return nil
  }

  private enum Script { case latin, greek, digits }

  private struct Run {
    let start: UInt32
    let script: Script
    let style: MathStyle?
    /// `false` for a second run of a style, which is read and not written.
    var isWritten = true
  }

  private static func baseOffsets(of script: Script) -> [UInt32] {
    switch script {
    case .latin: latin
    case .greek: greek
    case .digits: digits
    }
  }

  private static let latin: [UInt32] = Array(0x41...0x5A) + Array(0x61...0x7A)
  private static let digits: [UInt32] = Array(0x30...0x39)
  private static let greek: [UInt32] =
    Array(0x391...0x3A1) + [0x3F4] + Array(0x3A3...0x3A9) + [0x2207] + Array(0x3B1...0x3C9)
    + [0x2202, 0x3F5, 0x3D1, 0x3F0, 0x3D5, 0x3F1, 0x3D6]

  private static let slanted: [Run] = [
    Run(start: 0x1D468, script: .latin, style: .bold),
    Run(start: 0x1D71C, script: .greek, style: .bold),
  ]

  private static let runs: [Run] = [
    Run(start: 0x1D400, script: .latin, style: .bold),
    Run(start: 0x1D434, script: .latin, style: nil),
    Run(start: 0x1D468, script: .latin, style: .bold, isWritten: false),
    Run(start: 0x1D49C, script: .latin, style: .calligraphic),
    Run(start: 0x1D4D0, script: .latin, style: .calligraphic, isWritten: false),
    Run(start: 0x1D504, script: .latin, style: .fraktur),
    Run(start: 0x1D538, script: .latin, style: .blackboard),
    Run(start: 0x1D56C, script: .latin, style: .fraktur, isWritten: false),
    Run(start: 0x1D5A0, script: .latin, style: .sansSerif),
    Run(start: 0x1D5D4, script: .latin, style: .bold, isWritten: false),
    Run(start: 0x1D608, script: .latin, style: .sansSerif, isWritten: false),
    Run(start: 0x1D63C, script: .latin, style: .bold, isWritten: false),
    Run(start: 0x1D670, script: .latin, style: .monospace),
    Run(start: 0x1D6A8, script: .greek, style: .bold),
    Run(start: 0x1D6E2, script: .greek, style: nil),
    Run(start: 0x1D71C, script: .greek, style: .bold, isWritten: false),
    Run(start: 0x1D756, script: .greek, style: .bold, isWritten: false),
    Run(start: 0x1D790, script: .greek, style: .bold, isWritten: false),
    Run(start: 0x1D7CE, script: .digits, style: .bold),
    Run(start: 0x1D7D8, script: .digits, style: .blackboard),
    Run(start: 0x1D7E2, script: .digits, style: .sansSerif),
    Run(start: 0x1D7EC, script: .digits, style: .bold, isWritten: false),
    Run(start: 0x1D7F6, script: .digits, style: .monospace),
  ]

  /// The places where Unicode had the letter before the block was made.
  private static let exceptions: [MathStyle: [Unicode.Scalar: Unicode.Scalar]] = [
    .calligraphic: [
      "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ", "e": "ℯ",
      "g": "ℊ", "o": "ℴ",
    ],
    .fraktur: ["C": "ℭ", "H": "ℌ", "I": "ℑ", "R": "ℜ", "Z": "ℨ"],
    .blackboard: [
      "C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ",
    ],
  ]

  private static let letterlike: [Unicode.Scalar: (character: Unicode.Scalar, style: MathStyle?)] =
    {
      var letters: [Unicode.Scalar: (character: Unicode.Scalar, style: MathStyle?)] = [
        "ℎ": ("h", nil)
      ]
      for (style, pairs) in exceptions {
        for (plain, letter) in pairs { letters[letter] = (plain, style) }
      }
      return letters
    }()
}
