import GateRuns
import GateStatistics

@testable import GateAnalyses

extension Run {
  /// A run of the metric `m`: for every example its trials.
  static func of(_ examples: [[Double]]) -> Run {
    of(["m": examples])
  }

  /// A run of some metrics: for every example its trials, as many in all of them.
  static func of(
    _ metrics: [String: [[Double]]], segments: [String: [String]] = [:],
    clusters: [String]? = nil
  ) -> Run {
    let shape = metrics.first?.value.map(\.count) ?? []
    let rows = shape.enumerated().flatMap { [Int](repeating: $0, count: $1) }
    return Run(
      exampleIDs: rows.map { "example-\($0 + 10_000)" },
      metrics: metrics.map { name, examples in
        ScoreColumn(metric: name, scores: examples.flatMap { $0.map { Score($0) } })
      },
      segments: segments.map { dimension, labels in
        SegmentColumn(dimension: dimension, labels: rows.map { labels[$0] })
      },
      clusters: clusters.map { clusters in rows.map { clusters[$0] } })
  }
}

/// Reproducible numbers.
struct SeededNumbers {
  private let generator: SplitMix64
  private var counter: UInt64 = 0

  init(_ seed: UInt64) { generator = SplitMix64(seed: seed, stream: 78) }

  /// Uniform, strictly between 0 and 1.
  mutating func uniform() -> Double {
    counter += 1
    return generator.uniform(at: counter)
  }

  /// Standard normal.
  mutating func normal() -> Double { NormalDistribution.quantile(uniform()) }
}
