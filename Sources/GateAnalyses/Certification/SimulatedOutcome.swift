/// What one simulated build of an unchanged system shows of one check. Every answer worse by `x` moves
/// the estimate and its interval by `x`: so the outcome of every drop is known from the unchanged
/// build.
enum SimulatedOutcome: Sendable {
  /// A comparison: it passes under a drop below `passesBelow`, and else fails under one above
  /// `failsAbove`. Identical scores pass.
  case comparison(passesBelow: Double, failsAbove: Double, isIdentical: Bool)
  /// A level: what its bounds keep of the limit, negative is beyond; nil without a bound.
  case level(kept: Double?, broken: Double?)
  /// Found without any estimate.
  case fixed(passes: Bool, fails: Bool)

  /// Differences closer than this, relative to 1, are the same.
  private static let slack = 1e-12

  /// Whether the check passes under a drop.
  func passes(under drop: Double = 0) -> Bool {
    switch self {
    case .comparison(let passesBelow, _, let isIdentical):
      return isIdentical && drop == 0 || passesBelow - drop > Self.slack * max(1, drop)
    case .level(let kept, _): return kept.map { $0 - drop >= -Self.slack } ?? false
    case .fixed(let passes, _): return passes
    }
  }

  /// Whether the check fails under a drop.
  func fails(under drop: Double = 0) -> Bool {
    if passes(under: drop) { return false }
    switch self {
    case .comparison(_, let failsAbove, _):
      return drop - failsAbove > Self.slack * max(1, drop)
    case .level(_, let broken): return broken.map { $0 - drop < -Self.slack } ?? false
    case .fixed(_, let fails): return fails
    }
  }

  /// The smallest drop that fails the check, more or less: infinite where none does.
  var smallestFailing: Double {
    switch self {
    case .comparison(let passesBelow, let failsAbove, _): max(passesBelow, failsAbove)
    case .level(_, let broken): broken ?? .infinity
    case .fixed(_, let fails): fails ? 0 : .infinity
    }
  }
}
