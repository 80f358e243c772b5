internal import GateFiles
internal import GateRuns
internal import GateVerdicts

/// What was understood of a score file, in words.
struct Inspection {
  private let scores: ScoreFile
  private let thresholds: String?

  init(of scores: ScoreFile, thresholds: String?) {
    self.scores = scores
    self.thresholds = thresholds
  }

  /// The description, line by line.
  var text: String {
    (facts + metrics + segments + clusters + other
      + scores.warnings.map { "warning   \($0)" })
      .map { $0 + "\n" }.joined()
  }

  private var run: Run { scores.run }

  private var facts: [String] {
    let examples = Set(run.exampleIDs).count
    let header = [
      run.header.dataset.map { "dataset   \($0)" }, run.header.system.map { "system    \($0)" },
      run.header.created.map { "created   \($0)" }, run.header.change.map { "change    \($0)" },
    ]
    return [
      "file      \(scores.fingerprint.path)", "format    \(scores.format.name)",
      "columns   as \(thresholds ?? "known formats") name them",
      "examples  \(examples) in \(run.rowCount) rows, by \(scores.identification)",
    ] + header.compactMap { $0 }
      + run.header.factors.sorted { $0.key < $1.key }.map { "factor    \($0.key): \($0.value)" }
  }

  private var metrics: [String] {
    guard !run.metrics.isEmpty else { return ["metrics   none"] }
    let width = run.metrics.map(\.metric.count).max() ?? 0
    return run.metrics.map { column in
      let name = column.metric + String(repeating: " ", count: width - column.metric.count)
      guard column.missingCount > 0 else { return "metric    \(name)  all scored" }
      let reasons = Dictionary(
        grouping: (0..<column.count).compactMap { row -> String? in
          if case .missing(let reason) = column[row] { reason.description } else { nil }
        }, by: \.self
      ).sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      let shown = reasons.prefix(3).map { "\($0.value.count) \($0.key)" }.joined(separator: ", ")
      return "metric    \(name)  \(column.missingCount) missing: \(shown)"
    }
  }

  private var segments: [String] {
    run.segments.map { column in
      let values = column.values.prefix(8).joined(separator: ", ")
      let more = column.values.count > 8 ? " and \(column.values.count - 8) more" : ""
      return "segment   \(column.dimension): \(values)\(more)"
    }
  }

  /// How many clusters there are, and how large.
  private var clusters: [String] {
    guard let clusters = run.clusters else { return [] }
    let sizes = Dictionary(grouping: clusters.compactMap { $0 }, by: \.self).values.map(\.count)
    let unassigned = clusters.count { $0 == nil }
    let without = unassigned > 0 ? "; \(unassigned) rows without one" : ""
    guard let smallest = sizes.min(), let largest = sizes.max() else {
      return ["clusters  none\(without)"]
    }
    let rows = smallest == largest ? "\(smallest)" : "\(smallest) to \(largest)"
    return ["clusters  \(sizes.count), of \(rows) rows each\(without)"]
  }

  private var other: [String] {
    scores.otherColumns.isEmpty
      ? [] : ["not used  \(scores.otherColumns.joined(separator: ", "))"]
  }
}
