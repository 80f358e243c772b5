public import GateRuns

/// The log that a team keeps of its metrics: CSV or JSON Lines, a row a metric or a column a metric.
///
/// A row a metric has the columns `Timestamp`, `System Version`, `Metric Name`, `Value`,
/// `Dataset Name` and `Change Description`; in the wide form every column that is none of these is a
/// metric, and an empty cell says nothing. The first and the two about the metric have to be there.
/// JSON Lines have the same names as keys.
public struct LogFile: Sendable {
  /// What the log tells, in the order of the file.
  public let entries: [LogEntry]
  /// The rows that cannot be used, each with its place; nothing of them is in ``entries``.
  public let problems: [FileProblem]
  /// The columns or keys of a row a metric that nobody knows, and that are not used; sorted.
  public let unused: [String]

  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - bytes: the content of the file.
  ///   - path: the file as it was given, for messages.
  /// - Throws: why nothing can be read.
  public static func read(_ bytes: [UInt8], path: String) throws(FileProblem) -> LogFile {
    try bytes.withUnsafeBufferPointer { bytes throws(FileProblem) in
      let file = FileBytes(path: path, bytes: bytes)
      if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
        throw file.problem("the file is UTF-16", do: "save it as UTF-8")
      }
      if let offset = UTF8Validation.firstInvalidByte(in: bytes) {
        throw file.problem(at: offset, "not UTF-8", do: "save the file as UTF-8")
      }
      let text = UnsafeBufferPointer(rebasing: bytes[file.start...])
      guard let first = text.firstIndex(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
        throw file.problem("the log is empty")
      }
      if text[first] == UInt8(ascii: "[") {
        throw file.problem(
          at: file.start + first, "a JSON array", do: "write one object a line, or CSV")
      }
      if text[first] == UInt8(ascii: "{") {
        var reader = LogLines(text, path: path)
        reader.read()
        return reader.file
      }
      var reader = LogTable(text, path: path)
      try reader.read()
      return reader.file
    }
  }
}

/// What is wrong with a row of a log.
struct LogFault: Error {
  /// What it is about; nil for the row as a whole.
  let column: String?
  /// What is wrong, without a full stop.
  let what: String
  /// What to do about it; nil where ``what`` says it.
  let remedy: String?

  init(_ column: String? = nil, _ what: String, do remedy: String? = nil) {
    self.column = column
    self.what = what
    self.remedy = remedy
  }
}
