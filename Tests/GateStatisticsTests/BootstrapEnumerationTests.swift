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
    let sample = try Sample(values)
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

  @Test("values on no lattice, to round-off", arguments: 2...7)
  func continuous(count: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(count))
    let values = numbers.many(count) { $0.normal() }
    let truth = Enumeration(of: values)
    let distribution = BootstrapDistribution(of: try Sample(values))
    for level in Self.levels {
      #expect(abs(distribution.quantile(level) - truth.quantile(level)) < 1e-12, "\(level)")
    }
    let share = truth.share(below: values.reduce(0, +), tolerance: 1e-9)
    #expect(abs(distribution.shareBelowMean - share) < 1e-12)
  }

  @Test("strata, each resampled by itself", arguments: [1.0, 0], [3, 100])
  func strata(noise: Double, denominator: Double) throws {
    var numbers = SeededNumbers(seed: 12)
    let strata = [3, 2, 4].map { count in
      numbers.many(count) {
        Double($0.integer(in: -20...20)) / denominator + noise * 0.01 * $0.normal()
      }
    }
    let sample = try StratifiedSample(
      strata.map { values throws(SampleProblem) in try Sample(values) })
    var means = [0.0]
    for stratum in strata {
      let sums = Enumeration(of: stratum).sums
      means = means.flatMap { mean in sums.map { mean + $0 / 9 } }
    }
    means.sort()
    let distribution = BootstrapDistribution(of: sample)
    let standardError = try #require(sample.standardError)
    for level in Self.levels {
      let place = Int((level * Double(means.count) - 1e-9).rounded(.up)) - 1
      // Continuous strata of two to four values are far from smooth.
      let tolerance = noise == 0 ? 1e-12 : 2e-3 * standardError
      let quantile = distribution.quantile(level)
      let reach = noise == 0 ? 0 : means.count / 2_000
      #expect(quantile >= means[max(0, place - reach)] - tolerance, "\(level)")
      #expect(quantile <= means[min(means.count - 1, place + reach)] + tolerance, "\(level)")
    }
    let deviations = strata.map { values in
      values.map { $0 - values.reduce(0, +) / Double(values.count) }
    }
    let variance = deviations.reduce(0) { sum, e in
      sum + e.reduce(0) { $0 + $1 * $1 } * Double(e.count) / Double(e.count - 1)
    }
    #expect(abs(standardError - variance.squareRoot() / 9) < 1e-14)
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
