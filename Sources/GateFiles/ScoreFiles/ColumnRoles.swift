internal import GateRuns

/// Which column of a table is what.
struct ColumnRoles {
  /// A column with the name that reports give it.
  struct Named {
    let name: String
    let column: Int
  }

  /// The column that identifies an example; nil where the SHA-256 of the input does.
  var id: Int?
  /// Whether the id column was told by its name alone, and so may be none.
  var isIDGuessed = false
  /// The columns whose texts together are the input.
  var inputs: [Int] = []
  var output: Int?
  var cluster: Int?
  var trial: Int?
  var segments: [Named] = []
  var metrics: [Named] = []
  /// The reasons why scores are missing, by metric.
  var reasons: [String: Int] = [:]
  /// What a person should know.
  var warnings: [String] = []

  /// The columns of text that have no role, sorted by path.
  func others(in table: RowTable) -> [String] {
    var used = Set(inputs + [id, output, cluster, trial].compactMap(\.self))
    used.formUnion(segments.map(\.column) + metrics.map(\.column) + reasons.values)
    return table.columns.indices.filter { !used.contains($0) && table.columns[$0].textCount > 0 }
      .map { table.columns[$0].path }.sorted()
  }
}
