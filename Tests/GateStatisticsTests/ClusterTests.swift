import Testing

@testable import GateStatistics

/// Every resample of a few clusters, as the truth.
private struct ClusterEnumeration {
  /// The ratios, ascending, each of the C^C resamples once.
  let ratios: [Double]

  init(of clusters: [[Double]]) {
    var resamples = [(sum: 0.0, size: 0)]
    for _ in clusters {
      resamples = resamples.flatMap { resample in
        clusters.map { (resample.sum + $0.reduce(0, +), resample.size + $0.count) }
      }
    }
    ratios = resamples.map { $0.sum / Double($0.size) }.sorted()
  }

  func quantile(_ probability: Double) -> Double {
    ratios[max(0, Int((probability * Double(ratios.count) - 1e-9).rounded(.up)) - 1)]
  }

  func share(below bound: Double) -> Double {
    let below = ratios.count { $0 < bound - 1e-12 }
    let equal = ratios.count { abs($0 - bound) <= 1e-12 }
    return (Double(below) + Double(equal) / 2) / Double(ratios.count)
  }
}

@Suite("Clusters")
struct ClusterTests {
  private static let levels = [0.001, 0.0251, 0.2, 0.5001, 0.8, 0.9751, 0.999]

  private func sample(_ clusters: [[Double]]) throws -> ClusteredSample {
    try ClusteredSample(
      clusters.flatMap { $0 },
      clusters: zip(0..., clusters).flatMap { [Int32](repeating: $0, count: $1.count) })
  }

  private func clusters(
    seed: Int, sizes: [Int], _ draw: (inout SeededNumbers) -> Double
  ) -> [[Double]] {
    var numbers = SeededNumbers(seed: UInt64(seed))
    return sizes.map { numbers.many($0, draw) }
  }

  @Test("equal every resample", arguments: 0..<6)
  func enumeration(seed: Int) throws {
    let sizes = [[2, 3, 4, 1, 2], [5, 1, 1, 2, 3, 3], [2, 2, 2, 2, 2, 2]][seed % 3]
    let clusters = clusters(seed: seed, sizes: sizes) {
      seed < 3 ? Double($0.integer(in: 0...4)) / 4 : $0.normal()
    }
    let truth = ClusterEnumeration(of: clusters)
    let sample = try sample(clusters)
    let distribution = BootstrapDistribution(of: sample)
    for level in Self.levels {
      #expect(abs(distribution.quantile(level) - truth.quantile(level)) < 1e-12, "\(level)")
    }
    #expect(abs(distribution.shareBelowMean - truth.share(below: sample.mean)) < 1e-12)
  }

  @Test("on a lattice equal every resample", arguments: 0..<4)
  func lattice(seed: Int) throws {
    let clusters = clusters(seed: 40 + seed, sizes: [1, 3, 2, 4, 2, 5]) {
      Double($0.integer(in: -3...3)) / [1, 2, 3, 10][seed]
    }
    let truth = ClusterEnumeration(of: clusters)
    let sample = try sample(clusters)
    let lattice = try #require(RatioLattice(of: sample))
    let means = sample.clusterMeans.sorted()
    for level in Self.levels {
      let quantile = lattice.quantile(level, within: means[0]...means[means.count - 1])
      #expect(abs(quantile - truth.quantile(level)) < 1e-12, "\(level)")
    }
    #expect(abs(lattice.shareBelowMean - truth.share(below: sample.mean)) < 1e-12)
  }

  @Test("by root-finding are where many resamples are", .tags(.slow), arguments: 0..<3)
  func roots(seed: Int) throws {
    let sizes = (0..<25).map { 1 + ($0 * 7 + seed) % 9 }
    let clusters = clusters(seed: 70 + seed, sizes: sizes) { $0.normal() + 0.3 }
    let sample = try sample(clusters)
    let distribution = BootstrapDistribution(of: sample)
    var numbers = SeededNumbers(seed: 5)
    let totals = clusters.map { ($0.reduce(0, +), Double($0.count)) }
    let resamples = 40_000
    let ratios = (0..<resamples).map { _ in
      var (sum, size) = (0.0, 0.0)
      for _ in totals {
        let drawn = totals[numbers.integer(in: 0...totals.count - 1)]
        sum += drawn.0
        size += drawn.1
      }
      return sum / size
    }
    for level in Self.levels {
      let quantile = distribution.quantile(level)
      let below = ratios.count { $0 <= quantile }
      #expect(binomialRegion(of: level, among: resamples).contains(below), "\(level)")
    }
    let share = ratios.count { $0 < sample.mean }
    let expected = binomialRegion(of: distribution.shareBelowMean, among: resamples)
    #expect(expected.contains(share))
  }

  @Test("of one value each are no clusters")
  func singletons() throws {
    var numbers = SeededNumbers(seed: 3)
    let values = numbers.many(60) { $0.normal() }
    let plain = MeanInference(of: try Sample(values), confidence: .standard)
    let clustered = MeanInference(
      of: try ClusteredSample(values, clusters: Array(0..<60)), confidence: .standard)
    let (a, b) = try (#require(plain.estimate.interval), #require(clustered.estimate.interval))
    #expect(abs(a.lower - b.lower) < 1e-12 && abs(a.upper - b.upper) < 1e-12)
    let errors = try (
      #require(plain.estimate.standardError), #require(clustered.estimate.standardError)
    )
    #expect(abs(errors.0 - errors.1) < 1e-14)
  }

  @Test("shift, scale and the order of the clusters")
  func equivariance() throws {
    let clusters = clusters(seed: 9, sizes: (0..<20).map { 1 + $0 % 4 }) { $0.normal() }
    let original = MeanInference(of: try sample(clusters), confidence: .standard)
    let moved = MeanInference(
      of: try sample(clusters.reversed().map { $0.map { 5 - 2 * $0 } }), confidence: .standard)
    let (a, b) = try (#require(original.estimate.interval), #require(moved.estimate.interval))
    #expect(abs(5 - 2 * a.lower - b.upper) < 1e-7 && abs(5 - 2 * a.upper - b.lower) < 1e-7)
  }

  @Test("of equal means have the interval of their mean; one alone has none")
  func degenerate() throws {
    let equal = MeanInference(
      of: try sample([[0, 1], [0.5], [1, 0]]), confidence: .standard)
    #expect(equal.estimate.interval == Interval(lower: 0.5, upper: 0.5))
    let alone = MeanInference(of: try sample([[0, 1, 1]]), confidence: .standard)
    #expect(alone.estimate.interval == nil && alone.estimate.standardError == nil)
  }
}
