/// The bootstrap distribution of few distinct values on no lattice (`methods §1`).
///
/// Every value moves to the nearest point of a fine periodic grid, and what it moved by is carried
/// along: beside the probability of every grid point stands the mean of what the sums that end
/// there lost. A step of the distribution is so given back where it was, to 1e-5 standard errors;
/// where steps crowd, a quantile is off by up to a grid point.
struct StepSums {
  static let standardLength = 1 << 18
  /// How much probability may lie outside the grid's window, and come back on its other side.
  private static let tail = 1e-11
  /// For so few values that differ from the most frequent one, the step is chosen among many.
  private static let mostTuned = 16
  private static let trials = 20_000
  /// Grid points with less probability hold nothing but rounding.
  private static let negligible = 1e-14

  /// `P(sum <= point)`, point by point.
  private let cumulative: [Double]
  /// The deviation of the mean that each point stands for, never falling.
  private let deviations: [Double]
  /// `P(m* < m) + ½ P(m* = m)`.
  let shareBelowMean: Double

  /// Convolves the values with themselves.
  init(of resampling: Resampling, length: Int = standardLength) {
    let mask = length - 1
    let scale = resampling.scale
    // The most frequent value of a stratum lies on the grid, so that drawing it moves nothing.
    let centres = resampling.strata.map(\.mode)
    let reach = resampling.reach(tail: Self.tail)
    let step = Self.step(
      for: zip(resampling.strata, centres).flatMap { stratum, centre in
        stratum.values.lazy.filter { $0 != centre }.map { scale.relative($0 - centre) }
      }, atLeast: (reach.below + reach.above) / Double(length - 8))
    let draws = zip(resampling.strata, centres).map { stratum, centre in
      var (probabilities, losses) = (
        [Double](repeating: 0, count: length), [Double](repeating: 0, count: length)
      )
      for value in stratum.values {
        let place = scale.relative(value - centre) / step
        let nearest = place.rounded()
        probabilities[Int(nearest) & mask] += 1 / Double(stratum.count)
        losses[Int(nearest) & mask] += place - nearest
      }
      return Draw(
        probabilities: RealFourierTransform.forward(probabilities),
        losses: RealFourierTransform.forward(losses), count: stratum.count)
    }
    let (sums, sumLosses) = Self.convolved(draws)

    let perDeviation = Double(resampling.count) / step
    let placeOfMean = zip(resampling.strata, centres).reduce(0) { place, stratum in
      place + scale.relative(stratum.0.mean - stratum.1) / step * Double(stratum.0.count)
    }
    let first = Int((placeOfMean - reach.below / step).rounded(.down)) - 4
    var cumulative: [Double] = []
    var deviations: [Double] = []
    cumulative.reserveCapacity(length)
    deviations.reserveCapacity(length)
    var (running, highest, share) = (0.0, -Double.infinity, 0.0)
    for place in first..<first + length {
      let probability = sums[place & mask]
      var position = Double(place)
      if probability > Self.negligible {
        position += sumLosses[place & mask] / probability
        running += probability
        let deviation = (position - placeOfMean) / perDeviation
        highest = max(highest, deviation)
        // What ends at the very point of the mean is a tie, or sums on both sides of it.
        share += probability * min(max(0.5 - deviation * perDeviation, 0), 1)
      }
      cumulative.append(running)
      deviations.append(highest * scale.unit)
    }
    self.cumulative = cumulative
    self.deviations = deviations
    shareBelowMean = share
  }

  /// The first deviation of the mean that reaches the probability.
  func deviation(atCumulative probability: Double) -> Double {
    let wanted = probability - BootstrapDistribution.tolerance
    let place = cumulative.partitioningIndex { $0 >= wanted }
    return deviations[min(place, deviations.count - 1)]
  }

  /// The step of at most a fifth over the least at which the deviations lie closest to grid points.
  private static func step(for deviations: [Double], atLeast least: Double) -> Double {
    guard deviations.count <= mostTuned else { return least }
    var (best, smallest) = (least, Double.infinity)
    for trial in 0..<trials {
      let step = least * (1 + 0.2 * Double(trial) / Double(trials))
      var squares = 0.0
      for deviation in deviations {
        let place = deviation / step
        let offset = place - ((place + 0x1.8p52) - 0x1.8p52)
        squares += offset * offset
      }
      if squares < smallest { (best, smallest) = (step, squares) }
    }
    return best
  }

  /// One draw from a stratum: its probabilities, and n times what moving its values lost.
  private struct Draw {
    let probabilities: RealFourierTransform.Spectrum
    let losses: RealFourierTransform.Spectrum
    let count: Int
  }

  /// The sum of all draws, and `Σ P(draws) · (loss of all draws)` at every point: each of the draws
  /// loses its share while the others add their place.
  private static func convolved(_ draws: [Draw]) -> (sums: [Double], losses: [Double]) {
    var sums: RealFourierTransform.Spectrum?
    var losses: RealFourierTransform.Spectrum?
    for draw in draws {
      var all = draw.probabilities
      all.raise(to: draw.count - 1)
      // The losses are not divided by the count, which makes up for the draws that each can be the
      // one.
      let lost = all.multiplied(by: draw.losses)
      all.multiply(by: draw.probabilities)
      if let sumsSoFar = sums, let lossesSoFar = losses {
        losses = lossesSoFar.multiplied(by: all).added(to: sumsSoFar.multiplied(by: lost))
        sums = sumsSoFar.multiplied(by: all)
      } else {
        (sums, losses) = (all, lost)
      }
    }
    return (
      sums.map(RealFourierTransform.inverse) ?? [], losses.map(RealFourierTransform.inverse) ?? []
    )
  }
}
