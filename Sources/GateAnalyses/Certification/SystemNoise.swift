import GateRuns
import GateVerdicts

/// What is known of how far a system's scores move by themselves.
struct SystemNoise {
  /// What it is known from.
  let source: Certification.Source
  /// The same for a rehearsal.
  let rehearsed: Rehearsal.Noise
  /// By metric the standard deviation of what moves all examples between two runs, where that is beyond
  /// chance.
  private(set) var shifts: [String: Double] = [:]
  /// How many examples are not in all runs.
  private(set) var leftOut = 0

  /// Looks for noise in other runs, else in trials.
  init(baseline: Run, others: [Run], under thresholds: Thresholds) {
    let pairing = Pairing(baseline: baseline, candidate: baseline)
    if !others.isEmpty {
      source = .runs(others.count)
      rehearsed = .runs(others)
      let runs = RepeatedRuns(
        [baseline] + others, usesClusters: thresholds.dataset.cluster != nil)
      leftOut = pairing.examples.count - runs.ids.count
      for rule in thresholds.metrics {
        let noise = MetricNoise(
          of: AnalyzedMetric(rule.metric, under: thresholds), in: runs,
          confidence: thresholds.confidence)
        if let noise, noise.hasRunShift, noise.runShift > 0 {
          shifts[rule.metric] = noise.runShift
        }
      }
    } else if pairing.repeatedCount > 0 {
      source = .trials(Double(baseline.rowCount) / Double(max(1, pairing.examples.count)))
      rehearsed = .trials
    } else {
      source = .nothing
      rehearsed = .nothing
    }
  }
}
