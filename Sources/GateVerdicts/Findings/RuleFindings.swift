internal import GateText

/// Whether the demands say what they are for, and somebody still stands behind them.
package enum RuleFindings {
  /// What is amiss with one rule.
  package struct Remark: Sendable, Equatable {
    /// What it is about.
    package let kind: FindingKind
    /// The metric.
    package let metric: String
    /// Where the rule stands in thresholds.json.
    package let position: SourcePosition?
    /// The remark in one sentence, without a full stop.
    package let text: String
  }

  /// The remarks on every rule, in the order of the file.
  ///
  /// - Parameters:
  ///   - thresholds: what a team wrote down.
  ///   - today: the day that reviews and calibrations are held against.
  package static func remarks(on thresholds: Thresholds, today: CalendarDate) -> [Remark] {
    thresholds.metrics.flatMap { rule -> [Remark] in
      let purpose =
        rule.objective == nil
        ? "\(FindingText.quoted(rule.metric)) has no objective; say in \"objective\" what it is "
          + "gated for" : nil
      let review = review(of: rule, on: today)
      let calibration = untimely(rule.calibration, of: rule, on: today)
      let remarks = [
        (FindingKind.noObjective, purpose), (.reviewDue, review), (.staleCalibration, calibration),
      ]
      return remarks.compactMap { kind, text in
        text.map { Remark(kind: kind, metric: rule.metric, position: rule.position, text: $0) }
      }
    }
  }

  /// The remarks as findings: all metrics without an objective in one, so that a new file does not
  /// drown a report.
  static func findings(on thresholds: Thresholds, today: CalendarDate) -> [Finding] {
    let remarks = remarks(on: thresholds, today: today)
    let aimless = remarks.filter { $0.kind == .noObjective }
    let due = remarks.filter { $0.kind != .noObjective }.map {
      Finding($0.kind, .warning, metric: $0.metric, $0.text)
    }
    guard let first = aimless.first else { return due }
    let text =
      aimless.count == 1
      ? first.text
      : "\(aimless.count) metrics have no objective: \(FindingText.names(aimless.map(\.metric))); "
        + "say in \"objective\" what each is gated for"
    return [
      Finding(.noObjective, .warning, metric: aimless.count == 1 ? first.metric : nil, text)
    ] + due
  }

  /// That a calibration is dated after today; nil where it is not.
  private static func untimely(
    _ calibration: LimitCalibration?, of rule: MetricRule, on today: CalendarDate
  ) -> String? {
    guard let date = calibration?.date, today < date else { return nil }
    return "the limit of \(FindingText.quoted(rule.metric)) was calibrated on \(date.description), "
      + "which is not yet"
  }

  /// Why the rule has to be reviewed; nil where it has not.
  private static func review(of rule: MetricRule, on today: CalendarDate) -> String? {
    let name = FindingText.quoted(rule.metric)
    let owner = rule.owner.map { "; its owner is \(FindingText.quoted($0))" } ?? ""
    guard let reviewed = rule.reviewed else {
      return rule.reviewEvery.map {
        "the rule of \(name) was never reviewed, and reviewEvery is \($0)\(owner)"
      }
    }
    let days = today.days(since: reviewed)
    if days < 0 {
      return "the rule of \(name) was reviewed on \(reviewed.description), which is not yet"
    }
    guard let every = rule.reviewEvery, days > every else { return nil }
    return
      "the review of the rule of \(name) is \(Words.count(days - every, "day")) overdue: "
      + "reviewed on \(reviewed.description), reviewEvery is \(every)\(owner)"
  }
}
