internal import ArgumentParser

/// `scoregate manual`: prints the manual page.
struct ManualCommand: GateCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page, for man.",
    discussion: """
      Examples:
        scoregate manual > scoregate.1
        man ./scoregate.1
      """)

  func run(in environment: CommandEnvironment) throws -> Int32 {
    let description = try CommandDescription(json: ScoreGate._dumpHelp())
    try environment.writeOutput(ManualPage(of: description).text)
    return ExitStatus.success
  }
}
