internal import ArgumentParser
internal import GateAnalyses
internal import GateFiles
internal import GateReports
internal import GateRuns
internal import GateStore
internal import GateVerdicts

/// `scoregate history trend`: how metrics went over the recorded runs.
struct HistoryTrendCommand: AnalysisCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend",
    abstract: "Show how metrics went over the recorded runs, and where they changed.",
    discussion: """
      Looks for changes of a metric's level and for slow trends, and tells what it lost since the last \
      accepted baseline and since the first run. What gets worse is a warning; the exit status is 0.

      Examples:
        scoregate history trend
        # one metric in every segment, as a page with plots
        scoregate history trend --metric faithfulness --segments --html trend.html
        # from a log that is kept elsewhere
        scoregate history trend --log log.csv
      """)

  @Option(
    name: .customLong("metric"),
    help: ArgumentHelp(
      "Only this metric; may be repeated (default: all).", valueName: "name"))
  var metrics: [String] = []

  @Option(help: ArgumentHelp("Within this segment: tier=critical.", valueName: "name=value"))
  var segment: String?

  @Flag(help: "Over all examples and within every segment.")
  var segments = false

  @Option(help: ArgumentHelp("Only runs on this dataset.", valueName: "name"))
  var dataset: String?

  @Option(help: ArgumentHelp("Only the newest runs of every metric.", valueName: "n"))
  var last: Int?

  @Option(
    help: ArgumentHelp(
      "Read this log instead of the record: CSV or JSON Lines.", valueName: "file"))
  var log: FilePath?

  @OptionGroup var place: StoreOption

  @OptionGroup var configuration: ConfigOption

  @Option(
    help: ArgumentHelp("Write OpenMetrics text, for GitLab and Prometheus.", valueName: "file"))
  var openmetrics: FilePath?

  @OptionGroup(title: "Output") var output: ReportOptions<AnalysisFormat>

  func validate() throws {
    if [segment, dataset].contains("") { throw ValidationError("a name is empty") }
    if segments, segment != nil {
      throw ValidationError("--segments has every segment; name none with --segment")
    }
    if log != nil, place.store != nil {
      throw ValidationError("the values come from --log or from --store, not from both")
    }
    if let last, last < 1 { throw ValidationError("--last is at least 1") }
    if openmetrics?.isStream == true {
      throw ValidationError("OpenMetrics text goes to a file; standard output has the report")
    }
  }

  func report(
    telling progress: Progress?, in environment: CommandEnvironment
  ) throws -> AnalysisReport? {
    let setting = try configuration.settingIfAny(in: environment)
    let path = log?.text ?? place.path(besideThresholds: setting?.path, in: environment)
    let source = path == "-" ? path : environment.shown(path)
    let found: [MetricHistory]
    if let log {
      guard let read = try histories(ofLog: log.text, in: environment) else {
        return nil
      }
      found = read
    } else {
      let store = try place.open(besideThresholds: setting?.path, in: environment)
      found = try store.histories(of: metrics, scope: scope, dataset: dataset)
      if found.isEmpty {
        try requireAny(in: store.histories(scope: .everything), source: source)
      }
    }
    let newest = last.map { last in found.map { $0.newest(last) } } ?? found
    let trends = Trends(of: newest, under: setting?.thresholds, workers: .allCores)
    return AnalysisReport(
      Document(trends, source: source), json: TrendJSON.render(trends, source: source),
      from: [path, setting?.path],
      files: openmetrics.map { [($0.text, TrendMetrics.render(trends))] } ?? [])
  }

  private var scope: HistoryScope {
    segments ? .everything : segment.map(HistoryScope.segment) ?? .overall
  }

  /// The histories of a log that are asked for; nil where a row of it cannot be used, after every such
  /// row was named.
  private func histories(
    ofLog path: String, in environment: CommandEnvironment
  ) throws -> [MetricHistory]? {
    let file = try InputFile.read(path, as: "log", most: .rows, in: environment)
    let read = try LogFile.read(file.bytes, path: file.path)
    guard read.problems.isEmpty else {
      for problem in read.problems { environment.tell(problem.description) }
      return nil
    }
    let all = MetricHistory.histories(of: read.entries)
    let asked = all.filter { history in
      (metrics.isEmpty || metrics.contains(history.metric))
        && (segments || history.segment?.description == segment)
        && (dataset == nil || history.dataset == dataset)
    }
    if asked.isEmpty { try requireAny(in: all, source: file.path) }
    return asked
  }

  /// Says what there is where nothing is as it was asked for.
  private func requireAny(in all: [MetricHistory], source: String) throws {
    let names = Set(all.map { MetricName(metric: $0.metric, segment: $0.segment).text }).sorted()
    let datasets = Set(all.compactMap(\.dataset)).sorted()
    guard !names.isEmpty else {
      throw FileProblem(path: source, "no run is recorded yet", do: "scoregate check --record")
    }
    let known = "the metrics are \(names.joined(separator: ", "))"
    throw FileProblem(
      path: source, "no recorded value is of that metric, segment and dataset",
      do: datasets.isEmpty
        ? known : "\(known); the datasets are \(datasets.joined(separator: ", "))")
  }
}
