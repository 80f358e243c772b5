/// What a finding is about: in how many ways a comparison of two runs can lie.
///
/// The order is the one in which reports tell them.
public enum FindingKind: String, Sendable, CaseIterable {
  // Which examples were compared.
  /// The two runs have no example in common.
  case nothingInCommon
  /// Examples of the baseline that the candidate lacks.
  case missingExamples
  /// Examples of the candidate that the baseline lacks.
  case newExamples
  /// Examples that ask something else under the same id.
  case changedExamples
  /// Examples that are held against another reference.
  case changedReferences
  /// Examples whose prompt around the input is another.
  case changedPrompts
  /// One input under several ids.
  case duplicateExamples
  /// Ids that would be the same but for case or white space.
  case similarIDs
  /// Examples that were scored more often in one run than in the other.
  case unequalTrials
  /// Examples that are in another segment, or have none.
  case changedSegments
  /// Examples without a cluster, or in several.
  case clusters

  // Whether the scores are on one scale.
  /// The judge, the dataset or another factor that must be equal is not.
  case differentMeasure
  /// Scores that changed although the answers did not.
  case judgeShift
  /// Several factors changed at once.
  case isolation
  /// A metric that has another unit in each run.
  case otherUnit
  /// Scores outside the range of their metric.
  case outOfRange

  // Whether the scores can show anything.
  /// Scores that are missing.
  case missingScores
  /// Two runs with the same scores throughout.
  case identicalRuns
  /// A metric that moved by the same amount in every example.
  case constantShift
  /// A metric that has one value throughout.
  case constantMetric
  /// A metric that nearly always has its best value.
  case saturatedMetric
  /// A metric that moves one way over all and the other way in every segment.
  case simpson

  // Whether the baseline is the right one.
  /// A baseline that is older than it may be.
  case staleBaseline
  /// A candidate that is better, so that the baseline hides a later fall.
  case improvedBaseline

  // Whether the demands are still the right ones.
  /// Metrics that are gated for nothing that anybody wrote down.
  case noObjective
  /// A rule that nobody has looked at for too long.
  case reviewDue
  /// A limit that was calibrated for another judge, or on a day that is not yet.
  case staleCalibration
}

/// What a finding does to the gate.
public enum FindingSeverity: String, Sendable, CaseIterable {
  /// The runs cannot be compared: the gate's verdict is `error`, whatever its checks say.
  case incomparable
  /// The runs can be compared, and a reader should know.
  case warning
  /// Nothing is amiss, and a reader can make use of it.
  case notice
}
