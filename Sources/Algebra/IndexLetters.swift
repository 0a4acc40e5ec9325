/// The letters that people count with. Whoever asks whether a letter may be an index asks here.
public enum IndexLetters {
  /// Those that always run.
  public static let always: Set<String> = ["i", "j"]

  /// Those that run unless something else is said.
  public static let usual: Set<String> = always.union(["k"])

  /// Those that run through components somewhere: `z_i`, `\sum_j`, `L_{kl}`.
  public static let running: Set<String> = usual.union(["l", "m", "n"])

  /// Those that more often stand for one number, a size or a place, than run: `d = 2`.
  public static let sizes: Set<String> = ["d", "l", "m", "n", "p", "q", "r"]

  /// All of them, and the dimension: what may stand in a condition on an index.
  public static let all: Set<String> = running.union(sizes).union(["D", "\\ell"])

  /// Those that a text may set to a number.
  public static let settable: Set<String> = all.subtracting(always).subtracting(["D"])
}
