import GateRuns
import TestArguments
import Testing

@testable import GateFiles

@Suite struct LogFileTests {
  private func read(_ text: String) throws -> LogFile {
    try LogFile.read(Array(text.utf8), path: "log.csv")
  }

  private let header =
    "Timestamp,System Version,Metric Name,Value,Dataset Name,Change Description\n"

  @Test func `a row a metric is read, whatever the order of the columns`() throws {
    let log = try read(
      """
      Value;Metric Name;Timestamp;System Version;Change Description;Dataset Name\r
      0.6;faithfulness;2026-11-23T08:00:00Z;v1.2.0;"Added re-ranking; and more";support\r
      """)
    #expect(log.problems.isEmpty)
    let entry = try #require(log.entries.first)
    #expect(log.entries.count == 1)
    #expect(entry.occasion.time.seconds == 1_795_420_800)
    #expect(entry.occasion.system == "v1.2.0" && entry.occasion.dataset == "support")
    #expect(entry.occasion.change == "Added re-ranking; and more")
    #expect(entry.name == MetricName(metric: "faithfulness") && entry.value == 0.6)
  }

  @Test func `in the wide form every other column is a metric, and an empty cell says nothing`()
    throws
  {
    let log = try read(
      """
      Timestamp,System Version,faithfulness,"faithfulness[tier=critical]",latency
      2026-11-23,v1,0.6,,3
      2026-11-24,v2,,0.5,
      """)
    #expect(log.problems.isEmpty)
    #expect(
      log.entries.map(\.name.text) == ["faithfulness", "latency", "faithfulness[tier=critical]"])
    #expect(log.entries[2].name.segment == "tier=critical")
    #expect(log.entries.map(\.occasion.dataset) == [nil, nil, nil])
  }

  @Test func `JSON Lines have the same names, a row a metric or wide`() throws {
    let log = try read(
      """
      {"Timestamp": "2026-11-23", "Metric Name": "faithfulness", "Value": 0.6, "System Version": 3}

      {"Timestamp": "2026-11-24", "faithfulness": 0.7, "latency": null, "Dataset Name": "support"}
      """)
    #expect(log.problems.isEmpty)
    #expect(log.entries.map(\.value) == [0.6, 0.7])
    #expect(log.entries.map(\.occasion.system) == ["3", nil])
  }

  @Test(arguments: [
    (
      "yesterday,v1,f,0.5,,",
      "2:1: \"yesterday\" is no time; write 2026-12-31 or 2026-12-31T08:00:00Z"
    ),
    (",v1,f,0.5,,", "2:1: the row does not say when it was"),
    (
      "2026-02-30,v1,f,0.5,,",
      "2:1: \"2026-02-30\" is no time; write 2026-12-31 or 2026-12-31T08:00:00Z"
    ),
    ("2026-01-01,v1, ,0.5,,", "2:15: the row names no metric"),
    ("2026-01-01,v1,f,\"0,5\",,", "2:17: the value of \"f\" is \"0,5\", not a number"),
    ("2026-01-01,v1,f,nan,,", "2:17: the value of \"f\" is \"nan\", not a number"),
    ("2026-01-01,v1,f,,,", "2:17: the value of \"f\" is nothing, not a number"),
    (
      "2026-01-01,v1,f,1e999,,",
      "2:17: the value of \"f\" is too large to be compared; correct it, or leave it out"
    ),
    (
      "2026-01-01,v1,f,-1e308,,",
      "2:17: the value of \"f\" is too large to be compared; correct it, or leave it out"
    ),
    ("2026-01-01,v1,f,0.5", "2:1: the row has 4 cells, the header has 6"),
    (
      "2026-01-01,\"v1\"x,f,0.5,,",
      "2:16: text after the closing quotation mark of a cell; write a quotation mark inside a cell twice"
    ),
    ("2026-01-01,v\u{0},f,0.5,,", "2:12: \"System Version\" holds a NUL character"),
  ])
  func `a row that cannot be used is named and kept out, and the others are read`(
    row: String, problem: String
  ) throws {
    let log = try read(header + row + "\n2026-01-02,v2,f,0.6,,\n")
    #expect(log.problems.map(\.description) == ["log.csv:" + problem])
    #expect(log.entries.map(\.value) == [0.6])
  }

  @Test(arguments: [
    (
      #"{"Timestamp": "2026-01-01", "Metric Name": "f"}"#,
      "2:1: the value of \"f\" is nothing, not a number"
    ),
    (
      #"{"Timestamp": "2026-01-01", "Metric Name": "f", "Value": "0.5"}"#,
      "2:58: the value of \"f\" is \"0.5\", not a number"
    ),
    (#"{"Timestamp": "2026-01-01", "f": true}"#, "2:34: the value of \"f\" is true, not a number"),
    (#"{"Timestamp": "2026-01-01"}"#, "2:1: the row has no value of any metric"),
    (#"{"Timestamp": "2026-01-01", "f": 1, "f": 2}"#, "2:37: the key \"f\" stands here twice"),
    (
      #"{"Timestamp": "2026-01-01", "f": 1"#,
      "2:35: the text ends inside a value; close every bracket and every quotation mark"
    ),
    ("[1]", "2:1: an array is no row; write one object a line"),
  ])
  func `so is a line`(line: String, problem: String) throws {
    let good = #"{"Timestamp": "2026-01-01", "f": 1}"# + "\n"
    let log = try read(good + line + "\n" + good)
    #expect(log.problems.map(\.description) == ["log.csv:" + problem])
    #expect(log.entries.count == 2)
  }

  @Test func `behind a quotation mark that is never closed nothing is read, and it is said`() throws
  {
    let log = try read(
      header + "2026-01-01,v1,f,0.5,,\n2026-01-02,\"v2,f,0.6,,\n2026-01-03,v3,f,1,,\n")
    #expect(
      log.problems.map(\.description)
        == ["log.csv:3:12: this quotation mark is never closed; nothing behind it was read"])
    #expect(log.entries.map(\.value) == [0.5])
  }

  @Test(arguments: [
    ("", "log.csv: the log is empty"), ("\n \n", "log.csv: the log is empty"),
    ("[{}]", "log.csv:1:1: a JSON array; write one object a line, or CSV"),
    ("Metric Name,Value\n", "log.csv:1:1: the header has no column \"Timestamp\""),
    ("Timestamp,System Version\n", "log.csv:1:1: the header names no metric"),
    ("Timestamp,a,a\n", "log.csv:1:1: the header names column \"a\" twice"),
  ])
  func `a file that is no log is refused`(text: ShownText, problem: String) {
    #expect {
      try read(text.text)
    } throws: { error in
      (error as? FileProblem)?.description.hasPrefix(problem) == true
    }
  }

  @Test func `columns that nobody knows are told`() throws {
    let log = try read("Timestamp,Metric Name,Value,Ticket\n2026-01-01,f,1,RAG-7\n")
    #expect(log.unused == ["Ticket"])
    #expect(log.entries.count == 1)
  }

  @Test func `what a spreadsheet takes for a formula is written as a text`() throws {
    let entries = try ["=1+1", "+1", "-1", "@x", "\tx", "'=1", "''-", "'quoted'", "plain"].map {
      try Self.entry("f", 1, change: $0)
    }
    let text = String(
      decoding: try LogFile.write(entries, as: .csv, path: "log.csv"), as: UTF8.self)
    let cells = text.split(separator: "\n").dropFirst().map { $0.split(separator: ",").last ?? "" }
    #expect(
      cells == [
        "'=1+1", "'+1", "'-1", "'@x", "\"'\tx\"", "''=1", "'''-", "'quoted'", "plain",
      ])
    #expect(try LogFile.read(Array(text.utf8), path: "log.csv").entries == entries)
  }

  @Test func `a metric with the name of a column cannot be written wide`() throws {
    let entries = [try Self.entry("Value", 1)]
    #expect(throws: FileProblem.self) {
      try LogFile.write(entries, as: .csv, isWide: true, path: "log.csv")
    }
    let bytes = try LogFile.write(entries, as: .csv, path: "log.csv")
    #expect(try LogFile.read(bytes, path: "log.csv").entries == entries)
  }

  @Test(arguments: LogForm.allCases, [false, true])
  func `what is written is read back without loss, whatever the texts`(
    form: LogForm, isWide: Bool
  ) throws {
    for seed in 0..<60 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let entries = try Self.entries(using: &generator)
      let bytes = try LogFile.write(entries, as: form, isWide: isWide, path: "log")
      let log = try LogFile.read(bytes, path: "log")
      #expect(log.problems.isEmpty, "seed \(seed)")
      #expect(LogOrder.sorted(log.entries) == entries, "seed \(seed)")
    }
  }

  private static func entry(
    _ name: String, _ value: Double, _ time: String = "2026-01-01", system: String? = nil,
    dataset: String? = nil, change: String? = nil
  ) throws -> LogEntry {
    let time = try #require(Timestamp(time))
    return try #require(
      LogEntry(
        occasion: LogEntry.Occasion(
          time: time, system: system, dataset: dataset, change: change),
        name: MetricName(name), value: value))
  }

  private static let pieces = [
    "a", "\"", ",", ";", "\n", "\r\n", "\r", "\t", " ", "'", "=", "-", "@", "🧭", "é", "|", "`",
    "<script>", "\u{1B}[31m", "\\", "\u{202E}", "[b=c]", "Value", "{", "#",
  ]

  private static func text(using generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...6, using: &generator)).map { _ in
      pieces.randomElement(using: &generator) ?? ""
    }.joined()
  }

  private static func entries(using generator: inout SeededGenerator) throws -> [LogEntry] {
    let names = (0..<4).map { "m\($0)" + text(using: &generator) }
    let times = ["2026-01-01", "2026-01-01T08:00:00Z", "1969-12-31 23:59:59.5+02:00"]
    let texts = (0..<3).map { _ in text(using: &generator) }
    var seen: Set<LogEntry> = []
    for _ in 0..<20 {
      seen.insert(
        try entry(
          names.randomElement(using: &generator) ?? "m",
          [0, -0.0, 0.1, 1e-300, -12, .random(in: -1...1, using: &generator)]
            .randomElement(using: &generator) ?? 0,
          times.randomElement(using: &generator) ?? "2026-01-01",
          system: texts.randomElement(using: &generator),
          dataset: texts.randomElement(using: &generator), change: text(using: &generator)))
    }
    return LogOrder.sorted(Array(seen))
  }
}
