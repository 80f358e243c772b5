internal import GateText
internal import GateRuns

/// A metric that has one unit in one run and another in the other: 0 to 1 against 1 to 5, seconds
/// against milliseconds.
enum UnitFindings {
  /// The most scores whose median is looked at.
  private static let mostScores = 9_999

  /// Looks at the scores as the files have them.
  static func of(_ comparison: Comparison) -> [Finding] {
    let rules = comparison.thresholds.metrics
    return comparison.judge.workers.map(rules.count) { place -> Finding? in
      guard let scores = RawScores(of: rules[place], in: comparison.pairing),
        scores.runs.allSatisfy({
          $0.column.count - $0.column.missingCount >= SuspiciousFindings.fewestScores
        })
      else { return nil }
      let range = rules[place].range
      let isBounded = range.lower.isFinite && range.upper.isFinite
      return (isBounded ? outside(range, scores) : nil) ?? otherScale(scores)
    }.compactMap(\.self)
  }

  /// Where the range is known, one run keeps it and most of the other lies outside.
  private static func outside(_ range: ScoreRange, _ scores: RawScores) -> Finding? {
    let shares = scores.runs.map { _, column in
      Double(column.values.count { $0 < range.lower || $0 > range.upper })
        / Double(column.count - column.missingCount)
    }
    guard let other = shares.firstIndex(where: { $0 > 0.5 }), shares[1 - other] == 0 else {
      return nil
    }
    let ends =
      "[\(Numerals.plain.short(range.lower, digits: 3)), \(Numerals.plain.short(range.upper, digits: 3))]"
    return Finding(
      .otherUnit, .incomparable, metric: scores.rule.metric,
      "\(scores.rule.metric) seems to have another unit in the \(scores.runs[other].name): "
        + "\(Numerals.plain.percent(shares[other], digits: 2)) of its scores lie outside of the range \(ends), and "
        + "none of the \(scores.runs[1 - other].name)'s", remedy: .scoreOnOneScale)
  }

  /// Where the range does not tell, the scores themselves look like two scales. A latency may be ten
  /// times as long and still be one.
  private static func otherScale(_ scores: RawScores) -> Finding? {
    let medians = scores.runs.map { median(of: $0.column) }
    let sizes = medians.map(abs)
    guard let small = sizes.min(), let large = sizes.max(), small > 0,
      isOtherFactor(large / small) || isOtherRating(scores, ratio: large / small)
    else { return nil }
    let rule = scores.rule
    let isPlain =
      isOtherFactor(large / small) || (rule.unit == nil && rule.direction == .higherIsBetter)
    let shown = medians.map { Numerals.plain.short($0, digits: 3) }
    return Finding(
      .otherUnit, isPlain ? .incomparable : .warning, metric: scores.rule.metric,
      "\(scores.rule.metric) seems to have another unit in each run: the median is \(shown[0]) in the "
        + "baseline and \(shown[1]) in the candidate",
      remedy: isPlain ? .scoreOnOneScale : nil)
  }

  /// Percents against fractions, or milliseconds against seconds, give or take a real change.
  private static func isOtherFactor(_ ratio: Double) -> Bool {
    [100.0, 1000.0].contains { abs(ratio / $0 - 1) <= 0.1 }
  }

  /// Fractions against ratings, up to a hundred.
  private static func isOtherRating(_ scores: RawScores, ratio: Double) -> Bool {
    func keeps(_ range: ClosedRange<Double>, _ column: ScoreColumn) -> Bool {
      column.values.allSatisfy { $0.isNaN || range.contains($0) }
    }
    func isRating(_ column: ScoreColumn) -> Bool {
      let count = column.count - column.missingCount
      return 2 * column.values.count { $0 > 1 } > count && keeps(0...100, column)
    }
    return ratio >= 3
      && (keeps(0...1, scores.baseline) && isRating(scores.candidate)
        || keeps(0...1, scores.candidate) && isRating(scores.baseline))
  }

  /// The median of the scores; of a large column, that of every k-th.
  private static func median(of column: ScoreColumn) -> Double {
    let step = max(1, column.count / mostScores)
    let values = stride(from: 0, to: column.count, by: step).map { column.values[$0] }
      .filter { !$0.isNaN }.sorted()
    return values.isEmpty ? 0 : values[values.count / 2]
  }
}
