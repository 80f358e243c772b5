internal import GateText

/// Limits that people's labels settled for another judge than the one that scored a run.
package struct ExpiredCalibration: Sendable, Equatable {
  /// The metrics whose limits were settled together, in the order of thresholds.json; at least one.
  package let metrics: [String]
  /// The judge that they were settled for.
  package let formerJudge: String
  /// The day on which they were.
  package let date: CalendarDate
  /// The judge that scored the run; nil where its header does not say.
  package let judge: String?
  /// Where the rule of the first metric stands in thresholds.json.
  package let position: SourcePosition?

  /// The calibrations that say nothing of a run: those for one judge of one day in one, so that a new
  /// judge does not drown a report.
  ///
  /// - Parameters:
  ///   - thresholds: what a team wrote down.
  ///   - judge: the judge that scored the run; nil where its header does not say. Who is not named may
  ///     be another one.
  package static func all(under thresholds: Thresholds, judge: String?) -> [ExpiredCalibration] {
    let expired = thresholds.metrics.compactMap { rule in
      rule.calibration.flatMap { $0.judge == judge ? nil : (rule: rule, calibration: $0) }
    }
    var found: [ExpiredCalibration] = []
    for (rule, calibration) in expired
    where !found.contains(where: { $0.isSettled(by: calibration) }) {
      let alike = expired.filter {
        $0.calibration.judge == calibration.judge && $0.calibration.date == calibration.date
      }
      found.append(
        ExpiredCalibration(
          metrics: alike.map(\.rule.metric), formerJudge: calibration.judge,
          date: calibration.date, judge: judge, position: rule.position))
    }
    return found
  }

  private func isSettled(by calibration: LimitCalibration) -> Bool {
    formerJudge == calibration.judge && date == calibration.date
  }

  /// What happened in one sentence, without a full stop, and without what to do.
  ///
  /// - Parameter run: what to call the run: `this run`.
  package func sentence(on run: String) -> String {
    let scored =
      judge.map { "was scored by \(FindingText.quoted($0))" } ?? "does not say who scored it"
    return "the \(Words.noun("limit", metrics.count)) of \(names) "
      + "\(metrics.count == 1 ? "was" : "were") calibrated for the judge "
      + "\(FindingText.quoted(formerJudge)) on \(date.description), and \(run) \(scored)"
  }

  /// What to do about it.
  package var remedy: Remedy {
    judge == nil ? .nameFactor("judge") : .calibrate(limits: metrics.count)
  }

  /// The calibrations as warnings on a candidate.
  ///
  /// - Parameter namesFactor: whether to say how a judge is named; a report says it once.
  static func findings(
    under thresholds: Thresholds, judge: String?, namesFactor: Bool
  ) -> [Finding] {
    all(under: thresholds, judge: judge).map { expired in
      Finding(
        .staleCalibration, .warning,
        metric: expired.metrics.count == 1 ? expired.metrics.first : nil,
        expired.sentence(on: "this run"),
        remedy: judge == nil && !namesFactor ? nil : expired.remedy)
    }
  }

  private var names: String {
    metrics.count > 2
      ? FindingText.names(metrics) : Words.list(metrics.map(FindingText.quoted))
  }
}
