/// The words by which a text changes what it said, or limits it, without saying anew what it means; see
/// ``Clause/amendment``.
extension Vocabulary {
  /// Words that amend a claim wherever they stand behind it, unless they are negated.
  static let amendments = Phrases(
    english: [
      "got lost", "is lost", "was lost", "and not its inverse", "not its inverse", "mixed up",
      "gives something else", "says something else", "not what the exercise", "not what is asked",
      "not what was asked", "see the corrected", "see the correction", "corrected version on",
      "corrected version below", "last week's", "last year's", "what i would have",
      "what one would have", "what we would have", "mine is different", "mine differs",
      "my answer is different", "knows whether", "nobody knows", "true value is", "real value is",
      "no idea",
      "know whether", "the last one differs",
      "the first one differs", "last one has", "first one has", "plus instead of minus",
      "minus instead of plus", "in degrees", "is missing", "are missing", "sign missing",
      "factor missing", "term missing", "one missing",
      "still missing", "forgot", "too large by", "too small by", "too big by", "too large",
      "too small",
      "smaller by a factor",
      "on second thought", "should have a", "should have the",
      "should have been", "should carry",
      "not right yet", "not yet right", "not quite right", "not finished",
      "maybe twice", "perhaps twice", "up to an additive", "up to a multiplicative",
      "up to a constant",
      "up to a sign", "up to a factor", "order of the components reversed", "indices shifted",
      "in steps of", "leaving out", "leaves out", "leave out", "left out", "skip", "skips",
      "skipping",
      "summands squared", "terms squared", "factors squared", "every second term",
      "every second factor",
      "is squared", "is doubled", "is halved", "are squared", "are doubled", "are halved",
      "whole sum", "whole product", "counted twice", "still have to", "still has to",
      "remains to be multiplied", "remains to be divided", "remains to be added",
      "has to be multiplied",
      "has to be divided", "have to be multiplied", "have to be divided", "must be multiplied",
      "must be divided", "needs to be multiplied", "needs to be divided", "could not determine",
      "couldn't determine", "could not find", "could not do", "couldn't do", "could not solve",
      "does not pass", "doesn't pass", "do not pass", "leave the inverse open", "leave it open",
      "leave this open", "upper bound", "lower bound", "an approximation", "an estimate",
      "previous sample", "another sample", "holds in the scalar case", "true in the scalar case",
      "valid in the scalar case", "about half of",
      "half of the components",
      "for half of", "flow is different", "another flow", "a different flow", "the one we want",
      "the one i want", "we want the reciprocal", "is your", "i renamed", "would be the case",
      "would be true if", "would be right if", "should depend", "so it cannot be", "upside down",
      "is wrong", "are wrong", "is something else", "it is something else",
      "taken from the previous",
    ],
    vietnamese: [
      "phải là dấu", "ngược dấu", "sai dấu", "trái dấu", "nhầm chiều", "cho kết quả khác",
      "ra kết quả khác", "tuần trước", "năm ngoái", "của em khác", "không phải hàm ngược của nó",
      "cộng thay vì trừ", "trừ thay vì cộng", "của lớp khác", "của bài khác", "tính bằng độ",
      "thiếu", "quên", "lẽ ra", "đáng ra", "chưa chia", "chưa nhân", "chưa cộng", "chưa trừ",
      "chưa đổi", "chưa lấy", "chưa xong", "chưa kịp", "chưa thêm", "còn phải", "phải đổi dấu",
      "phải nhân thêm", "phải chia thêm", "phải cộng thêm", "phải trừ thêm", "phải thêm",
      "phải có thêm", "bị sai", "ghi nhầm", "ghi sai", "ghi thiếu", "viết thiếu", "bỏ sót",
      "thừa một", "thừa dấu", "dư một", "không dùng được", "không làm được", "không giải được",
      "chưa làm được", "chỉ lấy", "chỉ cộng", "chỉ nhân", "chỉ tính các", "không kể", "bỏ số hạng",
      "bỏ thừa số", "bỏ qua thừa số", "bỏ qua số hạng", "bỏ đi số hạng", "có cả số hạng",
      "có cả thừa số", "tính cả số hạng", "cận trên", "cận dưới", "em chép", "tôi chép",
      "mình chép",
      "luồng khác", "bài khác", "đề khác", "còn lại thì khác", "mẫu trước đó",
      "cái cần tìm là nghịch đảo",
      "đổi chỗ cho nhau",
    ])

