/// What a person can do about a finding. Reports put it into words.
public enum Remedy: Hashable, Sendable {
  /// Make the candidate the baseline.
  case acceptCandidate
  /// Calibrate limits again, for the judge that scores now.
  case calibrate(limits: Int)
  /// Say the value of a factor that the candidate does not state.
  case nameFactor(String)
  /// Score both runs alike, or allow the factor to differ.
  case scoreAlike
  /// Score both runs on one scale.
  case scoreOnOneScale
  /// Score both runs with one judge, or let its shift be a warning.
  case scoreWithOneJudge
  /// Say in thresholds.json which examples belong together.
  case setCluster
}
