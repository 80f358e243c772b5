package import GateAnalyses
import GateRuns
import GateStatistics
import GateVerdicts

/// Analyses of feedback as JSON for programs.
package enum FeedbackJSON {
  /// A key and its value.
  private typealias Member = (key: String, value: JSONValue)

  /// What users say.
  package static func render(_ summary: FeedbackSummary, source: String) -> String {
    JSONValue.dictionary(
      head("feedbackSummary", source) + [
        ("first", .string(summary.times.lowerBound.description)),
        ("last", .string(summary.times.upperBound.description)),
        (
          "scale",
          .array(
            [summary.rules.scale.lowerBound, summary.rules.scale.upperBound].map {
              .number($0)
            })
        ),
        ("bad", .number(summary.rules.bad)),
        ("unfitRatings", .integer(summary.unfit)),
        ("texts", .integer(summary.texts)),
        ("all", group(summary.all)),
        ("versions", .array(summary.versions.map(group))),
        (
          "change",
          summary.change.map { change in
            .dictionary([
              ("before", .string(change.before)), ("after", .string(change.after)),
              ("badShare", estimate(change.bad)), ("meanRating", estimate(change.mean)),
            ])
          } ?? .null
        ),
        ("segments", .array(summary.segments.map(group))),
        ("categories", .array(summary.categories.map(group))),
        (
          "signals",
          .array(
            summary.signals.map { signal in
              .dictionary([
                ("signal", .string(signal.signal.rawValue)), ("share", share(signal.share)),
              ])
            })
        ),
        ("painPoints", .array(summary.painPoints.map(painPoint))),
      ]
    ).prettyPrinted
  }

  /// Whether metrics predict what users feel.
  package static func render(
    _ correlation: FeedbackCorrelation, source: String, run: String? = nil
  ) -> String {
    JSONValue.dictionary(
      head("feedbackCorrelation", source) + [
        ("run", .text(run)),
        ("ratings", .integer(correlation.rated)), ("badRatings", .integer(correlation.bad)),
        ("users", .integer(correlation.users)), ("unfitRatings", .integer(correlation.unfit)),
        ("targetPrecision", .real(correlation.options.precision)),
        ("metrics", .array(correlation.metrics.map(metric))),
      ]
    ).prettyPrinted
  }

  /// Answers for people to look at.
  package static func render(_ sample: FeedbackSample, source: String) -> String {
    let dimension = sample.options.dimension
    return JSONValue.dictionary(
      head("feedbackSample", source) + [
        ("answers", .integer(sample.population)),
        ("dimension", .text(dimension)),
        (
          "strata",
          .array(
            sample.strata.map { stratum in
              .dictionary([
                ("stratum", .string(name(of: stratum.subject, dimension: dimension))),
                ("answers", .integer(stratum.count)), ("drawn", .integer(stratum.drawn)),
                ("inclusionProbability", .number(stratum.probability)),
              ])
            })
        ),
        (
          "sample",
          .array(
            sample.sessions.map { session in
              .dictionary([
                ("time", .string(session.entry.time.description)),
                ("user", .string(session.entry.user)), ("query", .string(session.entry.query)),
                ("rating", .text(session.entry.rating)), ("text", .text(session.entry.text)),
                ("version", .text(session.entry.version)),
                ("stratum", .string(name(of: session.subject, dimension: dimension))),
                ("beyondLimit", .texts(session.beyond)),
                ("inclusionProbability", .number(session.probability)),
              ])
            })
        ),
      ]
    ).prettyPrinted
  }

  // MARK: - Parts

  private static func head(_ analysis: String, _ source: String) -> [Member] {
    [
      ("schemaVersion", .integer(1)), ("analysis", .string(analysis)),
      ("feedback", .string(source)),
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
    let subject: [Member] =
      switch group.subject {
      case .all: []
      case .version(let version): [("version", .text(version))]
      case .segment(let dimension, let value): [("segment", .string("\(dimension)=\(value)"))]
      case .category(let category): [("category", .text(category))]
      }
    return .dictionary(
      subject + [
        ("answers", .integer(group.count)), ("users", .integer(group.users)),
        ("ratings", .integer(group.rated)), ("meanRating", group.mean.map(estimate) ?? .null),
        ("bad", share(group.bad)),
      ])
  }

  private static func painPoint(_ point: PainPoint) -> JSONValue {
    let origin: Member =
      switch point.origin {
      case .category(let name): ("category", .string(name))
      case .words(let words): ("words", .texts(words))
      }
    return .dictionary([
      origin, ("users", .integer(point.users)), ("complaints", .integer(point.complaints)),
      ("first", .string(point.days.lowerBound)), ("last", .string(point.days.upperBound)),
      ("versions", .texts(point.versions)),
      (
        "quotes",
        .array(
          point.quotes.map { quote in
            .dictionary([
              ("query", .string(quote.query)), ("day", .string(quote.day)),
              ("rating", .text(quote.rating)), ("version", .text(quote.version)),
              ("text", .string(quote.text)),
            ])
          })
      ),
    ])
  }

  private static func metric(_ metric: MetricFeedback) -> JSONValue {
    .dictionary(
      [
        ("metric", .string(metric.metric.metric)), ("ratings", .integer(metric.count)),
        ("users", .integer(metric.users)), ("badRatings", .integer(metric.bad)),
        ("meanIfBad", .real(metric.means?.bad)), ("meanIfNot", .real(metric.means?.others)),
        ("auc", metric.area.map(estimate) ?? .null),
        ("spearman", metric.spearman.map(estimate) ?? .null),
        ("kendall", metric.kendall.map(estimate) ?? .null),
        ("limit", .real(metric.limit?.value)),
        ("youdenLimit", metric.youden.map(limit) ?? .null),
        ("preciseLimit", metric.precise.map(limit) ?? .null),
      ] + advice(metric.advice))
  }

  private static func advice(_ advice: FeedbackAdvice) -> [Member] {
    func parts(_ word: String, _ value: JSONValue = .null) -> [Member] {
      [("advice", .string(word)), ("recommendedLimit", value)]
    }
    switch advice {
    case .tooLittle: return parts("tooLittle")
    case .keep(let limit): return parts("keep", .number(limit))
    case .move(_, let to): return parts("move", .number(to))
    case .set(let limit): return parts("set", .number(limit))
    case .noLimit: return parts("noLimit")
    case .undecided(let needs): return parts("undecided") + [("ratingsNeeded", .whole(needs))]
    case .advisory: return parts("advisory")
    case .against: return parts("against")
    }
  }

  private static func limit(_ limit: FeedbackLimit) -> JSONValue {
    .dictionary([
      ("value", .number(limit.value)), ("lower", .real(limit.interval?.lower)),
      ("upper", .real(limit.interval?.upper)), ("chosen", confusion(limit.chosen)),
      ("crossValidated", limit.validated.map(confusion) ?? .null),
    ])
  }

  private static func confusion(_ confusion: Confusion) -> JSONValue {
    .dictionary([
      ("truePositives", .integer(confusion.truePositives)),
      ("falsePositives", .integer(confusion.falsePositives)),
      ("falseNegatives", .integer(confusion.falseNegatives)),
      ("trueNegatives", .integer(confusion.trueNegatives)),
    ])
  }

  private static func share(_ share: ShareEstimate) -> JSONValue {
    .dictionary([
      ("count", .integer(share.count)), ("total", .integer(share.total)),
      ("share", share.total > 0 ? .number(share.share) : .null),
      ("lower", .real(share.interval?.lower)), ("upper", .real(share.interval?.upper)),
    ])
  }

  private static func estimate(_ estimate: Estimate) -> JSONValue {
    .dictionary([
      ("estimate", .number(estimate.point)), ("standardError", .real(estimate.standardError)),
      ("lower", .real(estimate.interval?.lower)), ("upper", .real(estimate.interval?.upper)),
      ("confidence", .number(estimate.confidence.fraction)),
    ])
  }
}
