internal import GateText
internal import GateRuns

/// The candidate against a pinned older run: slow decay that passes step by step, since each new
/// baseline hides the fall before it, adds up there.
///
/// Every rule that has a margin is held against the anchor as well, with the same margin. These checks
/// are a family of their own: each of the two families errs at the level of the gate.
struct AnchorComparison {
  /// The checks, in the order of thresholds.json.
  let checks: [Check]
  /// Why the candidate cannot be compared with it.
  let findings: [Finding]
  /// What was not compared, a sentence each, without a full stop.
  let remarks: [String]
  /// The number of distinct examples in the anchor.
  let examples: Int

  /// Compares a candidate with an anchor.
  init(
    of anchor: RunInput, with candidate: RunInput, thresholds: Thresholds, demandsProof: Bool,
    workers: Workers, labels: HumanLabels?
  ) {
    let pairing = Pairing(baseline: anchor.run, candidate: candidate.run)
    let run = ComparedRun.anchor(system: anchor.run.header.system)
    let judge = CheckJudge(
      pairing: pairing, thresholds: thresholds, demandsProof: demandsProof, workers: workers,
      comparedWith: run,
      labels: labels?.naming(anchor, candidate, comparedWith: run))
    let all = judge.checks()
    // What was scored only after the anchor was pinned cannot be held against it.
    let compared = all.filter { $0.verdict != .error || $0.examples > 0 }
    let isUseless = compared.isEmpty
    checks = isUseless ? all : compared
    let kept = Set(checks.map(\.id))
    let skipped = all.filter { !kept.contains($0.id) }
    remarks =
      Self.differences(of: pairing)
      + (skipped.isEmpty ? [] : ["anchor: no scores to compare for \(Self.names(of: skipped))"])
      + (all.isEmpty ? ["anchor: no metric has a margin, so that nothing is compared with it"] : [])
    let comparison = Comparison(
      pairing, under: thresholds, judge: judge, files: (anchor.file, candidate.file))
    let scales = UnitFindings.of(comparison) + JudgeShiftFindings.of(comparison)
    findings =
      MeasureFindings.of(
        anchor: anchor.run.header, candidate: candidate.run.header, under: thresholds.comparability)
      + scales.map(Self.ofAnchor)
    examples = pairing.baselineCount
  }

  /// A finding on two runs of which the first is the anchor.
  private static func ofAnchor(_ finding: Finding) -> Finding {
    var finding = finding
    finding.text =
      "compared with the anchor: " + finding.text.replacing("the baseline", with: "the anchor")
    return finding
  }

  private static func names(of checks: [Check]) -> String {
    FindingText.names(checks.map { $0.metric + ($0.segment.map { "[\($0)]" } ?? "") })
  }

  /// A dataset grows over the years, so that examples of one run alone stop nothing.
  private static func differences(of pairing: Pairing) -> [String] {
    let parts = [
      (pairing.ids(.candidateOnly).count, "that it lacks"),
      (pairing.ids(.baselineOnly).count, "that only it has"),
      (pairing.ids(.changed).count, "whose input or reference changed"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    guard !parts.isEmpty else { return [] }
    return ["anchor: examples not compared with it: \(Words.list(parts))"]
  }
}

extension Gate {
  /// The checks against the baseline with those against the anchor, metric by metric.
  func checks(_ checks: [Check], with anchored: [Check]) -> [Check] {
    guard !anchored.isEmpty else { return checks }
    return thresholds.metrics.flatMap { rule in
      (checks + anchored).filter { $0.metric == rule.metric }
    }
  }
}
