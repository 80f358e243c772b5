package import GateRuns
package import GateStatistics
import GateVerdicts

/// Two recorded runs side by side, metric by metric.
package struct RunComparison: Sendable {
  /// A factor that the runs do not have in common.
  package struct FactorChange: Sendable, Equatable {
    /// What it is: `judge`.
    package let name: String
    /// What it was in the first run; nil where that does not say.
    package let before: String?
    /// What it was in the second run; nil where that does not say.
    package let after: String?
  }

  /// What the difference of a metric rests on.
  package enum Basis: Sendable, Equatable {
    /// The second run was gated against the first, example by example.
    case paired
    /// The two values alone, as if the runs had no example in common.
    case values
    /// There is no interval to hold it against.
    case none
  }

  /// What can be said of a difference.
  package enum Standing: Sendable, Equatable {
    /// Better, beyond the interval.
    case better
    /// Worse, beyond the interval.
    case worse
    /// The interval holds 0.
    case undecided
    /// There is no interval.
    case unknown
  }

  /// A metric of either run.
  package struct Change: Sendable {
    /// The metric and its segment.
    package internal(set) var name: MetricName
    /// Its value in the first run; nil where it has none.
    package internal(set) var before: RecordedMetric?
    /// Its value in the second run; nil where it has none.
    package internal(set) var after: RecordedMetric?
    /// The second value minus the first, in the metric's unit; nil where one is missing.
    package internal(set) var difference: Double?
    /// The interval of that difference.
    package internal(set) var interval: Interval?
    /// What the interval rests on.
    package internal(set) var basis: Basis
    /// What can be said of it.
    package internal(set) var standing: Standing
  }

  /// The first run.
  package let before: RecordedRun
  /// The second run.
  package let after: RecordedRun
  /// The factors that differ, sorted by name.
  package let factors: [FactorChange]
  /// The metrics of either run: those of the second in its order, then those that only the first has.
  package let changes: [Change]

  /// Compares two runs.
  ///
  /// - Parameters:
  ///   - before: the first run with its values.
  ///   - after: the second run with its values.
  ///   - checks: the checks of the second run.
  package init(
    before: (run: RecordedRun, metrics: [RecordedMetric]),
    after: (run: RecordedRun, metrics: [RecordedMetric]), checks: [RecordedCheck]
  ) {
    self.before = before.run
    self.after = after.run
    factors = Self.factors(before.run.factors, after.run.factors)
    let isGatedAgainst = Self.wasGated(after.run, against: before.run)
    let former = Dictionary(
      before.metrics.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let known = Set(after.metrics.map(\.name))
    changes =
      after.metrics.map { metric in
        let check = checks.first {
          isGatedAgainst && $0.kind == .regression && $0.name == metric.name
        }
        return Change(former[metric.name], metric, gatedBy: check)
      }
      + before.metrics.filter { !known.contains($0.name) }.map { metric in
        Change(name: metric.name, before: metric, after: nil)
      }
  }

  /// Whether the first run was the second's baseline: the same file, or what its header says of itself,
  /// since a baseline is stored in another form than the run that it was made of.
  private static func wasGated(_ run: RecordedRun, against former: RecordedRun) -> Bool {
    guard let judgement = run.judgement else { return false }
    if let file = former.judgement?.candidate, file.sha256 == judgement.baseline.sha256 {
      return true
    }
    return former.occasion.system != nil && former.occasion.system == judgement.baselineSystem
      && former.occasion.time.text == judgement.baselineCreated
      && former.occasion.dataset == run.occasion.dataset
  }

  private static func factors(
    _ before: [RecordedRun.Factor], _ after: [RecordedRun.Factor]
  ) -> [FactorChange] {
    let first = Dictionary(before.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    let second = Dictionary(after.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    return Set(first.keys).union(second.keys).sorted()
      .filter { first[$0] != second[$0] }
      .map { FactorChange(name: $0, before: first[$0], after: second[$0]) }
  }
}
