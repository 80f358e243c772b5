import GateStatistics
import GateVerdicts
import RealModule

extension CertifiedCheck {
  /// How often a sound check does what it should.
  private static let wanted = 0.8
  /// How often a sound check may fail an unchanged system.
  private static let tolerated = 0.05

  /// Sets how the check stands, and what to do where it is dead.
  mutating func setStanding(_ probe: RuleProbes.Finding, under thresholds: Thresholds) {
    standing = found(probe)
    switch standing {
    case .broken, .cannotFail, .cannotPass:
      remedy = remedy(probe, under: thresholds)
      if standing != .cannotPass { silence() }
    default: break
    }
  }

  private func found(_ probe: RuleProbes.Finding) -> Standing {
    if case .unmatched = question { return .broken }
    if case .regression(margin: nil) = question { return .broken }
    if probe.unchanged.verdict == .error { return .broken }
    if !probe.canFail { return .cannotFail }
    if !probe.canPass { return .cannotPass }
    switch question {
    case .level, .critical, .missing:
      if [.beyondLimit, .regressed].contains(unchanged) { return .failsUnchanged }
    case .regression, .unmatched: break
    }
    if falseAlarm.lower > Self.tolerated { return .noisy }
    if let power = powerAtTwoMargins, power.upper < Self.wanted { return .blunt }
    if case .critical = question { return .sound }
    return proof.upper < Self.wanted ? .unproven : .sound
  }

  private mutating func silence() {
    falseAlarm = CertifiedRate(standing == .broken ? 1 : 0, .certain)
    if standing == .broken { proof = CertifiedRate(0, .certain) }
    if powerAtMargin != nil { powerAtMargin = CertifiedRate(0, .certain) }
    if powerAtTwoMargins != nil { powerAtTwoMargins = CertifiedRate(0, .certain) }
    detectable = nil
  }

  private func remedy(_ probe: RuleProbes.Finding, under thresholds: Thresholds) -> Remedy? {
    let alpha = thresholds.confidence.oneSidedAlpha
    switch question {
    case .unmatched(let reason): return .match(reason)
    case .critical: return .limit
    case .regression(let margin):
      if margin == nil, count > 0 { return .absoluteMargin }
      if let needed = tooFewRemedy(thresholds) { return needed }
      if probe.worst.verdict == .passed, let fall = probe.worst.difference?.point, fall < 0 {
        return .margin(below: -fall)
      }
      return .confidence(1 - 2 / Double(SignFlipFamily.sampledPatterns + 1))
    case .missing:
      return tooFewRemedy(thresholds)
        ?? .confidence(1 - 2 / Double(SignFlipFamily.sampledPatterns + 1))
    case .level(let limit, let isMinimum, _):
      let needed = examplesNeeded(
        for: limit, isMinimum: isMinimum, alpha: alpha, confidence: thresholds.confidence)
      guard let needed else { return tooFewRemedy(thresholds) ?? .limit }
      return needed > count ? .examples(max(needed, thresholds.minimumSamples)) : .limit
    }
  }

  private func tooFewRemedy(_ thresholds: Thresholds) -> Remedy? {
    var needed = max(thresholds.minimumSamples, 2)
    switch question {
    case .regression, .missing: needed = max(needed, Self.smallestFamilyMember)
    default: break
    }
    if case .regression = question, case .quantile(let level) = rule.statistic {
      needed = max(needed, QuantileDifference.fewestExamples(for: level))
    }
    if count < needed { return .examples(needed) }
    if tooFew != nil, clusters != nil { return .clusters(Self.fewestClusters) }
    return nil
  }

  /// Fewer pairs than this stay out of the family (`methods §4`).
  private static let smallestFamilyMember = 10
  /// Fewer clusters than this decide nothing (`methods §8`).
  private static let fewestClusters = 8

  /// How many examples at the best, or worst, of a range it takes to keep, or break, a limit: with all
  /// scores at one end the bound is `α^(1/n)` of the range away from the other. Nil where no number does.
  private func examplesNeeded(
    for limit: Double, isMinimum: Bool, alpha: Double, confidence: ConfidenceLevel
  ) -> Int? {
    let needsBelow = (standing == .cannotPass) == isMinimum
    if case .quantile(let level) = rule.statistic {
      return needsBelow
        ? OrderStatisticBound.valuesNeeded(toBoundFromBelow: level, confidence: confidence)
        : OrderStatisticBound.valuesNeeded(toBoundFromAbove: level, confidence: confidence)
    }
    let (low, high) = (rule.range.lower, rule.range.upper)
    guard low.isFinite, high.isFinite else { return nil }
    let share = (needsBelow ? limit - low : high - limit) / (high - low)
    guard share > 0, share < 1 else { return nil }
    let needed = (Double.log(alpha) / Double.log(share)).rounded(.up)
    return needed < 1e9 ? max(1, Int(needed)) : nil
  }
}
