internal import GateRuns

extension ColumnRoles {
  /// What rows of an evaluator want of their columns.
  ///
  /// - Parameters:
  ///   - evaluator: who wrote the rows.
  ///   - keys: the keys of the first row.
  ///   - columns: `dataset` in thresholds.json.
  ///   - metrics: the metrics that the configuration gates.
  static func wishes(
    of evaluator: Evaluator, keys: Set<String>, for columns: DatasetColumns, metrics: Set<String>
  ) -> ColumnWishes {
    var wishes = ColumnWishes()
    wishes.labels = Set(
      columns.segments + [columns.id, columns.cluster, columns.trial].compactMap(\.self))
    if columns.id == nil && columns.input.isEmpty { wishes.labels.formUnion(evaluator.ids) }
    if columns.trial == nil { wishes.labels.formUnion(evaluator.trials) }
    wishes.labels.formUnion(
      evaluator.systems.flatMap(\.self) + evaluator.rowErrors + evaluator.hashes.all
        + evaluator.failures.map(\.column))
    wishes.labels.formUnion(
      [
        evaluator.rowID, evaluator.runID, evaluator.metricList, evaluator.merging?.kind,
        evaluator.isExample, evaluator.equalInExamples?.0, evaluator.equalInExamples?.1,
      ].compactMap(\.self))
    wishes.labelPatterns =
      evaluator.metrics.compactMap(\.reasons)
      + [evaluator.annotators, evaluator.judgeFailures?.reasons].compactMap(\.self)
    for place in evaluator.rowFacts.map(\.place) {
      // A fact in one column, not in every one that begins like it.
      if place.suffix.isEmpty {
        wishes.labels.insert(place.prefix)
      } else {
        wishes.labelPatterns.append(place)
      }
    }
    takeTexts(of: evaluator, keys: keys, for: columns, into: &wishes)
    takeMetrics(of: evaluator, for: columns, metrics, into: &wishes)
    wishes.ignoredPrefixes = evaluator.ignoredPrefixes
    wishes.namedElements = evaluator.namedElements.merging(KnownColumns.namedElements) { own, _ in
      own
    }
    if let list = evaluator.metricList { wishes.namedElements[list] = nil }
    return wishes
  }

  private static func takeTexts(
    of evaluator: Evaluator, keys: Set<String>, for columns: DatasetColumns,
    into wishes: inout ColumnWishes
  ) {
    wishes.texts = Set(
      (columns.output.map { [$0] } ?? evaluator.outputs)
        + (columns.reference.map { [$0] } ?? evaluator.references))
    if columns.input.count == 1 {
      wishes.texts.insert(columns.input[0])
    } else if columns.input.isEmpty {
      wishes.texts.formUnion(evaluator.inputs)
    } else {
      // The fingerprint is that of all texts together.
      wishes.labels.formUnion(columns.input)
    }
    if columns.input.isEmpty, keys.isDisjoint(with: evaluator.inputs) {
      wishes.labelPatterns += evaluator.inputPrefixes.map { ColumnPattern($0) }
    }
  }

  private static func takeMetrics(
    of evaluator: Evaluator, for columns: DatasetColumns, _ metrics: Set<String>,
    into wishes: inout ColumnWishes
  ) {
    wishes.metrics = metrics.union(columns.metrics.keys).union(evaluator.metricPaths)
    for object in KnownColumns.scoreObjects {
      wishes.metrics.formUnion(metrics.map { object + $0 })
    }
    wishes.metricPatterns = evaluator.metrics.map(\.scores) + evaluator.humanLabels
    wishes.texts.subtract(metrics)
    wishes.places = Set(KnownColumns.contexts)
  }
}
