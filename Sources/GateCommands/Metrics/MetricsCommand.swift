internal import ArgumentParser
internal import GateAnalyses
internal import GateFiles
internal import GateReports
internal import GateVerdicts

/// `scoregate metrics`: which metric serves which objective, and what a run has of them.
struct MetricsCommand: GateCommand {
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

  @Argument(help: ArgumentHelp("A score file.", valueName: "file"), completion: .file())
  var file: String?

  @OptionGroup(title: "Input") var place: ConfigOption

  @OptionGroup(title: "Output") var output: DocumentOptions

  func validate() throws {
    if file == "" || place.config == "" { throw ValidationError("a path is empty") }
  }

  func run(in environment: CommandEnvironment) throws -> Int32 {
    guard let file else {
      try output.write(
        DocumentOptions.Report(document: .catalogue(), json: CatalogueReport.json()), keeping: [],
        in: environment)
      return ExitStatus.success
    }
    let setting = try GateSetting.find(option: place.config, in: environment)
    let progress = Progress(in: environment)
    defer { progress?.end() }
    progress?.begin("reading \(environment.shown(file))")
    let scores = try RunSource(
      file, as: "score file", under: setting?.thresholds, in: environment
    ).scoreFile()
    progress?.end()
    let inventory = MetricInventory(
      of: scores.run, from: scores.format.evaluator, under: setting?.thresholds)
    let path = scores.fingerprint.path
    try output.write(
      DocumentOptions.Report(
        document: Document(inventory, path: path, format: scores.format.name),
        json: CatalogueReport.json(inventory, path: path, format: scores.format.name)),
      keeping: [file, setting?.path].compactMap(\.self), in: environment)
    return ExitStatus.success
  }
}
