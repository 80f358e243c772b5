import ArgumentParser
import GateAnalyses
import GateRuns
import GateVerdicts

/// How often thresholds that were suggested for a rate of false alarms stop a system that was not
/// changed.
struct SuggestionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggestions",
    abstract: "How often suggested thresholds stop an unchanged system.")

  @Option(help: "Simulated teams a cell: each measures, takes the thresholds, and gates one build.")
  var replications = 1_000

  @Option(help: "The number of examples.")
  var examples = 200

  @Option(help: "The target.")
  var falseAlarms = 0.05

  func run() throws {
    print(
      """
      \(replications) teams a cell, \(examples) examples, five metrics, each overall and in four segments; \
      target \(falseAlarms.asPercent) % of builds. Per cent.

      | runs measured | a run shifts latency by | stopped, pull-request | stopped, release | \
      missed, release: a drop of one margin in one metric |
      |---|---|---|---|---|
      """)
    for (runs, shift) in [(1, 0.0), (2, 0), (5, 0), (2, 0.05), (5, 0.05), (10, 0.05)] {
      print(row(runs, shift))
    }
  }

  private func row(_ count: Int, _ shift: Double) -> String {
    let counts = Simulation.counts(replications, of: 3) { replication in
      var numbers = RandomNumbers(seed: UInt64(count) + 100, replication: replication)
      let system = SimulatedSystem(examples: examples, runShift: shift, &numbers)
      let runs = (0..<count).map { _ in system.run(&numbers) }
      let next = system.run(&numbers)
      var stopped: [Bool] = []
      for burden in SuggestionTargets.Burden.allCases {
        let thresholds = ThresholdSuggestions(
          from: runs, existing: nil,
          targets: SuggestionTargets(falseAlarms: falseAlarms, burden: burden)
        ).thresholds
        let profile: Profile = burden == .proof ? .release : .pullRequest
        let checks = thresholds.checks(baseline: runs[0], candidate: next)
        stopped.append(Thresholds.verdict(of: checks, under: profile) != .passed)
        if burden == .proof {
          let margin = thresholds.metrics.first?.demand.margin ?? .absolute(0)
          let worse = system.run(&numbers, worseBy: margin.amount)
          let checks = thresholds.checks(baseline: runs[0], candidate: worse)
          stopped.append(Thresholds.verdict(of: checks, under: profile) == .passed)
        }
      }
      return stopped
    }
    let rates = counts.map { (Double($0) / Double(replications)).asPercent }
    return "| \(count) | \((shift * 100).rounded() / 100) | \(rates.joined(separator: " | ")) |"
  }
}

/// A system whose answers are scored again and again.
private struct SimulatedSystem: Sendable {
  private let quality: [Double]
  private let seconds: [Double]
  private let runShift: Double

  init(examples: Int, runShift: Double, _ numbers: inout RandomNumbers) {
    quality = (0..<examples).map { _ in 1 - 0.25 * numbers.exponential() }.map { max(0, $0) }
    seconds = (0..<examples).map { _ in 2 + numbers.exponential() }
    self.runShift = runShift
  }

  /// One scoring: a judged score, one that hangs together with it, a binary and an ordinal one with many
  /// ties, and a latency.
  func run(_ numbers: inout RandomNumbers, worseBy drop: Double = 0) -> Run {
    var scores: [[Double]] = [[], [], [], [], []]
    let shift = 1 + runShift * numbers.normal()
    for (quality, seconds) in zip(quality, seconds) {
      let answer = 0.08 * numbers.normal()
      scores[0].append(clipped(quality + answer + 0.05 * numbers.normal() - drop))
      scores[1].append(clipped(quality + answer + 0.05 * numbers.normal()))
      scores[2].append(numbers.uniform() < quality ? 1 : 0)
      scores[3].append(numbers.uniform() < 0.04 ? 1 + (numbers.uniform() * 4).rounded(.down) : 5)
      scores[4].append(seconds * shift * RandomNumbers.exponential(0.3 * numbers.normal()))
    }
    let names = ["accuracy", "relevancy", "solved", "groundedness", "latency"]
    return Run(
      exampleIDs: quality.indices.map { "\($0 + 100_000)" },
      metrics: zip(names, scores).map { ScoreColumn(metric: $0, scores: $1.map { Score($0) }) },
      segments: [
        SegmentColumn(dimension: "topic", labels: quality.indices.map { "topic-\($0 % 4)" })
      ])
  }

  private func clipped(_ score: Double) -> Double { min(1, max(0, score)) }
}

extension Margin {
  fileprivate var amount: Double {
    switch self {
    case .absolute(let amount), .relative(let amount): amount
    }
  }
}
