internal import ArgumentParser
internal import GateAnalyses
internal import GateFiles
internal import GateReports
internal import GateRuns
internal import GateStore
internal import GateVerdicts

/// `scoregate loop`: where a team stands, and the one next step.
struct LoopCommand: AnalysisCommand {
  static let configuration = CommandConfiguration(
    commandName: "loop",
    abstract: "Show where a team stands on its way around, and the one next step.",
    discussion: """
      Objectives, baseline, thresholds, weakest segments, the last change and what it was meant to do, \
      history, users, labels: each from the files that there are. It gates nothing.

      Examples:
        scoregate loop
        # with another record, for a dashboard
        scoregate loop --store team.sqlite --json loop.json
      """)

  @OptionGroup(title: "Input") var place: ConfigOption

  @OptionGroup(title: "Input") var store: StoreOption

  @OptionGroup(title: "Input") var day: TodayOption

  @OptionGroup(title: "Output") var output: ReportOptions<AnalysisFormat>

  func report(
    telling progress: Progress?, in environment: CommandEnvironment
  ) throws -> AnalysisReport? {
    let setting = try place.setting(in: environment)
    progress?.begin("reading the runs")
    let paths = [
      setting.baselinePath(in: environment), setting.candidatePath(in: environment),
    ]
    let runs = try paths.map { path in try path.flatMap { try run($0, setting, in: environment) } }
    progress?.begin("reading the record")
    let path = store.path(besideThresholds: setting.path, in: environment)
    var record = LoopStanding.Record()
    if environment.isFile(path) { record = try self.record(setting, in: environment) }
    record.labels = try setting.labels(in: environment)
    progress?.begin("looking at all of it")
    let standing = LoopStanding(
      of: setting.thresholds, baseline: runs[0], candidate: runs[1], record: record,
      today: day.date ?? environment.today, workers: .allCores)
    return AnalysisReport(
      Document(
        standing, config: setting.file.path,
        record: environment.isFile(path) ? environment.shown(path) : nil),
      json: LoopJSON.render(standing),
      from: [setting.path, path] + paths)
  }

  /// A run that the thresholds name; nil where it is not there yet.
  private func run(
    _ path: String, _ setting: GateSetting, in environment: CommandEnvironment
  ) throws -> Run? {
    guard environment.isFile(RunSource.parts(of: path, in: environment).file) else { return nil }
    return try RunSource(path, as: "run", under: setting.thresholds, in: environment).read().run
  }

  private func record(
    _ setting: GateSetting, in environment: CommandEnvironment
  ) throws -> LoopStanding.Record {
    let store = try store.open(besideThresholds: setting.path, in: environment)
    var record = LoopStanding.Record()
    record.runCount = try store.runCount()
    record.trends =
      Trends(
        of: try store.histories(scope: .everything), under: setting.thresholds, workers: .allCores
      ).trends
    for run in try store.runs() {
      guard let bytes = try store.result(of: run.number) else { continue }
      let result = try ResultFile.read(bytes, path: "run \(run.number) of the record")
      let header = result.candidate.header
      record.last = LoopStanding.Change(
        system: header.system, text: header.change, intents: result.intents)
      break
    }
    let feedback = RatedFeedback(try store.feedback(), rules: setting.thresholds.feedback)
    if !feedback.metrics.isEmpty {
      record.feedback = FeedbackCorrelation(
        of: feedback, under: setting.thresholds,
        options: .init(confidence: setting.thresholds.confidence))
    }
    return record
  }
}
