/// SplitMix64 (Steele, Lea and Flood, *Fast Splittable Pseudorandom Number Generators*, 2014): the
/// same numbers for the same seed on every machine.
public struct SampleGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator; equal seeds give equal sequences.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// An odd multiple of 2⁻²¹ strictly between 0 and 1.
  public mutating func unit() -> Double {
    (Double(next() >> 44) + 0.5) * 0x1p-20
  }

  /// About standard normal: a sum of twelve uniform draws, less its mean. It uses only exact
  /// operations, so it is the same on every machine; it stays within ±6. The short mantissa keeps
  /// sums of draws exact.
  public mutating func normal() -> Double {
    (0..<12).reduce(-6) { sum, _ in sum + unit() }
  }
}
