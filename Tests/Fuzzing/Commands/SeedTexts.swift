/// The small files that inputs begin with: examples that four runs, labels and feedback speak of.
struct SeedTexts {
  /// The number of examples.
  let count: Int

  /// Every file that is written by hand, by its path.
  var files: [String: String] {
    [
      "thresholds.json": Self.thresholds,
      "baseline.jsonl": lines("v1", judge: "j-1", shift: 0),
      "candidate.jsonl": lines("v2", judge: "j-2", shift: 0.04),
      "again.jsonl": rows(shift: 0.01),
      "anchor.csv": table(shift: 0.02),
      "labels.csv": labels,
      "gold.csv": "id,metric,label\n" + (0..<8).map { "q\($0),faithfulness,\($0 % 2)\n" }.joined(),
      "template.md": "# {{metric}}\n\n{{objective}}\n\n{{scale}}\n",
      "feedback.csv": feedbackTable,
      "feedback.jsonl": feedbackRows.map { $0 + "\n" }.joined(),
      "feedback.json": "[" + feedbackRows.joined(separator: ",\n") + "]\n",
      "history.csv": history,
      "history-wide.csv": wideHistory,
      "history.jsonl": historyLines,
      ".scoregate/feedback.key": String(repeating: "0123456789abcdef", count: 4) + "\n",
    ]
  }

  private func topic(_ row: Int) -> String { ["billing", "account", "returns"][row % 3] }

  private func tier(_ row: Int) -> String { row % 4 == 0 ? "critical" : "standard" }

  private func scores(_ row: Int, _ shift: Double) -> (Double, Double, Double) {
    let wobble = Double(row * 7 % 11) / 50
    return (
      (0.7 + wobble - shift) * (row % 6 == 5 ? 0.5 : 1), 1.2 + wobble + shift * Double(row % 3),
      Double(row % 4) / 4
    )
  }

  /// A run in ScoreGate's own form.
  private func lines(_ system: String, judge: String, shift: Double) -> String {
    let header = """
      {"scoregate":1,"dataset":"small","system":"\(system)","created":"2026-11-20T08:00:00Z",\
      "change":"Shorter answers","intends":["faithfulness+0.02"],\
      "factors":{"judge":"\(judge)","prompt":"p"}}

      """
    return header
      + (0..<count).map { row in
        let (faithfulness, latency, tone) = scores(row, shift)
        return """
          {"id":"q\(row)","scores":{"faithfulness":\(faithfulness),"latency":\(latency),\
          "tone":\(tone)},"segments":{"topic":"\(topic(row))","tier":"\(tier(row))"},\
          "cluster":"d\(row / 2)","trial":1,"input":"Question \(row)?","output":"\(system) says \(row)",\
          "reference":"Right is \(row)"\(row == 9 ? ",\"missing\":{\"recall\":\"judge timeout\"}" : "")}

          """
      }.joined()
  }

  /// A run as rows of JSON, some examples with a second trial.
  private func rows(shift: Double) -> String {
    (0..<count + 6).map { place in
      let row = place % count
      let (faithfulness, latency, tone) = scores(row, shift + Double(place / count) / 100)
      return """
        {"question_id":"q\(row)","epoch":\(1 + place / count),"document":"d\(row / 2)",\
        "topic":"\(topic(row))","tier":"\(tier(row))",\
        "question":"Question \(row)?","answer":"Answer \(row)","faithfulness":\(faithfulness),\
        "latency":\(latency),"tone":\(tone)}

        """
    }.joined()
  }

  /// A run as a table.
  private func table(shift: Double) -> String {
    "question_id,epoch,document,topic,tier,question,answer,faithfulness,latency,tone\n"
      + (0..<count).map { row in
        let (faithfulness, latency, tone) = scores(row, shift)
        return "q\(row),1,d\(row / 2),\(topic(row)),\(tier(row)),"
          + "Question \(row)?,\"Answer, \(row)\",\(faithfulness),\(latency),\(tone)\n"
      }.joined()
  }

  private var labels: String {
    "id,system,metric,label,labeler,probability,date,judge,chosen,comment\n"
      + (0..<count - 8).flatMap { row in
        [("v1", "anna", 0), ("v2", "anna", 1), ("v2", "ben", 2)].map { system, labeler, place in
          let label = (row + place) % 5 > 1 ? 1 : 0
          return
            "q\(row),\(system),faithfulness,\(label),\(labeler),0.5,2026-11-0\(1 + row % 9),j-1,"
            + "\(row % 2 == 0 ? "random" : "limit"),\(row == 3 ? "too short" : "")\n"
        }
      }.joined()
  }

