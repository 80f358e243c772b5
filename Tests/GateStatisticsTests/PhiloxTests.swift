import Testing

@testable import GateStatistics

@Suite("Philox4x32-10")
struct PhiloxTests {
  @Test(
    "known answers of the Random123 distribution",
    arguments: [
      (0, 0, 0, 0xe169_c58d_6627_e8d5, 0x9b00_dbd8_bc57_ac4c),
      (.max, .max, .max, 0x41c8_3b0e_408f_276d, 0x6d54_51fd_a20b_c7c6),
      (
        0x299f_31d0_a409_3822, 0x85a3_08d3_243f_6a88, 0x0370_7344_1319_8a2e,
        0x94fd_cceb_d16c_fe09, 0x2412_6ea1_5001_e420
      ),
    ] as [(UInt64, UInt64, UInt64, UInt64, UInt64)])
  func knownAnswers(seed: UInt64, counter: UInt64, stream: UInt64, low: UInt64, high: UInt64) {
    let bits = Philox(seed: seed).bits(at: counter, stream: stream)
    #expect(bits == (low, high))
  }
}
