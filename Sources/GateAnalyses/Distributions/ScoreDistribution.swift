package import GateRuns
import GateStatistics
package import GateVerdicts

/// How the scores of a metric lie, over all examples or those of a segment.
///
/// An example counts once, with the mean over its trials.
package struct ScoreDistribution: Sendable {
  /// The best score, and how many examples have it.
  package struct Best: Sendable, Equatable {
    /// The end of the metric's range, or the best score seen where an end of the range is open.
    package var score: Double
    /// The share of examples with that score, 0 to 1.
    package var share: Double
  }

  /// The metric.
  package let metric: AnalyzedMetric
  /// The segment; nil for all examples.
  package let segment: SegmentSelector?
  /// The number of examples with a score.
  package let examples: Int
  /// The number of examples without one.
  package let missing: Int
  /// The mean; nil where no example has a score.
  package let mean: Double?
  /// The standard deviation with the divisor `n − 1`; nil for fewer than two examples.
  package let standardDeviation: Double?
  /// The lowest score.
  package let lowest: Double?
  /// The highest score.
  package let highest: Double?
  /// The quantiles, from the lowest level up; none where no example has a score.
  package let quantiles: [ScoreQuantile]
  /// The best score; nil where the range is open and no two examples share the best that was seen.
  package let best: Best?
  /// What kind of numbers the single scores are, before any mean over trials.
  package let shape: ScoreShape?
  /// What lies far from the rest, rule by rule; none where no example has a score.
  package let outliers: [ScoreOutliers]
  /// The counts of the scores; nil where there are none, or too large ones.
  package let histogram: Histogram?

  /// The share of best scores from which on a metric can hardly show an improvement.
  package static let saturation = 0.9

  /// About how many bins a histogram has at most.
  private static let mostBins = 24

  /// The variance, the square of the standard deviation.
  package var variance: Double? { standardDeviation.map { $0 * $0 } }

  /// Whether nine in ten examples have the best score, or more.
  package var isSaturated: Bool { best.map { $0.share >= Self.saturation } ?? false }

  /// Describes scores.
  ///
  /// - Parameters:
  ///   - metric: the metric.
  ///   - segment: the segment; nil for all examples.
  ///   - examples: the examples that have a score, sorted by id.
  ///   - trials: their single scores, in any order.
  ///   - missing: how many examples have none.
  init(
    of metric: AnalyzedMetric, segment: SegmentSelector?, examples: [ScoreOutliers.Example],
    trials: [Double], missing: Int
  ) {
    let sorted = examples.map(\.score).sorted()
    let sample = try? Sample(sorted)
    self.metric = metric
    self.segment = segment
    self.examples = examples.count
    self.missing = missing
    mean = sample?.mean
    standardDeviation = sample?.standardDeviation
    lowest = sorted.first
    highest = sorted.last
    quantiles = ScoreQuantile.all(of: sorted)
    best = Self.best(of: sorted, metric)
    shape = ScoreShape(of: trials)
    outliers =
      sorted.isEmpty
      ? [] : ScoreOutliers.Rule.allCases.map { ScoreOutliers($0, among: examples, sorted: sorted) }
    histogram = Histogram(of: sorted, most: Self.mostBins)
  }

  private static func best(of sorted: [Double], _ metric: AnalyzedMetric) -> Best? {
    let isHigher = metric.direction == .higherIsBetter
    guard let seen = isHigher ? sorted.last : sorted.first else { return nil }
    let range = metric.range
    let isClosed = range.lower.isFinite && range.upper.isFinite
    // No answer takes no time: where the scale has one end, that is not what the best are like.
    let score = isClosed ? (isHigher ? range.upper : range.lower) : seen
    let count = sorted.count { $0 == score }
    guard isClosed || count > 1 else { return nil }
    return Best(score: score, share: Double(count) / Double(sorted.count))
  }
}
