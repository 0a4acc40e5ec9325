/// Markdown put together at random from pieces that meet in homework; the same for the same seed.
struct RandomMarkdown {
  private var state: UInt64
  private(set) var text = ""

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1
    let blocks = (0..<(1 + next(6))).map { _ in block(depth: 0) }
    text = blocks.joined(separator: "\n\n") + "\n"
  }

  /// A number below `bound`, by SplitMix64.
  private mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }

  private mutating func pick(_ pieces: [String]) -> String { pieces[next(pieces.count)] }

  private mutating func block(depth: Int) -> String {
    switch next(depth < 3 ? 10 : 5) {
    case 0, 1: return line() + (next(2) == 0 ? "\n" + line() : "")
    case 2: return pick(["# ", "### "]) + line()
    case 3: return pick(["$$\n", "$$ "]) + formula() + pick(["\n$$", " $$", "$$ (1)", "\n\n$$"])
    case 4:
      return pick(["---", "```\ncode $x$\n```", "    code", "```math\nx_1\n```", "\\[\na_1\n\\]"])
    case 5, 6: return prefixed(block(depth: depth + 1), first: "> ", rest: "> ")
    case 7: return prefixed(block(depth: depth + 1), first: "- ", rest: "  ")
    case 8:
      return prefixed(block(depth: depth + 1), first: "1. ", rest: "   ") + "\n"
        + prefixed(block(depth: depth + 1), first: "2. ", rest: "   ")
    default:
      return "| " + cell() + " | " + cell() + " |\n|:-|---|\n| " + cell() + " | " + cell() + " |"
    }
  }

  private func prefixed(_ text: String, first: String, rest: String) -> String {
    first
      + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n" + rest)
  }

  private mutating func formula() -> String {
    pick([
      "x_1", "x_i = z_i * h_i", "\\frac{1}{2}", "|J|", "a < b & c \\\\ d", "\\text{với } x_0", "D",
    ])
  }

  private mutating func cell() -> String {
    pick(["a", "$|x|$", "*b* $y_1$", "c \\| d", "`e`", "~~f~~"])
  }

  private mutating func line() -> String {
    (0..<(1 + next(6))).map { _ in piece() }.joined(separator: pick([" ", "  ", " "]))
  }

  private mutating func piece() -> String {
    switch next(9) {
    case 0: return pick(["chữ", "word", "Với", "và", "12", "1.", "■"])
    case 1, 2: return pick(["$", "$", "$$"]).wrapping(formula())
    case 3: return pick(["*", "**", "_", "~~"]).wrapping(pick(["chữ", "$x_1$", "a `b` c"]))
    case 4: return pick(["`c`", "``a ` b``", "`$x$`"])
    case 5: return "[l $x$ m](http://a/b \"t\")"
    case 6:
      return pick(["\\*", "&amp;", "\\(a_1\\)", "\\$", "$5", "[a]", "a]", "(b)", "a|b", "x~y"])
    case 7: return pick(["end.\nstart", "end  \nstart", "$x +\ny$", "`a\nb`"])
    default: return pick(["a", "b,", "(1)"])
    }
  }
}

extension String {
  fileprivate func wrapping(_ inner: String) -> String { self + inner + self }
}
