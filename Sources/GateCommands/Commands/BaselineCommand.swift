internal import ArgumentParser

/// `scoregate baseline`: the stored run that others are held against.
struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline", abstract: "Make the stored baseline from a run, or show it.",
    subcommands: [BaselineAcceptCommand.self, BaselineShowCommand.self])
}
