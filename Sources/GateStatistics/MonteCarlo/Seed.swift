/// A seed made of the data, so that the same data give the same random numbers: FNV-1a
/// (Fowler, Noll and Vo 1991), 64 bits a step.
package struct Seed {
  /// The hash so far, as FNV-1a has it.
  package private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Begins with nothing.
  package init() {}

  /// Begins with a text.
  package init(_ text: String) { mix(text) }

  /// The seed so far.
  package var value: UInt64 { hash ^ hash >> 32 }

  /// Takes a number in.
  package mutating func mix(_ bits: UInt64) { hash = (hash ^ bits) &* 0x0000_0100_0000_01B3 }

  /// Takes a text in, byte by byte.
  package mutating func mix(_ text: String) {
    for byte in text.utf8 { mix(UInt64(byte)) }
  }
}
