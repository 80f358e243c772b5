/// A quantile of the scores of a metric.
package struct ScoreQuantile: Sendable, Equatable {
  /// The share of scores at or below it, 0 to 1.
  package let level: Double
  /// The quantile, between two neighbours where the level falls between them (Hyndman and Fan's type 7).
  package let value: Double

  /// The levels that are told of every distribution.
  static let levels = [0.05, 0.25, 0.5, 0.75, 0.95]

  /// The quantiles at the levels that are told; none of no scores.
  static func all(of sorted: [Double]) -> [ScoreQuantile] {
    sorted.isEmpty ? [] : levels.map { ScoreQuantile(level: $0, value: value($0, of: sorted)) }
  }

  /// A quantile of ascending scores, of which there is at least one.
  static func value(_ level: Double, of sorted: [Double]) -> Double {
    let place = Double(sorted.count - 1) * level
    let below = Int(place)
    let (low, high) = (sorted[below], sorted[min(below + 1, sorted.count - 1)])
    // Not by two products: a quantile between equal scores is that score, to the last digit.
    return low + (high - low) * (place - Double(below))
  }
}
