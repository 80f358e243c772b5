internal import GateText
internal import GateRuns

/// Runs and metrics that look like a mistake of the evaluation and not like a change of the system.
enum SuspiciousFindings {
  /// Scores below this number show no pattern.
  static let fewestScores = 8
  /// The share of best scores over which a metric is saturated.
  static let saturatedShare = 0.95

  /// Looks at the scores as the files have them, also at those out of range.
  static func of(_ comparison: Comparison) -> [Finding] {
    let rules = comparison.thresholds.metrics
    let identical = identicalRuns(of: comparison)
    return identical
      + comparison.judge.workers.map(rules.count) { place -> [Finding] in
        guard let scores = RawScores(of: rules[place], in: comparison.pairing) else { return [] }
        let least = comparison.thresholds.minimumSamples
        let constant = constantMetric(scores, least: least)
        return outOfRange(scores) + constantShift(scores, in: comparison.pairing)
          + (constant.isEmpty ? saturatedMetric(scores, least: least) : constant)
      }.joined()
  }

  private static func identicalRuns(of comparison: Comparison) -> [Finding] {
    let pairing = comparison.pairing
    let (first, second) = comparison.files
    // One file may hold the runs of several systems.
    if first.sha256 == second.sha256, !first.sha256.isEmpty,
      pairing.baseline.header == pairing.candidate.header
    {
      return [
        Finding(
          .identicalRuns, .warning,
          "baseline and candidate are the same file, so that the comparison shows nothing")
      ]
    }
    let shared = pairing.baseline.metrics.compactMap { column in
      pairing.candidate.scores(of: column.metric).map { (column, $0) }
    }
    let examples = pairing.examples.indices.filter { pairing.examples[$0].presence == .paired }
    guard !shared.isEmpty, !examples.isEmpty else { return [] }
    let isIdentical = shared.allSatisfy { baseline, candidate in
      let scores = pairing.scores(baseline, candidate)
      return examples.allSatisfy { place in
        let (before, now) = (scores.baseline[place], scores.candidate[place])
        return before == now || before.isNaN && now.isNaN
      }
    }
    guard isIdentical else { return [] }
    let metrics = Words.count(shared.count, "metric", "has", "have")
    return [
      Finding(
        .identicalRuns, .warning,
        "\(metrics) the same scores in all \(examples.count) examples of both runs: the candidate "
          + "may not be a new scoring")
    ]
  }

  /// A score out of range is missing (`methods §9`), and more often a mistake than a bad answer.
  private static func outOfRange(_ scores: RawScores) -> [Finding] {
    let range = scores.rule.range
    let outside = scores.runs.compactMap { name, column -> String? in
      let found = column.values.filter { $0 < range.lower || $0 > range.upper }
      guard let least = found.min(), let most = found.max() else { return nil }
      let ends = [least, most].map { FindingText.short($0, outside: range) }
      let values = least == most ? ends[0] : ends.joined(separator: " to ")
      return "\(found.count) of \(column.count) in the \(name) (\(values))"
    }
    guard !outside.isEmpty else { return [] }
    let ends = [range.lower, range.upper].map {
      $0.isFinite ? Numerals.plain.short($0, digits: 3) : "null"
    }
    return [
      Finding(
        .outOfRange, .warning, metric: scores.rule.metric,
        "\(scores.rule.metric): scores outside of the range [\(ends[0]), \(ends[1])] count as "
          + "missing: \(outside.joined(separator: ", "))")
    ]
  }

  /// A system that gets better or worse does not do so by one amount everywhere.
  private static func constantShift(_ scores: RawScores, in pairing: Pairing) -> [Finding] {
    let paired = pairing.scores(scores.baseline, scores.candidate)
    var shift: Double?
    var count = 0
    for (before, now) in zip(paired.baseline, paired.candidate) where !(now - before).isNaN {
      let tolerance = 1e-9 * max(before.magnitude, now.magnitude)
      guard abs(now - before) > tolerance,
        shift.map({ abs(now - before - $0) <= tolerance }) ?? true
      else { return [] }
      shift = shift ?? now - before
      count += 1
    }
    guard let shift, count >= fewestScores else { return [] }
    return [
      Finding(
        .constantShift, .warning, metric: scores.rule.metric,
        "\(scores.rule.metric) changed by exactly \(Numerals.plain.change(shift, digits: 2)) in each of "
          + "\(count) examples: that is a metric that was computed otherwise, not a system that "
          + "changed", count: count)
    ]
  }

  private static func constantMetric(_ scores: RawScores, least: Int) -> [Finding] {
    let values = scores.runs.map { onlyValue(of: $0.column, least: least) }
    guard let value = values[1] else { return [] }
    if values[0] == value {
      return [
        Finding(
          .constantMetric, .warning, metric: scores.rule.metric,
          "\(scores.rule.metric) is \(Numerals.plain.short(value, digits: 3)) in every score of both runs: it tells "
            + "no answer from another")
      ]
    }
    // All answers can be perfect; a judge that gives one other score to all has failed.
    let range = scores.rule.range
    let best = scores.rule.direction == .higherIsBetter ? range.upper : range.lower
    guard values[0] == nil, value != best else { return [] }
    return [
      Finding(
        .constantMetric, .warning, metric: scores.rule.metric,
        "\(scores.rule.metric) is \(Numerals.plain.short(value, digits: 3)) in every score of the candidate, and the "
          + "baseline's differ: was it scored by a judge?")
    ]
  }

  /// The value that all scores have, where there are enough; nil where they differ.
  private static func onlyValue(of column: ScoreColumn, least: Int) -> Double? {
    guard column.count - column.missingCount >= max(least, 2) else { return nil }
    let scores = column.values.lazy.filter { !$0.isNaN }
    return scores.first.flatMap { first in scores.allSatisfy { $0 == first } ? first : nil }
  }

  private static func saturatedMetric(_ scores: RawScores, least: Int) -> [Finding] {
    let range = scores.rule.range
    let best = scores.rule.direction == .higherIsBetter ? range.upper : range.lower
    guard best.isFinite else { return [] }
    let shares = scores.runs.map { _, column -> Double in
      let count = column.count - column.missingCount
      guard count >= max(least, 2) else { return 0 }
      return Double(column.values.count { $0 == best }) / Double(count)
    }
    guard shares.allSatisfy({ $0 > saturatedShare }) else { return [] }
    return [
      Finding(
        .saturatedMetric, .warning, metric: scores.rule.metric,
        "\(scores.rule.metric) has its best value, \(Numerals.plain.short(best, digits: 3)), in "
          + "\(Numerals.plain.percent(shares[0], digits: 2)) of the baseline's scores and "
          + "\(Numerals.plain.percent(shares[1], digits: 2)) of the candidate's: it can show a fall, and hardly an "
          + "improvement")
    ]
  }
}

/// One metric's scores as the two files have them, those out of range included.
struct RawScores {
  let rule: MetricRule
  let baseline: ScoreColumn
  let candidate: ScoreColumn

  /// Nil where a run lacks the metric.
  init?(of rule: MetricRule, in pairing: Pairing) {
    guard let baseline = pairing.baseline.scores(of: rule.metric),
      let candidate = pairing.candidate.scores(of: rule.metric)
    else { return nil }
    self.rule = rule
    self.baseline = baseline
    self.candidate = candidate
  }

  /// The two columns, each with the name of its run.
  var runs: [(name: String, column: ScoreColumn)] {
    [("baseline", baseline), ("candidate", candidate)]
  }
}
