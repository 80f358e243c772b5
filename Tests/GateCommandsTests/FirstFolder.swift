import Foundation
import GateVerdicts
import Testing

@testable import GateCommands

/// An empty repository to start in.
struct FirstFolder {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("scoregate-first-\(UUID().uuidString)")
    path = folder.path
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent(".git"), withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a run of as many examples: faithfulness, latency and a metric of the team's own.
  func writeRun(_ name: String, examples: Int = 120, shift: Double = 0, own: String = "tone") throws
  {
    let lines = (0..<examples).map { place in
      let wobble = Double((place * 37 + name.count * 11) % 23) / 500
      let faithfulness = min(1, 0.82 + Double(place * 7 % 19) / 120 + wobble - shift)
      return """
        {"question_id": "q\(place)", "user_input": "Question \(place)?", "response": "\(name) \(place)",
        """.replacing("\n", with: "")
          + """
           "faithfulness": \(faithfulness), "latency": \(1 + wobble + Double(place % 5) / 10),
          """.replacing("\n", with: "")
            + """
             "\(own)": \(Double(place % 4) / 4), "words": \(20 + place % 9), "tier": "\(["a", "b"][place % 2])"}
            """.replacing("\n", with: "")
    }
    try write(name, lines.joined(separator: "\n") + "\n")
  }

  func write(_ name: String, _ text: String) throws {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(of name: String) -> String? {
    try? String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  func run(
    _ arguments: String..., below folder: String = ""
  ) throws -> (status: Int32, streams: Streams) {
    let streams = Streams()
    let environment = CommandEnvironment(
      workingDirectory: path + folder, today: try #require(CalendarDate("2026-11-23")),
      readStandardInput: { _ in [] }, writeOutput: { streams.output += $0 },
      writeError: { streams.errors += $0 })
    return (ScoreGateProcess.run(arguments: arguments, in: environment), streams)
  }
}
