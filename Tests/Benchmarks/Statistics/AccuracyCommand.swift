import ArgumentParser
import GateStatistics

/// The exact bootstrap against ten million resamples.
struct AccuracyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accuracy",
    abstract: "The exact bootstrap against a long Monte Carlo one.")

  @Option(help: "The number of resamples.")
  var resamples = 10_000_000

  @Option(help: "The number of examples.")
  var size = 50

  func run() throws {
    print(
      """
      n = \(size), \(resamples) resamples. For each level the share of resamples at or below the exact \
      quantile, less the level, in Monte Carlo standard errors (on steps: of the nearer side).

      | population | 0.1 % | 2.5 % | 50 % | 97.5 % | 99.9 % |
      |---|---|---|---|---|---|
      """)
    for (place, population) in Population.all.enumerated() where !population.isClustered {
      var numbers = RandomNumbers(seed: UInt64(size), replication: place)
      let sample = try Sample(population.values(size, &numbers).values)
      let means = MonteCarloBootstrap.means(
        of: sample, resamples: resamples, generator: SplitMix64(seed: 17)
      ).sorted()
      let exact = BootstrapDistribution(of: sample)
      let cells = [0.001, 0.025, 0.5, 0.975, 0.999].map { level in
        String(describing: (10 * deviation(exact.quantile(level), level, means)).rounded() / 10)
      }
      print("| \(population.name) | \(cells.joined(separator: " | ")) |")
    }
  }

  /// How many standard errors the share of resamples up to `quantile` lies off `level`; 0 where the
  /// level falls inside the step at `quantile`.
  private func deviation(_ quantile: Double, _ level: Double, _ sorted: [Double]) -> Double {
    let count = Double(sorted.count)
    // Rounding may put a mean on either side of a step.
    let below = Double(place(of: quantile - 1e-10, in: sorted)) / count
    let upTo = Double(place(of: quantile + 1e-10, in: sorted)) / count
    let error = (level * (1 - level) / count).squareRoot()
    if below > level { return (below - level) / error }
    return upTo < level ? (upTo - level) / error : 0
  }

  private func place(of value: Double, in sorted: [Double]) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
