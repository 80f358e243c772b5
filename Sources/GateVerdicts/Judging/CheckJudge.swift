internal import GateRuns
internal import GateStatistics

/// Judges every check of a gate: plans them, measures them, tests them as one family, decides.
struct CheckJudge {
  let pairing: Pairing
  let thresholds: Thresholds
  /// The cluster of every example of the pairing; nil where the dataset has none.
  let clusters: [Int32]?
  /// How metrics and checks are spread over the cores.
  let workers: Workers
  private let comparedWith: ComparedRun
  /// Whether a pass has to be a proof.
  let demandsProof: Bool
  /// How the examples divide by every dimension that a rule names.
  let divisions: [String: Pairing.Division]
  /// People's labels of every metric that has some.
  let labels: [String: MetricLabels]

  init(
    pairing: Pairing, thresholds: Thresholds, demandsProof: Bool, workers: Workers,
    comparedWith: ComparedRun = .baseline, labels: HumanLabels? = nil
  ) {
    self.demandsProof = demandsProof
    self.workers = workers
    self.comparedWith = comparedWith
    self.pairing = pairing
    self.thresholds = thresholds
    clusters = thresholds.dataset.cluster == nil ? nil : pairing.clusters?.numbers
    let selectors =
      thresholds.metrics.flatMap { $0.segments.map(\.selector) }
      + thresholds.critical.compactMap(\.segment)
    var divisions: [String: Pairing.Division] = [:]
    for dimension in Set(selectors.map(\.dimension)) {
      divisions[dimension] = pairing.division(by: dimension)
    }
    self.divisions = divisions
    self.labels =
      labels.map { Self.labels($0, of: thresholds, in: pairing, comparedWith: comparedWith) } ?? [:]
  }

  /// The checks in the order of thresholds.json.
  func checks() -> [Check] {
    let measured = measuredChecks
    let deciding = family(of: measured.map { ($0.planned, $0.deciding) })
    let hasAlternative = measured.contains { $0.alternative != nil }
    let alternative =
      hasAlternative
      ? family(of: measured.map { ($0.planned, $0.alternative ?? $0.deciding) }) : deciding
    return workers.map(measured.count) { place in
      judged(
        measured[place], Evidence(deciding, at: place), otherwise: Evidence(alternative, at: place))
    }
  }

  private func judged(
    _ check: MeasuredCheck, _ evidence: Evidence, otherwise alternative: Evidence
  ) -> Check {
    let planned = check.planned
    guard let metric = check.metric else {
      return planned.unmatched(
        MetricData.whyAbsent(planned.rule.metric, in: pairing, comparedWith: comparedWith) ?? "")
    }
    return switch planned.question {
    case .regression(let margin):
      regression(check, metric, margin, evidence, otherwise: alternative)
    case .missing: missing(check, metric, evidence)
    case .level(let limit, let side, let basis):
      level(planned, metric, LevelDemand(limit: limit, side: side, basis: basis))
    case .critical(let limit, let side): critical(planned, metric, limit, side)
    case .unmatchedSegment(let reason, _): planned.unmatched(reason)
    }
  }

  /// How the scores of every metric lie that both runs have.
  func distributions() -> [PairedDistribution] {
    workers.map(thresholds.metrics.count) { place in
      MetricData(of: thresholds.metrics[place], in: pairing).flatMap {
        PairedDistribution(of: $0, in: pairing)
      }
    }.compactMap(\.self)
  }

  private var measuredChecks: [MeasuredCheck] {
    var data: [String: MetricData] = [:]
    for rule in thresholds.metrics + thresholds.criticalOnly {
      data[rule.metric] = MetricData(of: rule, in: pairing)
    }
    let metrics = data
    let plan = CheckPlan(of: thresholds, divisions: divisions, comparedWith: comparedWith).checks
    return workers.map(plan.count) {
      MeasuredCheck(plan[$0], metrics[plan[$0].rule.metric], by: self)
    }
  }

  /// What a check has of its family.
  struct Evidence {
    /// The p-value of the check by itself.
    let pValue: Double?
    /// The p-value after the correction; nil for a check outside of the family.
    let adjustedPValue: Double?
    /// How many standard errors a worsening of the check has to be to count; nil where none can.
    let criticalValue: Double?

    init(_ family: CheckFamily, at place: Int) {
      pValue = family.pValues[place]
      adjustedPValue = family.adjustedPValues[place]
      criticalValue = family.criticalValue
    }
  }

  private func family(of checks: [(PlannedCheck, MeasuredDifferences?)]) -> CheckFamily {
    CheckFamily(
      of: checks.map { ($0, $1?.tested) }, clusters: clusters, thresholds: thresholds,
      workers: workers)
  }

  /// The mean of values, by examples that are independent or in clusters (`methods §3`, `§8`); nil
  /// where there are none.
  func inference(
    of values: [Double], at examples: [Int32], bounds: ClosedRange<Double>
  ) -> MeanInference? {
    guard let clusters else {
      return (try? Sample(values)).map {
        MeanInference(of: $0, confidence: thresholds.confidence, bounds: bounds)
      }
    }
    let numbers = examples.map { clusters[Int($0)] }
    return (try? ClusteredSample(values, clusters: numbers)).map {
      MeanInference(of: $0, confidence: thresholds.confidence, bounds: bounds)
    }
  }

  /// The largest share of failures that so few independent examples, or clusters, may hide
  /// (`methods §3`); nil where they are enough.
  func unseenFailureRate(examples: Int, clusters: Int?) -> Double? {
    let count = clusters ?? examples
    guard count > 0, count < UnseenFailures.sufficientCount else { return nil }
    return UnseenFailures.rate(count: count, alpha: thresholds.confidence.oneSidedAlpha)
  }
}
