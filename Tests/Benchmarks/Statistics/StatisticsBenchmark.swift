import ArgumentParser

/// Studies and timings of `GateStatistics`, too long for the tests:
///
///     swift run -c release statistics-benchmark coverage
@main
struct StatisticsBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statistics-benchmark",
    abstract: "Simulations and timings of the statistics.",
    subcommands: [
      CoverageCommand.self, QuantileCommand.self, FamilyCommand.self, AccuracyCommand.self,
      IntervalsCommand.self, TimingCommand.self, SuggestionsCommand.self, MemoryCommand.self,
      TrendsCommand.self, ChangesCommand.self, LabelsCommand.self,
    ])
}
