/// The bootstrap distribution of few distinct values on no lattice (`methods §1`).
///
/// Every value moves to the nearest point of a fine periodic grid, and what it moved by is carried
/// along: beside the probability of every grid point stands the mean of what the sums that end
/// there lost. A step of the distribution is so given back where it was, to 1e-5 standard errors;
/// where steps crowd, a quantile is off by up to two grid points, 3e-4 standard errors.
struct GridConvolution {
  private static let length = 1 << 17
  /// Grid points with less probability hold nothing but rounding.
  private static let negligible = 1e-14

  /// `P(sum <= point)`, point by point.
  private let cumulative: [Double]
  /// The deviation of the mean that each point stands for, never falling.
  private let deviations: [Double]
  /// `P(m* < m) + ½ P(m* = m)`.
  let shareBelowMean: Double

  /// Convolves the sample with itself.
  init(of sample: Sample) {
    // The most frequent value lies on the grid, so that drawing it moves nothing.
    let centre = Self.mode(of: sample.values)
    let grid = DeviationGrid(of: sample, length: Self.length)
    let mask = Self.length - 1
    let weight = 1 / Double(sample.count)
    var probabilities = [Double](repeating: 0, count: Self.length)
    var losses = probabilities
    for value in sample.values {
      let place = (value - centre) / sample.scale / grid.step
      let nearest = place.rounded()
      probabilities[Int(nearest) & mask] += weight
      losses[Int(nearest) & mask] += place - nearest
    }
    let (sums, sumLosses) = Self.convolved(probabilities, losses, times: sample.count)

    // In the unit of the sample's scale: its inverse may not be finite.
    let perDeviation = Double(sample.count) / grid.step
    let placeOfMean = (sample.mean - centre) / sample.scale * perDeviation
    let first = Int((placeOfMean - grid.reachBelow / grid.step).rounded(.down)) - 4
    // An atom at the mean is found again to a rounding; a thousandth of a step is well above it.
    let equal = 1e-3 / perDeviation
    var cumulative: [Double] = []
    var deviations: [Double] = []
    cumulative.reserveCapacity(Self.length)
    deviations.reserveCapacity(Self.length)
    var (running, highest, share) = (0.0, -Double.infinity, 0.0)
    for place in first..<first + Self.length {
      let probability = sums[place & mask]
      var position = Double(place)
      if probability > Self.negligible {
        position += sumLosses[place & mask] / probability
        running += probability
        let deviation = (position - placeOfMean) / perDeviation
        highest = max(highest, deviation)
        if deviation < -equal {
          share += probability
        } else if deviation <= equal {
          share += probability / 2
        }
      }
      cumulative.append(running)
      deviations.append(highest * sample.scale)
    }
    self.cumulative = cumulative
    self.deviations = deviations
    shareBelowMean = share
  }

  /// The first deviation of the mean that reaches the probability.
  func deviation(atCumulative probability: Double) -> Double {
    let wanted = probability - BootstrapDistribution.tolerance
    let place = cumulative.partitioningIndex { $0 >= wanted }
    return deviations[min(place, Self.length - 1)]
  }

  /// The sum of `n` draws, and `Σ P(draws) · (loss of all draws)` at every point: each of the n
  /// draws loses its share while the other n − 1 add their place.
  private static func convolved(
    _ probabilities: [Double], _ losses: [Double], times n: Int
  ) -> (sums: [Double], losses: [Double]) {
    let one = RealFourierTransform.forward(probabilities)
    var others = one
    others.raise(to: n - 1)
    // `losses` are not divided by n, which makes up for the n draws that each can be the one.
    let loss = RealFourierTransform.forward(losses)
    let lost = RealFourierTransform.inverse(others.multiplied(by: loss))
    return (RealFourierTransform.inverse(others.multiplied(by: one)), lost)
  }

  private static func mode(of values: [Double]) -> Double {
    var mode = values[0]
    var (longest, run) = (0, 0)
    var last = Double.nan
    for value in values.sorted() {
      run = value == last ? run + 1 : 1
      last = value
      if run > longest { (mode, longest) = (value, run) }
    }
    return mode
  }
}
