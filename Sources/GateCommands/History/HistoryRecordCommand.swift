internal import ArgumentParser
internal import GateFiles

/// `scoregate history record`: puts stored results into the record.
struct HistoryRecordCommand: GateCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Put results that check wrote with --json into the record.",
    discussion: """
      A result that is there already changes nothing. All of them are recorded, or none. Exits 0 whatever \
      the verdicts were.

      Examples:
        scoregate history record result.json
        # what build servers have kept
        scoregate history record results/*.json --store team.sqlite
      """)

  @Argument(
    help: ArgumentHelp("Results that check wrote with --json.", valueName: "result.json"),
    completion: .file(extensions: ["json"]))
  var results: [FilePath]

  @Flag(help: "Mark the runs as accepted baselines.")
  var accepted = false

  @OptionGroup var place: StoreOption

  func validate() throws {
    try FilePath.requireOneStream(of: "the results", results)
  }

  func run(in environment: CommandEnvironment) throws -> Int32 {
    let read = try results.map(\.text).map { path in
      let file = try InputFile.read(path, as: "result", in: environment)
      return (path: file.path, result: try ResultFile.read(file.bytes, path: file.path))
    }
    let recorder = try ResultRecorder(place, in: environment)
    let receipts = try recorder.record(read.map(\.result), isAccepted: accepted)
    try environment.writeOutput(
      zip(read, receipts).map { file, receipt in
        "\(file.path): \(recorder.sentence(for: receipt))\n"
      }.joined())
    return ExitStatus.success
  }
}
