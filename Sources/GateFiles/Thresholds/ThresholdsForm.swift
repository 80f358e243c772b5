import GateText
internal import GateVerdicts

/// The form of thresholds.json: what the strict reader accepts, and what its JSON Schema says.
enum ThresholdsForm {
  /// The whole file.
  static let file = ObjectForm(
    "What a team demands of its LLM evaluation: the thresholds of ScoreGate.",
    fields: [
      KeyForm(
        "$schema", .text(.any), "Where the JSON Schema is, for editors; ScoreGate ignores it."),
      KeyForm(
        "version", .constant(1), required: true, "The version of this form.", example: 1),
      KeyForm(
        "runs", .object(runs), "Where the runs are, unless the command line says so.",
        insteadOf: ["files", "paths", "inputs"]),
      KeyForm(
        "dataset", .object(dataset), "Which columns of the score files hold what.",
        insteadOf: ["data", "columns"]),
      KeyForm(
        "confidence", .number(.openFraction),
        "The two-sided level of every interval, as a fraction. A check errs in either direction "
          + "with half of what is left.",
        standard: 0.95, insteadOf: ["confidenceLevel", "level", "alpha", "significance"]),
      KeyForm(
        "minimumSamples", .number(.whole(atLeast: 2)),
        "A check with fewer examples than this is inconclusive.", standard: 20,
        insteadOf: ["minSamples", "minN", "minimumExamples", "minExamples", "sampleSize"]),
      KeyForm(
        "metrics",
        .map(MapForm(keyName: "metric", value: .object(metric), minimumCount: 1)),
        required: true, "What is demanded, one entry a metric, named as in the score files.",
        example: ["faithfulness": ["range": [0, 1], "margin": 0.03]],
        insteadOf: ["thresholds", "checks", "rules", "scores", "evaluators"]),
      KeyForm(
        "critical", .list(ListForm(of: .object(critical))),
        "Limits that no single example may break.",
        insteadOf: ["criticalExamples", "mustPass"]),
      KeyForm(
        "comparability", .object(comparability),
        "How far the two runs may differ and still be compared.",
        insteadOf: ["compare", "pairing"]),
      KeyForm(
        "profiles", .map(MapForm(keyName: "profile", value: .object(profile))),
        "Who bears the burden of proof, by the name that --profile takes. \"pull-request\" and "
          + "\"release\" exist without being written down.",
        standard: [
          "pull-request": ["inconclusive": "warn"], "release": ["inconclusive": "fail"],
        ],
        insteadOf: ["modes", "environments"]),
      KeyForm(
        "waivers", .list(ListForm(of: .object(waiver))), "Checks that may fail until a day.",
        insteadOf: ["exceptions", "exemptions", "ignore", "skip", "suppressions"]),
      KeyForm(
        "feedback", .object(feedback), "What users' ratings mean, and what is kept of them.",
        insteadOf: ["userFeedback", "ratings", "users"]),
      KeyForm(
        "labels", .text(.filled),
        "The path of a CSV file with what people say of answers, relative to this file. Comparisons of "
          + "the metrics that it has labels of are corrected by them.",
        example: "labels.csv",
        insteadOf: ["labelFile", "humanLabels", "annotations", "humanScores", "gold"]),
    ])

  /// `runs`.
  static let runs = ObjectForm(
    "Where the runs are.",
    fields: [
      KeyForm(
        "baseline", .text(.filled), "The path of the stored baseline, relative to this file.",
        example: "baseline.jsonl", insteadOf: ["base", "reference", "before"]),
      KeyForm(
        "candidate", .text(.filled), "The path of the candidate, relative to this file.",
        example: "scores.jsonl", insteadOf: ["current", "new", "after", "head"]),
      KeyForm(
        "anchor", .text(.filled),
        "The path of a pinned older run, relative to this file. Every metric with a margin is "
          + "compared with it too, so that a slow decay over many accepted baselines shows.",
        example: "release-1.0.jsonl", insteadOf: ["pinned", "golden", "oldest"]),
      KeyForm(
        "maximumAge", .number(.whole(atLeast: 1)),
        "How many days old the baseline may be before the report warns of it; any age where it is "
          + "not said.",
        example: 90, insteadOf: ["maxAge", "maximumAgeDays", "maxAgeDays", "staleAfter", "expires"]),
    ])

  /// An entry of `profiles`.
  static let profile = ObjectForm(
    "A burden of proof.",
    fields: [
      KeyForm(
        "inconclusive", .word(of: InconclusivePolicy.self), required: true,
        "What an inconclusive check does: \"warn\" shows it and lets the gate pass, \"fail\" "
          + "demands proof that nothing got worse.",
        example: "warn", insteadOf: ["onInconclusive", "ifInconclusive"])
    ])

  /// `comparability`.
  static let comparability = ObjectForm(
    "How far the two runs may differ. A whole number counts examples; a number strictly between "
      + "0 and 1 is a share of the baseline's examples.",
    fields: [
      KeyForm(
        "missingExamples", allowance, "How many examples of the baseline the candidate may lack.",
        standard: 0, insteadOf: ["missing", "maxMissing", "removedExamples", "baselineOnly"]),
      KeyForm(
        "changedExamples", allowance,
        "How many examples may have another input text under the same id.", standard: 0,
        insteadOf: ["changed", "maxChanged", "modifiedExamples"]),
      KeyForm(
        "changedReferences", allowance,
        "How many examples may be held against another reference under the same id.",
        standard: 0, insteadOf: ["changedGroundTruth", "changedExpected", "references"]),
      KeyForm(
        "newExamples", allowance,
        "How many examples the candidate may have that the baseline lacks; any number where it is "
          + "not said.",
        insteadOf: ["new", "added", "addedExamples", "candidateOnly"]),
      KeyForm(
        "factors", .list(ListForm(of: .text(.filled), isUnique: true)),
        "The factors that must be the same in both runs, where both state them: names of the "
          + "header's \"factors\", and \"dataset\" for the dataset's name. A name covers what begins "
          + "with it: \"judge\" also \"judge.model\" and \"judgeVersion\".",
        standard: ["judge", "dataset"], example: ["judge", "dataset", "prompt"],
        insteadOf: ["equal", "mustMatch", "equalFactors", "sameFactors"]),
      KeyForm(
        "judgeShift", .word(of: JudgeShiftPolicy.self),
        "What it does to the gate that the scores of unchanged answers changed: \"error\" makes the "
          + "runs incomparable, \"warn\" shows it.",
        standard: "error", insteadOf: ["judge", "judgeDrift", "drift", "onJudgeShift"]),
    ])

  private static let allowance = Form.either([
    .number(.whole(atLeast: 0)), .number(.openFraction),
  ])
}
