package import GateStatistics

/// A limit of single answers that ratings speak for, and how well it tells bad answers from others.
package struct FeedbackLimit: Sendable, Equatable {
  /// The limit, as short a number as flags the same answers; in the unit of the metric.
  package let value: Double
  /// Where the limit is in resamples of the users; nil where too few have one.
  package let interval: Interval?
  /// How it does on the ratings that it was chosen on.
  package let chosen: Confusion
  /// How limits that were chosen without a fifth of the users do on that fifth; nil where that cannot be
  /// told.
  package let validated: Confusion?

  /// Finds a limit.
  ///
  /// - Parameters:
  ///   - cut: the best one, of scores that are higher the better.
  ///   - sign: −1 where less of the metric is better.
  ///   - replicates: the best limit of every resample, of the same scores.
  init(
    _ cut: CutSearch.Cut, sign: Double, replicates: [Double?], bootstrap: ClusterBootstrap,
    validated: Confusion?, confidence: ConfidenceLevel
  ) {
    let ends = [sign * cut.between.lower, sign * cut.between.upper].sorted()
    value = Self.shortest(between: ends[0], and: ends[1])
    interval = bootstrap.interval(
      of: replicates.map { $0.map { sign * $0 } }, confidence: confidence)
    chosen = cut.confusion
    self.validated = validated
  }

  /// The number with the fewest decimals that lies between two others, nearest to their middle.
  static func shortest(between lower: Double, and upper: Double) -> Double {
    let middle = (lower + upper) / 2
    guard middle.magnitude < 1e9 else { return middle }
    for decimals in 0...12 {
      // Parsed, so that it is the number that a person would write.
      guard let power = Double("1e\(decimals)") else { continue }
      let steps = (middle * power).rounded()
      guard steps.magnitude < 1e15, let written = Double("\(Int(steps))e-\(decimals)") else {
        break
      }
      if written > lower, written < upper { return written }
    }
    return middle
  }
}
