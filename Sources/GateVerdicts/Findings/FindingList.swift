internal import GateRuns

/// Everything that can be found about two runs as a pair, in the order of reports.
enum FindingList {
  /// The findings, those first for which the runs cannot be compared.
  static func findings(of comparison: Comparison) -> [Finding] {
    let found =
      ExampleFindings.of(comparison) + DivisionFindings.of(comparison)
      + MeasureFindings.of(comparison) + UnitFindings.of(comparison)
      + JudgeShiftFindings.of(comparison) + MissingFindings.of(comparison)
      + SuspiciousFindings.of(comparison) + SimpsonFindings.of(comparison)
    let order = Dictionary(uniqueKeysWithValues: zip(FindingKind.allCases, 0...))
    func rank(_ place: Int) -> [Int] {
      let finding = found[place]
      return [finding.severity == .incomparable ? 0 : 1, order[finding.kind] ?? 0, place]
    }
    return found.indices.sorted { rank($0).lexicographicallyPrecedes(rank($1)) }
      .map { found[$0] }
  }
}

/// What the findings are told from.
struct Comparison {
  /// The examples of both runs.
  let pairing: Pairing
  /// What is demanded.
  let thresholds: Thresholds
  /// What measures a metric, and knows the clusters.
  let judge: CheckJudge
  /// The gated metrics that both runs have, scores out of range missing.
  let metrics: [MetricData]
  /// The files that the runs came from.
  let files: (baseline: FileFingerprint, candidate: FileFingerprint)

  /// Puts together what is compared.
  init(
    _ pairing: Pairing, under thresholds: Thresholds, judge: CheckJudge,
    files: (baseline: FileFingerprint, candidate: FileFingerprint)
  ) {
    self.pairing = pairing
    self.thresholds = thresholds
    self.judge = judge
    self.files = files
    metrics = thresholds.metrics.compactMap { MetricData(of: $0, in: pairing) }
  }
}
