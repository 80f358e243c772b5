import GateRuns
import GateStatistics
import GateVerdicts
import Testing

/// A result in which every key has a value, as text and as what it reads to.
enum FullResult {
  static let text = #"""
    {
      "schemaVersion": 1,
      "verdict": "blocked",
      "profile": { "name": "pull-request", "inconclusive": "warn" },
      "exitStatus": 1,
      "confidence": 0.95,
      "minimumSamples": 20,
      "tool": { "name": "scoregate", "version": "0.1.0" },
      "config": { "path": "thresholds.json", "sha256": "c0", "text": "{}" },
      "baseline": {
        "path": "baseline.jsonl", "sha256": "ba", "format": "ScoreGate JSON Lines",
        "examples": 120, "rows": 240,
        "header": {
          "dataset": "support-v3", "system": "v1.2.0", "created": "2026-11-23T08:00:00Z",
          "change": "re-ranking", "factors": { "judge": "j-2", "model": "m-1" }
        }
      },
      "candidate": {
        "path": "scores.csv", "sha256": "ca", "format": "CSV", "examples": 119, "rows": 119,
        "header": {
          "dataset": null, "system": null, "created": null, "change": null, "factors": {}
        }
      },
      "anchor": {
        "path": "release-1.0.jsonl", "sha256": "a0", "format": "ScoreGate JSON Lines",
        "examples": 90, "rows": 90,
        "header": {
          "dataset": null, "system": "v1.0.0", "created": null, "change": null, "factors": {}
        }
      },
      "pairing": {
        "paired": 118, "baselineOnly": ["q_1", "q_2"], "candidateOnly": ["q_3"],
        "changed": ["q_4"], "duplicates": 120
      },
      "findings": [
        {
          "kind": "missingExamples", "severity": "warning", "metric": null,
          "text": "2 examples are missing from the candidate", "n": 2,
          "examples": ["q_1", "q_2"], "difference": null, "part": null, "pValue": null
        },
        {
          "kind": "judgeShift", "severity": "warning", "metric": "faithfulness",
          "text": "scores of unchanged answers fell", "n": 60, "examples": ["q_9"],
          "difference": {
            "estimate": -0.02, "standardError": 0.005, "lower": -0.03, "upper": -0.01,
            "confidence": 0.95
          },
          "part": -0.01, "pValue": 0.004
        }
      ],
      "checks": [
        {
          "id": "faithfulness[tier=critical]", "metric": "faithfulness",
          "segment": "tier=critical", "kind": "regression", "verdict": "regressed",
          "blocking": false, "advisory": true, "fragile": true,
          "reason": "down by 0.08, \"beyond\" the margin \u001b[31m 😀", "direction": "higher",
          "unit": "points", "n": 118, "clusters": 12,
          "statistic": "mean",
          "baseline": { "mean": 0.9, "quantile": null },
          "candidate": { "mean": 0.82, "quantile": null },
          "difference": {
            "estimate": -0.08, "standardError": 0.013, "lower": -0.1, "upper": -0.05,
            "confidence": 0.95
          },
          "level": {
            "estimate": 0.82, "standardError": 0.011, "lower": 0.8, "upper": 0.84,
            "confidence": 0.9
          },
          "method": "hull",
          "intervals": { "bca": [-0.1, -0.052], "t": [-0.098, -0.05] },
          "pValue": 1e-12, "adjustedPValue": 0.0001, "margin": 0.03, "limit": 0.5,
          "minimumDetectableEffect": 0.036, "examplesNeeded": 170,
          "unseenFailureRate": 0.26,
          "missing": { "baseline": 1, "candidate": 2 },
          "correction": {
            "labels": 60, "decides": true, "reason": "people decide", "weight": 0.4,
            "correlation": 0.7,
            "raw": {
              "estimate": 0.02, "standardError": 0.01, "lower": 0, "upper": 0.04,
              "confidence": 0.95
            },
            "rawMargin": 0.01,
            "corrected": {
              "estimate": -0.08, "standardError": 0.013, "lower": -0.1, "upper": -0.05,
              "confidence": 0.95
            },
            "margin": 0.03
          },
          "note": "beyondMargin",
          "worstCount": 9,
          "examples": [
            {
              "id": "q_7", "baseline": 1, "candidate": 0, "difference": -1, "segments": ["topic=x"], "input": "Refund?",
              "baselineOutput": "No.", "candidateOutput": "Yes."
            },
            {
              "id": "q_8", "baseline": null, "candidate": null, "difference": null, "segments": [],
              "input": null, "baselineOutput": null, "candidateOutput": null
            }
          ],
          "waiver": {
            "check": "faithfulness[tier=critical]", "reason": "known", "owner": "rag-team",
            "expires": "2026-12-31", "expired": true, "line": 40, "column": 5
          },
          "rationale": "refunds", "position": { "line": 12, "column": 9 }
        },
        {
          "id": "latency.maximum", "metric": "latency", "segment": null, "kind": "level",
          "verdict": "inconclusive", "blocking": true, "advisory": false, "fragile": false,
          "reason": "too few examples", "direction": "lower", "unit": null, "n": 1,
          "clusters": null, "statistic": "p95",
          "baseline": { "mean": null, "quantile": null },
          "candidate": { "mean": null, "quantile": 1.5 },
          "difference": null,
          "level": {
            "estimate": 1.5, "standardError": null, "lower": null, "upper": null,
            "confidence": 0.95
          },
          "method": null, "intervals": null, "pValue": null, "adjustedPValue": null, "margin": null,
          "limit": null, "minimumDetectableEffect": null, "examplesNeeded": null,
          "unseenFailureRate": null,
          "missing": { "baseline": 0, "candidate": 0 }, "correction": null, "note": null,
          "worstCount": 0,
          "examples": [],
          "waiver": {
            "check": "latency.maximum", "reason": "r", "owner": "o", "expires": "2026-01-01",
            "expired": false, "line": null, "column": null
          },
          "rationale": null, "position": null
        }
      ],
      "intents": [
        {
          "text": "faithfulness+0.02[topic=x]", "metric": "faithfulness", "segment": "topic=x",
          "intended": 0.02, "verdict": "notAchieved",
          "effect": {
            "estimate": -0.08, "standardError": 0.013, "lower": -0.1, "upper": -0.05,
            "confidence": 0.95
          },
          "n": 118, "clusters": 12, "unit": "points", "reason": "it falls short"
        },
        {
          "text": "tone-1", "metric": "tone", "segment": null, "intended": -1,
          "verdict": "unknown", "effect": null, "n": 0, "clusters": null, "unit": null,
          "reason": "the candidate has no metric"
        }
      ],
      "losses": [
        {
          "metric": "faithfulness", "slice": "topic=x and digits in question=yes", "n": 40,
          "difference": -0.2, "rest": -0.01,
          "excess": {
            "estimate": -0.19, "standardError": 0.02, "lower": -0.23, "upper": -0.15,
            "confidence": 0.95
          },
          "explained": 0.9, "pValue": 0.001, "bound": true
        }
      ],
      "distributions": [
        {
          "metric": "faithfulness", "n": 118, "better": 2, "worse": 9,
          "differences": {
            "width": 0.5, "first": -2, "counts": [4, 4, 2], "below": 1, "above": 0
          },
          "scores": {
            "width": 0.5, "first": 0, "bins": 2, "cells": [0, 1, 2, 1, 1, 116], "beyond": 1
          }
        },
        {
          "metric": "latency", "n": 1, "better": 0, "worse": 0, "differences": null,
          "scores": { "width": 1, "first": 1, "bins": 1, "cells": [0, 0, 1], "beyond": 0 }
        }
      ],
      "warnings": ["the judge differs"],
      "ungated": ["tone"],
      "labels": { "path": "labels.csv", "sha256": "1a" }
    }
    """#

  static func value() throws -> GateResult {
    GateResult(
      verdict: .blocked, profile: .pullRequest, confidence: .standard, minimumSamples: 20,
      tool: Tool(name: "scoregate", version: "0.1.0"),
      config: FileFingerprint(path: "thresholds.json", sha256: "c0"), configText: "{}",
      baseline: RunSummary(
        file: FileFingerprint(path: "baseline.jsonl", sha256: "ba"),
        format: "ScoreGate JSON Lines", examples: 120, rows: 240,
        header: RunHeader(
          dataset: "support-v3", system: "v1.2.0", created: "2026-11-23T08:00:00Z",
          change: "re-ranking", factors: ["model": "m-1", "judge": "j-2"])),
      candidate: RunSummary(
        file: FileFingerprint(path: "scores.csv", sha256: "ca"), format: "CSV", examples: 119,
        rows: 119, header: RunHeader()),
      anchor: RunSummary(
        file: FileFingerprint(path: "release-1.0.jsonl", sha256: "a0"),
        format: "ScoreGate JSON Lines", examples: 90, rows: 90,
        header: RunHeader(system: "v1.0.0")),
      pairing: PairingSummary(
        paired: 118, baselineOnly: ["q_1", "q_2"], candidateOnly: ["q_3"], changed: ["q_4"],
        repeated: 120),
      findings: findings, checks: [try regression(), try level()],
      intents: try intents(), losses: losses,
      distributions: distributions,
      warnings: ["the judge differs"], ungated: ["tone"],
      labels: FileFingerprint(path: "labels.csv", sha256: "1a"))
  }

  private static var losses: [LossSlice] {
    [
      LossSlice(
        metric: "faithfulness", slice: "topic=x and digits in question=yes", examples: 40,
        difference: -0.2, rest: -0.01,
        excess: Estimate(
          point: -0.19, standardError: 0.02, interval: Interval(lower: -0.23, upper: -0.15),
          confidence: .standard), explained: 0.9, pValue: 0.001, isPValueBound: true)
    ]
  }

  private static func intents() throws -> [IntentOutcome] {
    [
      IntentOutcome(
        intent: try #require(Intent("faithfulness+0.02[topic=x]")), verdict: .notAchieved,
        effect: Estimate(
          point: -0.08, standardError: 0.013, interval: Interval(lower: -0.1, upper: -0.05),
          confidence: .standard), examples: 118, clusters: 12, unit: "points",
        reason: "it falls short"),
      IntentOutcome(
        intent: try #require(Intent("tone-1")), verdict: .unknown,
        reason: "the candidate has no metric"),
    ]
  }

  private static var distributions: [PairedDistribution] {
    [
      PairedDistribution(
        metric: "faithfulness", examples: 118, better: 2, worse: 9,
        differences: Histogram(width: 0.5, first: -2, counts: [4, 4, 2], below: 1),
        scores: ScoreGrid(
          width: 0.5, first: 0, bins: 2,
          cells: [
            .init(baseline: 0, candidate: 1, examples: 2),
            .init(baseline: 1, candidate: 1, examples: 116),
          ], beyond: 1)),
      PairedDistribution(
        metric: "latency", examples: 1, better: 0, worse: 0, differences: nil,
        scores: ScoreGrid(
          width: 1, first: 1, bins: 1, cells: [.init(baseline: 0, candidate: 0, examples: 1)])),
    ]
  }

  private static var findings: [Finding] {
    [
      Finding(
        .missingExamples, .warning, "2 examples are missing from the candidate",
        examples: ["q_1", "q_2"]),
      Finding(
        .judgeShift, .warning, metric: "faithfulness", "scores of unchanged answers fell",
        examples: ["q_9"], count: 60,
        difference: Estimate(
          point: -0.02, standardError: 0.005, interval: Interval(lower: -0.03, upper: -0.01),
          confidence: .standard), part: -0.01, pValue: 0.004),
    ]
  }

  private static func regression() throws -> Check {
    var check = Check(
      id: "faithfulness[tier=critical]", metric: "faithfulness", segment: "tier=critical",
      kind: .regression, verdict: .regressed,
      reason: "down by 0.08, \"beyond\" the margin \u{1B}[31m 😀", direction: .higherIsBetter)
    check.blocking = false
    check.advisory = true
    check.fragile = true
    check.note = .beyondMargin
    check.unit = "points"
    check.examples = 118
    check.clusters = 12
    check.baselineValue = 0.9
    check.candidateValue = 0.82
    check.difference = Estimate(
      point: -0.08, standardError: 0.013, interval: Interval(lower: -0.1, upper: -0.05),
      confidence: .standard)
    check.level = Estimate(
      point: 0.82, standardError: 0.011, interval: Interval(lower: 0.8, upper: 0.84),
      confidence: try #require(ConfidenceLevel(0.9)))
    check.method = .hull
    check.intervals = CheckIntervals(
      bca: Interval(lower: -0.1, upper: -0.052), t: Interval(lower: -0.098, upper: -0.05))
    check.pValue = 1e-12
    check.adjustedPValue = 0.0001
    check.margin = 0.03
    check.limit = 0.5
    check.minimumDetectableEffect = 0.036
    check.examplesNeeded = 170
    check.unseenFailureRate = 0.26
    check.missingInBaseline = 1
    check.missingInCandidate = 2
    check.worst = [
      WorstExample(
        id: "q_7", baseline: 1, candidate: 0, difference: -1, segments: ["topic=x"],
        input: "Refund?", baselineOutput: "No.", candidateOutput: "Yes."),
      WorstExample(id: "q_8", baseline: nil, candidate: nil, difference: nil),
    ]
    check.worstCount = 9
    check.correction = HumanCorrection(
      labels: 60, decides: true, reason: "people decide", weight: 0.4, correlation: 0.7,
      raw: Estimate(
        point: 0.02, standardError: 0.01, interval: Interval(lower: 0, upper: 0.04),
        confidence: .standard),
      rawMargin: 0.01,
      corrected: Estimate(
        point: -0.08, standardError: 0.013, interval: Interval(lower: -0.1, upper: -0.05),
        confidence: .standard), margin: 0.03)
    check.waiver = AppliedWaiver(
      waiver: Waiver(
        check: "faithfulness[tier=critical]", reason: "known", owner: "rag-team",
        expires: try #require(CalendarDate("2026-12-31")),
        position: SourcePosition(line: 40, column: 5)),
      expired: true)
    check.rationale = "refunds"
    check.position = SourcePosition(line: 12, column: 9)
    return check
  }

  private static func level() throws -> Check {
    var check = Check(
      id: "latency.maximum", metric: "latency", segment: nil, kind: .level,
      verdict: .inconclusive, reason: "too few examples", direction: .lowerIsBetter)
    check.examples = 1
    check.statistic = try #require(Statistic(rawValue: "p95"))
    check.candidateValue = 1.5
    check.level = Estimate(
      point: 1.5, standardError: nil, interval: nil, confidence: .standard)
    check.waiver = AppliedWaiver(
      waiver: Waiver(
        check: "latency.maximum", reason: "r", owner: "o",
        expires: try #require(CalendarDate("2026-01-01"))),
      expired: false)
    return check
  }
}
