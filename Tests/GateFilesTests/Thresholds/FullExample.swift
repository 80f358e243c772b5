/// A thresholds.json that uses every key of the form.
enum FullExample {
  static let text = """
    {
      "$schema": "thresholds.schema.json", "version": 1,
      "runs": { "baseline": "baseline.jsonl", "candidate": "scores.csv", "anchor": "v1.jsonl", "maximumAge": 90 },
      "dataset": {
        "name": "support-v3", "id": "question_id", "input": ["user_input"], "output": "response",
        "reference": "ground_truth", "columns": { "scores.Factuality": "factuality" }, "segments": ["topic", "tier"], "cluster": "document", "trial": "epoch"
      },
      "confidence": 0.9, "minimumSamples": 30,
      "metrics": {
        "faithfulness": {
          "objective": "Answers say only what the policy documents say", "owner": "rag-team",
          "rationale": "A/A runs move by 0.01; support agreed to 0.03", "reviewed": "2026-11-01", "reviewEvery": 180, "weight": 2,
          "calibration": { "judge": "gpt-5", "date": "2026-11-28", "labels": 240 },
          "direction": "higher", "range": [0, 1], "margin": 0.03, "minimum": 0.80, "missing": "worst",
          "segments": {
            "tier=critical": {
              "margin": 0.01, "minimum": 0.90, "maximum": 1, "missing": "fail", "advisory": false,
              "rationale": "refund and safety questions"
            },
            "topic=*": {}
          }
        },
        "latency": {
          "direction": "lower", "unit": "s", "statistic": "p95", "margin": { "relative": 0.10 },
          "maximum": 4.0, "basis": "observed", "missing": "drop"
        },
        "tone": {
          "range": [1, 5], "advisory": true,
          "labels": { "metric": "politeness", "range": [0, 1], "margin": 0.1 }
        }
      },
      "critical": [
        { "where": "tier=critical", "metric": "faithfulness", "minimum": 0.5,
          "rationale": "one invented refund rule is one too many" },
        { "metric": "latency", "maximum": 30 }
      ],
      "comparability": {
        "missingExamples": 0.02, "changedExamples": 3, "changedReferences": 1, "newExamples": 0,
        "factors": ["judge", "prompt"], "judgeShift": "warn"
      },
      "profiles": { "nightly": { "inconclusive": "fail" }, "pull-request": { "inconclusive": "fail" } },
      "waivers": [
        { "check": "faithfulness[topic=billing]", "reason": "new policy", "owner": "rag-team",
          "expires": "2026-12-31" }
      ],
      "feedback": {
        "scale": [0, 10], "bad": 4, "ratings": { "great": 10, "meh": 5 }, "text": false, "retain": 90,
        "categories": { "refunds": ["refund*", "money back"], "wrong": ["/\\\\bwrong\\\\b/"] },
        "segments": ["topic"],
        "signals": { "followUp": "asked_again", "abandonment": "left", "regeneration": "retried", "copy": "copied" }
      },
      "labels": "labels.csv"
    }
    """
}
