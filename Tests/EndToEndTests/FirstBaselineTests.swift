import Foundation
import Testing

@Suite("A first baseline, with several processes", .timeLimit(.minutes(10)))
struct FirstBaselineTests {
  /// What the header of a baseline says of the versions that were accepted.
  private struct Header: Decodable {
    struct Version: Decodable { let system: String }
    let system: String
    let history: [Version]?
  }

  @Test(
    "of eight that are accepted at once into a folder that is not there, all are in the history",
    arguments: 0..<4)
  func atOnce(round: Int) throws {
    let binary = try Binary()
    defer { try? FileManager.default.removeItem(at: binary.folder) }
    let versions = (0..<8).map { "v\($0)" }
    for (place, version) in versions.enumerated() {
      let rows = (0..<20).map { #"{"id":"e\#($0)","quality":0.\#(place + 1)}"# + "\n" }
      try binary.write(rows.joined(), to: "\(version).jsonl")
    }
    let processes = try versions.map { version in
      try binary.start([
        "baseline", "accept", "\(version).jsonl", "--system", version, "--output",
        "new/\(round)/baseline.jsonl",
      ])
    }
    for process in processes {
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    let baseline = try binary.read("new/\(round)/baseline.jsonl")
    let header = try JSONDecoder().decode(
      Header.self, from: Data(baseline.prefix { $0 != "\n" }.utf8))
    #expect(([header.system] + (header.history ?? []).map(\.system)).sorted() == versions)
    #expect(try binary.names(in: "new/\(round)") == ["baseline.jsonl"])
  }
}
