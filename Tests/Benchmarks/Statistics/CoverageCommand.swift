import ArgumentParser
import GateStatistics

/// How often each interval misses the true mean, on which side.
struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "How often each interval of a mean misses the truth, by population and size.")

  @Option(help: "Simulated comparisons a cell.")
  var replications = 4_000

  @Option(help: "The two-sided level of the intervals, a fraction.")
  var confidence = 0.95

  @Option(help: "The numbers of examples.")
  var sizes = [20, 50, 100, 500]

  func run() throws {
    guard let confidence = ConfidenceLevel(confidence) else {
      throw ValidationError("a level strictly between 0 and 1")
    }
    print(
      """
      \(replications) comparisons a cell, nominal \(confidence.fraction.asPercent) % two-sided, \
      \(confidence.oneSidedAlpha.asPercent) % a side. Coverage; false alarm (the whole interval below \
      the truth); false pass (the whole interval above it). Per cent.

      | population | n | t | percentile | BCa | hull | Gaffke | alarm with sign flips |
      |---|---|---|---|---|---|---|---|
      """)
    for population in Population.all {
      for size in sizes { print(row(population, size, confidence)) }
    }
  }

  private func row(_ population: Population, _ size: Int, _ confidence: ConfidenceLevel) -> String {
    let methods = 5
    let counts = Simulation.counts(replications, of: 2 * methods + 2) { replication in
      var numbers = RandomNumbers(seed: UInt64(size), replication: replication)
      let (values, clusters) = population.values(size, &numbers)
      let intervals = Self.intervals(values, clusters, population.range, confidence)
      var isCounted = intervals.flatMap { interval -> [Bool] in
        guard let interval else { return [false, false] }
        return [interval.upper < population.mean, interval.lower > population.mean]
      }
      // The rule of a regression: the hull is below no change, and the sign flips agree.
      let hull = intervals[3]
      let isAlarm =
        population.mean == 0 && (hull?.upper ?? 0) < 0
        && Self.signFlip(values, clusters) <= confidence.oneSidedAlpha
      isCounted += [isAlarm, intervals[4] != nil]
      return isCounted
    }
    func rate(_ kind: Int) -> Double { Double(counts[kind]) / Double(replications) }
    let cells = (0..<methods).map { method in
      if method == 4, counts[2 * methods + 1] == 0 { return "–" }
      let (alarm, pass) = (rate(2 * method), rate(2 * method + 1))
      return "\((1 - alarm - pass).asPercent) (\(alarm.asPercent), \(pass.asPercent))"
    }
    let signFlips = population.mean == 0 ? rate(2 * methods).asPercent : "–"
    return "| \(population.name) | \(size) | \(cells.joined(separator: " | ")) | \(signFlips) |"
  }

  /// t, percentile, BCa, hull and Gaffke.
  private static func intervals(
    _ values: [Double], _ clusters: [Int32], _ range: ClosedRange<Double>?,
    _ confidence: ConfidenceLevel
  ) -> [Interval?] {
    if !clusters.isEmpty, let sample = try? ClusteredSample(values, clusters: clusters) {
      let inference = MeanInference(of: sample, confidence: confidence)
      let percentile = BootstrapDistribution(of: sample).percentileInterval(confidence)
      return [inference.t, percentile, inference.bca, inference.estimate.interval, nil]
    }
    guard let sample = try? Sample(values) else { return [nil, nil, nil, nil, nil] }
    let inference = MeanInference(of: sample, confidence: confidence)
    let percentile = BootstrapDistribution(of: sample).percentileInterval(confidence)
    let gaffke = range.flatMap { GaffkeBound(of: sample, within: $0) }?.interval(confidence)
    return [inference.t, percentile, inference.bca, inference.estimate.interval, gaffke]
  }

  private static func signFlip(_ values: [Double], _ clusters: [Int32]) -> Double {
    guard !clusters.isEmpty else { return SignFlipTest.pValue(of: values) }
    var sums = [Double](repeating: 0, count: Int(clusters.max() ?? 0) + 1)
    for (value, cluster) in zip(values, clusters) { sums[Int(cluster)] += value }
    return SignFlipTest.pValue(of: sums)
  }
}
