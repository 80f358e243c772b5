internal import ArgumentParser
internal import GateAnalyses
internal import GateFiles
internal import GateReports
internal import GateStore

/// `scoregate history show`: renders a recorded result again.
struct HistoryShowCommand: GateCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Render a recorded result again, in any format.",
    discussion: """
      Exits 0 whatever the verdict was. Of a run that is known from a log there are only its values.

      Examples:
        # by its number, or by the version of the system: the newest run of it
        scoregate history show 2
        scoregate history show v1.3.0 --html report.html
        # the result itself
        scoregate history show 2 --format json > result.json
      """)

  @Argument(
    help: ArgumentHelp("The run: its number, or the version of its system.", valueName: "run"))
  var run: RunReference

  @OptionGroup var place: StoreOption

  @OptionGroup(title: "Output") var reports: ResultOptions

  func run(in environment: CommandEnvironment) throws -> Int32 {
    let record = try place.record(in: environment)
    let found = try run.find(in: record)
    guard let json = try record.store.result(of: found.number) else {
      try writeValues(of: found, from: record, in: environment)
      return ExitStatus.success
    }
    try reports.write(
      ResultFile.read(json, path: "\(record.name), run \(found.number)"), keeping: [record.path],
      in: environment)
    return ExitStatus.success
  }

  private func writeValues(
    of run: RecordedRun, from record: OpenRecord, in environment: CommandEnvironment
  ) throws {
    let metrics = try record.store.metrics(of: run.number)
    let report = AnalysisReport(
      Document(run, metrics: metrics), json: HistoryJSON.render(run, metrics: metrics),
      from: [record.path])
    guard try reports.write(report, in: environment) else {
      throw FileProblem(
        path: record.name,
        "run \(run.number) is known from a log, and has no result for such a report",
        do: "text, markdown, html and json show its values")
    }
  }
}
