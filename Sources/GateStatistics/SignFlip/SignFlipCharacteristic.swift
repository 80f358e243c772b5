internal import RealModule

/// The characteristic function `∏ cos(t m_i)` of `Σ ±m_i` for magnitudes of any spread.
///
/// Magnitudes with a small angle `t m` go through `ln cos x = −Σ_k λ(2k)/k (2x/π)^{2k}`, which needs
/// nothing but their power sums (λ is Dirichlet's, DLMF 4.19.8 and 25.2.2). At 100,000 magnitudes
/// that leaves no cosine to compute; with a few large and many small ones it leaves the large ones.
struct SignFlipCharacteristic {
  /// Magnitudes that share their binary exponent, and all smaller ones.
  private struct Level {
    /// No magnitude from this level on reaches it.
    let bound: Double
    /// Where the level starts among the groups.
    let start: Int
    /// `Σ (m / bound)^{2k}`, `k = 1 …`, over this level and all smaller ones.
    var powerSums: [Double]
  }

  /// The largest angle that goes through the series: ten terms leave 1e-12.
  private static let largestAngle = 0.5
  /// Products below this add nothing that a p-value shows.
  private static let negligible = 1e-18
  /// `λ(2k)/k`.
  private static let coefficients = [
    1.2337005501361697, 0.507339015802096, 0.3338156922136474, 0.25003879475632404,
    0.20000340827260895, 0.1666669809747638, 0.14285717274864558, 0.12500000290463946,
    0.11111111139798247, 0.10000000002868116,
  ]

  /// Magnitudes and how often each comes; no binary exponent after a smaller one.
  private let groups: [(magnitude: Double, times: Int)]
  /// The same, the most frequent first: they end a product soonest.
  private let frequentFirst: [(magnitude: Double, times: Int)]
  private var levels: [Level] = []

  /// Prepares for magnitudes over 0.
  init(_ magnitudes: [Double]) {
    // So many numbers that nobody rounded are different; sorting them would take the most time.
    self.init(
      magnitudes.count > 1_000
        ? Self.orderedByExponent(magnitudes).map { ($0, 1) }
        : Self.grouped(magnitudes.sorted(by: >)))
  }

  /// Prepares for whole magnitudes over 0.
  init(multiples: [Int], largest: Int) {
    var times = [Int](repeating: 0, count: largest + 1)
    for multiple in multiples { times[multiple] += 1 }
    self.init(
      times.indices.reversed().lazy.filter { times[$0] > 0 }.map { (Double($0), times[$0]) })
  }

  /// Equal neighbours together.
  private static func grouped(_ sorted: [Double]) -> [(magnitude: Double, times: Int)] {
    var groups: [(magnitude: Double, times: Int)] = []
    for magnitude in sorted {
      if groups.last?.magnitude == magnitude {
        groups[groups.count - 1].times += 1
      } else {
        groups.append((magnitude, 1))
      }
    }
    return groups
  }

  /// The magnitudes with the largest binary exponent first.
  private static func orderedByExponent(_ magnitudes: [Double]) -> [Double] {
    let highest = Int(Double.greatestFiniteMagnitude.exponent)
    let exponents = highest - Int(Double.leastNonzeroMagnitude.exponent) + 1
    var next = [Int](repeating: 0, count: exponents + 1)
    for magnitude in magnitudes { next[highest - Int(magnitude.exponent) + 1] += 1 }
    for place in 1...exponents { next[place] += next[place - 1] }
    var ordered = magnitudes
    for magnitude in magnitudes {
      let level = highest - Int(magnitude.exponent)
      ordered[next[level]] = magnitude
      next[level] += 1
    }
    return ordered
  }

  private init(_ groups: [(magnitude: Double, times: Int)]) {
    self.groups = groups
    frequentFirst =
      groups.contains { $0.times > 1 } ? groups.sorted { $0.times > $1.times } : groups
    var end = groups.count
    var smaller: Level?
    while end > 0 {
      let exponent = groups[end - 1].magnitude.exponent
      var start = end
      while start > 0, groups[start - 1].magnitude.exponent == exponent { start -= 1 }
      let bound = Double(sign: .plus, exponent: exponent + 1, significand: 1)
      var level = Level(
        bound: bound, start: start, powerSums: Self.coefficients.map { _ in 0 })
      if let smaller {
        let ratio = smaller.bound / bound
        var shrink = 1.0
        for k in level.powerSums.indices {
          shrink *= ratio * ratio
          level.powerSums[k] = smaller.powerSums[k] * shrink
        }
      }
      for (magnitude, times) in groups[start..<end] {
        let square = (magnitude / bound) * (magnitude / bound)
        var power = Double(times)
        for k in level.powerSums.indices {
          power *= square
          level.powerSums[k] += power
        }
      }
      levels.append(level)
      smaller = level
      end = start
    }
    levels.reverse()
  }

  /// `∏ cos(t m_i)`; 0 where it is below 1e-18.
  func value(at t: Double) -> Double {
    let level = levels.partitioningIndex { $0.bound * t <= Self.largestAngle }
    guard level < levels.count else { return Self.product(1, frequentFirst[...], at: t) }
    let angle = 2 / Double.pi * levels[level].bound * t
    var (power, logarithm) = (1.0, 0.0)
    for (coefficient, sum) in zip(Self.coefficients, levels[level].powerSums) {
      power *= angle * angle
      logarithm -= coefficient * power * sum
      // Every term lowers the logarithm further: e^−42 is negligible.
      if logarithm < -42 { return 0 }
    }
    return Self.product(Double.exp(logarithm), groups[..<levels[level].start], at: t)
  }

  private static func product(
    _ start: Double, _ groups: ArraySlice<(magnitude: Double, times: Int)>, at t: Double
  ) -> Double {
    var product = start
    for (magnitude, times) in groups {
      guard abs(product) > negligible else { return 0 }
      let cosine = Double.cos(t * magnitude)
      product *= times == 1 ? cosine : Double.pow(cosine, times)
    }
    return abs(product) > negligible ? product : 0
  }
}
