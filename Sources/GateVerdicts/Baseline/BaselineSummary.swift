public import GateRuns

/// What a stored baseline is, how old it is, and how its scores lie.
public struct BaselineSummary: Sendable {
  /// The file and what it says of itself, without its history.
  public let run: RunSummary
  /// The baselines before this one, the newest first.
  public let history: [AcceptedBaseline]
  /// Why it is the baseline although the gate did not pass.
  public let reason: String?
  /// How old it is.
  public let age: BaselineAge
  /// How many days old it may be; nil for any age.
  public let maximumAge: Int?
  /// The number of clusters; nil where it has none.
  public let clusters: Int?
  /// How the scores lie, a metric each.
  public let scores: [ScoreSummary]
  /// How they lie within segments, a dimension each; in it value by value, and metric by metric.
  public let segments: [(dimension: String, scores: [ScoreSummary])]
  /// What the reader of the file wants known.
  public let warnings: [String]

  /// Describes a run.
  ///
  /// - Parameters:
  ///   - input: the run with its file.
  ///   - thresholds: which dimensions matter, the ranges and units of the metrics, and the greatest age;
  ///     nil where nothing says: then all dimensions of the file are told.
  ///   - today: the day to count its age to.
  public init(of input: RunInput, under thresholds: Thresholds?, on today: CalendarDate) {
    let run = input.run
    let pairing = Pairing(baseline: run, candidate: run)
    let rules = thresholds?.metrics ?? []
    let columns = run.metrics.map { column in
      let rule = rules.first { $0.metric == column.metric }
      let kept = rule.map { column.restricted(to: $0.range.closed) } ?? column
      return (
        metric: column.metric, unit: rule?.unit, scores: pairing.scores(kept, kept).baseline
      )
    }
    let named = thresholds?.dataset.segments ?? []
    let dimensions =
      named.isEmpty ? run.segments.map(\.dimension) : named.filter { run.segment($0) != nil }
    self.run = input.summary(examples: pairing.baselineCount)
    history = run.header.history
    reason = run.header.reason
    age = BaselineAge(of: run.header, on: today)
    maximumAge = thresholds?.runs.maximumAge
    clusters = pairing.clusters.map { Set($0.numbers.filter { $0 >= 0 }).count }
    scores = columns.map {
      ScoreSummary(of: $0.scores, metric: $0.metric, unit: $0.unit, segment: nil)
    }
    segments = dimensions.compactMap { dimension in
      guard let division = pairing.division(by: dimension) else { return nil }
      let scores = division.values.enumerated().flatMap { code, value in
        columns.map { column in
          ScoreSummary(
            of: zip(column.scores, division.codes).filter { $0.1 == code }.map(\.0),
            metric: column.metric, unit: column.unit, segment: value)
        }
      }
      return (dimension, scores)
    }
    warnings = input.warnings
  }
}
