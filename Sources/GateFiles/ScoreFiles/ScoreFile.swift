public import GateRuns
public import GateVerdicts

/// A score file that was read.
public struct ScoreFile: Sendable {
  /// The file, as it was given, and the SHA-256 of its bytes.
  public let fingerprint: FileFingerprint
  /// How it is written.
  public let format: ScoreFormat
  /// How examples are identified, in words: `column question_id`, `SHA-256 of question`.
  public let identification: String
  /// The column that identifies an example; nil where the SHA-256 of the input does.
  public let idColumn: String?
  /// The rows.
  public let run: Run
  /// What people, not judges, said of the rows; one column a name. No gate counts it.
  public let humanLabels: [ScoreColumn]
  /// The columns of text that are neither id, input, output, cluster, trial nor segment, sorted.
  public let otherColumns: [String]
  /// What a person should know, one sentence each, without a full stop.
  public let warnings: [String]
}
