package import GateRuns
package import GateVerdicts

/// A run's scores of one metric beside what people said of the same answers.
package struct LabelledScores: Sendable {
  /// One answer.
  package struct Answer: Sendable {
    /// The example's id.
    package let example: String
    /// The first row of the example in the run.
    package let row: Int
    /// The metric's score, the mean over trials.
    package let score: Double
    /// The mean of the labels.
    package let label: Double
    /// What each labeler said, by name.
    package let byLabeler: [(labeler: String, value: Double, comment: String?)]
  }

  /// The rule of the metric; one without demands where no thresholds have it.
  package let rule: MetricRule
  /// The answers, by example.
  package let answers: [Answer]
  /// The number of labels of the metric that are of other answers.
  package let unused: Int
  /// The judges that the labels name, sorted.
  package let judges: [String]
  /// The last day of a label; nil where none names one.
  package let date: CalendarDate?

  /// Puts scores and labels together.
  ///
  /// - Parameters:
  ///   - labels: the labels; those count whose system is the run's, or not said; of a run without a version `candidate`.
  ///   - run: the run.
  ///   - rule: the metric.
  package init(_ labels: HumanLabels, of run: Run, _ rule: MetricRule) {
    self.rule = rule
    let own = labels.labels.filter { $0.metric == rule.labelName }
    let system = run.header.system
    let scores = run.scores(of: rule.metric)?.restricted(to: rule.range.closed)
    var rows: [String: [Int]] = [:]
    for (row, id) in run.exampleIDs.enumerated() { rows[id, default: []].append(row) }
    let used = own.filter {
      ($0.system == nil || $0.system == system ?? "candidate")
        && rows[$0.example] != nil
    }
    unused = own.count - used.count
    judges = Set(used.compactMap(\.judge)).sorted()
    date = used.compactMap(\.date).max()
    answers = Dictionary(grouping: used, by: \.example).sorted { $0.key < $1.key }
      .compactMap { example, labels in
        let values = (rows[example] ?? []).compactMap { row in
          scores.flatMap { $0.values[row].isNaN ? nil : $0.values[row] }
        }.sorted()
        guard let first = rows[example]?.first, !values.isEmpty else { return nil }
        let sorted = labels.sorted { ($0.labeler ?? "", $0.value) < ($1.labeler ?? "", $1.value) }
        return Answer(
          example: example, row: first, score: values.reduce(0, +) / Double(values.count),
          label: sorted.reduce(0) { $0 + $1.value } / Double(sorted.count),
          byLabeler: sorted.map { ($0.labeler ?? "", $0.value, $0.comment) })
      }
  }
}
