import GateStatistics

/// What so few moved scores tell of the noise.
///
/// Where nearly all scores are the same again, the noise that was seen hangs on a handful of examples,
/// and another run may well show more of them. The share that moves is then taken as large as the upper
/// Clopper–Pearson bound allows (doi 10.1093/biomet/26.4.404), and so is the variance.
struct RareMoves {
  /// How many numbers were not the usual one.
  let count: Int
  /// How many numbers there were.
  let total: Int
  /// The root mean square of those that were not.
  let size: Double

  /// So few say little of how large a move is.
  static let fewMoves = 20
  /// From so many on, what was seen is taken as it is: the bound is within a tenth of it.
  private static let sufficientCount = 200
  /// Two-sided, so that the upper bound holds with 95 %.
  private static let confidence = ConfidenceLevel(0.9) ?? .standard

  /// Counts the numbers that are not 0.
  init(in numbers: some Sequence<Double>) {
    var (count, total, squares) = (0, 0, 0.0)
    for number in numbers {
      total += 1
      if number != 0 {
        count += 1
        squares += number * number
      }
    }
    self.count = count
    self.total = total
    size = count > 0 ? (squares / Double(count)).squareRoot() : 0
  }

  /// The factor from what was seen to the noise that it may be, 1 or more; nil where nothing moved.
  var caution: Double? {
    guard count > 0 else { return nil }
    return max(1, (highestShare / (Double(count) / Double(total))).squareRoot())
  }

  /// The largest share of numbers that may move, 0 to 1.
  var highestShare: Double {
    guard count < min(total, Self.sufficientCount) else { return Double(count) / Double(total) }
    let flags = [Double](repeating: 1, count: count) + [Double](repeating: 0, count: total - count)
    let bound = (try? Sample(flags)).flatMap { GaffkeBound(of: $0, within: 0...1) }
    return bound?.interval(Self.confidence).upper ?? 1
  }
}
