package import GateRuns
package import GateVerdicts

extension LossSlice {
  /// The most metrics that are searched, and the most slices of one that are told.
  private static let mostMetrics = 10
  private static let mostSlices = 3
  /// A hint in a report is worth fewer shuffles than an analysis.
  private static func shuffles(for metrics: Int) -> Int {
    // As many that four of them may be as extreme as what is claimed.
    max(199, metrics * 200 - 1)
  }

  /// Where the metrics lost that some check found to have regressed; empty where none did.
  ///
  /// - Parameters:
  ///   - checks: what the gate found of the two runs, in the order of thresholds.json.
  ///   - runs: the two runs.
  ///   - thresholds: what the checks were made of.
  ///   - workers: how metrics are spread over the cores.
  package static func all(
    behind checks: [Check], baseline: Run, candidate: Run, under thresholds: Thresholds,
    workers: Workers
  ) -> [LossSlice] {
    var seen: Set<String> = []
    let regressed = checks.filter { $0.kind == .regression && $0.verdict == .regressed }
      .map(\.metric).filter { seen.insert($0).inserted }.prefix(mostMetrics)
    guard !regressed.isEmpty else { return [] }
    let found = Weaknesses(
      of: Pairing(baseline: baseline, candidate: candidate), under: thresholds,
      metrics: Array(regressed), shuffles: shuffles(for: regressed.count), workers: workers)
    return regressed.flatMap { metric in
      let patterns = found.metrics.first { $0.metric.metric == metric }?.patterns ?? []
      return patterns.filter { $0.explained > 0 }.prefix(mostSlices).map { pattern in
        LossSlice(
          metric: metric, slice: pattern.slice.name, examples: pattern.count,
          difference: pattern.means.slice, rest: pattern.means.rest, excess: pattern.difference,
          explained: pattern.explained, pValue: pattern.pValue,
          isPValueBound: pattern.isPValueBound)
      }
    }
  }
}
