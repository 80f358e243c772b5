import ReaderFuzzing

/// A value that somebody may put where a number or a text belongs.
enum HostileValue {
  /// A number as it is written, or what some programs write for one.
  case number(String)
  case text(String)

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
    "{{metric}}", "topic=billing", "faithfulness[topic=billing]", "[",
    "]", "=", "*", "-", "/", ".", "#", "null", "NaN", "\u{9B}31m", "\u{85}", "\u{FEFF}",
    "\u{200B}", "\u{E000}\u{10FFFF}", "e\u{301}", "é", "🧑‍🧑‍🧒",
    "\u{1F1E6}\u{1F1E7}\u{1F1E8}", "نص", "今天",
    "Z" + String(repeating: "\u{301}", count: 300), String(repeating: "x", count: 10_000),
    String(repeating: "ab ", count: 3_000), String(repeating: "\u{301}", count: 40), "0x10",
    "1_000", "2026-02-30", "0000-00-00", "9999-12-31", "0001-01-01", "2026-11-20T24:00:00Z",
    "2026-11-20T08:00:00+99:00",
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

  /// The value as a cell of a table.
  var inTable: [UInt8] {
    switch self {
    case .number(let number): return Array(number.utf8)
    case .text(let text):
      let bytes = Array(text.utf8)
      guard bytes.contains(where: { [0x0A, 0x0D, 0x22, 0x2C].contains($0) }) else { return bytes }
      return [0x22] + bytes.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22]
    }
  }

  /// The value as JSON writes it, or would.
  var inJSON: [UInt8] {
    guard case .text(let text) = self else { return inTable }
    let digits = Array("0123456789abcdef".utf8)
    var bytes: [UInt8] = [0x22]
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0..<0x20:
        bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    return bytes + [0x22]
  }

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
