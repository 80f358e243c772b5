internal import GateRuns

/// Which column of a table is what.
struct ColumnRoles {
  /// A column with the name that reports give it.
  struct Named {
    let name: String
    let column: Int
  }

  /// A metric, and where its scores are.
  struct Metric {
    let name: String
    /// The column of the scores; nil where every row lacks one.
    let column: Int?
    /// The column that says why a score is missing.
    var reason: Int?
    /// Whether the column holds words alone, which may be grades.
    var isOnlyWords = false
    /// The column that says who annotated the row: what a person did is no score.
    var annotator: Int?
    /// Which kind of rows has the scores, as its place in ``RowPlan/kinds``; nil for all.
    var kind: Int32?
  }

  /// The columns of one kind of hash each.
  struct Hashes {
    var input: Int?
    var reference: Int?
    var output: Int?
    var prompt: Int?
  }

  /// The column that identifies an example; nil where the SHA-256 of the input does.
  var id: Int?
  /// Whether the id column was told by its name alone, and so may be none.
  var isIDGuessed = false
  /// The columns whose texts together are the input.
  var inputs: [Int] = []
  var output: Int?
  var reference: Int?
  var contexts: Int?
  /// The columns with fingerprints of texts that are not there, or not whole.
  var hashes = Hashes()
  var cluster: Int?
  var trial: Int?
  var segments: [Named] = []
  var metrics: [Metric] = []
  /// What people said of the rows.
  var humanLabels: [Metric] = []
  /// The columns with the reason why a row has no scores.
  var rowErrors: [Int] = []
  /// What a person should know.
  var warnings: [String] = []

  /// The columns of text that have no role, sorted by path.
  func others(in table: RowTable) -> [String] {
    let hashes = [self.hashes.input, self.hashes.reference, self.hashes.output, self.hashes.prompt]
    var used = Set(([id, output, reference, contexts, cluster, trial] + hashes).compactMap(\.self))
    used.formUnion(inputs + rowErrors + segments.map(\.column))
    for metric in metrics + humanLabels {
      used.formUnion([metric.column, metric.reason, metric.annotator].compactMap(\.self))
    }
    return table.columns.indices.filter { !used.contains($0) && table.columns[$0].textCount > 0 }
      .map { table.columns[$0].path }.sorted()
  }
}

extension ColumnRoles {
  /// The metrics, each once for every kind of rows.
  func metrics(by kinds: [String]) -> [Metric] {
    guard !kinds.isEmpty else { return metrics }
    return metrics.flatMap { metric in
      kinds.enumerated().map { place, kind in
        Metric(
          name: "\(metric.name),\(kind)", column: metric.column, reason: metric.reason,
          kind: Int32(place))
      }
    }
  }
}
