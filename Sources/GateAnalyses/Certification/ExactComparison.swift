import GateStatistics
import GateVerdicts

/// A comparison of pass and fail, computed over all that can happen: so many examples that were
/// answered right fail now, and the other way round (a trinomial distribution).
///
/// A drop turns right answers into wrong ones, beside those that chance turns over.
struct ExactComparison {
  private let count: Int
  private let step: Double
  /// The share of examples that two scorings of an unchanged system answer differently.
  private let moved: Double
  /// For every number of examples that got better, how many worse ones still pass, and how many fail.
  private var bounds: [Bounds] = []

  /// What is decided beside one number of examples that got better.
  private struct Bounds {
    /// The most worse ones that still pass, −1 where none does.
    var passesTo: Int
    /// The fewest worse ones that fail.
    var failsFrom: Int
    /// For every number of worse ones whether it fails, where there are few examples: the interval of
    /// almost all of them is so skewed that it may not fail where fewer do.
    var fails: [Bool]?
  }

  /// With more examples, almost all of them being worse does not happen.
  private static let fewExamples = 60

  /// Prepares a check; nil where its scores are not pass and fail of independent examples.
  init?(_ check: RehearsedCheck, in rehearsal: Rehearsal, confidence: ConfidenceLevel) {
    guard let step = check.binaryStep, check.clusters == nil, check.rule.statistic == .mean,
      check.tooFew == nil, case .regression(let margin?) = check.question
    else { return nil }
    var (moves, total) = (0, 0)
    for differences in check.differences {
      for difference in differences where !difference.isNaN {
        total += 1
        guard difference != 0 else { continue }
        guard abs(abs(difference) - step) <= 1e-12 * step else { return nil }
        moves += 1
      }
    }
    guard total > 0 else { return nil }
    count = check.count
    self.step = step
    moved = Double(moves) / Double(total)
    setBounds(
      CountedDecision(
        count: count, step: step, margin: margin,
        width: check.rule.range.upper - check.rule.range.lower,
        criticalValue: rehearsal.familySize > 1 ? rehearsal.criticalValue ?? .infinity : nil,
        confidence: confidence))
  }

  private mutating func setBounds(_ decision: CountedDecision) {
    let most =
      moved > 0
      ? BinomialDistribution(trials: count, probability: min(moved / 2, 0.5)).quantile(1 - 1e-10)
      : 0
    var (passesTo, failsFrom) = (0, 0)
    for better in 0...most {
      let room = count - better
      // From one number of better ones to the next both bounds move by a step or two, to either side.
      passesTo = min(passesTo, room)
      while passesTo >= 0, !decision.passes(worse: passesTo, better: better) { passesTo -= 1 }
      while passesTo < room, decision.passes(worse: passesTo + 1, better: better) { passesTo += 1 }
      failsFrom = min(max(failsFrom, passesTo + 1), room + 1)
      while failsFrom > passesTo + 1, decision.fails(worse: failsFrom - 1, better: better) {
        failsFrom -= 1
      }
      while failsFrom <= room, !decision.fails(worse: failsFrom, better: better) { failsFrom += 1 }
      let fails =
        count <= Self.fewExamples
        ? (0...room).map { decision.fails(worse: $0, better: better) } : nil
      bounds.append(Bounds(passesTo: passesTo, failsFrom: failsFrom, fails: fails))
    }
  }

  /// How often the check fails under a drop of the mean.
  func failureRate(under drop: Double) -> Double {
    let worse = min(1 - moved / 2, moved / 2 + drop / step)
    let share = worse / (1 - moved / 2)
    return sum { better, bounds in
      guard let fails = bounds.fails else {
        return BinomialTail.atLeast(bounds.failsFrom, of: count - better, probability: share)
      }
      return fails.indices.reduce(0) { rate, worse in
        guard fails[worse] else { return rate }
        return rate + BinomialTail.atLeast(worse, of: count - better, probability: share)
          - BinomialTail.atLeast(worse + 1, of: count - better, probability: share)
      }
    }
  }

  /// How often it passes where nothing changed.
  var passRate: Double {
    sum { better, bounds in
      1
        - BinomialTail.atLeast(
          bounds.passesTo + 1, of: count - better, probability: moved / 2 / (1 - moved / 2))
    }
  }

  /// The drop that is found four times in five; nil where even the largest is not.
  var detectableDrop: Double? {
    let largest = step * (1 - moved)
    guard failureRate(under: largest) >= PowerAnalysis.power else { return nil }
    var (low, high) = (0.0, largest)
    for _ in 0..<30 {
      let middle = (low + high) / 2
      if failureRate(under: middle) >= PowerAnalysis.power { high = middle } else { low = middle }
    }
    return high
  }

  private func sum(
    _ share: (Int, Bounds) -> Double
  ) -> Double {
    guard moved > 0 else { return share(0, bounds[0]) }
    let distribution = BinomialDistribution(trials: count, probability: min(moved / 2, 0.5))
    var sum = 0.0
    for (better, bounds) in bounds.enumerated() {
      let weight = distribution.probability(of: better)
      if weight > 1e-14 { sum += weight * share(better, bounds) }
    }
    return sum
  }
}
