internal import ArgumentParser

/// Where thresholds.json is; shared by every command that reads it.
struct ConfigOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The thresholds (default: SCOREGATE_CONFIG, then thresholds.json here or above).",
      valueName: "file"), completion: .file(extensions: ["json"]))
  var config: FilePath?

  /// Reads the thresholds that are named or found.
  func setting(in environment: CommandEnvironment) throws -> GateSetting {
    try GateSetting(option: config?.text, in: environment)
  }

  /// Reads the thresholds where there are any; nil where none are named and none are found.
  func settingIfAny(in environment: CommandEnvironment) throws -> GateSetting? {
    try GateSetting.find(option: config?.text, in: environment)
  }
}
