/// Samples of several strata, each with a size that was fixed beforehand (`methods §8`): a resample
/// draws from every stratum as many values as it has.
public struct StratifiedSample: Sendable {
  /// The strata, at least one.
  public let strata: [Sample]
  /// The mean of all values.
  public let mean: Double

  /// Puts strata together.
  ///
  /// - Throws: ``SampleProblem/empty`` where there is no stratum.
  public init(_ strata: [Sample]) throws(SampleProblem) {
    guard let first = strata.first else { throw .empty }
    self.strata = strata
    let total = Double(strata.reduce(0) { $0 + $1.count })
    // From the first mean up: strata of equal values have that mean, to the last digit.
    mean = strata.reduce(first.mean) {
      $0 + ($1.mean - first.mean) * (Double($1.count) / total)
    }
  }

  /// The number of all values.
  public var count: Int { strata.reduce(0) { $0 + $1.count } }

  /// The standard error of ``mean``, `√(Σ n_h s_h²) / n`; nil where a stratum has a single value.
  public var standardError: Double? {
    variance.map { $0.total.squareRoot() * $0.unit / Double(count) }
  }

  /// The degrees of freedom of ``standardError`` (Satterthwaite 1946, doi 10.2307/3002019); nil
  /// where a stratum has a single value, or no value differs from another.
  var degreesOfFreedom: Double? {
    guard let (parts, total, _) = variance, total > 0 else { return nil }
    let spread = zip(parts, strata).reduce(0) { sum, part in
      let share = part.0 / total
      return sum + share * share / Double(part.1.count - 1)
    }
    return 1 / spread
  }

  /// `n_h s_h²` of every stratum and their sum, in the square of `unit`.
  private var variance: (parts: [Double], total: Double, unit: Double)? {
    var deviations: [Double] = []
    for stratum in strata {
      guard let deviation = stratum.standardDeviation else { return nil }
      deviations.append(deviation)
    }
    let unit = deviations.max() ?? 0
    guard unit > 0 else { return (deviations, 0, 1) }
    let parts = zip(strata, deviations).map { stratum, deviation in
      Double(stratum.count) * (deviation / unit) * (deviation / unit)
    }
    return (parts, parts.reduce(0, +), unit)
  }
}
