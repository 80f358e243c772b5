internal import GateRuns
internal import GateStatistics

/// A check's paired differences as people would see them (`methods §11`).
struct LabelledDifferences {
  /// What people would see over all examples, negative is worse, in the labels' unit.
  let inference: PredictionPoweredMean
  /// What a sign-flip test takes in place of the metric's differences.
  let tested: DifferenceSet
  /// The labelled examples with what people say of them, ascending.
  let labelled: [(example: Int32, labels: MetricLabels.Labelled)]
  /// The number of labelled examples.
  let count: Int
  /// Whether every example is labelled.
  let isComplete: Bool
  /// The number of clusters that they are in; nil where the dataset has none.
  let clusterCount: Int?
  /// What people would give the two runs on average.
  let means: (baseline: Double, candidate: Double)

  /// Corrects differences; nil where no example is labelled in both runs.
  ///
  /// - Parameters:
  ///   - differences: the metric's.
  ///   - range: what a label can be.
  ///   - clusters: the cluster of every example of the pairing.
  init?(
    of differences: DifferenceSet, _ metric: MetricData, _ labels: MetricLabels,
    within range: ScoreRange, clusters: [Int32]?, confidence: ConfidenceLevel
  ) {
    let sign = metric.rule.direction.sign
    let labelled = differences.examples.enumerated().compactMap { unit, example in
      labels.byExample[Int(example)].map { (unit: unit, example: example, labels: $0) }
    }
    let clusters = clusters.map { clusters in differences.examples.map { clusters[Int($0)] + 1 } }
    guard
      let sample = try? LabelledSample(
        metric: differences.values,
        labels: labelled.map {
          LabelledSample.Label(
            unit: $0.unit, value: sign * ($0.labels.candidate - $0.labels.baseline),
            probability: $0.labels.probability)
        }, clusters: clusters)
    else { return nil }
    self.labelled = labelled.map { ($0.example, $0.labels) }
    count = labelled.count
    isComplete = labelled.count == differences.count
    clusterCount = clusters.map { clusters in Set(labelled.map { clusters[$0.unit] }).count }
    let width = range.upper - range.lower
    let inference = PredictionPoweredMean(
      of: sample, within: -width...width,
      weighting: PredictionPoweredMean.weighting(
        ofLabels: clusterCount ?? count, atMost: metric.rule.labelScale ?? .infinity),
      guardedEnds: .lower, confidence: confidence)
    self.inference = inference
    let weights = labelled.map { 1 / $0.labels.probability }
    let total = weights.reduce(0, +)
    let baseline =
      zip(labelled, weights).reduce(0) { $0 + $1.0.labels.baseline * $1.1 } / total
    // The older run as labelled, and from there as far as people would see the candidate go.
    means = (baseline, baseline + sign * inference.estimate.point)
    // Labels alone are flipped as they are; with the metric beside them, what each example adds.
    tested =
      inference.weight == 0
      ? differences.with(
        values: zip(labelled, weights).map { one, weight in
          sign * (one.labels.candidate - one.labels.baseline) * weight
        }, of: labelled.map(\.example), clusterCount: clusterCount)
      : differences.with(
        values: inference.pseudoValues, of: differences.examples, clusterCount: clusterCount,
        counting: count)
  }

  /// Why labels of so few examples do not decide; nil where they do.
  func whyTooFew(minimumSamples: Int) -> String? {
    TooFew.outcome(
      examples: count, "labelled in both runs", clusters: clusterCount,
      minimumSamples: minimumSamples
    )?.reason ?? (inference.estimate.interval == nil ? "the labels have no interval" : nil)
  }
}
