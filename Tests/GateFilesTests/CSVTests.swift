import GateRuns
import TestArguments
import Testing

@testable import GateFiles

@Suite struct CSVTests {
  /// What a person reads of the only row's `question`.
  static let cells: [(String, String)] = [
    ("plain", "plain"),
    ("\"quoted\"", "quoted"),
    ("\"a \"\"word\"\" in it\"", "a \"word\" in it"),
    ("\"\"\"\"", "\""),
    ("\"a,b\"", "a,b"),
    ("\"two\nlines\"", "two\nlines"),
    ("\"two\r\nlines\"", "two\r\nlines"),
    ("\"['a', \"\"b\"\"]\"", "['a', \"b\"]"),
    ("mid\"quote", "mid\"quote"),
    (" spaces ", " spaces "),
    ("日本語", "日本語"),
  ]

  @Test(arguments: cells, ["\n", "\r\n", "\r"])
  func `A cell is decoded`(cell: (String, String), lineBreak: ShownText) throws {
    let text = ["question,s", cell.0 + ",1", ""].joined(separator: lineBreak.text)
    let file = try read(text)
    #expect(file.run.texts[0].input.map { Array($0.utf8) } == Array(cell.1.utf8))
    #expect(file.run.list("s") == [.value(1)])
    #expect(file.warnings == [])
  }

  @Test func `Names of metrics may hold anything`() throws {
    let file = try read("id,factual_correctness(mode=f1),\"a, \"\"b\"\"\", c \nx,0.5,1,2\n")
    #expect(file.run.metricNames == ["a, \"b\"", "c", "factual_correctness(mode=f1)"])
  }

  @Test func `Blank lines are no rows`() throws {
    #expect(try read("\n\nid,s\n\na,1\n\n\r\nb,2\n\n").run.exampleIDs == ["a", "b"])
  }

  @Test func `A last row without a line break may be cut off`() throws {
    let file = try read("id,s\na,0.8")
    #expect(file.run.list("s") == [.value(0.8)])
    #expect(file.warnings == ["the last row does not end with a line break; it may be cut off"])
  }

  private static let headers: [(ShownText, UInt8)] = [
    ("id,s\n", UInt8(ascii: ",")), ("id;a,b;s\n", UInt8(ascii: ";")), ("id\ts\n", 0x09),
    ("\"a;b;c\",s\n", UInt8(ascii: ",")), ("id", UInt8(ascii: ",")),
  ]

  @Test(arguments: headers)
  func `The delimiter is the one the header has most`(header: ShownText, delimiter: UInt8) {
    Array(header.text.utf8).withUnsafeBufferPointer {
      #expect(CSVScanner.delimiter(of: $0, from: 0) == delimiter)
    }
  }

  @Test(arguments: [
    ("0.5", 0.5), ("007", 7), ("+0.5", 0.5), (".5", 0.5), ("5.", 5), ("1E5", 1e5),
    ("9007199254740993", 9_007_199_254_740_992), ("0.1234567890123456789", 0.1234567890123456789),
  ])
  func `A number may be written loosely`(text: String, number: Double) throws {
    #expect(try read("id,s\na,\(text)\n").run.list("s") == [.value(number)])
  }

  @Test(arguments: ["0x10", "1,5", "85%", "1 2", "-", "e5", "1e", "--1", "infinite"])
  func `What is no number is text`(text: String) throws {
    #expect(try read("id;s\na;\(text)\n").run.metricNames == [])
  }
}
