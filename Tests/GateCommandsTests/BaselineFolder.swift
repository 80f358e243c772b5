import Foundation
import GateVerdicts

@testable import GateCommands

/// A folder with thresholds.json and runs, to accept baselines in.
struct BaselineFolder {
  let folder: URL

  /// Makes a folder with thresholds, unless these are nil.
  init(thresholds: String? = Self.thresholds) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("scoregate-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent(".git"), withIntermediateDirectories: true)
    if let thresholds { try write(thresholds, to: "thresholds.json") }
  }

  static let thresholds = #"""
    {
      "version": 1,
      "runs": { "baseline": "eval/baseline.jsonl" },
      "dataset": { "id": "id", "segments": ["topic"] },
      "metrics": { "quality": { "range": [0, 1], "margin": 0.05, "minimum": 0.5 } }
    }
    """#

  /// Writes a file.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  /// Reads a file.
  func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  /// Writes a run of so many examples with about this quality.
  func writeRun(
    _ name: String, quality: Double, count: Int = 60, metric: String = "quality"
  ) throws {
    let rows = (0..<count).map { row in
      let score = quality + Double((row * 7) % 11 - 5) / 100
      return
        #"{"id":"e\#(row)","topic":"\#(row % 2 == 0 ? "even" : "odd")","\#(metric)":\#(score),"#
        + #""input":"question \#(row)","output":"answer \#(row), \#(quality)"}"# + "\n"
    }
    try write(rows.joined(), to: name)
  }

  /// Runs a command in the folder.
  func run(_ arguments: String..., today: String = "2026-11-23") throws -> (
    status: Int32, output: String, errors: String
  ) {
    try run(arguments, today: today)
  }

  /// Runs a command in the folder.
  func run(_ arguments: [String], today: String = "2026-11-23") throws -> (
    status: Int32, output: String, errors: String
  ) {
    let streams = Streams()
    let environment = CommandEnvironment(
      workingDirectory: folder.path, today: CalendarDate(today) ?? .last,
      readStandardInput: { _ in [] }, writeOutput: { streams.output += $0 },
      writeError: { streams.errors += $0 })
    let status = ScoreGateProcess.run(arguments: arguments, in: environment)
    return (status, streams.output, streams.errors)
  }
}
