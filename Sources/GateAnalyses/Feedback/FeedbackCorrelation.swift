package import GateStatistics
package import GateVerdicts

/// Whether metrics predict what users feel (`methods §11`).
package struct FeedbackCorrelation: Sendable {
  /// What is asked for.
  package struct Options: Sendable {
    /// The metrics to look at; empty for all.
    package var metrics: [String]
    /// The share of flagged answers that should be bad; nil for no limit of that kind.
    package var precision: Double?
    /// The two-sided level of every interval.
    package var confidence: ConfidenceLevel
    /// How often users are drawn.
    package var resamples: Int

    /// Says what is asked for.
    package init(
      metrics: [String] = [], precision: Double? = nil, confidence: ConfidenceLevel = .standard,
      resamples: Int = ClusterBootstrap.standardResamples
    ) {
      self.metrics = metrics
      self.precision = precision
      self.confidence = confidence
      self.resamples = resamples
    }
  }

  /// Every metric, those that follow users best first, those with too little to say last.
  package let metrics: [MetricFeedback]
  /// How many ratings there are.
  package let rated: Int
  /// How many of them are bad.
  package let bad: Int
  /// How many users rated.
  package let users: Int
  /// How many ratings are on no scale that the rules know.
  package let unfit: Int
  /// What ratings mean.
  package let rules: FeedbackRules
  /// What was asked for.
  package let options: Options

  /// Holds every metric against the ratings.
  ///
  /// - Parameters:
  ///   - feedback: what users said, with the scores of the answers.
  ///   - thresholds: what a team wrote down; nil for nothing.
  ///   - options: what is asked for.
  package init(
    of feedback: RatedFeedback, under thresholds: Thresholds? = nil, options: Options = Options()
  ) {
    let rated = feedback.entries.indices.filter(feedback.isRated)
    self.rated = rated.count
    bad = rated.count(where: feedback.isBad)
    users = feedback.userCount(of: rated)
    unfit = feedback.unfit
    rules = feedback.rules
    self.options = options
    let names = options.metrics.isEmpty ? feedback.metrics : options.metrics
    let found = names.map { name in
      MetricFeedback(
        feedback.metric(name, under: thresholds), of: feedback, under: thresholds,
        options: options)
    }
    metrics = found.enumerated().sorted { first, second in
      let areas = [first, second].map { $0.element.area?.point ?? -1 }
      return (areas[1], first.offset) < (areas[0], second.offset)
    }.map(\.element)
  }
}
