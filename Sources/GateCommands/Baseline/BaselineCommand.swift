internal import ArgumentParser

/// `scoregate baseline`: the stored run that others are held against.
struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline", abstract: "Make the stored baseline from a run, or show it.",
    discussion: """
      Examples:
        scoregate baseline show
        scoregate baseline accept results.jsonl --system v1.3.0
      """,
    subcommands: [BaselineAcceptCommand.self, BaselineShowCommand.self])
}
