import GateRuns
import GateStatistics
import GateVerdicts

@testable import GateAnalyses

/// Thresholds and runs of a known kind.
enum Known {
  /// Thresholds of one metric.
  static func thresholds(
    margin: Margin? = nil, minimum: Double? = nil, range: ScoreRange = .unbounded,
    missing: MissingPolicy = .drop, segments: [SegmentRule] = [], minimumSamples: Int = 20,
    clustered: Bool = false
  ) -> Thresholds {
    Thresholds(
      dataset: DatasetColumns(cluster: clustered ? "document" : nil),
      minimumSamples: minimumSamples,
      metrics: [
        MetricRule(
          metric: "m", range: range, demand: Demand(margin: margin, minimum: minimum),
          missing: missing, segments: segments)
      ])
  }

  static let unit = ScoreRange(lower: 0, upper: 1) ?? .unbounded

  /// A run of one trial an example.
  static func run(
    _ scores: [Double], segments: [String]? = nil, clusters: [String]? = nil
  ) -> Run {
    .of(
      ["m": scores.map { [$0] }], segments: segments.map { ["tier": $0] } ?? [:],
      clusters: clusters)
  }

  /// Two scorings by the same system: a true score for every example, and noise, of which nothing moves
  /// the runs as a whole.
  static func pair(
    _ count: Int, noise: Double, seed: UInt64
  ) -> (baseline: Run, other: Run) {
    var numbers = SeededNumbers(seed)
    let truth = (0..<count).map { _ in 0.7 + 0.1 * numbers.normal() }
    let scores = (0..<2).map { _ in truth.map { $0 + noise * numbers.normal() } }
    let shift = zip(scores[0], scores[1]).reduce(0) { $0 + ($1.1 - $1.0) } / Double(count)
    return (run(scores[0]), run(scores[1].map { $0 - shift }))
  }

  /// Two scorings by pass and fail, of which a share differs, as many one way as the other.
  static func passFail(_ count: Int, right: Int, moved: Int) -> (baseline: Run, other: Run) {
    let first = (0..<count).map { $0 < right ? 1.0 : 0.0 }
    var second = first
    for place in 0..<moved {
      second[right - 1 - place] = 0
      second[right + place] = 1
    }
    return (run(first), run(second))
  }
}

extension Certification {
  /// The check of an id.
  subscript(_ id: String) -> CertifiedCheck? { checks.first { $0.id == id } }
}
