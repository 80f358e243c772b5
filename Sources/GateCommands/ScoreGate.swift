internal import ArgumentParser
internal import GateVerdicts

/// The command line.
struct ScoreGate: ParsableCommand {
  static let tool = Tool(name: "scoregate", version: "0.1.0")

  static let configuration = CommandConfiguration(
    commandName: "scoregate",
    abstract: "A CI regression gate for LLM and RAG evaluations.",
    discussion: """
      Compares the candidate run's scores with the stored baseline, example by example, against \
      thresholds.json, and exits nonzero on a regression.

      Exit status:
      \(ExitStatus.meanings.map { "  \($0.status)\($0.status < 10 ? " " : "")  \($0.meaning)" }
        .joined(separator: "\n"))

      Examples:
        scoregate --candidate results.jsonl
        scoregate baseline accept results.jsonl --system v1.3.0
        # words that the shell completes, and the manual page
        scoregate --generate-completion-script zsh > _scoregate
        scoregate manual > scoregate.1
      """,
    version: "\(tool.name) \(tool.version)",
    subcommands: [
      CheckCommand.self, InitCommand.self, BaselineCommand.self, AnalyzeCommand.self,
      ThresholdsCommand.self, MetricsCommand.self, HistoryCommand.self, FeedbackCommand.self,
      LabelsCommand.self, LoopCommand.self, ReportCommand.self, InspectCommand.self,
      ValidateCommand.self, SchemaCommand.self, ManualCommand.self,
    ],
    defaultSubcommand: CheckCommand.self)
}

extension ParsableCommand {
  /// How a command is typed that is this one or somewhere below it.
  static func path(to command: any ParsableCommand.Type) -> [String] {
    let name = configuration.commandName ?? ""
    if self == command { return [name] }
    let below = configuration.subcommands.lazy.map { $0.path(to: command) }.first { !$0.isEmpty }
    return below.map { [name] + $0 } ?? []
  }
}
