/// A promise that a failing check will be dealt with by a date.
public struct Waiver: Hashable, Sendable {
  /// The id of the check: `faithfulness[topic=billing]`.
  public var check: String
  /// Why the check may fail.
  public var reason: String
  /// Who promised.
  public var owner: String
  /// The last day on which the waiver holds.
  public var expires: CalendarDate
  /// Where the waiver stands in thresholds.json.
  public var position: SourcePosition?

  /// Puts a waiver together.
  public init(
    check: String, reason: String, owner: String, expires: CalendarDate,
    position: SourcePosition? = nil
  ) {
    self.check = check
    self.reason = reason
    self.owner = owner
    self.expires = expires
    self.position = position
  }
}
