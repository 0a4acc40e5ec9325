/// Words that can change an answer, whatever stands around them, see ``Understanding``.
///
/// A word that is neither plain nor here is one that nobody thought of. In a sentence of plain words it is taken for
/// what the sentence tells of, as most of the words of a language are; in a short one, or among others like it, the
/// sentence is not understood.
extension Vocabulary {
  /// All of them, of both languages, in their base forms.
  static let sensitiveWords: Set<String> = Set(
    [
      doubtWords, faultWords, withdrawalWords, limitWords, alterationWords, meaningWords,
      othernessWords, makeBelieveWords, dutyWords, sourceWords, sensitiveSyllables,
    ].flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) })

  /// That somebody is not sure.
  private static let doubtWords = """
    afraid asymptotic asymptotically allege ambiguous anxious apparently approximate approximation arguable assume bet
    betting bewilder candidate clueless coin confuse confusion conjecture debatable dice doubt
    doubtful dubious estimate estimation fear fifty fishy fuzzy gamble guess guesswork hedge
    heuristic heuristically hope hopefully hunch hypothesis ideal iffy imprecise inaccurate
    indefinite instinct likely lottery lucky maybe might odds open optimistic perhaps
    pessimistic plausible possibly pray presumable presumably presume presumption probable
    probably puzzle puzzled puzzling questionable reckon rough roughly sceptical seem seemingly
    seems shaky skeptical speculate speculation speculative supposedly suspect suspicion
    suspicious suggest tentative trust uncertain uncertainty unclear unconfirmed unconvinced undecided
    undetermined unlikely unproven unsure untested unverified vague wager wonder worried
    """

  /// That something is wrong, or not meant.
  private static let faultWords = """
    absurd awful awkward bad badly baloney blunder bogus botch break broke broken bug
    buggy bullshit bungle contradict contradiction contradictory contrary corrupt
    counterexample crap crazy damage debunk defect defective denial deny disagree disagreement
    disprove dispute dodgy dumb erratum erroneous error exaggerate fail failure fake fallacious
    fallacy false falsehood falsify fault faulty flaw flawed fool foolish fraud garbage
    gibberish glitch goof hiccup hoax hogwash horrible idiotic ill illegal illegitimate
    illusion impossible improper inaccuracy inadequate inadmissible inapplicable inappropriate
    incompatible inconsistent incorrect insane insufficient invalid ironic irony jest joke junk
    kidding lapse liar lied ludicrous messed miscalculate miscalculation miscount mislead
    misprint misread mistake mistaken mistook misunderstand misunderstanding misunderstood
    muddle mutilate nonsense nonsensical nope objection opposite outrageous overlook oversight
    poor prank problematic quack refute reject ridiculous rotten rubbish ruin sarcasm sarcastic
    screw senseless silly slip spoil strange stupid swindle terrible trap trash trouble twisted
    typo unacceptable unfit unfounded unreasonable unreliable unsound untenable untrue useless
    violate void wicked worse worst worthless wrong wrongly
    """

  /// That something is taken back, or not done.
  private static let withdrawalWords = """
    abandon abolish abort actually alas amendment annul apologise apologize apology correction
    deprecate discard dismiss disregard draft edit filler foreclose forgo forgot forgotten
    incomplete instead invalidate lacking lost missing neglect negligible obsolete old omission oops
    outdated override overrule overwrite placeholder postpone preliminary provisional rather
    recant redact regret renounce rescind retract retraction revise revoke sacrifice scrap
    scribble sketchy sorry stale struck superfluous supersede suspend tear trial truth
    unfinished unfortunately unsolved unsuccessful unwritten withdraw withdrawn withdrew
    withheld
    """

  /// That something holds in some cases.
  private static let limitWords = """
    allowed almost bar barely barring confine confined except exception exceptional exclusive
    exclusively few half-right hardly however infrequent least less limitation limited locally
    merely most mostly nearly nobody none nothing occasional occasionally only partially partly
    permissible permitted provided providing purely rare rarely restriction scarcely seldom
    selective sole solely sometimes special specially specifically temporarily typically unless
    until usable usually validity without
    """

  /// That something is more, less, or put another way round.
  private static let alterationWords = """
    additional alter altered augment big bigger bonus conjugate decrement deficit
    diminish displace displacement drastic dual enlarged excess excessive extra fourfold
    greater half halfway higher hundredfold increment inflated larger lesser longer magnify
    minus modification more negation offset overestimate overstate percent percentage plus
    prime primed quadruple quarter quarters quintuple reshuffle reversal scramble shuffle
    shuffled sixfold smaller superimpose surplus tenfold thirds thrice tilde triple tripled
    truncate truncated twentieth twice twofold underestimate understate upside versa vice
    whatsoever
    """

  /// That a name has a meaning of the writer's own.
  private static let meaningWords = """
    alias codename decode mean meant nickname overload overloaded redefine redefined
    redefinition reinterpret relabelled  signify symbolise symbolize synonym
    """

  /// That something else is spoken of.
  private static let othernessWords = """
    alternative analog analogue another colleague contrast counterpart different differently
    dissimilar foreign hypothetical imposter other others replacement rival somebody somebody's
    someone stranger surrogate unlike unrelated variant variation versus
    """

  /// That what is said is no more than said.
  private static let makeBelieveWords = """
    believer could dream fairy fantasy fiction fictional fictitious ideally imaginary
    imagination imagine invent invented irrelevant make-believe miracle must myth ought parody
    pig pigs pretend pretended pretending satire should suppose supposed supposing supposition
    tale tales theoretically unicorn wish wishful would
    """

  /// That something has to be done.
  private static let dutyWords = """
    advice advise beg correctly mend necessary pending repair todo want
    """

  /// From whom or where something is.
  private static let sourceWords = """
    bot brother chatbot chatgpt classmate forum friend friend's google gpt internet neighbour's
    online quotation reddit roommate rumor rumour sibling sister stackexchange stackoverflow
    tutor's website wikipedia wolfram
    """

  /// The syllables of Vietnamese that do one of these things in most of their words.
  private static let sensitiveSyllables = """
    bác bạn bịa bỏ bớt bừa chia chép chưa chả chấm chắc chẳng chỉ cần cộng dối giá giả gạt gấp
    hiếm hiểu hoãn huỷ hơn hầu hủy khoan khác khó không kém liều láo lùi lạc lật lắm lẽ lệch
    lỗi lộn lớn may mong mò mũ mơ mạng mất nghi ngoại ngược nháp nhầm nhỏ nâng nửa phải quên
    rưỡi sai suông sót sửa thay thiếu tháo thôi thật thừa tréo trật trừ tưởng tạm uổng vờ xoá
    xóa xóá xạo xấp xỉ ít đem đoán đành đâu đùa đúng đảo  đổi đừng
    """
}
