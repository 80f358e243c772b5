import GateText
package import GateAnalyses
import GateVerdicts

/// The answers that are seen most differently, as JSON for programs.
package enum DisagreementJSON {
  /// Renders what was found.
  package static func render(
    _ found: [LabelDisagreements], run: String, labels: String, most: Int
  ) -> String {
    JSONValue.document([
      "schemaVersion": 1, "analysis": "disagreements",
      "run": .init(run), "labels": .init(labels),
      "metrics": .array(
        found.map { one in
          [
            "metric": .init(one.scores.rule.metric),
            "answers": .init(one.scores.answers.count), "shared": .init(one.shared),
            "metricAndPeople": .array(one.metric.prefix(most).map(answer)),
            "people": .array(one.labelers.prefix(most).map(answer)),
          ]
        }),
    ])
  }

  private static func answer(_ one: LabelDisagreements.Case) -> JSONValue {
    [
      "id": .init(one.answer.example), "score": .init(one.answer.score),
      "label": .init(one.answer.label), "distance": .init(one.distance),
      "labels": .array(
        one.answer.byLabeler.map {
          [
            "labeler": .init($0.labeler), "label": .init($0.value),
            "comment": .init($0.comment),
          ]
        }),
    ]
  }
}
