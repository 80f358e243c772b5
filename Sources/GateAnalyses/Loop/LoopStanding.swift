import GateStatistics
package import GateRuns
package import GateVerdicts

/// Where a team stands on its way around the loop, and what is the one next step.
package struct LoopStanding: Sendable {
  /// The stored baseline.
  package struct Baseline: Sendable {
    /// How old it is.
    package let age: BaselineAge
    /// The oldest that the thresholds allow, in days; nil where they do not say.
    package let maximumAge: Int?
    /// The judge that scored it; nil where it does not say.
    package let judge: String?
  }

  /// The last recorded run.
  package struct Change: Sendable, Equatable {
    /// The version of the system.
    package let system: String?
    /// What was changed.
    package let text: String?
    /// What it was meant to do, and what came of it.
    package let intents: [IntentOutcome]

    /// Makes a change.
    package init(system: String?, text: String?, intents: [IntentOutcome]) {
      self.system = system
      self.text = text
      self.intents = intents
    }
  }

  /// A metric of the last correlation that does not do what users ask of it.
  package struct Deaf: Sendable, Equatable {
    /// The metric.
    package let metric: String
    /// What to do about it.
    package let advice: FeedbackAdvice
  }

  /// A metric on which people do not agree enough for their labels to be relied on (Krippendorff 2004).
  package struct Disputed: Sendable, Equatable {
    /// The metric, as labels call it.
    package let metric: String
    /// Krippendorff's α.
    package let alpha: Double
  }

  /// What was found outside the thresholds and the baseline.
  package struct Record: Sendable {
    /// How many runs are recorded.
    package var runCount = 0
    /// The last one that the gate judged; nil where none is.
    package var last: Change?
    /// How the metrics went.
    package var trends: [Trend] = []
    /// What metrics say of users' ratings; nil without ratings.
    package var feedback: FeedbackCorrelation?
    /// People's labels; nil where the thresholds name none.
    package var labels: HumanLabels?

    /// Nothing is recorded.
    package init() {}
  }

  /// How many metrics are gated.
  package let gatedCount: Int
  /// What is amiss with the demands: a metric without an objective, an overdue review.
  package let remarks: [RuleFindings.Remark]
  /// The baseline; nil where there is none.
  package let baseline: Baseline?
  /// The metrics whose demands have no rationale, in the order of the thresholds.
  package let unjustified: [String]
  /// The checks that can never fail or never pass.
  package let dead: [String]
  /// The segments with the largest impact, the worst first.
  package let weakest: [Shortfall]
  /// The segments that do not keep a limit that blocks, beyond chance, the worst first.
  package let failing: [Shortfall]
  /// The limits that were calibrated for another judge than the baseline's.
  package let expired: [ExpiredCalibration]
  /// The metrics whose labelers do not agree, in the order of their names.
  package let disputed: [Disputed]
  /// What was recorded.
  package let record: Record

  /// The names in the labels file of the metrics whose limits were calibrated.
  private let calibrated: Set<String>

  private static let mostWeak = 3

  /// Looks at all that a team has.
  ///
  /// - Parameters:
  ///   - thresholds: what they wrote down.
  ///   - baseline: the stored baseline; nil where there is none.
  ///   - candidate: the run to look for weaknesses in; nil for the baseline.
  ///   - record: what was recorded.
  ///   - today: the day that ages are held against.
  package init(
    of thresholds: Thresholds, baseline: Run?, candidate: Run?, record: Record,
    today: CalendarDate, workers: Workers = .one
  ) {
    self.record = record
    gatedCount = thresholds.metrics.count
    remarks = RuleFindings.remarks(on: thresholds, today: today)
    self.baseline = baseline.map { run in
      Baseline(
        age: BaselineAge(of: run.header, on: today), maximumAge: thresholds.runs.maximumAge,
        judge: run.header.factors["judge"])
    }
    unjustified = thresholds.metrics.filter { $0.rationale == nil && !$0.advisory }.map(\.metric)
    dead =
      baseline.map { run in
        let probes = RuleProbes(of: thresholds, baseline: run, workers: workers)
        return probes.findings.filter { !$0.unchanged.advisory && !($0.canFail && $0.canPass) }
          .map(\.unchanged.id)
      } ?? []
    let run = candidate ?? baseline
    let weaknesses = run.map { Weaknesses(of: $0, under: thresholds, workers: workers) }
    let ranked = (weaknesses?.ranked ?? []).filter { $0.metric.rule != nil }
    weakest = Array(ranked.prefix(Self.mostWeak))
    failing = ranked.filter { $0.missed != nil && !$0.isAdvisory }
    expired =
      baseline.map {
        ExpiredCalibration.all(under: thresholds, judge: $0.header.factors["judge"])
      } ?? []
    disputed = record.labels.map { Self.disputed(in: $0) } ?? []
    calibrated = Set(thresholds.metrics.filter { $0.calibration != nil }.map(\.labelName))
  }

  private static func disputed(in labels: HumanLabels) -> [Disputed] {
    LabelAgreement(of: labels.labels).metrics.compactMap { metric in
      guard metric.shared >= LabelAgreement.fewestShared,
        let alpha = metric.alpha?.estimate?.point, alpha < LabelAgreement.tentative
      else { return nil }
      return Disputed(metric: metric.metric, alpha: alpha)
    }
  }

  /// The metrics that do not do what users ask of them.
  package var deaf: [Deaf] {
    record.feedback?.metrics.compactMap { metric in
      switch metric.advice {
      case .move, .set, .advisory, .against:
        Deaf(metric: metric.metric.metric, advice: metric.advice)
      case .tooLittle, .keep, .noLimit, .undecided: nil
      }
    } ?? []
  }

  /// The judges that labels were asked for under, other than that of the baseline, sorted. Of a metric
  /// whose limit was calibrated, the calibration tells for which judge.
  package var formerJudges: [String] {
    guard let judge = baseline?.judge, let labels = record.labels else { return [] }
    let others = labels.labels.filter { !calibrated.contains($0.metric) }
    return Set(others.compactMap(\.judge)).subtracting([judge]).sorted()
  }

  /// That a limit was calibrated on a day that is not yet.
  package var untimely: [RuleFindings.Remark] {
    remarks.filter { $0.kind == .staleCalibration }
  }

  /// The trends that deserve a look.
  package var warnings: [Trend] { record.trends.filter { !$0.warnings.isEmpty } }

  /// Where the team stands with a step.
  package func state(of step: LoopStep) -> LoopStep.State {
    func state(_ isOpen: Bool) -> LoopStep.State { isOpen ? .open : .done }
    switch step {
    case .objectives:
      return gatedCount == 0 ? .missing : state(remarks.contains { $0.kind == .noObjective })
    case .baseline: return baseline.map { state($0.isStale) } ?? .missing
    case .thresholds:
      return state(!unjustified.isEmpty || remarks.contains { $0.kind == .reviewDue })
    case .reach: return baseline == nil ? .missing : state(!dead.isEmpty)
    case .weaknesses: return baseline == nil ? .missing : state(!failing.isEmpty)
    case .change:
      guard let last = record.last else { return .missing }
      return state(
        last.intents.isEmpty || last.intents.contains { $0.verdict != .achieved })
    case .history: return record.runCount < 2 ? .missing : state(!warnings.isEmpty)
    case .users: return record.feedback == nil ? .missing : state(!deaf.isEmpty)
    case .labels:
      if !expired.isEmpty || !untimely.isEmpty { return .open }
      guard let labels = record.labels, !labels.labels.isEmpty else { return .missing }
      return state(!formerJudges.isEmpty || !disputed.isEmpty)
    }
  }

  /// The one next step: what is amiss comes first, then what was never begun; nil where all is done.
  package var next: LoopStep? {
    LoopStep.allCases.first { state(of: $0) == .open && $0 != .change }
      ?? LoopStep.allCases.first { state(of: $0) == .missing }
      ?? LoopStep.allCases.first { state(of: $0) == .open }
  }
}

extension LoopStanding.Baseline {
  /// Whether it is older than allowed, or nobody can tell where somebody asks, or its date is wrong.
  package var isStale: Bool {
    switch age {
    case .days(let days, _): maximumAge.map { days > $0 } ?? false
    case .unknown: maximumAge != nil
    case .future, .unreadable: true
    }
  }
}
