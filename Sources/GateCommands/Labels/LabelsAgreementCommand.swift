internal import ArgumentParser
internal import GateAnalyses
internal import GateFiles
internal import GateReports
internal import GateVerdicts

/// `scoregate labels agreement`: whether people who label say the same.
struct LabelsAgreementCommand: GateCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement", abstract: "Tell how far labelers agree, and who needs calibration.",
    discussion: """
      Raw agreement, Cohen's κ, quadratic κ, Gwet's AC1 and Krippendorff's α, each with an interval: over \
      all labelers, for every two, and for each against gold labels.

      Examples:
        scoregate labels agreement labels.csv
        # what is known to be right, in a file of its own
        scoregate labels agreement labels.csv --gold gold.csv
      """)

  @Argument(
    help: ArgumentHelp("The labels (default: labels of thresholds.json).", valueName: "file"),
    completion: .file())
  var file: String?

  @Option(
    help: ArgumentHelp(
      "Labels that are known to be right; those of the labeler gold are, too.", valueName: "file"),
    completion: .file())
  var gold: String?

  @OptionGroup(title: "Input") var place: ConfigOption

  @OptionGroup(title: "Output") var output: DocumentOptions

  func validate() throws {
    if [file, gold, place.config].contains("") { throw ValidationError("a path is empty") }
    if file == "-", gold == "-" {
      throw ValidationError("standard input can be only one of the files")
    }
  }

  func run(in environment: CommandEnvironment) throws -> Int32 {
    let setting = try GateSetting.find(option: place.config, in: environment)
    let (labels, path) = try LabelsOption.read(file, under: setting, in: environment)
    let right = try gold.map { try LabelsOption.read($0, under: setting, in: environment).labels }
    let agreement = LabelAgreement(of: labels.labels, gold: right?.labels ?? [])
    try output.write(
      DocumentOptions.Report(
        document: Document(agreement, file: labels.file.path),
        json: AgreementJSON.render(agreement, file: labels.file.path)),
      keeping: [path, gold, setting?.path].compactMap(\.self), in: environment)
    return ExitStatus.success
  }
}
