import GateStatistics

/// Where the paired differences of a simulated comparison come from.
struct Population: Sendable {
  let name: String
  /// The true mean.
  let mean: Double
  /// The values that there can be; nil where they have no bound.
  var range: ClosedRange<Double>? = -1...1
  /// Whether values come in clusters.
  var isClustered = false
  /// Whether that is overlooked.
  var isTakenAsIndependent = false
  private let draw: @Sendable (inout RandomNumbers) -> Double

  private init(
    _ name: String, mean: Double, range: ClosedRange<Double>? = -1...1,
    _ draw: @escaping @Sendable (inout RandomNumbers) -> Double
  ) {
    self.name = name
    self.mean = mean
    self.range = range
    self.draw = draw
  }

  /// So many values, and the cluster of each.
  func values(_ count: Int, _ numbers: inout RandomNumbers) -> (values: [Double], clusters: [Int32])
  {
    guard isClustered else { return ((0..<count).map { _ in draw(&numbers) }, []) }
    // A share of 0.3 of the variance is the cluster's. Sizes vary: 2 to 8.
    var values: [Double] = []
    var clusters: [Int32] = []
    var cluster: Int32 = 0
    while values.count < count {
      let size = min(count - values.count, 2 + Int(numbers.uniform() * 7))
      let common = numbers.normal()
      for _ in 0..<size {
        values.append(0.2 * (0.3.squareRoot() * common + 0.7.squareRoot() * numbers.normal()))
        clusters.append(cluster)
      }
      cluster += 1
    }
    return (values, isTakenAsIndependent ? [] : clusters)
  }

  /// Independent populations, and one in clusters.
  static let all = [
    Population("A/A, continuous", mean: 0) { max(-1, min(1, 0.15 * $0.normal())) },
    Population("A/A, 90 % ties", mean: 0) {
      $0.uniform() < 0.9 ? 0 : max(-1, min(1, 0.4 * $0.normal()))
    },
    Population("A/A, binary scores", mean: 0) { numbers in
      let u = numbers.uniform()
      return u < 0.1 ? -1 : u < 0.2 ? 1 : 0
    },
    Population("one-sided drops", mean: -0.1 * (1 - 0.000_045_4)) {
      max(-1, -0.1 * $0.exponential())
    },
    Population("3 % catastrophes", mean: -0.03 * 0.75) {
      $0.uniform() < 0.03
        ? -0.5 - 0.5 * $0.uniform() : max(-1, min(1, 0.03 * $0.normal()))
    },
    clustered("clusters, ICC 0.3", isTakenAsIndependent: false),
    clustered("the same, taken as independent", isTakenAsIndependent: true),
  ]

  private static func clustered(_ name: String, isTakenAsIndependent: Bool) -> Population {
    var population = Population(name, mean: 0, range: nil) { $0.normal() }
    population.isClustered = true
    population.isTakenAsIndependent = isTakenAsIndependent
    return population
  }
}
