import Foundation
import GRDB
import GateAnalyses
import GateRuns
import GateStatistics
import GateVerdicts

@testable import GateStore

/// A folder of its own with a record in it. A class, since it goes with its last owner.
final class StoreFolder {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("scoregate-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The file of the record.
  var path: String { folder.appendingPathComponent("history.sqlite").path }

  /// Opens the record.
  func store() throws -> Store { try Store(at: path) }

  /// Opens the file beside the record's own code.
  func database() throws -> DatabaseQueue { try DatabaseQueue(path: path) }
}

extension Recording {
  /// A result of one metric, with a limit and against a baseline.
  static func sample(
    system: String? = "v1", created: String? = "2026-11-23T08:00:00Z", dataset: String? = "support",
    change: String? = nil, value: Double = 0.8, candidate: String = "c", fingerprint: String = "f",
    factors: [String: String] = ["judge": "j1"], verdict: GateVerdict = .passed,
    isAccepted: Bool = false
  ) -> Recording {
    let level = Estimate(
      point: value, standardError: 0.01,
      interval: Interval(lower: value - 0.02, upper: value + 0.02), confidence: .standard)
    var minimum = Check(
      id: "quality.minimum", metric: "quality", segment: nil, kind: .level, verdict: .passed,
      reason: "", direction: .higherIsBetter)
    minimum.level = level
    minimum.candidateValue = value
    minimum.examples = 100
    minimum.limit = 0.5
    var segment = Check(
      id: "quality[topic=billing]", metric: "quality", segment: "topic=billing", kind: .regression,
      verdict: .passed, reason: "", direction: .higherIsBetter)
    segment.candidateValue = value / 2
    segment.baselineValue = value
    segment.difference = Estimate(
      point: -value / 2, standardError: 0.1, interval: nil, confidence: .standard)
    segment.examples = 40
    var latency = Check(
      id: "latency", metric: "latency", segment: nil, kind: .regression, verdict: .passed,
      reason: "", direction: .lowerIsBetter)
    latency.statistic = Statistic(rawValue: "p95") ?? .mean
    latency.candidateValue = 3
    latency.unit = "s"
    let run = { (name: String, header: RunHeader) in
      RunSummary(
        file: FileFingerprint(path: "\(name).jsonl", sha256: name), format: "JSON Lines",
        examples: 100, rows: 100, header: header)
    }
    let result = GateResult(
      verdict: verdict, profile: .pullRequest, confidence: .standard, minimumSamples: 20,
      tool: Tool(name: "scoregate", version: "0"),
      config: FileFingerprint(path: "thresholds.json", sha256: "t"),
      baseline: run("b", RunHeader(system: "v0")),
      candidate: run(
        candidate,
        RunHeader(
          dataset: dataset, system: system, created: created, change: change, factors: factors)),
      pairing: PairingSummary(paired: 100), checks: [segment, minimum, latency])
    return Recording(
      result, json: Array("{\"result\":\"\(fingerprint)\"}".utf8), fingerprint: fingerprint,
      now: Timestamp(secondsSince1970: 1_800_000_000), isAccepted: isAccepted)
  }
}
