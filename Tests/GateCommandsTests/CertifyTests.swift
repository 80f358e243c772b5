import Foundation
import GateVerdicts
import Testing

@testable import GateCommands

@Suite("thresholds certify and plan, in process")
struct CertifyTests {
  /// A folder with runs of one metric `m` in segments, and thresholds.
  ///
  /// A class, so that the folder goes with it.
  private final class Folder {
    let path: String

    init(_ thresholds: String, examples: Int = 60) throws {
      let url = FileManager.default.temporaryDirectory
        .appendingPathComponent("scoregate-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      path = url.path
      try write(thresholds, to: "thresholds.json")
      for (name, step) in [("a.csv", 7), ("b.csv", 11)] {
        let rows = (0..<examples).map { place in
          "q\(place),\(0.7 + 0.1 * Double(place * 37 % 10) / 10 + 0.01 * Double(place * step % 5)),"
            + (place < 12 ? "critical" : "other")
        }
        try write((["id,m,tier"] + rows).joined(separator: "\n") + "\n", to: name)
      }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws {
      try text.write(toFile: path + "/" + name, atomically: true, encoding: .utf8)
    }

    func read(_ name: String) throws -> String {
      try String(contentsOfFile: path + "/" + name, encoding: .utf8)
    }

    func run(_ arguments: String...) throws -> (status: Int32, streams: Streams) {
      let streams = Streams()
      let environment = CommandEnvironment(
        variables: [:], workingDirectory: path, today: try #require(CalendarDate("2026-11-23")),
        readStandardInput: { _ in [] }, writeOutput: { streams.output += $0 },
        writeError: { streams.errors += $0 })
      return (
        ScoreGateProcess.run(arguments: ["thresholds"] + arguments, in: environment), streams
      )
    }
  }

  private static func thresholds(segment: String = "") -> String {
    """
    {"version": 1, "runs": {"baseline": "a.csv"},
     "dataset": {"id": "id", "segments": ["tier"]},
     "metrics": {"m": {"margin": 0.05, "missing": "drop"\(segment)}}}
    """
  }

  @Test func `rules that can fail and pass exit with 0`() throws {
    let folder = try Folder(Self.thresholds())
    let (status, streams) = try folder.run(
      "certify", "--noise-from", "b.csv", "--replications", "100")
    #expect(status == 0)
    #expect(streams.output.contains("Each of 2 checks can fail and can pass"))
    #expect(streams.output.contains("another run of the same system"))
  }

  @Test func `a dead rule exits with 1 and says what to do`() throws {
    let folder = try Folder(
      Self.thresholds(segment: #", "segments": {"tier=critical": {"margin": 0.05}}"#))
    let (status, streams) = try folder.run(
      "certify", "--noise-from", "b.csv", "--replications", "100", "--json", "c.json", "--html",
      "c.html", "--markdown", "c.md")
    #expect(status == 1)
    #expect(
      streams.output.contains(
        "no candidate can fail it with 12 with a score, and minimumSamples is 20"))
    let json = try JSONSerialization.jsonObject(with: Data(try folder.read("c.json").utf8))
    let object = try #require(json as? [String: Any])
    #expect(object["hasDeadRules"] as? Bool == true)
    let checks = try #require(object["checks"] as? [[String: Any]])
    #expect(checks.first?["id"] as? String == "m[tier=critical]")
    #expect(checks.first?["standing"] as? String == "cannotFail")
    let hash = try #require((object["config"] as? [String: Any])?["sha256"] as? String)
    #expect(try folder.read("c.html").contains(hash))
    #expect(try folder.read("c.md").contains(hash))
  }

  @Test func `the same files make the same bytes`() throws {
    let folder = try Folder(Self.thresholds())
    let reports = try (0..<2).map { _ in
      try folder.run(
        "certify", "--noise-from", "b.csv", "--replications", "100", "--format", "json"
      ).streams.output
    }
    #expect(reports[0] == reports[1])
  }

  @Test func `one run alone is certified by the most that noise can be, and says so`() throws {
    let folder = try Folder(Self.thresholds())
    let (status, streams) = try folder.run("certify", "--replications", "100")
    #expect(status == 0)
    #expect(streams.output.contains("One run does not tell how far scores move by themselves"))
  }

  @Test func `a plan counts examples in the segment and in all`() throws {
    let folder = try Folder(
      Self.thresholds(segment: #", "segments": {"tier=critical": {"margin": 0.05}}"#))
    let (status, streams) = try folder.run(
      "plan", "--noise-from", "b.csv", "--power", "0.9", "--cost-per-example", "0.5", "--format",
      "json")
    #expect(status == 0)
    let json = try JSONSerialization.jsonObject(with: Data(streams.output.utf8))
    let checks = try #require((json as? [String: Any])?["checks"] as? [[String: Any]])
    let need = try #require(checks.last?["release"] as? [String: Any])
    #expect(need["inSegment"] as? Int == 20)
    #expect(need["inTotal"] as? Int == 100)
  }

  @Test func `a plan needs no thresholds where a margin is given`() throws {
    let folder = try Folder(Self.thresholds())
    try FileManager.default.removeItem(atPath: folder.path + "/thresholds.json")
    let (status, streams) = try folder.run(
      "plan", "--baseline", "a.csv", "--noise-from", "b.csv", "--margin", "0.02")
    #expect(status == 0)
    #expect(streams.output.contains("margin 0.02, power 80 %"))
    #expect(try folder.run("plan", "--baseline", "a.csv").status == 64)
    #expect(try folder.run("plan").status == 2)
  }

  @Test(arguments: [
    (["certify", "--noise-from", "absent.csv"], 2 as Int32, "absent.csv: "),
    (["certify", "--noise-from", "other.csv"], 2, "has no metric \"m\""),
    (["certify", "--noise-from", "strangers.csv"], 2, "has no example of the baseline"),
    (["certify", "--profile", "weekly"], 64, "there is no profile \"weekly\""),
    (["certify", "--replications", "3"], 64, "--replications"),
    (["plan", "--margin", "0"], 64, "--margin"),
    (["plan", "--power", "1"], 64, "--power"),
    (["plan", "--metric", "n", "--margin", "1"], 2, "has no metric \"n\""),
  ])
  func `what cannot be is told`(arguments: [String], status: Int32, message: String) throws {
    let folder = try Folder(Self.thresholds())
    try folder.write("id,n\nq1,0.5\n", to: "other.csv")
    try folder.write("id,m\nz1,0.5\n", to: "strangers.csv")
    let streams = Streams()
    let environment = CommandEnvironment(
      variables: [:], workingDirectory: folder.path,
      today: try #require(CalendarDate("2026-11-23")), readStandardInput: { _ in [] },
      writeOutput: { streams.output += $0 }, writeError: { streams.errors += $0 })
    let found = ScoreGateProcess.run(arguments: ["thresholds"] + arguments, in: environment)
    #expect(found == status)
    #expect(streams.errors.contains(message))
    #expect(streams.output.isEmpty)
  }
}
