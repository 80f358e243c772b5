import GateText
package import GateAnalyses
import GateStatistics
package import GateVerdicts

/// What metrics say of whether people find answers good, as JSON for programs.
package enum CalibrationJSON {
  /// Renders what was found.
  ///
  /// - Parameters:
  ///   - run: the path of the run.
  ///   - judge: the judge of the run; the result holds for no other.
  ///   - labels: the path of the labels file.
  ///   - date: the day of the calibration.
  package static func render(
    _ calibrations: [LabelCalibration], run: String, judge: String?, labels: String,
    date: CalendarDate
  ) -> String {
    JSONValue.document([
      "schemaVersion": 1, "analysis": "calibration",
      "run": .init(run), "labels": .init(labels), "judge": .init(judge),
      "labelled": .init(calibrations.compactMap(\.scores.date).max()?.description),
      "date": .init(date.description),
      "metrics": .array(calibrations.map { metric($0, judge: judge, date: date) }),
    ])
  }

  private static func metric(
    _ calibration: LabelCalibration, judge: String?, date: CalendarDate
  ) -> JSONValue {
    let record = calibration.record(judge: judge, date: date)
    return [
      "metric": .init(calibration.scores.rule.metric),
      "answers": .init(calibration.scores.answers.count),
      "goodFrom": .init(calibration.goodFrom), "good": .init(calibration.goodCount),
      "labelledUnder": .init(calibration.scores.judges),
      "spearman": calibration.correlation.map { JSONValue($0) } ?? .null,
      "current": calibration.current.map {
        ["limit": .init($0.limit), "confusion": confusion($0.confusion)]
      } ?? .null,
      "recommended": calibration.recommendation.map {
        [
          "limit": JSONValue($0.limit), "confusion": confusion($0.confusion),
          "crossValidated": $0.crossValidated.map(confusion) ?? .null,
        ]
      } ?? .null,
      "reliability": reliability(of: calibration),
      "curve": calibration.curve.map(curve) ?? .null,
      "keep": JSONValue(record, of: calibration.scores.rule),
      "lacks": .init(record.lack?.rawValue),
    ]
  }

  private static func reliability(of calibration: LabelCalibration) -> JSONValue {
    .array(
      calibration.bins.map { bin in
        [
          "from": .init(bin.scores.lower), "to": .init(bin.scores.upper),
          "mean": .init(bin.mean), "answers": .init(bin.count),
          "good": JSONValue(bin.good),
          "calibrated": .init(calibration.curve?.probability(at: bin.mean)),
        ]
      })
  }

  private static func curve(_ curve: LabelCalibration.Curve) -> JSONValue {
    switch curve {
    case .platt(let platt):
      [
        "kind": "platt", "intercept": .init(platt.intercept),
        "slope": .init(platt.slope),
      ]
    case .isotonic(let steps, let sign):
      [
        "kind": "isotonic", "sign": .init(sign),
        "steps": .array(steps.steps.map { .array([.init($0.score), .init($0.probability)]) }),
      ]
    }
  }

  private static func confusion(_ confusion: Confusion) -> JSONValue {
    [
      "badFlagged": .init(confusion.truePositives),
      "badMissed": .init(confusion.falseNegatives),
      "goodFlagged": .init(confusion.falsePositives),
      "goodKept": .init(confusion.trueNegatives), "youden": .init(confusion.youden),
    ]
  }
}

extension JSONValue {
  /// What is to be written down of a metric, by its keys in thresholds.json; null where nothing is.
  init(_ record: LabelCalibration.Record, of rule: MetricRule) {
    guard case .limit(let limit, let settled) = record else {
      self = .null
      return
    }
    let calibration: JSONValue = [
      "judge": .init(settled.judge), "date": .init(settled.date.description),
    ]
    let count: JSONValue = settled.labels.map { ["labels": .init($0)] } ?? [:]
    self = [
      rule.direction == .higherIsBetter ? "minimum" : "maximum": .init(limit),
      "calibration": calibration + count,
    ]
  }
}
