/// A seed made of the data, so that the same data give the same random numbers: FNV-1a
/// (Fowler, Noll and Vo 1991), 64 bits a step.
package struct Seed {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Begins with nothing.
  package init() {}

  /// The seed so far.
  package var value: UInt64 { hash ^ hash >> 32 }

  /// Takes a number in.
  package mutating func mix(_ bits: UInt64) { hash = (hash ^ bits) &* 0x0000_0100_0000_01B3 }
}
