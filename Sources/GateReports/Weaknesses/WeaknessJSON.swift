import GateRuns
import GateText
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
    JSONValue.document([
      "schemaVersion": 1,
      "analysis": "weaknesses",
      "run": .init(run),
      "baseline": .init(baseline),
      "examples": .init(weaknesses.exampleCount),
      "clusters": .init(weaknesses.clusterCount),
      "features": .init(weaknesses.features),
      "slices": .init(weaknesses.slices.count),
      "minimumSize": .init(weaknesses.slices.minimumSize),
      "errorRate": .init(weaknesses.errorRate),
      "metrics": .array(weaknesses.metrics.map(metric)),
      "failingTogether": .array(weaknesses.joint.map(joint)),
      "hypotheses": .array(weaknesses.causes.map(cause)),
      "topics": .array(weaknesses.topics.map(topic)),
    ])
  }

  private static func metric(_ metric: Weaknesses.Metric) -> JSONValue {
    [
      "metric": .init(metric.metric.metric),
      "examples": .init(metric.count),
      "missing": .init(metric.missing),
      "mean": .init(metric.mean),
      "change": metric.change.map(JSONValue.init) ?? .null,
      "shortfalls": .array(metric.shortfalls.map(shortfall)),
      "patterns": .array(metric.patterns.map(pattern)),
    ]
  }

  private static func shortfall(_ shortfall: Shortfall) -> JSONValue {
    [
      "segment": .init(shortfall.segment?.description),
      "limit": .init(shortfall.limit.value),
      "limitSource": .init(word(for: shortfall.limit.source)),
      "examples": .init(shortfall.beyond.total),
      "missing": .init(shortfall.missing),
      "mean": .init(shortfall.mean),
      "beyond": .init(shortfall.beyond),
      "depth": .init(shortfall.depth),
      "traffic": .init(shortfall.traffic),
      "weight": .init(shortfall.weight),
      "impact": .init(shortfall.impact),
    ]
  }

  private static func pattern(_ pattern: SlicePattern) -> JSONValue {
    [
      "slice": slice(pattern.slice),
      "sameAs": .array(pattern.sameAs.map(slice)),
      "pValue": .init(pattern.pValue),
      "examples": .init(pattern.count),
      "mean": .init(pattern.means.slice),
      "restMean": .init(pattern.means.rest),
      "difference": .init(pattern.difference),
      "beyond": pattern.beyond.map { JSONValue($0.slice) } ?? .null,
      "restBeyond": pattern.beyond.map { JSONValue($0.rest) } ?? .null,
      "lift": .init(pattern.lift),
      "explained": .init(pattern.explained),
      "traffic": .init(pattern.traffic),
      "worst": .array(
        pattern.worst.map { example in
          [
            "id": .init(example.id), "value": .init(example.value),
            "question": .init(example.question),
          ]
        }),
    ]
  }

  private static func joint(_ pair: JointFailure) -> JSONValue {
    [
      "metrics": .init(pair.metrics), "examples": .init(pair.count),
      "failing": .array(pair.alone.map(JSONValue.init)), "both": .init(pair.both),
      "lift": .init(pair.lift), "phi": .init(pair.phi), "pValue": .init(pair.pValue),
      "ids": .init(pair.examples),
    ]
  }

  private static func cause(_ cause: SuggestedCause) -> JSONValue {
    [
      "metrics": .init(cause.metrics), "hypothesis": .init(cause.hypothesis.meaning),
      "test": .init(cause.hypothesis.test), "source": .init(cause.hypothesis.source),
      "shownBy": cause.share.map(JSONValue.init) ?? .null, "ids": .init(cause.examples),
    ]
  }

  private static func topic(_ topic: FailureTopic) -> JSONValue {
    [
      "questions": .init(topic.count),
      "words": .array(
        topic.words.map { word in
          [
            "word": .init(word.word), "questions": .init(word.questions),
            "failing": .init(word.failing),
          ]
        }),
      "examples": .array(
        topic.questions.map { question in
          [
            "id": .init(question.id), "question": .init(question.text),
            "metrics": .init(question.metrics),
          ]
        }),
    ]
  }

  private static func slice(_ slice: Slice) -> JSONValue {
    .array(
      slice.conditions.map { condition in
        [
          "feature": .init(condition.feature), "value": .init(condition.value),
          "isSegment": .init(condition.isSegment),
        ]
      })
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
