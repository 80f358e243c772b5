/// What command lines of one command look like, and which files they read.
public struct CommandShape: Sendable {
  /// Which reports a command can write.
  enum Reports {
    case none
    /// Those of a document.
    case document
    /// Those of a gate result.
    case result
  }

  /// The command, with a blank before its subcommand; " after " and another where it reads what that
  /// one has written.
  public let name: String
  /// The arguments behind the command, one of these lists.
  let arguments: [[String]]
  /// Command lines that half of the inputs run before, so that what one command takes in is there for
  /// another.
  let before: [[String]]
  /// What may be added, each once.
  let options: [[String]]
  /// The files that are read.
  let reads: [String]
  /// The files that it may make or change, beside its reports.
  let writes: [String]
  let reports: Reports

  init(
    _ name: String, _ arguments: [[String]] = [[]], after before: [[String]] = [],
    options: [[String]] = [], reads: [String], writes: [String] = [], reports: Reports = .none
  ) {
    self.name = name
    self.arguments = arguments
    self.before = before
    self.options = options
    self.reads = reads
    self.writes = writes
    self.reports = reports
  }

  /// Whether it reads what the command lines before it have written: if these succeed, so does it.
  var readsBack: Bool { name.contains(" after ") }

  /// The words of the command.
  var words: [String] {
    name.split(separator: " ").prefix { $0 != "after" }.map(String.init)
  }

  /// The record, with what SQLite keeps beside it.
  static let record = [
    ".scoregate/history.sqlite", ".scoregate/history.sqlite-wal", ".scoregate/history.sqlite-shm",
  ]
}
