/// What a command takes and what it becomes; the parser has one handler for each.
enum CommandShape: Sendable {
  /// An upright name: `\sin`.
  case name(String)
  /// A letter of an alphabet: `\R`.
  case letter(MathStyle, String)
  /// Two arguments over one another: `\frac`, `\binom`.
  case fraction(bar: Bool)
  /// What stands before over what comes after: `\over`.
  case infixFraction(bar: Bool)
  /// `\sqrt`, with an optional index.
  case root
  /// `\root n \of {…}`.
  case rootOf
  /// `\operatorname`.
  case operatorName
  /// Words, in a style or none: `\text`, `\textbf`.
  case text(MathStyle?)
  /// Words between two lines: `\intertext`.
  case wordsBetween
  /// An argument in an alphabet: `\mathbf`.
  case styled(MathStyle)
  /// An alphabet for the rest of the group: `\bf`.
  case styleSwitch(MathStyle)
  /// A mark over or under one argument; the name is a row of ``AccentTable``.
  case accent(String)
  /// `\boxed` (maths) and `\fbox` (words).
  case boxed(words: Bool)
  /// Two arguments, the first set above or below the second: `\overset`.
  case stacked(above: Bool)
  /// An arrow or a long `=` with words on it: `\xrightarrow[below]{above}`; the payload is its command.
  case labelledArrow(String)
  /// `\left`, `\middle`, `\right`.
  case left
  case middle
  case right
  /// `\big` and kin, with the role that `l`, `r`, `m` ask for.
  case sized(Int, MathSymbol.Role?)
  /// `\begin`, `\end`.
  case begin
  case end
  /// `\\` and kin.
  case lineBreak
  /// A space of so many em.
  case space(Double)
  /// A space as long as its argument says: `\hspace{1cm}`.
  case measuredSpace
  /// No meaning and no ink, with so many arguments.
  case ignored(arguments: Int)
  /// The last argument stands for the whole, after some that have no meaning: `\textcolor`.
  case transparent(skipping: Int)
  /// `\phantom` and kin.
  case phantom
  /// `\tag{1}`.
  case tag
  /// `\label{…}`.
  case label
  /// `\not`.
  case negation
  /// `\pmod{n}`, with or without brackets.
  case modulus(brackets: Bool)
  /// Lines in one argument: `\substack`.
  case lines
  /// `\newcommand{\name}[n][default]{body}`.
  case newCommand
  /// `\def\name#1{body}`.
  case definition
  /// `\DeclareMathOperator{\name}{words}`.
  case newOperator
  /// `\let\name=\other`.
  case alias
  /// `\DeclarePairedDelimiter{\name}{\lvert}{\rvert}`.
  case newDelimiters
}

/// The commands that are not plain symbols, one row each. Names are without the backslash.
enum CommandTable {
  /// What `command` (with its backslash) is, or `nil` when no row knows it.
  static func shape(of command: String) -> CommandShape? {
    shapes[command]
  }

  private static let shapes: [String: CommandShape] = {
    var shapes: [String: CommandShape] = [:]
    for (names, shape) in rows {
      for name in names.split(separator: " ") { shapes["\\" + name] = shape }
    }
    for name in plainNames.split(whereSeparator: \.isWhitespace) {
      shapes["\\" + name] = .name(String(name))
    }
    for name in AccentTable.names { shapes["\\" + name] = .accent(name) }
    shapes["\\ "] = .space(0.333)
    shapes["~"] = .space(0.333)
    return shapes
  }()

  private static let plainNames = """
    sin cos tan cot sec csc sinh cosh tanh coth sech csch
    arcsin arccos arctan arccot arcsec arccsc arcsinh arccosh arctanh arsinh arcosh artanh
    asinh acosh atanh arctg tg ctg cotg sh ch th
    exp ln log lg det dim ker hom deg gcd lcm max min sup inf lim arg Pr argmax argmin
    tr Tr diag rank sgn sign erf sigmoid logit softplus softmax relu ReLU Var Cov
    """

