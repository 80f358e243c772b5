internal import ArgumentParser

/// Where thresholds.json is; shared by every command that reads it.
struct ConfigOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The thresholds (default: SCOREGATE_CONFIG, then thresholds.json here or above).",
      valueName: "file"), completion: .file(extensions: ["json"]))
  var config: String?
}
