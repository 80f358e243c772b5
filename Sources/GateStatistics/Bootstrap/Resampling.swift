/// What the bootstrap adds up: from every stratum as many independent draws as it has values
/// (`methods §1`, `§8`). Without strata there is one.
struct Resampling {
  /// The strata, at least one.
  let strata: [Sample]
  /// The number of draws: the number of all values.
  let count: Int
  /// The mean of all values.
  let mean: Double
  /// The unit of all relative numbers: a power of two that no deviation exceeds.
  let scale: BinaryScale
  /// `Σ e²`, every `e` relative to the mean of its stratum.
  let squares: Double
  /// The largest relative deviations from a stratum's mean, to either side.
  let largest: (below: Double, above: Double)
  /// The smallest and the largest mean that can be drawn.
  let ends: ClosedRange<Double>

  /// Prepares to resample one sample.
  init(of sample: Sample) {
    strata = [sample]
    count = sample.count
    mean = sample.mean
    scale = sample.scale
    squares = sample.relativePowers.squares
    largest = (
      scale.relative(sample.mean - sample.smallest), scale.relative(sample.largest - sample.mean)
    )
    ends = sample.smallest...sample.largest
  }

  /// Prepares to resample within strata.
  init(of strata: StratifiedSample) {
    self.strata = strata.strata
    count = strata.count
    mean = strata.mean
    let widest = strata.strata.filter { !$0.isConstant }.max { $0.scale.unit < $1.scale.unit }
    let scale = (widest ?? strata.strata[0]).scale
    self.scale = scale
    squares = strata.strata.reduce(0) { sum, stratum in
      let ratio = stratum.isConstant ? 0 : stratum.scale.unit / scale.unit
      return sum + stratum.relativePowers.squares * ratio * ratio
    }
    largest = strata.strata.reduce((0, 0)) { largest, stratum in
      (
        max(largest.0, scale.relative(stratum.mean - stratum.smallest)),
        max(largest.1, scale.relative(stratum.largest - stratum.mean))
      )
    }
    let total = Double(strata.count)
    let smallestMean = strata.strata.reduce(0) { $0 + $1.smallest * (Double($1.count) / total) }
    let largestMean = strata.strata.reduce(0) { $0 + $1.largest * (Double($1.count) / total) }
    ends = min(smallestMean, mean)...max(largestMean, mean)
  }

  /// The acceleration `Σe³ / (6 (Σe²)^{3/2})` of BCa (`methods §2`).
  var acceleration: Double {
    let cubes = strata.reduce(0) { sum, stratum in
      let ratio = stratum.isConstant ? 0 : stratum.scale.unit / scale.unit
      return sum + stratum.relativePowers.cubes * ratio * ratio * ratio
    }
    return squares > 0 ? cubes / (6 * squares * squares.squareRoot()) : 0
  }

  /// Whether every draw gives the same.
  var isConstant: Bool { strata.allSatisfy(\.isConstant) }

  /// How far the sum of all draws reaches from its mean to either side, in relative units, but for a
  /// probability of `tail` (`methods §1`).
  func reach(tail: Double = 1e-16) -> (below: Double, above: Double) {
    func bound(_ largest: Double) -> Double {
      min(
        BennettWindow.reach(largest: largest, variance: squares, tail: tail),
        Double(count) * largest)
    }
    return (bound(largest.below), bound(largest.above))
  }
}
