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

      Exit status: 0 passed · 1 regression or broken limit · 2 could not evaluate · \
      3 inconclusive where the profile demands proof · 64 wrong usage · 70 internal error
      """,
    version: "\(tool.name) \(tool.version)",
    subcommands: [
      CheckCommand.self, BaselineCommand.self, ReportCommand.self, InspectCommand.self,
      ValidateCommand.self,
      SchemaCommand.self,
    ],
    defaultSubcommand: CheckCommand.self)
}
