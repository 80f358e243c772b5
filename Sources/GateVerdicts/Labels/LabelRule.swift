/// How the labels of a metric are read: `labels` of a metric in thresholds.json.
public struct LabelRule: Sendable, Equatable {
  /// The name of the metric in the labels file; nil for its own.
  public var metric: String?
  /// What a label can be; nil for the range of the metric.
  public var range: ScoreRange?
  /// The largest acceptable worsening in the labels' unit; nil for the metric's margin, on the scale of
  /// the labels.
  public var margin: Double?

  /// Makes a rule; by default labels are on the scale of the metric.
  public init(metric: String? = nil, range: ScoreRange? = nil, margin: Double? = nil) {
    self.metric = metric
    self.range = range
    self.margin = margin
  }
}

extension MetricRule {
  /// The name under which the labels file has the metric.
  public var labelName: String { labels?.metric ?? metric }

  /// What a label of the metric can be; nil where neither the labels nor the metric have two ends.
  public var labelRange: ScoreRange? {
    let range = labels?.range ?? self.range
    return range.lower.isFinite && range.upper.isFinite ? range : nil
  }

  /// A margin of the metric in the labels' unit; nil where nothing says how much that is.
  func labelMargin(of margin: Double) -> Double? {
    labels?.margin ?? labelScale.map { $0 * margin }
  }

  /// How many of the labels' unit one of the metric's is; nil where the metric's range is open and the
  /// labels have one of their own.
  var labelScale: Double? {
    guard let own = labels?.range, own != range else { return 1 }
    let width = range.upper - range.lower
    return width.isFinite ? (own.upper - own.lower) / width : nil
  }
}
