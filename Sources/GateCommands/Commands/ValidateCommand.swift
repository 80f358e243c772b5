internal import ArgumentParser
internal import GateFiles
internal import GateVerdicts

/// `scoregate validate`: holds thresholds.json against its form.
struct ValidateCommand: GateCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check thresholds.json and name every mistake with its line and column.",
    discussion: """
      A metric without an objective, and a rule whose review is overdue, are warnings: they are shown and \
      the exit status stays 0.

      Examples:
        scoregate validate
        scoregate validate --config thresholds.json
        # what will be overdue at the end of the year
        scoregate validate --today 2026-12-31
      """)

  @OptionGroup var place: ConfigOption

  @OptionGroup var day: TodayOption

  func run(in environment: CommandEnvironment) throws -> Int32 {
    let path = try ConfigSearch.path(option: place.config, in: environment)
    let file = try InputFile.read(path, as: "configuration", in: environment)
    let thresholds = try ThresholdsFile.read(file.bytes, path: file.path)
    for remark in RuleFindings.remarks(on: thresholds, today: day.date ?? environment.today) {
      let place = remark.position.map { ":\($0.line):\($0.column)" } ?? ""
      environment.writeError("\(file.path)\(place): warning: \(remark.text)\n")
    }
    let metrics = thresholds.metrics.count
    try environment.writeOutput(
      "\(file.path): valid, \(metrics == 1 ? "1 metric" : "\(metrics) metrics")\n")
    return ExitStatus.success
  }
}
