package import GateAnalyses
import GateStatistics
import GateVerdicts

/// Where a system fails most, as JSON for programs.
package enum WeaknessJSON {
  /// Renders what was found.
  ///
  /// - Parameters:
  ///   - weaknesses: what was found.
  ///   - run: the path of the run.
  ///   - baseline: the path of the run that it is compared with; nil for none.
  package static func render(
    _ weaknesses: Weaknesses, run: String, baseline: String? = nil
  ) -> String {
    JSONValue.dictionary([
      ("schemaVersion", .integer(1)),
      ("analysis", .string("weaknesses")),
      ("run", .string(run)),
      ("baseline", .text(baseline)),
      ("examples", .integer(weaknesses.exampleCount)),
      ("clusters", .whole(weaknesses.clusterCount)),
      ("features", .texts(weaknesses.features)),
      ("slices", .integer(weaknesses.slices.count)),
      ("minimumSize", .integer(weaknesses.slices.minimumSize)),
      ("errorRate", .number(weaknesses.errorRate)),
      ("metrics", .array(weaknesses.metrics.map(metric))),
      ("failingTogether", .array(weaknesses.joint.map(joint))),
      ("hypotheses", .array(weaknesses.causes.map(cause))),
      ("topics", .array(weaknesses.topics.map(topic))),
    ]).prettyPrinted
  }

  private static func metric(_ metric: Weaknesses.Metric) -> JSONValue {
    .dictionary([
      ("metric", .string(metric.metric.metric)),
      ("examples", .integer(metric.count)),
      ("missing", .integer(metric.missing)),
      ("mean", .number(metric.mean)),
      ("change", metric.change.map(estimate) ?? .null),
      ("shortfalls", .array(metric.shortfalls.map(shortfall))),
      ("patterns", .array(metric.patterns.map(pattern))),
    ])
  }

  private static func shortfall(_ shortfall: Shortfall) -> JSONValue {
    .dictionary([
      ("segment", .text(shortfall.segment?.description)),
      ("limit", .number(shortfall.limit.value)),
      ("limitSource", .string(word(for: shortfall.limit.source))),
      ("examples", .integer(shortfall.beyond.total)),
      ("missing", .integer(shortfall.missing)),
      ("mean", .number(shortfall.mean)),
      ("beyond", share(shortfall.beyond)),
      ("depth", .number(shortfall.depth)),
      ("traffic", .number(shortfall.traffic)),
      ("weight", .number(shortfall.weight)),
      ("impact", .number(shortfall.impact)),
    ])
  }

  private static func pattern(_ pattern: SlicePattern) -> JSONValue {
    .dictionary([
      ("slice", slice(pattern.slice)),
      ("sameAs", .array(pattern.sameAs.map(slice))),
      ("pValue", .number(pattern.pValue)),
      ("examples", .integer(pattern.count)),
      ("mean", .number(pattern.means.slice)),
      ("restMean", .number(pattern.means.rest)),
      ("difference", estimate(pattern.difference)),
      ("beyond", pattern.beyond.map { share($0.slice) } ?? .null),
      ("restBeyond", pattern.beyond.map { share($0.rest) } ?? .null),
      ("lift", .real(pattern.lift)),
      ("explained", .number(pattern.explained)),
      ("traffic", .number(pattern.traffic)),
      (
        "worst",
        .array(
          pattern.worst.map { example in
            .dictionary([
              ("id", .string(example.id)), ("value", .number(example.value)),
              ("question", .text(example.question)),
            ])
          })
      ),
    ])
  }

  private static func joint(_ pair: JointFailure) -> JSONValue {
    .dictionary([
      ("metrics", .texts(pair.metrics)), ("examples", .integer(pair.count)),
      ("failing", .array(pair.alone.map(JSONValue.integer))), ("both", .integer(pair.both)),
      ("lift", .number(pair.lift)), ("phi", .number(pair.phi)), ("pValue", .number(pair.pValue)),
      ("ids", .texts(pair.examples)),
    ])
  }

  private static func cause(_ cause: SuggestedCause) -> JSONValue {
    .dictionary([
      ("metrics", .texts(cause.metrics)), ("hypothesis", .string(cause.hypothesis.meaning)),
      ("test", .string(cause.hypothesis.test)), ("source", .string(cause.hypothesis.source)),
      ("shownBy", cause.share.map(share) ?? .null), ("ids", .texts(cause.examples)),
    ])
  }

  private static func topic(_ topic: FailureTopic) -> JSONValue {
    .dictionary([
      ("questions", .integer(topic.count)),
      (
        "words",
        .array(
          topic.words.map { word in
            .dictionary([
              ("word", .string(word.word)), ("questions", .integer(word.questions)),
              ("failing", .integer(word.failing)),
            ])
          })
      ),
      (
        "examples",
        .array(
          topic.questions.map { question in
            .dictionary([
              ("id", .string(question.id)), ("question", .string(question.text)),
              ("metrics", .texts(question.metrics)),
            ])
          })
      ),
    ])
  }

  private static func slice(_ slice: Slice) -> JSONValue {
    .array(
      slice.conditions.map { condition in
        .dictionary([
          ("feature", .string(condition.feature)), ("value", .string(condition.value)),
          ("isSegment", .bool(condition.isSegment)),
        ])
      })
  }

  private static func share(_ share: ShareEstimate) -> JSONValue {
    .dictionary([
      ("count", .integer(share.count)), ("total", .integer(share.total)),
      ("share", .number(share.share)), ("lower", .real(share.interval?.lower)),
      ("upper", .real(share.interval?.upper)),
    ])
  }

  private static func estimate(_ estimate: Estimate) -> JSONValue {
    .dictionary([
      ("estimate", .number(estimate.point)), ("standardError", .real(estimate.standardError)),
      ("lower", .real(estimate.interval?.lower)), ("upper", .real(estimate.interval?.upper)),
      ("confidence", .number(estimate.confidence.fraction)),
    ])
  }

  private static func word(for source: ExampleLimit.Source) -> String {
    switch source {
    case .thresholds: "thresholds"
    case .critical: "critical"
    case .midpoint: "midpoint"
    case .seemingMidpoint: "seemingMidpoint"
    }
  }
}
