internal import GateText
internal import GateRuns

/// How many scores of a metric are missing in each run, and why (`methods §9`).
enum MissingFindings {
  /// A finding for every gated metric of which a run lacks scores.
  static func of(_ comparison: Comparison) -> [Finding] {
    comparison.thresholds.metrics.compactMap { rule in
      let pairing = comparison.pairing
      let columns = [("baseline", pairing.baseline), ("candidate", pairing.candidate)]
        .compactMap { name, run in
          run.scores(of: rule.metric).map { (name, $0.restricted(to: rule.range.closed)) }
        }
      guard columns.contains(where: { $0.1.missingCount > 0 }) else { return nil }
      let rates = columns.map { name, column in rate(of: column, in: name) }
      return Finding(
        .missingScores, .warning, metric: rule.metric,
        "\(rule.metric) lacks scores: \(rates.joined(separator: ", "))")
    }
  }

  /// `3 of 400 in the baseline (0.75 %: 2 judge timeout, 1 NaN)`.
  private static func rate(of column: ScoreColumn, in run: String) -> String {
    let missing = column.missingCount
    guard missing > 0 else { return "none in the \(run)" }
    let counts = Dictionary(grouping: column.missingReasons.values, by: \.kind)
      .mapValues(\.count).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let reasons = counts.prefix(3).map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    let more = counts.count > 3 ? " and other reasons" : ""
    let percent = Numerals.plain.percent(Double(missing) / Double(column.count), digits: 2)
    return "\(missing) of \(column.count) in the \(run) (\(percent): \(reasons)\(more))"
  }
}
