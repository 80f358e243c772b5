internal import GateRuns

/// The gate: two runs and the thresholds in, a result out. It reads no file, no clock and no
/// environment.
public struct Gate: Sendable {
  let thresholds: Thresholds
  let profile: Profile
  let today: CalendarDate
  let tool: Tool
  let config: FileFingerprint
  let configText: String?
  private let workers: Workers

  /// Sets the gate up.
  ///
  /// - Parameters:
  ///   - thresholds: what is demanded.
  ///   - profile: who bears the burden of proof.
  ///   - today: the day that waivers are held against.
  ///   - tool: the name and version to write into the result.
  ///   - config: the file of the thresholds, to write into the result.
  ///   - configText: the text of that file, likewise; nil leaves it out.
  ///   - workers: how the checks are spread over the cores of the machine.
  public init(
    thresholds: Thresholds, profile: Profile, today: CalendarDate, tool: Tool,
    config: FileFingerprint, configText: String? = nil, workers: Workers = .one
  ) {
    self.thresholds = thresholds
    self.profile = profile
    self.today = today
    self.tool = tool
    self.config = config
    self.configText = configText
    self.workers = workers
  }

  /// Compares a candidate with the baseline, and with a pinned older run where there is one.
  ///
  /// - Parameters:
  ///   - baseline: the run that was stored.
  ///   - candidate: the run that a change made.
  ///   - anchor: the older run; nil for none.
  ///   - labels: what people say of the answers; comparisons of means are corrected by it.
  public func judge(
    baseline: RunInput, candidate: RunInput, anchor: RunInput? = nil, labels: HumanLabels? = nil
  ) -> GateResult {
    let pairing = Pairing(baseline: baseline.run, candidate: candidate.run)
    let names = ComparedNames(
      baseline.run.header.system, candidate.run.header.system, comparedWith: .baseline)
    let judge = CheckJudge(
      pairing: pairing, thresholds: thresholds, demandsProof: profile.demandsProof,
      workers: workers,
      labels: labels?.naming(baseline, candidate, comparedWith: .baseline))
    let findings = FindingList.findings(
      of: Comparison(
        pairing, under: thresholds, judge: judge, files: (baseline.file, candidate.file)))
    let anchored = anchor.map {
      AnchorComparison(
        of: $0, with: candidate, thresholds: thresholds, demandsProof: profile.demandsProof,
        workers: workers, labels: labels)
    }
    var checks = checks(judge.checks(), with: anchored?.checks ?? [])
    let unmatched = applyWaivers(to: &checks)
    var result = GateResult(
      verdict: GateRule.verdict(
        of: checks, isComparable: !findings.contains(where: \.isIncomparable),
        hasIdleExpiredWaiver: !unmatched.expired.isEmpty, profile: profile),
      profile: profile, confidence: thresholds.confidence,
      minimumSamples: thresholds.minimumSamples, tool: tool, config: config,
      configText: configText,
      baseline: baseline.summary(examples: pairing.baselineCount),
      candidate: candidate.summary(examples: pairing.candidateCount),
      anchor: anchor?.summary(examples: anchored?.examples ?? 0),
      pairing: PairingSummary(
        paired: pairing.examples.count { $0.presence == .paired },
        baselineOnly: pairing.ids(.baselineOnly), candidateOnly: pairing.ids(.candidateOnly),
        changed: pairing.ids(.changed), repeated: pairing.repeatedCount),
      findings: findings, checks: checks,
      intents: judge.outcomes(of: candidate.run.header.intents),
      distributions: judge.distributions(),
      warnings: baseline.warnings.map { "baseline: \($0)" }
        + candidate.warnings.map { "candidate: \($0)" }
        + (anchor?.warnings.map { "anchor: \($0)" } ?? []) + (anchored?.remarks ?? [])
        + unmatched.expired + unmatched.idle + judge.labelWarnings(on: checks)
        + (labels?.remarks(names: names) ?? []),
      ungated: ungatedMetrics(of: baseline.run, candidate.run), labels: labels?.file)
    for finding in anchored?.findings ?? [] { result.add(finding) }
    let stale = BaselineFindings.staleness(
      of: baseline.run.header, under: thresholds.runs, on: today)
    let demands = RuleFindings.findings(on: thresholds, today: today)
    let calibrations = expiredCalibrations(of: baseline.run.header, candidate.run.header)
    for finding in stale + BaselineFindings.improvement(in: result) + demands + calibrations {
      result.add(finding)
    }
    return result
  }

  /// The limits that were calibrated for another judge than the candidate's.
  private func expiredCalibrations(
    of baseline: RunHeader, _ candidate: RunHeader
  ) -> [Finding] {
    let judge = "judge"
    // Where the baseline names its judge, the comparison of factors says how the candidate does.
    let isTold =
      baseline.factors[judge] != nil
      && thresholds.comparability.factors.contains { FactorComparison.name($0, covers: judge) }
    return ExpiredCalibration.findings(
      under: thresholds, judge: candidate.factors[judge], namesFactor: !isTold)
  }

  private func ungatedMetrics(of baseline: Run, _ candidate: Run) -> [String] {
    let gated = Set(thresholds.metrics.map(\.metric) + thresholds.critical.map(\.metric))
    return Set((baseline.metrics + candidate.metrics).map(\.metric)).subtracting(gated).sorted()
  }
}
