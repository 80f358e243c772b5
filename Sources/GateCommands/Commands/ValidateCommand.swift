internal import ArgumentParser
internal import GateFiles
internal import GateVerdicts

/// `scoregate validate`: holds thresholds.json against its form.
struct ValidateCommand: GateCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check thresholds.json and name every mistake with its line and column.",
    discussion: """
      Examples:
        scoregate validate
        scoregate validate --config thresholds.json
      """)

  @OptionGroup var place: ConfigOption

  func run(in environment: CommandEnvironment) throws -> Int32 {
    let path = try ConfigSearch.path(option: place.config, in: environment)
    let file = try InputFile.read(path, as: "configuration", in: environment)
    let thresholds = try ThresholdsFile.read(file.bytes, path: file.path)
    let metrics = thresholds.metrics.count
    try environment.writeOutput(
      "\(file.path): valid, \(metrics == 1 ? "1 metric" : "\(metrics) metrics")\n")
    return ExitStatus.success
  }
}
