internal import GateText
internal import GateRuns
internal import GateStatistics

/// Scores that changed although the answers did not: what moved is the judge (`methods §12`).
enum JudgeShiftFindings {
  /// Fewer unchanged answers, or clusters of them, than this decide nothing.
  static let fewestPairs = 8
  /// The largest corrected p-value of a shift for which the runs cannot be compared.
  static let incomparableAlpha = 0.001

  /// Looks at the unchanged answers of every metric that is judged on a scale with two ends; a
  /// latency is measured, and has another reason to change.
  static func of(_ comparison: Comparison) -> [Finding] {
    guard let isUnchanged = comparison.pairing.haveSameOutput, isUnchanged.contains(true) else {
      return []
    }
    let judged = comparison.metrics.filter(isJudged)
    let shifts = comparison.judge.workers.map(judged.count) { place in
      JudgeShift(of: judged[place], where: isUnchanged, in: comparison)
    }.compactMap(\.self)
    let adjusted = HolmCorrection.adjusted(shifts.map(\.pValue))
    return zip(shifts, adjusted).compactMap { shift, pValue in
      shift.finding(pValue: pValue, policy: comparison.thresholds.comparability.judgeShift)
    }
  }

  /// Whether a metric has a scale with two ends, said or seen: fractions of which more is better.
  private static func isJudged(_ metric: MetricData) -> Bool {
    let rule = metric.rule
    if rule.range.lower.isFinite, rule.range.upper.isFinite { return true }
    return rule.unit == nil && rule.direction == .higherIsBetter
      && [metric.columns.baseline, metric.columns.candidate].allSatisfy { column in
        column.values.allSatisfy { $0.isNaN || (0...1).contains($0) }
      }
  }
}

/// The change of one metric's scores over the answers that are the same in both runs.
private struct JudgeShift {
  let rule: MetricRule
  let estimate: Estimate
  /// Two-sided, of this metric alone.
  let pValue: Double
  let count: Int
  let changed: [String]
  /// How much of the overall mean difference comes from these answers, and that difference.
  let part: Double
  let overall: Double

  /// Nil where there are too few such answers, or where every score stayed.
  init?(of metric: MetricData, where isUnchanged: [Bool], in comparison: Comparison) {
    let pairing = comparison.pairing
    let clusters = comparison.judge.clusters
    func differences(worst: Double?, where isIncluded: (Int) -> Bool) -> DifferenceSet {
      DifferenceSet(
        of: metric, in: pairing, worst: worst, clusters: clusters, where: isIncluded)
    }
    let unchanged = differences(worst: nil) { isUnchanged[$0] }
    guard unchanged.clusterCount ?? unchanged.count >= JudgeShiftFindings.fewestPairs,
      let member = SignFlipFamily.Member(
        unchanged, statistic: .mean, direction: metric.rule.direction, clusters: clusters)
    else { return nil }
    let range = metric.rule.range
    let width = range.upper.isFinite && range.lower.isFinite ? range.upper - range.lower : 1
    guard
      let inference = comparison.judge.inference(
        of: unchanged.values, at: unchanged.examples, bounds: -width...width)
    else { return nil }
    // The same differences as the metric's own check has.
    let all = differences(worst: metric.substitute(under: metric.rule.missing)) { _ in true }
    rule = metric.rule
    estimate = inference.estimate
    count = unchanged.count
    let smaller = min(
      SignFlipTest.pValue(of: member.differences),
      SignFlipTest.pValue(of: member.differences.map { -$0 }))
    pValue = min(1, 2 * smaller)
    part = unchanged.values.reduce(0, +) / Double(all.count)
    overall = all.values.reduce(0, +) / Double(all.count)
    let largest = unchanged.values.indices.filter { unchanged.values[$0] != 0 }
      .sorted { first, second in
        let sizes = (abs(unchanged.values[first]), abs(unchanged.values[second]))
        return sizes.0 != sizes.1 ? sizes.0 > sizes.1 : first < second
      }
    changed = largest.prefix(Finding.mostExamples).map {
      pairing.examples[Int(unchanged.examples[$0])].id
    }
  }

  /// What is told of the shift; nil where it may be chance.
  func finding(pValue: Double, policy: JudgeShiftPolicy) -> Finding? {
    let isProven = pValue <= JudgeShiftFindings.incomparableAlpha
    let excludesZero = estimate.interval.map { $0.lower > 0 || $0.upper < 0 } ?? false
    guard isProven || (excludesZero && pValue <= 1 - estimate.confidence.fraction) else {
      return nil
    }
    let isIncomparable = isProven && policy == .error
    let sign = rule.direction.sign
    let decimals = FindingText.decimals(of: estimate)
    let answers = Words.count(count, "answer", "is", "are")
    let (whole, share) = (
      Numerals.plain.change(sign * overall, decimals: decimals),
      Numerals.plain.change(sign * part, decimals: decimals)
    )
    return Finding(
      .judgeShift, isIncomparable ? .incomparable : .warning, metric: rule.metric,
      "\(rule.metric): \(answers) the same in both runs, yet their scores changed by "
        + "\(FindingText.estimate(estimate, sign: sign)); of the whole change of \(whole), "
        + "\(share) comes from answers that did not change",
      remedy: isIncomparable ? .scoreWithOneJudge : nil, examples: changed, count: count,
      difference: estimate, part: part, pValue: pValue)
  }
}

/// Holm's correction for several tests (1979): it holds however they depend on each other.
enum HolmCorrection {
  /// The corrected p-values, in the order of `pValues`.
  static func adjusted(_ pValues: [Double]) -> [Double] {
    var adjusted = pValues
    var largest = 0.0
    for (rank, place) in pValues.indices.sorted(by: { pValues[$0] < pValues[$1] }).enumerated() {
      largest = max(largest, min(1, pValues[place] * Double(pValues.count - rank)))
      adjusted[place] = largest
    }
    return adjusted
  }
}
