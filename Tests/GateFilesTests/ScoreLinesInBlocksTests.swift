import GateRuns
import TestArguments
import Testing

@testable import GateFiles

@Suite struct ScoreLinesInBlocksTests {
  private func readLines(
    _ bytes: [UInt8], blockSize: Int, size: Int? = nil, columns: DatasetColumns = DatasetColumns(),
    metrics: Set<String> = []
  ) -> ScoreFile? {
    var read = 0
    return ScoreFile.readLines(
      path: "scores", size: size ?? bytes.count, columns: columns, metrics: metrics,
      blockSize: blockSize,
      from: { memory throws(FileProblem) in
        let count = min(memory.count, bytes.count - read)
        memory.copyBytes(from: bytes[read..<read + count])
        read += count
        return count
      },
      again: { offset, count in Array(bytes[min(offset, bytes.count)...].prefix(count)) })
  }

  private func expectSame(_ first: ScoreFile?, _ second: ScoreFile) throws {
    let first = try #require(first)
    #expect(first.fingerprint == second.fingerprint)
    #expect(first.format == second.format)
    #expect(first.identification == second.identification)
    #expect(first.otherColumns == second.otherColumns)
    #expect(first.warnings == second.warnings)
    #expect(first.run.header == second.run.header)
    #expect(first.run.exampleIDs == second.run.exampleIDs)
    #expect(first.run.fingerprints == second.run.fingerprints)
    #expect(RandomRun.rows(of: first.run) == RandomRun.rows(of: second.run))
  }

  @Test(arguments: EvaluatorFixtures.files + EvaluatorFixtures.refused)
  func `A file of any evaluator is in blocks what it is as a whole`(name: String) throws {
    let bytes = try EvaluatorFixtures.bytes(name)
    let whole = try? ScoreFile.read(bytes, path: "scores")
    for blockSize in [16, 100, 700, 5_000, 1 << 18] {
      guard let file = readLines(bytes, blockSize: blockSize) else {
        let mustBeRead =
          whole != nil && blockSize == 1 << 18 && whole?.format.layout != .jsonColumns
        #expect(!mustBeRead, "not read in one block")
        continue
      }
      try expectSame(file, try #require(whole))
    }
  }

  @Test(arguments: 0..<30)
  func `Blocks give what the whole file gives`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bytes = ScoreGateLines.write(RandomRun.make(using: &generator))
    let whole = try ScoreFile.read(bytes, path: "scores")
    for blockSize in [7, 200, 5_000] {
      try expectSame(readLines(bytes, blockSize: blockSize), whole)
    }
  }

  @Test(arguments: [100, 333, 10_000])
  func `Columns turn up, change and repeat over blocks`(blockSize: Int) throws {
    let rows = (0..<200).map { row in
      let late = row > 90 ? ",\"late\":\(row),\"note\":\"n\(row)\"" : ""
      let judge = row == 150 ? "\"judge said \\u00fcber\"" : "0.\(row)"
      return "{\"id\":\"e\(row % 190)\",\"question\":\"q \\\"\(row % 190)\\\"\",\"s\":\(judge)"
        + ",\"meta\":{\"topic\":\"t\(row % 3)\"},\"answer\":\"a\(row)\"\(late)}\r\n"
    }
    let bytes = Array(("\u{FEFF}\n" + rows.joined()).utf8)
    let columns = DatasetColumns(segments: ["meta.topic", "meta"])
    let whole = try ScoreFile.read(bytes, path: "scores", columns: columns, metrics: ["s"])
    let inBlocks = readLines(bytes, blockSize: blockSize, columns: columns, metrics: ["s"])
    try expectSame(inBlocks, whole)
    #expect(inBlocks?.run.texts[0].input == "q \"0\"")
    #expect(inBlocks?.run.texts[199].output == "a199")
  }

