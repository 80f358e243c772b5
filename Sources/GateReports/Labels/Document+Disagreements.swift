import GateText
package import GateAnalyses
import GateStatistics
package import GateVerdicts
import GateRuns

extension Document {
  /// The answers that people and metrics, or people among themselves, see most differently.
  ///
  /// - Parameters:
  ///   - found: one a metric, at least one.
  ///   - run: the run with its texts.
  ///   - most: how many answers to show of each kind.
  package init(
    _ found: [LabelDisagreements], of run: RunInput, labels: String, most: Int
  ) {
    let worst = found.compactMap { one in
      one.metric.first.map { (one.scores.rule.metric, $0) }
    }.max { abs($0.1.distance) < abs($1.1.distance) }
    self.init(
      headline: worst.map { metric, first in
        "\(name: metric) and people differ most on \(name: first.answer.example)"
      } ?? "No answer of the run has a score and a label that differ",
      facts: [Fact("run", "\(name: run.file.path)"), Fact("labels", "\(name: labels)")],
      sections: found.flatMap { DisagreementPage(found: $0, run: run.run, most: most).sections })
  }
}

/// The part of a report on one metric's disagreements.
struct DisagreementPage {
  let found: LabelDisagreements
  let run: Run
  let most: Int

  var sections: [Document.Section] {
    let metric = found.scores.rule.metric
    var sections = [
      Document.Section(
        "\(metric): metric and people",
        found.metric.isEmpty
          ? [.paragraph("\(found.scores.answers.count, "labelled answer"), all ranked alike")]
          : [
            .paragraph(
              "\(found.scores.answers.count, "labelled answer"); ranks are shares of answers that are lower"
            ),
            .table(
              table(found.metric, caption: "Where \(metric) and people differ most") { one in
                one.distance > 0 ? "the metric is higher" : "people are higher"
              }),
          ])
    ]
    if found.shared > 0 {
      sections.append(
        Document.Section(
          "\(metric): people among themselves",
          found.labelers.isEmpty
            ? [.paragraph("\(found.shared, "answer") labelled by several, all alike")]
            : [
              .table(
                table(found.labelers, caption: "Where labelers of \(metric) differ most") { _ in ""
                })
            ]))
    }
    return sections
  }

  private func table(
    _ cases: [LabelDisagreements.Case], caption: String,
    word: (LabelDisagreements.Case) -> DocumentText
  ) -> DocumentTable {
    DocumentTable(
      caption: caption,
      columns: [
        .init("example", isElastic: true), .numbers("score"), .numbers("label"),
        .init("labels", isElastic: true), .numbers("apart"), .init(""),
      ],
      rows: cases.prefix(most).map { one in
        DocumentTable.Row(
          [
            "\(name: one.answer.example)", "\(number: one.answer.score)",
            "\(number: one.answer.label)",
            one.answer.byLabeler.map { said in
              said.labeler.isEmpty
                ? "\(number: said.value)" : "\(name: said.labeler) \(number: said.value)"
            }.joined(separator: ", "),
            "\(number: abs(one.distance), decimals: 2)", word(one),
          ], notes: notes(of: one.answer))
      })
  }

  private func notes(of answer: LabelledScores.Answer) -> [DocumentText] {
    let texts = run.texts[answer.row]
    let comments = answer.byLabeler.compactMap { said in
      said.comment.map { (said.labeler.isEmpty ? "comment" : said.labeler, $0) }
    }
    return [
      texts.input.map { "input: \(HostileText.line($0, length: 200))" as DocumentText },
      texts.output.map { "output: \(HostileText.line($0, length: 300))" as DocumentText },
    ].compactMap(\.self) + comments.map { "\($0): \(HostileText.line($1, length: 200))" }
  }
}