  /// Words that amend a claim in a sentence of their own behind it, when no other claim follows.
  static let lateAmendments = Phrases(
    english: [
      "replace", "divide by", "multiply by", "multiply everything", "instead of", "add a",
      "subtract a",
      "swap", "turn the", "change the sign", "flip the sign", "flip the",
    ],
    vietnamese: ["thay", "đổi dấu", "nhân thêm", "chia thêm", "cộng thêm", "trừ đi", "thay vì"])

  /// All that a sentence says which turns what stands before it round.
  static let turns = Phrases(
    english: ["the other way round", "the other way around", "vice versa", "the opposite"],
    vietnamese: ["ngược lại", "ý em là ngược lại", "ý tôi là ngược lại", "phải ngược lại"])

  /// Words before a claim by which it is only a guess, or of other flows.
  static let remoteLeads = Phrases(
    english: [
      "experiments suggest", "numerics suggest", "suggest", "suggests", "asymptotically",
      "asymptotic", "last year", "something like", "for the flow with", "for the flow where",
      "for the flow without", "for the flow in which", "for another flow", "for a different flow",
    ],
    vietnamese: ["tiệm cận", "năm ngoái", "với luồng khác", "kiểu như", "thực nghiệm cho thấy"])

  /// What values are in a special case only.
  static let specialCases = Phrases(
    english: [
      "are equal", "are all equal", "coincide", "are the same", "vanish", "vanishes", "are zero",
      "is zero", "are small", "is small", "are large", "is large", "are sorted", "are ordered",
      "are integers", "are distinct", "are close", "is close", "are constant", "is linear",
      "were linear", "is constant", "are independent",
    ],
    vietnamese: [
      "bằng nhau", "trùng nhau", "như nhau", "bằng 0", "bằng không", "rất nhỏ", "rất lớn", "đủ nhỏ",
      "đủ lớn", "khác nhau", "tăng dần", "giảm dần", "là số nguyên", "tuyến tính",
    ])

  /// Words by which a remark comes to agree with a claim: "…, but it checks out".
  static let confirmations = Phrases(
    english: [
      "checks out", "turned out right", "turned out to be right", "turned out to be correct",
      "turns out to be right", "turns out to be correct", "is confirmed", "was confirmed",
    ],
    vietnamese: ["hóa ra đúng", "hoá ra đúng", "kiểm tra thấy đúng", "thấy đúng"])

  /// Words that turn an amendment around: "nothing is missing", "đừng quên".
  static let turnedAmendments = negations.or(
    Phrases(
      english: ["without", "don't", "at first", "first"],
      vietnamese: ["ban đầu", "lúc đầu"]))

  /// Parts of a formula, of which a remark behind it speaks.
  static let formulaParts = Phrases(
    english: [
      "sign", "signs", "factor", "term", "terms", "numerator", "denominator", "exponent", "index",
      "component", "components", "summand", "bracket", "indices", "directions",
    ],
    vietnamese: [
      "dấu", "hệ số", "thừa số", "số hạng", "tử số", "mẫu số", "số mũ", "chỉ số", "thành phần",
    ])

  /// Before a point at which alone a formula was worked out.
  static let evaluations = Phrases(
    english: [
      "evaluated at", "computed at", "taken at", "assuming", "assuming that",
      "under the assumption",
      "provided that", "supposing",
    ],
    vietnamese: ["giả thiết", "với giả thiết", "tính tại", "lấy tại", "giả sử", "với điều kiện"])
}
