package import GateRuns
package import GateStatistics
package import GateVerdicts

/// Where a system fails most, or where it lost most against its baseline.
package struct Weaknesses: Sendable {
  /// What was found of one metric.
  package struct Metric: Sendable {
    /// The metric.
    package let metric: AnalyzedMetric
    /// How many examples have a score, or both scores.
    package let count: Int
    /// How many examples lack one.
    package let missing: Int
    /// The mean score; of a comparison the candidate's.
    package let mean: Double
    /// The mean of the differences of a comparison, negative is worse; nil of one run.
    package let change: Estimate?
    /// The shares beyond the limit, overall first; empty where no limit is known, and of a comparison.
    package let shortfalls: [Shortfall]
    /// The slices that are worse than the rest, those that explain most first.
    package let patterns: [SlicePattern]
  }

  /// The number of examples.
  package let exampleCount: Int
  /// The number of clusters; nil where the dataset has none.
  package let clusterCount: Int?
  /// Whether two runs are compared.
  package let isComparison: Bool
  /// The features by which the examples divide.
  package let features: [String]
  /// How many slices were looked at, and the smallest.
  package let slices: (count: Int, minimumSize: Int)
  /// The probability of finding any pattern where there is none.
  package let errorRate: Double
  /// The metrics, sorted by name.
  package let metrics: [Metric]
  /// What the failing questions are about; empty of a comparison.
  package let topics: [FailureTopic]
  /// The metrics that fail together; empty of a comparison.
  package let joint: [JointFailure]
  /// The hypotheses that fit what was found; empty of a comparison.
  package let causes: [SuggestedCause]

  /// The shortfalls of segments, those with the largest impact first.
  package var ranked: [Shortfall] {
    metrics.flatMap { $0.shortfalls.dropFirst() }.filter { $0.beyond.count > 0 }.sorted {
      ($1.impact, $0.metric.metric, $0.segment?.description ?? "")
        < ($0.impact, $1.metric.metric, $1.segment?.description ?? "")
    }
  }

  /// Analyses one run.
  package init(
    of run: Run, under thresholds: Thresholds?, metrics names: [String] = [],
    minimumSize: Int? = nil, workers: Workers = .one
  ) {
    self.init(
      of: AnalyzedExamples(of: run), under: thresholds, metrics: names, minimumSize: minimumSize,
      workers: workers)
  }

  /// Analyses what a candidate lost against a baseline.
  package init(
    of pairing: Pairing, under thresholds: Thresholds?, metrics names: [String] = [],
    minimumSize: Int? = nil, shuffles: Int? = nil, workers: Workers = .one
  ) {
    self.init(
      of: AnalyzedExamples(of: pairing), under: thresholds, metrics: names,
      minimumSize: minimumSize, shuffles: shuffles, workers: workers)
  }

  /// Analyses examples.
  ///
  /// - Parameters:
  ///   - examples: those of one run, or those that two runs share.
  ///   - thresholds: what a team wrote down; nil for nothing.
  ///   - names: the metrics to look at; all where there are none.
  ///   - minimumSize: the smallest slice; nil for the standard.
  ///   - shuffles: what a slice is held against; nil for as many as the error rate asks for.
  ///   - workers: how metrics are spread over the cores.
  private init(
    of examples: AnalyzedExamples, under thresholds: Thresholds?, metrics names: [String],
    minimumSize: Int?, shuffles: Int? = nil, workers: Workers
  ) {
    let confidence = thresholds?.confidence ?? .standard
    let features = SliceFeature.all(of: examples)
    let family = SliceFamily(of: features, count: examples.count, minimumSize: minimumSize)
    let analyzed = examples.metrics(under: thresholds)
      .filter { names.isEmpty || names.contains($0.metric) }
      .compactMap { AnalyzedScores(of: $0, in: examples, under: thresholds) }
    let errorRate = confidence.oneSidedAlpha
    exampleCount = examples.count
    clusterCount = examples.clusters.map { Set($0).count }
    isComparison = examples.isComparison
    self.features = features.map(\.name)
    slices = (family.slices.count, family.minimumSize)
    self.errorRate = errorRate
    let metrics = workers.map(analyzed.count) { place in
      Metric(
        analyzed[place], among: family, in: examples, features: features,
        // One family over all metrics (Bonferroni), within each one with its correlation kept.
        errorRate: errorRate / Double(analyzed.count), shuffles: shuffles, confidence: confidence,
        minimumSamples: thresholds?.minimumSamples ?? Thresholds.defaultMinimumSamples)
    }
    self.metrics = metrics
    guard !examples.isComparison else {
      (topics, joint, causes) = ([], [], [])
      return
    }
    let joint = JointFailure.all(of: analyzed, in: examples, errorRate: errorRate)
    self.joint = joint
    topics = FailureTopic.all(of: analyzed, in: examples)
    causes = SuggestedCause.all(
      of: analyzed, joint: joint, patterns: metrics.map { ($0.metric.metric, $0.patterns) },
      in: examples)
  }
}

extension Weaknesses.Metric {
  fileprivate init(
    _ scores: AnalyzedScores, among family: SliceFamily, in examples: AnalyzedExamples,
    features: [SliceFeature], errorRate: Double, shuffles: Int?, confidence: ConfidenceLevel,
    minimumSamples: Int
  ) {
    metric = scores.metric
    let scored = scores.scored.map { Int($0) }
    count = scored.count
    missing = examples.count - scored.count
    let total = scored.reduce(0) { $0 + scores.scores[$1] }
    mean = scored.isEmpty ? .nan : total / Double(scored.count)
    change = scores.differences.flatMap { differences in
      let values = scored.map { differences[$0] }
      if let clusters = examples.clusters,
        let sample = try? ClusteredSample(values, clusters: scored.map { clusters[$0] })
      {
        return MeanInference(of: sample, confidence: confidence).estimate
      }
      return (try? Sample(values)).map { MeanInference(of: $0, confidence: confidence).estimate }
    }
    shortfalls =
      examples.isComparison
      ? []
      : Shortfall.all(
        of: scores, in: examples, features: features, confidence: confidence,
        errorRate: errorRate, minimumSamples: minimumSamples)
    patterns = SlicePattern.all(
      of: scores, among: family, in: examples, errorRate: errorRate, shuffles: shuffles,
      confidence: confidence)
  }
}
