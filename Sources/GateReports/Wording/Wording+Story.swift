import GateText
import GateRuns
import GateVerdicts

extension Wording {
  /// Where a rule stands: `thresholds.json:12:7`.
  func place(of check: Check, in result: GateResult) -> String {
    let path = name(result.config.path)
    return check.position.map { "\(path):\($0.line):\($0.column)" } ?? path
  }

  /// The gate's sentence on a check, and the sentence on what the data can show where the check is
  /// undecided.
  func reasons(for check: Check) -> [String] {
    var reasons = [sentence(check.reason)]
    if check.correction?.decides == true { reasons += correction(of: check) }
    if check.verdict == .inconclusive, let power = power(of: check) { reasons.append(power) }
    if check.fragile {
      reasons.append("the verdict would be another if missing scores counted otherwise")
    }
    return reasons.filter { !$0.isEmpty }
  }

  /// The waiver of a check in a sentence.
  func waiver(of check: Check) -> String? {
    guard let applied = check.waiver else { return nil }
    let waiver = applied.waiver
    let owner = name(waiver.owner)
    let state = applied.expired ? "Waiver by \(owner) expired on" : "Waived by \(owner) until"
    return "\(state) \(waiver.expires.description): \(sentence(waiver.reason))"
  }

  /// All the numbers of a check, a line each.
  func facts(of check: Check, in result: GateResult) -> [String] {
    var facts: [String] = []
    if let means = means(of: check) {
      let isMissing = check.kind == .missing
      let what = isMissing ? "share" : "change"
      let parts = [
        isMissing ? "\(means) missing scores" : labelledMeans(of: check),
        change(of: check).map { "\(what) \(withUnit($0, of: check))" },
        namedInterval(of: check),
      ]
      facts.append(parts.compactMap { $0 }.joined(separator: ", "))
    }
    let support = [sample(of: check), pValues(of: check), missing(in: check)]
    facts.append(support.compactMap { $0 }.joined(separator: "; "))
    // Where people decide, the reasons say so already.
    if check.correction?.decides != true { facts += correction(of: check) }
    facts += [unseenFailures(of: check)].compactMap { $0 }
    facts += rules(for: check, in: result)
    return facts
  }

  /// What the check is held to, where that is written, why, and who waived it.
  func rules(for check: Check, in result: GateResult) -> [String] {
    let rule = [rule(of: check), place(of: check, in: result)].compactMap { $0 }
    var lines = ["Rule: \(rule.joined(separator: ", "))"]
    if let rationale = check.rationale { lines.append("Why: \(sentence(rationale))") }
    if let waiver = waiver(of: check) { lines.append(waiver) }
    return lines
  }

  /// How many scores are missing, where any are: `missing scores: 1 in the baseline, …`.
  func missing(in check: Check) -> String? {
    guard check.kind != .missing, check.missingInBaseline + check.missingInCandidate > 0 else {
      return nil
    }
    return "missing scores: \(check.missingInBaseline) in the \(check.olderRun), "
      + "\(check.missingInCandidate) in the candidate"
  }

  /// What the examples of a check are: `3 of 14 examples that got worse, worst first`.
  ///
  /// - Parameter most: how many of them the report shows.
  func examplesTitle(of check: Check, most: Int) -> String {
    let shown = min(most, check.worst.count)
    let total = max(check.worstCount, check.worst.count)
    let what =
      switch check.kind {
      case .regression, .anchor: "got worse"
      case .level: "scored worst"
      case .critical: "broke the limit"
      case .missing: "lost the score"
      }
    if shown == total { return "\(count(total, "example")) that \(what)" }
    return "\(shown) of \(count(total, "example")) that \(what), worst first"
  }

  /// How many examples were compared: `300 examples in 38 clusters compared`.
  func compared(in result: GateResult) -> String {
    let clusters = result.checks.compactMap(\.clusters).max()
    let place = clusters.map { " in \(count($0, "cluster"))" } ?? ""
    return "\(count(result.pairing.paired, "example"))\(place) compared"
  }

  /// What was compared, and on how much it rests, one line each.
  func pairing(of result: GateResult) -> [String] {
    let pairing = result.pairing
    var lines = [compared(in: result)]
    if pairing.repeated > 0 {
      lines.append("\(count(pairing.repeated, "example")) scored in several trials")
    }
    lines += [anchor(of: result)].compactMap(\.self)
    return lines + unseenFailures(of: result)
  }

  /// The pinned older run that was compared too: `also compared with the anchor v1.0.0, 380 examples`.
  private func anchor(of result: GateResult) -> String? {
    result.anchor.map { anchor in
      let version = anchor.header.system.map { " \(name($0))" } ?? ""
      return "also compared with the anchor\(version), \(name(anchor.file.path)), "
        + count(anchor.examples, "example")
    }
  }

  /// What a reader should know although the runs can be compared, a line each.
  func warnings(of result: GateResult) -> [String] {
    result.findings.filter { $0.severity == .warning }.map { sentence($0, in: result) }
      + result.warnings.map(sentence)
  }

  /// What a reader can make use of although nothing is amiss.
  func notices(of result: GateResult) -> [Advice] {
    result.findings.filter { $0.severity == .notice }.map { advice(on: $0, in: result) }
  }

  /// What the smallest sets of examples may have missed, a line each.
  private func unseenFailures(of result: GateResult) -> [String] {
    let mostLines = 3
    var bySegment: [String: Check] = [:]
    for check in result.checks {
      // Where too few examples decide nothing, there is nothing to doubt.
      guard check.verdict == .passed, check.examples >= result.minimumSamples,
        let rate = check.unseenFailureRate
      else { continue }
      let segment = check.segment?.description ?? ""
      if rate > bySegment[segment]?.unseenFailureRate ?? 0 { bySegment[segment] = check }
    }
    let worst = bySegment.values.sorted {
      ($1.unseenFailureRate ?? 0, $0.id) < ($0.unseenFailureRate ?? 0, $1.id)
    }
    let more = worst.count - mostLines
    return worst.prefix(mostLines).compactMap(unseenFailures)
      + (more > 0
        ? ["\(count(more, "larger segment")) of fewer than 100 may hide rarer failures"] : [])
  }

  /// The first few of some ids, and how many there are beyond them.
  func list(_ ids: [String], most: Int = 5) -> String {
    let shown = ids.prefix(most).map { HostileText.line($0, length: 40) }.joined(separator: ", ")
    return ids.count > most ? "\(shown) and \(ids.count - most) more" : shown
  }

  /// What the profile demands, in plain words.
  func burden(of profile: Profile) -> String {
    switch profile.inconclusive {
    case .warn: "blocks on what is proven worse, and warns of what is not settled"
    case .fail: "blocks unless every check shows that nothing got worse by more than its margin"
    }
  }

  /// What the exit status says.
  func exitHint(of result: GateResult) -> String {
    let meaning =
      switch result.verdict {
      case .passed: "passed"
      case .blocked: "something got worse"
      case .inconclusive: "not proven, and the profile demands proof"
      case .error: "could not evaluate"
      }
    return "exit \(result.exitStatus) (\(meaning))"
  }
}
