import GateStatistics
import GateVerdicts

/// How wide the margin of a metric has to be.
///
/// With `d` the difference of two runs of the same system, of standard deviation `v` (chance of the
/// answers, and what moves a whole run), and `h` the half-width of the interval: an unchanged system
/// passes where `d − h > −δ`, and is stopped, where a regression has to be shown, where `d + c·SE < 0`
/// and `d − h ≤ −δ`; `c` is the critical value of the family (`methods §4`, `§5`).
struct MarginDemand {
  /// What chance and targets say about the checks of a build together.
  struct Family {
    /// How many standard errors stop a build by the family's correction at the gate's own level.
    var criticalValue: Double
    /// How many standard deviations any of the checks reaches as often as the target allows.
    var alarmValue: Double
    /// How often one of the checks may do so, for runs whose shift is known from few of them.
    var alarmShare: Double
  }

  let noise: MetricNoise
  let targets: SuggestionTargets
  let family: Family

  /// The smallest margin that meets every demand, and which decided; nil where the scores do not say.
  var smallest: (needed: Double, deciding: SuggestedRule.MarginEvidence.Demand)? {
    guard noise.standardError > 0 || noise.runShift > 0 else {
      return unseen.map { ($0, .unseen) }
    }
    let demands: [(Double, SuggestedRule.MarginEvidence.Demand)] = [
      (observed, .observedRuns), (power, .power), (falseAlarms, .falseAlarms),
    ]
    return demands.max { $0.0 < $1.0 }.flatMap { $0.0.isFinite ? $0 : nil }
  }

  /// The smallest margin that the measured runs pass, that keeps the false alarms, and that shows an
  /// unchanged system to be no worse every other time.
  var bearable: Double {
    max(observed, falseAlarms, noise.caution * noise.halfWidth)
  }

  /// The drop that is found as often as the power says.
  func detectable(margin: Double) -> Double {
    let z = NormalDistribution.quantile(targets.power)
    return max(margin - noise.halfWidth, family.criticalValue * noise.standardError)
      + z * noise.differenceDeviation
  }

  private var observed: Double {
    // A bound that is exactly the margin does not pass.
    (noise.pairs.compactMap(\.reach).max() ?? 0) * (1 + 1e-9)
  }

  private var power: Double {
    noise.caution * noise.halfWidth
      + NormalDistribution.quantile(targets.power) * noise.cautiousDeviation
  }

  private var falseAlarms: Double {
    let reach = alarmValue * noise.cautiousDeviation
    // Chance alone is the family's business: it stops no more builds than the level says.
    if targets.burden == .regression, !noise.hasRunShift { return 0 }
    return noise.caution * noise.halfWidth + reach
  }

  /// What moves a whole run is known from as many runs as there are, which Student's distribution
  /// allows for. Two runs are one difference: it counts as what it is, and the report says so.
  private var alarmValue: Double {
    guard noise.hasRunShift, case .runs(let count) = noise.source, count > 2,
      let student = StudentDistribution(degreesOfFreedom: Double(count - 1))
    else { return family.alarmValue }
    return max(family.alarmValue, student.quantile(1 - family.alarmShare))
  }

  /// So many examples without any difference may hide examples that do differ (`methods §3`), each by as
  /// much as the scale is wide.
  private var unseen: Double? {
    let range = noise.metric.range
    guard range.lower.isFinite, range.upper.isFinite else { return nil }
    let rate = UnseenFailures.rate(
      count: noise.clusters ?? noise.examples, alpha: 1 - targets.power)
    return rate * (range.upper - range.lower)
  }
}
