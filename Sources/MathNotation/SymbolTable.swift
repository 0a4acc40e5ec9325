/// The symbols of LaTeX maths, one row each.
///
/// A line reads: the character shown, TeX's name, then other spellings (commands or characters)
/// that mean the same. Adding a symbol is adding a line under its role.
enum SymbolTable {
  /// The symbol that a command (`\leq`, with its backslash) or a character (`≤`) stands for.
  static func symbol(_ spelling: String) -> MathSymbol? {
    index[spelling]
  }

  /// The symbol for one character, listed or not.
  static func symbol(character: Unicode.Scalar) -> MathSymbol {
    let text = String(character)
    return index[text] ?? MathSymbol(command: text, character: text, role: .ordinary)
  }

  /// `symbol` with a stroke through it: `\not=` is `\neq`.
  static func negation(of symbol: MathSymbol) -> MathSymbol {
    if let name = negations[symbol.command], let negated = index[name] { return negated }
    return MathSymbol(
      command: "\\not" + symbol.command, character: symbol.character + "\u{338}", role: symbol.role)
  }

  /// Two or three characters without a space between them that are one sign.
  static let digraphs: [(spelling: String, command: String)] = [
    ("...", "\\dots"), ("..", "\\dots"), (":=", "\\coloneqq"), ("<=", "\\leq"), (">=", "\\geq"),
    ("->", "\\to"),
    ("=>", "\\Rightarrow"),
  ]

  private static let negations: [String: String] = [
    "=": "\\neq", "\\in": "\\notin", "\\ni": "\\notni", "<": "\\nless", ">": "\\ngtr",
    "\\leq": "\\nleq", "\\geq": "\\ngeq", "\\subset": "\\nsubset", "\\subseteq": "\\nsubseteq",
    "\\mid": "\\nmid", "\\parallel": "\\nparallel", "\\exists": "\\nexists",
    "\\equiv": "\\nequiv", "\\sim": "\\nsim", "\\approx": "\\napprox",
  ]

  private static let index: [String: MathSymbol] = {
    var index: [String: MathSymbol] = [:]
    for (role, rows) in table {
      for line in rows.split(separator: "\n") {
        let fields = line.split(separator: " ").map(String.init)
        guard fields.count >= 2 else { continue }
        let symbol = MathSymbol(command: fields[1], character: fields[0], role: role)
        for spelling in fields where index[spelling] == nil { index[spelling] = symbol }
      }
    }
    return index
  }()

  private static let table: [(MathSymbol.Role, String)] = [
    (.ordinary, letters), (.ordinary, signs), (.largeOperator, largeOperators),
    (.binary, binaries), (.relation, relations), (.relation, arrows), (.fence, fences),
    (.open, openers), (.close, closers), (.punctuation, punctuation), (.dots, dots),
  ]

