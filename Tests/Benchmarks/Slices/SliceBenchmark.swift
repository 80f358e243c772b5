internal import ArgumentParser
internal import GateAnalyses
internal import GateRuns
internal import GateStatistics

/// Plants a drop in one segment of five, searches every slice for it, and counts what is named.
///
///     swift run -c release slice-benchmark --seeds 100
///     swift run -c release slice-benchmark --timing
@main
struct SliceBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slice-benchmark", abstract: "Counts planted slices found, and times a search.")

  @Option(help: "How many runs to search.") var seeds = 100
  @Option(help: "The examples of a run.") var examples = 2_000
  @Option(help: "How far the segment drops.") var drop = 0.06
  @Option(help: "The standard deviation of scores.") var deviation = 0.2
  @Flag(help: "Time one search of 10,000 examples with 10 metrics instead.") var timing = false

  func run() throws {
    timing ? time() : count()
  }

  private func count() {
    for isComparison in [false, true] {
      var (first, others, nothing) = (0, 0, 0)
      for seed in 0..<seeds {
        let planted = PlantedRun(examples: examples, metrics: 1, seed: UInt64(seed))
        let candidate = planted.run(drop: drop, deviation: deviation, stream: 1)
        let found =
          isComparison
          ? Weaknesses(
            of: Pairing(
              baseline: planted.run(drop: 0, deviation: deviation, stream: 2),
              candidate: candidate), under: nil)
          : Weaknesses(of: candidate, under: nil)
        let names = found.metrics[0].patterns.map(\.slice.name)
        first += names.first == "topic=t2" ? 1 : 0
        others += names.contains { $0 != "topic=t2" } ? 1 : 0
        nothing += names.isEmpty ? 1 : 0
        if names != ["topic=t2"] { print("seed \(seed): \(names)") }
        if seed == 0 { print("\(found.slices.count) slices of \(found.features.count) features") }
      }
      print(
        "\(isComparison ? "comparison" : "one run"): found first \(first), another slice too \(others), "
          + "nothing \(nothing), of \(seeds)")
    }
  }

  private func time() {
    let planted = PlantedRun(examples: 10_000, metrics: 10, seed: 1)
    let run = planted.run(drop: drop, deviation: deviation, stream: 1)
    let clock = ContinuousClock()
    let taken = clock.measure {
      let found = Weaknesses(of: run, under: nil)
      print("\(found.slices.count) slices, \(found.metrics.flatMap(\.patterns).count) patterns")
    }
    print("10,000 examples, 10 metrics, one core: \(taken)")
  }
}
