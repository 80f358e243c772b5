/// What a level check demands of the candidate.
struct LevelDemand {
  /// The limit, in the metric's unit.
  var limit: Double
  /// Which side of it is forbidden.
  var side: LevelRule.Side
  /// What is held against it.
  var basis: LevelBasis
}
