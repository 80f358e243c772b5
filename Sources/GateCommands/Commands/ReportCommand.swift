internal import ArgumentParser
internal import GateFiles

/// `scoregate report`: renders a stored result again.
struct ReportCommand: GateCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Render a stored result again, in any format.",
    discussion: "Exits 0 whatever the verdict was: it reports, it does not judge.")

  @Argument(help: ArgumentHelp("A result that check wrote with --json.", valueName: "result.json"))
  var result: String

  @OptionGroup var reports: ReportOptions

  func run(in environment: CommandEnvironment) throws -> Int32 {
    let file = try InputFile.read(result, as: "result", in: environment)
    try reports.write(
      ResultFile.read(file.bytes, path: file.path), keeping: [result], in: environment)
    return ExitStatus.success
  }
}
