public import GateRuns

/// A limit that no single example of a segment may break: an entry of `critical`.
public struct CriticalRule: Sendable, Equatable {
  /// The segment whose examples are critical; nil where all are.
  public var segment: SegmentSelector?
  /// The metric.
  public var metric: String
  /// The lowest acceptable score of any one example.
  public var minimum: Double?
  /// The highest acceptable score of any one example.
  public var maximum: Double?
  /// Why.
  public var rationale: String?
  /// Where the rule stands in thresholds.json.
  public var position: SourcePosition?

  /// Puts a rule together.
  public init(
    segment: SegmentSelector? = nil, metric: String, minimum: Double? = nil,
    maximum: Double? = nil, rationale: String? = nil, position: SourcePosition? = nil
  ) {
    self.segment = segment
    self.metric = metric
    self.minimum = minimum
    self.maximum = maximum
    self.rationale = rationale
    self.position = position
  }
}

extension Thresholds {
  /// The metrics of which no single example may break a limit, and that have no rule beside that.
  var criticalOnly: [MetricRule] {
    var known = Set(metrics.map(\.metric))
    return critical.map(\.metric).filter { known.insert($0).inserted }
      .map { MetricRule(metric: $0, demand: Demand()) }
  }
}
