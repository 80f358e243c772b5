internal import RealModule

/// The number of successes in independent trials.
public struct BinomialDistribution: Sendable {
  /// The number of trials, at least 1.
  public let trials: Int
  /// The probability of a success, strictly between 0 and 1.
  public let probability: Double

  /// Makes the distribution.
  ///
  /// - Precondition: at least one trial, and a probability strictly between 0 and 1.
  public init(trials: Int, probability: Double) {
    precondition(trials >= 1 && probability > 0 && probability < 1, "a binomial distribution")
    self.trials = trials
    self.probability = probability
  }

  /// The probability of exactly so many successes.
  public func probability(of successes: Int) -> Double {
    guard (0...trials).contains(successes) else { return 0 }
    let (n, k) = (Double(trials), Double(successes))
    return Double.exp(
      .logGamma(n + 1) - .logGamma(k + 1) - .logGamma(n - k + 1) + k * .log(probability)
        + (n - k) * .log(onePlus: -probability))
  }

  /// The smallest number that is not exceeded with a probability of at least `level`.
  ///
  /// - Parameter level: 0 to 1.
  public func quantile(_ level: Double) -> Int {
    precondition(level >= 0 && level <= 1, "a probability")
    // Below the window lies less than 1e-16.
    let variance = Double(trials) * probability * (1 - probability)
    let reach = BennettWindow.reach(largest: max(probability, 1 - probability), variance: variance)
    let mean = Double(trials) * probability
    var successes = max(0, Int(mean - reach))
    var term = probability(of: successes)
    var cumulative = term
    let odds = probability / (1 - probability)
    while cumulative < level - 1e-13, successes < trials {
      // Where the window starts, a term may be too small for a number: then it is computed anew.
      successes += 1
      term =
        term > 1e-250
        ? term * odds * Double(trials - successes + 1) / Double(successes)
        : probability(of: successes)
      cumulative += term
    }
    return successes
  }
}
