import GateVerdicts

/// A metric's scores of the candidate, or of the one run, with which of them break their limit.
struct AnalyzedScores: Sendable {
  let metric: AnalyzedMetric
  /// The scores that are analysed, NaN where one is missing.
  let scores: [Double]
  /// `o · (c − b)` of a comparison, negative is worse; NaN where either is missing. Nil of one run.
  let differences: [Double]?
  let limits: ExampleLimits
  /// For every example whether its score is beyond its limit; false where it is missing.
  let isBeyond: [Bool]
  /// For every example how far beyond its limit the score is, in the unit of the metric.
  let shortfalls: [Double]

  /// Reads a metric; nil where a run lacks it.
  init?(
    of metric: AnalyzedMetric, in examples: AnalyzedExamples, under thresholds: Thresholds?
  ) {
    guard let scores = examples.scores(of: metric) else { return nil }
    let candidate = scores.candidate
    let limits = ExampleLimits(
      of: metric, scores: candidate, in: examples, under: thresholds)
    let shortfalls = candidate.indices.map { example -> Double in
      guard !candidate[example].isNaN, let limit = limits.limit(of: example),
        limit.isBroken(by: candidate[example], metric.direction)
      else { return 0 }
      return limit.shortfall(of: candidate[example], metric.direction)
    }
    self.metric = metric
    self.scores = candidate
    self.limits = limits
    self.shortfalls = shortfalls
    isBeyond = shortfalls.map { $0 > 0 }
    let sign = metric.direction.sign
    differences =
      examples.isComparison
      ? zip(scores.baseline, candidate).map { baseline, candidate in
        let difference = candidate - baseline
        let rounding = 4 * max(candidate.magnitude, baseline.magnitude).ulp
        return abs(difference) <= rounding ? 0 : sign * difference
      } : nil
  }

  /// What slices are searched by: higher is better.
  var searched: [Double] { differences ?? scores.map { metric.direction.sign * $0 } }

  /// The places of the examples that have a score, or both scores.
  var scored: [Int32] {
    let values = differences ?? scores
    return values.indices.filter { !values[$0].isNaN }.map { Int32($0) }
  }

  /// How much the metric counts where shortfalls are ranked.
  var weight: Double { metric.rule?.weight ?? 1 }
}
