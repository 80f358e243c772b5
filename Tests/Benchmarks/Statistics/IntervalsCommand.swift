import ArgumentParser
import Foundation
import GateStatistics

/// The intervals of numbers in a file and the time that they take, for `peers.py`.
struct IntervalsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "intervals",
    abstract: "The intervals of the mean of numbers in a file, one a line, and their time, as JSON."
  )

  @Argument(help: "The file.")
  var path: String

  func run() throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let values = text.split(separator: "\n").compactMap { Double($0) }
    let sample = try Sample(values)
    let inference = MeanInference(of: sample, confidence: .standard)
    guard let bca = inference.bca else { throw ValidationError("at least two numbers") }
    let percentile = BootstrapDistribution(of: sample).percentileInterval(.standard)
    let runs = values.count > 100_000 ? 5 : 51
    let exact = Stopwatch.best(of: runs) {
      if let sample = try? Sample(values) {
        _ = MeanInference(of: sample, confidence: .standard)
      }
    }
    let monteCarlo = Stopwatch.best(of: 3) {
      _ = MonteCarloBootstrap.means(
        of: sample, resamples: 10_000, generator: SplitMix64(seed: 1))
    }
    print(
      """
      {"bca": [\(bca.lower), \(bca.upper)], "percentile": [\(percentile.lower), \(percentile.upper)], \
      "seconds": \(exact), "monteCarloSeconds": \(monteCarlo)}
      """)
  }
}
