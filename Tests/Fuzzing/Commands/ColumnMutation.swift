import ReaderFuzzing

/// Changes the values of one column in every file that has it, so that all runs, labels and logs are
/// strange in the same way and are taken further than to the first comparison.
struct ColumnMutation {
  private enum Values {
    case same(String)
    case either(String, String)
    case anyNumber
    case anyText
  }

  private static let columns = [
    "faithfulness", "latency", "tone", "id", "question_id", "topic", "tier", "cluster", "document",
    "trial", "epoch", "system", "judge", "label", "labeler", "probability", "Timestamp", "User ID",
    "Query ID", "User Rating", "Feedback Text", "Metric Scores", "System Version", "Value",
    "Metric Name", "output", "answer", "input", "question", "metric",
  ]

  private let column: String
  private let values: Values
  private let isSparse: Bool

  /// Chooses a column and what becomes of it.
  init(using mutation: inout Mutation) {
    column = Self.columns.randomElement(using: &mutation) ?? "faithfulness"
    isSparse = Bool.random(using: &mutation)
    switch Int.random(in: 0...4, using: &mutation) {
    case 0: values = .same(HostileValue.number(using: &mutation))
    case 1, 2:
      values = .either(
        HostileValue.number(using: &mutation), HostileValue.number(using: &mutation))
    case 3: values = .anyNumber
    default: values = .anyText
    }
  }

  /// The files, changed where they have the column.
  func changed(
    _ files: [String: [UInt8]], using mutation: inout Mutation
  ) -> [String: [UInt8]] {
    var files = files
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      if path.hasSuffix(".csv") {
        files[path] = TableMutation.changed(bytes, column: column) { value(&mutation)?.inTable }
      } else if path.hasSuffix(".json") || path.hasSuffix(".jsonl") {
        files[path] = JSONMutation.changed(bytes, column: column) { value(&mutation)?.inJSON }
      }
    }
    return files
  }

  /// The next value; nil for one that stays.
  private func value(_ mutation: inout Mutation) -> HostileValue? {
    if isSparse, Bool.random(using: &mutation) { return nil }
    switch values {
    case .same(let number): return .number(number)
    case .either(let one, let other):
      return .number(Bool.random(using: &mutation) ? one : other)
    case .anyNumber: return .number(HostileValue.number(using: &mutation))
    case .anyText: return .text(HostileValue.text(using: &mutation))
    }
  }
}
