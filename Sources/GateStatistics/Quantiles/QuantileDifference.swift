/// The difference of one quantile between two runs of the same examples, by a paired bootstrap:
/// examples, or whole clusters, are drawn with replacement, and both runs' quantiles are taken of the
/// same draws.
///
/// A quantile has no exact form here: the resamples are drawn, from a generator whose seed comes from
/// the data.
public struct QuantileDifference: Sendable {
  /// The number of resamples.
  public static let resamples = 9_999

  /// How many examples a comparison takes: so many that two or three lie beyond the quantile, 50 for a
  /// p95. With fewer, the interval misses a worse tail far more often than it says.
  public static func fewestExamples(for level: QuantileLevel) -> Int {
    let needed = 2.5 / min(level.fraction, 1 - level.fraction)
    return Int(min((needed - 1e-9).rounded(.up), 1e9))
  }

  /// `candidate − baseline` of the quantiles, its standard error and interval.
  public let estimate: Estimate
  /// The quantile of the baseline.
  public let baseline: Double
  /// The quantile of the candidate.
  public let candidate: Double

  /// Estimates the difference.
  ///
  /// One example, or one cluster, has no interval.
  ///
  /// - Parameters:
  ///   - baseline: the baseline's values, an example each, as for ``Sample``.
  ///   - candidate: the candidate's values of the same examples.
  ///   - clusters: the cluster of each example; nil where examples are independent.
  ///   - level: which quantile.
  ///   - confidence: the two-sided level.
  ///   - stream: which of the random streams to use: one a check.
  /// - Throws: ``SampleProblem`` where there is no value, one that cannot be used, or lists of
  ///   different lengths.
  public init(
    baseline: [Double], candidate: [Double], clusters: [Int32]? = nil, level: QuantileLevel,
    confidence: ConfidenceLevel, stream: UInt64 = 0
  ) throws(SampleProblem) {
    let count = baseline.count
    guard candidate.count == count, clusters?.count ?? count == count else { throw .unequalLengths }
    if let problem = SampleProblem.first(in: baseline) ?? SampleProblem.first(in: candidate) {
      throw problem
    }
    let runs = (OrderedScores(baseline), OrderedScores(candidate))
    self.baseline = level.quantile(ofSorted: runs.0.sorted)
    self.candidate = level.quantile(ofSorted: runs.1.sorted)
    let point = self.candidate - self.baseline
    let resampling = QuantileResampling(
      of: runs, units: ResampledUnits(count: count, clusters: clusters), level: level,
      generator: SplitMix64(seed: Self.seed(of: runs.0, runs.1), stream: stream))
    guard resampling.units.count > 1 else {
      estimate = Estimate(point: point, standardError: nil, interval: nil, confidence: confidence)
      return
    }
    let differences = resampling.differences(Self.resamples).sorted()
    estimate = Self.estimate(point, from: differences, confidence)
  }

  private static func estimate(
    _ point: Double, from differences: [Double], _ confidence: ConfidenceLevel
  ) -> Estimate {
    let alpha = confidence.oneSidedAlpha
    let last = differences.count - 1
    // The generalised inverse, as for the exact bootstrap.
    let lower = Int((alpha * Double(last + 1)).rounded(.down))
    let interval = Interval(
      lower: min(differences[max(0, lower)], point),
      upper: max(differences[min(last, last - lower)], point))
    let spread = (try? Sample(differences))?.standardDeviation ?? 0
    return Estimate(
      point: point, standardError: spread, interval: interval, confidence: confidence)
  }

  private static func seed(of baseline: OrderedScores, _ candidate: OrderedScores) -> UInt64 {
    var seed = Seed()
    // The ranks alone: seconds give the same seed as milliseconds.
    for rank in baseline.ranks { seed.mix(UInt64(rank)) }
    for rank in candidate.ranks { seed.mix(UInt64(rank)) }
    return seed.value
  }

  /// What each example adds to the question whether values beyond a quantile became more or fewer:
  /// for the sign-flip test, which exchanges the two runs example by example (`methods §4`).
  ///
  /// The quantile is that of both runs together, which no exchange changes. A value beyond the cut beside
  /// it counts 1, one that equals the cut ½.
  ///
  /// - Precondition: as many candidate values as baseline ones, all finite.
  /// - Returns: for each example `candidate − baseline`, −1 … 1.
  public static func exceedanceDifferences(
    baseline: [Double], candidate: [Double], level: QuantileLevel
  ) -> [Double] {
    let pooled = (baseline + candidate).sorted()
    precondition(
      baseline.count == candidate.count && pooled.allSatisfy(\.isFinite), "finite pairs of values")
    guard !pooled.isEmpty else { return [] }
    // The values at the quantile and beyond it, on the side of the shorter tail: the mirror image of the
    // data has the mirror image of the cut.
    let count = pooled.count
    let tail = min(level.fraction, 1 - level.fraction)
    let beyond =
      level.fraction == 0.5
      ? count / 2 : min(Int((tail * Double(count) + 1e-9).rounded(.down)) + 1, count - 1)
    let place = level.fraction >= 0.5 ? count - beyond : beyond
    let cut = QuantileLevel.between(pooled[place - 1], pooled[place], 0.5)
    func exceedance(_ value: Double) -> Double {
      value > cut ? 1 : value == cut ? 0.5 : 0
    }
    return zip(baseline, candidate).map { exceedance($1) - exceedance($0) }
  }
}
