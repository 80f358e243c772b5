internal import GateStatistics

/// When a mean keeps a fixed limit (`methods §6`).
enum LevelRule {
  /// Which side of the limit is forbidden.
  enum Side {
    /// The mean may not fall below.
    case minimum
    /// The mean may not rise above.
    case maximum
  }

  /// The verdict of a mean with its decision interval.
  ///
  /// - Parameters:
  ///   - interval: the interval of the candidate's mean; nil for a single example.
  ///   - count: the number of scored examples.
  static func outcome(
    interval: Interval?, count: Int, limit: Double, side: Side, minimumSamples: Int
  ) -> CheckOutcome {
    guard count > 0 else {
      return .init(verdict: .error, note: nil, reason: "no example has a score in the candidate")
    }
    guard count >= minimumSamples, let interval else {
      return .init(
        verdict: .inconclusive, note: .tooFewExamples,
        reason: "\(count) with a score, and minimumSamples is \(minimumSamples)")
    }
    let slack = 1e-12 * max(1, abs(limit))
    let (isKept, isBroken, name) =
      switch side {
      case .minimum: (interval.lower >= limit - slack, interval.upper < limit - slack, "minimum")
      case .maximum: (interval.upper <= limit + slack, interval.lower > limit + slack, "maximum")
      }
    if isKept {
      return .init(verdict: .passed, note: nil, reason: "the mean keeps the \(name)")
    }
    if isBroken {
      return .init(
        verdict: .beyondLimit, note: nil,
        reason: side == .minimum ? "the mean is below the minimum" : "the mean is above the maximum"
      )
    }
    return .init(
      verdict: .inconclusive, note: nil, reason: "the interval of the mean holds the \(name)")
  }
}
