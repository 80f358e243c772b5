/// A seed made of the data, so that the same data give the same random numbers: FNV-1a
/// (Fowler, Noll and Vo 1991), 64 bits a step.
struct Seed {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The seed so far.
  var value: UInt64 { hash ^ hash >> 32 }

  /// Takes a number in.
  mutating func mix(_ bits: UInt64) { hash = (hash ^ bits) &* 0x0000_0100_0000_01B3 }
}
