internal import GateRuns

extension ColumnRoles {
  /// The roles in rows of an evaluator: what the configuration says, and what names and cells tell.
  static func of(
    _ table: RowTable, by evaluator: Evaluator, columns: DatasetColumns, metrics: Set<String>,
    in file: FileBytes
  ) throws(FileProblem) -> ColumnRoles {
    if let (what, remedy) = evaluator.refusal { throw file.problem(what, do: remedy) }
    let search = ColumnSearch(table: table, file: file)
    var roles = ColumnRoles()
    roles.hashes = search.hashes(evaluator.hashes)
    try roles.findTexts(by: evaluator, columns, search)
    if let id = columns.id {
      roles.id = try search.required(id, for: "dataset.id")
    } else if columns.input.isEmpty {
      roles.id = search.first(of: evaluator.ids) { !$0.isBlank }
      roles.isIDGuessed = true
    }
    guard roles.id != nil || !roles.inputs.isEmpty else {
      throw AggregateScores.problem(with: table, evaluator, in: file)
        ?? file.problem(
          "no column tells the examples apart; there are \(search.listOfNames)",
          do: "set dataset.id or dataset.input in thresholds.json")
    }
    roles.cluster = search.optional(columns.cluster, for: "dataset.cluster", roles: &roles)
    roles.trial = search.optional(columns.trial, for: "dataset.trial", roles: &roles)
    if columns.trial == nil { roles.trial = search.first(of: evaluator.trials) { !$0.isBlank } }
    for segment in columns.segments {
      guard let column = search.optional(segment, for: "dataset.segments", roles: &roles) else {
        continue
      }
      roles.segments.append(Named(name: segment, column: column))
    }
    roles.rowErrors = evaluator.rowErrors.compactMap(table.existingColumn).filter {
      table.columns[$0].textCount > 0
    }
    roles.findMetrics(in: table, by: evaluator, mapped: columns.metrics, gated: metrics)
    for path in columns.metrics.keys.sorted() {
      _ = search.optional(path, for: "dataset.columns", roles: &roles)
    }
    return roles
  }

  private mutating func findTexts(
    by evaluator: Evaluator, _ columns: DatasetColumns, _ search: ColumnSearch
  ) throws(FileProblem) {
    for input in columns.input {
      inputs.append(try search.required(input, for: "dataset.input"))
    }
    if columns.input.isEmpty {
      if let input = search.firstWithText(of: evaluator.inputs) {
        inputs = [input]
      } else {
        inputs = evaluator.inputPrefixes.lazy.map(search.all).first { !$0.isEmpty } ?? []
      }
    }
    if let name = columns.output {
      output = search.optional(name, for: "dataset.output", roles: &self)
    } else {
      output = search.firstWithText(of: evaluator.outputs)
    }
    if let name = columns.reference {
      reference = search.optional(name, for: "dataset.reference", roles: &self)
    } else {
      reference = search.firstWithText(of: evaluator.references)
    }
    contexts = search.first(of: KnownColumns.contexts) { $0.use == .place && $0.textCount > 0 }
  }
}

extension ColumnSearch {
  /// The columns of hashes that exist.
  fileprivate func hashes(_ hashes: Evaluator.Hashes) -> ColumnRoles.Hashes {
    ColumnRoles.Hashes(
      input: hashes.input.flatMap(table.existingColumn),
      reference: hashes.reference.flatMap(table.existingColumn),
      output: hashes.output.flatMap(table.existingColumn),
      prompt: hashes.prompt.flatMap(table.existingColumn))
  }

  /// The columns under a prefix that hold anything, sorted by path.
  fileprivate func all(under prefix: String) -> [Int] {
    table.columns.indices.filter {
      table.columns[$0].path.hasPrefix(prefix) && !table.columns[$0].isBlank
    }.sorted { table.columns[$0].path < table.columns[$1].path }
  }
}
