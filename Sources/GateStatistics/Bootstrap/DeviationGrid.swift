internal import RealModule

/// The periodic grid that a sum of deviations from the mean fits on (`methods §1`).
///
/// Lengths are in the unit of ``Resampling/scale``.
struct DeviationGrid {
  /// The distance of neighbouring points.
  let step: Double
  /// The number of points, a power of two.
  let length: Int
  /// How far a sum of all draws reaches down from its mean.
  let reachBelow: Double

  /// The distance after which the grid repeats itself.
  var period: Double { step * Double(length) }

  /// Fits a grid of `length` points to a resampling that is not constant.
  init(of resampling: Resampling, length: Int) {
    let reach = resampling.reach()
    reachBelow = reach.below
    step = (reach.below + reach.above) / Double(length - 8)
    self.length = length
  }

  /// The spectrum of the sum of as many draws from a stratum as it has values,
  /// `(Σ p exp(−2πi j e / period))ⁿ`, for a smooth distribution.
  ///
  /// Each value goes to the four nearest grid points with the weights of cubic interpolation, which
  /// keep its mean, variance and skewness exact. (Three points keep the first two; two points inflate
  /// the variance by h²/6σ².) The most frequent value lies on the grid: between points, so many equal
  /// values would damp the high frequencies that they make.
  func smoothSpectrum(
    of stratum: Sample, in resampling: Resampling
  ) -> RealFourierTransform.Spectrum {
    var probabilities = [Double](repeating: 0, count: length)
    let weight = 1 / Double(stratum.count)
    let mask = length - 1
    let centre = stratum.mode
    probabilities.withUnsafeMutableBufferPointer { probabilities in
      for value in stratum.values {
        let place = resampling.scale.relative(value - centre) / step
        let below = place.rounded(.down)
        let f = place - below
        let first = Int(below) - 1
        probabilities[first & mask] -= weight * f * (f - 1) * (f - 2) / 6
        probabilities[(first + 1) & mask] += weight * (f + 1) * (f - 1) * (f - 2) / 2
        probabilities[(first + 2) & mask] -= weight * (f + 1) * f * (f - 2) / 2
        probabilities[(first + 3) & mask] += weight * (f + 1) * f * (f - 1) / 6
      }
    }
    var spectrum = RealFourierTransform.forward(probabilities)
    // From the most frequent value back to the mean.
    let turn =
      2 * Double.pi * resampling.scale.relative(stratum.mean - centre) / step / Double(length)
    let (stepCosine, stepSine) = (Double.cos(turn), Double.sin(turn))
    var (cosine, sine) = (1.0, 0.0)
    for frequency in spectrum.real.indices {
      if frequency & 63 == 0 {
        (cosine, sine) = (.cos(turn * Double(frequency)), .sin(turn * Double(frequency)))
      } else {
        (cosine, sine) = (
          cosine * stepCosine - sine * stepSine, sine * stepCosine + cosine * stepSine
        )
      }
      let (real, imaginary) = (spectrum.real[frequency], spectrum.imaginary[frequency])
      spectrum.real[frequency] = real * cosine - imaginary * sine
      spectrum.imaginary[frequency] = real * sine + imaginary * cosine
    }
    spectrum.raise(to: stratum.count)
    return spectrum
  }
}
