import GateRuns
import GateVerdicts
import TestArguments
import Testing

@testable import GateFiles

@Suite struct LabelFileTests {
  private func read(
    _ text: String, under thresholds: Thresholds? = nil
  ) throws(FileProblem) -> HumanLabels {
    try LabelFile.read(Array(text.utf8), path: "l.csv", under: thresholds)
  }

  private static let thresholds = Thresholds(metrics: [
    MetricRule(
      metric: "f", range: ScoreRange(lower: 0, upper: 1) ?? .unbounded, demand: Demand())
  ])

  @Test func `every column is read, in any order, under any of its names`() throws {
    let labels = try read(
      "rating;example_id;dimension;side;annotator;inclusion_probability;labelled_at;judge;chosen;notes;x\n"
        + "4;q1;overall;v2;anna;0.25;2026-11-20T10:00:00Z;j-1;random;\"well; \"\"said\"\"\";y\n"
    ).labels
    #expect(
      labels == [
        HumanLabel(
          example: "q1", system: "v2", metric: "overall", value: 4, labeler: "anna",
          probability: 0.25, date: CalendarDate("2026-11-20"), judge: "j-1", chosen: "random",
          comment: "well; \"said\"", position: SourcePosition(line: 2, column: 1))
      ])
  }

  @Test(arguments: [("yes", 1.0), ("FAIL", 0), ("true", 1), ("0.5", 0.5), ("-2", -2), ("bad", 0)])
  func `a label is a number or a word of two`(text: String, value: Double) throws {
    #expect(try read("id,metric,label\nq,f,\(text)\n").labels.map(\.value) == [value])
  }

  private static let mistakes: [(ShownText, String)] = [
    ("", "l.csv: the file is empty"), ("\n \n", "l.csv: the file is empty"),
    (
      "id,label\nq,1\n",
      "l.csv:1:1: the labels have no column \"metric\"; the columns are \"id\", \"label\""
    ),
    ("id,metric,label\nq,f\n", "l.csv:2:1: the row has 2 cells, the header has 3"),
    (
      "id,metric,label\nq,f,nan\n",
      "l.csv:2:5: \"nan\" is no label; write a number, or yes and no, pass and fail, true and false"
    ),
    (
      "id,metric,label\nq,f,\n",
      "l.csv:2:5: the row has no label; label it, or leave the row out"
    ),
    ("id,metric,label\n,f,1\n", "l.csv:2:1: the row has no id"),
    (
      "id,metric,label,probability\nq,f,1,0\n",
      "l.csv:2:7: \"0\" is no probability with which an example is chosen; write a number over 0 and "
        + "at most 1, or leave the cell empty"
    ),
    (
      "id,metric,label,date\nq,f,1,2026-02-30\n",
      "l.csv:2:7: \"2026-02-30\" is no date; write yyyy-mm-dd"
    ),
    (
      "id,metric,label\nq,f,3\n",
      "l.csv:2:5: a label of 3 lies outside the range [0, 1] of \"f\"; give the labels' own \"range\" "
        + "in \"labels\" of the metric, or mend the label"
    ),
    (
      "id,metric,label\nq,f,1\nq,f,0\n",
      "l.csv:3:5: the label of \"q\" stands already on line 2; keep one of them, or name the labelers "
        + "in \"labeler\""
    ),
  ]

  @Test(arguments: mistakes)
  func `what is wrong is told with its place`(text: ShownText, message: String) {
    do throws(FileProblem) {
      _ = try read(text.text, under: Self.thresholds)
      Issue.record("accepted: \(text.text)")
    } catch {
      #expect(error.description.hasPrefix(message), "\(error.description)")
    }
  }

  @Test func `a label knows its place, whatever stands before it`() throws {
    let text = "\u{FEFF}\r\nid,metric,label,comment\r\nq1,f,1,\"two\r\nlines, é\"\r\n\r\n é,f, 0,\n"
    let labels = try read(text).labels
    #expect(
      labels.map(\.position) == [
        SourcePosition(line: 3, column: 6), SourcePosition(line: 6, column: 6),
      ])
  }

  @Test func `what is written reads back, and is sorted`() throws {
    let labels = [
      HumanLabel(
        example: "q2", system: "=v", metric: "f", value: 0.1, labeler: "a,b", probability: 0.2,
        date: CalendarDate("2026-11-01"), judge: "j", chosen: "random", comment: "\"x\"\ny"),
      HumanLabel(example: "q1", metric: "f", value: 1),
    ]
    let text = LabelFile.text(of: labels)
    var back = try read(text).labels
    for place in back.indices { back[place].position = nil }
    #expect(back == labels.reversed())
    #expect(LabelFile.text(of: back) == text)
  }

  // MARK: - Sheets

  private let sheet = LabelSheet(rows: [
    .init(
      answer: "a1", metric: "f",
      texts: ExampleTexts(input: "=cmd()", output: "\u{1B}[31m\"so\"\nit is"),
      example: "q1", system: "v2", probability: 0.25, chosen: "random", judge: "j"),
    .init(
      answer: "a2", metric: "f", texts: ExampleTexts(output: "other"), example: "q2", system: "v2",
      probability: 1, chosen: "limit", judge: "j"),
  ])

  private func filled(_ labels: [String], labeler: String? = "anna") throws -> FilledSheet {
    let text =
      "answer,metric,label\n"
      + labels.enumerated().map { "a\($0 + 1),f,\($1)\n" }.joined()
    return try FilledSheet(
      sheet: (Array(text.utf8), "s.csv"), key: (Array(sheet.key.utf8), "k.csv"), labeler: labeler,
      date: try #require(CalendarDate("2026-11-23")), under: Self.thresholds)
  }

  @Test func `a sheet names no system, and holds no formula and no command`() {
    #expect(!sheet.sheet.contains("v2") && !sheet.sheet.contains("q1"))
    #expect(sheet.sheet.contains(",'=cmd(),") && !sheet.sheet.contains("\u{1B}"))
    #expect(sheet.sheet.contains("\"[31m\"\"so\"\"\nit is\""))
  }

  @Test func `a filled sheet has the facts of its key`() throws {
    let filled = try filled(["1", ""])
    #expect(filled.empty == 1 && filled.problems.isEmpty)
    let label = try #require(filled.labels.first)
    #expect(label.example == "q1" && label.system == "v2" && label.value == 1)
    #expect(label.probability == 0.25 && label.judge == "j" && label.labeler == "anna")
  }

  @Test(arguments: ["0", "-1", "nan", "inf", "1.5", "often"])
  func `a key that somebody changed is refused with its place`(probability: String) throws {
    let key = sheet.key.replacing("0.25", with: probability)
    #expect(key != sheet.key)
    let error = #expect(throws: FileProblem.self) {
      try FilledSheet(
        sheet: (Array(sheet.sheet.utf8), "sheet.csv"), key: (Array(key.utf8), "sheet.key.csv"),
        labeler: "anna", date: .last, under: nil)
    }
    #expect(error?.description.contains("\"\(probability)\" is no probability") == true)
  }

  @Test func `every wrong row is named`() throws {
    let filled = try filled(["7", "maybe", "1"])
    #expect(
      filled.problems.map(\.description) == [
        "s.csv:2:6: a label of 7 lies outside the range [0, 1] of \"f\"; give the labels' own \"range\" "
          + "in \"labels\" of the metric, or mend the label",
        "s.csv:3:6: \"maybe\" is no label; write a number, or yes and no, pass and fail, true and false",
        "s.csv:4:1: the key has no answer \"a3\" for \"f\"",
      ])
    #expect(try self.filled(["1"], labeler: nil).problems.count == 1)
  }

  @Test func `the same labels twice change nothing, others replace`() throws {
    let labels = try filled(["1", "0"]).labels
    let first = LabelMerging(labels, into: [])
    #expect((first.added, first.changed, first.known) == (2, 0, 0))
    let again = LabelMerging(labels, into: first.labels)
    #expect((again.added, again.changed, again.known) == (0, 0, 2))
    #expect(again.labels == first.labels)
    let other = LabelMerging(try filled(["0", "0"]).labels, into: first.labels)
    #expect((other.added, other.changed, other.known) == (0, 1, 1))
  }

  @Test func `a later round raises the probability of what was drawn before`() {
    func label(_ id: String, _ chosen: String, _ probability: Double) -> HumanLabel {
      HumanLabel(
        example: id, system: "v", metric: "f", value: 1, probability: probability, chosen: chosen)
    }
    let merging = LabelMerging(
      [label("c", "random", 0.4)], into: [label("a", "random", 0.2), label("b", "limit", 1)])
    #expect(merging.labels.map(\.probability) == [0.4, 1, 0.4])
  }
}
