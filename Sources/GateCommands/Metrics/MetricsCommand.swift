internal import ArgumentParser
internal import GateAnalyses
internal import GateFiles
internal import GateReports
internal import GateVerdicts

/// `scoregate metrics`: which metric serves which objective, and what a run has of them.
struct MetricsCommand: AnalysisCommand {
  static let configuration = CommandConfiguration(
    commandName: "metrics",
    abstract: "Show which metrics serve which objective, and what a run has of them.",
    discussion: """
      Without a file the catalogue: the metrics of Ragas, DeepEval, promptfoo, Azure and others, with \
      what each needs and what misleads. With one, its metrics and the objectives that nothing in it \
      measures.

      Examples:
        scoregate metrics
        scoregate metrics results.jsonl
        # what each metric needs, points to and hides
        scoregate metrics results.jsonl -v
      """)

  @Argument(help: ArgumentHelp("A score file.", valueName: "file"))
  var file: FilePath?

  @OptionGroup(title: "Input") var place: ConfigOption

  @OptionGroup(title: "Output") var output: ReportOptions<AnalysisFormat>

  func report(
    telling progress: Progress?, in environment: CommandEnvironment
  ) throws -> AnalysisReport? {
    guard let file = file?.text else {
      return AnalysisReport(.catalogue(), json: CatalogueReport.json(), from: [])
    }
    let setting = try place.settingIfAny(in: environment)
    progress?.begin("reading \(environment.shown(file))")
    let scores = try RunSource(
      file, as: "score file", under: setting?.thresholds, in: environment
    ).scoreFile()
    let inventory = MetricInventory(
      of: scores.run, from: scores.format.evaluator, under: setting?.thresholds)
    let path = scores.fingerprint.path
    return AnalysisReport(
      Document(inventory, path: path, format: scores.format.name),
      json: CatalogueReport.json(inventory, path: path, format: scores.format.name),
      from: [file, setting?.path])
  }
}
