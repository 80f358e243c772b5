package import GateRuns
import GateStatistics
package import GateVerdicts

/// How many examples it takes to decide by some margin, metric by metric and segment by segment.
package struct SampleSizePlan: Sendable {
  /// What is asked of the examples.
  package struct Targets: Sendable, Equatable {
    /// The margin of every comparison, in the metric's unit; nil for those of thresholds.json.
    package var margin: Double?
    /// How often the gate has to decide, a fraction.
    package var power: Double
    /// What scoring one example costs; nil where nobody asks.
    package var costPerExample: Double?
    /// The one metric to plan; nil for all.
    package var metric: String?

    /// Puts targets together.
    package init(
      margin: Double? = nil, power: Double = PowerAnalysis.power, costPerExample: Double? = nil,
      metric: String? = nil
    ) {
      self.margin = margin
      self.power = power
      self.costPerExample = costPerExample
      self.metric = metric
    }
  }

  /// What is asked.
  package let targets: Targets
  /// The comparisons, in the order of thresholds.json.
  package let rows: [PlannedSampleSize]
  /// The number of examples of the baseline.
  package let examples: Int
  /// The number of clusters; nil where the dataset has none.
  package let clusters: Int?
  /// What the noise is known from.
  package let source: Certification.Source
  /// How many checks are corrected together, and how many standard errors a worsening takes there.
  package let family: (size: Int, criticalValue: Double)

  /// The examples that settle every comparison, drawn as those of the baseline are: nil where a
  /// comparison has no number.
  package var largest: (pullRequest: Int?, release: Int?) {
    func most(_ needed: (PlannedSampleSize) -> PlannedSampleSize.Need?) -> Int? {
      let totals = rows.map { needed($0)?.inTotal }
      return totals.contains(nil) ? nil : totals.compactMap(\.self).max()
    }
    return (most { $0.pullRequest }, most { $0.release })
  }

  /// Plans.
  ///
  /// - Parameters:
  ///   - thresholds: the rules; the regression checks are planned.
  ///   - baseline: the baseline's run.
  ///   - others: other runs of the very same system.
  ///   - targets: what is asked.
  ///   - workers: how the checks are spread over the cores.
  package init(
    of thresholds: Thresholds, baseline: Run, others: [Run] = [], targets: Targets,
    workers: Workers = .one
  ) {
    var planned = thresholds
    if let metric = targets.metric { planned.metrics.removeAll { $0.metric != metric } }
    let noise = SystemNoise(baseline: baseline, others: others, under: planned)
    let rehearsal = Rehearsal(
      of: planned, baseline: baseline, noise: noise.rehearsed, workers: workers)
    let alone = -NormalDistribution.quantile(thresholds.confidence.oneSidedAlpha)
    let criticalValue = max(alone, rehearsal.criticalValue ?? alone)
    let checks = rehearsal.checks
    rows = workers.map(checks.count) { place in
      PlannedSampleSize(
        checks[place], in: rehearsal, targets: targets, criticalValue: criticalValue,
        minimumSamples: thresholds.minimumSamples, confidence: thresholds.confidence,
        runShift: noise.shifts[checks[place].rule.metric] ?? 0)
    }.compactMap(\.self)
    self.targets = targets
    examples = rehearsal.examples
    clusters = rehearsal.hasClusters ? rehearsal.unitCount : nil
    source = noise.source
    family = (rehearsal.familySize, criticalValue)
  }
}