  private static let letters = #"""
    α \alpha ɑ
    β \beta
    γ \gamma
    δ \delta
    ϵ \epsilon
    ε \varepsilon
    ζ \zeta
    η \eta
    θ \theta
    ϑ \vartheta
    ι \iota
    κ \kappa
    ϰ \varkappa
    λ \lambda
    μ \mu µ
    ν \nu
    ξ \xi
    ο \omicron
    π \pi
    ϖ \varpi
    ρ \rho
    ϱ \varrho
    σ \sigma
    ς \varsigma
    τ \tau
    υ \upsilon
    ϕ \phi
    φ \varphi
    χ \chi
    ψ \psi
    ω \omega
    ϝ \digamma
    Γ \Gamma \varGamma
    Δ \Delta \varDelta ∆
    Θ \Theta \varTheta
    Λ \Lambda \varLambda
    Ξ \Xi \varXi
    Π \Pi \varPi
    Σ \Sigma \varSigma
    Υ \Upsilon \varUpsilon
    Φ \Phi \varPhi
    Ψ \Psi \varPsi
    Ω \Omega \varOmega Ω
    ı \imath
    ȷ \jmath
    ℓ \ell
    ℏ \hbar \hslash
    ℘ \wp
    ℜ \Re
    ℑ \Im
    ℵ \aleph
    ℶ \beth
    """#

  private static let signs = ##"""
    ∞ \infty \infin
    ∂ \partial
    ∇ \nabla
    ∅ \emptyset \varnothing ⌀
    ∀ \forall
    ∃ \exists
    ∄ \nexists
    ¬ \neg \lnot
    ⊤ \top
    ⊥ \bot
    ∠ \angle
    △ \triangle
    ′ \prime
    ‵ \backprime
    ° \degree
    ♯ \sharp
    ♭ \flat
    ♮ \natural
    ♣ \clubsuit
    ♢ \diamondsuit
    ♡ \heartsuit
    ♠ \spadesuit
    □ \square \Box ∎ ■ \blacksquare
    ◊ \lozenge
    ★ \bigstar
    ✓ \checkmark
    § \S
    ¶ \P
    © \copyright
    £ \pounds
    † \dag
    ‡ \ddag
    % \%
    $ \$
    # \#
    & \&
    _ \_ \textunderscore
    \ \backslash \textbackslash ∖
    ! ! ！
    ? ? ？
    """##

  private static let largeOperators = #"""
    ∑ \sum
    ∏ \prod
    ∐ \coprod
    ∫ \int \intop \smallint
    ∬ \iint
    ∭ \iiint
    ∮ \oint
    ⋃ \bigcup
    ⋂ \bigcap
    ⨁ \bigoplus
    ⨂ \bigotimes
    ⨀ \bigodot
    ⨄ \biguplus
    ⨆ \bigsqcup
    ⋁ \bigvee
    ⋀ \bigwedge
    """#

  private static let binaries = #"""
    + + ＋ ﹢
    − - － – — ﹣ ‐ ‑ ‒ ―
    ∗ * \ast \star ＊ ⋆
    / / \slash ／ ∕ ⁄
    ⋅ \cdot · ∙ \centerdot • \cdotp
    × \times ✕ ⨯
    ÷ \div
    ± \pm
    ∓ \mp
    ∘ \circ ○
    ∙ \bullet
    ⊕ \oplus
    ⊖ \ominus
    ⊗ \otimes
    ⊘ \oslash
    ⊙ \odot
    ∪ \cup
    ∩ \cap
    ⊎ \uplus
    ⊔ \sqcup
    ⊓ \sqcap
    ∨ \vee \lor
    ∧ \wedge \land
    ∖ \setminus \smallsetminus
    ≀ \wr
    ⨿ \amalg
    ⋄ \diamond
    ⊲ \triangleleft
    ⊳ \triangleright
    ⋉ \ltimes
    ⋊ \rtimes
    ⊞ \boxplus
    ⊠ \boxtimes
    ⊡ \boxdot
    † \dagger
    ‡ \ddagger
    ○ \bigcirc
    ⊺ \intercal
    mod \bmod
    """#

  private static let relations = #"""
    = = \eq ＝
    ≠ \neq \ne
    < < \lt ＜
    > > \gt ＞
    ≤ \leq \le \leqslant ⩽ ≦ \leqq
    ≥ \geq \ge \geqslant ⩾ ≧ \geqq
    ≪ \ll
    ≫ \gg
    ≮ \nless
    ≯ \ngtr
    ≰ \nleq \nleqslant
    ≱ \ngeq \ngeqslant
    ≺ \prec
    ≻ \succ
    ⪯ \preceq ≼ \preccurlyeq
    ⪰ \succeq ≽ \succcurlyeq
    ≡ \equiv
    ≢ \nequiv
    ≈ \approx
    ≉ \napprox
    ≊ \approxeq
    ∼ \sim \thicksim
    ≁ \nsim
    ≃ \simeq
    ≅ \cong
    ≐ \doteq
    ≜ \triangleq \defeq
    ≝ \eqdef
    ≔ \coloneqq \colonequals
    ≕ \eqqcolon
    ∝ \propto \varpropto
    ∈ \in ∊
    ∉ \notin
    ∋ \ni \owns
    ∌ \notni
    ⊂ \subset
    ⊃ \supset
    ⊆ \subseteq
    ⊇ \supseteq
    ⊄ \nsubset
    ⊈ \nsubseteq
    ⊊ \subsetneq
    ⊋ \supsetneq
    ⊑ \sqsubseteq
    ⊒ \sqsupseteq
    ∣ \mid
    ∤ \nmid
    ∥ \parallel
    ∦ \nparallel
    ⊥ \perp
    ⊢ \vdash
    ⊣ \dashv
    ⊨ \models \vDash
    ≍ \asymp
    ⋈ \bowtie
    ⌣ \smile
    ⌢ \frown
    ∴ \therefore
    ∵ \because
    """#

  private static let arrows = #"""
    → \to \rightarrow
    ← \leftarrow \gets
    ↔ \leftrightarrow
    ⇒ \Rightarrow ⟹ \Longrightarrow \implies
    ⇐ \Leftarrow ⟸ \Longleftarrow \impliedby
    ⇔ \Leftrightarrow ⟺ \iff \Longleftrightarrow
    ⟶ \longrightarrow
    ⟵ \longleftarrow
    ⟷ \longleftrightarrow
    ↦ \mapsto
    ⟼ \longmapsto
    ↑ \uparrow
    ↓ \downarrow
    ↕ \updownarrow
    ⇑ \Uparrow
    ⇓ \Downarrow
    ⇕ \Updownarrow
    ↗ \nearrow
    ↘ \searrow
    ↖ \nwarrow
    ↙ \swarrow
    ↪ \hookrightarrow
    ↩ \hookleftarrow
    ⇀ \rightharpoonup
    ⇁ \rightharpoondown
    ↼ \leftharpoonup
    ↽ \leftharpoondown
    ⇌ \rightleftharpoons
    ⇄ \rightleftarrows
    ⇝ \leadsto \rightsquigarrow
    ↠ \twoheadrightarrow
    """#

  private static let openers = #"""
    ( ( \lparen （ ❨
    [ [ \lbrack ［
    { \{ \lbrace ｛
    ⟨ \langle 〈
    ⌊ \lfloor
    ⌈ \lceil
    | \lvert
    ‖ \lVert
    ⟦ \llbracket
    ⌜ \ulcorner
    ⌞ \llcorner
    ⟮ \lgroup
    """#

  private static let closers = #"""
    ) ) \rparen ） ❩
    ] ] \rbrack ］
    } \} \rbrace ｝
    ⟩ \rangle 〉
    ⌋ \rfloor
    ⌉ \rceil
    | \rvert
    ‖ \rVert
    ⟧ \rrbracket
    ⌝ \urcorner
    ⌟ \lrcorner
    ⟯ \rgroup
    """#

  private static let fences = #"""
    | | \vert ｜ ❘
    ‖ \| \Vert
    """#

  private static let punctuation = #"""
    , , ， 、
    ; ; ； \semicolon
    : : \colon ： ∶ \vcentcolon \ratio
    . . \ldotp 。
    """#

  private static let dots = #"""
    … \dots \ldots \dotsc \dotso \mathellipsis \textellipsis \dotfill
    ⋯ \cdots \dotsb \dotsm \dotsi
    ⋮ \vdots
    ⋱ \ddots
    ⋰ \iddots \adots
    """#
}
