/// The mean of what people would say of all units, from the labels of some and a metric of all: PPI++
/// (Angelopoulos, Duchi and Zrnic 2023, arXiv 2311.01453; `methods §11`).
///
/// With *M* units of which *n* are labelled, metric values *f* and labels *Y*,
/// `θ = c · mean(f) + Σ s (Y − c·f)`, where the shares *s* are the inverses of the probabilities with which
/// units were chosen, divided by their sum (Hájek 1971). The coefficient `c = λ · (1 + n/N)`, with
/// `N = M − n`, makes this the estimate of the paper, `λ · mean(f of the unlabelled) + mean(Y − λ·f)`:
/// both compare the labelled units with the rest. Whatever λ is, the estimate is unbiased; a metric that
/// follows people makes it more precise. So a metric may be on another scale than the labels.
public struct PredictionPoweredMean: Sendable {
  /// How much the metric counts.
  public enum Weighting: Hashable, Sendable {
    /// Not at all: the labels alone.
    case labelsOnly
    /// Tuned: `λ = Cov(Y, f) / ((1 + n/N) Var f)`, at least 0 and at most what is given, 1 where metric and
    /// labels are on one scale.
    case tuned(atMost: Double)
    /// `λ` as given: 1 is the prediction-powered estimate without tuning.
    case fixed(Double)
  }

  /// Which ends of the interval hold whatever the labels are distributed like.
  public enum GuardedEnds: Sendable {
    /// The lower end, where lower is worse: passing on labels that happen to hold no failure is what a
    /// gate must not do. The upper end is that of a comparison (`methods §3`).
    case lower
    /// Both.
    case both
  }

  /// Fewer labels than this tune nothing: the labels decide alone.
  public static let fewestToTune = 50

  /// The estimate with its standard error and interval, in the labels' unit.
  public let estimate: Estimate
  /// The weight λ of the metric; 0 where the labels decide alone.
  public let weight: Double
  /// The coefficient *c* of the metric.
  public let coefficient: Double
  /// The correlation of labels and metric over the labelled units; nil where either is constant.
  public let correlation: Double?
  /// A value for every unit whose mean is the estimate, and whose variance over the units, divided by
  /// their number, that of the estimate: what a test takes in place of measured values.
  public let pseudoValues: [Double]

  /// Estimates the mean.
  ///
  /// The interval is the hull of BCa and Student's t (`methods §3`), with as many degrees of freedom as
  /// there are independent labels less what is estimated. Where people see a change in one answer of 25 and
  /// 20 answers are labelled, that covers 34 % instead of 95 %. So a guarded end is joined with Gaffke's
  /// bound (`methods §6`) on the mean of `Y − c·f`, to which the metric's error is added as Zou and Donner do
  /// (2008, doi 10.1002/sim.3095).
  ///
  /// - Parameters:
  ///   - sample: the labels and the metric.
  ///   - range: what a label can be.
  ///   - weighting: how much the metric counts.
  ///   - guardedEnds: which ends hold whatever the distribution.
  ///   - confidence: the two-sided level.
  public init(
    of sample: LabelledSample, within range: ClosedRange<Double>, weighting: Weighting,
    guardedEnds: GuardedEnds = .both, confidence: ConfidenceLevel
  ) {
    let tuning = Tuning(of: sample, weighting)
    weight = tuning.weight
    coefficient = tuning.coefficient
    correlation = tuning.correlation
    let residuals = LabelResiduals(of: sample, coefficient: tuning.coefficient, range: range)
    let metricMean = sample.metric.reduce(0, +) / Double(sample.metric.count)
    let point = tuning.coefficient * metricMean + residuals.mean
    let pseudoValues = residuals.pseudoValues(around: metricMean)
    self.pseudoValues = pseudoValues.map { $0 + point }
    guard let student = StudentDistribution(degreesOfFreedom: residuals.degreesOfFreedom),
      let error = Self.standardError(of: pseudoValues, clusters: sample.clusters),
      let metricError = Self.standardError(
        of: sample.metric.map { tuning.coefficient * ($0 - metricMean) }, clusters: sample.clusters),
      let bound = residuals.interval(confidence)
    else {
      estimate = Estimate(
        point: point, standardError: nil, interval: nil, confidence: confidence)
      return
    }
    let alpha = confidence.oneSidedAlpha
    let t = -student.quantile(alpha) * error
    let hull = Self.bca(
      around: point, pseudoValues, sample, isLabelsOnly: tuning.coefficient == 0, confidence
    ).hull(with: Interval(lower: point - t, upper: point + t))
    let reach = -NormalDistribution.quantile(alpha) * metricError
    func distance(_ end: Double) -> Double {
      let residual = end - residuals.mean
      return (residual * residual + reach * reach).squareRoot()
    }
    estimate = Estimate(
      point: point, standardError: error,
      interval: Interval(
        lower: min(hull.lower, point - distance(bound.lower)),
        upper: guardedEnds == .lower ? hull.upper : max(hull.upper, point + distance(bound.upper))
      ).clipped(to: range),
      confidence: confidence)
  }

