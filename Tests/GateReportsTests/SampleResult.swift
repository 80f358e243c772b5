import GateRuns
import GateStatistics
import GateVerdicts

/// A hand-built gate result, small enough to read and different enough from the others to matter.
enum SampleResult: String, CaseIterable, Sendable {
  case passed
  case blocked
  case inconclusive
  case incomparable
  case hostile
  case hostileFindings
  case waived
  case anchored

  var result: GateResult {
    switch self {
    case .passed: .passed
    case .blocked: .blocked
    case .inconclusive: .inconclusive
    case .incomparable: .incomparable
    case .hostile: .hostile
    case .hostileFindings: .hostileFindings
    case .waived: .waived
    case .anchored: .anchored
    }
  }
}

extension GateResult {
  /// A result with these checks and the usual provenance.
  static func sample(
    _ verdict: GateVerdict, profile: Profile = .pullRequest, checks: [Check],
    findings: [Finding] = [], distributions: [PairedDistribution] = [], warnings: [String] = [],
    ungated: [String] = [],
    pairing: PairingSummary = PairingSummary(paired: 120)
  ) -> GateResult {
    GateResult(
      verdict: verdict, profile: profile, confidence: .standard, minimumSamples: 20,
      tool: Tool(name: "scoregate", version: "0.1.0"),
      config: FileFingerprint(
        path: "thresholds.json", sha256: String(repeating: "0a1b2c3d", count: 8)),
      baseline: RunSummary(
        file: FileFingerprint(
          path: "evals/baseline.jsonl", sha256: String(repeating: "11223344", count: 8)),
        format: "ScoreGate, JSON Lines", examples: 120, rows: 120,
        header: RunHeader(
          dataset: "support-v3", system: "v1.2.0", created: "2026-11-20T08:00:00Z",
          factors: ["model": "large-2", "judge": "judge-1"])),
      candidate: RunSummary(
        file: FileFingerprint(
          path: "evals/candidate.jsonl", sha256: String(repeating: "55667788", count: 8)),
        format: "Ragas, CSV", examples: 120, rows: 120,
        header: RunHeader(
          dataset: "support-v3", system: "v1.3.0", created: "2026-11-23T09:30:15.25+01:00",
          change: "Added re-ranking to retriever",
          factors: ["model": "large-2", "judge": "judge-1"])),
      pairing: pairing, findings: findings, checks: checks, distributions: distributions,
      warnings: warnings,
      ungated: ungated)
  }

  static var passed: GateResult {
    .sample(
      .passed,
      checks: [
        .faithfulness(
          mean: 0.012, halfWidth: 0.018, segment: nil, verdict: .passed,
          reason: "no worse than the margin: 0.012 (-0.006 … 0.030) against a margin of 0.03"),
        .latency(
          mean: -0.02, verdict: .passed,
          reason: "worse by 0.02 s at most 0.16 s, within the margin of 0.23 s"),
        .minimum(verdict: .passed, reason: "0.874 is at least 0.8, with 0.838 at the lowest"),
      ], ungated: ["answer_similarity"])
  }

