internal import GateStatistics

/// The candidate's mean, or other statistic, with the bounds that a limit is held against
/// (`methods §6`).
struct LevelEstimate {
  let point: Double
  private(set) var standardError: Double?
  /// The lower bound; nil where there are too few scores for one.
  private(set) var lower: Double?
  /// The upper bound; nil where there are too few scores for one.
  private(set) var upper: Double?
  private(set) var method: IntervalMethod?
  /// The two intervals whose hull is the interval, where it is one.
  private(set) var intervals: CheckIntervals?
  /// How many scores the two bounds need, where that is known.
  private(set) var valuesNeeded: (lower: Int, upper: Int)?

  /// Estimates the level; nil where there is no score.
  ///
  /// - Parameter clusters: the cluster of every example of the pairing.
  init?(
    of scores: CandidateScores, rule: MetricRule, clusters: [Int32]?, confidence: ConfidenceLevel
  ) {
    self.init(
      of: scores.values,
      clusters: clusters.map { numbers in scores.examples.map { numbers[Int($0)] } },
      rule: rule, confidence: confidence)
  }

  /// Estimates the level of some scores; nil where there is none.
  ///
  /// - Parameter clusters: the cluster of every score.
  init?(
    of scores: [Double], clusters: [Int32]?, rule: MetricRule, confidence: ConfidenceLevel
  ) {
    guard let sample = try? Sample(scores) else { return nil }
    let clustered = clusters.flatMap { try? ClusteredSample(scores, clusters: $0) }
    switch (rule.statistic, clustered) {
    case (.mean, let clustered?):
      self.init(MeanInference(of: clustered, confidence: confidence, bounds: rule.range.closed))
      if let bound = ClusteredGaffkeBound(of: clustered, within: rule.range.closed) {
        let interval = bound.interval(confidence)
        // Clusters of unequal sizes weigh the mean of all differently than the mean of their means.
        let hull =
          bound.hasEqualSizes
          ? interval : self.interval.map { $0.hull(with: interval) } ?? interval
        (lower, upper, method, intervals) = (hull.lower, hull.upper, .gaffke, nil)
      }
    case (.mean, nil):
      if let bound = GaffkeBound(of: sample, within: rule.range.closed) {
        self.init(bound.interval(confidence), of: sample)
      } else {
        self.init(MeanInference(of: sample, confidence: confidence, bounds: rule.range.closed))
      }
    case (.quantile(let level), let clustered?):
      self.init(WoodruffInterval(of: clustered, level: level, confidence: confidence))
    case (.quantile(let level), nil):
      self.init(OrderStatisticBound(of: sample, level: level, confidence: confidence))
      valuesNeeded = (
        OrderStatisticBound.valuesNeeded(toBoundFromBelow: level, confidence: confidence),
        OrderStatisticBound.valuesNeeded(toBoundFromAbove: level, confidence: confidence)
      )
    }
  }

  private var interval: Interval? {
    guard let lower, let upper else { return nil }
    return Interval(lower: min(lower, point), upper: max(upper, point))
  }

  private init(_ interval: Interval, of sample: Sample) {
    point = sample.mean
    standardError = sample.standardError
    (lower, upper, method) = (interval.lower, interval.upper, .gaffke)
  }

  private init(_ bound: OrderStatisticBound) {
    point = bound.point
    (lower, upper, method) = (bound.lower, bound.upper, .orderStatistics)
  }

  private init(_ interval: WoodruffInterval) {
    point = interval.point
    (lower, upper, method) = (interval.lower, interval.upper, .woodruff)
  }

  private init(_ inference: MeanInference) {
    point = inference.estimate.point
    standardError = inference.estimate.standardError
    lower = inference.estimate.interval?.lower
    upper = inference.estimate.interval?.upper
    method = inference.estimate.interval.map { _ in .hull }
    intervals = CheckIntervals(inference)
  }

  /// The estimate, with an interval where both bounds are there.
  func estimate(_ confidence: ConfidenceLevel) -> Estimate {
    Estimate(
      point: point, standardError: standardError, interval: interval, confidence: confidence)
  }
}
