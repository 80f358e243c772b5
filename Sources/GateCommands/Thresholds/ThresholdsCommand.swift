internal import ArgumentParser

/// `scoregate thresholds`: where thresholds come from, and what they can do.
struct ThresholdsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "thresholds",
    abstract: "Derive thresholds from runs, and show what a gate with them can do.",
    discussion: """
      Examples:
        scoregate thresholds suggest baseline.jsonl again.jsonl
        scoregate thresholds certify
        scoregate thresholds plan --margin 0.02 --power 0.9
      """,
    subcommands: [
      ThresholdsSuggestCommand.self, ThresholdsCertifyCommand.self, ThresholdsPlanCommand.self,
    ])
}
