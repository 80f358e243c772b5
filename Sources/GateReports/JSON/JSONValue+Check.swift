import GateStatistics
import GateVerdicts

extension JSONValue {
  /// A check with all it found.
  init(_ check: Check) {
    let missing: JSONValue = .object([
      (.baseline, .integer(check.missingInBaseline)),
      (.candidate, .integer(check.missingInCandidate)),
    ])
    self = .object([
      (.id, .string(check.id)),
      (.metric, .string(check.metric)),
      (.segment, .text(check.segment)),
      (.kind, .string(check.kind.rawValue)),
      (.verdict, .string(check.verdict.rawValue)),
      (.blocking, .bool(check.blocking)),
      (.advisory, .bool(check.advisory)),
      (.fragile, .bool(check.fragile)),
      (.reason, .string(check.reason)),
      (.direction, .string(check.direction.rawValue)),
      (.unit, .text(check.unit)),
      (.n, .integer(check.examples)),
      (.clusters, .whole(check.clusters)),
      (.statistic, .string(check.statistic.rawValue)),
      (.baseline, JSONValue(check.baselineValue, of: check.statistic)),
      (.candidate, JSONValue(check.candidateValue, of: check.statistic)),
      (.difference, check.difference.map(JSONValue.init) ?? .null),
      (.level, check.level.map(JSONValue.init) ?? .null),
      (.method, .text(check.method?.rawValue)),
      (.intervals, check.intervals.map(JSONValue.init) ?? .null),
      (.pValue, .real(check.pValue)),
      (.adjustedPValue, .real(check.adjustedPValue)),
      (.margin, .real(check.margin)),
      (.limit, .real(check.limit)),
      (.minimumDetectableEffect, .real(check.minimumDetectableEffect)),
      (.examplesNeeded, .whole(check.examplesNeeded)),
      (.unseenFailureRate, .real(check.unseenFailureRate)),
      (.missing, missing),
      (.note, .text(check.note?.rawValue)),
      (.worstCount, .integer(check.worstCount)),
      (.examples, .array(check.worst.map(JSONValue.init))),
      (.correction, check.correction.map(JSONValue.init) ?? .null),
      (.waiver, check.waiver.map(JSONValue.init) ?? .null),
      (.rationale, .text(check.rationale)),
      (.position, check.position.map { .object(JSONValue.members(of: $0)) } ?? .null),
    ])
  }

  /// A run's statistic, under the key of its kind.
  private init(_ value: Double?, of statistic: Statistic) {
    let isMean = statistic == .mean
    self = .object([
      (.mean, .real(isMean ? value : nil)), (.quantile, .real(isMean ? nil : value)),
    ])
  }

  init(_ estimate: Estimate) {
    self = .object([
      (.estimate, .number(estimate.point)),
      (.standardError, .real(estimate.standardError)),
      (.lower, .real(estimate.interval?.lower)),
      (.upper, .real(estimate.interval?.upper)),
      (.confidence, .number(estimate.confidence.fraction)),
    ])
  }

  private init(_ correction: HumanCorrection) {
    self = .object([
      (.labels, .integer(correction.labels)),
      (.decides, .bool(correction.decides)),
      (.reason, .string(correction.reason)),
      (.weight, .number(correction.weight)),
      (.correlation, .real(correction.correlation)),
      (.raw, JSONValue(correction.raw)),
      (.rawMargin, .number(correction.rawMargin)),
      (.corrected, JSONValue(correction.corrected)),
      (.margin, .number(correction.margin)),
    ])
  }

  private init(_ intervals: CheckIntervals) {
    func ends(_ interval: Interval) -> JSONValue {
      .array([.number(interval.lower), .number(interval.upper)])
    }
    self = .object([(.bca, ends(intervals.bca)), (.t, ends(intervals.t))])
  }

  private init(_ example: WorstExample) {
    self = .object([
      (.id, .string(example.id)),
      (.baseline, .real(example.baseline)),
      (.candidate, .real(example.candidate)),
      (.difference, .real(example.difference)),
      (.segments, .texts(example.segments)),
      (.input, .text(example.input)),
      (.baselineOutput, .text(example.baselineOutput)),
      (.candidateOutput, .text(example.candidateOutput)),
    ])
  }

  private init(_ applied: AppliedWaiver) {
    let waiver = applied.waiver
    self = .object([
      (.check, .string(waiver.check)),
      (.reason, .string(waiver.reason)),
      (.owner, .string(waiver.owner)),
      (.expires, .string(waiver.expires.description)),
      (.expired, .bool(applied.expired)),
      (.line, .whole(waiver.position?.line)),
      (.column, .whole(waiver.position?.column)),
    ])
  }

  private static func members(
    of position: SourcePosition
  ) -> [(key: ResultKey, value: JSONValue)] {
    [(.line, .integer(position.line)), (.column, .integer(position.column))]
  }
}
