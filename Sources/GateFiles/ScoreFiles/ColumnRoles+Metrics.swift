internal import GateRuns

extension ColumnRoles {
  /// Finds the columns that are metrics: those that the configuration maps, those that the evaluator
  /// keeps its scores in, and any other numbers where the rows are anybody's.
  ///
  /// Where rows have an object `scores` or `metrics`, the file itself says what its metrics are:
  /// a number beside it is one only if the configuration gates it.
  mutating func findMetrics(
    in table: RowTable, by evaluator: Evaluator, mapped: [String: String], gated: Set<String>
  ) {
    var found: [String: Metric] = [:]
    for (index, column) in table.columns.enumerated() {
      guard let metric = Self.metric(column, at: index, in: table, by: evaluator, gated: gated)
      else { continue }
      if let other = found[metric.name]?.column {
        warnings.append(
          "column \"\(column.path)\" holds \"\(metric.name)\" as \"\(table.columns[other].path)\" does; "
            + "not read")
      } else {
        found[metric.name] = metric
      }
    }
    if evaluator.takesOtherNumbers {
      takeScoreObjects(in: table, gated: gated, into: &found)
      if found.isEmpty { takeOtherNumbers(in: table, by: evaluator, into: &found) }
    }
    keepListed(by: evaluator.metricList, in: table, among: &found)
    // The object of a scorer whose values are metrics of their own is none.
    found = found.filter { name, metric in
      let isObject = metric.column.map { table.holdsObjects($0) } ?? false
      return gated.contains(name) || !isObject || !found.keys.contains { $0.hasPrefix(name + ".") }
    }
    for (index, column) in table.columns.enumerated()
    where gated.contains(column.path) && found[column.path] == nil {
      found[column.path] = Metric(name: column.path, column: index)
    }
    for (path, name) in mapped {
      guard let column = table.existingColumn(path) else { continue }
      let own = found.first { $0.value.column == column }
      if let own { found[own.key] = nil }
      found[name] = Metric(
        name: name, column: column, reason: own?.value.reason, annotator: own?.value.annotator)
    }
    metrics = found.values.sorted { $0.name < $1.name }
    for pattern in evaluator.humanLabels {
      for (index, column) in table.columns.enumerated() where !column.isBlank {
        guard let name = pattern.name(in: column.path) else { continue }
        humanLabels.append(Metric(name: name, column: index))
      }
    }
    for metric in metrics where metric.annotator != nil {
      humanLabels.append(
        Metric(name: metric.name, column: metric.column, annotator: metric.annotator))
    }
    humanLabels.sort { $0.name < $1.name }
  }

  /// The metric that a column of an evaluator's own is, if any.
  private static func metric(
    _ column: TableColumn, at index: Int, in table: RowTable, by evaluator: Evaluator,
    gated: Set<String>
  ) -> Metric? {
    if evaluator.metricPaths.contains(column.path) {
      return column.scoreCount > 0 ? Metric(name: column.path, column: index) : nil
    }
    for rule in evaluator.metrics {
      guard let name = rule.scores.name(in: column.path), !evaluator.isOtherNumber(column.path)
      else { continue }
      let reason = rule.reasons.flatMap { table.existingColumn($0.path(of: name)) }
      let shown = evaluator.shownName(of: name, in: table, scores: rule.scores)
      guard let shown, column.use == .metric else { continue }
      // A column of words is none, unless they are grades; nor is one with nothing in it, unless it
      // says why.
      let hasReason = reason.map { table.columns[$0].textCount > 0 } ?? false
      let holdsScores =
        column.scoreCount > 0 || (column.textCount > 0 && !evaluator.grades.isEmpty)
        || (column.textCount == 0 && hasReason)
      guard holdsScores || gated.contains(shown) else { continue }
      return Metric(
        name: shown, column: index, reason: reason,
        isOnlyWords: column.scoreCount == 0 && column.textCount > 0 && !gated.contains(shown),
        annotator: evaluator.annotators.flatMap { table.existingColumn($0.path(of: name)) })
    }
    return nil
  }

  private func takeScoreObjects(
    in table: RowTable, gated: Set<String>, into found: inout [String: Metric]
  ) {
    let paths = Set(table.columns.map(\.path))
    for (index, column) in table.columns.enumerated() {
      for object in KnownColumns.scoreObjects {
        guard let name = KnownColumns.scoreName(in: column.path, of: object, among: paths) else {
          continue
        }
        let isGated = gated.contains(name) && !gated.contains(column.path)
        guard isGated || (column.omission == nil && column.scoreCount > 0) else { continue }
        let shown = gated.contains(column.path) ? column.path : name
        found[shown] = found[shown] ?? Metric(name: shown, column: index)
      }
    }
  }

  private func takeOtherNumbers(
    in table: RowTable, by evaluator: Evaluator, into found: inout [String: Metric]
  ) {
    let used = Set(
      inputs + [id, output, reference, cluster, trial].compactMap(\.self) + segments.map(\.column))
    for (index, column) in table.columns.enumerated() {
      guard [.unknown, .metric, .place].contains(column.use), !used.contains(index),
        column.omission == nil, column.scoreCount > 0, column.textCount == 0,
        // What one row in a thousand has is no metric, and would cost a column.
        column.scoreCount > table.rowCount / 1_000,
        !KnownColumns.isNoMetric(column.path), !evaluator.isOtherNumber(column.path)
      else { continue }
      found[column.path] = Metric(name: column.path, column: index)
    }
  }
}

extension ColumnRoles {
  /// Keeps the metrics that the rows themselves list, and says which of those have no score of one
  /// example.
  private mutating func keepListed(
    by list: String?, in table: RowTable, among found: inout [String: Metric]
  ) {
    guard let column = list.flatMap(table.existingColumn) else { return }
    let names = table.texts.withUnsafeBufferPointer { bytes in
      var labels = LabelCodes(CellTexts(syntax: table.syntax, bytes: bytes))
      for row in 0..<table.rowCount { _ = labels.code(of: table.columns[column][row]) }
      return Set(labels.labels.flatMap(Self.texts))
    }
    guard !names.isEmpty else { return }
    found = found.filter { names.contains($0.key) }
    for name in names.sorted() where found[name] == nil {
      warnings.append("metric \"\(name)\" has no score of one example; not read")
    }
  }

  /// The texts in a JSON array.
  private static func texts(in array: String) -> [String] {
    let document = try? JSONDocument(Array(array.utf8), path: "")
    return document?.root.array?.compactMap(\.string) ?? []
  }
}

extension Evaluator {
  /// The name of a metric for people; nil where the same score has a better name.
  fileprivate func shownName(
    of name: String, in table: RowTable, scores: ColumnPattern
  ) -> String? {
    guard repeatsNames else { return name }
    let parts = name.split(separator: ".").map(String.init)
    guard parts.count == 2 else { return name }
    if parts[0] == parts[1] { return parts[0] }
    let isRepeated =
      ["gpt_" + parts[0], parts[0] + "_score"].contains(parts[1])
      && table.existingColumn(scores.path(of: "\(parts[0]).\(parts[0])")) != nil
    return isRepeated ? nil : name
  }

  /// Whether a column of numbers measures nothing.
  fileprivate func isOtherNumber(_ path: String) -> Bool {
    otherNumbers.contains { $0.name(in: path) != nil || ($0.suffix.isEmpty && $0.prefix == path) }
  }
}
