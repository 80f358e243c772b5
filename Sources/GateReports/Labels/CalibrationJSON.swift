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
    JSONValue.dictionary([
      ("schemaVersion", .integer(1)), ("analysis", .string("calibration")),
      ("run", .string(run)), ("labels", .string(labels)), ("judge", .text(judge)),
      ("labelled", .text(calibrations.compactMap(\.scores.date).max()?.description)),
      ("date", .string(date.description)),
      ("metrics", .array(calibrations.map { metric($0, judge: judge, date: date) })),
    ]).prettyPrinted
  }

  private static func metric(
    _ calibration: LabelCalibration, judge: String?, date: CalendarDate
  ) -> JSONValue {
    let record = calibration.record(judge: judge, date: date)
    let members: [(String, JSONValue)] = [
      ("metric", .string(calibration.scores.rule.metric)),
      ("answers", .integer(calibration.scores.answers.count)),
      ("goodFrom", .number(calibration.goodFrom)), ("good", .integer(calibration.goodCount)),
      ("labelledUnder", .texts(calibration.scores.judges)),
      ("spearman", calibration.correlation.map { JSONValue($0) } ?? .null),
      (
        "current",
        calibration.current.map {
          .dictionary([("limit", .number($0.limit)), ("confusion", confusion($0.confusion))])
        } ?? .null
      ),
      (
        "recommended",
        calibration.recommendation.map {
          .dictionary([
            ("limit", JSONValue($0.limit)), ("confusion", confusion($0.confusion)),
            ("crossValidated", $0.crossValidated.map(confusion) ?? .null),
          ])
        } ?? .null
      ),
      ("reliability", reliability(of: calibration)),
      ("curve", calibration.curve.map(curve) ?? .null),
      ("keep", JSONValue(record, of: calibration.scores.rule)),
      ("lacks", .text(record.lack?.rawValue)),
    ]
    return .dictionary(members)
  }

  private static func reliability(of calibration: LabelCalibration) -> JSONValue {
    .array(
      calibration.bins.map { bin in
        .dictionary([
          ("from", .number(bin.scores.lower)), ("to", .number(bin.scores.upper)),
          ("mean", .number(bin.mean)), ("answers", .integer(bin.count)),
          ("good", JSONValue(bin.good)),
          ("calibrated", .real(calibration.curve?.probability(at: bin.mean))),
        ])
      })
  }

  private static func curve(_ curve: LabelCalibration.Curve) -> JSONValue {
    switch curve {
    case .platt(let platt):
      .dictionary([
        ("kind", .string("platt")), ("intercept", .number(platt.intercept)),
        ("slope", .number(platt.slope)),
      ])
    case .isotonic(let steps, let sign):
      .dictionary([
        ("kind", .string("isotonic")), ("sign", .number(sign)),
        (
          "steps", .array(steps.steps.map { .array([.number($0.score), .number($0.probability)]) })
        ),
      ])
    }
  }

  private static func confusion(_ confusion: Confusion) -> JSONValue {
    .dictionary([
      ("badFlagged", .integer(confusion.truePositives)),
      ("badMissed", .integer(confusion.falseNegatives)),
      ("goodFlagged", .integer(confusion.falsePositives)),
      ("goodKept", .integer(confusion.trueNegatives)), ("youden", .real(confusion.youden)),
    ])
  }
}

extension JSONValue {
  /// What is to be written down of a metric, by its keys in thresholds.json; null where nothing is.
  init(_ record: LabelCalibration.Record, of rule: MetricRule) {
    guard case .limit(let limit, let settled) = record else {
      self = .null
      return
    }
    var members: [(String, JSONValue)] = [
      ("judge", .string(settled.judge)), ("date", .string(settled.date.description)),
    ]
    if let labels = settled.labels { members.append(("labels", .integer(labels))) }
    self = .dictionary([
      (rule.direction == .higherIsBetter ? "minimum" : "maximum", .number(limit)),
      ("calibration", .dictionary(members)),
    ])
  }
}
