package import GateRuns
import GateText
package import GateVerdicts

/// What was understood of a score file, in words.
package struct Inspection {
  private let input: RunInput
  private let identification: String
  private let humanLabels: [ScoreColumn]
  private let otherColumns: [String]
  private let thresholds: String?

  /// Takes what was read.
  ///
  /// - Parameters:
  ///   - input: the run with its file.
  ///   - identification: how examples are identified, in words.
  ///   - humanLabels: what people said of the rows; one column a name.
  ///   - otherColumns: the columns that nothing is made of.
  ///   - thresholds: the thresholds file that names columns; nil for none.
  package init(
    of input: RunInput, identification: String, humanLabels: [ScoreColumn],
    otherColumns: [String], thresholds: String?
  ) {
    self.input = input
    self.identification = identification
    self.humanLabels = humanLabels
    self.otherColumns = otherColumns
    self.thresholds = thresholds
  }

  /// The description, line by line.
  package var text: String {
    (facts + metrics + labels + segments + clusters + texts + other
      + input.warnings.map { "warning   \($0)" })
      .map { HostileText.visible($0) + "\n" }.joined()
  }

  private var run: Run { input.run }

  private var facts: [String] {
    let examples = Set(run.exampleIDs).count
    let header = [
      run.header.dataset.map { "dataset   \($0)" }, run.header.system.map { "system    \($0)" },
      run.header.created.map { "created   \($0)" }, run.header.change.map { "change    \($0)" },
    ]
    return [
      "file      \(input.file.path)", "format    \(input.format)",
      "columns   as \(thresholds ?? "known formats") name them",
      "examples  \(examples) in \(run.rowCount) rows, by \(identification)",
    ] + header.compactMap { $0 }
      + run.header.factors.sorted { $0.key < $1.key }.map { "factor    \($0.key): \($0.value)" }
  }

  private var metrics: [String] {
    guard !run.metrics.isEmpty else { return ["metrics   none"] }
    let width = run.metrics.map(\.metric.count).max() ?? 0
    return run.metrics.map { column in
      let name = column.metric + String(repeating: " ", count: width - column.metric.count)
      return "metric    \(name)  "
        + [values(of: column), missing(in: column)].joined(separator: "; ")
        + (Direction.known(for: column.metric) == .lowerIsBetter ? "; lower is better" : "")
    }
  }

  /// The smallest, the mean and the largest score.
  private func values(of column: ScoreColumn) -> String {
    var scores: [Double] = []
    for row in 0..<column.count {
      if case .value(let score) = column[row] { scores.append(score) }
    }
    guard let smallest = scores.min(), let largest = scores.max() else { return "no score" }
    let numerals = Numerals.plain
    if smallest == largest { return "always \(numerals.short(smallest))" }
    let mean = scores.reduce(0) { $0 + $1 / Double(scores.count) }
    return "\(numerals.short(smallest)) to \(numerals.short(largest)), mean \(numerals.short(mean))"
  }

  private func missing(in column: ScoreColumn) -> String {
    guard column.missingCount > 0 else { return "all scored" }
    var counts: [String: Int] = [:]
    for row in 0..<column.count {
      if case .missing(let reason) = column[row] { counts[reason.description, default: 0] += 1 }
    }
    let reasons = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let shown = reasons.prefix(3).map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    let more = reasons.count > 3 ? " and \(reasons.count - 3) more reasons" : ""
    return "\(column.missingCount) missing: \(shown)\(more)"
  }

  /// What people said of the rows, which no gate counts as scores.
  private var labels: [String] {
    humanLabels.map { label in
      "label     \(label.metric): \(label.count - label.missingCount) of \(label.count) rows, by a person; "
        + "not a metric"
    }
  }

  /// Which texts there are, and how many rows have them.
  private var texts: [String] {
    let kinds: [(String, FingerprintColumn?)] = [
      ("input", run.fingerprints.input), ("output", run.fingerprints.output),
      ("reference", run.fingerprints.reference), ("prompt", run.fingerprints.prompt),
    ]
    let found = kinds.compactMap { name, column in
      column.map { column in
        let count = (0..<column.count).count { column[$0] != nil }
        return count == column.count ? name : "\(name) in \(count) of \(column.count) rows"
      }
    }
    return found.isEmpty ? [] : ["texts     \(found.joined(separator: ", "))"]
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
    otherColumns.isEmpty
      ? []
      : [
        "not used  \(otherColumns.prefix(12).joined(separator: ", "))"
          + (otherColumns.count > 12 ? " and \(otherColumns.count - 12) more" : "")
      ]
  }
}
