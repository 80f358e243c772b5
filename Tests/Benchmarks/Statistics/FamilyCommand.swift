import ArgumentParser
import GateStatistics

/// Where a family's sums are sampled and where they come from their limit: how far the p-values are
/// apart, and what either costs.
struct FamilyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "family",
    abstract: "The corrected p-values by signed sums and by their limit, and the time of either.")

  @Option(help: "The numbers of examples.")
  var sizes = [200, 1_000, 5_000, 20_000, 100_000]

  func run() throws {
    print(
      """
      Six metrics, each overall and in five segments; a drop of two to three standard errors in one.

      | n | population | largest difference of p | at p near 0.025 | signed | limit |
      |---|---|---|---|---|---|
      """)
    for size in sizes {
      for kind in ["continuous", "90 % ties", "3 % catastrophes"] { print(row(size, kind)) }
    }
  }

  private func row(_ size: Int, _ kind: String) -> String {
    var worst = (all: 0.0, near: 0.0)
    var seconds = (signed: Double.infinity, limit: Double.infinity)
    for replication in 0..<5 {
      let members = members(size, kind, replication)
      var signed = SignFlipFamily(of: [])
      var limit = signed
      seconds.signed = min(
        seconds.signed, Stopwatch.seconds { signed = SignFlipFamily(of: members, sums: .signed) })
      seconds.limit = min(
        seconds.limit, Stopwatch.seconds { limit = SignFlipFamily(of: members, sums: .limit) })
      for (p, q) in zip(signed.adjustedPValues, limit.adjustedPValues) {
        worst.all = max(worst.all, abs(p - q))
        if p < 0.06 { worst.near = max(worst.near, abs(p - q)) }
      }
    }
    func milliseconds(_ seconds: Double) -> String { "\((seconds * 10_000).rounded() / 10) ms" }
    func rounded(_ p: Double) -> Double { (p * 10_000).rounded() / 10_000 }
    return "| \(size) | \(kind) | \(rounded(worst.all)) | \(rounded(worst.near)) "
      + "| \(milliseconds(seconds.signed)) | \(milliseconds(seconds.limit)) |"
  }

  private func members(_ size: Int, _ kind: String, _ replication: Int) -> [SignFlipFamily.Member] {
    var numbers = RandomNumbers(seed: UInt64(size), replication: replication)
    var members: [SignFlipFamily.Member] = []
    for metric in 0..<6 {
      let shift = metric == 0 ? -2.6 / Double(size).squareRoot() : 0
      let values = (0..<size).map { _ -> Double in
        switch kind {
        case "continuous": return numbers.normal() + shift
        case "90 % ties": return numbers.uniform() < 0.9 ? 0 : numbers.normal() + 3 * shift
        default:
          return numbers.uniform() < 0.03 ? numbers.normal() * 6 + shift : 0.2 * numbers.normal()
        }
      }
      members.append(.init(examples: (0..<Int32(size)).map { $0 }, differences: values))
      for segment in 0..<5 {
        let places = values.indices.filter { $0 % 5 == segment }
        members.append(
          .init(examples: places.map { Int32($0) }, differences: places.map { values[$0] }))
      }
    }
    return members
  }
}
