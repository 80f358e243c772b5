internal import ArgumentParser
internal import GateFiles

/// `scoregate report`: renders a stored result again.
struct ReportCommand: GateCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Render a stored result again, in any format.",
    discussion: """
      Exits 0 whatever the verdict was: it reports, it does not judge.

      Examples:
        # the report as check printed it
        scoregate report result.json
        # a page and a comment from the result of another job
        scoregate report result.json --html report.html --markdown comment.md
        # annotations where a build server reads them
        scoregate report result.json --format github
      """)

  @Argument(
    help: ArgumentHelp("A result that check wrote with --json.", valueName: "result.json"),
    completion: .file(extensions: ["json"]))
  var result: FilePath

  @OptionGroup(title: "Output") var reports: ResultOptions

  func run(in environment: CommandEnvironment) throws -> Int32 {
    let file = try InputFile.read(result.text, as: "result", in: environment)
    try reports.write(
      ResultFile.read(file.bytes, path: file.path), keeping: [result.text], in: environment)
    return ExitStatus.success
  }
}
