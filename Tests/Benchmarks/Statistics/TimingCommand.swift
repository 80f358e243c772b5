import ArgumentParser
import GateStatistics

/// What each part costs, by the kind of data.
struct TimingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timing", abstract: "The time of each part, by size and kind of data.")

  @Option(help: "The numbers of examples.")
  var sizes = [20, 100, 1_000, 10_000, 100_000, 1_000_000]

  func run() throws {
    print(
      """
      Milliseconds, the best of several runs.

      | n | data | BCa, t and hull | sign flips | Gaffke | difference of p95 |
      |---|---|---|---|---|---|
      """)
    for size in sizes {
      for kind in Kind.allCases { try print(row(size, kind)) }
    }
  }

  private enum Kind: String, CaseIterable {
    case continuous
    case hundredths
    case binary = "0/1"
    case ties = "90 % ties"
    case few = "8 changed"

    func value(_ numbers: inout RandomNumbers, _ place: Int) -> Double {
      switch self {
      case .continuous: max(-1, min(1, 0.2 * numbers.normal()))
      case .hundredths: (max(-1, min(1, 0.2 * numbers.normal())) * 100).rounded() / 100
      case .binary: numbers.uniform() < 0.2 ? -1 : 0
      case .ties: numbers.uniform() < 0.9 ? 0 : max(-1, min(1, 0.2 * numbers.normal()))
      case .few: place < 8 ? max(-1, min(1, 0.2 * numbers.normal())) : 0
      }
    }
  }

  private func row(_ size: Int, _ kind: Kind) throws -> String {
    var numbers = RandomNumbers(seed: UInt64(size), replication: 0)
    let values = (0..<size).map { kind.value(&numbers, $0) }
    let other = (0..<size).map { kind.value(&numbers, $0) }
    let sample = try Sample(values)
    let runs = size > 50_000 ? 3 : 21
    var times: [Double] = []
    times.append(
      Stopwatch.best(of: runs) {
        if let sample = try? Sample(values) {
          _ = MeanInference(of: sample, confidence: .standard)
        }
      })
    times.append(Stopwatch.best(of: runs) { _ = SignFlipTest.pValue(of: values) })
    times.append(
      Stopwatch.best(of: min(runs, 5)) {
        _ = GaffkeBound(of: sample, within: -1...1)?.interval(.standard)
      })
    guard let level = QuantileLevel(0.95) else { return "" }
    times.append(
      Stopwatch.best(of: 1) {
        _ = try? QuantileDifference(
          baseline: values, candidate: other, level: level, confidence: .standard)
      })
    let cells = times.map { String(describing: ($0 * 1e6).rounded() / 1e3) }
    return "| \(size) | \(kind.rawValue) | \(cells.joined(separator: " | ")) |"
  }
}
