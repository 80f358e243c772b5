/// A small, consistent folder with one file of every kind that a command reads.
public struct SeedFolder: Sendable {
  /// The bytes of every file, by its path in the folder.
  public let files: [String: [UInt8]]

  /// Makes folders of a few examples, and of enough for what needs many labels or runs.
  public static func all() throws -> [SeedFolder] {
    try [24, 96].map { try SeedFolder(examples: $0) }
  }

  /// Makes the files: those that are written by hand, then those that commands make of them.
  ///
  /// - Throws: that a command does not do with the seeds what it should.
  init(examples: Int) throws {
    let texts = SeedTexts(count: examples).files
    let folder = try TemporaryFolder(files: texts.mapValues { Array($0.utf8) })
    defer { folder.remove() }
    for arguments in Self.preparations {
      let outcome = CommandRun(arguments, in: folder).outcome
      guard outcome.status < 2 else {
        throw Unprepared(
          description: "\(arguments.joined(separator: " ")): \(outcome.status) \(outcome.errors)")
      }
    }
    var files = try folder.files()
    // A sheet comes from the program empty; somebody has filled this one in.
    files["sheet.csv"] = files["sheet.csv"].map { bytes in
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      let filled = lines.enumerated().map { place, line in
        line.hasSuffix(",,") ? line.dropLast() + (place % 3 == 0 ? "0," : "yes,") : line
      }
      return Array((filled.joined(separator: "\n") + "\n").utf8)
    }
    self.files = files
  }

  /// That the seeds cannot be made.
  struct Unprepared: Error, CustomStringConvertible {
    let description: String
  }

  /// The command lines that make the other seeds.
  private static let preparations = [
    ["baseline", "accept", "baseline.jsonl", "--output", "accepted.jsonl", "--record"],
    ["check", "--anchor", "anchor.csv", "--json", "result.json", "--record", "--quiet"],
    ["history", "import", "history.csv"], ["history", "import", "history.jsonl"],
    ["feedback", "import", "feedback.csv"],
    ["labels", "sample", "--size", "8", "--baseline", "baseline.jsonl"],
  ]
}
