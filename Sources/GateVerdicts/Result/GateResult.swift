public import GateRuns
public import GateStatistics

/// All that the gate found: what every report renders, and nothing else is needed for one.
///
/// A result holds no clock reading, no absolute path and no random number: the same files give the
/// same result.
public struct GateResult: Sendable, Equatable {
  /// The verdict of all checks together.
  public var verdict: GateVerdict
  /// The profile that was asked for.
  public var profile: Profile
  /// The two-sided level of the intervals.
  public var confidence: ConfidenceLevel
  /// The smallest number of examples on which a check decides.
  public var minimumSamples: Int
  /// The name and the version of the tool that judged.
  public var tool: Tool
  /// The thresholds that were used.
  public var config: FileFingerprint
  /// The text of the thresholds; nil where it is not kept, such as a very long one.
  public var configText: String?
  /// The baseline that was read.
  public var baseline: RunSummary
  /// The candidate that was read.
  public var candidate: RunSummary
  /// The pinned older run that was read; nil where there is none.
  public var anchor: RunSummary?
  /// How the examples of the two runs went together.
  public var pairing: PairingSummary
  /// In which ways the comparison of the two runs could mislead, those first for which they cannot
  /// be compared.
  public var findings: [Finding]
  /// The checks, in the order of thresholds.json; ids are unique.
  public var checks: [Check]
  /// What came of the effects that the change was meant to have, in their order.
  public var intents: [IntentOutcome]
  /// The slices that lost most of what regressed, by metric in the order of thresholds.json.
  public var losses: [LossSlice]
  /// How the scores of every gated metric lie, in the order of thresholds.json.
  public var distributions: [PairedDistribution]
  /// What else a reader should know, of the files and of thresholds.json, one sentence each,
  /// without a full stop.
  public var warnings: [String]
  /// The metrics that a run has and no rule gates, sorted.
  public var ungated: [String]
  /// The file of people's labels; nil where there is none.
  public var labels: FileFingerprint?

  /// The exit status that goes with the verdict.
  public var exitStatus: Int32 { verdict.exitStatus }

  /// Puts a result together.
  public init(
    verdict: GateVerdict, profile: Profile, confidence: ConfidenceLevel, minimumSamples: Int,
    tool: Tool, config: FileFingerprint, configText: String? = nil, baseline: RunSummary,
    candidate: RunSummary, anchor: RunSummary? = nil, pairing: PairingSummary,
    findings: [Finding] = [], checks: [Check], intents: [IntentOutcome] = [],
    losses: [LossSlice] = [], distributions: [PairedDistribution] = [], warnings: [String] = [],
    ungated: [String] = [], labels: FileFingerprint? = nil
  ) {
    self.verdict = verdict
    self.profile = profile
    self.confidence = confidence
    self.minimumSamples = minimumSamples
    self.tool = tool
    self.config = config
    self.configText = configText
    self.baseline = baseline
    self.candidate = candidate
    self.anchor = anchor
    self.pairing = pairing
    self.findings = findings
    self.checks = checks
    self.intents = intents
    self.losses = losses
    self.distributions = distributions
    self.warnings = warnings
    self.ungated = ungated
    self.labels = labels
  }
}

/// A program and its version.
public struct Tool: Hashable, Sendable {
  /// The name: `scoregate`.
  public var name: String
  /// The version: `0.1.0`.
  public var version: String

  /// Makes a tool.
  public init(name: String, version: String) {
    self.name = name
    self.version = version
  }
}

/// A file, as it was given, and what was in it.
public struct FileFingerprint: Hashable, Sendable {
  /// The path as it was given; relative to the working directory where it was found.
  public var path: String
  /// The SHA-256 of the bytes, 64 lowercase hexadecimal digits.
  public var sha256: String

  /// Makes a fingerprint.
  public init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }
}

/// One of the two runs, as it was read.
public struct RunSummary: Hashable, Sendable {
  /// The file.
  public var file: FileFingerprint
  /// The format that was recognised, in words: `Wide rows, JSON Lines`.
  public var format: String
  /// The number of distinct examples.
  public var examples: Int
  /// The number of rows: trials of examples.
  public var rows: Int
  /// What the run says of itself.
  public var header: RunHeader

  /// Makes a summary.
  public init(
    file: FileFingerprint, format: String, examples: Int, rows: Int, header: RunHeader
  ) {
    self.file = file
    self.format = format
    self.examples = examples
    self.rows = rows
    self.header = header
  }
}

/// How the examples of the two runs went together.
public struct PairingSummary: Hashable, Sendable {
  /// The number of examples that both runs have, with the same input and reference.
  public var paired: Int
  /// The examples that the candidate lacks, sorted.
  public var baselineOnly: [String]
  /// The examples that the baseline lacks, sorted.
  public var candidateOnly: [String]
  /// The examples whose input or reference differs between the runs, sorted; they are not compared.
  public var changed: [String]
  /// The number of examples that have several trials in either run.
  public var repeated: Int

  /// Makes a summary.
  public init(
    paired: Int, baselineOnly: [String] = [], candidateOnly: [String] = [], changed: [String] = [],
    repeated: Int = 0
  ) {
    self.paired = paired
    self.baselineOnly = baselineOnly
    self.candidateOnly = candidateOnly
    self.changed = changed
    self.repeated = repeated
  }
}
