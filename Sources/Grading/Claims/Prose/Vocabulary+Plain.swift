/// The plain words of English homework: whatever they say beside an answer, they leave it as it is, see
/// ``Understanding``.
///
/// A word that can change an answer is in none of these tables, also where it mostly does nothing; what it may
/// do is said in ``harmlessShapes``.
extension Vocabulary {
  /// Every plain word, of both languages, in its base form.
  static let plainWords: Set<String> = Set(
    [
      functionWords, plainVerbs, irregularForms, mathematicalNouns, everydayNouns, plainAdjectives,
      plainAdverbs, numberWords, abbreviations, mathematicians, vietnameseSyllables,
    ].flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) })

  /// The verbs among them.
  static let plainVerbSet = Set(plainVerbs.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Articles, pronouns, prepositions, conjunctions, auxiliary verbs.
  private static let functionWords = """
    a about above across after again against al all along already also although am among an and
    any are around as at be because been before behind being below beside besides between beyond
    both but by can did do does doing done down during each eg either et etc ever every for from
    get gets got had has have having hence here here's how i i'm i've ie in inside into is it it's
    its itself let's like me mine my myself nd near now of on one ones onto or our ours ourselves
    out outside over own rd s same shall since so some st still such th than that that's the their
    theirs them themselves then there there's thereby therefore these they this those though
    through throughout thus to too toward towards under up upon us via was we we're we've were
    what where whereas whereby wherein which while who whom whose why will with within yet you
    your yours yourself
    """

  /// What a derivation, a check, a letter does. Words of change are in ``changeVerbs``.
  private static let plainVerbs = """
    abbreviate absorb alternate accept accompany accomplish accord account accumulate achieve act admit
    agree aim allow amount analyse analyze announce answer appear apply appreciate approach argue
    arise arrange arrive ask assemble assert assign associate attach attack attain avoid backtrack
    base become begin believe belong bend benefit blow bother bring budget build calculate call
    cancel care carry cascade cause chain challenge characterise characterize cheat check choose
    clarify classify climb close coincide collapse collate collect combine come comment commute
    compare compensate complain complete compose compress comprise compute concern conclude
    condense condition confirm connect consider consist constitute construct contain contribute
    control convert convey convince correspond cost count couple cover create cross crosscheck cut
    decide declare decompose decouple dedicate deduce define deflate deliver demand demonstrate
    depend derive describe design determine develop differ differentiate disappear discover
    discuss disentangle display distinguish distort distribute do draw drive earn eliminate embed
    emerge employ enable encode encounter end enjoy enlarge ensure enter enumerate equal establish
    evaluate examine exclude excuse exist exit expand expect explain exploit explore express
    extend extract face factor factorise factorize feed feel figure fill find finish fit fix flow
    focus follow force form formulate function furnish gather generate get give go grade group
    grow guarantee guide hand handle happen help hesitate hide highlight hold identify illustrate
    imply improve include index indicate induce inflate inherit initialise initialize input insert
    inspect integrate intend interact intersect introduce invert investigate involve isolate
    iterate join justify keep know label land layer lead learn leave let lie like linearise
    linearize link list listen live load locate look loop maintain make manage map march mark
    match matter measure meet memorise memorize mention mirror mix model motivate move name need
    nest note notice number observe obtain occupy occur operate order organise organize originate
    outline output owe own pair parallelise parallelize parameterise parameterize parametrise
    parametrize parse part pass pay peel perform permute pick pin place play please plot point
    ponder possess prefer prepare present preserve prevent print proceed process produce progress
    promise propagate prove provide publish pull push put reach read realise realize rearrange
    reason reassemble recall receive recognise recognize recompute record recover recur recurse
    reduce refer reformulate regard regroup reindex relabel relate rely remain remark remember
    remind render reorder reorganise reorganize repeat rephrase report represent require reread
    reside resolve respect respond rest restate restrict result return reuse reveal revert rewrite
    risk roll rotate run satisfy save say scan see seek select send separate serve set settle
    share shear shift show shrink sign simplify sit sketch slant sleep solve sort sound spare
    speak specialise specialize spell split squash squeeze stack stand start state stay step store
    stretch structure study subdivide succeed suffice suit sum summarise summarize supply support
    surprise survive swallow take talk teach telescope tell tend terminate converge diverge explode decay test thank think trace
    track transfer transform translate transport travel traverse treat trigger try type understand
    undo unfold unify unravel unroll unwind update use utilise utilize vanish verify view visit
    visualise visualize wait walk warn word work worry write yield
    """

  /// Forms that no rule makes.
  private static let irregularForms = """
    became began begun brought built came cheated chose chosen deal dealt drawn drew drove fallen
    fed fell felt found gave given goes gone held kept knew known laid lain lay led left lies
    lying made met paid put ran read said sat saw seen sent set shown shrank shrunk slept slid
    spelt spent split spoke spread stood taken taught thought tied told took tying understood
    undid undone went won written wrote
    """

  /// What mathematics and its homework are about.
  private static let mathematicalNouns = """
    discriminant radius radii interest balance
    abbreviation ability absence accuracy addend addition affine algebra algorithm ansatz
    antiderivative application arc area argument array arrow aspect assertion assignment
    associativity author autoregression autoregressive axes axis background ball band barrier base
    basis beginning behavior behaviour bell bend bijection bijectiveness bijectivity block blocks
    bookkeeping border bottom bound boundary box bracket branch bump calculation calculus capacity
    case cases cdf cell center centre chain channel chapter character characterisation choice
    circle class clause coefficient cofactor column combination comma commutativity comparison
    complement complexity component composite composition computation concatenation concept
    conclusion condition conditioner conditioners configuration connection consequence
    consideration constant constraint construction content context continuity contraction
    contribution convention coordinate core corner corollary correspondence cosh cosine couple
    coupling course cube cumprod cumsum curve cycle data decimal decimals decomposition
    definiteness definition degree denominator density dependence dependency derivation derivative
    description det detail determinant determinants diagonal diagonals diagram diameter
    diffeomorphism difference differences differentiability differential digit digits dimension
    dimensionality dims direction display distortion distribution division document domain dot
    dots edge effect eigenvalue element elimination embedding end endpoint entry equality equation
    equivalence euler evaluation event evidence example exercise existence exp expansion
    exploration exponent exponential exponentiation expression extension fact factor factorisation
    factorization family feature field filter finder flow flowchart flows fold following form
    format formula formulae formulas fraction framework front fubini function functional gain gap
    gate gaussian goal gradient graph grid group growth guideline heading height hierarchy hinge
    histogram history hole homework horizon html hyperbolic idea identity image implication
    independence index indicator indices induction inequality influence info information
    injectivity input instance integer integral integration interaction interpretation interval
    inverse inverses inversion invertibility isometries isometry item iteration jacobi jacobian
    jacobians jacobis json jump jumps kernel kind kink knowledge label laplace law layer layers
    leaf leaky leibniz lemma length lens letter level likelihood limit limits line linearity list
    ln location log logarithm logdet logit logits loop lower machine magnitude manipulation map
    mapping maps markdown mask mass matrices matrix matter max maximum meaning mechanism medium
    member memory method middle min minimum minor mixture model module monotonic monotonicity move
    multiple multiplication multiplier name nature neighbor neighbour network neuron noise norm
    notation note number numerator object observation one operation operator option order ordering
    orientation origin orthant outcome output overlap overview page pair paper paragraph parallel
    parameter parameterisation parameterization parametrisation parametrization part partial
    particular pass passage path pattern pdf permutation phase phrase picture piece pivot place
    plane planes plateau point polynomial portion position possibility power precision predecessor
    predecessors prefix preimage premise prerequisite presence primitive principle prior
    probability probit problem procedure process product products profile program project
    projection proof property proposition pullback purpose pushforward quadrant quantile
    quantities quantity question quotient radicand radius range rank rate ratio reason reasoning
    recipe reciprocal recurrence recursion reference region reindexing relation relationship relu
    remainder remark representation resource respect response result results role root rotation
    row rows rule run sample samples scalar scale scaling scatter scenario scheme section sentence
    separation sequence series set setting setup shape sheet shift side sides sigma sigmoid sign
    signal significance signs simplification sine sinh size slice slope slot smoothness softplus
    solution solutions source space spaces spectrum spot square squares stability stage standard
    start statement statistics step steps storage strategy stream strip structure stuff style sub
    subdiagonal subject submatrix subscript subsequence subset substitution subtraction successor
    suffix sum summand summands summary summation sums superdiagonal superscript support surface
    symbol symbols symmetry system table tail tangent tanh target targets task tau technique
    telescope tensor term terms text theme theorem theory thing things title tool top topic total
    trace transformation transformations transformer transformers transition translation transpose
    tree trend triangle triangles triangularity tuple twelfth type types unit units unknown
    unknowns upper usage value values variable variables vector vectors verification version
    volume volumes wall way ways weight weights whole width window word words zero zeroes zeros
    """

  /// What else a student writes of.
  private static let everydayNouns = """
    access activity afternoon aid appendix architecture arrows article assistance attention author
    beauty birthday bit blackboard board body brain brevity bunch calculator chance channel cheers
    clarity class classroom code coffee color colour completeness computer confidence contents
    control couple credit date day days deadline dear desire device diploma direction discussion
    domino dominoes door drawing effort elegance email engine environment equipment evening
    evolution exam experience experiment experts explanation eye eyes familiarity fashion feedback
    feeling file flowcheck friday fun game glance greeting greetings guide habit hand handful
    hands handwriting head heart hello help hi hint hour hours house html hurry id illustration
    image importance improvement insight instruction instructor intention introduction intuition
    job keyboard kindness lab ladder language laptop layer lecturer lesson letter life light list
    look luck madam mail manner markdown math mathematics maths matlab matriculation mind minute
    minutes moment monday month months morning motivation name night no note notebook notes numpy
    office onion opportunity overview pack paper part patience pen pencil people performance
    period person perspective philosophy picture piece plan pleasure plenty plot post practice pre
    preparation price prof professor progress python pytorch rate readability reader readers
    reading recap record regard regards relief request respect review risk room routine row sake
    saturday scan school science screen script seed semester sense sheet sight simplicity
    sincerely sir sketch skill sleep space speed stage staircase status story student study
    subject submission success summer sunday surname surprise survey sympy task taste teacher team
    thank thanks thought thoughts thursday ticket time times title topic train transparency trick
    tuesday tutor tutorial university usefulness video view voice weather wednesday week weekend
    wheel while winter wishes work workings worksheet world writing yours
    """

  /// What things are like.
  private static let plainAdjectives = """
    preferable favourable favorable noteworthy remarkable sequential parallelizable
    vectorisable vectorizable tractable intractable affordable inexpensive costly elementwise
    entrywise recognisable recognizable readable compact concise symmetrical invertable nested
    able absent absolute abstract accessible active additive adjacent affine algebraic alike alive
    ample analogous analytic analytical apparent appropriate arbitrary associated automatic
    autoregressive available aware backward basic beautiful bidiagonal bijective blockwise bold
    boring bounded brief bright broad busy careful causal certain cheap classical clean clear
    clever closed closest coarse columnwise combined common compact comparable complete
    complicated componentwise composed computational concise concrete connected consecutive
    consistent constant continuous convenient conventional cool coordinatewise corresponding
    cosmetic coupled crucial cubic cumulative curious current custom cute decreasing deep defined
    dense dependent deterministic diagonal differentiable dimensional direct discrete distinct
    dull earlier early easier easiest easy efficient elegant elementary elementwise empty endless
    entire equal equivalent essential even evident exact excellent exciting expensive explicit
    exponential extensive familiar famous fascinating fast faster fine finite first fixed flat
    flexible flowing following formal former forward free frequent fresh full fundamental general
    given glad global glued good grateful great handy happy hard harmless heavy helpful
    hidden high honest horizontal huge hyperbolic identical immediate important impressive
    increasing independent individual inductive infinite initial injective inner instant
    instructive intact integer intended interested interesting intermediate intuitive invertible
    involved irrational iterative joint jointly key kind large last latent later latest latter
    lazy left legitimate lengthy linear little local logical logistic long lovely low lower main
    manageable manual masked mathematical meaningful mechanical mental messy minimal modern
    monotone monotonic multiplicative multivariate mysterious natural nearest neat negative
    neighboring neighbouring nested new next nice nicer nicest nonlinear nonnegative nonpositive
    nonsingular nontrivial nonvanishing nonzero normal notable novel numeric numerical numerous
    obvious odd older optimal optional ordinary original orthogonal outer overall own painful
    painless parallel partial particular passive perfect personal physical plain planar pleasant
    pleased pointwise polite popular positive possible powerful practical preceding precise
    prescribed present preserving previous principal prior proper quadratic quick quiet random
    rational ready reasonable recursive redundant regular related relative relevant reliable
    remaining repeated representative required respective resulting rich rigorous routine rowwise
    running safe satisfied satisfying scalar self sensitive sequenced sequential several sharp
    sheared short shorter sigmoid similar simple simpler simplest single singular slanted slick
    slim sloppy slow small smart smooth solid solvable sparse specific square stable standard
    steep stepwise straight straightforward strict strong structural stuck subsequent successful
    successive sufficient suitable sure surjective sweet symbolic symmetric systematic tall
    technical tedious telescoping temporary terse thick thin tidy tiny tired top total transparent
    triangular tricky trivial typical ugly unaffected unambiguous unbounded unchanged uncoupled
    understandable unified uniform unipotent unique unit unitriangular univariate universal
    unordered untouched unusual upper useful usual valid variable various vectorised vectorized
    vertical visible visual volume warm weird whole wide wise worth zero
    """

  /// How things are done and said.
  private static let plainAdverbs = """
    accordingly additionally afterwards alternatively altogether basically consequently
    conversely correspondingly effectively equivalently essentially eventually fortunately
    henceforth undoubtedly unsurprisingly surprisingly incidentally initially inductively interestingly luckily meanwhile notably overall
    remarkably thankfully thereupon ultimately whence
    afterwards ago ahead alone altogether always anyhow anything anyway anywhere apart
    aside away back backward besides certainly deeper downwards else elsewhere everybody everyone
    everything everywhere finally first firstly forever forth forwards further furthermore
    hereafter hereby herein hereof immediately indeed lastly late lately likewise moreover namely
    naturally next nowhere often once otherwise out please precisely pretty quite recursively
    respectively rightaway second secondly similarly simultaneously somehow something somewhat
    soon straightaway strictly subsequently suddenly thereafter therein thereof third thirdly
    today together tomorrow tonight upwards very well whatever whenever wherein wherever whichever
    yes
    """

  /// Numbers, and places in an order.
  private static let numberWords = """
    couple dth eight eighth fifth first five four fourth hundred ith jth kth nine ninth nth one
    pair second seven seventh single six sixth ten tenth third thousand three two zero zeroth
    """

  /// What is not a word, but stands among words.
  private static let abbreviations = """
    ii iii iv vi vii viii ix
    ad aka amp ans b c cf ch d def dim e elu eq eqs ex f fig g glow h i iaf iff j k l lem lhs lu m
    maf mod n nb newcommand nice nvp o ode ok okay p pde prop ps pt pts q qed r realnvp relu resp
    rhs s sec sol t thm u v vs w wlog wrt x y z
    """

  /// After whom things are named.
  private static let mathematicians = """
    abel banach bayes cauchy cramer dinh euler fubini gauss gaussian gumbel hadamard hesse hessian
    horner householder jacobi jacobian kingma kumaraswamy laplace leibniz lipschitz morrison
    newton papamakarios rezende rolle sarrus schur sherman sylvester taylor toeplitz vandermonde
    weibull woodbury
    """
}
