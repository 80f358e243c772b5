import GateRuns
import GateVerdicts

/// Whether the checks of a gate can fail and can pass at all on the examples of a baseline: judged by
/// the gate itself on the most extreme candidates.
struct RuleProbes {
  /// What the extremes show of one check.
  struct Finding {
    /// Whether any of the candidates failed it.
    var canFail = false
    /// Whether any of the candidates passed it.
    var canPass = false
    /// The check on a candidate that scores exactly as the baseline does.
    var unchanged: Check
    /// The check on a candidate with every score at its worst.
    var worst: Check
  }

  /// The findings, in the order of thresholds.json.
  let findings: [Finding]

  /// Judges the baseline against itself, and with every score at its worst, at its best, and missing.
  init(of thresholds: Thresholds, baseline: Run, workers: Workers) {
    func checks(_ candidate: Run) -> [Check] {
      thresholds.checks(baseline: baseline, candidate: candidate, workers: workers)
    }
    let unchanged = checks(baseline)
    let worst = checks(Self.extreme(of: baseline, under: thresholds, isWorst: true))
    let best = checks(Self.extreme(of: baseline, under: thresholds, isWorst: false))
    let unscored = checks(Self.unscored(baseline))
    findings = unchanged.indices.map { place in
      var finding = Finding(unchanged: unchanged[place], worst: worst[place])
      for check in [unchanged[place], worst[place], best[place], unscored[place]] {
        switch check.verdict {
        case .passed: finding.canPass = true
        case .regressed, .beyondLimit: finding.canFail = true
        case .inconclusive, .error: break
        }
      }
      return finding
    }
  }

  /// The baseline with every score of a gated metric as bad, or as good, as it can be. A metric without
  /// an end moves by far more than its scores lie apart.
  private static func extreme(
    of baseline: Run, under thresholds: Thresholds, isWorst: Bool
  ) -> Run {
    replacing(baseline) { column in
      let metric = AnalyzedMetric(column.metric, under: thresholds)
      let falls = (metric.direction == .higherIsBetter) == isWorst
      let end = falls ? metric.range.lower : metric.range.upper
      let known = column.restricted(to: metric.range.closed).values
      let reach = known.reduce(1) { $1.isNaN ? $0 : max($0, abs($1)) } * 1e3
      return known.map { value in
        if value.isNaN { return end.isFinite ? end : .nan }
        return end.isFinite ? end : value + (falls ? -reach : reach)
      }
    }
  }

  private static func unscored(_ baseline: Run) -> Run {
    replacing(baseline) { [Double](repeating: .nan, count: $0.count) }
  }

  private static func replacing(_ run: Run, _ values: (ScoreColumn) -> [Double]) -> Run {
    Run(
      header: run.header, exampleIDs: run.exampleIDs,
      metrics: run.metrics.map { column in
        ScoreColumn(metric: column.metric, scores: values(column).map { Score($0) })
      }, segments: run.segments, clusters: run.clusters)
  }
}
