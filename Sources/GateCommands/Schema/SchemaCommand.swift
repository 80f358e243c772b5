internal import ArgumentParser
internal import GateText
internal import GateFiles

/// `scoregate schema`: prints a JSON Schema.
struct SchemaCommand: GateCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema (draft-07) of thresholds.json or of the result.",
    discussion: """
      Examples:
        # for an editor: name it as "$schema" in thresholds.json
        scoregate schema > thresholds.schema.json
        scoregate schema result > result.schema.json
      """)

  /// What to describe.
  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case thresholds, result
  }

  @Argument(help: "What to describe.")
  var subject: Subject = .thresholds

  func run(in environment: CommandEnvironment) throws -> Int32 {
    try environment.writeOutput(
      subject == .thresholds ? ThresholdsSchema.render() : ResultSchema.render(), as: .json)
    return ExitStatus.success
  }
}