  @Test(arguments: [1, 60, 100, 10_000], ["\n", "\r\n"])
  func `Cells of CSV hold line breaks and quotation marks`(
    blockSize: Int, lineBreak: ShownText
  ) throws {
    let rows = (0..<150).map { row in
      "e\(row),0.\(row),\"why \(row),\(lineBreak.text)he \"\"asked\"\"\(lineBreak.text)\",t\(row % 4)"
    }
    let columns = DatasetColumns(segments: ["topic"])
    for tail in ["", lineBreak.text] {
      let text = ["id,s,question,topic", "", ""].joined(separator: lineBreak.text)
      let bytes = Array((text + rows.joined(separator: lineBreak.text) + tail).utf8)
      let whole = try ScoreFile.read(bytes, path: "scores", columns: columns)
      let inBlocks = readLines(bytes, blockSize: blockSize, columns: columns)
      try expectSame(inBlocks, whole)
      #expect(
        inBlocks?.run.texts[7].input == "why 7,\(lineBreak.text)he \"asked\"\(lineBreak.text)")
      #expect(whole.warnings.isEmpty != tail.isEmpty)
    }
  }

  @Test func `A lone quotation mark in a cell costs blocks, not rows`() throws {
    let rows = (0..<100).map { "e\($0),0.\($0),\($0 == 20 ? "a 5\" pipe" : "\"a\nb\"")\n" }
    let bytes = Array(("id,s,question\n" + rows.joined()).utf8)
    let whole = try ScoreFile.read(bytes, path: "scores")
    for blockSize in [10, 100, 400, 5_000] {
      guard let file = readLines(bytes, blockSize: blockSize) else { continue }
      try expectSame(file, whole)
    }
  }

  @Test(arguments: 0..<200)
  func `Blocks never give another run than the whole file`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "{\"id\":\"a\",\"s\":1}", "{\"id\":\"b\",\"s\":0.5,\"question\":\"x\"}", "\n", "\n", "\r",
      "\r\n",
      ",", "\"", "id,s,question", "c,0.25,\"q\nr\"", "d,1,5\"", "{\"id\":7,\"s\":NaN}", "\u{FEFF}",
      " ",
      "{\"id\":\"e\",\n\"s\":2}", "{", "}", "é",
    ]
    let isTable = Bool.random(using: &generator)
    var text = isTable ? "id,s,question\n" : ""
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      text +=
        isTable || Int.random(in: 0..<4, using: &generator) == 0
        ? pieces.randomElement(using: &generator) ?? "" : "{\"id\":\"f\",\"s\":0.75}\n"
    }
    let bytes = Array(text.utf8)
    let whole = try? ScoreFile.read(bytes, path: "scores")
    for blockSize in [1, 5, 16, 50] {
      guard let file = readLines(bytes, blockSize: blockSize) else { continue }
      try expectSame(file, try #require(whole))
    }
  }

  @Test(
    arguments: [
      "", "\n\n", "[{\"id\":\"a\",\"s\":1}\n", "{\"s\":{\"0\":1},\"id\":{\"0\":\"a\"}}\n",
      "id,s\na,1\nb\n", "id,s\na,\"1\n", "{\"id\":\"a\",\"s\":1}\n{\"id\":\"b\",\"s\":1",
      "{\"id\":\"a\",\"s\":1}\n\u{1}",
      "{\"id\":\"a\",\"s\":1}\n{\"s\":1}\n", "{\"s\":1}\n{\"s\":1}\n",
      "{\"id\":\"a\",\"s\":1}\n{\"id\":\"b\",\n\"s\":1}\n", "{\"id\":\"a\",\"s\":1,\"s\":2}\n",
    ])
  func `What is laid out otherwise or wrong is left to the whole file`(text: ShownText) {
    #expect(readLines(Array(text.text.utf8), blockSize: 8) == nil)
  }

  @Test func `Bytes that are not UTF-8, and a file that changes, are left to the whole file`() {
    let bytes = Array("{\"id\":\"a\",\"s\":1}\n{\"id\":\"b\",\"s\":1}\n".utf8)
    #expect(readLines(bytes, blockSize: 8) != nil)
    #expect(readLines(bytes, blockSize: 8, size: bytes.count + 1) == nil)
    #expect(readLines(bytes, blockSize: 8, size: Int(UInt32.max)) == nil)
    #expect(readLines(bytes + [0xFF], blockSize: 8) == nil)
  }

  @Test func `What cannot be read is left to the whole file`() {
    let file = ScoreFile.readLines(
      path: "scores", size: 1,
      from: { _ throws(FileProblem) in throw FileProblem(path: "scores", "cannot be read") },
      again: { _, _ in [] })
    #expect(file == nil)
  }
}
