internal import GateRuns
internal import GateStatistics

extension CheckJudge {
  /// The candidate's mean against a fixed limit (`methods §6`), by the hull of `methods §3`.
  func level(
    _ planned: PlannedCheck, _ metric: MetricData, _ limit: Double, _ side: LevelRule.Side
  ) -> Check {
    var (check, scores) = level(planned, metric, limit, side, policy: planned.missing)
    if scores.candidateOnlyMissing > 0, let other = metric.otherPolicy(than: planned.missing) {
      let alternative = level(planned, metric, limit, side, policy: other).0
      check.fragile = alternative.verdict != check.verdict
    }
    if check.verdict != .passed {
      addBeyond(limit, side, to: &check, scores, metric)
    }
    return check
  }

  private func level(
    _ planned: PlannedCheck, _ metric: MetricData, _ limit: Double, _ side: LevelRule.Side,
    policy: MissingPolicy
  ) -> (Check, CandidateScores) {
    let scores = CandidateScores(
      of: metric.scores, in: pairing, worst: metric.substitute(under: policy),
      where: planned.contains)
    let inference = Sample(scores.values).map {
      MeanInference(
        of: $0, confidence: thresholds.confidence, bounds: metric.rule.range.closed)
    }
    var check = planned.check(
      LevelRule.outcome(
        interval: inference?.estimate.interval, count: scores.values.count, limit: limit,
        side: side, minimumSamples: thresholds.minimumSamples))
    check.examples = scores.values.count
    check.candidateMean = inference?.estimate.point
    check.level = inference?.estimate
    if let bca = inference?.bca, let t = inference?.t {
      check.intervals = CheckIntervals(bca: bca, t: t)
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
    func examples(_ count: Int) -> String { count == 1 ? "1 example" : "\(count) examples" }
    let outcome: CheckOutcome =
      if scores.values.isEmpty && scores.unscored.isEmpty {
        .init(verdict: .error, note: nil, reason: "the candidate has no such example")
      } else if broken > 0 {
        .init(
          verdict: .beyondLimit, note: nil,
          reason: "\(examples(broken)) of \(scores.values.count) beyond the limit for every one")
      } else if !scores.unscored.isEmpty {
        .init(
          verdict: .inconclusive, note: nil,
          reason: "\(examples(scores.unscored.count)) without a score, which may hide a failure")
      } else {
        .init(verdict: .passed, note: nil, reason: "every example keeps the limit")
      }
    var check = planned.check(outcome)
    check.examples = scores.values.count
    check.candidateMean = Sample(scores.values)?.mean
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