  /// The BCa interval of the estimate: of the labels where they stand alone and count alike, else of what
  /// every unit adds.
  private static func bca(
    around point: Double, _ deviations: [Double], _ sample: LabelledSample, isLabelsOnly: Bool,
    _ confidence: ConfidenceLevel
  ) -> Interval {
    let shares = sample.shares
    let isUniform = (shares.max() ?? 0) - (shares.min() ?? 0) <= 1e-12
    let alone = isLabelsOnly && isUniform
    let values = alone ? sample.labels.map(\.value) : deviations.map { $0 + point }
    let clusters = sample.clusters.map { clusters in
      alone ? sample.labels.map { clusters[$0.unit] } : clusters
    }
    let inference =
      if let clusters {
        (try? ClusteredSample(values, clusters: clusters)).map {
          MeanInference(of: $0, confidence: confidence)
        }
      } else {
        (try? Sample(values)).map { MeanInference(of: $0, confidence: confidence) }
      }
    return inference?.bca ?? Interval(lower: point, upper: point)
  }

  /// The weighting that so many labels bear.
  ///
  /// - Parameters:
  ///   - labels: the number of labelled units, or of their clusters.
  ///   - largest: the largest λ that makes sense.
  public static func weighting(ofLabels labels: Int, atMost largest: Double = 1) -> Weighting {
    labels < fewestToTune ? .labelsOnly : .tuned(atMost: largest)
  }

  /// The standard error of the mean of deviations that add up to about 0; nil for a single unit.
  private static func standardError(of deviations: [Double], clusters: [Int32]?) -> Double? {
    let units: [Double]
    if let clusters {
      var sums = [Double](repeating: 0, count: Int(clusters.max() ?? -1) + 1)
      var isPresent = [Bool](repeating: false, count: sums.count)
      for (deviation, cluster) in zip(deviations, clusters) {
        sums[Int(cluster)] += deviation
        isPresent[Int(cluster)] = true
      }
      units = zip(sums, isPresent).filter(\.1).map(\.0)
    } else {
      units = deviations
    }
    guard units.count > 1 else { return nil }
    let count = Double(units.count)
    let squares = units.reduce(0) { $0 + $1 * $1 }
    return (count / (count - 1) * squares).squareRoot() / Double(deviations.count)
  }
}

/// How much the metric counts, and how well it follows the labels.
private struct Tuning {
  let weight: Double
  let coefficient: Double
  let correlation: Double?

  init(of sample: LabelledSample, _ weighting: PredictionPoweredMean.Weighting) {
    let labels = sample.labels
    let mean = zip(labels, sample.shares).reduce(0) { $0 + sample.metric[$1.0.unit] * $1.1 }
    let labelMean = sample.labelMean
    var (covariance, metricSquares, labelSquares) = (0.0, 0.0, 0.0)
    for (label, share) in zip(labels, sample.shares) {
      let (metric, value) = (sample.metric[label.unit] - mean, label.value - labelMean)
      covariance += share * metric * value
      metricSquares += share * metric * metric
      labelSquares += share * value * value
    }
    correlation =
      metricSquares * labelSquares > 0
      ? max(-1, min(1, covariance / (metricSquares * labelSquares).squareRoot())) : nil
    let unlabelled = sample.metric.count - labels.count
    let deviation = (try? Sample(sample.metric))?.standardDeviation ?? 0
    // The square of a spread of 1e-170 is 0, and nothing can be divided by it.
    guard unlabelled > 0, deviation * deviation > 0, labels.count > 1 else {
      (weight, coefficient) = (0, 0)
      return
    }
    let factor = 1 + Double(labels.count) / Double(unlabelled)
    switch weighting {
    case .labelsOnly: weight = 0
    case .fixed(let given): weight = given
    case .tuned(let most):
      let count = sample.effectiveLabels
      let unbiased = covariance * count / max(count - 1, 1)
      weight = min(max(unbiased / (factor * deviation * deviation), 0), most)
    }
    coefficient = weight * factor
  }
}
