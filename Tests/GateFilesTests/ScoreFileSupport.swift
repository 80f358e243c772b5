import GateRuns

@testable import GateFiles

/// Reads a text as a score file.
func read(
  _ text: String, columns: DatasetColumns = DatasetColumns(), metrics: Set<String> = []
) throws(FileProblem) -> ScoreFile {
  try ScoreFile.read(Array(text.utf8), path: "scores", columns: columns, metrics: metrics)
}

/// The problem of a text that cannot be read, in words; nil where it can.
func problem(
  _ text: String, columns: DatasetColumns = DatasetColumns(), metrics: Set<String> = []
) -> String? {
  do throws(FileProblem) {
    _ = try read(text, columns: columns, metrics: metrics)
    return nil
  } catch {
    return error.description
  }
}

extension Run {
  /// The scores of a metric, row by row.
  func list(_ metric: String) -> [Score] {
    guard let column = scores(of: metric) else { return [] }
    return (0..<column.count).map { column[$0] }
  }

  /// The names of the metrics.
  var metricNames: [String] { metrics.map(\.metric) }
}

/// SplitMix64 (Steele, Lea & Flood 2014, doi 10.1145/2660193.2660195).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

extension ScoreFormat {
  static let jsonLines = ScoreFormat(evaluator: "wide rows", layout: .jsonLines)
  static let jsonArray = ScoreFormat(evaluator: "wide rows", layout: .jsonArray)
  static let jsonColumns = ScoreFormat(evaluator: "wide rows", layout: .jsonColumns)
  static let csv = ScoreFormat(evaluator: "wide rows", layout: .csv)
}
