internal import ArgumentParser
internal import GateFiles
internal import GateRuns
internal import GateVerdicts

/// `scoregate check`: compares two runs and decides.
struct CheckCommand: GateCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Compare a candidate run with the baseline and decide.")

  @OptionGroup var place: ConfigOption

  @Option(
    help: ArgumentHelp("The baseline's scores (default: runs.baseline).", valueName: "file"))
  var baseline: String?

  @Option(
    help: ArgumentHelp("The candidate's scores (default: runs.candidate).", valueName: "file"))
  var candidate: String?

  @Option(
    help: ArgumentHelp(
      "A pinned older run to compare with too (default: runs.anchor).", valueName: "file"))
  var anchor: String?

  @Option(
    help: ArgumentHelp(
      "Who bears the burden of proof: pull-request, release, or one of thresholds.json.",
      valueName: "name"))
  var profile = Profile.pullRequest.name

  @Option(
    help: ArgumentHelp(
      "The day that waivers are held against (default: today in UTC).", valueName: "yyyy-mm-dd"))
  var today: String?

  @OptionGroup var facts: RunFacts

  @OptionGroup var reports: ReportOptions

  func validate() throws {
    if let today, CalendarDate(today) == nil {
      throw ValidationError("--today wants a date such as 2026-12-31, not \"\(today)\"")
    }
    if [place.config, baseline, candidate, anchor].contains("") {
      throw ValidationError("a path is empty")
    }
  }

  func run(in environment: CommandEnvironment) throws -> Int32 {
    let setting = try GateSetting(option: place.config, in: environment)
    let thresholds = setting.thresholds
    let gate = try setting.gate(
      profile: profile, today: today.flatMap(CalendarDate.init), in: environment)
    let reader = setting.reader(in: environment)
    let baselinePath = try reader.path(
      of: "baseline", option: baseline, config: thresholds.runs.baseline)
    let candidatePath = try reader.path(
      of: "candidate", option: candidate, config: thresholds.runs.candidate)
    let anchorPath = reader.optionalPath(option: anchor, config: thresholds.runs.anchor)
    let inputs =
      [setting.path]
      + [baselinePath, candidatePath, anchorPath].compactMap(\.self).map {
        RunSource.parts(of: $0, in: environment).file
      }
    guard inputs.count(where: { $0 == "-" }) < 2 else {
      throw ValidationError(
        "standard input can be only one of configuration, baseline, candidate and anchor")
    }
    var runs = try reader.read(
      [("baseline", baselinePath), ("candidate", candidatePath)]
        + [anchorPath].compactMap(\.self).map { ("anchor", $0) })
    runs[1].run = runs[1].run.with(
      facts.header(of: runs[1].run.header, known: nil, dataset: nil))
    let result = gate.judge(
      baseline: runs[0], candidate: runs[1], anchor: anchorPath == nil ? nil : runs[2])
    try reports.write(result, keeping: inputs, in: environment)
    return result.exitStatus
  }
}
