/// What a number in a log or in the history is of: a metric, in a segment or over all examples.
public struct MetricName: Hashable, Sendable {
  /// The metric; with the statistic behind it where that is not the mean, `latency.p95`.
  public let metric: String
  /// The segment, `tier=critical`; nil for all examples.
  public let segment: SegmentSelector?

  /// Names a metric.
  public init(metric: String, segment: SegmentSelector? = nil) {
    self.metric = metric
    self.segment = segment
  }

  /// Reads a name in which a segment stands in brackets: `faithfulness[tier=critical]`.
  ///
  /// A metric or a value of a segment may have brackets, too: the last ones count that hold a
  /// segment.
  public init(_ text: String) {
    let brackets = text.last == "]" ? text.indices.dropFirst().filter { text[$0] == "[" } : []
    for bracket in brackets.reversed() {
      if let segment = SegmentSelector(text[text.index(after: bracket)...].dropLast()) {
        self.init(metric: String(text[..<bracket]), segment: segment)
        return
      }
    }
    self.init(metric: text)
  }

  /// The name with its segment in brackets, as in the ids of checks.
  public var text: String { segment.map { "\(metric)[\($0)]" } ?? metric }
}
