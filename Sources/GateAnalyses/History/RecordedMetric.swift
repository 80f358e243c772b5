package import GateRuns
package import GateStatistics
package import GateVerdicts

/// The value of a metric in a recorded run, overall or within a segment.
package struct RecordedMetric: Sendable, Equatable {
  /// The metric and its segment.
  package var name: MetricName
  /// The candidate's mean, or other statistic, in the metric's unit; finite.
  package var value: Double
  /// The standard error of the value; nil where the result has none.
  package var standardError: Double?
  /// The value's interval; nil where the result has none.
  package var interval: Interval?
  /// The two-sided level of ``interval``.
  package var confidence: ConfidenceLevel?
  /// The number of examples behind the value; nil where nothing says.
  package var count: Int?
  /// The number of their clusters; nil where there are none.
  package var clusters: Int?
  /// Whether more or less of the metric is better; nil where nothing says.
  package var direction: Direction?
  /// The metric's unit.
  package var unit: String?

  /// Makes a value that nothing else is known of.
  package init(name: MetricName, value: Double) {
    self.name = name
    self.value = value
  }
}

extension RecordedMetric {
  /// What a result says of the candidate, metric by metric and segment by segment, in the order of the
  /// checks.
  ///
  /// A check against a limit tells the value over all scored examples and with its interval, and so goes
  /// before one against the baseline, which tells it over the examples that are compared. A statistic
  /// that is not the mean stands behind the metric's name, `latency.p95`: another statistic is another
  /// series.
  ///
  /// - Parameter result: what the gate found.
  package static func values(of result: GateResult) -> [RecordedMetric] {
    var values: [RecordedMetric] = []
    var places: [MetricName: Int] = [:]
    let kinds: [CheckKind] = [.level, .regression, .anchor]
    for kind in kinds {
      for check in result.checks where check.kind == kind {
        guard let metric = RecordedMetric(check), places[metric.name] == nil else { continue }
        places[metric.name] = values.count
        values.append(metric)
      }
    }
    var order: [MetricName: Int] = [:]
    for (place, check) in result.checks.enumerated() {
      order[MetricName(check), default: place] = min(order[MetricName(check)] ?? place, place)
    }
    return values.sorted { (order[$0.name] ?? 0) < (order[$1.name] ?? 0) }
  }

  private init?(_ check: Check) {
    guard let value = check.level?.point ?? check.candidateValue, value.isFinite else { return nil }
    self.init(name: MetricName(check), value: value)
    standardError = check.level?.standardError
    interval = check.level?.interval
    confidence = check.level?.confidence
    count = check.examples
    clusters = check.clusters
    direction = check.direction
    unit = check.unit
  }
}

extension MetricName {
  /// What a check is about, with its statistic where that is not the mean; read from its text, so that it
  /// is the same when it comes back out of a log.
  package init(_ check: Check) {
    let statistic = check.statistic
    let metric = statistic == .mean ? check.metric : "\(check.metric).\(statistic.rawValue)"
    self.init(MetricName(metric: metric, segment: check.segment).text)
  }
}
