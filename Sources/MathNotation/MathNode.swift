/// A node of the notation tree: what was written, not yet what it means.
///
/// The tree exists for every input. A command that no table knows, or a brace without a partner,
/// is a node of kind ``Kind/unknown(_:)`` and stays in its place, so that every answer can be shown.
public struct MathNode: Hashable, Sendable {
  /// What the node is.
  public var kind: Kind
  /// Where it stands: UTF-8 offsets into the formula's source, end exclusive.
  public var range: Range<Int>

  /// A node of `kind` that was written at `range`.
  public init(_ kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// The kinds of notation.
  public indirect enum Kind: Hashable, Sendable {
    /// Digits with at most one decimal mark, as written: `12`, `0.5`, `0{,}5` (kept as `0,5`).
    case number(String)
    /// One atom: a letter, an operator, a relation, a bracket, a large operator, dots.
    case symbol(MathSymbol)
    /// An upright name of several letters: `\sin`, `\det`, `\operatorname{softplus}`, without the
    /// backslash.
    case name(String)
    /// Words: `\text{…}`, `\mbox{…}`, `\textrm{…}`, as written.
    case text(String)
    /// `{…}`: a list that stands for one atom.
    case group([MathNode])
    /// Subscript, superscript and primes around a base; `base` is `nil` when nothing stands before.
    case scripts(base: MathNode?, sub: MathNode?, sup: MathNode?, primes: Int)
    /// `\frac{a}{b}` and kin; `\binom` has no bar.
    case fraction(numerator: MathNode, denominator: MathNode, bar: Bool)
    /// `\sqrt{…}`, `\sqrt[n]{…}`.
    case root(radicand: MathNode, index: MathNode?)
    /// `\left( … \right)`; a `.` is a `nil` delimiter. Plain brackets are symbols, not pairs.
    case delimited(open: MathSymbol?, close: MathSymbol?, body: [MathNode])
    /// An environment with rows and columns: `aligned`, `cases`, `pmatrix`, …; `name` as written.
    case array(name: String, rows: [MathRow])
    /// `\mathbf{z}`, `\boldsymbol z`, `\mathrm{e}`, `\mathbb 1`.
    case styled(MathStyle, MathNode)
    /// `\hat z`, `\bar x`, `\vec x`, `\tilde z`, `\overline{…}`; `accent` is the command's name
    /// without its backslash. `\underbrace{…}` is one too, its label is a ``stacked(base:over:under:)``.
    case accented(accent: String, MathNode)
    /// `\boxed{…}`, `\fbox{…}`.
    case boxed(MathNode)
    /// `\underbrace{…}_{…}`, `\overbrace{…}^{…}`, `\overset`, `\underset`, `\stackrel`.
    case stacked(base: MathNode, over: MathNode?, under: MathNode?)
    /// White space that was asked for (`\quad`, `\,`, `~`), in em; negative for `\!`.
    case space(Double)
    /// `\tag{1}`, and `\label{…}` with an empty text.
    case tag(String)
    /// `\\` outside an environment.
    case lineBreak
    /// `\phantom{…}`, `\hphantom`, `\vphantom`: room without ink.
    case phantom(MathNode)
    /// What no table knows, or what has no partner, as written.
    case unknown(String)
  }
}

/// One row of an environment.
public struct MathRow: Hashable, Sendable {
  /// The cells between the `&`.
  public var cells: [[MathNode]]
  /// Where the row stands, without its `\\`.
  public var range: Range<Int>

  /// A row of `cells` at `range`.
  public init(cells: [[MathNode]], range: Range<Int>) {
    self.cells = cells
    self.range = range
  }
}

/// One atom of notation, a row of the symbol table.
public struct MathSymbol: Hashable, Sendable {
  /// What TeX calls it: `z`, `+`, `\alpha`, `\leq`. Synonyms share one: `\le` and `≤` are `\leq`.
  public var command: String
  /// What is shown: `z`, `+`, `α`, `≤`.
  public var character: String
  /// Its part in a formula.
  public var role: Role
  /// The size asked for by `\big` (1) … `\Bigg` (4); 0 when none, 5 for `\middle`.
  public var size: Int

  /// A symbol, as in the table.
  public init(command: String, character: String, role: Role, size: Int = 0) {
    self.command = command
    self.character = character
    self.role = role
    self.size = size
  }

  /// The roles, TeX's atom classes with dots told apart.
  public enum Role: Hashable, Sendable {
    /// A letter, Greek or Latin, or a sign such as `∞`, `∂`, `∇`.
    case ordinary
    /// `∑`, `∏`, `∫`: takes limits.
    case largeOperator
    /// `+`, `−`, `⋅`, `×`, `∘`, `/`.
    case binary
    /// `=`, `<`, `≤`, `∈`, `⇒`, `→`, `∣`.
    case relation
    /// `(`, `[`, `\{`, `⌊`.
    case open
    /// `)`, `]`, `\}`, `⌋`.
    case close
    /// `|` and `‖`, which open and close.
    case fence
    /// `,`, `;`, `:`.
    case punctuation
    /// `…`, `⋯`, `⋮`, `⋱`.
    case dots
  }
}

/// The alphabets that a command may ask for.
public enum MathStyle: String, Hashable, Sendable, CaseIterable {
  /// `\mathbf`, `\boldsymbol`, `\bm`, `\bf`: vectors and matrices.
  case bold
  /// `\mathrm`, `\rm`, `\textup`.
  case roman
  /// `\mathit`.
  case italic
  /// `\mathbb`: `ℝ`, `𝟙`.
  case blackboard
  /// `\mathcal`, `\cal`.
  case calligraphic
  /// `\mathfrak`.
  case fraktur
  /// `\mathsf`.
  case sansSerif
  /// `\mathtt`.
  case monospace
}
