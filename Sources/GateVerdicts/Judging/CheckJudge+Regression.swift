internal import GateRuns
internal import GateStatistics

extension CheckJudge {
  /// The candidate against the baseline (`methods §5`), and whether the verdict hangs on how
  /// missing scores are treated (`methods §9`).
  func regression(
    _ measured: MeasuredCheck, _ metric: MetricData, _ margin: Margin, _ evidence: Evidence,
    otherwise otherEvidence: Evidence
  ) -> Check {
    let planned = measured.planned
    guard let deciding = measured.deciding else {
      return planned.check(.init(verdict: .error, note: nil, reason: "nothing was measured"))
    }
    var check = regression(planned, metric, margin, deciding, evidence)
    if let alternative = measured.alternative {
      let other = regression(planned, metric, margin, alternative, otherEvidence)
      check.fragile = other.verdict != check.verdict
    }
    // Of all examples those that moved most are worth reading even where nothing is amiss.
    if check.verdict != .passed || planned.segment == nil {
      if let people = deciding.correction {
        addWorst(to: &check, people, metric)
      } else {
        addWorst(to: &check, deciding.differences, metric)
      }
    }
    return check
  }

  private func regression(
    _ planned: PlannedCheck, _ metric: MetricData, _ margin: Margin,
    _ own: MeasuredDifferences, _ evidence: Evidence
  ) -> Check {
    let differences = own.differences
    let measured = comparison(of: differences, metric, id: planned.id)
    // A relative margin of a mean of 0 is needed only where anything differs.
    let absoluteMargin =
      measured?.baseline.flatMap { margin.inUnit(ofMean: $0) }
      ?? (differences.isIdentical ? 0 : nil)
    guard let measured, let absoluteMargin else {
      let reason =
        if differences.count == 0 {
          "no example has a score in both runs"
        } else if measured == nil {
          "the scores are too large to compare"
        } else {
          "the \(planned.comparedWith.words)'s \(planned.rule.statistic.rawValue) is 0, so that a relative margin means "
            + "nothing; give an absolute one"
        }
      var check = planned.check(.init(verdict: .error, note: nil, reason: reason))
      check.describe(differences)
      check.baselineValue = measured?.baseline
      check.candidateValue = measured?.candidate
      return check
    }
    let correction = own.correction
    let tested = own.tested
    let isUncorrected =
      planned.advisory
      && CheckFamily.canFail(
        tested, statistic: planned.rule.statistic, minimumSamples: thresholds.minimumSamples)
    let people = own.labelled.flatMap {
      humanCorrection($0, metric, raw: measured.estimate, margin: absoluteMargin)
    }
    let outcome = RegressionRule.outcome(
      of: .init(
        count: tested.count, clusters: tested.clusterCount,
        isIdentical: differences.isIdentical && correction == nil,
        interval: correction?.inference.estimate.interval ?? measured.estimate.interval,
        pValue: evidence.adjustedPValue ?? (isUncorrected ? evidence.pValue : nil)),
      margin: correction == nil ? absoluteMargin : people?.margin ?? absoluteMargin,
      minimumSamples: thresholds.minimumSamples, statistic: planned.rule.statistic,
      alpha: thresholds.confidence.oneSidedAlpha, comparedWith: planned.comparedWith)

    var check = planned.check(outcome)
    check.describe(differences)
    check.baselineValue = measured.baseline
    check.candidateValue = measured.candidate
    check.difference = measured.estimate
    check.method = measured.method
    check.intervals = measured.intervals
    check.pValue = evidence.pValue
    check.adjustedPValue = evidence.adjustedPValue
    check.margin = absoluteMargin
    check.correction = people
    if let correction, let people {
      check.take(correction, people, ownScale: metric.rule.labels?.range != nil)
    } else if metric.rule.statistic == .mean {
      check.unseenFailureRate = unseenFailureRate(
        examples: differences.count, clusters: differences.clusterCount)
    }
    addPower(to: &check, evidence)
    return check
  }

  /// What examples of this number can show, under the correction of the family (`methods §7`).
  private func addPower(to check: inout Check, _ evidence: Evidence) {
    // Where too few decide nothing, no worsening is found.
    guard check.note != .tooFewExamples, check.note != .tooFewClusters,
      // Where nothing differs, nothing tells how much could.
      let standardError = check.difference?.standardError, standardError > 0,
      let margin = check.margin
    else { return }
    let alone = -NormalDistribution.quantile(thresholds.confidence.oneSidedAlpha)
    let isCorrected = evidence.adjustedPValue != nil
    guard let criticalValue = isCorrected ? evidence.criticalValue : alone else { return }
    let power = PowerAnalysis(
      standardError: standardError, count: check.examples, criticalValue: criticalValue)
    check.minimumDetectableEffect = power.minimumDetectableEffect
    // How many more labels would help is another question than how many more examples.
    guard check.correction?.decides != true else { return }
    check.examplesNeeded = power.examplesNeeded(for: margin)
      .map { max($0, thresholds.minimumSamples) }
  }

  // MARK: - Measuring

  /// The two runs' statistics over the same examples, and their difference.
  private struct Comparison {
    var baseline: Double?
    var candidate: Double?
    /// The difference, negative is worse.
    var estimate: Estimate
    var method: IntervalMethod?
    var intervals: CheckIntervals?
  }

  /// Compares the two runs; nil where there is no pair.
  private func comparison(
    of differences: DifferenceSet, _ metric: MetricData, id: String
  ) -> Comparison? {
    switch metric.rule.statistic {
    case .mean: meanComparison(of: differences, metric)
    case .quantile(let level): quantileComparison(of: differences, metric, level, id: id)
    }
  }

  private func meanComparison(
    of differences: DifferenceSet, _ metric: MetricData
  ) -> Comparison? {
    let range = metric.rule.range
    let width = range.upper - range.lower
    return inference(
      of: differences.values, at: differences.examples, bounds: -width...width
    ).map { inference in
      Comparison(
        baseline: differences.baselineMean, candidate: differences.candidateMean,
        estimate: inference.estimate, method: inference.estimate.interval.map { _ in .hull },
        intervals: CheckIntervals(inference))
    }
  }

  /// The difference of two quantiles by a paired bootstrap, a random stream of its own for each
  /// check.
  private func quantileComparison(
    of differences: DifferenceSet, _ metric: MetricData, _ level: QuantileLevel, id: String
  ) -> Comparison? {
    let difference = try? QuantileDifference(
      baseline: differences.scores.baseline, candidate: differences.scores.candidate,
      clusters: clusters.map { numbers in differences.examples.map { numbers[Int($0)] } },
      level: level, confidence: thresholds.confidence, stream: RandomStream.number(of: id))
    return difference.map { difference in
      let estimate = difference.estimate.oriented(metric.rule.direction)
      return Comparison(
        baseline: difference.baseline, candidate: difference.candidate, estimate: estimate,
        method: estimate.interval.map { _ in .percentile })
    }
  }
}

extension CheckIntervals {
  /// The two intervals of a mean; nil where it has none.
  init?(_ inference: MeanInference) {
    guard let bca = inference.bca, let t = inference.t else { return nil }
    self.init(bca: bca, t: t)
  }
}

extension Estimate {
  /// `o` times an estimate, so that negative is worse (`methods §0`).
  fileprivate func oriented(_ direction: Direction) -> Estimate {
    guard direction == .lowerIsBetter else { return self }
    return Estimate(
      point: 0 - point, standardError: standardError,
      interval: interval.map { Interval(lower: 0 - $0.upper, upper: 0 - $0.lower) },
      confidence: confidence)
  }
}
