internal import GateRuns

extension GateResult {
  /// What else moved beyond chance than was meant to: comparisons of other metrics, or of other
  /// segments of the same, that regressed or improved. None where no effect was meant.
  package var sideEffects: [Check] {
    guard !intents.isEmpty else { return [] }
    return checks.filter { check in
      let hasMoved = check.verdict == .regressed || check.note == .improved
      let isMeant = intents.contains { outcome in
        outcome.intent.metric == check.metric
          && (outcome.intent.segment == nil || outcome.intent.segment == check.segment)
      }
      return check.kind == .regression && hasMoved && !isMeant
    }
  }

  /// The factors that differ between the runs, where several do, so that what moved cannot be put down
  /// to one of them.
  package var changedTogether: [String] {
    let changed = FactorComparison(baseline.header, candidate.header).rows.filter(\.isChanged)
    return changed.count > 1 ? changed.map(\.name) : []
  }
}
