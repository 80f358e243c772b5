/// The columns of the log that teams keep, by the names that they have there.
enum LogColumn: String, CaseIterable {
  case timestamp = "Timestamp"
  case system = "System Version"
  case metric = "Metric Name"
  case value = "Value"
  case dataset = "Dataset Name"
  case change = "Change Description"

  /// The columns that a row of the wide form shares among its metrics.
  static let shared: [LogColumn] = [.timestamp, .system, .dataset, .change]
}
