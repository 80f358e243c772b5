import ArgumentParser
import GateStatistics

/// How often changes and trends are seen in series that have none, and in series that have one.
struct TrendsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trends",
    abstract: "How often series without a change or a trend seem to have one, and what is found.")

  @Option(help: "Simulated series a cell.")
  var replications = 2_000

  @Option(help: "The numbers of values.")
  var sizes = [10, 20, 50, 100, 500]

  private enum Noise: String, CaseIterable {
    case normal
    case skewed
    case ties = "80 % ties"
    case weak = "ρ = 0.3"
    case strong = "ρ = 0.6"
    case walk = "random walk"

    func series(_ count: Int, _ numbers: inout RandomNumbers) -> [Double] {
      switch self {
      case .normal: (0..<count).map { _ in numbers.normal() }
      case .skewed:
        (0..<count).map { _ in numbers.exponential() * numbers.exponential() }
      case .ties: (0..<count).map { _ in numbers.uniform() < 0.8 ? 0 : numbers.normal().rounded() }
      case .weak: Self.autoregressive(0.3, count, &numbers)
      case .strong: Self.autoregressive(0.6, count, &numbers)
      case .walk: Self.autoregressive(1, count, &numbers)
      }
    }

    private static func autoregressive(
      _ share: Double, _ count: Int, _ numbers: inout RandomNumbers
    ) -> [Double] {
      var value = share < 1 ? numbers.normal() / (1 - share * share).squareRoot() : 0
      return (0..<count).map { _ in
        defer { value = share * value + numbers.normal() }
        return value
      }
    }
  }

  func run() {
    print(
      """
      \(replications) series a cell, level 1 %. A step is one of two noise deviations in the middle; a dip one of three in the fourth of \
      six parts; a line rises by three over the series. Place: a step put within 2; range: the true place \
      in its range.

      | noise | n | false change | false trend | step | place | range | dip | line is a trend | \
      line is a change | step is several |
      |---|---|---|---|---|---|---|---|---|---|---|
      """)
    for noise in Noise.allCases {
      for size in sizes { print(row(noise, size)) }
    }
  }

  private func row(_ noise: Noise, _ size: Int) -> String {
    let counts = Simulation.counts(replications, of: 9) { replication in
      var numbers = RandomNumbers(seed: UInt64(size), replication: replication)
      let quiet = noise.series(size, &numbers)
      let none = ChangePoints(of: quiet)
      let step = ChangePoints(of: quiet.enumerated().map { $1 + ($0 < size / 2 ? 0 : 2) }).points
      let place = step.min { abs($0.index - size / 2) < abs($1.index - size / 2) }
      let dip = ChangePoints(
        of: quiet.enumerated().map { $1 - ((size / 2)..<(size * 2 / 3) ~= $0 ? 3 : 0) })
      let slanted = quiet.enumerated().map { $1 + 3 * Double($0) / Double(size) }
      let line = ChangePoints(of: slanted)
      return [
        !none.points.isEmpty,
        MannKendall(of: quiet, within: none.stretches(of: size)).pValue <= 0.01,
        !step.isEmpty, place.map { abs($0.index - size / 2) <= 2 } ?? false,
        place.map { $0.range.contains(size / 2) } ?? false,
        dip.points.count == 2,
        MannKendall(of: slanted, within: line.stretches(of: size)).pValue <= 0.01,
        !line.points.isEmpty,
        step.count > 1,
      ]
    }
    let cells = counts.map { (Double($0) / Double(replications)).asPercent }
    let found = Double(max(1, counts[2]))
    let shown =
      cells[0...2] + [(Double(counts[3]) / found).asPercent, (Double(counts[4]) / found).asPercent]
      + cells[5...8]
    return "| \(noise.rawValue) | \(size) | \(shown.joined(separator: " | ")) |"
  }
}