  private var feedbackTable: String {
    "Timestamp,User ID,Query ID,User Rating,Feedback Text,Metric Scores,System Version,topic,left\n"
      + (0..<count).map { row in
        let (faithfulness, latency, _) = scores(row, 0)
        let rating = row % 6 == 5 ? 1 : 3 + row % 3
        return "2026-11-\(row < 12 ? "01" : "15")T08:00:00Z,u\(row % 9),q\(row),\(rating),"
          + "\(rating == 1 ? "\"no refund, and wrong\"" : ""),"
          + "\"{faithfulness: \(faithfulness), latency: \(latency)}\",v\(1 + row / 12),"
          + "\(topic(row)),\(row % 8 == 0)\n"
      }.joined()
  }

  private var feedbackRows: [String] {
    (0..<12).map { row in
      """
      {"Timestamp":"2026-11-\(10 + row)","User ID":"w\(row % 5)","Query ID":"q\(row)",\
      "User Rating":\(1 + row % 5),"Feedback Text":"text \(row)",\
      "Metric Scores":{"faithfulness":\(Double(row) / 12)},"System Version":"v2",\
      "topic":"\(topic(row))","left":\(row % 2 == 0)}
      """
    }
  }

  private var history: String {
    "Timestamp,System Version,Metric Name,Value,Dataset Name,Change Description\n"
      + (0..<count).map { row in
        "2026-0\(row * 9 / count + 1)-\(10 + row % 18),v0.\(row / 2),"
          + "\(row % 2 == 0 ? "faithfulness" : "faithfulness[topic=billing]"),"
          + "\(0.9 - Double(row) / 200),small,Change \(row / 2)\n"
      }.joined()
  }

  private var wideHistory: String {
    "Timestamp,System Version,faithfulness,latency\n"
      + (0..<12).map { "2026-0\(1 + $0 % 9)-02,w\($0),\(0.8 + Double($0) / 99),\(1 + $0 % 3)\n" }
      .joined()
  }

  private var historyLines: String {
    (0..<12).map { row in
      """
      {"Timestamp":"2026-10-\(10 + row)","System Version":"x\(row)","Metric Name":"tone",\
      "Value":\(Double(row % 4) / 4),"Dataset Name":"small","Change Description":null}

      """
    }.joined()
  }

  private static let thresholds = #"""
    {
      "version": 1,
      "runs": { "baseline": "baseline.jsonl", "candidate": "candidate.jsonl", "maximumAge": 90 },
      "dataset": {
        "name": "small", "id": "question_id", "input": ["question"], "output": "answer",
        "segments": ["topic", "tier"], "cluster": "document", "trial": "epoch"
      },
      "confidence": 0.95, "minimumSamples": 6,
      "metrics": {
        "faithfulness": {
          "objective": "Answers are true", "owner": "support", "rationale": "agreed",
          "reviewed": "2026-11-01", "reviewEvery": 180, "weight": 2, "direction": "higher",
          "range": [0, 1], "margin": 0.05, "minimum": 0.4, "missing": "worst",
          "labels": { "range": [0, 1], "margin": 0.1 },
          "calibration": { "judge": "j-1", "date": "2026-11-02", "labels": 72 },
          "segments": { "tier=critical": { "margin": 0.02, "minimum": 0.5 }, "topic=*": {} }
        },
        "latency": {
          "direction": "lower", "unit": "s", "statistic": "p95", "range": [0, null],
          "margin": { "relative": 0.2 }, "maximum": 9, "basis": "observed", "missing": "drop"
        },
        "tone": { "advisory": true, "margin": 0.1, "missing": "fail" }
      },
      "critical": [ { "where": "tier=critical", "metric": "faithfulness", "minimum": 0.2 } ],
      "comparability": {
        "missingExamples": 2, "changedExamples": 0.1, "newExamples": 3, "factors": ["prompt"],
        "judgeShift": "warn"
      },
      "profiles": {
        "pull-request": { "inconclusive": "warn" }, "release": { "inconclusive": "fail" }
      },
      "waivers": [
        {
          "check": "faithfulness[topic=billing]", "reason": "new policy", "owner": "support",
          "expires": "2026-12-31"
        }
      ],
      "feedback": {
        "scale": [1, 5], "bad": 2, "ratings": { "great": 5, "meh": 3 },
        "categories": { "refunds": ["refund*", "money back"], "wrong": ["wrong"] },
        "retain": 900, "segments": ["topic"], "signals": { "abandonment": "left" }
      },
      "labels": "labels.csv"
    }

    """#
}
