internal import GateRuns
internal import GateStatistics

extension CheckJudge {
  /// Whether each intent was achieved, in their order: by the same interval as a comparison
  /// (`methods §3`), on the mean whatever the statistic of the metric's rule.
  func outcomes(of intents: [Intent]) -> [IntentOutcome] {
    workers.map(intents.count) { outcome(of: intents[$0]) }
  }

  private func outcome(of intent: Intent) -> IntentOutcome {
    func unknown(_ reason: String) -> IntentOutcome {
      IntentOutcome(intent: intent, verdict: .unknown, reason: reason)
    }
    let rule =
      thresholds.metrics.first { $0.metric == intent.metric }
      ?? MetricRule(metric: intent.metric, demand: Demand(), missing: .drop)
    guard let metric = MetricData(of: rule, in: pairing) else {
      return unknown(MetricData.whyAbsent(intent.metric, in: pairing) ?? "")
    }
    let membership: RuleScope.Membership?
    if let segment = intent.segment {
      guard let found = self.membership(of: segment) else {
        return unknown("no example is in \(segment)")
      }
      membership = found
    } else {
      membership = nil
    }
    let differences = DifferenceSet(
      of: metric, in: pairing, worst: metric.substitute(under: rule.missing), clusters: clusters,
      where: { membership?.contains($0) ?? true })
    let width = rule.range.upper - rule.range.lower
    guard
      let measured = inference(
        of: differences.values, at: differences.examples, bounds: -width...width)
    else { return unknown("no example has a score in both runs") }
    return outcome(of: intent, measured.estimate, differences, rule)
  }

  private func outcome(
    of intent: Intent, _ oriented: Estimate, _ differences: DifferenceSet, _ rule: MetricRule
  ) -> IntentOutcome {
    let sign = rule.direction.sign
    let effect = Estimate(
      point: sign * oriented.point + 0, standardError: oriented.standardError,
      interval: oriented.interval.map {
        sign < 0 ? Interval(lower: 0 - $0.upper, upper: 0 - $0.lower) : $0
      }, confidence: oriented.confidence)
    let tooFew = TooFew.outcome(
      examples: differences.count, "in both runs", clusters: differences.clusterCount,
      minimumSamples: thresholds.minimumSamples)
    let verdict =
      tooFew == nil ? IntentVerdict(effect.interval, intended: intent.change) : .notShown
    let reason =
      switch verdict {
      case .achieved: "the whole interval is at least what was intended"
      case .notAchieved: "the whole interval falls short of what was intended"
      case .notShown, .unknown:
        tooFew?.reason ?? "the interval holds less and more than was intended"
      }
    return IntentOutcome(
      intent: intent, verdict: verdict, effect: effect, examples: differences.count,
      clusters: differences.clusterCount, unit: rule.unit, reason: reason)
  }

  private func membership(of segment: SegmentSelector) -> RuleScope.Membership? {
    guard let division = divisions[segment.dimension] ?? pairing.division(by: segment.dimension),
      let code = division.values.firstIndex(of: segment.value ?? "*")
    else { return nil }
    return RuleScope.Membership(division: division, code: code)
  }
}
