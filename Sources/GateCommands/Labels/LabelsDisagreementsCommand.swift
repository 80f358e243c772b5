internal import ArgumentParser
internal import GateAnalyses
internal import GateReports
internal import GateVerdicts

/// `scoregate labels disagreements`: the answers that are seen most differently.
struct LabelsDisagreementsCommand: GateCommand {
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

  @OptionGroup(title: "Output") var output: DocumentOptions

  func validate() throws {
    if most < 1 { throw ValidationError("--most is at least 1") }
  }

  func run(in environment: CommandEnvironment) throws -> Int32 {
    let read = try input.read(in: environment)
    let found = read.scores.map(LabelDisagreements.init)
    try output.write(
      DocumentOptions.Report(
        document: Document(found, of: read.run, labels: read.labels.file.path, most: most),
        json: DisagreementJSON.render(
          found, run: read.run.file.path, labels: read.labels.file.path, most: most)),
      keeping: read.paths, in: environment)
    return ExitStatus.success
  }
}
