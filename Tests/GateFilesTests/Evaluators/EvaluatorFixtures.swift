import Foundation
import GateRuns
import Testing

@testable import GateFiles

/// Small files in the forms of other tools, made by hand.
enum EvaluatorFixtures {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Samples/Evaluators").standardizedFileURL

  /// The files of all evaluators but the refused ones, by their path in the folder, sorted.
  static let files: [String] = paths { !$0.hasPrefix("refused/") }
  /// The files that cannot be used.
  static let refused: [String] = paths { $0.hasPrefix("refused/") }

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  static func read(
    _ name: String, columns: DatasetColumns = DatasetColumns(), metrics: Set<String> = [],
    system: String? = nil
  ) throws -> ScoreFile {
    try ScoreFile.read(
      bytes(name), path: name, columns: columns, metrics: metrics, system: system)
  }

  private static func paths(where isWanted: (String) -> Bool) -> [String] {
    let found = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (found ?? []).filter { path in
      path.contains(".") && !path.hasSuffix(".md") && isWanted(path)
    }.sorted()
  }
}

extension ScoreFile {
  /// What was understood, as text: the run in ScoreGate's own form, and what is said beside it.
  var understood: String {
    var lines = ["\(format.name), by \(identification)"]
    lines.append(String(decoding: ScoreGateLines.write(run), as: UTF8.self))
    for label in humanLabels {
      let values = (0..<label.count).map { "\(label[$0])" }
      lines.append("human \(label.metric): \(values.joined(separator: " "))\n")
    }
    lines += warnings.map { "warning: \($0)\n" }
    return lines[0] + "\n" + lines.dropFirst().joined()
  }
}
