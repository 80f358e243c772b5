import GateText
import GateVerdicts

extension Wording {
  /// A check's verdict in a word or two: `below minimum`.
  func verdict(of check: Check) -> String {
    switch (check.verdict, check.note) {
    case (.passed, .improved?): "improved"
    case (.passed, .identical?): "identical"
    case (.passed, .worseWithinMargin?): "worse, within margin"
    case (.passed, _): "passed"
    case (.regressed, _): check.kind == .missing ? "more missing" : "regressed"
    case (.beyondLimit, _): check.limitSide == .minimum ? "below minimum" : "above maximum"
    case (.inconclusive, .tooFewExamples?): "too few examples"
    case (.inconclusive, .tooFewClusters?): "too few clusters"
    case (.inconclusive, _): "inconclusive"
    case (.error, _): "error"
    }
  }

  /// What keeps a verdict from counting, or from being trusted: `waived until 2026-12-31`.
  func remark(on check: Check) -> String? {
    var remarks: [String] = []
    if let waiver = check.waiver, waiver.expired || check.verdict != .passed {
      let date = waiver.waiver.expires.description
      remarks.append(waiver.expired ? "waiver expired \(date)" : "waived until \(date)")
    }
    if check.advisory { remarks.append("advisory") }
    if check.fragile { remarks.append("fragile") }
    return remarks.isEmpty ? nil : remarks.joined(separator: ", ")
  }

  /// A check's verdict with what is to be known of it: `regressed (waived until 2026-12-31)`.
  func fullVerdict(of check: Check) -> String {
    let verdict = verdict(of: check)
    return remark(on: check).map { "\(verdict) (\($0))" } ?? verdict
  }

  /// What a check found, as a clause: `faithfulness fell in tier=critical`.
  func claim(of check: Check) -> String {
    let metric = subject(of: check)
    let segment = check.segment.map { " in \(name($0))" } ?? ""
    let place = segment + (check.kind == .anchor ? " against the anchor" : "")
    if check.waiver?.expired == true, check.verdict == .passed || check.verdict == .inconclusive {
      return "the waiver of \(name(check.id)) has expired"
    }
    switch check.verdict {
    case .passed: return "\(metric) holds\(place)"
    case .regressed where check.kind == .missing:
      return "more scores of \(metric) are missing\(place)"
    case .regressed:
      return "\(metric) \(check.direction == .higherIsBetter ? "fell" : "rose")\(place)"
    case .beyondLimit where check.kind == .critical:
      let side = check.limitSide == .minimum ? "under" : "over"
      let limit = check.limit.map { withUnit(numerals.bound($0), of: check) } ?? "its limit"
      let number = count(check.worstCount, "critical example")
      return "\(metric) is \(side) \(limit) on \(number)\(place)"
    case .beyondLimit:
      let side = check.limitSide == .minimum ? "below its minimum" : "above its maximum"
      return "\(metric) is \(side)\(place)"
    case .inconclusive where check.note == .tooFewExamples:
      return "\(metric) has too few examples\(place)"
    case .inconclusive where check.note == .tooFewClusters:
      return "\(metric) has too few clusters\(place)"
    case .inconclusive: return "\(metric) is undecided\(place)"
    case .error: return "\(metric) could not be checked\(place)"
    }
  }

  /// What a check is about: `latency`, `latency p95`.
  func subject(of check: Check) -> String {
    statistic(of: check).map { "\(name(check.metric)) \($0)" } ?? name(check.metric)
  }

