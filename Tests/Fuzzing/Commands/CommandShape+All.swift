extension CommandShape {
  /// Every command that reads a file. Where it writes is said by the arguments, so that no changed file
  /// sends it out of its folder.
  public static let all: [CommandShape] =
    gate + thresholds + history + feedback + labels + readingBack

  private static let runs = ["baseline.jsonl", "candidate.jsonl", "again.jsonl", "anchor.csv"]
  private static let config = "thresholds.json"
  private static let sqlite = ".scoregate/history.sqlite"
  private static let taking = [
    ["history", "import", "history.csv"], ["feedback", "import", "feedback.csv"],
  ]
  private static let summary = [CommandRun.summary, CommandRun.outputs]

  private static let largest = "9223372036854775807"

  private static let facts = [
    ["--system", "v3"], ["--created", "2026-11-22"], ["--change", "Re-ranking"],
    ["--factor", "judge=j-1"], ["--intends", "faithfulness+0.02[topic=billing]"],
    ["--intends", "latency-1e308"], ["--today", "0001-01-01"],
  ]

  private static let gate: [CommandShape] = [
    CommandShape(
      "check",
      [
        [], ["--profile", "release"], ["--candidate", "anchor.csv"], ["--anchor", "anchor.csv"],
        ["--candidate", "again.jsonl"], ["--baseline", "anchor.csv", "--candidate", "again.jsonl"],
        ["--record"], ["--record", "--profile", "release", "--anchor", "again.jsonl"],
      ],
      after: [
        ["baseline", "accept", "again.jsonl", "--reason", "agreed", "--output", "baseline.jsonl"]
      ],
      options: facts + [["--today", "2027-06-01"], ["-v"]],
      reads: [config, "labels.csv", sqlite] + runs, writes: record + summary + ["baseline.jsonl"],
      reports: .result),
    CommandShape(
      "report", [["result.json"]], after: [["check", "--json", "result.json"]],
      options: [["-v"]], reads: ["result.json", config] + runs,
      writes: summary + ["result.json"], reports: .result),
    CommandShape(
      "baseline accept",
      [
        ["candidate.jsonl"], ["anchor.csv", "--reason", "agreed"], ["again.jsonl", "--no-text"],
        ["candidate.jsonl", "--record"],
      ].flatMap { run in
        ["baseline.jsonl", "new.jsonl", "-"].map { run + ["--output", $0] }
      }, options: facts.dropLast() + [["--profile", "release"]],
      reads: [config, "labels.csv", sqlite] + runs,
      writes: record + ["baseline.jsonl", "new.jsonl"]),
    CommandShape(
      "baseline show", [[], ["anchor.csv"], ["again.jsonl"]], options: [["-v"]],
      reads: [config] + runs),
    CommandShape(
      "analyze",
      [
        [], ["anchor.csv"], ["candidate.jsonl", "--baseline", "baseline.jsonl"],
        ["again.jsonl", "--baseline", "anchor.csv"],
      ],
      options: [
        ["--minimum-size", "2"], ["--metric", "faithfulness"], ["-v"], ["--minimum-size", largest],
      ],
      reads: [config] + runs, reports: .document),
    CommandShape(
      "metrics", [["candidate.jsonl"], ["anchor.csv"], ["again.jsonl"]], options: [["-v"]],
      reads: [config] + runs, reports: .document),
    CommandShape(
      "inspect", [["candidate.jsonl"], ["anchor.csv"], ["again.jsonl"]],
      reads: [config] + runs),
    CommandShape("validate", options: [["--today", "9999-12-31"]], reads: [config, runs[0]]),
    CommandShape(
      "loop", after: taking + [["check", "--record"]],
      options: [["--today", "2027-06-01"], ["-v"]],
      reads: [config, "labels.csv", sqlite, "history.csv", "feedback.csv"] + runs,
      writes: record + summary,
      reports: .document),
  ]

  private static let thresholds: [CommandShape] = [
    CommandShape(
      "init",
      [
        ["baseline.jsonl", "again.jsonl"], ["anchor.csv"], ["again.jsonl", "anchor.csv"],
        ["candidate.jsonl", "--critical", "tier=critical"],
      ].map { $0 + ["--config", "first.json"] },
      options: [
        ["--no-workflow"], ["--power", "0.9999999999999999"], ["-v"], ["--profile", "release"],
        ["--false-alarms", "5e-324"],
      ],
      reads: runs, writes: ["first.json", ".github/workflows/scoregate.yml"], reports: .document),
    CommandShape(
      "thresholds suggest",
      [
        ["baseline.jsonl", "again.jsonl"], ["anchor.csv", "again.jsonl", "--write"],
        ["baseline.jsonl", "--critical", "tier=*", "--patch", "t.patch"],
      ],
      options: [
        ["--power", "0.9"], ["--false-alarms", "0.01"], ["--profile", "release"], ["-v"],
        ["--power", "0.9999999999999999"], ["--false-alarms", "1e-300"],
      ],
      reads: [config] + runs, writes: [config, "t.patch"], reports: .document),
    CommandShape(
      "thresholds certify",
      [["--noise-from", "again.jsonl"], ["--noise-from", "anchor.csv"], []].map {
        $0 + ["--replications", "100"]
      }, after: [["thresholds", "suggest", "baseline.jsonl", "again.jsonl", "--write"]],
      options: [["--profile", "release"], ["-v"]], reads: [config] + runs, writes: [config],
      reports: .document),
    CommandShape(
      "thresholds plan",
      [
        ["--noise-from", "again.jsonl"], ["--margin", "0.02"], ["--margin", "5e-324"],
        ["--margin", "1e308", "--metric", "latency"],
        ["--baseline", "anchor.csv", "--metric", "tone", "--margin", "0.1"],
      ], options: [["--power", "0.9999999999999999"], ["--cost-per-example", "1e308"], ["-v"]],
      reads: [config] + runs, reports: .document),
  ]

  private static let logs = ["history.csv", "history-wide.csv", "history.jsonl"]
  private static let recording = logs.map { ["history", "import", $0] }

  private static let history: [CommandShape] = [
    CommandShape(
      "history record", [["result.json"], ["result.json", "--accepted"]],
      reads: ["result.json", sqlite, config], writes: record),
    CommandShape(
      "history import", [["history.csv"], ["history-wide.csv"], ["history.jsonl"]],
      reads: logs + [sqlite], writes: record),
    CommandShape(
      "history show", [["1"], ["2"], ["v2"], ["v1"], ["v0.3"]], after: recording,
      options: [["-v"]], reads: [sqlite] + logs, writes: record + summary, reports: .result),
    CommandShape(
      "history list", after: recording,
      options: [["--metric", "faithfulness"], ["--limit", "3"], ["--limit", largest], ["-v"]],
      reads: [sqlite] + logs,
      writes: record, reports: .document),
    CommandShape(
      "history compare", [["v1", "v2"], ["1", "2"], ["v2", "x3"], ["v0.1", "v2"]],
      after: recording, options: [["-v"]], reads: [sqlite] + logs, writes: record,
      reports: .document),
    CommandShape(
      "history trend",
      [
        [], ["--segments"], ["--log", "history.csv"], ["--log", "history-wide.csv", "--segments"],
        ["--log", "history.jsonl"],
      ], after: recording,
      options: [
        ["--last", "5"], ["--last", largest], ["--metric", "faithfulness"],
        ["--openmetrics", "t.om"], ["-v"],
      ],
      reads: [sqlite, config] + logs, writes: record + ["t.om"], reports: .document),
    CommandShape(
      "history export",
      [[], ["--wide"], ["--format", "jsonl"], ["--format", "jsonl", "--wide"]], after: recording,
      options: [["--output", "log"], ["--metric", "faithfulness"], ["--dataset", "small"]],
      reads: [sqlite] + logs, writes: record + ["log"]),
    CommandShape(
      "history prune",
      [
        ["--keep", "3"], ["--older-than", "30d"], ["--keep", "0", "--dry-run"],
        ["--keep", largest],
        ["--older-than", "99999w"],
      ],
      after: recording, reads: [sqlite] + logs, writes: record),
  ]

  private static let key = ".scoregate/feedback.key"
  private static let filter = [["--system", "v2"], ["--since", "2026-11-10"], ["-v"]]

  private static let asked = [["feedback", "import", "feedback.csv", "feedback.jsonl"]]
  private static let answers = ["feedback.csv", "feedback.jsonl"]

  private static let feedback: [CommandShape] = [
    CommandShape(
      "feedback import",
      [
        ["feedback.csv"], ["feedback.jsonl"], ["feedback.json"], ["feedback.json", "feedback.csv"],
      ],
      options: [
        ["--retain", "2w"], ["--retain", "100000w"], ["--without-text"], ["--plain-users"],
      ],
      reads: ["feedback.csv", "feedback.jsonl", "feedback.json", config, sqlite, key],
      writes: record),
    CommandShape(
      "feedback summary", after: asked, options: filter, reads: [config, sqlite] + answers,
      writes: record,
      reports: .document),
    CommandShape(
      "feedback correlate",
      [[], ["--precision", "0.9999999999999999"], ["--run", "candidate.jsonl"]],
      after: asked, options: filter + [["--metric", "faithfulness"]],
      reads: [config, sqlite, "candidate.jsonl"] + answers, writes: record, reports: .document),
    CommandShape(
      "feedback sample",
      [["--size", "5"], ["--size", "100", "--by", "topic"], ["--size", largest]], after: asked,
      options: filter + [
        ["--disagreement", "0"], ["--seed", "18446744073709551615"], ["--csv", "review.csv"],
      ],
      reads: [config, sqlite] + answers, writes: record + ["review.csv"], reports: .document),
    CommandShape(
      "feedback forget",
      [["--user", "u3"], ["--older-than", "20d"], ["--older-than", "100000w"], ["--texts"]],
      reads: [config, sqlite, key], writes: record),
  ]

  private static let labelling = [
    ["labels", "import", "sheet.csv", "--labeler", "carla", "--labels", "labels.csv"]
  ]
  private static let sheets = ["labels.csv", "sheet.csv", "sheet.key.csv"]

  private static let labels: [CommandShape] = [
    CommandShape(
      "labels sample",
      [
        ["--size", "6", "--output", "next.csv"], ["--size", largest, "--output", "next.csv"],
        ["--size", "100", "--baseline", "baseline.jsonl", "--output", "next.csv"],
        ["anchor.csv", "--size", "5", "--gold", "gold.csv", "--output", "next.csv"],
        ["--size", "5", "--template", "template.md", "--metric", "tone", "--output", "next.csv"],
      ], reads: [config, "labels.csv", "gold.csv", "template.md"] + runs,
      writes: ["next.csv", "next.key.csv", "next.guidelines.md"]),
    CommandShape(
      "labels import",
      [
        ["sheet.csv", "--labeler", "carla", "--labels", "labels.csv"],
        ["sheet.csv", "--labeler", "=dora", "--labels", "new.csv"],
      ],
      reads: ["sheet.csv", "sheet.key.csv", "labels.csv", config],
      writes: ["labels.csv", "new.csv"]
    ),
    CommandShape(
      "labels agreement", [[], ["labels.csv", "--gold", "gold.csv"]], after: labelling,
      options: [["-v"]], reads: sheets + ["gold.csv", config], writes: ["labels.csv"],
      reports: .document),
    CommandShape(
      "labels calibrate", [[], ["again.jsonl"], ["--good", "0.5"], ["--good=-1e308"]],
      after: labelling,
      options: [["--today", "9999-12-31"], ["-v"]], reads: sheets + [config] + runs,
      writes: ["labels.csv"],
      reports: .document),
    CommandShape(
      "labels disagreements", [[], ["again.jsonl"], ["--most", "1"], ["--most", largest]],
      after: labelling,
      options: [["-v"]], reads: sheets + [config] + runs, writes: ["labels.csv"], reports: .document
    ),
  ]
}
