/// The periodic grid that a sum of deviations from the mean fits on (`methods §1`).
///
/// Lengths are in the unit of the sample's ``Sample/scale``.
struct DeviationGrid {
  /// The distance of neighbouring points.
  let step: Double
  /// The number of points, a power of two.
  let length: Int
  /// How far a sum of n deviations from the mean reaches down.
  let reachBelow: Double

  /// The distance after which the grid repeats itself.
  var period: Double { step * Double(length) }

  /// Fits a grid of `length` points to a sample that is not constant.
  init(of sample: Sample, length: Int) {
    reachBelow = BennettWindow.reach(
      largest: (sample.mean - sample.smallest) / sample.scale, variance: sample.relativeSquares)
    let reachAbove = BennettWindow.reach(
      largest: (sample.largest - sample.mean) / sample.scale, variance: sample.relativeSquares)
    step = (reachBelow + reachAbove) / Double(length - 8)
    self.length = length
  }

  /// The spectrum of one draw, `Σ p exp(−2πi j place / length)`, for a smooth distribution.
  ///
  /// Each deviation from the mean goes to the four nearest grid points with the weights of cubic
  /// interpolation, which keep its mean, variance and skewness exact. (Three points keep the first
  /// two; two points inflate the variance by h²/6σ².)
  func smoothSpectrum(of sample: Sample) -> RealFourierTransform.Spectrum {
    var probabilities = [Double](repeating: 0, count: length)
    let weight = 1 / Double(sample.count)
    let mask = length - 1
    probabilities.withUnsafeMutableBufferPointer { probabilities in
      for value in sample.values {
        let place = (value - sample.mean) / sample.scale / step
        let below = place.rounded(.down)
        let f = place - below
        let first = Int(below) - 1
        probabilities[first & mask] -= weight * f * (f - 1) * (f - 2) / 6
        probabilities[(first + 1) & mask] += weight * (f + 1) * (f - 1) * (f - 2) / 2
        probabilities[(first + 2) & mask] -= weight * (f + 1) * f * (f - 2) / 2
        probabilities[(first + 3) & mask] += weight * (f + 1) * f * (f - 1) / 6
      }
    }
    return RealFourierTransform.forward(probabilities)
  }
}
