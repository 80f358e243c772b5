internal import GateStatistics

/// When a mean, or another statistic, keeps a fixed limit (`methods §6`).
enum LevelRule {
  /// Which side of the limit is forbidden.
  enum Side {
    /// The statistic may not fall below.
    case minimum
    /// The statistic may not rise above.
    case maximum
  }

  /// What a verdict rests on.
  struct Evidence {
    /// The number of scored examples.
    var count: Int
    /// The number of clusters that they are in; nil where the dataset has none.
    var clusters: Int?
    /// The candidate's statistic; nil where there is no score.
    var observed: Double?
    /// The bounds of the statistic; nil on a side where there are too few examples for one.
    var bounds: (lower: Double?, upper: Double?)
    /// How many examples the two bounds need, where that is known.
    var valuesNeeded: (lower: Int, upper: Int)?
  }

  /// The verdict.
  static func outcome(
    of evidence: Evidence, _ demand: LevelDemand, statistic: Statistic, minimumSamples: Int
  ) -> CheckOutcome {
    let (limit, side) = (demand.limit, demand.side)
    guard evidence.count > 0, let observed = evidence.observed else {
      return .init(verdict: .error, note: nil, reason: "no example has a score in the candidate")
    }
    let name = statistic.rawValue
    if demand.basis == .observed {
      let isBroken = breaks(observed, limit, side)
      return CheckOutcome(
        verdict: isBroken ? .beyondLimit : .passed, note: nil,
        reason: isBroken
          ? "the observed \(name) is \(side.beyond)" : "the observed \(name) keeps the \(side.name)"
      )
    }
    if let outcome = TooFew.outcome(
      examples: evidence.count, "with a score", clusters: evidence.clusters,
      minimumSamples: minimumSamples)
    {
      return outcome
    }
    let (kept, broken) =
      side == .minimum
      ? (evidence.bounds.lower, evidence.bounds.upper)
      : (evidence.bounds.upper, evidence.bounds.lower)
    if let kept, !breaks(kept, limit, side) {
      return .init(
        verdict: .passed, note: nil,
        reason: "the \(name) keeps the \(side.name)"
          + (broken == nil ? ", by its one bound \(kept)" : "")
      )
    }
    if let broken, breaks(broken, limit, side) {
      return .init(
        verdict: .beyondLimit, note: nil,
        reason: "the \(name) is \(side.beyond)"
          + (kept == nil ? ", by its one bound \(broken)" : ""))
    }
    guard kept != nil, broken != nil else {
      let isLowerMissing = (side == .minimum) == (kept == nil)
      let needed = evidence.valuesNeeded.map { isLowerMissing ? $0.lower : $0.upper }
      let place = evidence.clusters.map { " in \($0) clusters" } ?? ""
      return .init(
        verdict: .inconclusive, note: .tooFewExamples,
        reason: "\(evidence.count) examples\(place) cannot bound a \(name) from "
          + (isLowerMissing ? "below" : "above") + (needed.map { "; \($0) can" } ?? ""))
    }
    return .init(
      verdict: .inconclusive, note: nil,
      reason: "the interval of the \(name) contains the \(side.name)")
  }

  private static func breaks(_ value: Double, _ limit: Double, _ side: Side) -> Bool {
    let slack = 1e-12 * max(abs(value), abs(limit))
    return side == .minimum ? value < limit - slack : value > limit + slack
  }
}

extension LevelRule.Side {
  fileprivate var name: String { self == .minimum ? "minimum" : "maximum" }

  fileprivate var beyond: String {
    self == .minimum ? "below the minimum" : "above the maximum"
  }
}
