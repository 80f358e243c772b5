import GateText
internal import ArgumentParser
internal import GateFiles
internal import GateStore

/// `scoregate history import`: takes a log into the record.
struct HistoryImportCommand: GateCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take a log into the record: CSV or JSON Lines.",
    discussion: """
      Reads what history export writes, and logs that were kept by hand with the same columns. What the \
      record knows already changes nothing, so that a log that grows can be imported again. A row that \
      cannot be used is named and kept out, the others are taken, and the exit status is 2.

      Examples:
        scoregate history import log.csv
        scoregate history import log.jsonl --store team.sqlite
      """)

  @Argument(
    help: ArgumentHelp("The log, or - for standard input.", valueName: "file"))
  var log: FilePath

  @OptionGroup var place: StoreOption

  func run(in environment: CommandEnvironment) throws -> Int32 {
    let file = try InputFile.read(log.text, as: "log", most: .rows, in: environment)
    let read = try LogFile.read(file.bytes, path: file.path)
    let added =
      read.entries.isEmpty
      ? (values: 0, runs: 0)
      : try place.openForWriting(in: environment).add(read.entries)
    for problem in read.problems { environment.tell(problem.description) }
    for name in read.unused {
      environment.tell("\(file.path): column \"\(name)\" is not used")
    }
    let known = read.entries.count - added.values
    let parts = [
      "\(Words.count(added.values, "value")) of \(Words.count(added.runs, "new run")) added",
      known > 0 ? "\(known) known already" : nil,
      read.problems.isEmpty ? nil : "\(Words.count(read.problems.count, "row")) kept out",
    ]
    try environment.writeOutput(
      "\(file.path): \(parts.compactMap(\.self).joined(separator: ", "))\n")
    return read.problems.isEmpty ? ExitStatus.success : ExitStatus.cannotEvaluate
  }
}
