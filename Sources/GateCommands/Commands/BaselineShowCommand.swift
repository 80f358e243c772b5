internal import ArgumentParser
internal import GateReports
internal import GateVerdicts

/// `scoregate baseline show`: what the stored baseline is.
struct BaselineShowCommand: GateCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what the baseline is, how old it is, and how its scores lie.")

  @Argument(help: ArgumentHelp("The baseline (default: runs.baseline).", valueName: "file"))
  var file: String?

  @OptionGroup var place: ConfigOption

  @Option(
    help: ArgumentHelp(
      "The day to count its age to (default: today in UTC).", valueName: "yyyy-mm-dd")
  )
  var today: String?

  @Flag(name: .shortAndLong, help: "Show all of its history and every segment.")
  var verbose = false

  @Option(help: "Whether to colour standard output.")
  var color: ColorChoice = .auto

  func validate() throws {
    if let today, CalendarDate(today) == nil {
      throw ValidationError("--today wants a date such as 2026-12-31, not \"\(today)\"")
    }
    if [file, place.config].contains("") { throw ValidationError("a path is empty") }
  }

  func run(in environment: CommandEnvironment) throws -> Int32 {
    let setting = try GateSetting.find(option: place.config, in: environment)
    guard let path = file ?? setting?.baselinePath(in: environment) else {
      throw ValidationError("name the baseline, or give it as \"runs.baseline\" in thresholds.json")
    }
    let baseline = try RunSource(
      path, as: "baseline", under: setting?.thresholds, in: environment
    ).read()
    let summary = BaselineSummary(
      of: baseline, under: setting?.thresholds,
      on: today.flatMap(CalendarDate.init) ?? environment.today)
    try environment.writeOutput(
      BaselineReport.render(
        summary,
        style: TerminalStyle(
          color: color, verbosity: verbose ? .verbose : .normal, in: environment)))
    return ExitStatus.success
  }
}