  static var blocked: GateResult {
    var critical = Check(
      id: "faithfulness[tier=critical].critical", metric: "faithfulness", segment: "tier=critical",
      kind: .critical, verdict: .beyondLimit, reason: "2 of 31 examples score under 0.5",
      direction: .higherIsBetter)
    critical.limit = 0.5
    critical.examples = 31
    critical.worst = [
      WorstExample(
        id: "q_987", baseline: 0.95, candidate: 0.2, difference: -0.75,
        segments: ["tier=critical", "topic=billing"],
        input: "How do I get a refund for a gift card?",
        baselineOutput: "Gift cards are refunded to the original buyer within 14 days.",
        candidateOutput: "All gift cards can be refunded in cash at any time."),
      WorstExample(
        id: "q_312", baseline: 0.8, candidate: 0.45, difference: -0.35,
        segments: ["tier=critical"],
        input: "Is the charger safe in the bath?",
        baselineOutput: "No. Keep it away from water.", candidateOutput: "Yes, it is waterproof."),
    ]
    critical.worstCount = 2
    critical.rationale = "one invented refund rule is one too many"
    critical.position = SourcePosition(line: 21, column: 17)
    return .sample(
      .blocked,
      checks: [
        .faithfulness(
          mean: -0.018, halfWidth: 0.021, segment: nil, verdict: .inconclusive,
          reason: "the drop may be beyond the margin of 0.03, or none"),
        .faithfulness(
          mean: -0.0812, halfWidth: 0.0598, segment: "tier=critical", verdict: .regressed,
          reason: "the mean fell by 0.081, and 0.021 at least, beyond the margin of 0.01"),
        critical,
        .latency(
          mean: -0.304, verdict: .regressed,
          reason: "the mean rose by 0.30 s, beyond the margin of 0.23 s"),
        .minimum(verdict: .passed, reason: "0.874 is at least 0.8, with 0.838 at the lowest"),
        .missing(verdict: .regressed),
        .faithfulness(
          mean: 0.044, halfWidth: 0.03, segment: "topic=shipping", verdict: .passed,
          note: .improved, reason: "better by 0.044, and 0.014 at least"),
      ],
      findings: [
        Finding(
          .newExamples, .warning,
          "2 examples are new in the candidate and not compared: \"q_1201\", \"q_1202\"",
          examples: ["q_1201", "q_1202"]),
        Finding(
          .missingScores, .warning, metric: "faithfulness",
          "faithfulness lacks scores: 1 of 123 in the baseline (0.81 %: 1 judge timeout), "
            + "9 of 123 in the candidate (7.3 %: 9 judge timeout)"),
      ],
      distributions: [
        PairedDistribution(
          metric: "faithfulness", examples: 111, better: 9, worse: 14,
          differences: Histogram(
            width: 0.1, first: -8, counts: [1, 0, 1, 2, 4, 3, 2, 1, 4, 3, 2]),
          scores: ScoreGrid(
            width: 0.1, first: 0, bins: 10,
            cells: [
              .init(baseline: 4, candidate: 5, examples: 9),
              .init(baseline: 7, candidate: 4, examples: 13),
              .init(baseline: 9, candidate: 1, examples: 1),
              .init(baseline: 9, candidate: 9, examples: 88),
            ])),
        PairedDistribution(
          metric: "latency", examples: 120, better: 40, worse: 80,
          differences: Histogram(
            width: 0.5, first: -4, counts: [3, 10, 30, 36, 25, 15], above: 1),
          scores: ScoreGrid(
            width: 0.5, first: 2, bins: 6,
            cells: [
              .init(baseline: 0, candidate: 1, examples: 60),
              .init(baseline: 2, candidate: 2, examples: 59),
              .init(baseline: 5, candidate: 5, examples: 1),
            ], beyond: 1)),
      ], warnings: ["candidate: column \"notes\" is not part of the format; not read"],
      ungated: ["answer_similarity", "context_recall"],
      pairing: PairingSummary(paired: 120, candidateOnly: ["q_1201", "q_1202"], repeated: 3))
  }

  static var inconclusive: GateResult {
    var few = Check.faithfulness(
      mean: -0.05, halfWidth: 0.2, segment: "topic=returns", verdict: .inconclusive,
      note: .tooFewExamples, reason: "9 examples are fewer than the 20 that a verdict needs")
    few.examples = 9
    few.unseenFailureRate = 0.336
    few.adjustedPValue = nil
    few.difference = Estimate(
      point: -0.05, standardError: nil, interval: nil, confidence: .standard)
    return .sample(
      .inconclusive, profile: .release,
      checks: [
        .faithfulness(
          mean: -0.018, halfWidth: 0.0451, segment: nil, verdict: .inconclusive,
          reason: "the drop may be beyond the margin of 0.03, or none"),
        few,
        .latency(mean: 0.1, verdict: .passed, reason: "faster by 0.10 s"),
      ])
  }

