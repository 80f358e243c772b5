internal import RealModule

/// The distribution of `Σ ±m_i` through its characteristic function `∏ cos(t m_i)` (`methods §4`).
enum SignFlipSpectrum {
  /// How many frequencies of a continuous sum are looked at in any case, and at most.
  private static let continuousFrequencies = (least: 256, most: 1 << 16)
  /// What one frequency may add without being looked after further.
  private static let neglected = 1e-7

  /// On a lattice of so many steps, every frequency is looked at.
  private static let exactPeriod = 1 << 13

  /// `P(Σ ±m_i <= bound)` for magnitudes on a lattice through 0, exact to round-off; nil where they
  /// are on none that fits. On a lattice of tens of thousands of steps (times in milliseconds), the
  /// high frequencies are left out as they are for a continuous sum.
  ///
  /// With `±m = 2Bm − m`, `B` a fair 0/1 coin, the sum is `2T − Σm` and `T = Σ B_i k_i` counts in
  /// lattice steps.
  ///
  /// - Parameters:
  ///   - magnitudes: over 0.
  ///   - bound: one of the sums.
  static func latticeProbability(of magnitudes: [Double], atMost bound: Double) -> Double? {
    guard
      let lattice = Lattice(
        exact: magnitudes, from: 0, atMost: LatticeSums.maximumLength)
    else { return nil }
    let multiples = magnitudes.map(lattice.multiple).filter { $0 > 0 }
    let largest = multiples.max() ?? 0
    let squares = multiples.reduce(0.0) { $0 + Double($1) * Double($1) }
    let window = BennettWindow.reach(
      largest: Double(largest) / 2, variance: squares / 4)
    guard 2 * window + 2 <= Double(LatticeSums.maximumLength) else { return nil }
    var period = 4
    while Double(period) < 2 * window + 2 { period *= 2 }

    let sum = multiples.reduce(0, +)
    // The bound is itself such a sum, so that (bound + Σm) / 2 is whole.
    let reached = ((bound / lattice.step + Double(sum)) / 2).rounded()
    let centre = Double(sum) / 2
    let first = centre.rounded(.down) - Double(period / 2)
    if reached < first { return 0 }
    if reached >= first + Double(period - 1) { return 1 }

    if multiples.count * period <= CoinSums.affordableAdditions,
      multiples.count * sum <= 64 * CoinSums.affordableAdditions
    {
      return CoinSums.probability(of: multiples, atMost: Int(reached), reach: period / 2)
    }
    let characteristic = SignFlipCharacteristic(multiples: multiples, largest: largest)
    var probability = (reached - first + 1) / Double(period)
    var end = period <= exactPeriod ? period / 2 : continuousFrequencies.least
    var frequency = 0
    while frequency < end {
      frequency += 1
      let half = Double.pi * Double(frequency) / Double(period)
      let product = characteristic.value(at: half)
      guard product != 0 else { continue }
      if abs(product) > neglected * .pi * Double(frequency) {
        end = min(max(end, 2 * frequency), period / 2)
      }
      // Σ cos(2h (s − centre)) over s = first … reached, in closed form.
      let sum =
        (Double.sin(half * (2 * (reached - centre) + 1))
          - Double.sin(half * (2 * (first - centre) - 1))) / (2 * Double.sin(half))
      let weight = frequency == period / 2 ? 1.0 : 2.0
      probability += weight * product * sum / Double(period)
    }
    return probability
  }

  /// `P(Σ ±m_i <= bound)` for many magnitudes on no lattice: a Fourier series over a window that
  /// the sum does not leave.
  ///
  /// Few large magnitudes among many small ones make a sum of separate lumps, whose series is long:
  /// it ends where as many frequencies again have added nothing.
  static func probability(of magnitudes: [Double], atMost bound: Double) -> Double {
    let squares = magnitudes.reduce(0) { $0 + $1 * $1 }
    let window = BennettWindow.reach(largest: magnitudes.max() ?? 0, variance: squares)
    if bound <= -window { return 0 }
    if bound >= window { return 1 }
    let characteristic = SignFlipCharacteristic(magnitudes)
    var probability = 0.5 + bound / (2 * window)
    var end = continuousFrequencies.least
    var frequency = 1
    while frequency <= end {
      let turn = Double.pi * Double(frequency) / window
      let term = characteristic.value(at: turn) / (.pi * Double(frequency))
      if term != 0 { probability += term * Double.sin(turn * bound) }
      if abs(term) > neglected { end = min(max(end, 2 * frequency), continuousFrequencies.most) }
      frequency += 1
    }
    return probability
  }
}
