/// The bootstrap distribution of values on a lattice, exact to round-off (`methods §1`).
struct LatticeConvolution {
  /// The longest table of probabilities; a finer lattice is as good as continuous, since one step
  /// of it is below 2e-4 standard errors.
  static let maximumLength = 1 << 17

  private let lattice: (origin: Double, step: Double)
  private let count: Int
  /// The sum of the sample's own multiples.
  private let total: Int
  /// The sum that belongs to the first entry of ``cumulative``.
  private let firstSum: Int
  /// `P(sum <= firstSum + place)`.
  private let cumulative: [Double]

  /// Convolves the sample with itself, or gives nil where it is on no lattice that fits.
  init?(of sample: Sample) {
    guard
      let lattice = Lattice(
        of: sample.values, from: Self.valueNextToMean(of: sample), atMost: Self.maximumLength)
    else { return nil }
    let below = Self.reach(to: sample.smallest, of: sample, step: lattice.step)
    let above = Self.reach(to: sample.largest, of: sample, step: lattice.step)
    guard below + above + 3 <= Double(Self.maximumLength) else { return nil }
    var length = 4
    while Double(length) < below + above + 3 { length *= 2 }

    var probabilities = [Double](repeating: 0, count: length)
    for multiple in lattice.multiples {
      probabilities[multiple & (length - 1)] += 1
    }
    for place in probabilities.indices { probabilities[place] /= Double(sample.count) }
    var spectrum = RealFourierTransform.forward(probabilities)
    spectrum.raise(to: sample.count)
    let sums = RealFourierTransform.inverse(spectrum)

    self.lattice = (lattice.origin, lattice.step)
    count = sample.count
    total = lattice.multiples.reduce(0, +)
    firstSum = total - Int(below) - 1
    var running = 0.0
    var cumulative: [Double] = []
    cumulative.reserveCapacity(length)
    for place in 0..<length {
      running += max(0, sums[(firstSum + place) & (length - 1)])
      cumulative.append(running)
    }
    self.cumulative = cumulative
  }

  /// How many steps the sum reaches from its mean to the side of an extreme value.
  private static func reach(to extreme: Double, of sample: Sample, step: Double) -> Double {
    let largest = abs(extreme - sample.mean)
    let window = BennettWindow.reach(
      largest: largest / sample.scale, variance: sample.relativeSquares)
    return min(window * (sample.scale / step), Double(sample.count) * (largest / step)).rounded(.up)
  }

  private static func valueNextToMean(of sample: Sample) -> Double {
    var (nearest, distance) = (sample.smallest, sample.mean - sample.smallest)
    for value in sample.values where abs(value - sample.mean) < distance {
      (nearest, distance) = (value, abs(value - sample.mean))
    }
    return nearest
  }

  /// `P(m* < m) + ½ P(m* = m)`.
  var shareBelowMean: Double {
    let place = total - firstSum
    return (cumulative[place - 1] + cumulative[place]) / 2
  }

  /// The smallest lattice value with at least that cumulative probability.
  func quantile(_ probability: Double) -> Double {
    let wanted = probability - BootstrapDistribution.tolerance
    let place = cumulative.partitioningIndex { $0 >= wanted }
    let sum = firstSum + min(place, cumulative.count - 1)
    return lattice.origin + lattice.step * Double(sum) / Double(count)
  }
}
