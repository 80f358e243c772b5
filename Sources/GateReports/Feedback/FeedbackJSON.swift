import GateText
package import GateAnalyses
import GateRuns
import GateStatistics
import GateVerdicts

/// Analyses of feedback as JSON for programs.
package enum FeedbackJSON {
  /// What users say.
  package static func render(_ summary: FeedbackSummary, source: String) -> String {
    JSONValue.document(
      head("feedbackSummary", source) + [
        "first": .init(summary.times.lowerBound.description),
        "last": .init(summary.times.upperBound.description),
        "scale": .array(
          [summary.rules.scale.lowerBound, summary.rules.scale.upperBound].map {
            .init($0)
          }),
        "bad": .init(summary.rules.bad),
        "unfitRatings": .init(summary.unfit),
        "texts": .init(summary.texts),
        "all": group(summary.all),
        "versions": .array(summary.versions.map(group)),
        "change": summary.change.map { change in
          [
            "before": .init(change.before), "after": .init(change.after),
            "badShare": .init(change.bad), "meanRating": .init(change.mean),
          ]
        } ?? .null,
        "segments": .array(summary.segments.map(group)),
        "categories": .array(summary.categories.map(group)),
        "signals": .array(
          summary.signals.map { signal in
            [
              "signal": .init(signal.signal.rawValue), "share": .init(signal.share),
            ]
          }),
        "painPoints": .array(summary.painPoints.map(painPoint)),
      ]
    )
  }

  /// Whether metrics predict what users feel.
  package static func render(
    _ correlation: FeedbackCorrelation, source: String, run: String? = nil
  ) -> String {
    JSONValue.document(
      head("feedbackCorrelation", source) + [
        "run": .init(run),
        "ratings": .init(correlation.rated), "badRatings": .init(correlation.bad),
        "users": .init(correlation.users), "unfitRatings": .init(correlation.unfit),
        "targetPrecision": .init(correlation.options.precision),
        "metrics": .array(correlation.metrics.map(metric)),
      ]
    )
  }

  /// Answers for people to look at.
  package static func render(_ sample: FeedbackSample, source: String) -> String {
    let dimension = sample.options.dimension
    return JSONValue.document(
      head("feedbackSample", source) + [
        "answers": .init(sample.population),
        "dimension": .init(dimension),
        "strata": .array(
          sample.strata.map { stratum in
            [
              "stratum": .init(name(of: stratum.subject, dimension: dimension)),
              "answers": .init(stratum.count), "drawn": .init(stratum.drawn),
              "inclusionProbability": .init(stratum.probability),
            ]
          }),
        "sample": .array(
          sample.sessions.map { session in
            [
              "time": .init(session.entry.time.description),
              "user": .init(session.entry.user), "query": .init(session.entry.query),
              "rating": .init(session.entry.rating), "text": .init(session.entry.text),
              "version": .init(session.entry.version),
              "stratum": .init(name(of: session.subject, dimension: dimension)),
              "beyondLimit": .init(session.beyond),
              "inclusionProbability": .init(session.probability),
            ]
          }),
      ]
    )
  }

  // MARK: - Parts

  private static func head(_ analysis: String, _ source: String) -> JSONValue {
    [
      "schemaVersion": 1, "analysis": .init(analysis),
      "feedback": .init(source),
    ]
  }

  private static func name(of subject: FeedbackSample.Subject, dimension: String?) -> String {
    switch subject {
    case .badThoughScoredWell: "ratedBadScoredWell"
    case .goodThoughScoredBadly: "ratedGoodScoredBadly"
    case .segment(let value): "\(dimension ?? "")=\(value ?? "")"
    case .smallSegments: "smallSegments"
    case .rest: "rest"
    }
  }

  private static func group(_ group: FeedbackGroup) -> JSONValue {
    let subject: JSONValue =
      switch group.subject {
      case .all: [:]
      case .version(let version): ["version": .init(version)]
      case .segment(let dimension, let value): ["segment": .init("\(dimension)=\(value)")]
      case .category(let category): ["category": .init(category)]
      }
    return subject + [
      "answers": .init(group.count), "users": .init(group.users),
      "ratings": .init(group.rated), "meanRating": group.mean.map(JSONValue.init) ?? .null,
      "bad": .init(group.bad),
    ]
  }

  private static func painPoint(_ point: PainPoint) -> JSONValue {
    let origin: JSONValue =
      switch point.origin {
      case .category(let name): ["category": .init(name)]
      case .words(let words): ["words": .init(words)]
      }
    return origin + [
      "users": .init(point.users), "complaints": .init(point.complaints),
      "first": .init(point.days.lowerBound), "last": .init(point.days.upperBound),
      "versions": .init(point.versions),
      "quotes": .array(
        point.quotes.map { quote in
          [
            "query": .init(quote.query), "day": .init(quote.day),
            "rating": .init(quote.rating), "version": .init(quote.version),
            "text": .init(quote.text),
          ]
        }),
    ]
  }

  private static func metric(_ metric: MetricFeedback) -> JSONValue {
    [
      "metric": .init(metric.metric.metric), "ratings": .init(metric.count),
      "users": .init(metric.users), "badRatings": .init(metric.bad),
      "meanIfBad": .init(metric.means?.bad), "meanIfNot": .init(metric.means?.others),
      "auc": metric.area.map(JSONValue.init) ?? .null,
      "spearman": metric.spearman.map(JSONValue.init) ?? .null,
      "kendall": metric.kendall.map(JSONValue.init) ?? .null,
      "limit": .init(metric.limit?.value),
      "youdenLimit": metric.youden.map(limit) ?? .null,
      "preciseLimit": metric.precise.map(limit) ?? .null,
    ] + advice(metric.advice)
  }

  private static func advice(_ advice: FeedbackAdvice) -> JSONValue {
    func parts(_ word: String, _ value: JSONValue = .null) -> JSONValue {
      ["advice": .init(word), "recommendedLimit": value]
    }
    switch advice {
    case .tooLittle: return parts("tooLittle")
    case .keep(let limit): return parts("keep", .init(limit))
    case .move(_, let to): return parts("move", .init(to))
    case .set(let limit): return parts("set", .init(limit))
    case .noLimit: return parts("noLimit")
    case .undecided(let needs): return parts("undecided") + ["ratingsNeeded": .init(needs)]
    case .advisory: return parts("advisory")
    case .against: return parts("against")
    }
  }

  private static func limit(_ limit: FeedbackLimit) -> JSONValue {
    [
      "value": .init(limit.value), "lower": .init(limit.interval?.lower),
      "upper": .init(limit.interval?.upper), "chosen": confusion(limit.chosen),
      "crossValidated": limit.validated.map(confusion) ?? .null,
    ]
  }

  private static func confusion(_ confusion: Confusion) -> JSONValue {
    [
      "truePositives": .init(confusion.truePositives),
      "falsePositives": .init(confusion.falsePositives),
      "falseNegatives": .init(confusion.falseNegatives),
      "trueNegatives": .init(confusion.trueNegatives),
    ]
  }
}
