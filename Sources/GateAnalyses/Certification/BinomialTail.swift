import GateStatistics

/// Tails of a number of successes, also where the probability is 0 or 1.
enum BinomialTail {
  /// The probability of at least so many successes.
  static func atLeast(_ successes: Int, of trials: Int, probability: Double) -> Double {
    if successes <= 0 { return 1 }
    if successes > trials { return 0 }
    guard probability > 0 else { return 0 }
    guard probability < 1 else { return 1 }
    // Away from the mean the terms fall, and few are needed.
    let mean = Double(trials) * probability
    return Double(successes) > mean
      ? sum(from: successes, by: 1, of: trials, probability)
      : 1 - sum(from: successes - 1, by: -1, of: trials, probability)
  }

  private static func sum(
    from first: Int, by step: Int, of trials: Int, _ probability: Double
  ) -> Double {
    let odds = probability / (1 - probability)
    var successes = first
    var term = BinomialDistribution(trials: trials, probability: probability)
      .probability(of: first)
    var sum = term
    while term > 1e-18 * sum {
      let k = Double(successes)
      if step > 0 {
        guard successes < trials else { break }
        term *= (Double(trials) - k) / (k + 1) * odds
      } else {
        guard successes > 0 else { break }
        term *= k / (Double(trials) - k + 1) / odds
      }
      successes += step
      sum += term
    }
    return min(1, sum)
  }
}
