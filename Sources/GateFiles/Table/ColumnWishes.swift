/// What a column is for, as far as its name tells before the first row is read.
enum ColumnUse {
  /// An id, a cluster, a segment, an input: numbers are kept as they are written.
  case label
  /// A metric that the configuration gates: kept whatever it holds.
  case metric
  /// Nothing is known: a metric as long as no text turns up.
  case unknown
}

/// Which columns of a table are wanted, by dotted path.
struct ColumnWishes {
  /// Labels by path.
  var labels: Set<String> = []
  /// Labels by the beginning of their path: `segments.`
  var labelPrefixes: [String] = []
  /// Metrics by path.
  var metrics: Set<String> = []
  /// Metrics by the beginning of their path: `scores.`
  var metricPrefixes: [String] = []

  /// What a column is for. A column that is a label and a metric counts as a label, which keeps
  /// more of it.
  func use(of path: String) -> ColumnUse {
    if labels.contains(path) || labelPrefixes.contains(where: path.hasPrefix) { return .label }
    if metrics.contains(path) || metricPrefixes.contains(where: path.hasPrefix) { return .metric }
    return .unknown
  }
}
