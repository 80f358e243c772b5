internal import ArgumentParser
internal import GateAnalyses
internal import GateFiles
internal import GateReports
internal import GateRuns
internal import GateVerdicts

/// `scoregate analyze`: where a system fails most, or where it lost most.
struct AnalyzeCommand: AnalysisCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Find where a run fails most, or where it lost most against its baseline.",
    discussion: """
      Ranks segments by the examples beyond their limit, and searches all slices by one or two of the \
      dataset's segments and of what questions, answers and contexts look like, with one error rate for \
      everything that is searched.

      Examples:
        scoregate analyze results.jsonl
        # which slices explain a loss
        scoregate analyze results.jsonl --baseline v1.0.0.jsonl
        # one metric and smaller slices
        scoregate analyze results.jsonl --metric faithfulness --minimum-size 10
        # a page to send around
        scoregate analyze results.jsonl --html where.html
      """)

  @OptionGroup var candidate: CandidateArgument

  @Option(
    help: ArgumentHelp(
      "Search by what was lost against this run instead of by the scores.", valueName: "file"))
  var baseline: FilePath?

  @OptionGroup(title: "Input") var place: ConfigOption

  @OptionGroup var chosen: MetricsOption

  @Option(
    help: ArgumentHelp(
      "The fewest examples in a slice (default: 20, or 1 % where that is more).", valueName: "n"))
  var minimumSize: Int?

  @OptionGroup(title: "Output") var output: ReportOptions<AnalysisFormat>

  func validate() throws {
    try FilePath.requireOneStream(of: "the runs", [candidate.file, baseline])
    if let minimumSize, minimumSize < 2 {
      throw ValidationError("--minimum-size is at least 2")
    }
  }

  func report(
    telling progress: Progress?, in environment: CommandEnvironment
  ) throws -> AnalysisReport? {
    let setting = try place.settingIfAny(in: environment)
    let path = try candidate.path(under: setting, in: environment)
    progress?.begin("reading the runs")
    let read = try [path, baseline?.text].compactMap(\.self).map {
      try RunSource($0, as: "run", under: setting?.thresholds, in: environment).read()
    }
    for run in read { try run.require(metrics: chosen.metrics) }
    if read.count > 1 { try read[0].requireExamples(of: read[1]) }
    progress?.begin("searching \(read[0].run.rowCount) rows")
    let weaknesses = analysis(of: read.map(\.run), under: setting?.thresholds)
    let (name, baselineName) = (read[0].file.path, read.count > 1 ? read[1].file.path : nil)
    return AnalysisReport(
      Document(weaknesses, run: name, baseline: baselineName),
      json: WeaknessJSON.render(weaknesses, run: name, baseline: baselineName),
      from: [path, baseline?.text, setting?.path])
  }

  private func analysis(of runs: [Run], under thresholds: Thresholds?) -> Weaknesses {
    runs.count > 1
      ? Weaknesses(
        of: Pairing(baseline: runs[1], candidate: runs[0]), under: thresholds,
        metrics: chosen.metrics,
        minimumSize: minimumSize, workers: .allCores)
      : Weaknesses(
        of: runs[0], under: thresholds, metrics: chosen.metrics, minimumSize: minimumSize,
        workers: .allCores)
  }
}
