internal import GateRuns

extension ColumnRoles {
  /// What wide rows want of their columns.
  ///
  /// - Parameters:
  ///   - columns: `dataset` in thresholds.json.
  ///   - metrics: the metrics that the configuration gates.
  static func wishes(for columns: DatasetColumns, metrics: Set<String>) -> ColumnWishes {
    var labels = Set(columns.segments + columns.input)
    labels.formUnion([columns.id, columns.cluster, columns.trial].compactMap(\.self))
    if columns.id == nil && columns.input.isEmpty { labels.formUnion(KnownColumns.ids) }
    if columns.input.isEmpty { labels.formUnion(KnownColumns.inputs) }
    if columns.trial == nil { labels.formUnion(KnownColumns.trials) }
    labels.formUnion(KnownColumns.outputs)
    var wanted = metrics
    for object in KnownColumns.scoreObjects { wanted.formUnion(metrics.map { object + $0 }) }
    return ColumnWishes(labels: labels, metrics: wanted)
  }

  /// The roles in wide rows: what the configuration says, and what names and cells suggest.
  static func ofWideRows(
    _ table: RowTable, columns: DatasetColumns, metrics: Set<String>, in file: FileBytes
  ) throws(FileProblem) -> ColumnRoles {
    let search = ColumnSearch(table: table, file: file)
    var roles = ColumnRoles()
    if let id = columns.id {
      roles.id = try search.required(id, for: "dataset.id")
    } else if columns.input.isEmpty {
      roles.id = search.first(of: KnownColumns.ids) { !$0.isBlank }
      roles.isIDGuessed = true
    }
    for input in columns.input {
      roles.inputs.append(try search.required(input, for: "dataset.input"))
    }
    if columns.input.isEmpty, let input = search.firstWithText(of: KnownColumns.inputs) {
      roles.inputs = [input]
    }
    guard roles.id != nil || !roles.inputs.isEmpty else {
      throw file.problem(
        "no column tells the examples apart; there are \(search.listOfNames)",
        do: "set dataset.id or dataset.input in thresholds.json")
    }
    roles.output = search.firstWithText(of: KnownColumns.outputs)
    roles.cluster = search.optional(columns.cluster, for: "dataset.cluster", roles: &roles)
    roles.trial = search.optional(columns.trial, for: "dataset.trial", roles: &roles)
    if columns.trial == nil { roles.trial = search.first(of: KnownColumns.trials) { !$0.isBlank } }
    for segment in columns.segments {
      guard let column = search.optional(segment, for: "dataset.segments", roles: &roles) else {
        continue
      }
      roles.segments.append(Named(name: segment, column: column))
    }
    roles.metrics = roles.metrics(in: table, gated: metrics)
    return roles
  }

  /// The columns that are metrics.
  ///
  /// Where rows have an object `scores` or `metrics`, the file itself says what its metrics are:
  /// its members are, and a number beside it only if the configuration gates it.
  private func metrics(in table: RowTable, gated: Set<String>) -> [Named] {
    var found: [String: Int] = [:]
    for (index, column) in table.columns.enumerated() {
      for object in KnownColumns.scoreObjects {
        guard let name = column.path.rest(after: object) else { continue }
        let isGated = gated.contains(name) && !gated.contains(column.path)
        if isGated || (column.omission == nil && column.scoreCount > 0) {
          found[gated.contains(column.path) ? column.path : name] = found[name] ?? index
        }
      }
    }
    let hasScoreObject = !found.isEmpty
    let used = Set(
      inputs + [id, output, cluster, trial].compactMap(\.self) + segments.map(\.column))
    for (index, column) in table.columns.enumerated() where found[column.path] == nil {
      let isPlain =
        !hasScoreObject && !used.contains(index) && column.omission == nil && column.scoreCount > 0
        && column.textCount == 0 && !KnownColumns.isNoMetric(column.path)
      if isPlain || gated.contains(column.path) { found[column.path] = index }
    }
    return found.sorted { $0.key < $1.key }.map { Named(name: $0.key, column: $0.value) }
  }
}