  static var incomparable: GateResult {
    var absent = Check(
      id: "answer_relevancy", metric: "answer_relevancy", segment: nil, kind: .regression,
      verdict: .error, reason: "the candidate has no metric answer_relevancy",
      direction: .higherIsBetter)
    absent.position = SourcePosition(line: 9, column: 5)
    var result = GateResult.sample(
      .error,
      checks: [
        absent,
        .faithfulness(
          mean: -0.0812, halfWidth: 0.0598, segment: "tier=critical", verdict: .regressed,
          reason: "the mean fell by 0.081, and 0.021 at least, beyond the margin of 0.01"),
        .latency(mean: 0.1, verdict: .passed, reason: "faster by 0.10 s"),
      ],
      findings: [
        Finding(
          .missingExamples, .incomparable,
          "3 examples are missing from the candidate: \"q_17\", \"q_18\", \"q_19\"; "
            + "comparability.missingExamples allows 0", examples: ["q_17", "q_18", "q_19"]),
        Finding(
          .changedExamples, .incomparable,
          "1 example asks something else than in the baseline and is not compared: \"q_44\"; "
            + "comparability.changedExamples allows 0", examples: ["q_44"]),
        Finding(
          .differentMeasure, .incomparable,
          "judge differs, \"judge-1\" in the baseline and \"judge-2\" in the candidate, so that the "
            + "scores are not on one scale; score both runs alike, or leave it out of "
            + "comparability.factors"),
        Finding(
          .judgeShift, .warning, metric: "faithfulness",
          "faithfulness: 60 answers are the same in both runs, yet their scores changed by -0.011 "
            + "(95 % interval -0.019 … -0.003)", examples: ["q_2", "q_90"], count: 60,
          difference: Estimate(
            point: -0.011, standardError: 0.004, interval: Interval(lower: -0.019, upper: -0.003),
            confidence: .standard), part: -0.0057, pValue: 0.008),
      ],
      pairing: PairingSummary(
        paired: 116, baselineOnly: ["q_17", "q_18", "q_19"], changed: ["q_44"]))
    result.candidate.header.factors["judge"] = "judge-2"
    result.baseline.header.factors["retriever"] = "bm25"
    return result
  }

  /// Each step was within the margin, and all of them together are not.
  static var anchored: GateResult {
    var decayed = Check.faithfulness(
      mean: -0.061, halfWidth: 0.022, segment: "tier=critical", verdict: .regressed,
      note: .beyondMargin,
      reason: "worse than the anchor v1.0.0 by more than the margin, beyond chance")
    decayed.id += ".anchor"
    decayed.kind = .anchor
    var undecided = Check.faithfulness(
      mean: -0.02, halfWidth: 0.03, segment: nil, verdict: .inconclusive,
      reason: "the interval holds both no change and a worsening beyond the margin")
    undecided.id += ".anchor"
    undecided.kind = .anchor
    var result = GateResult.sample(
      .blocked,
      checks: [
        .faithfulness(
          mean: 0.044, halfWidth: 0.03, segment: nil, verdict: .passed, note: .improved,
          reason: "better than the baseline"),
        undecided, decayed,
      ],
      findings: [
        Finding(
          .staleBaseline, .warning,
          "the baseline is 120 days old (2026-07-28), and maximumAge is 90"),
        Finding(
          .improvedBaseline, .notice,
          "improved: faithfulness +0.044", remedy: .acceptCandidate),
      ],
      warnings: ["anchor: examples not compared with it: 12 that it lacks and 3 that only it has"])
    result.anchor = RunSummary(
      file: FileFingerprint(
        path: "evals/release-1.0.jsonl", sha256: String(repeating: "99aabbcc", count: 8)),
      format: "ScoreGate, JSON Lines", examples: 111, rows: 111,
      header: RunHeader(
        dataset: "support-v3", system: "v1.0.0", created: "2026-02-01T08:00:00Z",
        factors: ["judge": "judge-1"]))
    return result
  }

