internal import ArgumentParser
internal import GateAnalyses
internal import GateFiles
internal import GateReports
internal import GateRuns
internal import GateStatistics
internal import GateVerdicts

/// `scoregate feedback correlate`: whether metrics predict what users feel.
struct FeedbackCorrelateCommand: AnalysisCommand {
  static let configuration = CommandConfiguration(
    commandName: "correlate",
    abstract: "Say whether metrics predict what users feel, and where their limits should be.",
    discussion: """
      Holds the scores of answers against users' ratings, and says of every metric whether to keep its \
      limit, to move it, or to make the metric advisory; or that there is too little to say.

      Examples:
        scoregate feedback correlate
        # at least 70 % of what a limit flags should be bad
        scoregate feedback correlate --metric faithfulness --precision 0.7
        # scores of a run, joined by query id
        scoregate feedback correlate --run results.jsonl
      """)

  @OptionGroup(title: "Input") var place: FeedbackPlace

  @OptionGroup(title: "Input") var filter: FeedbackFilter

  @Option(
    help: ArgumentHelp(
      "Take the scores of this run, whose example ids are the query ids (default: those of the log).",
      valueName: "file"))
  var run: FilePath?

  @OptionGroup var chosen: MetricsOption

  @Option(
    help: ArgumentHelp(
      "Also find the limit of whose flagged answers this share is bad, a fraction.",
      valueName: "share"))
  var precision: Double?

  @OptionGroup(title: "Output") var output: ReportOptions<AnalysisFormat>

  func validate() throws {
    if let precision, !(precision > 0 && precision < 1) {
      throw ValidationError("--precision wants a fraction between 0 and 1, such as 0.7")
    }
  }

  func report(
    telling progress: Progress?, in environment: CommandEnvironment
  ) throws -> AnalysisReport? {
    let setting = try place.setting(in: environment)
    let path = place.path(setting, in: environment)
    progress?.begin("reading the record")
    var entries = try place.entries(setting, matching: filter, in: environment)
    var joined: (path: String, lacks: Int)?
    if let run {
      progress?.begin("reading the run")
      let input = try RunSource(run.text, as: "run", under: setting?.thresholds, in: environment)
        .read()
      let match = RatedFeedback.joined(entries, with: input.run)
      guard !match.entries.isEmpty else {
        throw FileProblem(
          path: input.file.path, "no example has the id of a query with feedback",
          do: "the ids of the run have to be the query ids of the log; see dataset.id")
      }
      (entries, joined) = (match.entries, (input.file.path, match.unmatched))
    }
    let rated = RatedFeedback(entries, rules: setting?.thresholds.feedback ?? FeedbackRules())
    try requireMetrics(of: rated, from: joined?.path ?? environment.shown(path))
    progress?.begin("drawing users")
    let correlation = FeedbackCorrelation(
      of: rated, under: setting?.thresholds,
      options: .init(
        metrics: chosen.metrics, precision: precision,
        confidence: setting?.thresholds.confidence ?? .standard))
    let shown = environment.shown(path)
    return AnalysisReport(
      Document(correlation, source: shown, run: joined),
      json: FeedbackJSON.render(correlation, source: shown, run: joined?.path),
      from: [path, run?.text, setting?.path])
  }

  private func requireMetrics(of feedback: RatedFeedback, from path: String) throws {
    let known = feedback.metrics
    guard !known.isEmpty else {
      throw FileProblem(
        path: path, "no answer with feedback has a score",
        do: "log \"Metric Scores\", or name a run with --run")
    }
    for metric in chosen.metrics where !known.contains(metric) {
      throw FileProblem(
        path: path, "no answer with feedback has a score of \"\(metric)\"",
        do: "the metrics are \(known.joined(separator: ", "))")
    }
  }
}
