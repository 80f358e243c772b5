package import GateAnalyses
import GateStatistics
import GateVerdicts

extension Document {
  /// Whether metrics predict what users feel.
  ///
  /// - Parameters:
  ///   - correlation: what was found.
  ///   - source: where the feedback is, as the command line names it.
  ///   - run: the run that the scores are of, and how many answers it lacks; nil for the log's own.
  package init(
    _ correlation: FeedbackCorrelation, source: String, run: (path: String, lacks: Int)? = nil
  ) {
    let page = FeedbackCorrelationPage(correlation: correlation)
    self.init(
      outcome: page.outcome, headline: page.headline, evidence: page.evidence,
      facts: [
        Fact("feedback", "\(name: source)"),
        run.map { run in
          Fact(
            "scores",
            "\(name: run.path)"
              + (run.lacks > 0 ? ", which lacks the questions of \(run.lacks, "answer")" : ""))
        },
        Fact(
          "ratings",
          "\(correlation.rated) by \(correlation.users, "user"), "
            + FeedbackWording.scale(of: correlation.rules) + "; \(correlation.bad) bad"),
        FeedbackWording.unfit(correlation.unfit).map { Fact("not counted", $0) },
      ].compactMap(\.self),
      sections: [page.metrics, page.actions, page.limits, page.method].compactMap(\.self))
  }
}

/// The parts of a report on metrics and ratings.
struct FeedbackCorrelationPage {
  let correlation: FeedbackCorrelation

  /// The metrics that are known to follow users.
  private var following: [MetricFeedback] {
    correlation.metrics.filter { $0.area?.interval.map { $0.lower > 0.5 } ?? false }
  }

  var outcome: Document.Outcome {
    let advice = correlation.metrics.map(\.advice)
    let asksForChange = advice.contains { advice in
      switch advice {
      case .move, .set, .advisory, .against: true
      default: false
      }
    }
    if asksForChange { return .doubtful }
    return !advice.isEmpty
      && advice.allSatisfy { if case .keep = $0 { true } else { false } } ? .good : .neutral
  }

  var headline: DocumentText {
    guard !correlation.metrics.isEmpty else { return "No answer with a rating has a score" }
    let judged = correlation.metrics.filter { $0.area != nil }
    guard !judged.isEmpty else { return "There is too little feedback to say anything yet" }
    guard let best = following.first else {
      return "No metric is known to follow what users feel"
    }
    let names = following.map { "\(name: $0.metric.metric)" as DocumentText }
    guard names.count < judged.count else {
      return judged.count == 1
        ? "\(name: best.metric.metric) follows what users feel"
        : "All \(judged.count) metrics follow what users feel"
    }
    return names.joined(separator: ", ") + " \(names.count == 1 ? "follows" : "follow") what users "
      + "feel, \(names.count) of \(judged.count, "metric")"
  }

  var evidence: [DocumentText] {
    guard let best = following.first, let area = best.area else { return [] }
    return [
      """
      In \(percent: area.point, digits: 2) of pairs the answer that users rate as bad has the worse \
      \(name: best.metric.metric); a coin would have 50 %
      """
    ]
  }

  var metrics: Document.Section? {
    guard !correlation.metrics.isEmpty else { return nil }
    let rows = correlation.metrics.map { metric in
      let (area, rho) = (
        FeedbackWording.estimate(metric.area), FeedbackWording.estimate(metric.spearman)
      )
      let tau = FeedbackWording.estimate(metric.kendall)
      let means = metric.means
      return DocumentTable.Row(
        [
          "\(name: metric.metric.metric)", "\(metric.count)", "\(metric.users)", "\(metric.bad)",
          means.map { "\(number: $0.bad, digits: 3)" } ?? "–",
          means.map { "\(number: $0.others, digits: 3)" } ?? "–", area.point, area.interval,
          rho.point, rho.interval, tau.point, tau.interval,
        ], outcome: Self.outcome(of: metric.advice))
    }
    return Document.Section(
      "Metrics and ratings",
      [
        .table(
          DocumentTable(
            caption: "How far every metric goes with ratings",
            columns: [
              .init("metric", isElastic: true), .numbers("rated"), .numbers("users", dropOrder: 3),
              .numbers("bad", dropOrder: 5), .numbers("mean if bad", dropOrder: 2),
              .numbers("if not", dropOrder: 2), .numbers("AUC"), .numbers("interval"),
              .numbers("ρ"), .numbers("interval", dropOrder: 4), .numbers("τ-b", dropOrder: 1),
              .numbers("interval", dropOrder: 0),
            ], rows: rows))
      ])
  }

