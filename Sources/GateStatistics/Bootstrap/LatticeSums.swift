/// The bootstrap distribution of values on a lattice, exact to round-off (`methods §1`).
///
/// A sum is counted in steps from the sum of the values themselves, which is the mean's.
struct LatticeSums {
  /// The most steps that a sum may reach; a finer lattice is as good as continuous, since one step of
  /// it is below 2e-4 standard errors.
  static let maximumLength = 1 << 17
  /// Up to so many steps a table of all probabilities costs no more than looking for the few
  /// frequencies that matter.
  private static let shortTable = 1 << 11

  private enum Form {
    /// `P(sum <= first + place)`.
    case table([Double])
    case series(FourierSeries)
  }

  private let form: Form
  private let count: Int
  private let mean: Double
  private let step: Double
  /// The window of sums.
  private let sums: Range<Int>

  /// Convolves the values with themselves, or gives nil where they are on no lattice that fits.
  init?(of resampling: Resampling) {
    let strata = resampling.strata
    guard let lattices = Self.lattices(of: strata), let step = lattices.first?.step else {
      return nil
    }
    let scale = resampling.scale
    let reach = resampling.reach()
    let below = (reach.below * (scale.unit / step)).rounded(.up)
    let above = (reach.above * (scale.unit / step)).rounded(.up)
    guard below + above + 3 <= Double(Self.maximumLength) else { return nil }
    var length = 4
    while Double(length) < below + above + 3 { length *= 2 }
    let first = -Int(below) - 1
    count = resampling.count
    mean = resampling.mean
    self.step = step
    sums = first..<first + length
    if length > Self.shortTable, strata.count == 1,
      let series = Self.series(of: strata[0], step: step / scale.unit, over: sums)
    {
      form = .series(series)
    } else {
      form = .table(Self.table(of: strata, lattices, over: sums))
    }
  }

  /// `P(m* < m) + ½ P(m* = m)`.
  var shareBelowMean: Double { (cumulative(-1) + cumulative(0)) / 2 }

  /// The smallest lattice value with at least that cumulative probability.
  func quantile(_ probability: Double) -> Double {
    let wanted = probability - BootstrapDistribution.tolerance
    let sum = min(sums.partitioningIndex { cumulative($0) >= wanted }, sums.upperBound - 1)
    return mean + step * Double(sum) / Double(count)
  }

  private func cumulative(_ sum: Int) -> Double {
    switch form {
    case .table(let table): table[sum - sums.lowerBound]
    case .series(let series): series.cumulative(atSum: Double(sum) + 0.5)
    }
  }

  /// Lattices of one step, a stratum each.
  private static func lattices(of strata: [Sample]) -> [Lattice]? {
    if strata.count == 1 {
      return Lattice(
        of: strata[0].values, from: strata[0].valueNextToMean, atMost: maximumLength
      ).map { [$0] }
    }
    let origins = strata.map(\.valueNextToMean)
    let distances = zip(strata, origins).flatMap { stratum, origin in
      stratum.values.map { $0 - origin }
    }
    return Lattice(of: distances, from: 0, atMost: maximumLength).map { lattice in
      origins.map { Lattice(origin: $0, step: lattice.step) }
    }
  }

  /// The cumulative probabilities of all sums, by transform.
  private static func table(
    of strata: [Sample], _ lattices: [Lattice], over sums: Range<Int>
  ) -> [Double] {
    let mask = sums.count - 1
    var total = 0
    var product: RealFourierTransform.Spectrum?
    for (stratum, lattice) in zip(strata, lattices) {
      var probabilities = [Double](repeating: 0, count: sums.count)
      for value in stratum.values {
        let multiple = lattice.multiple(of: value)
        total += multiple
        probabilities[multiple & mask] += 1
      }
      for place in probabilities.indices { probabilities[place] /= Double(stratum.count) }
      var spectrum = RealFourierTransform.forward(probabilities)
      spectrum.raise(to: stratum.count)
      product = product?.multiplied(by: spectrum) ?? spectrum
    }
    let probabilities = product.map(RealFourierTransform.inverse) ?? []
    var running = 0.0
    return sums.map { sum in
      running += max(0, probabilities[(total + sum) & mask])
      return running
    }
  }

  /// The lowest frequencies alone, where a screen shows that the others are silent.
  private static func series(
    of sample: Sample, step: Double, over sums: Range<Int>
  ) -> FourierSeries? {
    let turn = 2 * Double.pi / (Double(sums.count) * step)
    return CharacteristicBand.alone(in: sample, turn: turn, upTo: .pi / step).map { band in
      FourierSeries(
        steps: band.values, start: Double(sums.lowerBound) - 0.5, period: Double(sums.count))
    }
  }
}

extension Sample {
  /// The value that lies next to the mean.
  fileprivate var valueNextToMean: Double {
    var nearest = SIMD4(repeating: smallest)
    var least = SIMD4(repeating: mean - smallest)
    values.withUnsafeBufferPointer { values in
      values.forEachFour(filler: smallest) { four in
        let distance = four - mean
        let magnitude = distance.replacing(with: -distance, where: distance .< 0)
        let isNearer = magnitude .< least
        nearest.replace(with: four, where: isNearer)
        least.replace(with: magnitude, where: isNearer)
      }
    }
    let lane = (1..<4).reduce(0) { least[$1] < least[$0] ? $1 : $0 }
    return nearest[lane]
  }
}
