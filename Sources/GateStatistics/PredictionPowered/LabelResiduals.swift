/// What labels say beyond the metric, `Y − c·f` of every labelled unit.
struct LabelResiduals {
  /// The residuals, by unit.
  let values: [Double]
  /// Their mean by the labels' shares.
  let mean: Double
  /// What is left to estimate the error from; below 1 if that is impossible.
  let degreesOfFreedom: Double
  private let sample: LabelledSample
  private let coefficient: Double
  /// What a residual can be.
  private let range: ClosedRange<Double>

  /// Takes the metric's part out of the labels.
  ///
  /// - Parameters:
  ///   - coefficient: the *c* of the metric, at least 0.
  ///   - labelRange: what a label can be.
  init(of sample: LabelledSample, coefficient: Double, range labelRange: ClosedRange<Double>) {
    self.sample = sample
    self.coefficient = coefficient
    values = sample.labels.map { $0.value - coefficient * sample.metric[$0.unit] }
    mean = zip(values, sample.shares).reduce(0) { $0 + $1.0 * $1.1 }
    let metric = (sample.metric.min() ?? 0, sample.metric.max() ?? 0)
    let ends = (
      labelRange.lowerBound - coefficient * metric.1, labelRange.upperBound - coefficient * metric.0
    )
    // Rounding must not carry a residual out of its range.
    range = min(ends.0, values.min() ?? ends.0)...max(ends.1, values.max() ?? ends.1)
    let estimated = coefficient == 0 ? 1.0 : 2
    degreesOfFreedom = min(sample.effectiveLabels, Double(sample.independentLabels)) - estimated
  }

  /// What every unit adds to the error: `c (f − mean f)`, and `M s (r − mean r)` where it is labelled, which is
  /// made larger by what estimating the mean, and *c*, took out of it.
  func pseudoValues(around metricMean: Double) -> [Double] {
    var deviations = sample.metric.map { coefficient * ($0 - metricMean) }
    let count = min(sample.effectiveLabels, Double(sample.independentLabels))
    let inflation = degreesOfFreedom > 0 ? (count / degreesOfFreedom).squareRoot() : 1
    let units = Double(sample.metric.count)
    for (place, label) in sample.labels.enumerated() {
      deviations[label.unit] += inflation * units * sample.shares[place] * (values[place] - mean)
    }
    return deviations
  }

  /// Gaffke's interval of the mean (`methods §6`); nil where the range is not finite.
  ///
  /// Units that were chosen with one probability are a stratum; strata are added as Zou and Donner do.
  func interval(_ confidence: ConfidenceLevel) -> Interval? {
    guard range.lowerBound.isFinite, range.upperBound.isFinite else { return nil }
    let strata = Dictionary(grouping: values.indices) { sample.shares[$0] }
      .sorted { $0.key < $1.key }.map(\.value)
    guard sample.clusters == nil, strata.allSatisfy({ $0.count >= Self.smallestStratum }) else {
      return scaledInterval(confidence)
    }
    var (below, above) = (0.0, 0.0)
    for stratum in strata {
      let share = stratum.reduce(0) { $0 + sample.shares[$1] }
      let own = stratum.map { values[$0] }
      let center = own.reduce(0, +) / Double(own.count)
      guard let interval = bound(of: own, clusters: nil, within: range, confidence) else {
        return nil
      }
      let (lower, upper) = (share * (center - interval.lower), share * (interval.upper - center))
      below += lower * lower
      above += upper * upper
    }
    return Interval(lower: mean - below.squareRoot(), upper: mean + above.squareRoot())
  }

  /// Fewer units of one probability than this make no stratum.
  private static let smallestStratum = 5

  /// The interval of `n s r`, whose plain mean is the mean by shares.
  private func scaledInterval(_ confidence: ConfidenceLevel) -> Interval? {
    let count = Double(values.count)
    let scaled = zip(values, sample.shares).map { count * $0.0 * $0.1 }
    let largest = count * (sample.shares.max() ?? 0)
    let isUniform = largest - count * (sample.shares.min() ?? 0) <= 1e-9
    let ends =
      isUniform
      ? range
      : min(0, range.lowerBound * largest)...max(0, range.upperBound * largest)
    let within =
      min(ends.lowerBound, scaled.min() ?? 0)...max(ends.upperBound, scaled.max() ?? 0)
    let clusters = sample.clusters.map { clusters in sample.labels.map { clusters[$0.unit] } }
    return bound(of: scaled, clusters: clusters, within: within, confidence)
  }

  private func bound(
    of values: [Double], clusters: [Int32]?, within range: ClosedRange<Double>,
    _ confidence: ConfidenceLevel
  ) -> Interval? {
    if let clusters {
      guard let sample = try? ClusteredSample(values, clusters: clusters) else { return nil }
      let hull = MeanInference(of: sample, confidence: confidence, bounds: range).estimate.interval
      let bound = ClusteredGaffkeBound(of: sample, within: range)
      let gaffke = bound?.interval(confidence)
      if bound?.hasEqualSizes == true { return gaffke }
      return hull.flatMap { hull in gaffke.map { hull.hull(with: $0) } ?? hull } ?? gaffke
    }
    return (try? Sample(values)).flatMap { GaffkeBound(of: $0, within: range) }?
      .interval(confidence)
  }
}
