package import GateRuns

extension Thresholds {
  /// The checks of two runs as the gate judges them, in the order of the file; no waiver applies.
  ///
  /// - Parameters:
  ///   - baseline: the run that is compared with.
  ///   - candidate: the run that is judged.
  ///   - demandsProof: whether a pass has to be a proof.
  ///   - workers: how the checks are spread over the cores.
  package func checks(
    baseline: Run, candidate: Run, demandsProof: Bool = false, workers: Workers = .one
  ) -> [Check] {
    CheckJudge(
      pairing: Pairing(baseline: baseline, candidate: candidate), thresholds: self,
      demandsProof: demandsProof, workers: workers
    ).checks()
  }

  /// What a profile makes of some checks, all runs comparable and nothing waived.
  package static func verdict(of checks: [Check], under profile: Profile) -> GateVerdict {
    GateRule.verdict(of: checks, isComparable: true, profile: profile)
  }
}
