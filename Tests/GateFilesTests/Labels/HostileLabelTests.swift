import GateRuns
import GateVerdicts
import Testing

@testable import GateFiles

/// Texts of files and people, in the CSV that is written for people.
@Suite struct HostileLabelTests {
  private static let pieces = [
    "a", "\"", ",", ";", "\n", "\r\n", "\r", "\t", " ", "'", "=", "-", "+", "@", "🧭", "é",
    "\u{301}", "\u{a0}", "|", "{", "#", "0", "-0.5", "HYPERLINK(\"http://x\")",
  ]

  private static func text(using generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...6, using: &generator)).map { _ in
      pieces.randomElement(using: &generator) ?? ""
    }.joined()
  }

  /// Whether a table has a cell that a spreadsheet would run: one that is no number and begins as
  /// a formula does.
  private func startsFormula(_ table: String) throws -> Bool {
    try Array(table.utf8).withUnsafeBufferPointer { bytes in
      var scanner = CSVScanner(bytes, at: 0, delimiter: UInt8(ascii: ","))
      while !scanner.isAtEnd {
        let cell = try scanner.field().decoded(from: bytes)
        if Double(cell) == nil, let first = cell.utf8.first, "=+-@\t\r".utf8.contains(first) {
          return true
        }
        if !scanner.skipDelimiter() { scanner.skipLineBreak() }
      }
      return false
    }
  }

  @Test func `a labels file reads back as it was, and starts no formula`() throws {
    for seed in 0..<200 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let labels = (0..<5).map { number in
        HumanLabel(
          example: Self.text(using: &generator) + "\(number)", system: Self.text(using: &generator),
          metric: Self.text(using: &generator), value: number == 0 ? -0.5 : 1,
          labeler: Self.text(using: &generator), judge: Self.text(using: &generator),
          chosen: Self.text(using: &generator), comment: Self.text(using: &generator))
      }
      let text = LabelFile.text(of: labels)
      #expect(try !startsFormula(text), "seed \(seed)")
      var back = try LabelFile.read(Array(text.utf8), path: "l.csv").labels
      for place in back.indices { back[place].position = nil }
      let sorted = labels.sorted { LabelKey(of: $0) < LabelKey(of: $1) }
      #expect(back == sorted, "seed \(seed)")
    }
  }

  @Test
  func `a sheet and its key start no formula, and a filled sheet is of the examples of its key`()
    throws
  {
    for seed in 0..<200 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let rows = (0..<4).map { number in
        AnswerToLabel(
          answer: "a\(number)", metric: Self.text(using: &generator) + "m",
          texts: ExampleTexts(
            input: Self.text(using: &generator), output: Self.text(using: &generator),
            reference: Self.text(using: &generator)), example: Self.text(using: &generator),
          system: Self.text(using: &generator),
          probability: 0.25, chosen: Self.text(using: &generator),
          judge: Self.text(using: &generator))
      }
      let sheet = LabelSheet(rows: rows)
      #expect(try !startsFormula(sheet.sheet) && !startsFormula(sheet.key), "seed \(seed)")
      let filled = try FilledSheet(
        sheet: (Array(sheet.sheet.replacing(",,\n", with: ",yes,=so\n").utf8), "s.csv"),
        key: (Array(sheet.key.utf8), "k.csv"), labeler: "=anna",
        date: try #require(CalendarDate("2026-11-23")), under: nil)
      #expect(filled.problems.isEmpty, "seed \(seed)")
      #expect(filled.labels.map(\.example) == rows.map(\.example), "seed \(seed)")
      #expect(filled.labels.map(\.metric) == rows.map(\.metric), "seed \(seed)")
      #expect(filled.labels.map(\.system) == rows.map(\.system), "seed \(seed)")
      #expect(filled.labels.map(\.judge) == rows.map(\.judge), "seed \(seed)")
      #expect(filled.labels.map(\.comment) == rows.map { _ in "=so" }, "seed \(seed)")
    }
  }

  @Test func `a cell that stands in no quotation marks is read without white space around`() throws
  {
    let labels = try LabelFile.read(
      Array("id , metric,label\n q1 ,f,\" yes \"\n\" q1\",f,no\n".utf8), path: "l.csv"
    ).labels
    #expect(labels.map(\.example) == ["q1", " q1"])
    #expect(labels.map(\.value) == [1, 0])
  }
}
