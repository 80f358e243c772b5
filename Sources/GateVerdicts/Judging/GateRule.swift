/// The verdict of the gate from the verdicts of its checks (`methods §5`, burden of proof).
enum GateRule {
  /// What could not be compared counts before what regressed, and that before what is unproven. A
  /// waiver that ran out blocks, also one that names no check any more.
  static func verdict(
    of checks: [Check], isComparable: Bool, hasIdleExpiredWaiver: Bool = false, profile: Profile
  ) -> GateVerdict {
    let blocking = checks.filter(\.blocking)
    if !isComparable || blocking.contains(where: { $0.verdict == .error }) { return .error }
    let hasFailed = blocking.contains { $0.verdict == .regressed || $0.verdict == .beyondLimit }
    if hasFailed || hasIdleExpiredWaiver || checks.contains(where: { $0.waiver?.expired == true }) {
      return .blocked
    }
    let isUnproven = blocking.contains { $0.verdict == .inconclusive }
    return isUnproven && profile.demandsProof ? .inconclusive : .passed
  }
}
