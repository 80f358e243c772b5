package import GateRuns
package import GateVerdicts

/// The values of one metric over the recorded runs of one dataset, overall or within a segment.
package struct MetricHistory: Sendable, Equatable {
  /// The metric's name.
  package let metric: String
  /// The segment, `tier=critical`; nil for all examples.
  package let segment: SegmentSelector?
  /// The dataset; nil where nothing says.
  package let dataset: String?
  /// Whether more or less of the metric is better.
  package let direction: Direction
  /// The values, the oldest first.
  package let points: [HistoryPoint]

  /// Puts the values in the order of time; those of one moment stay in the order in which they come.
  package init(
    metric: String, segment: SegmentSelector? = nil, dataset: String?, direction: Direction,
    points: [HistoryPoint]
  ) {
    self.metric = metric
    self.segment = segment
    self.dataset = dataset
    self.direction = direction
    self.points = points.enumerated()
      .sorted { ($0.element.seconds, $0.offset) < ($1.element.seconds, $1.offset) }
      .map(\.element)
  }

  /// The newest values alone.
  ///
  /// - Parameter count: how many, at least 1.
  package func newest(_ count: Int) -> MetricHistory {
    MetricHistory(
      metric: metric, segment: segment, dataset: dataset, direction: direction,
      points: points.suffix(count))
  }

  /// The values alone, the oldest first.
  package var values: [Double] { points.map(\.value) }
}
