internal import ArgumentParser
internal import GateText
internal import GateFiles
internal import GateStore

extension LogForm: ExpressibleByArgument {}

/// `scoregate history export`: the record as the log that a team keeps.
struct HistoryExportCommand: GateCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the record as a log: CSV or JSON Lines.",
    discussion: """
      A row a metric, with Timestamp, System Version, Metric Name, Value, Dataset Name and Change \
      Description; a segment stands in brackets behind the metric. Every value comes once, the oldest \
      first, and history import takes it back without loss.

      Examples:
        scoregate history export > log.csv
        # a row a run, for a spreadsheet
        scoregate history export --wide --output log.csv
        scoregate history export --format jsonl --metric faithfulness
      """)

  @Option(help: "How to write the log.")
  var format: LogForm = .csv

  @Flag(help: "Write a row a run, with a column a metric.")
  var wide = false

  @Option(help: ArgumentHelp("Only runs on this dataset.", valueName: "name"))
  var dataset: String?

  @Option(
    name: .customLong("metric"),
    help: ArgumentHelp(
      "Only this metric with its segments; may be repeated (default: all).", valueName: "name"))
  var metrics: [String] = []

  @Option(
    help: ArgumentHelp("Where to write the log (default: standard output).", valueName: "file"))
  var output: FilePath?

  @OptionGroup var place: StoreOption

  func run(in environment: CommandEnvironment) throws -> Int32 {
    let record = try place.record(in: environment)
    let entries = try record.store.entries(dataset: dataset, metrics: metrics)
    let bytes = try LogFile.write(
      entries, as: format, isWide: wide, path: record.name)
    guard let output = output?.text, output != "-" else {
      try environment.writeOutput(
        String(decoding: bytes, as: UTF8.self),
        as: format == .jsonl ? .json : .text(isColored: false))
      return ExitStatus.success
    }
    try OutputFiles.requireOwn([output], besides: [record.path], in: environment)
    try OutputFiles.write([(output, bytes)], in: environment)
    try environment.writeOutput(
      "\(environment.shown(output)): \(Words.count(entries.count, "value"))\n")
    return ExitStatus.success
  }
}
