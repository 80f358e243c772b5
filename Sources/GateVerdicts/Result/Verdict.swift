/// What one check found.
public enum CheckVerdict: String, Sendable, CaseIterable {
  /// The candidate is not worse by more than the margin, or keeps its limit.
  case passed
  /// The candidate is worse than the baseline, beyond chance (regression, anchor and missing checks).
  case regressed
  /// The candidate breaks a limit (level and critical checks).
  case beyondLimit
  /// The data show neither.
  case inconclusive
  /// There was nothing to compare.
  case error
}

/// What the gate found: the verdict of all checks together.
public enum GateVerdict: String, Sendable, CaseIterable {
  /// Every check that can block has passed, or is inconclusive where that only warns.
  case passed
  /// A check that can block regressed or broke its limit.
  case blocked
  /// Nothing is proven worse, and the profile demands proof that nothing is.
  case inconclusive
  /// The gate could not compare what it was told to compare.
  case error

  /// The exit status of `scoregate check`.
  public var exitStatus: Int32 {
    switch self {
    case .passed: 0
    case .blocked: 1
    case .error: 2
    case .inconclusive: 3
    }
  }
}

/// What a check is about.
public enum CheckKind: String, Sendable, CaseIterable {
  /// The candidate against the baseline (`methods §5`).
  case regression
  /// The candidate's mean against a fixed limit (`methods §6`).
  case level
  /// Every single score of some examples against a fixed limit.
  case critical
  /// The share of missing scores, candidate against baseline (`methods §9`).
  case missing
  /// The candidate against the anchor, a pinned older run (`methods §5`).
  case anchor
}

/// What a verdict says beyond its word (`methods §5`).
public enum CheckNote: String, Sendable, CaseIterable {
  /// Every paired difference is 0.
  case identical
  /// The whole interval is above 0.
  case improved
  /// The whole interval is below 0, and above the margin.
  case worseWithinMargin
  /// The whole interval is below the margin.
  case beyondMargin
  /// Fewer examples than `minimumSamples`.
  case tooFewExamples
  /// Fewer than eight clusters (`methods §8`).
  case tooFewClusters
}
