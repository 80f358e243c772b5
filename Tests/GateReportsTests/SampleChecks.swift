import GateRuns
import GateStatistics
import GateVerdicts

extension Check {
  /// A comparison of faithfulness, higher is better.
  static func faithfulness(
    mean: Double, halfWidth: Double, segment: SegmentSelector?, verdict: CheckVerdict,
    note: CheckNote? = nil, reason: String
  ) -> Check {
    var check = Check(
      id: segment.map { "faithfulness[\($0)]" } ?? "faithfulness", metric: "faithfulness",
      segment: segment, kind: .regression, verdict: verdict, reason: reason,
      direction: .higherIsBetter)
    let interval = Interval(lower: mean - halfWidth, upper: mean + halfWidth)
    check.note = note
    check.examples = segment == nil ? 120 : 31
    check.baselineValue = 0.8423
    check.candidateValue = 0.8423 + mean
    check.difference = Estimate(
      point: mean, standardError: halfWidth / 1.96, interval: interval, confidence: .standard)
    check.method = .hull
    check.intervals = CheckIntervals(bca: interval, t: interval)
    check.unseenFailureRate = segment == nil ? nil : 0.112
    check.pValue = mean < 0 ? 0.00031 : 0.8
    check.adjustedPValue = mean < 0 ? 0.0021 : 0.97
    check.margin = segment == "tier=critical" ? 0.01 : 0.03
    check.minimumDetectableEffect = 1.43 * halfWidth
    check.examplesNeeded = 546
    check.rationale = segment == "tier=critical" ? "refund and safety questions" : nil
    check.position = SourcePosition(line: 12, column: 7)
    if mean < 0 {
      check.worst = [
        WorstExample(
          id: "q_987", baseline: 0.95, candidate: 0.2, difference: -0.75,
          segments: ["tier=critical", "topic=billing"],
          input: "How do I get a refund for a gift card?",
          baselineOutput: "Gift cards are refunded to the original buyer within 14 days.",
          candidateOutput: "All gift cards can be refunded in cash at any time."),
        WorstExample(
          id: "質問_12", baseline: 1, candidate: 0.5, difference: -0.5,
          input: "返金の方法を教えてください 🙏", baselineOutput: "購入から十四日以内に返金できます。",
          candidateOutput: "いつでも返金できます。"),
      ]
      check.worstCount = 14
    }
    return check
  }

  /// A comparison of latency in seconds, lower is better; `mean` is oriented.
  static func latency(mean: Double, verdict: CheckVerdict, reason: String) -> Check {
    var check = Check(
      id: "latency", metric: "latency", segment: nil, kind: .regression, verdict: verdict,
      reason: reason, direction: .lowerIsBetter)
    check.unit = "s"
    check.examples = 120
    check.statistic = Statistic(rawValue: "p95") ?? .mean
    check.method = .percentile
    check.baselineValue = 2.3145
    check.candidateValue = 2.3145 - mean
    check.difference = Estimate(
      point: mean, standardError: 0.07,
      interval: Interval(lower: mean - 0.14, upper: mean + 0.14), confidence: .standard)
    check.pValue = 1e-14
    check.adjustedPValue = 0.0004
    check.margin = 0.23145
    check.minimumDetectableEffect = 0.196
    check.examplesNeeded = 87
    check.position = SourcePosition(line: 15, column: 5)
    return check
  }

  /// A minimum of faithfulness.
  static func minimum(verdict: CheckVerdict, reason: String) -> Check {
    var check = Check(
      id: "faithfulness.minimum", metric: "faithfulness", segment: nil, kind: .level,
      verdict: verdict, reason: reason, direction: .higherIsBetter)
    check.examples = 120
    check.candidateValue = 0.874
    check.level = Estimate(
      point: 0.874, standardError: 0.018, interval: Interval(lower: 0.838, upper: 0.903),
      confidence: .standard)
    check.method = .gaffke
    check.limit = 0.8
    check.position = SourcePosition(line: 12, column: 40)
    return check
  }

  /// The missing scores of faithfulness.
  static func missing(verdict: CheckVerdict) -> Check {
    var check = Check(
      id: "faithfulness.missing", metric: "faithfulness", segment: nil, kind: .missing,
      verdict: verdict, reason: "9 of 120 scores are missing, 1 in the baseline",
      direction: .higherIsBetter)
    check.examples = 120
    check.missingInBaseline = 1
    check.missingInCandidate = 9
    check.baselineValue = 1.0 / 120
    check.candidateValue = 9.0 / 120
    check.difference = Estimate(
      point: -8.0 / 120, standardError: 0.02, interval: Interval(lower: -0.11, upper: -0.02),
      confidence: .standard)
    check.pValue = 0.004
    check.adjustedPValue = 0.011
    check.worst = [WorstExample(id: "q_5", baseline: 0.9, candidate: nil, difference: nil)]
    check.worstCount = 8
    return check
  }
}
