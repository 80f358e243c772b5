package import GateRuns
package import GateVerdicts

/// How the scores of every metric of a run lie, overall and within segments.
package struct DistributionReport: Sendable {
  /// The distributions: metric by metric, overall first, then segment by segment.
  package let distributions: [ScoreDistribution]

  /// Describes a run.
  ///
  /// - Parameters:
  ///   - run: the run.
  ///   - thresholds: what a team wrote down; nil for nothing.
  ///   - dimensions: the dimensions to divide by; nil for those of the thresholds, else all that the
  ///     run has with at most 30 values.
  ///   - workers: how the work is spread over the cores.
  package init(
    of run: Run, under thresholds: Thresholds?, by dimensions: [String]? = nil,
    workers: Workers = .one
  ) {
    let pairing = Pairing(baseline: run, candidate: run)
    let divisions = SegmentDimensions.of(run, under: thresholds, asked: dimensions).compactMap {
      dimension in pairing.division(by: dimension).map { (dimension: dimension, division: $0) }
    }
    let metrics = AnalyzedMetric.all(of: run, under: thresholds)
    distributions = workers.map(metrics.count) { place in
      Self.distributions(of: metrics[place], in: pairing, divisions)
    }.flatMap(\.self)
  }

  /// The distribution of a metric over all examples; nil where the run lacks it.
  package func overall(_ metric: String) -> ScoreDistribution? {
    distributions.first { $0.metric.metric == metric && $0.segment == nil }
  }

  private static func distributions(
    of metric: AnalyzedMetric, in pairing: Pairing,
    _ divisions: [(dimension: String, division: Pairing.Division)]
  ) -> [ScoreDistribution] {
    guard let column = metric.column(of: pairing.baseline) else { return [] }
    let scores = pairing.scores(column, column).baseline
    func distribution(_ segment: SegmentSelector?, _ members: [Int]) -> ScoreDistribution {
      let scored = members.filter { !scores[$0].isNaN }
      return ScoreDistribution(
        of: metric, segment: segment,
        examples: scored.map { .init(id: pairing.examples[$0].id, score: scores[$0]) },
        trials: scored.flatMap { example in
          pairing.baselineRows(of: pairing.examples[example])
            .map { column.values[Int($0)] }.filter { !$0.isNaN }
        },
        missing: members.count - scored.count)
    }
    return [distribution(nil, Array(scores.indices))]
      + divisions.flatMap { dimension, division in
        division.values.enumerated().map { code, value in
          distribution(
            SegmentSelector(dimension: dimension, value: value),
            scores.indices.filter { division.codes[$0] == code })
        }
      }
  }
}
