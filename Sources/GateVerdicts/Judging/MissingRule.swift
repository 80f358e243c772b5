/// When a rise of missing scores is acceptable (`methods §9`).
enum MissingRule {
  /// What a verdict rests on.
  struct Evidence {
    /// The number of examples that both runs have.
    var count: Int
    /// The number of clusters that they are in; nil where the dataset has none.
    var clusters: Int?
    /// Whether the same scores are missing in both runs.
    var isIdentical: Bool
    /// How many examples lack a score in the baseline, and in the candidate.
    var missing: (baseline: Int, candidate: Int)
    /// How many examples of the candidate lack one, also those that the baseline does not have.
    var missingInAll: Int
    /// The upper end of the interval of the mean difference in missingness, negative is a rise; nil
    /// for a single example.
    var upper: Double?
    /// The p-value of a rise that the rule holds against α; nil where there are too few examples for
    /// any to be significant.
    var pValue: Double?
  }

  /// The verdict.
  ///
  /// - Parameters:
  ///   - evidence: what was measured.
  ///   - allowsNone: whether the policy is `fail`.
  ///   - minimumSamples: fewer examples cannot show that a rise is chance.
  ///   - alpha: the one-sided error rate, a fraction.
  static func outcome(
    of evidence: Evidence, allowsNone: Bool, minimumSamples: Int, alpha: Double
  ) -> CheckOutcome {
    let (before, now) = evidence.missing
    if allowsNone, evidence.missingInAll > 0 {
      let scores = evidence.missingInAll == 1 ? "1 score" : "\(evidence.missingInAll) scores"
      return CheckOutcome(
        verdict: .regressed, note: nil, reason: "the candidate lacks \(scores) and none may lack")
    }
    if evidence.isIdentical {
      return CheckOutcome(
        verdict: .passed, note: .identical,
        reason: now == 0 ? "no score is missing" : "the same scores are missing in both runs")
    }
    let counts = "\(before) before, \(now) now"
    if now > before,
      let outcome = TooFew.outcome(
        examples: evidence.count, "in both runs", clusters: evidence.clusters,
        minimumSamples: minimumSamples)
    {
      return outcome
    }
    guard let upper = evidence.upper, upper < 0 else {
      return CheckOutcome(
        verdict: .passed, note: nil, reason: "no rise of missing scores beyond chance: \(counts)")
    }
    if let pValue = evidence.pValue, pValue <= alpha {
      return CheckOutcome(
        verdict: .regressed, note: nil,
        reason: "more scores are missing than before, beyond chance: \(counts)")
    }
    return CheckOutcome(
      verdict: .inconclusive, note: nil,
      reason: "more scores are missing, but the corrected test does not rule out chance: \(counts)")
  }
}
