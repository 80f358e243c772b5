internal import GateRuns
internal import GateStatistics
internal import GateVerdicts

/// The form of a stored result: the contract that other programs, and stored results, rely on.
///
/// Every property of `GateResult` is in it, so that it reads back as the same result. Every key is always
/// written, in the order of the lists, and `null` where a value is not known. Other keys are ignored, so
/// that a later release can add some; such a key says `since` when it is there.
enum ResultForm {
  /// The version of the form.
  static let version = 1

  /// The whole file.
  static let file = Record(
    "What ScoreGate found when it compared two runs. The same files give the same result.",
    from: GateResult(
      verdict: .error, profile: .pullRequest, confidence: .standard, minimumSamples: 0,
      tool: Tool(name: "", version: ""), config: noFile, baseline: noRun, candidate: noRun,
      pairing: PairingSummary(paired: 0), checks: []),
    [
      Field("schemaVersion", constant: version, "The version of this form."),
      Field("verdict", \.verdict, .word, "The verdict of all checks together."),
      Field("profile", \.profile, .object(profile), "The profile that was asked for."),
      Field(
        "exitStatus", following: { Int($0.exitStatus) }, .count,
        "The exit status of `scoregate check`."),
      Field("confidence", \.confidence, .confidence, "The two-sided level of the intervals."),
      Field(
        "minimumSamples", \.minimumSamples, .count,
        "The smallest number of examples on which a check decides."),
      Field("tool", \.tool, .object(tool), "The program that judged."),
      Field(
        "config", object: "A file and what was in it.",
        of: fingerprint.fields(of: \.config) + [
          Field(
            "text", \.configText, .orNull(.text),
            "The text of the file; null where it is not kept.")
        ], "The thresholds that were used."),
      Field("baseline", \.baseline, .object(run), "The baseline that was read."),
      Field("candidate", \.candidate, .object(run), "The candidate that was read."),
      Field(
        "anchor", \.anchor, .orNull(.object(run)),
        "The pinned older run that was read; null without one."),
      Field(
        "pairing", \.pairing, .object(pairing), "How the examples of the two runs went together."),
      Field(
        "findings", \.findings, .list(.object(finding)),
        "In which ways the comparison could mislead, those first for which the runs cannot be "
          + "compared; there are such only where the verdict is error."),
      Field(
        "checks", \.checks, .list(.object(check)),
        "The checks, in the order of thresholds.json; ids are unique."),
      Field(
        "intents", \.intents, .list(.object(intent)),
        "What came of the effects that the change was meant to have."),
      Field(
        "losses", \.losses, .list(.object(loss)),
        "Where what regressed lost most: slices of the examples."),
      Field(
        "distributions", \.distributions, .list(.object(distribution)),
        "How the scores of every gated metric lie, in the order of thresholds.json."),
      Field("warnings", \.warnings, .texts, "What a reader should know, one sentence each."),
      Field(
        "ungated", \.ungated, .texts, "The metrics that a run has and no rule gates, sorted."),
      Field(
        "labels", \.labels, .orNull(.object(fingerprint)),
        "The file of people's labels; null where there is none."),
    ], rule: judge)

  /// Holds the exit status against the verdict, and the ids of the checks against each other.
  private static func judge(
    _ result: inout GateResult, _ file: JSONObject, _ problems: inout ProblemList
  ) {
    if let status = file["exitStatus"], status.integer != Int(result.exitStatus) {
      problems.add(
        at: status.position,
        "\"exitStatus\" \(status.inWords) does not go with the verdict "
          + (file["verdict"]?.inWords ?? "null"))
    }
    var ids: Set<String> = []
    for id in file["checks"]?.array?.compactMap({ $0.object?["id"] }) ?? []
    where !ids.insert(id.string ?? "").inserted {
      problems.add(at: id.position, "a second check with the id \(id.inWords)")
    }
  }

  private static let profile = Record(
    "A burden of proof.", from: Profile.pullRequest,
    [
      Field("name", \.name, .text, "The name."),
      Field("inconclusive", \.inconclusive, .word, "What an inconclusive check does."),
    ])

  private static let tool = Record(
    "A program and its version.", from: Tool(name: "", version: ""),
    [
      Field("name", \.name, .text, "The name."),
      Field("version", \.version, .text, "The version."),
    ])

  private static let fingerprint = Record(
    "A file.", from: noFile,
    [
      Field("path", \.path, .text, "The path as it was given."),
      Field("sha256", \.sha256, .text, "The SHA-256 of the bytes, in hexadecimal."),
    ])

  private static let run = Record(
    "A run as it was read.", from: noRun,
    fingerprint.fields(of: \.file) + [
      Field("format", \.format, .text, "The format that was recognised, in words."),
      Field("examples", \.examples, .count, "The number of distinct examples."),
      Field("rows", \.rows, .count, "The number of rows: trials of examples."),
      Field("header", \.header, .object(header), "What the run says of itself."),
    ])

  private static let header = Record(
    "What a run says of itself.", from: RunHeader(),
    [
      Field("dataset", \.dataset, .orNull(.text), "The dataset's name."),
      Field("system", \.system, .orNull(.text), "The version of the system that was scored."),
      Field("created", \.created, .orNull(.text), "When the run was made, ISO 8601 in UTC."),
      Field("change", \.change, .orNull(.text), "The change that was made since the run before."),
      Field(
        "factors", \.factors, .dictionary(of: .text, keyName: "factor", key: .any),
        "What else the scores depend on: model, prompt, judge."),
    ])

  private static let pairing = Record(
    "How the examples of the two runs went together.", from: PairingSummary(paired: 0),
    [
      Field("paired", \.paired, .count, "The number of examples that were compared."),
      Field(
        "baselineOnly", \.baselineOnly, .texts, "The examples that the candidate lacks, sorted."),
      Field(
        "candidateOnly", \.candidateOnly, .texts, "The examples that the baseline lacks, sorted."),
      Field(
        "changed", \.changed, .texts,
        "The examples whose input or reference differs between the runs, sorted."),
      Field(
        "duplicates", \.repeated, .count,
        "The number of examples that have several trials in either run."),
    ])

  /// A segment, as thresholds.json writes it.
  static let segment = Coding.text.converted(
    to: { text, node, problems in
      let segment = SegmentSelector(text)
      if segment == nil { problems.add(at: node.position, misfit) }
      return segment
    }, from: { (segment: SegmentSelector) in segment.description })

  /// What is told of a value that fits the form and is none for all that.
  static let misfit = "not as a result of ScoreGate has it"

  private static let noFile = FileFingerprint(path: "", sha256: "")
  private static let noRun = RunSummary(
    file: noFile, format: "", examples: 0, rows: 0, header: RunHeader())
}