  private static let rows: [(names: String, shape: CommandShape)] = [
    ("limsup", .name("lim sup")), ("liminf", .name("lim inf")),
    ("injlim", .name("inj lim")), ("projlim", .name("proj lim")),
    ("R Reals reals", .letter(.blackboard, "R")), ("N natnums", .letter(.blackboard, "N")),
    ("Z", .letter(.blackboard, "Z")), ("Q", .letter(.blackboard, "Q")),
    ("C Complex", .letter(.blackboard, "C")), ("E", .letter(.blackboard, "E")),

    ("frac dfrac tfrac cfrac nicefrac sfrac", .fraction(bar: true)),
    ("binom dbinom tbinom", .fraction(bar: false)),
    ("over", .infixFraction(bar: true)), ("choose", .infixFraction(bar: false)),
    ("sqrt", .root), ("root", .rootOf),
    ("operatorname operatornamewithlimits", .operatorName),

    ("text mbox hbox textrm textup textnormal textmd", .text(nil)),
    ("intertext shortintertext", .wordsBetween),
    ("textbf", .text(.bold)), ("textit emph textsl", .text(.italic)),
    ("textsf", .text(.sansSerif)), ("texttt", .text(.monospace)),

    ("mathbf boldsymbol bm pmb bold mathbfit symbf vb", .styled(.bold)),
    ("mathrm mathup mathnormalfont symrm", .styled(.roman)),
    ("mathit mathnormal symit", .styled(.italic)),
    ("mathbb Bbb mathds mathbbm symbb", .styled(.blackboard)),
    ("mathcal mathscr mathscript symcal", .styled(.calligraphic)),
    ("mathfrak frak symfrak", .styled(.fraktur)),
    ("mathsf symsf", .styled(.sansSerif)), ("mathtt symtt", .styled(.monospace)),
    ("bf bfseries boldmath", .styleSwitch(.bold)),
    ("rm rmfamily upshape normalfont", .styleSwitch(.roman)),
    ("it itshape mit sl", .styleSwitch(.italic)), ("cal", .styleSwitch(.calligraphic)),
    ("sf sffamily", .styleSwitch(.sansSerif)), ("tt ttfamily", .styleSwitch(.monospace)),

    ("boxed", .boxed(words: false)), ("fbox framebox", .boxed(words: true)),
    ("overset stackrel", .stacked(above: true)), ("underset", .stacked(above: false)),
    ("xlongequal", .labelledArrow("=")), ("xrightarrow", .labelledArrow("\\to")),
    ("xleftarrow", .labelledArrow("\\leftarrow")),
    ("xRightarrow", .labelledArrow("\\Rightarrow")), ("xmapsto", .labelledArrow("\\mapsto")),

    ("left", .left), ("middle", .middle), ("right", .right),
    ("big", .sized(1, nil)), ("Big", .sized(2, nil)),
    ("bigg", .sized(3, nil)), ("Bigg", .sized(4, nil)),
    ("bigl", .sized(1, .open)), ("Bigl", .sized(2, .open)),
    ("biggl", .sized(3, .open)), ("Biggl", .sized(4, .open)),
    ("bigr", .sized(1, .close)), ("Bigr", .sized(2, .close)),
    ("biggr", .sized(3, .close)), ("Biggr", .sized(4, .close)),
    ("bigm", .sized(1, .relation)), ("Bigm", .sized(2, .relation)),
    ("biggm", .sized(3, .relation)), ("Biggm", .sized(4, .relation)),
    ("begin", .begin), ("end", .end),

    ("\\ newline cr tabularnewline", .lineBreak),
    (", thinspace", .space(0.167)), (": > medspace", .space(0.222)),
    ("; thickspace", .space(0.278)), ("! negthinspace", .space(-0.167)),
    ("negmedspace", .space(-0.222)), ("negthickspace", .space(-0.278)),
    ("quad", .space(1)), ("qquad", .space(2)), ("enspace", .space(0.5)),
    ("nobreakspace space", .space(0.333)),
    ("hspace kern mkern hskip mskip mspace", .measuredSpace),
    ("phantom hphantom vphantom", .phantom),

    ("displaystyle textstyle scriptstyle scriptscriptstyle", .ignored(arguments: 0)),
    ("limits nolimits displaylimits", .ignored(arguments: 0)),
    ("nonumber notag hline hdashline toprule midrule bottomrule", .ignored(arguments: 0)),
    ("allowbreak nobreak noindent centering relax null mathstrut strut", .ignored(arguments: 0)),
    ("par smallskip medskip bigskip hfill hfil protect /", .ignored(arguments: 0)),
    ("tiny small normalsize large Large LARGE huge Huge", .ignored(arguments: 0)),
    ("color vspace cline cmidrule pagecolor", .ignored(arguments: 1)),
    ("smash mathop mathbin mathrel mathord mathopen mathclose", .transparent(skipping: 0)),
    ("mathpunct mathinner ensuremath mathclap mathllap", .transparent(skipping: 0)),
    ("mathrlap displaylines", .transparent(skipping: 0)),
    ("textcolor colorbox href class style", .transparent(skipping: 1)),
    ("fcolorbox", .transparent(skipping: 2)),
    ("tag", .tag), ("label ref eqref", .label),
    ("not", .negation),
    ("pmod", .modulus(brackets: true)), ("mod", .modulus(brackets: false)),
    ("substack", .lines),

    ("newcommand renewcommand providecommand", .newCommand),
    ("def gdef edef xdef", .definition), ("DeclareMathOperator", .newOperator), ("let", .alias),
    ("DeclarePairedDelimiter", .newDelimiters),
  ]
}
