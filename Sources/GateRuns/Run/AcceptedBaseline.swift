/// A run that was the baseline once: an entry of the history that a stored baseline carries.
public struct AcceptedBaseline: Hashable, Sendable {
  /// The version of the system that was scored.
  public var system: String?
  /// When that run was made, ISO 8601.
  public var created: String?
  /// The change that was made since the run before, in words.
  public var change: String?
  /// Why the run was accepted although the gate did not pass, where somebody said so.
  public var reason: String?
  /// The number of distinct examples.
  public var examples: Int
  /// The SHA-256 of the file, 64 lowercase hexadecimal digits.
  public var sha256: String

  /// Makes an entry.
  public init(
    system: String? = nil, created: String? = nil, change: String? = nil, reason: String? = nil,
    examples: Int, sha256: String
  ) {
    self.system = system
    self.created = created
    self.change = change
    self.reason = reason
    self.examples = examples
    self.sha256 = sha256
  }
}
