import GateRuns

/// What a rule is on: its metric, where it looks, and how it treats missing scores. Its checks ask one question
/// each of it.
struct RuleScope {
  var rule: MetricRule
  /// The segment; nil for all examples.
  var segment: SegmentSelector?
  /// Which examples of the pairing are in the segment; nil for all.
  var membership: Membership?
  var missing: MissingPolicy
  var advisory: Bool
  var rationale: String?
  var position: SourcePosition?

  /// The examples of one value of a dimension.
  struct Membership {
    var division: Pairing.Division
    var code: Int

    func contains(_ example: Int) -> Bool { division.codes[example] == code }
  }
}