  static var waived: GateResult {
    var waived = Check.faithfulness(
      mean: -0.09, halfWidth: 0.04, segment: "topic=billing", verdict: .regressed,
      reason: "the mean fell by 0.090, beyond the margin of 0.03")
    waived.blocking = false
    waived.waiver = .sample(check: waived.id, year: 2026, expired: false)
    var expired = Check.faithfulness(
      mean: -0.06, halfWidth: 0.03, segment: "topic=login", verdict: .regressed,
      reason: "the mean fell by 0.060, beyond the margin of 0.03")
    expired.waiver = .sample(check: expired.id, year: 2025, expired: true)
    var advisory = Check.faithfulness(
      mean: -0.2, halfWidth: 0.1, segment: "tier=beta", verdict: .inconclusive,
      reason: "the drop may be beyond the margin of 0.03, or none")
    advisory.advisory = true
    advisory.blocking = false
    var fragile = Check.faithfulness(
      mean: 0.01, halfWidth: 0.02, segment: "topic=shipping", verdict: .passed,
      reason: "no worse than the margin")
    fragile.fragile = true
    fragile.missingInCandidate = 4
    fragile.correction = .sample
    var result = GateResult.sample(.blocked, checks: [advisory, waived, expired, fragile])
    result.intents = .samples
    result.losses = .samples
    result.labels = FileFingerprint(
      path: "evals/labels.csv", sha256: String(repeating: "1a2b3c4d", count: 8))
    result.candidate.header.factors = ["model": "large-3", "judge": "judge-2"]
    return result
  }
}

extension HumanCorrection {
  static var sample: HumanCorrection {
    HumanCorrection(
      labels: 60, decides: true, reason: "their labels of some examples correct the metric of all",
      weight: 0.6, correlation: 0.7,
      raw: Estimate(
        point: 0.01, standardError: 0.01, interval: Interval(lower: -0.01, upper: 0.03),
        confidence: .standard),
      rawMargin: 0.03,
      corrected: Estimate(
        point: 0.02, standardError: 0.02, interval: Interval(lower: -0.02, upper: 0.06),
        confidence: .standard), margin: 0.03)
  }
}

extension [LossSlice] {
  static var samples: [LossSlice] {
    [("topic=billing", -0.09, 0.7), ("topic=login and digits in question=yes", -0.06, 0.2)].map {
      slice, difference, explained in
      LossSlice(
        metric: "faithfulness", slice: slice, examples: 40, difference: difference, rest: -0.004,
        excess: Estimate(
          point: difference + 0.004, standardError: 0.01,
          interval: Interval(lower: difference - 0.016, upper: difference + 0.024),
          confidence: .standard), explained: explained, pValue: 0.001, isPValueBound: true)
    }
  }
}

extension [IntentOutcome] {
  static var samples: [IntentOutcome] {
    let outcomes: [(String, IntentVerdict, Double, Double)] = [
      ("recall+0.02[topic=billing]", .achieved, 0.031, 0.009),
      ("latency-0.5", .notAchieved, -0.1, 0.2), ("faithfulness+0.01", .notShown, 0.012, 0.03),
    ]
    return outcomes.compactMap { text, verdict, point, halfWidth in
      guard let intent = Intent(text) else { return nil }
      return IntentOutcome(
        intent: intent, verdict: verdict,
        effect: Estimate(
          point: point, standardError: halfWidth / 1.96,
          interval: Interval(lower: point - halfWidth, upper: point + halfWidth),
          confidence: .standard), examples: 80, unit: text.hasPrefix("latency") ? "s" : nil,
        reason: "the interval was held against what was intended")
    }
      + [Intent("tone+1")].compactMap(\.self).map {
        IntentOutcome(intent: $0, verdict: .unknown, reason: "neither run has the metric \"tone\"")
      }
  }
}

extension AppliedWaiver {
  static func sample(check: String, year: Int, expired: Bool) -> AppliedWaiver {
    AppliedWaiver(
      waiver: Waiver(
        check: check, reason: "the billing pages are being rewritten", owner: "rag-team",
        expires: CalendarDate(year: year, month: 12, day: 31) ?? .last,
        position: SourcePosition(line: 30, column: 5)), expired: expired)
  }
}
