/// One scoring of an evaluation set: every example once, or several times as trials.
///
/// A run is a table. A row is one trial of one example; rows with the same id are trials of the
/// same example (`methods §8`). The order of rows never matters.
public struct Run: Sendable {
  /// What the run says of itself.
  public let header: RunHeader
  /// The example id of every row. Swift compares strings by canonical equivalence, so ids that
  /// differ in Unicode normalization alone are the same id.
  public let exampleIDs: [String]
  /// The metrics that were scored, sorted by name.
  public let metrics: [ScoreColumn]
  /// The segment dimensions, sorted by name.
  public let segments: [SegmentColumn]
  /// The cluster (document, conversation) of every row, where the dataset has clusters.
  public let clusters: [String?]?
  /// The fingerprints of every row's texts, to notice what was changed.
  public let fingerprints: TextFingerprints
  /// The texts of every row.
  public let texts: TextSource
  /// What was retrieved for every row.
  public let contexts: ContextSource

  /// Puts a run together.
  ///
  /// - Precondition: every column has as many rows as `exampleIDs`.
  public init(
    header: RunHeader = RunHeader(), exampleIDs: [String], metrics: [ScoreColumn],
    segments: [SegmentColumn] = [], clusters: [String?]? = nil,
    fingerprints: TextFingerprints = TextFingerprints(), texts: TextSource = .none,
    contexts: ContextSource = .none
  ) {
    let rows = exampleIDs.count
    precondition(metrics.allSatisfy { $0.count == rows }, "a score column of another length")
    precondition(segments.allSatisfy { $0.codes.count == rows }, "a segment of another length")
    precondition(clusters.map { $0.count == rows } ?? true, "clusters of another length")
    precondition(
      fingerprints.columns.allSatisfy { $0.count == rows }, "fingerprints of another length")
    self.header = header
    self.exampleIDs = exampleIDs
    self.metrics = metrics.sorted { $0.metric < $1.metric }
    self.segments = segments.sorted { $0.dimension < $1.dimension }
    self.clusters = clusters
    self.fingerprints = fingerprints
    self.texts = texts
    self.contexts = contexts
  }

  /// The number of rows: trials, not examples.
  public var rowCount: Int { exampleIDs.count }

  /// The column of a metric, or nil where the run lacks it.
  public func scores(of metric: String) -> ScoreColumn? {
    metrics.first { $0.metric == metric }
  }

  /// The column of a segment dimension, or nil where the run lacks it.
  public func segment(_ dimension: String) -> SegmentColumn? {
    segments.first { $0.dimension == dimension }
  }
}
