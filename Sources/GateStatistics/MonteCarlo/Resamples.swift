/// Draws with replacement: the Monte Carlo bootstrap, for statistics that have no exact form
/// (`methods §1`).
///
/// The draws of a resample depend on its number alone, so that order and threads change nothing.
struct Resamples: Sendable {
  private let generator: SplitMix64
  /// The number of units that are drawn from, and of draws a resample.
  let count: Int
  /// How many draws are made of 64 random bits; 24 bits at least are left unused, so that no unit is
  /// preferred by more than 6e-8 of its probability.
  private let drawsPerWord: Int

  /// Prepares to draw `count` of as many units, at least one.
  init(of count: Int, generator: SplitMix64) {
    self.generator = generator
    self.count = count
    let bits = max(1, Int.bitWidth - (count - 1).leadingZeroBitCount)
    drawsPerWord = max(1, min(4, 40 / bits))
  }

  /// Calls `body` with the units of a resample, and with the lane, 0 to 3, that each was drawn in:
  /// neighbours have different lanes.
  ///
  /// - Parameter draws: how many are drawn; nil draws as many as there are units.
  @inline(__always)
  func forEachDraw(
    of resample: Int, draws: Int? = nil, _ body: (_ unit: Int, _ lane: Int) -> Void
  ) {
    let draws = draws ?? count
    switch drawsPerWord {
    case 4: draw(draws, of: resample, perWord: 4, body)
    case 3: draw(draws, of: resample, perWord: 3, body)
    case 2: draw(draws, of: resample, perWord: 2, body)
    default: draw(draws, of: resample, perWord: 1, body)
    }
  }

  @inline(__always)
  private func draw(
    _ draws: Int, of resample: Int, perWord: Int, _ body: (Int, Int) -> Void
  ) {
    let whole = draws / perWord
    let rest = draws - whole * perWord
    // A resample's numbers begin 2⁴⁰ after the one's before.
    let first = UInt64(resample) << 40
    for word in 0..<UInt64(whole) {
      drawFromWord(generator.bits(at: first &+ word), perWord, body)
    }
    if rest > 0 { drawFromWord(generator.bits(at: first &+ UInt64(whole)), rest, body) }
  }

  /// The high half of a product is a unit, the low half is as random as the word was.
  @inline(__always)
  private func drawFromWord(_ word: UInt64, _ draws: Int, _ body: (Int, Int) -> Void) {
    let units = UInt64(truncatingIfNeeded: count)
    var random = word
    for lane in 0..<draws {
      let (unit, rest) = random.multipliedFullWidth(by: units)
      random = rest
      body(Int(truncatingIfNeeded: unit), lane)
    }
  }
}
