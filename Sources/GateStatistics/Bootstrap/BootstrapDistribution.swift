/// The exact bootstrap distribution of a mean: of `m* = (1/n) Σ x_{I_j}`, every `I_j` uniform on the
/// n values (`methods §1`).
///
/// It is computed, not sampled: the n-fold convolution of the empirical distribution, through its
/// characteristic function. Values on a lattice give the distribution to round-off, continuous ones
/// give quantiles to 5e-5 standard errors from n = 20 on. Few distinct values on no lattice, or
/// values that crowd beside one, give them to 3e-4; from about a thousand such values on, the steps
/// of the distribution may be smoothed, which moves a quantile by less than 1e-2.
///
/// Sources: Efron 1979 (doi 10.1214/aos/1176344552); Kisielinska 2013
/// (doi 10.1007/s00180-012-0350-0).
public struct BootstrapDistribution: Sendable {
  private enum Form {
    case point(Double)
    case lattice(LatticeConvolution)
    case series(FourierSeries)
    case grid(GridConvolution)
  }

  private let form: Form
  private let sample: Sample

  /// Probabilities closer than this are the same, so that platforms agree on a quantile.
  static let tolerance = 1e-12

  /// Computes the distribution.
  public init(of sample: Sample) {
    self.sample = sample
    if sample.isConstant {
      form = .point(sample.mean)
    } else if let lattice = LatticeConvolution(of: sample) {
      form = .lattice(lattice)
    } else if let series = FourierSeries(of: sample) {
      form = .series(series)
    } else {
      form = .grid(GridConvolution(of: sample))
    }
  }

  /// `P(m* < m) + ½ P(m* = m)` at the sample's own mean: what BCa calls the bias (`methods §2`).
  public var shareBelowMean: Double {
    switch form {
    case .point: 0.5
    case .lattice(let lattice): lattice.shareBelowMean
    case .series(let series): series.cumulative(atDeviation: 0)
    case .grid(let grid): grid.shareBelowMean
    }
  }

  /// The generalised inverse of the distribution function: the smallest `x` with
  /// `P(m* <= x) >= probability`.
  ///
  /// - Parameter probability: 0 to 1; the ends give the smallest and the largest value.
  public func quantile(_ probability: Double) -> Double {
    if probability <= 0 { return sample.smallest }
    if probability >= 1 { return sample.largest }
    let quantile =
      switch form {
      case .point(let value): value
      case .lattice(let lattice): lattice.quantile(probability)
      case .series(let series): sample.mean + series.deviation(atCumulative: probability)
      case .grid(let grid): sample.mean + grid.deviation(atCumulative: probability)
      }
    return min(max(quantile, sample.smallest), sample.largest)
  }
}
