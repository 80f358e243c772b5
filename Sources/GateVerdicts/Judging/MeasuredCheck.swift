/// A check with the numbers that its verdict rests on.
struct MeasuredCheck {
  let planned: PlannedCheck
  /// The scores of its metric; nil if a run has none.
  let metric: MetricData?
  /// The differences as the policy for missing scores has them; nil for a check that compares nothing.
  let deciding: MeasuredDifferences?
  /// The differences by the other policy; nil if that cannot matter.
  let alternative: MeasuredDifferences?

  /// Measures a planned check.
  init(_ planned: PlannedCheck, _ metric: MetricData?, by judge: CheckJudge) {
    self.planned = planned
    self.metric = metric
    let differences = metric.flatMap {
      PolicyDifferences(of: planned, $0, in: judge.pairing, clusters: judge.clusters)
    }
    func measured(_ set: DifferenceSet) -> MeasuredDifferences {
      MeasuredDifferences(set, labelled: judge.correction(of: planned, metric, set), by: judge)
    }
    deciding = (differences?.deciding).map(measured)
    alternative = (differences?.alternative).map(measured)
  }
}

/// Paired differences, with what people's labels make of them (`methods §11`).
struct MeasuredDifferences {
  /// The metric's own.
  let differences: DifferenceSet
  /// The differences as people would see them; nil if no label says.
  let labelled: LabelledDifferences?
  /// Those, if the labels are enough to decide.
  let correction: LabelledDifferences?

  init(_ differences: DifferenceSet, labelled: LabelledDifferences?, by judge: CheckJudge) {
    self.differences = differences
    self.labelled = labelled
    correction = labelled.flatMap { judge.decides($0) ? $0 : nil }
  }

  /// What the family of checks tests.
  var tested: DifferenceSet { correction?.tested ?? differences }
}
