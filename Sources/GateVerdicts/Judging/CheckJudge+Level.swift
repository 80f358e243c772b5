import GateText
internal import GateRuns
internal import GateStatistics

extension CheckJudge {
  /// The candidate's mean, or other statistic, against a fixed limit (`methods §6`).
  func level(_ planned: PlannedCheck, _ metric: MetricData, _ demand: LevelDemand) -> Check {
    var (check, scores) = level(planned, metric, demand, policy: planned.missing)
    if scores.candidateOnlyMissing > 0, let other = metric.otherPolicy(than: planned.missing) {
      let alternative = level(planned, metric, demand, policy: other).0
      check.fragile = alternative.verdict != check.verdict
    }
    if check.verdict != .passed {
      addBeyond(demand.limit, demand.side, to: &check, scores, metric)
    }
    return check
  }

  private func level(
    _ planned: PlannedCheck, _ metric: MetricData, _ demand: LevelDemand, policy: MissingPolicy
  ) -> (Check, CandidateScores) {
    let scores = CandidateScores(
      of: metric.scores, in: pairing, worst: metric.substitute(under: policy),
      where: planned.contains)
    let level = LevelEstimate(
      of: scores, rule: metric.rule, clusters: clusters, confidence: thresholds.confidence)
    let clusterCount = clusters.map { DistinctClusters.count(of: scores.examples, in: $0) }
    var check = planned.check(
      LevelRule.outcome(
        of: .init(
          count: scores.values.count, clusters: clusterCount, observed: level?.point,
          bounds: (level?.lower, level?.upper), valuesNeeded: level?.valuesNeeded),
        demand, statistic: metric.rule.statistic, minimumSamples: thresholds.minimumSamples))
    check.examples = scores.values.count
    check.clusters = clusterCount
    check.candidateValue = level?.point
    check.level = level?.estimate(thresholds.confidence)
    check.method = level?.method
    check.intervals = level?.intervals
    if metric.rule.statistic == .mean {
      check.unseenFailureRate = unseenFailureRate(
        examples: scores.values.count, clusters: clusterCount)
    }
    check.missingInCandidate = scores.missingCount
    return (check, scores)
  }

  /// Every single score against a limit; deterministic, and outside the family (`methods §6`).
  func critical(
    _ planned: PlannedCheck, _ metric: MetricData, _ limit: Double, _ side: LevelRule.Side
  ) -> Check {
    let scores = CandidateScores(
      of: metric.scores, in: pairing, worst: metric.substitute(under: planned.missing),
      where: planned.contains)
    let broken = scores.values.count { side.forbids($0, limit: limit) }
    let outcome: CheckOutcome =
      if scores.values.isEmpty && scores.unscored.isEmpty {
        .init(verdict: .error, note: nil, reason: "the candidate has no such example")
      } else if broken > 0 {
        .init(
          verdict: .beyondLimit, note: nil,
          reason:
            "\(Words.count(broken, "example")) of \(scores.values.count) beyond the limit for every one"
        )
      } else if !scores.unscored.isEmpty {
        .init(
          verdict: .inconclusive, note: nil,
          reason:
            "\(Words.count(scores.unscored.count, "example")) without a score, which may hide a failure"
        )
      } else {
        .init(verdict: .passed, note: nil, reason: "every example keeps the limit")
      }
    var check = planned.check(outcome)
    check.examples = scores.values.count
    check.candidateValue = (try? Sample(scores.values))?.mean
    check.missingInCandidate = scores.missingCount
    if check.verdict != .passed { addBeyond(limit, side, to: &check, scores, metric) }
    return check
  }
}

extension LevelRule.Side {
  /// Whether a single score is on the wrong side of a limit.
  func forbids(_ score: Double, limit: Double) -> Bool {
    switch self {
    case .minimum: score < limit
    case .maximum: score > limit
    }
  }
}
