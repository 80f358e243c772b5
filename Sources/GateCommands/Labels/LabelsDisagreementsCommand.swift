internal import ArgumentParser
internal import GateAnalyses
internal import GateReports
internal import GateVerdicts

/// `scoregate labels disagreements`: the answers that are seen most differently.
struct LabelsDisagreementsCommand: AnalysisCommand {
  static let configuration = CommandConfiguration(
    commandName: "disagreements",
    abstract:
      "Show the answers that people and metrics, or people among themselves, see differently.",
    discussion: """
      Examples:
        scoregate labels disagreements results.jsonl --labels labels.csv
        # more of them
        scoregate labels disagreements results.jsonl --labels labels.csv --most 20
      """)

  @OptionGroup(title: "Input") var input: LabelledRunOptions

  @Option(help: ArgumentHelp("How many answers to show of each kind.", valueName: "n"))
  var most = 10

  @OptionGroup(title: "Output") var output: ReportOptions<AnalysisFormat>

  func validate() throws {
    if most < 1 { throw ValidationError("--most is at least 1") }
  }

  func report(
    telling progress: Progress?, in environment: CommandEnvironment
  ) throws -> AnalysisReport? {
    let read = try input.read(in: environment)
    let found = read.scores.map(LabelDisagreements.init)
    return AnalysisReport(
      Document(found, of: read.run, labels: read.labels.file.path, most: most),
      json: DisagreementJSON.render(
        found, run: read.run.file.path, labels: read.labels.file.path, most: most),
      from: read.paths)
  }
}
