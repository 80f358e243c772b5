import GateText
internal import GateRuns
internal import GateStatistics
internal import GateVerdicts

/// The form of thresholds.json: its JSON Schema, the strict reader and the writer follow from these lists
/// of keys.
///
/// What has its documented default is not written, but for the direction of every metric, the confidence
/// and the smallest number of examples, which a team looks for.
enum ThresholdsForm {
  /// The whole file.
  static let file = Record(
    "What a team demands of its LLM evaluation: the thresholds of ScoreGate.",
    standard: Thresholds(metrics: []),
    settings: [
      Setting(
        "$schema", .text(.any), weaker: .neither,
        "Where the JSON Schema is, for editors; ScoreGate ignores it."),
      Setting("version", constant: 1, "The version of this form."),
      Setting(
        "runs", \.runs, .object(runs), weaker: .inside,
        "Where the runs are, unless the command line says so.",
        insteadOf: ["files", "paths", "inputs"]),
      Setting(
        "dataset", \.dataset, .object(dataset), weaker: .inside,
        "Which columns of the score files hold what.", insteadOf: ["data", "columns"]),
      Setting(
        "confidence", \.confidence, .confidence, weaker: .either,
        "The two-sided level of every interval, as a fraction. A check errs in either direction "
          + "with half of what is left.",
        isAlwaysWritten: true,
        insteadOf: ["confidenceLevel", "level", "alpha", "significance"]),
      Setting(
        "minimumSamples", \.minimumSamples, .whole(atLeast: 2), weaker: .larger,
        "A check with fewer examples than this is inconclusive.", isAlwaysWritten: true,
        insteadOf: ["minSamples", "minN", "minimumExamples", "minExamples", "sampleSize"]),
      Setting(
        "metrics", \.metrics, metrics, weaker: .absent, required: true,
        "What is demanded, one entry a metric, named as in the score files.",
        example: ["faithfulness": ["range": [0, 1], "margin": 0.03]],
        insteadOf: ["thresholds", "checks", "rules", "scores", "evaluators"]),
      Setting(
        "critical", \.critical, .list(.object(critical)), weaker: .absent,
        "Limits that no single example may break.", insteadOf: ["criticalExamples", "mustPass"]),
      Setting(
        "comparability", \.comparability, .object(comparability), weaker: .inside,
        "How far the two runs may differ and still be compared.",
        insteadOf: ["compare", "pairing"]),
      Setting(
        "profiles", .map(MapForm(keyName: "profile", value: .object(profile.form))),
        weaker: .inside,
        "Who bears the burden of proof, by the name that --profile takes. \"pull-request\" and "
          + "\"release\" exist without being written down.",
        standard: profiles.write(Profile.builtIn), insteadOf: ["modes", "environments"],
        read: readProfiles, write: writeProfiles),
      Setting(
        "waivers", \.waivers, .list(.object(waiver)), weaker: .present,
        "Checks that may fail until a day.",
        insteadOf: ["exceptions", "exemptions", "ignore", "skip", "suppressions"]),
      Setting(
        "feedback", \.feedback, .object(feedback), weaker: .inside,
        "What users' ratings mean, and what is kept of them.",
        insteadOf: ["userFeedback", "ratings", "users"]),
      Setting(
        "labels", \.labels, .filled, weaker: .either,
        "The path of a CSV file with what people say of answers, relative to this file. Comparisons of "
          + "the metrics that it has labels of are corrected by them.",
        example: "labels.csv",
        insteadOf: ["labelFile", "humanLabels", "annotations", "humanScores", "gold"]),
    ])

  /// `runs`.
  static let runs = Record(
    "Where the runs are.", standard: RunPaths(),
    settings: [
      Setting(
        "baseline", \.baseline, .filled, weaker: .either,
        "The path of the stored baseline, relative to this file.", example: "baseline.jsonl",
        insteadOf: ["base", "reference", "before"]),
      Setting(
        "candidate", \.candidate, .filled, weaker: .neither,
        "The path of the candidate, relative to this file.", example: "scores.jsonl",
        insteadOf: ["current", "new", "after", "head"]),
      Setting(
        "anchor", \.anchor, .filled, weaker: .either,
        "The path of a pinned older run, relative to this file. Every metric with a margin is "
          + "compared with it too, so that a slow decay over many accepted baselines shows.",
        example: "release-1.0.jsonl", insteadOf: ["pinned", "golden", "oldest"]),
      Setting(
        "maximumAge", \.maximumAge, .whole(atLeast: 1), weaker: .larger,
        "How many days old the baseline may be before the report warns of it; any age where it is "
          + "not said.",
        example: 90, insteadOf: ["maxAge", "maximumAgeDays", "maxAgeDays", "staleAfter", "expires"]),
    ])

