internal import GateVerdicts

/// The form of a stored result: what the reader demands, and what its JSON Schema says.
///
/// Every key is always written, `null` where a value is not known. Other keys are ignored, so that a
/// later release can add some.
enum ResultForm {
  /// The version of the form.
  static let version = 1

  /// The whole file.
  static let file = object(
    "What ScoreGate found when it compared two runs. The same files give the same result.",
    [
      Field("schemaVersion", .constant(version), required: true, "The version of this form."),
      key(
        "verdict", .word(of: GateVerdict.self),
        "The verdict of all checks together."),
      key("profile", .object(profile), "The profile that was asked for."),
      key("exitStatus", count, "The exit status of `scoregate check`."),
      key("confidence", .number(.openFraction), "The two-sided level of the intervals."),
      key(
        "minimumSamples", count, "The smallest number of examples on which a check decides."),
      key("tool", .object(tool), "The program that judged."),
      key("config", .object(config), "The thresholds that were used."),
      key("baseline", .object(run), "The baseline that was read."),
      key("candidate", .object(run), "The candidate that was read."),
      key(
        "anchor", orNull(.object(run)), "The pinned older run that was read; null without one."),
      key("pairing", .object(pairing), "How the examples of the two runs went together."),
      key(
        "findings", .list(ListForm(of: .object(finding))),
        "In which ways the comparison could mislead, those first for which the runs cannot be "
          + "compared; there are such only where the verdict is error."),
      key(
        "checks", .list(ListForm(of: .object(check))),
        "The checks, in the order of thresholds.json; ids are unique."),
      key(
        "intents", .list(ListForm(of: .object(intent))),
        "What came of the effects that the change was meant to have."),
      key(
        "losses", .list(ListForm(of: .object(loss))),
        "Where what regressed lost most: slices of the examples."),
      key(
        "distributions", .list(ListForm(of: .object(distribution))),
        "How the scores of every gated metric lie, in the order of thresholds.json."),
      key("warnings", texts, "What a reader should know, one sentence each."),
      key("ungated", texts, "The metrics that a run has and no rule gates, sorted."),
      key(
        "labels", orNull(.object(labelsFile)),
        "The file of people's labels; null where there is none."),
    ])

  private static let profile = object(
    "A burden of proof.",
    [
      key("name", text, "The name."),
      key("inconclusive", .word(of: InconclusivePolicy.self), "What an inconclusive check does."),
    ])

  private static let tool = object(
    "A program and its version.",
    [key("name", text, "The name."), key("version", text, "The version.")])

  private static let config = object(
    "A file and what was in it.",
    fingerprint + [key("text", orNull(text), "The text of the file; null where it is not kept.")])

  private static let labelsFile = object("A file.", fingerprint)

  private static let run = object(
    "A run as it was read.",
    fingerprint + [
      key("format", text, "The format that was recognised, in words."),
      key("examples", count, "The number of distinct examples."),
      key("rows", count, "The number of rows: trials of examples."),
      key("header", .object(header), "What the run says of itself."),
    ])

  private static let fingerprint = [
    key("path", text, "The path as it was given."),
    key("sha256", text, "The SHA-256 of the bytes, in hexadecimal."),
  ]

  private static let header = object(
    "What a run says of itself.",
    [
      key("dataset", orNull(text), "The dataset's name."),
      key("system", orNull(text), "The version of the system that was scored."),
      key("created", orNull(text), "When the run was made, ISO 8601 in UTC."),
      key("change", orNull(text), "The change that was made since the run before."),
      key(
        "factors", .map(MapForm(keyName: "factor", key: .any, value: text)),
        "What else the scores depend on: model, prompt, judge."),
    ])

  private static let pairing = object(
    "How the examples of the two runs went together.",
    [
      key("paired", count, "The number of examples that were compared."),
      key("baselineOnly", texts, "The examples that the candidate lacks, sorted."),
      key("candidateOnly", texts, "The examples that the baseline lacks, sorted."),
      key(
        "changed", texts,
        "The examples whose input or reference differs between the runs, sorted."),
      key(
        "duplicates", count, "The number of examples that have several trials in either run."),
    ])
}