  /// The numbers behind a claim: `by 0.081 (95 % interval -0.141 … -0.021), margin 0.01`.
  func evidence(for check: Check) -> String? {
    if check.verdict == .error { return sentence(check.reason) }
    let interval = namedInterval(of: check).map { " (\($0))" } ?? ""
    let held = rule(of: check)
    switch check.kind {
    case .regression, .anchor:
      if check.note == .tooFewExamples || check.note == .tooFewClusters {
        return sample(of: check)
      }
      guard let change = check.change else { return nil }
      let size = numerals.fixed(abs(change), decimals: decimals(of: check))
      let amount: String
      if check.verdict == .regressed {
        amount = "by \(withUnit(size, of: check))"
      } else {
        let signed = numerals.change(change, decimals: decimals(of: check))
        amount = "change \(withUnit(signed, of: check))"
      }
      return [amount + interval, held].compactMap { $0 }.joined(separator: ", ")
    case .level:
      guard let level = means(of: check) else { return nil }
      return ["at \(withUnit(level, of: check))" + interval, held].compactMap { $0 }
        .joined(separator: ", ")
    case .critical:
      let shown = check.worst.prefix(3).map { "\(name($0.id)) \(scores(of: $0))" }
      return shown.isEmpty ? rule(of: check) : shown.joined(separator: ", ")
    case .missing:
      return means(of: check).map { "\($0) of \(count(check.examples, "example"))" }
    }
  }

  /// What stands between a claim and its evidence: `fell by 0.1`, but `under 0.5: q_987`.
  static func joint(before evidence: String) -> String {
    evidence.hasPrefix("by ") || evidence.hasPrefix("at ") ? " " : ": "
  }

  /// What a check found, in one line that can stand alone: claim, numbers, and a waiver that ran
  /// out.
  func summary(of check: Check) -> String {
    var parts = [claim(of: check)]
    if let evidence = evidence(for: check) {
      parts[0] += Wording.joint(before: evidence) + evidence
    }
    if let applied = check.waiver, applied.expired {
      parts.append("its waiver expired on \(applied.waiver.expires.description)")
    }
    return parts.joined(separator: "; ")
  }

  /// The gate's verdict in a word: `Blocked`.
  func verdict(of result: GateResult) -> String {
    switch result.verdict {
    case .passed: "Passed"
    case .blocked: "Blocked"
    case .inconclusive: "Not proven"
    case .error: "Error"
    }
  }

  /// The answer first: the verdict and the worst finding, with how much and how sure.
  func headline(of result: GateResult, worstFirst checks: [Check]) -> Headline {
    let word = verdict(of: result)
    if result.verdict == .error, let finding = result.incomparable.first {
      let more = result.incomparable.count - 1
      return Headline(
        answer: "\(word): the two runs cannot be compared", evidence: sentence(finding, in: result),
        more: more > 0 ? "and \(count(more, "other finding"))" : nil)
    }
    let blocking = checks.filter(result.blocks)
    guard result.verdict != .passed, let worst = blocking.first else {
      return Headline(
        answer: "\(word): \(passedClaim(of: checks))", evidence: nil, more: passedRemark(on: checks)
      )
    }
    let more = blocking.count - 1
    return Headline(
      answer: "\(word): \(claim(of: worst))", evidence: evidence(for: worst),
      more: more > 0 ? "and \(count(more, "more check")) \(more == 1 ? "blocks" : "block")" : nil)
  }

  private func passedClaim(of checks: [Check]) -> String {
    guard !checks.isEmpty else { return "no check was made" }
    if checks.allSatisfy({ $0.verdict == .passed }) {
      return checks.count == 1 ? "the check holds" : "all \(checks.count) checks hold"
    }
    return "nothing is proven worse"
  }

  private func passedRemark(on checks: [Check]) -> String? {
    let standings = checks.map(Standing.init)
    var remarks: [String] = []
    func remark(_ standing: Standing, _ word: String) {
      let number = standings.count { $0 == standing }
      if number > 0 { remarks.append("\(number) \(word)") }
    }
    remark(.undecided, "inconclusive")
    remark(.tolerated, "failing without blocking")
    remark(.fragile, "fragile")
    guard !remarks.isEmpty else { return nil }
    let passed = standings.count { $0 == .passed }
    return (["\(passed) of \(count(checks.count, "check")) passed"] + remarks)
      .joined(separator: ", ")
  }
}
