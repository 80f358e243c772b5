internal import GateRuns
internal import GateStatistics

/// How the scores of one metric lie, over all examples or over those of a segment.
///
/// An example counts once, with the mean over its trials.
public struct ScoreSummary: Hashable, Sendable {
  /// The metric.
  public let metric: String
  /// The unit of the scores; nil where no rule says.
  public let unit: String?
  /// The segment's value; nil for all examples.
  public let segment: String?
  /// The number of examples that have a score.
  public let count: Int
  /// The number of examples that have none.
  public let missing: Int
  /// The mean; nil where no example has a score.
  public let mean: Double?
  /// The standard deviation, with the divisor `n − 1`; nil for fewer than two examples.
  public let standardDeviation: Double?
  /// The lowest score.
  public let minimum: Double?
  /// The median: of an even number of scores the mean of the two in the middle.
  public let median: Double?
  /// The highest score.
  public let maximum: Double?

  /// Describes scores.
  ///
  /// - Parameter scores: one an example; NaN where there is none.
  init(of scores: [Double], metric: String, unit: String?, segment: String?) {
    let sorted = scores.filter { !$0.isNaN }.sorted()
    let sample = try? Sample(sorted)
    self.metric = metric
    self.unit = unit
    self.segment = segment
    count = sorted.count
    missing = scores.count - sorted.count
    mean = sample?.mean
    standardDeviation = sorted.count < 2 ? nil : sample?.standardDeviation
    minimum = sorted.first
    maximum = sorted.last
    let middle = sorted.count / 2
    if sorted.isEmpty {
      median = nil
    } else if sorted.count % 2 == 1 {
      median = sorted[middle]
    } else {
      median = sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2
    }
  }
}
