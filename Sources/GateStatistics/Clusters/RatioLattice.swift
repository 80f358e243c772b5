/// The bootstrap distribution of a ratio of two sums of whole numbers: values on a lattice, added up
/// over clusters, and the clusters' sizes (`methods §8`). Exact to round-off.
///
/// A cluster's sum and size become the one number `sum + rowLength · size`, whose convolution is that
/// of the pair as long as the sums of all draws stay within a row.
struct RatioLattice {
  private let origin: Double
  private let step: Double
  /// The sums and sizes of all clusters together.
  private let total: (sum: Int, size: Int)
  private let firstSum: Int
  private let firstSize: Int
  private let rowLength: Int
  private let rowCount: Int
  /// For each size a row: `P(size* = size, sum* <= firstSum + place)`.
  private let cumulative: [Double]

  /// Convolves the clusters with themselves, or gives nil where they are on no lattice that fits.
  init?(of sample: ClusteredSample) {
    guard
      let lattice = Lattice(
        of: sample.values, from: sample.values[0], atMost: LatticeSums.maximumLength),
      // Counted from the lattice point next to the mean, sums stay small.
      case let origin =
        lattice.origin + lattice.step * ((sample.mean - lattice.origin) / lattice.step).rounded()
    else { return nil }
    let centred = Lattice(origin: origin, step: lattice.step)
    var sums = [Int](repeating: 0, count: sample.clusterCount)
    for (value, cluster) in zip(sample.values, sample.clusters) {
      sums[Int(cluster)] += centred.multiple(of: value)
    }
    self.origin = origin
    step = lattice.step
    guard let sumWindow = Self.window(of: sums), let sizeWindow = Self.window(of: sample.sizes),
      sumWindow.length * sizeWindow.length <= LatticeSums.maximumLength
    else { return nil }
    total = (sums.reduce(0, +), sample.values.count)
    (firstSum, rowLength) = (total.sum - sumWindow.below, sumWindow.length)
    (firstSize, rowCount) = (total.size - sizeWindow.below, sizeWindow.length)
    cumulative = Self.convolved(
      zip(sums, sample.sizes).map { $0 + sumWindow.length * $1 },
      firstSum: firstSum, firstSize: firstSize, rowLength: rowLength, rowCount: rowCount)
  }

  /// `P(R* < R) + ½ P(R* = R)`.
  var shareBelowMean: Double {
    var share = 0.0
    for size in firstSize..<firstSize + rowCount where size > 0 {
      // R* <= R where sum · total.size <= total.sum · size.
      let bound = total.sum * size
      let upTo = Int((Double(bound) / Double(total.size)).rounded(.down))
      let isTie = upTo * total.size == bound
      share += (at(size, isTie ? upTo - 1 : upTo) + at(size, upTo)) / 2
    }
    return share
  }

  /// The smallest ratio with at least that cumulative probability.
  func quantile(_ probability: Double, within ends: ClosedRange<Double>) -> Double {
    let wanted = probability - BootstrapDistribution.tolerance
    let (low, high) = ((ends.lowerBound - origin) / step, (ends.upperBound - origin) / step)
    let root = MonotoneRoot.find(
      wanted, between: low - 1, and: high, near: low + (high - low) / 2,
      tolerance: 1e-13 * max(1, abs(low), abs(high))
    ) { ratio in (cumulative(atRatio: ratio), 0) }
    // The ratio itself is the largest one that the search did not pass.
    var largest = -Double.infinity
    for size in firstSize..<firstSize + rowCount where size > 0 {
      largest = max(largest, Double(lastSum(size, atRatio: root)) / Double(size))
    }
    return origin + step * largest
  }

  private func cumulative(atRatio ratio: Double) -> Double {
    (firstSize..<firstSize + rowCount).reduce(0) { probability, size in
      size > 0 ? probability + at(size, lastSum(size, atRatio: ratio)) : probability
    }
  }

  /// The largest sum whose ratio to the size is at most `ratio`, but for rounding.
  private func lastSum(_ size: Int, atRatio ratio: Double) -> Int {
    Int((ratio * Double(size) + 1e-9).rounded(.down))
  }

  /// `P(size* = size, sum* <= sum)`.
  private func at(_ size: Int, _ sum: Int) -> Double {
    guard sum >= firstSum else { return 0 }
    return cumulative[(size - firstSize) * rowLength + min(sum - firstSum, rowLength - 1)]
  }

  /// How far a sum of draws reaches below its mean, and a power of two over all that it reaches.
  private static func window(of numbers: [Int]) -> (below: Int, length: Int)? {
    guard let sample = try? Sample(numbers.map(Double.init)) else { return nil }
    if sample.isConstant { return (0, 1) }
    let reach = Resampling(of: sample).reach()
    let below = (reach.below * sample.scale.unit).rounded(.up) + 1
    let above = (reach.above * sample.scale.unit).rounded(.up) + 1
    guard below + above < Double(LatticeSums.maximumLength) else { return nil }
    var length = 4
    while Double(length) < below + above + 1 { length *= 2 }
    return (Int(below), length)
  }

  private static func convolved(
    _ places: [Int], firstSum: Int, firstSize: Int, rowLength: Int, rowCount: Int
  ) -> [Double] {
    let length = max(4, rowLength * rowCount)
    var probabilities = [Double](repeating: 0, count: length)
    for place in places { probabilities[place & (length - 1)] += 1 / Double(places.count) }
    var spectrum = RealFourierTransform.forward(probabilities)
    spectrum.raise(to: places.count)
    probabilities = RealFourierTransform.inverse(spectrum)
    var cumulative: [Double] = []
    cumulative.reserveCapacity(rowLength * rowCount)
    for size in firstSize..<firstSize + rowCount {
      var running = 0.0
      for sum in firstSum..<firstSum + rowLength {
        running += max(0, probabilities[(sum + rowLength * size) & (length - 1)])
        cumulative.append(running)
      }
    }
    return cumulative
  }
}
