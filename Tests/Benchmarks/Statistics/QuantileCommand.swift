import ArgumentParser
import GateStatistics

/// How often the interval of a difference of quantiles misses the truth.
struct QuantileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quantiles",
    abstract: "How often the interval of a difference of two runs' quantiles misses the truth.")

  @Option(help: "Simulated comparisons a cell.")
  var replications = 1_000

  @Option(help: "The quantiles, as fractions.")
  var levels = [0.5, 0.9, 0.95]

  @Option(help: "The numbers of examples.")
  var sizes = [50, 100, 500]

  @Option(help: "The candidate's slowdown, a factor; 1 compares a system with itself.")
  var slowdown = 1.0

  func run() throws {
    print(
      """
      \(replications) comparisons a cell, latencies log-normal and alike in both runs, nominal 95 %.

      | quantile | n | coverage | false alarm | false pass | alarm with sign flips |
      |---|---|---|---|---|---|
      """)
    for fraction in levels {
      guard let level = QuantileLevel(fraction) else {
        throw ValidationError("a quantile strictly between 0 and 1")
      }
      for size in sizes { print(row(level, size)) }
    }
  }

  private func row(_ level: QuantileLevel, _ size: Int) -> String {
    let slowdown = slowdown
    // Both runs share the logarithm's spread of 0.5, most of it the example's own.
    let quantile = Self.exponential(0.5 * NormalDistribution.quantile(level.fraction))
    let truth = (slowdown - 1) * quantile
    let counts = Simulation.counts(replications, of: 3) { replication in
      var numbers = RandomNumbers(seed: UInt64(size), replication: replication)
      var (baseline, candidate) = ([Double](), [Double]())
      for _ in 0..<size {
        let own = 0.4 * numbers.normal()
        baseline.append(Self.exponential(own + 0.3 * numbers.normal()))
        candidate.append(slowdown * Self.exponential(own + 0.3 * numbers.normal()))
      }
      guard
        let difference = try? QuantileDifference(
          baseline: baseline, candidate: candidate, level: level, confidence: .standard),
        let interval = difference.estimate.interval
      else { return [false, false, false] }
      let exceedances = QuantileDifference.exceedanceDifferences(
        baseline: baseline, candidate: candidate, level: level)
      let p = SignFlipTest.pValue(of: exceedances.map { -$0 })
      // Slower is worse: an alarm is an interval above the truth.
      return [
        interval.lower > truth, interval.upper < truth, interval.lower > 0 && p <= 0.025,
      ]
    }
    let rates = counts.map { Double($0) / Double(replications) }
    let coverage = (1 - rates[0] - rates[1]).asPercent
    return "| \(level.fraction) | \(size) | \(coverage) | \(rates[0].asPercent) "
      + "| \(rates[1].asPercent) | \(rates[2].asPercent) |"
  }

  private static func exponential(_ x: Double) -> Double { RandomNumbers.exponential(x) }
}
