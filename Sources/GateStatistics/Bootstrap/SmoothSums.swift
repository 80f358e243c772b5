/// The frequencies that make the distribution of a smooth sum: a handful of `φ(t)ⁿ`
/// (`methods §1`).
struct SmoothSums {
  /// The points of the grid on which frequencies are looked for.
  static let standardLength = 1 << 14
  /// How much probability the frequencies left out may hold.
  private static let neglected = 1e-6

  private let resampling: Resampling
  private let grid: DeviationGrid

  /// Prepares for a resampling that is not constant.
  init(of resampling: Resampling, length: Int = standardLength) {
    self.resampling = resampling
    grid = DeviationGrid(of: resampling, length: length)
  }

  /// The distribution of the sum of all draws, or nil where more than an eighth of the grid's
  /// frequencies matter: few distinct values on no lattice make a distribution of steps.
  var series: FourierSeries? {
    screenedSeries ?? significantSeries(atMost: grid.length / 8)
  }

  /// The same with all frequencies of the grid where too many matter: steps then are smoothed, over
  /// 1e-3 standard errors.
  var coarseSeries: FourierSeries? {
    screenedSeries ?? significantSeries(atMost: grid.length / 2)
  }

  /// The lowest frequencies alone, where a screen shows that the others are silent.
  var screenedSeries: FourierSeries? {
    guard resampling.strata.count == 1 else { return nil }
    let turn = 2 * Double.pi / grid.period
    return CharacteristicBand.alone(
      in: resampling.strata[0], turn: turn, upTo: turn * Double(grid.length / 2)
    ).map(series(of:))
  }

  private func series(of band: CharacteristicBand) -> FourierSeries {
    FourierSeries(continuous: band.values, start: -grid.reachBelow, period: grid.period)
  }

  /// The frequencies that matter, found on the grid.
  func significantSeries(atMost most: Int) -> FourierSeries? {
    var product: RealFourierTransform.Spectrum?
    for stratum in resampling.strata where !stratum.isConstant {
      let spectrum = grid.smoothSpectrum(of: stratum, in: resampling)
      product = product?.multiplied(by: spectrum) ?? spectrum
    }
    guard let product else { return nil }
    var left = 0.0
    var last = 0
    for frequency in (1...grid.length / 2).reversed() {
      let (real, imaginary) = (product.real[frequency], product.imaginary[frequency])
      left += 2 * (real * real + imaginary * imaginary).squareRoot() / (.pi * Double(frequency))
      if left > Self.neglected {
        last = frequency
        break
      }
    }
    guard last <= most else { return nil }
    // Some frequencies more cost nothing and take the rest of the error away. The transform turns the
    // other way than φ.
    let values = (1...min(2 * last + 8, grid.length / 2)).map { frequency in
      (product.real[frequency], -product.imaginary[frequency])
    }
    return FourierSeries(continuous: values, start: -grid.reachBelow, period: grid.period)
  }
}