  // MARK: - Profiles

  /// An entry of `profiles`.
  static let profile = Record(
    "A burden of proof.", standard: Profile(name: "", inconclusive: .fail),
    settings: [
      Setting(
        "inconclusive", \.inconclusive, .word, weaker: .to("warn"), required: true,
        "What an inconclusive check does: \"warn\" shows it and lets the gate pass, \"fail\" "
          + "demands proof that nothing got worse.",
        example: "warn", insteadOf: ["onInconclusive", "ifInconclusive"])
    ])

  private static let profiles = Coding<[Profile]>.entries(
    of: profile, keyName: "profile", from: { Profile(name: $0.key, inconclusive: .fail) },
    name: \.name)

  /// Puts the profiles of the file among those that exist without being written down.
  private static func readProfiles(
    _ node: JSONNode, into thresholds: inout Thresholds, _ problems: inout ProblemList
  ) {
    for profile in profiles.read(node, &problems) ?? [] {
      if let known = thresholds.profiles.firstIndex(where: { $0.name == profile.name }) {
        thresholds.profiles[known] = profile
      } else {
        thresholds.profiles.append(profile)
      }
    }
  }

  private static func writeProfiles(_ thresholds: Thresholds) -> JSONValue? {
    profiles.write(thresholds.profiles.filter { !Profile.builtIn.contains($0) })
  }

  // MARK: - Comparability

  /// `comparability`.
  static let comparability = Record(
    "How far the two runs may differ. A whole number counts examples; a number strictly between "
      + "0 and 1 is a share of the baseline's examples.",
    standard: Comparability(),
    settings: [
      Setting(
        "missingExamples", \.missingExamples, allowance, weaker: .larger,
        "How many examples of the baseline the candidate may lack.",
        insteadOf: ["missing", "maxMissing", "removedExamples", "baselineOnly"]),
      Setting(
        "changedExamples", \.changedExamples, allowance, weaker: .larger,
        "How many examples may have another input text under the same id.",
        insteadOf: ["changed", "maxChanged", "modifiedExamples"]),
      Setting(
        "changedReferences", \.changedReferences, allowance, weaker: .larger,
        "How many examples may be held against another reference under the same id.",
        insteadOf: ["changedGroundTruth", "changedExpected", "references"]),
      Setting(
        "newExamples", \.newExamples, allowance, weaker: .larger,
        "How many examples the candidate may have that the baseline lacks; any number where it is "
          + "not said.",
        insteadOf: ["new", "added", "addedExamples", "candidateOnly"]),
      Setting(
        "factors", \.factors, .list(.filled, isUnique: true), weaker: .absent,
        "The factors that must be the same in both runs, where both state them: names of the "
          + "header's \"factors\", and \"dataset\" for the dataset's name. A name covers what begins "
          + "with it: \"judge\" also \"judge.model\" and \"judgeVersion\".",
        example: ["judge", "dataset", "prompt"],
        insteadOf: ["equal", "mustMatch", "equalFactors", "sameFactors"]),
      Setting(
        "judgeShift", \.judgeShift, .word, weaker: .to("warn"),
        "What it does to the gate that the scores of unchanged answers changed: \"error\" makes the "
          + "runs incomparable, \"warn\" shows it.",
        insteadOf: ["judge", "judgeDrift", "drift", "onJudgeShift"]),
    ])

  /// A whole number of examples, or a share of them.
  private static let allowance = Coding<Allowance>(
    .either([.number(.whole(atLeast: 0)), .number(.openFraction)]),
    read: { node in
      node.integer.map(Allowance.count) ?? node.number.map(Allowance.share)
    },
    write: { allowance in
      switch allowance {
      case .count(let count): .init(count)
      case .share(let share): .init(share)
      }
    })
}
