/// The bootstrap distribution of a ratio by root-finding (`methods §8`):
/// `P(R* <= t) = P(Σ (s_c − t·m_c)* <= 0)`, a bootstrap of a sum for every `t`.
struct RatioRoot {
  private let residuals: [Double]
  private let sizes: [Double]
  private let meanSize: Double
  private let standardError: Double

  /// Prepares for clusters whose means are not all the same; numbers are relative to their scale.
  init(of sample: ClusteredSample) {
    residuals = sample.residuals
    sizes = sample.sizes.map(Double.init)
    meanSize = Double(sample.values.count) / Double(sample.clusterCount)
    standardError = residuals.reduce(0) { $0 + $1 * $1 }.squareRoot() / Double(sample.values.count)
  }

  /// `P(R* <= R + deviation)`, ties counted half, and its slope.
  func cumulative(atDeviation deviation: Double) -> (value: Double, slope: Double) {
    let deviations = zip(residuals, sizes).map { $0 - deviation * ($1 - meanSize) }
    let totalSize = meanSize * Double(sizes.count)
    let sum = deviation * totalSize
    guard let sample = try? Sample(deviations), !sample.isConstant,
      let series = SmoothSums(of: Resampling(of: sample)).coarseSeries
    else { return (sum > 0 ? 1 : sum < 0 ? 0 : 0.5, 0) }
    let (value, density) = series.cumulativeAndDensity(
      atSum: sample.scale.relative(sum - sample.mean * Double(sizes.count)))
    return (value, density * totalSize / sample.scale.unit)
  }

  /// The smallest deviation of R* from R with at least that cumulative probability.
  func deviation(atCumulative probability: Double, within ends: ClosedRange<Double>) -> Double {
    MonotoneRoot.find(
      probability - BootstrapDistribution.tolerance, between: ends.lowerBound,
      and: ends.upperBound, near: NormalDistribution.quantile(probability) * standardError,
      tolerance: 1e-9 * standardError, cumulative(atDeviation:))
  }
}
