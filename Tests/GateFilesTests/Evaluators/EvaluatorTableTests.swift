import Foundation
import Testing

@testable import GateFiles

/// What a new evaluator takes: a file of its own, a line in ``Evaluator/known``, a sample with what is
/// understood of it, and a row in the guide.
@Suite struct EvaluatorTableTests {
  private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../..").standardizedFileURL
  private static let names = Set(Evaluator.known.map(\.name))

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: package.appendingPathComponent(path), encoding: .utf8)
  }

  @Test func `Every evaluator that is described is known`() throws {
    let folder = "Sources/GateFiles/Evaluators"
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Self.package.appendingPathComponent(folder).path)
    var described: Set<String> = []
    for file in files {
      for match in try Self.text("\(folder)/\(file)").matches(of: #/static let (\w+): Evaluator =/#)
      {
        described.insert(String(match.1))
      }
    }
    let list = try Self.text("\(folder)/Evaluator+Known.swift")
      .firstMatch(of: #/known: \[Evaluator\] = \[([^\]]*)\]/#)
    let known = try #require(list).1.matches(of: #/\.(\w+)/#).map { String($0.1) }
    #expect(Set(known) == described.subtracting(["wideRows"]))
    #expect(known.count == Evaluator.known.count)
  }

  @Test func `The guide has a row for every evaluator`() throws {
    let rows = try Self.text("Sources/GateFiles/GateFiles.docc/ScoreFiles.md")
      .split(separator: "\n").filter { $0.hasPrefix("| ") }
      .compactMap { $0.split(separator: "|").first?.trimmingCharacters(in: .whitespaces) }
    #expect(rows.first == "evaluator" && rows.last == "any other")
    #expect(Set(rows.dropFirst().dropLast()) == Self.names)
    #expect(rows.count == Self.names.count + 2)
  }

  @Test func `There is a sample of every evaluator`() {
    let read = EvaluatorFixtures.files.compactMap { name in
      try? EvaluatorFixtures.read(name).format.evaluator
    }
    #expect(Set(read).isSuperset(of: Self.names))
  }

  @Test(arguments: EvaluatorFixtures.files.filter { $0.hasSuffix(".json") })
  func `An evaluator's own file says under which key its rows are`(name: String) throws {
    let path = try EvaluatorFixtures.bytes(name).withUnsafeBufferPointer { bytes in
      bytes.first == UInt8(ascii: "{") ? JSONEnvelope.find(in: bytes, at: 0)?.path : nil
    }
    // A file that has to be asked for otherwise, by its system, says nothing here.
    guard let path, let evaluator = try? EvaluatorFixtures.read(name).format.evaluator else {
      return
    }
    let keys = Evaluator.known.filter { $0.name == evaluator }.flatMap(\.rowKeys)
    #expect(keys.contains(path.joined(separator: ".")), "\(evaluator) keeps rows under \(path)")
  }

  @Test func `Rows that failed under a key of their own are told`() throws {
    var evaluator = Evaluator("made up")
    evaluator.failedRowKeys = ["failures", "report.failures"]
    func warnings(_ text: String) throws -> [String] {
      evaluator.warnings(of: try JSONDocument(Array(text.utf8), path: "t.json").root)
    }
    #expect(
      try warnings(#"{"cases": [], "failures": [{"name": "a"}, {"name": "b"}]}"#)
        == ["2 rows have no scores: what failed is under \"failures\""])
    #expect(
      try warnings(#"{"report": {"failures": [{"name": "a"}]}, "failures": []}"#)
        == ["1 row has no scores: what failed is under \"report.failures\""])
    #expect(try warnings(#"{"cases": []}"#) == [])
  }
}
