/// The distribution of `Σ B_i k_i` for fair 0/1 coins `B` and whole magnitudes `k`, one magnitude
/// after the other: exact to round-off.
enum CoinSums {
  /// Up to so many additions it is as fast as the frequencies.
  static let affordableAdditions = 1 << 21

  /// `P(Σ B_i k_i <= bound)`.
  ///
  /// - Parameters:
  ///   - magnitudes: over 0.
  ///   - reach: how far a sum lies from its mean, but for a probability of 1e-16.
  static func probability(of magnitudes: [Int], atMost bound: Int, reach: Int) -> Double {
    let total = magnitudes.reduce(0, +)
    var probabilities = [Double](repeating: 0, count: total + 1)
    var next = probabilities
    probabilities[0] = 1
    var doubledMean = 0
    var range = 0..<1
    for magnitude in magnitudes {
      doubledMean += magnitude
      // Partial sums vary less than the whole one: what lies outside its reach is negligible.
      let low = max(0, doubledMean / 2 - reach)
      let high = min(range.upperBound + magnitude, doubledMean / 2 + reach + 2)
      probabilities.withUnsafeBufferPointer { old in
        next.withUnsafeMutableBufferPointer { new in
          for sum in low..<high { new[sum] = 0 }
          for sum in max(low, range.lowerBound)..<max(low, min(high, range.upperBound)) {
            new[sum] += 0.5 * old[sum]
          }
          let start = max(low, range.lowerBound + magnitude)
          for sum in start..<max(start, min(high, range.upperBound + magnitude)) {
            new[sum] += 0.5 * old[sum &- magnitude]
          }
        }
      }
      swap(&probabilities, &next)
      range = low..<high
    }
    guard bound >= range.lowerBound else { return 0 }
    return probabilities[range.lowerBound...min(bound, range.upperBound - 1)].reduce(0, +)
  }
}
