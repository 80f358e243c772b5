internal import ArgumentParser
internal import GateAnalyses
internal import GateReports
internal import GateVerdicts

/// `scoregate thresholds suggest`: margins and limits from what runs of one system show.
struct ThresholdsSuggestCommand: GateCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Derive margins and limits from runs of one system, with the evidence for each.",
    discussion: """
      Give the baseline's run, and better two or more runs of the very same system: what differs \
      between them is noise, and no margin should be tighter than that.

      Examples:
        scoregate thresholds suggest baseline.jsonl again.jsonl
        # the stricter rule for some segments, a page with histograms
        scoregate thresholds suggest a.jsonl b.jsonl --critical tier=critical --html noise.html
      """)

  @Argument(
    help: ArgumentHelp("Runs of the same system, the baseline first.", valueName: "run"),
    completion: .file())
  var runs: [String]

  @OptionGroup(title: "Input") var place: ConfigOption

  @OptionGroup(title: "Targets") var targets: SuggestionOptions

  @OptionGroup(title: "Output") var output: DocumentOptions

  func validate() throws {
    if runs.contains("") || place.config == "" { throw ValidationError("a path is empty") }
    if runs.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("standard input can be only one of the runs")
    }
  }

  func run(in environment: CommandEnvironment) throws -> Int32 {
    let setting = try GateSetting.find(option: place.config, in: environment)
    let progress = Progress(in: environment)
    defer { progress?.end() }
    progress?.begin("reading the runs")
    let inputs = try runs.map {
      try RunSource($0, as: "run", under: setting?.thresholds, in: environment).read()
    }
    progress?.begin("measuring the noise")
    let suggestions = ThresholdSuggestions(
      from: inputs.map(\.run), existing: setting?.thresholds,
      targets: try targets.targets(under: setting?.thresholds), workers: .allCores)
    progress?.end()
    try output.write(
      DocumentOptions.Report(
        document: Document(suggestions, runs: inputs.map(\.file.path)), json: ""),
      keeping: runs + [setting?.path].compactMap(\.self), in: environment)
    return ExitStatus.success
  }
}
