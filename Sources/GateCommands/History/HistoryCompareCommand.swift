internal import ArgumentParser
internal import GateAnalyses
internal import GateReports
internal import GateRuns
internal import GateStore

/// `scoregate history compare`: two recorded runs side by side.
struct HistoryCompareCommand: AnalysisCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare two recorded runs, metric by metric.",
    discussion: """
      Where the second was gated against the first, the differences are those of the gate, example by \
      example. Else the recorded values are compared with their intervals, which sees less: the record \
      holds no scores of examples.

      Examples:
        scoregate history compare v1.2.0 v1.3.0
        # by number, with every segment
        scoregate history compare 1 2 -v
      """)

  @Argument(
    help: ArgumentHelp(
      "The first run: its number, or the version of its system.", valueName: "before"))
  var before: RunReference

  @Argument(help: ArgumentHelp("The second run, likewise.", valueName: "after"))
  var after: RunReference

  @OptionGroup var place: StoreOption

  @OptionGroup(title: "Output") var output: ReportOptions<AnalysisFormat>

  func report(
    telling progress: Progress?, in environment: CommandEnvironment
  ) throws -> AnalysisReport? {
    let record = try place.record(in: environment)
    let store = record.store
    let second = try after.find(in: record)
    let first = try before.find(in: record, dataset: second.occasion.dataset)
    let comparison = RunComparison(
      before: (first, try store.metrics(of: first.number)),
      after: (second, try store.metrics(of: second.number)),
      checks: try store.checks(of: second.number))
    return AnalysisReport(
      Document(comparison), json: HistoryJSON.render(comparison),
      from: [record.path])
  }
}