  private static func outcome(of advice: FeedbackAdvice) -> Document.Outcome {
    switch advice {
    case .keep: .good
    case .move, .set, .advisory, .against: .doubtful
    case .tooLittle, .noLimit, .undecided: .neutral
    }
  }

  var actions: Document.Section? {
    guard !correlation.metrics.isEmpty else { return nil }
    return Document.Section(
      "What to do",
      [
        .list(
          correlation.metrics.map { metric in
            "\(name: metric.metric.metric): " + FeedbackAdviceWording.sentence(for: metric)
          })
      ])
  }

  var limits: Document.Section? {
    // Of a metric that does not follow users the best limit is the best of chance.
    let rows = following.flatMap { metric -> [DocumentTable.Row] in
      let limits: [(DocumentText, FeedbackLimit?)] = [
        ("Youden's J", metric.youden),
        (
          "precision ≥ \(percent: correlation.options.precision ?? 0, digits: 3)", metric.precise
        ),
      ]
      return limits.compactMap { goal, limit in
        limit.map { row(metric, goal, $0) }
      }
    }
    guard !rows.isEmpty else { return nil }
    var parts: [Document.Part] = [
      .table(
        DocumentTable(
          caption: "Limits that tell answers rated as bad from others",
          columns: [
            .init("metric", isElastic: true), .init("by"), .numbers("limit"),
            .numbers("interval", dropOrder: 2), .numbers("J", dropOrder: 1), .numbers("finds"),
            .numbers("wrongly flags", dropOrder: 3), .numbers("precision"),
          ], rows: rows)),
      .paragraph(
        "Counted on users that the limit was not chosen on: how many of the bad answers it finds, how "
          + "many of the others it flags, and how many of the flagged are bad"),
    ]
    if let precision = correlation.options.precision {
      let without = following.filter { $0.precise == nil }
      if !without.isEmpty {
        let names = without.map { "\(name: $0.metric.metric)" as DocumentText }
        parts.append(
          .paragraph(
            "No limit flags answers of which \(percent: precision) are bad: "
              + names.joined(separator: ", ")))
      }
    }
    return Document.Section("Limits of single answers", parts)
  }

  private func row(
    _ metric: MetricFeedback, _ goal: DocumentText, _ limit: FeedbackLimit
  ) -> DocumentTable.Row {
    let sign = metric.metric.direction == .higherIsBetter ? "≥" : "≤"
    let kept = limit.validated
    func share(_ share: Double?) -> DocumentText {
      share.map { "\(percent: $0, digits: 2)" } ?? "–"
    }
    return DocumentTable.Row([
      "\(name: metric.metric.metric)", goal, "\(sign) \(number: limit.value, digits: 6)",
      limit.interval.map { "\(interval: $0)" } ?? "–",
      kept?.youden.map { "\(number: $0, decimals: 2)" } ?? "–", share(kept?.sensitivity),
      share(kept?.specificity.map { 1 - $0 }), share(kept?.precision),
    ])
  }

  var method: Document.Section {
    let confidence: DocumentText = "\(percent: correlation.options.confidence.fraction)"
    return Document.Section(
      "How it was found", isDetail: true,
      [
        .list([
          "AUC is the probability that an answer rated as bad has the worse score than another one, ties "
            + "counted half; ρ is Spearman's, τ-b Kendall's, of score and rating, the direction of the "
            + "metric minded",
          "Intervals are those of " + confidence
            + ": expanded percentiles of \(correlation.options.resamples) resamples, in which users are "
            + "drawn with all their ratings",
          "A metric follows users where the interval of its AUC is above 0.5; it is of no use where the "
            + "interval is below \(number: MetricFeedback.uselessArea)",
          "A limit is one of single answers: \(name: "scoregate analyze") counts failures by it, while a "
            + "check holds the mean against \(name: "minimum") or \(name: "maximum")",
          "Cross-validated over five parts of the users: each part is counted with a limit that was "
            + "chosen without it",
          "Those who rate are not all who ask; and where answers were rated that the metric never saw "
            + "fail, it cannot be seen to follow",
        ])
      ])
  }
}
