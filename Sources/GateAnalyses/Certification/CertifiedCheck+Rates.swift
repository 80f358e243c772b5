import GateStatistics
import GateVerdicts

extension CertifiedCheck {
  /// Sets the rates, exactly where there is a form.
  ///
  /// - Parameters:
  ///   - check: the check.
  ///   - builds: its outcome in every simulated build.
  ///   - isShifted: whether whole runs of the metric move, which no exact form knows of.
  mutating func measure(
    _ check: RehearsedCheck, in rehearsal: Rehearsal, _ builds: [SimulatedOutcome],
    isShifted: Bool, confidence: ConfidenceLevel
  ) {
    switch question {
    case .unmatched: return
    case .regression(let margin): measure(margin, check, rehearsal, builds, isShifted, confidence)
    case .level: measureLevel(check, builds, isShifted, confidence)
    case .critical, .missing(allowsNone: true):
      let single = SingleExamples(of: check)
      brokenInBaseline = single.brokenInBaseline
      let intact = single.shares.reduce(1) { $0 * (1 - $1) }
      falseAlarm = CertifiedRate(1 - intact)
      proof = CertifiedRate(intact)
      if question == .missing(allowsNone: true) { smallestRise = 1 }
    case .missing(allowsNone: false):
      count(builds)
      smallestRise = smallestRise(rehearsal, confidence)
    }
  }

  private mutating func count(_ builds: [SimulatedOutcome]) {
    falseAlarm = CertifiedRate(builds.count { $0.fails() }, of: builds.count)
    proof = CertifiedRate(builds.count { $0.passes() }, of: builds.count)
  }

  private mutating func measure(
    _ margin: Double?, _ check: RehearsedCheck, _ rehearsal: Rehearsal,
    _ builds: [SimulatedOutcome], _ isShifted: Bool, _ confidence: ConfidenceLevel
  ) {
    guard let margin else { return }
    if !isShifted, let exact = ExactComparison(check, in: rehearsal, confidence: confidence) {
      falseAlarm = CertifiedRate(exact.failureRate(under: 0))
      proof = CertifiedRate(exact.passRate)
      if margin > 0 {
        powerAtMargin = CertifiedRate(exact.failureRate(under: margin))
        powerAtTwoMargins = CertifiedRate(exact.failureRate(under: 2 * margin))
      }
      detectable = exact.detectableDrop
      return
    }
    count(builds)
    if margin > 0 {
      powerAtMargin = CertifiedRate(builds.count { $0.fails(under: margin) }, of: builds.count)
      powerAtTwoMargins = CertifiedRate(
        builds.count { $0.fails(under: 2 * margin) }, of: builds.count)
    }
    detectable = Self.fourInFive(builds.map(\.smallestFailing))
  }

  private mutating func measureLevel(
    _ check: RehearsedCheck, _ builds: [SimulatedOutcome], _ isShifted: Bool,
    _ confidence: ConfidenceLevel
  ) {
    if !isShifted, let exact = ExactLevel(check, confidence: confidence) {
      falseAlarm = CertifiedRate(exact.failureRate)
      proof = CertifiedRate(exact.passRate)
      detectable = exact.failingLevel
      return
    }
    count(builds)
    guard case .level(_, let isMinimum, _) = question, let baselineValue,
      let drop = Self.fourInFive(builds.map(\.smallestFailing))
    else { return }
    let level = baselineValue - (isMinimum ? drop : -drop)
    detectable = min(max(level, rule.range.lower), rule.range.upper)
  }

  /// What four of five builds do not exceed; nil where that is beyond every bound.
  private static func fourInFive(_ drops: [Double]) -> Double? {
    guard !drops.isEmpty else { return nil }
    let place = Int((PowerAnalysis.power * Double(drops.count)).rounded(.up)) - 1
    let drop = drops.sorted()[max(0, place)]
    return drop.isFinite ? drop : nil
  }

  /// How many lost scores fail the check where none lacked one.
  private func smallestRise(_ rehearsal: Rehearsal, _ confidence: ConfidenceLevel) -> Int? {
    guard clusters == nil, tooFew == nil, count > 1 else { return nil }
    let decision = CountedDecision(
      count: count, step: 1, margin: nil,
      criticalValue: rehearsal.familySize > 0 ? rehearsal.criticalValue ?? .infinity : nil,
      confidence: confidence)
    return (1...count).first { decision.fails(worse: $0, better: 0) }
  }
}
