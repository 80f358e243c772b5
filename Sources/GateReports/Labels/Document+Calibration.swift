package import GateAnalyses
import GateStatistics
package import GateVerdicts

extension Document {
  /// What metrics say of whether people find answers good.
  ///
  /// - Parameters:
  ///   - calibrations: one a metric, at least one.
  ///   - run: what to call the run.
  ///   - judge: the judge of the run, where its header says.
  ///   - labels: what to call the labels file.
  ///   - date: the day of the calibration.
  package init(
    _ calibrations: [LabelCalibration], run: String, judge: String?, labels: String,
    date: CalendarDate
  ) {
    let pages = calibrations.map { CalibrationPage(calibration: $0, judge: judge) }
    let worst = pages.first { $0.outcome != .good } ?? pages[0]
    self.init(
      outcome: worst.outcome, headline: worst.headline,
      evidence: pages.flatMap(\.evidence),
      facts: [
        Fact("run", "\(name: run)"), Fact("labels", "\(name: labels)"),
        Fact(
          "judge",
          judge.map {
            "\(name: $0); what is found here holds for this judge alone" as DocumentText
          }
            ?? "the run does not say which"
        ),
        calibrations.compactMap(\.scores.date).max().map {
          Fact("labelled", "until \($0.description)")
        },
      ].compactMap(\.self),
      sections: pages.map(\.section)
        + [CalibrationExcerpt(of: calibrations, judge: judge, date: date).section])
  }
}

/// The part of a report on one metric's calibration.
struct CalibrationPage {
  let calibration: LabelCalibration
  let judge: String?

  private var metric: DocumentText { "\(name: calibration.scores.rule.metric)" }
  private var count: Int { calibration.scores.answers.count }

  private var otherJudges: [String] { calibration.scores.judges.filter { $0 != judge } }

  var outcome: Document.Outcome {
    guard calibration.curve != nil else { return .neutral }
    if !otherJudges.isEmpty, judge != nil { return .doubtful }
    guard let youden = calibration.recommendation?.crossValidated?.youden else { return .doubtful }
    return youden < LabelCalibration.leastYouden ? .bad : .good
  }

  var headline: DocumentText {
    guard calibration.curve != nil else {
      return
        """
        Too little is labelled to calibrate \(metric): \(count, "answer"), \(calibration.goodCount) of them good; \
        \(LabelCalibration.fewestLabels) are needed, \(LabelCalibration.fewestLabels / 4) of each kind
        """
    }
    guard let recommended = calibration.recommendation,
      let youden = recommended.crossValidated?.youden
    else { return "No limit of \(metric) divides good answers from bad ones" }
    if youden < LabelCalibration.leastYouden {
      return
        "\(metric) hardly tells good answers from bad ones: Youden's J is \(number: youden, digits: 2)"
    }
    let interval: DocumentText =
      recommended.limit.interval.map { " (95 % interval \(interval: $0))" } ?? ""
    return
      "\(metric) divides good answers from bad ones best at \(number: recommended.limit.point, digits: 3)"
      + interval
  }

  var evidence: [DocumentText] {
    var evidence: [DocumentText] = []
    if let correlation = calibration.correlation {
      let interval: DocumentText =
        correlation.interval.map { " (95 % interval \(interval: $0))" } ?? ""
      evidence.append(
        "Spearman's correlation of \(metric) with the labels is \(number: correlation.point, digits: 2)"
          + interval)
    }
    if judge != nil, !otherJudges.isEmpty {
      evidence.append(
        "Answers were labelled under the judge \(otherJudges.joined(separator: ", ")): label some of this run"
      )
    }
    if let former = calibration.scores.rule.calibration, former.judge != judge {
      evidence.append(
        "The limit in force of \(metric) was calibrated for the judge \(name: former.judge) on "
          + "\(former.date.description)")
    }
    if calibration.scores.unused > 0 {
      evidence.append(
        "\(calibration.scores.unused, "label") of \(metric) not used: of other systems or examples")
    }
    return evidence
  }

  var section: Document.Section {
    var parts: [Document.Part] = [
      .paragraph(
        """
        \(count, "labelled answer"), \(calibration.goodCount) of them good: \
        \(isLowerBetter ? "at most" : "at least") \(number: calibration.goodFrom)
        """)
    ]
    if let table = confusions { parts.append(.table(table)) }
    if !calibration.bins.isEmpty { parts.append(.table(reliability)) }
    return Document.Section(calibration.scores.rule.metric, parts)
  }

  private var isLowerBetter: Bool { calibration.scores.rule.direction == .lowerIsBetter }

  /// What limits flag.
  private var confusions: DocumentTable? {
    var rows: [DocumentTable.Row] = []
    func row(_ name: DocumentText, _ confusion: Confusion) {
      func share(_ value: Double?) -> DocumentText {
        value.map { "\(percent: $0, digits: 2)" } ?? "–"
      }
      rows.append(
        DocumentTable.Row([
          name, "\(confusion.truePositives)", "\(confusion.falseNegatives)",
          "\(confusion.falsePositives)", "\(confusion.trueNegatives)",
          share(confusion.sensitivity), share(confusion.specificity),
          confusion.youden.map { "\(number: $0, decimals: 2)" } ?? "–",
        ]))
    }
    if let current = calibration.current {
      row("in force, \(number: current.limit)", current.confusion)
    }
    if let recommended = calibration.recommendation {
      row(
        "recommended, \(number: recommended.limit.point, digits: 3)", recommended.confusion)
      if let validated = recommended.crossValidated {
        row("chosen so, on other answers", validated)
      }
    }
    guard !rows.isEmpty else { return nil }
    return DocumentTable(
      caption: "What a limit flags", showsCaption: true,
      columns: [
        .init("limit", isElastic: true), .numbers("bad, flagged"), .numbers("bad, missed"),
        .numbers("good, flagged"), .numbers("good, kept"), .numbers("bad found", dropOrder: 2),
        .numbers("good kept", dropOrder: 1), .numbers("J"),
      ], rows: rows)
  }

  /// The share of good answers by score, as found and as the curve has it.
  private var reliability: DocumentTable {
    let word =
      switch calibration.curve {
      case .isotonic: "isotonic"
      case .platt: "Platt"
      case nil: "curve"
      }
    return DocumentTable(
      caption: "Reliability: how many answers of a score people find good", showsCaption: true,
      columns: [
        .init("scores"), .numbers("answers"), .numbers("mean score"), .numbers("good"),
        .numbers("95 % interval"), .numbers(word),
      ],
      rows: calibration.bins.map { bin in
        DocumentTable.Row([
          "\(number: bin.scores.lower) to \(number: bin.scores.upper)", "\(bin.count)",
          "\(number: bin.mean)", "\(number: bin.good.point, decimals: 2)",
          bin.good.interval.map { "\(interval: $0)" } ?? "–",
          calibration.curve.map { "\(number: $0.probability(at: bin.mean), decimals: 2)" } ?? "–",
        ])
      })
  }
}
