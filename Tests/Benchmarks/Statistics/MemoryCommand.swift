import ArgumentParser
import Foundation
import GateStatistics

/// How much memory one interval takes beside its data.
struct MemoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memory",
    abstract: "The peak memory of one inference, beside the data (Linux).")

  @Option(help: "The number of examples.")
  var size = 1_000_000

  func run() throws {
    var numbers = RandomNumbers(seed: 1, replication: 0)
    var values: [Double] = []
    values.reserveCapacity(size)
    for _ in 0..<size { values.append(0.2 * numbers.normal()) }
    let before = try peak()
    let inference = MeanInference(of: try Sample(values), confidence: .standard)
    let after = try peak()
    let data = Double(8 * size)
    print(
      """
      n = \(size): \(data / 1e6) MB of data, \(Double(after - before) / 1e6) MB more at the peak: \
      \((100 * (data + Double(after - before)) / data).rounded() / 100) × the data
      """)
    precondition(inference.bca != nil, "an interval was computed")
  }

  /// The most memory that the process ever held, in bytes.
  private func peak() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
    return 1_024 * (line.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0)
  }
}
