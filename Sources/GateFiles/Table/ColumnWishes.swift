/// What a column is for, as far as its name tells before the first row is read.
enum ColumnUse {
  /// An id, a cluster, a segment, an input: numbers are kept as they are written.
  case label
  /// An input, a reference, an output: only its fingerprint and its place in the file are kept.
  case text
  /// What was retrieved: only its place in the file is kept.
  case place
  /// A metric that the configuration gates or the evaluator writes: kept whatever it holds.
  case metric
  /// Nothing is known: a metric as long as no text turns up.
  case unknown

  /// Whether a number in the column is kept as it is written.
  var keepsSpelling: Bool { self == .label || self == .text }
}

/// Which columns of a table are wanted, by dotted path.
struct ColumnWishes {
  /// Labels by path.
  var labels: Set<String> = []
  /// Labels by the pattern of their path: `segments.` …
  var labelPatterns: [ColumnPattern] = []
  /// Texts by path.
  var texts: Set<String> = []
  /// Texts by path of which nobody wants a fingerprint.
  var places: Set<String> = []
  /// Metrics by path.
  var metrics: Set<String> = []
  /// Metrics by the pattern of their path: `scores.` …
  var metricPatterns: [ColumnPattern] = []
  /// Columns that are not wanted whatever they hold, by the beginning of their path.
  var ignoredPrefixes: [String] = []
  /// The arrays whose elements go by a name that they hold, by path.
  var namedElements: [String: NamedElements] = [:]

  /// What a column is for. A column that is a label and a metric counts as a label, which keeps
  /// more of it.
  func use(of path: String) -> ColumnUse {
    if labels.contains(path) || labelPatterns.contains(where: { $0.name(in: path) != nil }) {
      return .label
    }
    if texts.contains(path) { return .text }
    if metrics.contains(path) || metricPatterns.contains(where: { $0.name(in: path) != nil }) {
      return .metric
    }
    return places.contains(path) ? .place : .unknown
  }

  /// Whether nobody needs a column, nor those below it.
  func ignores(_ path: String) -> Bool {
    ignoredPrefixes.contains {
      path == $0 || (path.hasPrefix($0) && path.dropFirst($0.count).first == ".")
    }
      && use(of: path) == .unknown
  }
}
