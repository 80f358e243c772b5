import GateReports
import GateStatistics
import GateVerdicts

extension Document {
  /// A document with one of everything.
  static var sample: Document {
    Document(
      outcome: .doubtful,
      headline: "2 of 3 metrics need another margin",
      evidence: [
        "Equal runs of \(name: "faithfulness") differ by \(change: -0.0124, decimals: 3)",
        "The largest move is \(interval: Interval(lower: -0.041, upper: 0.012))",
      ],
      facts: [
        Fact("baseline", "\(name: "Tests/Samples/baseline.jsonl"), \(200, "example")"),
        Fact("target", "\(percent: 0.05) false alarms"),
      ],
      sections: [
        Section(
          "Margins",
          [
            .paragraph(
              "A margin is the largest acceptable worsening. What the noise of equal runs reaches is "
                + "no regression, and a gate that stops it will soon be switched off."),
            .table(margins),
            .list(["Take the margins over", "\(strong: "Then") run \(name: "scoregate check")"]),
          ]),
        Section(
          "How the scores lie",
          [
            .figures([
              DocumentFigure(
                title: "\(name: "faithfulness")",
                histogram: Histogram(width: 0.1, first: 0, counts: [1, 0, 2, 4, 9, 30, 8]),
                marks: [
                  .init(.mean, at: 0.52, label: "mean 0.52"),
                  .init(.bound, at: 0.4, label: "minimum 0.4"),
                ]),
              DocumentFigure(
                title: "\(name: "latency") in s",
                histogram: Histogram(width: 1, first: 0, counts: [40, 9, 1], above: 2)),
            ])
          ]),
        Section(
          "The patch", isDetail: true,
          [.code(["--- a/thresholds.json", "+++ b/thresholds.json"], language: "diff")]),
      ])
  }

  private static var margins: DocumentTable {
    DocumentTable(
      caption: "The margin of every metric", showsCaption: true,
      columns: [
        .init("metric", isElastic: true), .numbers("n", dropOrder: 0), .numbers("margin"),
        .numbers("noise", dropOrder: 1),
      ],
      rows: [
        .init(
          ["\(name: "faithfulness")", "\(200)", "\(number: 0.03)", "\(number: 0.0124)"],
          outcome: .good,
          notes: ["an A/A run moves by \(number: 0.0124); a margin under 0.02 needs 900 examples"]),
        .init(
          ["\(name: "answer_relevancy")", "\(200)", "\(number: -0.5)", "\(pValue: 1e-13)"],
          outcome: .bad),
        .init(["\(name: "latency")", "\(198)", "", "\(number: 1.0 / 3)"], outcome: .doubtful),
      ], mostRows: 2)
  }

  /// A document in which everything from a file tries to break it.
  static var hostile: Document {
    let texts = [
      "``` </details> <script>alert(1)</script> | `x` @octocat #1 \u{1B}[31mred\u{1B}[0m",
      "![x](https://evil.example/a.png) [link](https://evil.example)\n\n# Title",
      "user\u{202E}gnp.exe \u{0} ]]> &lt; {{mustache}} {{{raw}}} %0A::error::x",
    ]
    return Document(
      outcome: .bad, headline: "\(texts[0]) and \(name: texts[1])",
      evidence: texts.map { DocumentText($0) },
      facts: texts.map { Fact("fact", "\(name: $0)") },
      sections: texts.map { text in
        Section(
          text,
          [
            .list(["\(strong: text)"]),
            .table(
              DocumentTable(
                caption: text, columns: [.init(text), .numbers(text)],
                rows: [.init(["\(name: text)", "\(text)"], notes: [DocumentText(text)])])),
            .figures([
              DocumentFigure(
                title: "\(name: text)", histogram: Histogram(width: 1, first: 0, counts: [1]),
                marks: [.init(.bound, at: 0.5, label: text)])
            ]),
            .code([text], language: ""),
          ])
      })
  }
}
