import GateStatistics
import GateVerdicts

/// A level of pass and fail against a limit, computed from the binomial distribution.
struct ExactLevel {
  private let count: Int
  private let low: Double
  private let step: Double
  private let share: Double
  private let isMinimum: Bool
  /// How many of the scores on the wrong side still pass, and how many fail.
  private let bounds: (passesTo: Int, failsFrom: Int)

  /// Prepares a check; nil where its scores are not pass and fail of independent examples.
  init?(_ check: RehearsedCheck, confidence: ConfidenceLevel) {
    guard let step = check.binaryStep, check.clusters == nil, check.rule.statistic == .mean,
      check.tooFew == nil, case .level(let limit, let isMinimum, .interval) = check.question,
      let own = check.scores.first?.filter({ !$0.isNaN }), let low = own.min(),
      let high = own.max(), high > low,
      check.scores.allSatisfy({ $0.allSatisfy { $0.isNaN || $0 == low || $0 == high } })
    else { return nil }
    self.low = low
    self.step = step
    self.isMinimum = isMinimum
    let count = own.count
    self.count = count
    let bad = isMinimum ? low : high
    share = Double(own.count { $0 == bad }) / Double(count)
    func interval(_ wrong: Int) -> (point: Double, lower: Double?, upper: Double?)? {
      check.levelBounds(
        of: [Double](repeating: bad, count: wrong)
          + [Double](repeating: isMinimum ? high : low, count: count - wrong),
        clusters: nil, confidence: confidence)
    }
    let slack = 1e-12 * max(1, abs(limit))
    let firstNotPassing = Self.first(in: 0...count) { wrong in
      guard let bounds = interval(wrong), let kept = isMinimum ? bounds.lower : bounds.upper
      else { return true }
      return isMinimum ? kept < limit - slack : kept > limit + slack
    }
    let failsFrom = Self.first(in: 0...count) { wrong in
      guard let bounds = interval(wrong), let broken = isMinimum ? bounds.upper : bounds.lower
      else { return false }
      return isMinimum ? broken < limit - slack : broken > limit + slack
    }
    bounds = (firstNotPassing - 1, failsFrom)
  }

  /// How often the unchanged system fails.
  var failureRate: Double { failureRate(share) }

  /// How often the unchanged system passes.
  var passRate: Double {
    1 - BinomialTail.atLeast(bounds.passesTo + 1, of: count, probability: share)
  }

  /// The level at which four builds in five fail; nil where none does.
  var failingLevel: Double? {
    guard bounds.failsFrom <= count else { return nil }
    var (least, most) = (0.0, 1.0)
    for _ in 0..<40 {
      let middle = (least + most) / 2
      if failureRate(middle) >= PowerAnalysis.power { most = middle } else { least = middle }
    }
    return isMinimum ? low + step * (1 - most) : low + step * most
  }

  /// How often a system with that share of scores on the wrong side fails.
  func failureRate(_ share: Double) -> Double {
    BinomialTail.atLeast(bounds.failsFrom, of: count, probability: share)
  }

  /// The first number that has a property which all after it have, too; one past the last for none.
  private static func first(in numbers: ClosedRange<Int>, _ has: (Int) -> Bool) -> Int {
    var (low, high) = (numbers.lowerBound, numbers.upperBound + 1)
    while low < high {
      let middle = (low + high) / 2
      if has(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
