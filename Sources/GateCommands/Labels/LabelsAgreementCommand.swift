internal import ArgumentParser
internal import GateAnalyses
internal import GateFiles
internal import GateReports
internal import GateVerdicts

/// `scoregate labels agreement`: whether people who label say the same.
struct LabelsAgreementCommand: AnalysisCommand {
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
    help: ArgumentHelp("The labels (default: labels of thresholds.json).", valueName: "file"))
  var file: FilePath?

  @Option(
    help: ArgumentHelp(
      "Labels that are known to be right; those of the labeler gold are, too.", valueName: "file"))
  var gold: FilePath?

  @OptionGroup(title: "Input") var place: ConfigOption

  @OptionGroup(title: "Output") var output: ReportOptions<AnalysisFormat>

  func validate() throws {
    try FilePath.requireOneStream(of: "the files", [file, gold])
  }

  func report(
    telling progress: Progress?, in environment: CommandEnvironment
  ) throws -> AnalysisReport? {
    let setting = try place.settingIfAny(in: environment)
    let (labels, path) = try LabelsOption.read(file?.text, under: setting, in: environment)
    let right = try gold.map {
      try LabelsOption.read($0.text, under: setting, in: environment).labels
    }
    let agreement = LabelAgreement(of: labels.labels, gold: right?.labels ?? [])
    return AnalysisReport(
      Document(agreement, file: labels.file.path),
      json: AgreementJSON.render(agreement, file: labels.file.path),
      from: [path, gold?.text, setting?.path])
  }
}
