/// Which random numbers a check uses.
enum RandomStream {
  /// The stream of a check: its id, so that other checks beside it change nothing (FNV-1a, Fowler,
  /// Noll and Vo 1991).
  static func number(of id: String) -> UInt64 {
    id.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
