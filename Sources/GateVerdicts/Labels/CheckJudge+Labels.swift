internal import GateText
internal import GateRuns
internal import GateStatistics

extension CheckJudge {
  /// The labels of every metric that has some.
  static func labels(
    _ labels: HumanLabels, of thresholds: Thresholds, in pairing: Pairing,
    comparedWith run: ComparedRun
  ) -> [String: MetricLabels] {
    let places = Dictionary(
      pairing.examples.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var byMetric: [String: MetricLabels] = [:]
    for rule in thresholds.metrics where rule.statistic == .mean {
      let own = MetricLabels(
        of: rule, in: labels, pairing: pairing, places: places, comparedWith: run)
      if own.count > 0 { byMetric[rule.metric] = own }
    }
    return byMetric
  }

  /// A comparison's differences as people would see them; nil where no label says.
  func correction(
    of planned: PlannedCheck, _ metric: MetricData?, _ differences: DifferenceSet?
  ) -> LabelledDifferences? {
    guard case .regression = planned.question, let metric, let differences,
      let labels = labels[metric.rule.metric], let range = metric.rule.labelRange,
      metric.rule.labelMargin(of: 0) != nil
    else { return nil }
    return LabelledDifferences(
      of: differences, metric, labels, within: range, clusters: clusters,
      confidence: thresholds.confidence)
  }

  /// Whether labels are enough to decide.
  func decides(_ correction: LabelledDifferences) -> Bool {
    correction.whyTooFew(minimumSamples: thresholds.minimumSamples) == nil
  }

  /// What a report says of a correction.
  func humanCorrection(
    _ correction: LabelledDifferences, _ metric: MetricData, raw: Estimate, margin: Double
  ) -> HumanCorrection? {
    guard let labelMargin = metric.rule.labelMargin(of: margin) else { return nil }
    let inference = correction.inference
    let tooFew = correction.whyTooFew(minimumSamples: thresholds.minimumSamples)
    let reason =
      if let tooFew {
        "the metric decides: \(tooFew)"
      } else if correction.isComplete {
        "people decide, by their labels alone: every example is labelled"
      } else if correction.count < PredictionPoweredMean.fewestToTune {
        "people decide, by their labels alone: below "
          + "\(PredictionPoweredMean.fewestToTune) the metric cannot be weighed"
      } else if inference.weight == 0 {
        "people decide, by their labels alone: the metric does not follow them"
      } else {
        "people decide: their labels of some examples correct the metric of all"
      }
    return HumanCorrection(
      labels: correction.count, decides: tooFew == nil, reason: reason, weight: inference.weight,
      correlation: inference.correlation, raw: raw, rawMargin: margin,
      corrected: inference.estimate, margin: labelMargin)
  }

  /// What of the labels is not used, or should be known, a sentence each, without a full stop.
  ///
  /// - Parameter checks: the checks as judged.
  func labelWarnings(on checks: [Check]) -> [String] {
    thresholds.metrics.flatMap { rule -> [String] in
      guard let labels = labels[rule.metric] else { return [] }
      let name = FindingText.quoted(rule.labelName)
      let judged = checks.first { $0.metric == rule.metric && $0.segment == nil }?.correction
      let judge = pairing.candidate.header.factors["judge"]
      let others = labels.judges.filter { $0 != judge }
      return [
        rule.labelRange == nil
          ? "labels: those of \(name) correct nothing, as neither \"labels\" nor the metric has a "
            + "\"range\" with two ends" : nil,
        labels.unknown > 0
          ? "labels: \(Words.count(labels.unknown, "label")) of \(name) \(Self.verb(labels.unknown)) of examples "
            + "that neither run has" : nil,
        labels.withoutSystem > 0
          ? "labels: \(Words.count(labels.withoutSystem, "label")) of \(name) \(Self.verb(labels.withoutSystem)) "
            + "left out, as \"system\" does not say whose answer it is" : nil,
        labels.otherSystems > 0
          ? "labels: \(Words.count(labels.otherSystems, "label")) of \(name) \(Self.verb(labels.otherSystems)) of "
            + "systems that are not compared" : nil,
        labels.oneSided > 0
          ? "labels: \(Words.count(labels.oneSided, "example")) of \(name) "
            + "\(labels.oneSided == 1 ? "has a label" : "have labels") of one of the two answers alone"
          : nil,
        labels.withoutProbability > 0
          ? "labels: \(Words.count(labels.withoutProbability, "example")) of \(name) "
            + "\(Self.verb(labels.withoutProbability)) left out, as \"probability\" does not say how "
            + "likely they were chosen, and others say" : nil,
        // Of a limit that was calibrated, the finding on its calibration tells.
        judge != nil && !others.isEmpty && rule.calibration == nil
          ? "labels: \(name) was labelled under the judge \(others.map(FindingText.quoted).joined(separator: ", ")), "
            + "and the candidate has \(FindingText.quoted(judge ?? "")): calibrate again" : nil,
        judged.flatMap { $0.decides ? nil : "labels: of \(name), \($0.reason)" },
      ].compactMap(\.self)
    }
  }

  private static func verb(_ number: Int) -> String { number == 1 ? "is" : "are" }
}

extension Check {
  /// Takes over what people would see, where that decides.
  mutating func take(
    _ correction: LabelledDifferences, _ people: HumanCorrection, ownScale: Bool
  ) {
    reason = "\(correction.count) examples labelled by people: \(reason)"
    difference = people.corrected
    margin = people.margin
    method = .predictionPowered
    intervals = nil
    baselineValue = correction.means.baseline
    candidateValue = correction.means.candidate
    if ownScale { unit = nil }
  }
}
