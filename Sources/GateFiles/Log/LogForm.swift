/// How a log is written.
package enum LogForm: String, CaseIterable, Sendable {
  /// Comma-separated values with a header (RFC 4180).
  case csv
  /// One JSON object a line.
  case jsonl
}
