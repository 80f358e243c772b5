internal import ArgumentParser
internal import GateAnalyses
internal import GateFiles
internal import GateReports
internal import GateRuns
internal import GateVerdicts

/// `scoregate init`: a first thresholds.json and a workflow, from runs.
struct InitCommand: AnalysisCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a complete thresholds.json, and the workflow that gates pull requests.",
    discussion: """
      Give the baseline's run, and better two or more runs of the very same system. Objectives, \
      directions and ranges come from the catalogue of metrics, margins and limits from what the runs \
      show. Nothing that is there already is written over.

      Examples:
        scoregate init baseline.jsonl again.jsonl
        # the stricter rule for a segment, and no workflow
        scoregate init a.jsonl b.jsonl --critical tier=critical --no-workflow
      """)

  @Argument(
    help: ArgumentHelp("Runs of the same system, the baseline first.", valueName: "run"))
  var runs: [FilePath]

  @OptionGroup(title: "Targets") var targets: SuggestionOptions

  @OptionGroup(title: "What is written") var files: FirstFilesOptions

  @OptionGroup(title: "Output") var output: ReportOptions<AnalysisFormat>

  func validate() throws {
    if runs.contains(where: { $0.isStream || $0.text.hasPrefix("-#") }) {
      throw ValidationError("runs have to be files, which thresholds.json can name")
    }
  }

  func lockedFile(in environment: CommandEnvironment) -> String? { files.config.text }

  func report(
    telling progress: Progress?, in environment: CommandEnvironment
  ) throws -> AnalysisReport? {
    let runs = runs.map(\.text)
    let places = FirstFiles(files, in: environment)
    try places.requireNothingThere()
    progress?.begin("reading the runs")
    let reading = try FirstReading(of: runs, in: environment)
    let first = FirstThresholds(
      for: reading.runs, from: reading.evaluator,
      baseline: places.pathInConfig(of: runs[0]), dataset: reading.dataset)
    progress?.begin("measuring the noise")
    let suggestions = ThresholdSuggestions(
      from: reading.runs, existing: first.thresholds,
      targets: try targets.targets(under: nil), workers: .allCores)
    let thresholds = suggestions.firstThresholds(leavingOpen: first.unclear)
    guard thresholds.metrics.contains(where: { !$0.advisory }) else {
      throw FileProblem(
        path: reading.files[0].fingerprint.path, "no metric in it can be gated",
        do:
          "scoregate metrics FILE tells what it has, and a check decides on \(thresholds.minimumSamples) examples"
          + " or more")
    }
    let text = ThresholdsText.complete(thresholds)
    _ = try ThresholdsText(text, path: places.config)
    let summary = FirstThresholdsSummary(
      thresholds: thresholds, unclear: first.unclear, assumed: first.assumed,
      config: places.config, workflow: places.workflow,
      runs: reading.files.map(\.fingerprint.path))
    return AnalysisReport(
      Document(summary, suggestions), json: CatalogueReport.json(summary), from: runs,
      files: [(places.config, text)] + places.workflowFile)
  }
}
