internal import ArgumentParser
internal import GateAnalyses
internal import GateFiles
internal import GateReports
internal import GateRuns
internal import GateStore

/// `scoregate history list`: the recorded runs.
struct HistoryListCommand: AnalysisCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the recorded runs, the newest first.",
    discussion: """
      Examples:
        scoregate history list
        # how one metric went
        scoregate history list --metric faithfulness
        # more of them
        scoregate history list --limit 1000
      """)

  @Option(help: ArgumentHelp("Only runs on this dataset.", valueName: "name"))
  var dataset: String?

  @Option(
    help: ArgumentHelp(
      "Only runs with this metric, whose values are shown; with a segment in brackets behind it for "
        + "those in the segment.", valueName: "name"))
  var metric: String?

  @Option(help: ArgumentHelp("How many runs to show.", valueName: "n"))
  var limit = 20

  @OptionGroup var place: StoreOption

  @OptionGroup(title: "Output") var output: ReportOptions<AnalysisFormat>

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit is at least 1") }
  }

  func report(
    telling progress: Progress?, in environment: CommandEnvironment
  ) throws -> AnalysisReport? {
    let record = try place.record(in: environment)
    let store = record.store
    let selection = Store.Selection(dataset: dataset, metric: metric)
    let runs = try store.runs(selection, limit: limit)
    if runs.isEmpty { try requireKnown(in: record) }
    let values = try metric.map { name in
      let name = MetricName(name)
      return (name: name, values: try store.values(of: name, in: runs.map(\.number)))
    }
    let list = RecordedRuns(
      record: record.name, runs: runs, count: try store.runCount(selection), dataset: dataset,
      metric: values)
    return AnalysisReport(
      Document(list), json: HistoryJSON.render(list), from: [record.path])
  }

  /// A name that nothing in the record has is a mistake, not a list without entries.
  private func requireKnown(in record: OpenRecord) throws {
    let datasets = try record.store.datasets()
    if let dataset, !datasets.contains(dataset) {
      throw FileProblem(
        path: record.name, "no run is on a dataset \"\(dataset)\"",
        do: datasets.isEmpty
          ? "no run names its dataset" : "the datasets are \(datasets.joined(separator: ", "))")
    }
    if let metric {
      let names = try record.store.metricNames()
      throw FileProblem(
        path: record.name, "no such run has a metric \"\(metric)\"",
        do: names.isEmpty
          ? "the record is empty" : "the metrics are \(names.joined(separator: ", "))")
    }
  }
}
