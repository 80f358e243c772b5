import GateStatistics

/// What the gate decides on differences of one size: some examples worse by it, some better, the rest
/// as before.
struct CountedDecision {
  /// The number of examples.
  let count: Int
  /// The size of a difference.
  let step: Double
  /// The margin; nil where there is none to pass by, as for missing scores.
  let margin: Double?
  /// How far apart two scores can be: no difference is larger (`methods §3`).
  var width = Double.infinity
  /// How many standard errors a worsening has to be; nil for a check that is tested by itself.
  let criticalValue: Double?
  /// The level of the interval.
  let confidence: ConfidenceLevel

  private static let slack = 1e-12

  /// Whether the interval excludes a worsening by the margin (`methods §5`).
  func passes(worse: Int, better: Int) -> Bool {
    guard worse + better > 0 else { return true }
    guard let margin, let interval = interval(worse, better) else { return false }
    return interval.lower + margin > Self.slack
  }

  /// Whether the check fails.
  func fails(worse: Int, better: Int) -> Bool {
    guard worse > better, !passes(worse: worse, better: better),
      let interval = interval(worse, better), interval.upper < -Self.slack
    else { return false }
    guard let criticalValue else {
      let differences = values(worse, better)
      return SignFlipTest.pValue(of: differences) <= confidence.oneSidedAlpha
    }
    let sum = Double(better - worse)
    let total = Double(count)
    let rest = Double(worse + better) - sum * sum / total
    guard rest > 1e-12 * Double(worse + better) else { return true }
    return sum * ((total - 1) / (total * rest)).squareRoot() <= -criticalValue
  }

  private func values(_ worse: Int, _ better: Int) -> [Double] {
    [Double](repeating: -step, count: worse) + [Double](repeating: step, count: better)
      + [Double](repeating: 0, count: max(0, count - worse - better))
  }

  private func interval(_ worse: Int, _ better: Int) -> Interval? {
    (try? Sample(values(worse, better))).flatMap {
      MeanInference(of: $0, confidence: confidence, bounds: -width...width).estimate.interval
    }
  }
}
