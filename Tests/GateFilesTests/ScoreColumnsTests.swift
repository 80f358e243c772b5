import GateRuns
import Testing

@testable import GateFiles

@Suite struct ScoreColumnsTests {
  static let cells: [(json: String, csv: String, score: Score)] = [
    ("0.25", "0.25", .value(0.25)),
    ("-3", " -3 ", .value(-3)),
    ("1e-3", "1e-3", .value(0.001)),
    ("true", "True", .value(1)),
    ("false", "FALSE", .value(0)),
    ("null", "", .missing(.empty)),
    ("\"\"", "\"\"", .missing(.empty)),
    ("NaN", "nan", .missing(.notANumber)),
    ("\"nan\"", "NaN", .missing(.notANumber)),
    ("Infinity", "inf", .missing(.infinite)),
    ("-Infinity", "-Infinity", .missing(.infinite)),
    ("1e999", "1e999", .missing(.infinite)),
    ("1e200", "1e200", .missing(.tooLarge)),
    ("\"None\"", "None", .missing(.empty)),
  ]

  @Test(arguments: cells)
  func `A cell is a score or missing`(json: String, csv: String, score: Score) throws {
    let lines = try read("{\"id\":\"a\",\"s\":\(json)}\n{\"id\":\"b\",\"s\":0.5}")
    #expect(lines.run.list("s") == [score, .value(0.5)])
    let table = try read("id,s\na,\(csv)\nb,0.5\n")
    #expect(table.run.list("s") == [score, .value(0.5)])
  }

  @Test func `A text makes a column no metric, unless it is gated`() throws {
    let text =
      "{\"id\":\"a\",\"s\":0.5,\"t\":1}\n{\"id\":\"b\",\"s\":\"judge said \\u00fcber\",\"t\":2}"
    let free = try read(text)
    #expect(free.run.metricNames == ["t"])
    #expect(free.otherColumns == ["s"])
    let gated = try read(text, metrics: ["s"])
    #expect(gated.run.metricNames == ["s", "t"])
    #expect(gated.run.list("s") == [.value(0.5), .missing(.unreadable("judge said über"))])
    #expect(gated.otherColumns == [])
  }

  @Test func `An unreadable score keeps forty characters`() throws {
    let file = try read(
      "id,s\na,\(String(repeating: "é", count: 50))\nb,[1]\n", metrics: ["s"])
    #expect(
      file.run.list("s") == [
        .missing(.unreadable(String(repeating: "é", count: 40) + "…")),
        .missing(.unreadable("[1]")),
      ])
  }

  @Test func `Columns that count rows are no metrics, unless they are gated`() throws {
    let text = "Unnamed: 0,index,id,user_id,epoch,s\n0,0,a,9,1,0.5\n1,1,b,9,1,0.25\n"
    #expect(try read(text).run.metricNames == ["s"])
    #expect(try read(text, metrics: ["epoch"]).run.metricNames == ["epoch", "s"])
    #expect(
      try read(text, metrics: ["epoch"]).run.list("epoch") == [.value(1), .value(1)])
  }

  @Test(arguments: ["scores", "metrics"])
  func `An object of scores says what the metrics are`(object: String) throws {
    let text = "{\"id\":\"a\",\"latency\":3,\"\(object)\":{\"s\":0.5,\"t\":{\"u\":1}}}"
    #expect(try read(text).run.metricNames == ["s", "t.u"])
    #expect(try read(text, metrics: ["latency", "s"]).run.metricNames == ["latency", "s", "t.u"])
    #expect(try read(text, metrics: ["\(object).s"]).run.metricNames == ["\(object).s", "t.u"])
  }

  @Test func `A gated metric that failed everywhere is still there`() throws {
    let text = "{\"id\":\"a\",\"scores\":{\"s\":\"error\",\"t\":1}}"
    #expect(try read(text, metrics: ["s"]).run.list("s") == [.missing(.unreadable("error"))])
    #expect(try read("id,s\na,\n", metrics: ["s"]).run.list("s") == [.missing(.empty)])
  }

  @Test func `A file without scores says so`() throws {
    #expect(try read("id,name\na,x\n").warnings == ["no column holds scores"])
  }

  @Test func `A key that comes late or seldom is missing before and between`() throws {
    let text = (0..<300).map { row in
      row % 100 == 99 ? "{\"id\":\(row),\"s\":\(row),\"t\":1}" : "{\"t\":0,\"id\":\(row)}"
    }
    let scores = try read(text.joined(separator: "\n")).run.list("s")
    #expect(scores.count == 300)
    #expect(scores[99] == .value(99) && scores[299] == .value(299))
    #expect(scores.count { $0 == .missing(.empty) } == 297)
  }

  @Test func `Objects whose keys are ids do not make a column a row`() throws {
    let rows = (0..<10_000).map { "{\"id\":\"q\($0)\",\"found\":{\"d\($0)\":1},\"s\":1}" }
    let file = try read(rows.joined(separator: "\n"), metrics: ["s"])
    #expect(file.run.list("s").count == 10_000)
    #expect(file.run.metrics.count <= RowTable.maximumColumns)
    #expect(file.warnings.contains { $0.hasPrefix("there are too many different keys") })
  }
}
