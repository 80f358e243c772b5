/// All sign patterns of a few differences, by meeting in the middle: every pattern of one half
/// against every pattern of the other.
enum SignFlipEnumeration {
  /// The most differences that are enumerated: two halves of 2^15 sums.
  static let maximumCount = 30

  /// `P(Σ ±m_i <= bound)` over all equally likely signs.
  static func probability(of magnitudes: [Double], atMost bound: Double) -> Double {
    let middle = magnitudes.count / 2
    let left = sortedSums(magnitudes[..<middle])
    let right = sortedSums(magnitudes[middle...])
    // Sums that are equal on paper may differ by a rounding; they count as equal.
    let tolerance = 1e-12 * magnitudes.reduce(0, +)
    var patterns = 0
    var end = right.count
    for sum in left {
      while end > 0, sum + right[end - 1] > bound + tolerance { end -= 1 }
      patterns += end
    }
    return Double(patterns) / Double(left.count) / Double(right.count)
  }

  /// The 2^k signed sums of k magnitudes, ascending: each magnitude merges two shifted copies.
  private static func sortedSums(_ magnitudes: ArraySlice<Double>) -> [Double] {
    var sums = [0.0]
    for magnitude in magnitudes {
      var merged: [Double] = []
      merged.reserveCapacity(2 * sums.count)
      var (low, high) = (0, 0)
      while high < sums.count {
        // The copy that is shifted down never runs out after the other.
        if low < sums.count, sums[low] - magnitude <= sums[high] + magnitude {
          merged.append(sums[low] - magnitude)
          low += 1
        } else {
          merged.append(sums[high] + magnitude)
          high += 1
        }
      }
      sums = merged
    }
    return sums
  }
}
