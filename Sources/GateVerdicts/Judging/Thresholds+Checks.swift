package import GateRuns

extension Thresholds {
  /// The checks of two runs as the gate judges them, in the order of the file; no waiver applies.
  ///
  /// - Parameters:
  ///   - baseline: the run that is compared with.
  ///   - candidate: the run that is judged.
  ///   - workers: how the checks are spread over the cores.
  package func checks(
    baseline: Run, candidate: Run, workers: Workers = .one
  ) -> [Check] {
    CheckJudge(
      pairing: Pairing(baseline: baseline, candidate: candidate), thresholds: self,
      workers: workers
    ).checks()
  }

  /// What a profile makes of some checks, all runs comparable and nothing waived.
  package static func verdict(of checks: [Check], under profile: Profile) -> GateVerdict {
    GateRule.verdict(of: checks, isComparable: true, profile: profile)
  }
}
