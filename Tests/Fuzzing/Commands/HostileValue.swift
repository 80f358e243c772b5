import ReaderFuzzing

/// Values that somebody may put where a number or a text belongs.
enum HostileValue {
  /// Numbers as JSON, CSV and SQL write them, and what some programs write for numbers.
  static let numbers = [
    "0", "-0.0", "1", "-1", "2", "0.5", "7", "1000000", "-9223372036854775808",
    "9223372036854775807", "9223372036854775808", "1e308", "-1e308",
    "1.7976931348623157e308", "1e-320", "5e-324", "1e19", "-1e19", "1e15", "1e16", "1e-9",
    "4294967296", "2147483648", "1e999", "-1e999", "NaN", "Infinity", "-Infinity", "null",
    "true", "0.1234567890123456789", "1e150", "0.95", "0.9999999999999999",
    "1.0000000000000002",
  ]

  /// Texts that a terminal, a build server, a spreadsheet, a browser or a font takes for more.
  static let texts = [
    "", " ", "\u{1B}[2J\u{1B}]0;x\u{7}", "a\u{202E}b", "a\u{2028}b\u{2029}c", "a\u{0}b",
    "a\rb", "a\n::error::x", "::error::x", "##vso[task.setvariable variable=x]y",
    "##[group]x", "a\n##vso[task.complete]x", "=HYPERLINK(\"x\")", "+1+1", "@x", "-1",
    "<script>alert(1)</script>", "]]>", "`|\\*_#<!--", "a,b;c\td", "\"", "'", "%s%n%x",
    "{{metric}}", "../../etc/passwd", "topic=billing", "faithfulness[topic=billing]", "[",
    "]", "=", "*", "-", "/", ".", "#", "null", "NaN", "\u{9B}31m", "\u{85}", "\u{FEFF}",
    "\u{200B}", "\u{E000}\u{10FFFF}", "e\u{301}", "é", "🧑‍🧑‍🧒",
    "\u{1F1E6}\u{1F1E7}\u{1F1E8}", "نص", "今天",
    "Z" + String(repeating: "\u{301}", count: 300), String(repeating: "x", count: 10_000),
    String(repeating: "ab ", count: 3_000), String(repeating: "\u{301}", count: 40), "0x10",
    "1_000", "2026-02-30", "0000-00-00", "9999-12-31", "2026-11-20T08:00:00+99:00",
    "-292277022657-01-27", "yes", "no", "q0", "v1", "v2", "anna", "gold", "j-1",
    "faithfulness", "latency", "tone", "topic", "random", "passed", "p99.999", "median",
    "lower", "higher",
  ]

  /// Names that mean something to one reader or another.
  static let names = [
    "id", "question_id", "scores", "segments", "cluster", "trial", "epoch", "input", "output",
    "reference", "missing", "fingerprints", "factors", "system", "created", "dataset", "change",
    "history", "intends", "metric", "label", "labeler", "probability", "date", "judge", "chosen",
    "comment", "answer", "Timestamp", "User ID", "Query ID", "User Rating", "Feedback Text",
    "Metric Scores", "System Version", "Metric Name", "Value", "Dataset Name", "Change Description",
    "topic", "tier", "left", "faithfulness", "latency", "tone", "version", "range", "margin",
    "relative", "minimum", "maximum", "statistic", "direction", "advisory", "weight", "confidence",
    "minimumSamples", "success", "status", "error", "contexts", "retrieved_contexts", "followUp",
  ]

  static func number(using mutation: inout Mutation) -> String {
    numbers.randomElement(using: &mutation) ?? "0"
  }

  static func text(using mutation: inout Mutation) -> String {
    texts.randomElement(using: &mutation) ?? ""
  }

  static func name(using mutation: inout Mutation) -> String {
    Int.random(in: 0...3, using: &mutation) == 0
      ? text(using: &mutation) : names.randomElement(using: &mutation) ?? ""
  }
}
