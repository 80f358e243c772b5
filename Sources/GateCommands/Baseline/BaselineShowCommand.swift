internal import ArgumentParser
internal import GateText
internal import GateReports
internal import GateVerdicts

/// `scoregate baseline show`: what the stored baseline is.
struct BaselineShowCommand: GateCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what the baseline is, how old it is, and how its scores lie.",
    discussion: """
      Examples:
        # the baseline that thresholds.json names
        scoregate baseline show
        # any run, with every segment
        scoregate baseline show results.jsonl -v
      """)

  @Argument(
    help: ArgumentHelp("The baseline (default: runs.baseline).", valueName: "file"))
  var file: FilePath?

  @OptionGroup var place: ConfigOption

  @OptionGroup var day: TodayOption

  @Flag(name: .shortAndLong, help: "Show all of its history and every segment.")
  var verbose = false

  @Option(help: "Whether to colour standard output.")
  var color: ColorChoice = .auto

  func run(in environment: CommandEnvironment) throws -> Int32 {
    let setting = try place.settingIfAny(in: environment)
    guard let path = file?.text ?? setting?.baselinePath(in: environment) else {
      throw ValidationError("name the baseline, or give it as \"runs.baseline\" in thresholds.json")
    }
    let baseline = try RunSource(
      path, as: "baseline", under: setting?.thresholds, in: environment
    ).read()
    let summary = BaselineSummary(
      of: baseline, under: setting?.thresholds,
      on: day.date ?? environment.today)
    let style = TerminalStyle(
      color: color, verbosity: verbose ? .verbose : .normal, in: environment)
    try environment.writeOutput(
      BaselineReport.render(summary, style: style), as: .text(isColored: style.color))
    return ExitStatus.success
  }
}
