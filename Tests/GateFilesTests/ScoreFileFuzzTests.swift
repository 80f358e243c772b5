import Foundation
import GateRuns
import ReaderFuzzing
import TestArguments
import Testing

@testable import GateFiles

/// Whatever the bytes, a file is read or a ``FileProblem`` says why not; nothing else happens.
@Suite struct ScoreFileFuzzTests {
  static let seeds: [[UInt8]] =
    (ScoreFormatTests.same.map(\.0.text) + [
      "{\"scoregate\":1,\"factors\":{\"a\":\"b\"}}\n{\"id\":\"q\",\"scores\":{\"s\":0.5},"
        + "\"segments\":{\"t\":\"x\"},\"trial\":1,\"missing\":{\"r\":\"\\ud83d\\ude00\"}}\n",
      "{\"inputs\":{\"question\":[1,{\"a\":NaN}]},\"scores\":{\"s\":-Infinity}}\n",
    ]).map { Array($0.utf8) }

  @Test(arguments: seeds.indices)
  func `Every beginning of a file`(place: Int) throws {
    let bytes = Self.seeds[place]
    for length in 0...bytes.count {
      try ReaderTrial.run(Array(bytes[..<length]), choice: UInt64(length) << 8)
    }
  }

  @Test(arguments: EvaluatorFixtures.files + EvaluatorFixtures.refused)
  func `A file of an evaluator with bytes changed, removed and repeated`(name: String) throws {
    var mutation = Mutation(seed: 20_261_125)
    let bytes = try EvaluatorFixtures.bytes(name)
    for round in 0..<60 {
      let changed = mutation.changed(bytes, with: Self.seeds[round % Self.seeds.count])
      try ReaderTrial.run(changed, choice: mutation.next())
    }
  }

  @Test func `What once crashed is read or refused`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Fuzzing/Crashes").standardizedFileURL
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
      for choice in 0..<UInt64(40) { try ReaderTrial.run(bytes, choice: choice | choice << 8) }
    }
  }
}
