import GateText
import GateStatistics
import GateVerdicts

extension JSONValue {
  /// A check with all it found.
  init(_ check: Check) {
    let missing: JSONValue = .object([
      (.baseline, .init(check.missingInBaseline)),
      (.candidate, .init(check.missingInCandidate)),
    ])
    self = .object([
      (.id, .init(check.id)),
      (.metric, .init(check.metric)),
      (.segment, .init(check.segment)),
      (.kind, .init(check.kind.rawValue)),
      (.verdict, .init(check.verdict.rawValue)),
      (.blocking, .init(check.blocking)),
      (.advisory, .init(check.advisory)),
      (.fragile, .init(check.fragile)),
      (.reason, .init(check.reason)),
      (.direction, .init(check.direction.rawValue)),
      (.unit, .init(check.unit)),
      (.n, .init(check.examples)),
      (.clusters, .init(check.clusters)),
      (.statistic, .init(check.statistic.rawValue)),
      (.baseline, JSONValue(check.baselineValue, of: check.statistic)),
      (.candidate, JSONValue(check.candidateValue, of: check.statistic)),
      (.difference, check.difference.map(JSONValue.init) ?? .null),
      (.level, check.level.map(JSONValue.init) ?? .null),
      (.method, .init(check.method?.rawValue)),
      (.intervals, check.intervals.map(JSONValue.init) ?? .null),
      (.pValue, .init(check.pValue)),
      (.adjustedPValue, .init(check.adjustedPValue)),
      (.margin, .init(check.margin)),
      (.limit, .init(check.limit)),
      (.minimumDetectableEffect, .init(check.minimumDetectableEffect)),
      (.examplesNeeded, .init(check.examplesNeeded)),
      (.unseenFailureRate, .init(check.unseenFailureRate)),
      (.missing, missing),
      (.note, .init(check.note?.rawValue)),
      (.worstCount, .init(check.worstCount)),
      (.examples, .array(check.worst.map(JSONValue.init))),
      (.correction, check.correction.map(JSONValue.init) ?? .null),
      (.waiver, check.waiver.map(JSONValue.init) ?? .null),
      (.rationale, .init(check.rationale)),
      (.position, check.position.map { .object(JSONValue.members(of: $0)) } ?? .null),
    ])
  }

  /// A run's statistic, under the key of its kind.
  private init(_ value: Double?, of statistic: Statistic) {
    let isMean = statistic == .mean
    self = .object([
      (.mean, .init(isMean ? value : nil)), (.quantile, .init(isMean ? nil : value)),
    ])
  }

  private init(_ correction: HumanCorrection) {
    self = .object([
      (.labels, .init(correction.labels)),
      (.decides, .init(correction.decides)),
      (.reason, .init(correction.reason)),
      (.weight, .init(correction.weight)),
      (.correlation, .init(correction.correlation)),
      (.raw, JSONValue(correction.raw)),
      (.rawMargin, .init(correction.rawMargin)),
      (.corrected, JSONValue(correction.corrected)),
      (.margin, .init(correction.margin)),
    ])
  }

  private init(_ intervals: CheckIntervals) {
    func ends(_ interval: Interval) -> JSONValue {
      .array([.init(interval.lower), .init(interval.upper)])
    }
    self = .object([(.bca, ends(intervals.bca)), (.t, ends(intervals.t))])
  }

  private init(_ example: WorstExample) {
    self = .object([
      (.id, .init(example.id)),
      (.baseline, .init(example.baseline)),
      (.candidate, .init(example.candidate)),
      (.difference, .init(example.difference)),
      (.segments, .init(example.segments)),
      (.input, .init(example.input)),
      (.baselineOutput, .init(example.baselineOutput)),
      (.candidateOutput, .init(example.candidateOutput)),
    ])
  }

  private init(_ applied: AppliedWaiver) {
    let waiver = applied.waiver
    self = .object([
      (.check, .init(waiver.check)),
      (.reason, .init(waiver.reason)),
      (.owner, .init(waiver.owner)),
      (.expires, .init(waiver.expires.description)),
      (.expired, .init(applied.expired)),
      (.line, .init(waiver.position?.line)),
      (.column, .init(waiver.position?.column)),
    ])
  }

  private static func members(
    of position: SourcePosition
  ) -> [(key: ResultKey, value: JSONValue)] {
    [(.line, .init(position.line)), (.column, .init(position.column))]
  }
}
