/// Who bears the burden of proof (`methods §5`).
public struct Profile: Sendable, Equatable {
  /// The name: `pull-request`.
  public var name: String
  /// What an inconclusive check does.
  public var inconclusive: InconclusivePolicy

  /// Makes a profile.
  public init(name: String, inconclusive: InconclusivePolicy) {
    self.name = name
    self.inconclusive = inconclusive
  }

  /// Whether a pass has to be a proof: that nothing got worse by more than its margin.
  public var demandsProof: Bool { inconclusive == .fail }

  /// Blocks on what is proven worse; shows what is not proven as a warning.
  public static let pullRequest = Profile(name: "pull-request", inconclusive: .warn)
  /// Blocks unless every check has shown that nothing got worse by more than its margin.
  public static let release = Profile(name: "release", inconclusive: .fail)
  /// The profiles that exist without being written down.
  public static let builtIn = [pullRequest, release]
}

/// What an inconclusive check does to the gate.
public enum InconclusivePolicy: String, Sendable, CaseIterable {
  /// It is shown, and the gate may pass.
  case warn
  /// The gate does not pass.
  case fail
}
