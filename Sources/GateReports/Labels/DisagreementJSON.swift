package import GateAnalyses
import GateVerdicts

/// The answers that are seen most differently, as JSON for programs.
package enum DisagreementJSON {
  /// Renders what was found.
  package static func render(
    _ found: [LabelDisagreements], run: String, labels: String, most: Int
  ) -> String {
    JSONValue.dictionary([
      ("schemaVersion", .integer(1)), ("analysis", .string("disagreements")),
      ("run", .string(run)), ("labels", .string(labels)),
      (
        "metrics",
        .array(
          found.map { one in
            .dictionary([
              ("metric", .string(one.scores.rule.metric)),
              ("answers", .integer(one.scores.answers.count)), ("shared", .integer(one.shared)),
              ("metricAndPeople", .array(one.metric.prefix(most).map(answer))),
              ("people", .array(one.labelers.prefix(most).map(answer))),
            ])
          })
      ),
    ]).prettyPrinted
  }

  private static func answer(_ one: LabelDisagreements.Case) -> JSONValue {
    .dictionary([
      ("id", .string(one.answer.example)), ("score", .number(one.answer.score)),
      ("label", .number(one.answer.label)), ("distance", .number(one.distance)),
      (
        "labels",
        .array(
          one.answer.byLabeler.map {
            .dictionary([
              ("labeler", .string($0.labeler)), ("label", .number($0.value)),
              ("comment", .text($0.comment)),
            ])
          })
      ),
    ])
  }
}
