package import GateStatistics

/// A limit of single answers that ratings speak for, and how well it tells bad answers from others.
package struct FeedbackLimit: Sendable, Equatable {
  /// The limit, as short a number as flags the same answers; in the unit of the metric.
  package let value: Double
  /// Where the limit is in resamples of the users; nil where too few have one.
  package let interval: Interval?
  /// How it does on the ratings that it was chosen on.
  package let chosen: Confusion
  /// How limits that were chosen without a fifth of the users do on that fifth; nil where that
  /// cannot be told.
  package let validated: Confusion?

  /// Finds a limit; nil where there is none.
  ///
  /// The limit of the largest J is written as finely as its interval is known: further digits are
  /// those of the scores at hand. That of a precision is not rounded, since the precision would not
  /// be kept.
  ///
  /// - Parameters:
  ///   - goal: what makes it the best.
  ///   - search: the scores, the higher the better.
  ///   - clusters: the user of each score.
  ///   - sign: −1 where less of the metric is better.
  ///   - replicates: the best limit of every resample, of the same scores.
  init?(
    _ goal: CutSearch.Goal, in search: CutSearch, clusters: [Int32], sign: Double,
    replicates: [Double?], bootstrap: ClusterBootstrap, confidence: ConfidenceLevel
  ) {
    guard let cut = search.best(goal) else { return nil }
    let ends = [sign * cut.between.lower, sign * cut.between.upper].sorted()
    let interval = bootstrap.interval(
      of: replicates.map { $0.map { sign * $0 } }, confidence: confidence)
    let exact = Self.shortest(between: ends[0], and: ends[1])
    let rounded = interval.flatMap { interval in
      goal == .youden ? Self.rounded(sign * cut.limit, within: interval) : nil
    }
    value = rounded ?? exact
    // Any limit between two scores flags the same answers: the one that is written belongs in.
    self.interval = interval?.hull(with: Interval(lower: value, upper: value))
    chosen = search.confusion(of: sign * value)
    validated = search.crossValidated(goal, clusters: clusters)
  }

  /// A limit with the fewest decimals that an interval of it is known to; nil where that leads out
  /// of the interval.
  private static func rounded(_ limit: Double, within interval: Interval) -> Double? {
    let width = interval.upper - interval.lower
    guard width > 0 else { return nil }
    for decimals in 0...12 {
      guard let step = Double("1e-\(decimals)"), step <= width / 2 else { continue }
      let steps = (limit / step).rounded()
      guard steps.magnitude < 1e15, let written = Double("\(Int(steps))e-\(decimals)") else {
        return nil
      }
      return interval.contains(written) ? written : nil
    }
    return nil
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
