import GateRuns
import Testing

@testable import GateFiles

/// Whatever the bytes, a file is read or a ``FileProblem`` says why not; nothing else happens.
@Suite struct ScoreFileFuzzTests {
  static let seeds: [String] =
    ScoreFormatTests.same.map(\.0) + [
      "{\"scoregate\":1,\"factors\":{\"a\":\"b\"}}\n{\"id\":\"q\",\"scores\":{\"s\":0.5},"
        + "\"segments\":{\"t\":\"x\"},\"trial\":1,\"missing\":{\"r\":\"\\ud83d\\ude00\"}}\n",
      "{\"inputs\":{\"question\":[1,{\"a\":NaN}]},\"scores\":{\"s\":-Infinity}}\n",
    ]

  @Test(arguments: seeds)
  func `Every beginning of a file`(text: String) {
    let bytes = Array(text.utf8)
    for length in 0...bytes.count { tryOut(Array(bytes[..<length])) }
  }

  @Test(arguments: seeds)
  func `A file with bytes changed, removed and repeated`(text: String) {
    var generator = SeededGenerator(seed: 20_261_123)
    let special = Array("{}[]\",:;\\\n\r\t 0-eNtu\u{80}\u{0}".utf8) + [0xFF, 0xC3]
    for _ in 0..<1500 {
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let byte = special[Int.random(in: 0..<special.count, using: &generator)]
        switch Int.random(in: 0...3, using: &generator) {
        case 0: bytes[place] = byte
        case 1: bytes.insert(byte, at: place)
        case 2: bytes.remove(at: place)
        default: bytes.insert(contentsOf: bytes[place..<min(place + 20, bytes.count)], at: place)
        }
      }
      tryOut(bytes)
    }
  }

  private func tryOut(_ bytes: [UInt8]) {
    do throws(FileProblem) {
      let columns = DatasetColumns(segments: ["context"], cluster: "ok")
      let file = try ScoreFile.read(bytes, path: "fuzz", columns: columns, metrics: ["s"])
      for row in 0..<file.run.rowCount { _ = file.run.texts[row] }
      let written = ScoreGateLines.write(file.run)
      let again = try ScoreFile.read(written, path: "again")
      #expect(ScoreGateLines.write(again.run) == written)
    } catch {
      #expect(error.path == "fuzz", "\(error.description)")
    }
  }
}
