import Testing

@testable import GateStatistics

@Suite("Properties of the intervals of a mean")
struct MeanInferencePropertyTests {
  /// Ratings, skewed ratings, mostly ties, continuous values.
  private func values(seed: Int) -> [Double] {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let count = numbers.integer(in: 5...60)
    let kind = seed % 8
    return numbers.many(count) {
      switch kind {
      case 0, 1: Double($0.integer(in: -4...4)) / 4
      case 2, 3: Double($0.integer(in: 0...3) * $0.integer(in: 0...3))
      case 4, 5: $0.uniform() < 0.8 ? 0 : Double($0.integer(in: -3...1)) / 3
      case 6: Double($0.integer(in: -40...70)) / 100
      default: $0.normal() * $0.normal() + 0.1
      }
    } + [0, 1]
  }

  private func inference(_ values: [Double], _ confidence: Double = 0.95) throws -> MeanInference {
    MeanInference(
      of: try Sample(values), confidence: try #require(ConfidenceLevel(confidence)))
  }

  private func intervals(_ inference: MeanInference) throws -> [Interval] {
    [
      try #require(inference.bca), try #require(inference.t),
      try #require(inference.estimate.interval),
    ]
  }

  private func expectClose(_ a: [Interval], _ b: [Interval], within tolerance: Double) {
    for (a, b) in zip(a, b) {
      #expect(abs(a.lower - b.lower) <= tolerance)
      #expect(abs(a.upper - b.upper) <= tolerance)
    }
  }

  @Test("a shift shifts, a scale scales", arguments: 0..<40)
  func equivariance(seed: Int) throws {
    let values = values(seed: seed)
    let original = try intervals(inference(values))
    let moved = try intervals(inference(values.map { 3.5 + 2 * $0 }))
    expectClose(
      original.map { Interval(lower: 3.5 + 2 * $0.lower, upper: 3.5 + 2 * $0.upper) }, moved,
      within: 1e-9)
  }

  @Test("negation mirrors", arguments: 0..<40)
  func negation(seed: Int) throws {
    let values = values(seed: seed)
    let original = try inference(values)
    let mirrored = try inference(values.map { -$0 })
    let t = try #require(original.t)
    let mirroredT = try #require(mirrored.t)
    #expect(abs(t.lower + mirroredT.upper) < 1e-12)
    let percentile = BootstrapDistribution(of: try Sample(values)).percentileInterval(.standard)
    let mirroredPercentile = BootstrapDistribution(of: try Sample(values.map { -$0 }))
      .percentileInterval(.standard)
    let tolerance = 1e-4 * (original.estimate.standardError ?? 0)
    #expect(abs(percentile.lower + mirroredPercentile.upper) < tolerance)
    #expect(abs(percentile.upper + mirroredPercentile.lower) < tolerance)
  }

  @Test("the order of the rows does not matter", arguments: 0..<40)
  func rowOrder(seed: Int) throws {
    let values = values(seed: seed)
    expectClose(
      try intervals(inference(values)), try intervals(inference(values.sorted())), within: 1e-12)
  }

  @Test("the hull holds the estimate and both intervals", arguments: 0..<40)
  func hull(seed: Int) throws {
    let inference = try inference(values(seed: seed))
    let hull = try #require(inference.estimate.interval)
    #expect(hull.contains(inference.estimate.point))
    for interval in try intervals(inference).dropLast() {
      #expect(hull.contains(interval.lower) && hull.contains(interval.upper))
    }
  }

  @Test("quantiles rise, between the smallest and the largest value", arguments: 0..<24)
  func quantiles(seed: Int) throws {
    let sample = try Sample(values(seed: seed))
    let distribution = BootstrapDistribution(of: sample)
    var last = sample.smallest
    for level in stride(from: 0.0, through: 1, by: 0.05) {
      let quantile = distribution.quantile(level)
      #expect(quantile >= last && quantile <= sample.largest)
      last = quantile
    }
    #expect(last == sample.largest)
  }

  @Test("a higher confidence is never narrower", arguments: 0..<24)
  func confidence(seed: Int) throws {
    let values = values(seed: seed)
    var last: Interval?
    for level in [0.01, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999_999] {
      let hull = try #require(try inference(values, level).estimate.interval)
      if let last { #expect(hull.hull(with: last) == hull) }
      last = hull
    }
  }

  @Test("continuous values have the skewed distribution of their sums")
  func skew() throws {
    // Exponential values: the sum of n is a gamma variable, skewed to the right by 2/√n; so is its
    // bootstrap, and more than half of it lies below the mean.
    var numbers = SeededNumbers(seed: 8)
    let values = numbers.many(60) {
      let z = $0.normal()
      return z * z
    }
    let distribution = BootstrapDistribution(of: try Sample(values))
    #expect(distribution.shareBelowMean > 0.505)
    let inference = try inference(values)
    let bca = try #require(inference.bca)
    let mean = inference.estimate.point
    #expect(bca.upper - mean > mean - bca.lower)
  }

  @Test(
    "the hull misses a known mean about as rarely as it says", .tags(.statistical),
    arguments: 0..<3)
  func coverage(kind: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(900 + kind))
    let replications = 300
    var misses = 0
    for _ in 0..<replications {
      let values = numbers.many(100) {
        switch kind {
        case 0: Double($0.integer(in: -2...2)) / 2
        case 1: ($0.uniform() < 0.3 ? 1 : 0) - 0.3
        default: Double($0.integer(in: 0...2) - $0.integer(in: 0...2))
        }
      }
      let hull = try #require(try inference(values).estimate.interval)
      if !hull.contains(0) { misses += 1 }
    }
    #expect(misses <= binomialRegion(of: 0.05, among: replications).upperBound)
    #expect(misses >= binomialRegion(of: 0.03, among: replications).lowerBound)
  }
}
