internal import GateRuns

/// Whether the scores of the two runs are on one scale, as far as their headers tell.
enum MeasureFindings {
  /// Holds the headers against each other.
  static func of(_ comparison: Comparison) -> [Finding] {
    let baseline = comparison.pairing.baseline.header
    let candidate = comparison.pairing.candidate.header
    var found: [Finding] = []
    let names = Set(
      [comparison.thresholds.dataset.name, baseline.dataset, candidate.dataset].compactMap(\.self))
    if names.count > 1 {
      found.append(
        Finding(
          .differentMeasure, .warning,
          "the dataset has several names: "
            + names.sorted().map { "\"\($0)\"" }.joined(separator: ", ")))
    }
    if let first = baseline.factors["judge"], let second = candidate.factors["judge"],
      first != second
    {
      found.append(
        Finding(
          .differentMeasure, .warning,
          "the runs were scored by different judges: \"\(first)\" and \"\(second)\""))
    }
    return found
  }
}
