extension Gate {
  /// Attaches every waiver to its check. A waiver that holds takes the check's power to block,
  /// except where the check could not be computed; one that ran out does nothing but be shown.
  ///
  /// - Returns: sentences about waivers that name no check, by whether their last day has passed.
  func applyWaivers(to checks: inout [Check]) -> (expired: [String], idle: [String]) {
    var unmatched: (expired: [String], idle: [String]) = ([], [])
    for waiver in thresholds.waivers {
      guard let place = checks.firstIndex(where: { $0.id == waiver.check }) else {
        let sentence = "the waiver for \"\(waiver.check)\" names no check"
        if waiver.expires < today {
          unmatched.expired.append("\(sentence), and ran out on \(waiver.expires.description)")
        } else {
          unmatched.idle.append(sentence)
        }
        continue
      }
      let hasExpired = waiver.expires < today
      checks[place].waiver = AppliedWaiver(waiver: waiver, expired: hasExpired)
      if !hasExpired, checks[place].verdict != .error { checks[place].blocking = false }
    }
    return unmatched
  }
}
