import Testing

@testable import GateStatistics

/// Every resample of a few values, as the truth.
private struct Enumeration {
  /// The sums, ascending, each of the n^n resamples once.
  let sums: [Double]
  let count: Int

  init(of values: [Double]) {
    var sums = [0.0]
    for _ in values { sums = sums.flatMap { sum in values.map { sum + $0 } } }
    self.sums = sums.sorted()
    count = values.count
  }

  func quantile(_ probability: Double) -> Double {
    let reached = (probability * Double(sums.count) - 1e-9).rounded(.up)
    return sums[max(0, Int(reached) - 1)] / Double(count)
  }

  func share(below bound: Double, tolerance: Double) -> Double {
    let below = sums.count { $0 < bound - tolerance }
    let equal = sums.count { abs($0 - bound) <= tolerance }
    return (Double(below) + Double(equal) / 2) / Double(sums.count)
  }
}

@Suite("The exact bootstrap against every resample")
struct BootstrapEnumerationTests {
  private static let levels = [0.001, 0.01, 0.025, 0.05, 0.2, 0.5, 0.8, 0.95, 0.975, 0.99, 0.999]

  @Test("values on a lattice, to round-off", arguments: 2...6, 0..<6)
  func lattice(count: Int, seed: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(100 * count + seed))
    let denominator = [1.0, 2, 3, 6, 100, 7][seed]
    var values = numbers.many(count) { Double($0.integer(in: -9...9)) / denominator }
    values[0] = 10 / denominator
    let sample = try #require(Sample(values))
    let truth = Enumeration(of: values)
    let distribution = BootstrapDistribution(of: sample)
    for level in Self.levels {
      #expect(abs(distribution.quantile(level) - truth.quantile(level)) < 1e-12, "\(level)")
    }
    let share = truth.share(below: values.reduce(0, +), tolerance: 1e-9)
    #expect(abs(distribution.shareBelowMean - share) < 1e-12)

    let bca = try #require(MeanInference(of: sample, confidence: .standard).bca)
    let expected = Self.bca(of: values, share: share, quantile: truth.quantile)
    #expect(abs(bca.lower - expected.0) < 1e-12)
    #expect(abs(bca.upper - expected.1) < 1e-12)
  }

  @Test("values on no lattice", arguments: 0..<4)
  func continuous(seed: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let values = numbers.many(5 + seed % 2) { $0.normal() }
    let sample = try #require(Sample(values))
    let truth = Enumeration(of: values)
    let distribution = BootstrapDistribution(of: sample)
    let tolerance = 2e-4 * (sample.standardError ?? 0)
    for level in Self.levels {
      // A level within a step's own error of the next step may give that one.
      let quantile = distribution.quantile(level)
      #expect(quantile >= truth.quantile(level - 1e-4) - tolerance, "\(level)")
      #expect(quantile <= truth.quantile(level + 1e-4) + tolerance, "\(level)")
    }
    let share = truth.share(below: values.reduce(0, +), tolerance: 1e-9)
    #expect(abs(distribution.shareBelowMean - share) < 2e-3)
  }

  /// Efron's formula, written down a second time.
  private static func bca(
    of values: [Double], share: Double, quantile: (Double) -> Double
  ) -> (Double, Double) {
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let cubes = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) * ($1 - mean) }
    let a = cubes / (6 * squares * squares.squareRoot())
    let z0 = NormalDistribution.quantile(share)
    let ends = [-1.959963984540054, 1.959963984540054].map { z in
      quantile(NormalDistribution.cumulative(z0 + (z0 + z) / (1 - a * (z0 + z))))
    }
    return (ends[0], ends[1])
  }
}
