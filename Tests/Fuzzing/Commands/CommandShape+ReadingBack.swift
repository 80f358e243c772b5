extension CommandShape {
  /// Commands that read what another has written.
  static let readingBack: [CommandShape] = [
    CommandShape(
      "report after check", [["new.json"]], after: [["check", "--json", "new.json"]],
      reads: scores, writes: [CommandRun.summary, CommandRun.outputs, "new.json"], reports: .result),
    CommandShape(
      "history show after check", [["v9"]], after: [["check", "--record", "--system", "v9"]],
      reads: scores, writes: record + [CommandRun.summary, CommandRun.outputs], reports: .result),
    CommandShape(
      "baseline show after accept", [["new.jsonl"]],
      after: [["baseline", "accept", "anchor.csv", "--reason", "agreed", "--output", "new.jsonl"]],
      reads: scores, writes: ["new.jsonl"]),
    CommandShape(
      "inspect after accept", [["new.jsonl"]],
      after: [
        ["baseline", "accept", "candidate.jsonl", "--no-text", "--reason", "agreed"]
          + ["--output", "new.jsonl"]
      ],
      reads: scores, writes: ["new.jsonl"]),
    CommandShape(
      "validate after suggest",
      after: [["thresholds", "suggest", "baseline.jsonl", "again.jsonl", "--write"]], reads: scores,
      writes: ["thresholds.json"]),
    CommandShape(
      "validate after init", [["--config", "first.json"]],
      after: [["init", "baseline.jsonl", "again.jsonl", "--config", "first.json"]], reads: scores,
      writes: ["first.json", ".github/workflows/scoregate.yml"]),
    CommandShape(
      "history import after export",
      ["log.csv", "wide.csv", "log.jsonl"].map { log in
        [log, "--store", "new.sqlite"]
      },
      after: logs.map { ["history", "import", $0] } + [
        ["history", "export", "--output", "log.csv"],
        ["history", "export", "--output", "wide.csv", "--wide"],
        ["history", "export", "--output", "log.jsonl", "--format", "jsonl"],
      ], reads: logs + [".scoregate/history.sqlite"],
      writes: record + ["log.csv", "wide.csv", "log.jsonl"]
        + ["", "-wal", "-shm"].map { "new.sqlite" + $0 }),
    CommandShape(
      "labels agreement after import", [["labels.csv"], ["new.csv"]],
      after: [
        ["labels", "import", "sheet.csv", "--labeler", "carla", "--labels", "labels.csv"],
        ["labels", "import", "sheet.csv", "--labeler", "carla", "--labels", "new.csv"],
      ], reads: ["labels.csv", "sheet.csv", "sheet.key.csv", "thresholds.json"],
      writes: ["labels.csv", "new.csv"], reports: .document),
    CommandShape(
      "labels import after sample", [["next.csv", "--labels", "new.csv"]],
      after: [
        ["labels", "sample", "--size", "9", "--metric", "faithfulness", "--output", "next.csv"]
      ], reads: scores, writes: ["next.csv", "next.key.csv", "next.guidelines.md"]),
  ]

  private static let scores = [
    "thresholds.json", "labels.csv", "baseline.jsonl", "candidate.jsonl", "again.jsonl",
    "anchor.csv",
  ]
  private static let logs = ["history.csv", "history-wide.csv", "history.jsonl"]
}
