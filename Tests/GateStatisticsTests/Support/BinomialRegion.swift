import GateStatistics

/// The counts that a rate makes plausible: outside, one seed in ten thousand lands.
func binomialRegion(of rate: Double, among trials: Int) -> ClosedRange<Int> {
  // The normal limit with a continuity correction; trials · rate is at least 5 in the tests.
  let mean = rate * Double(trials)
  let reach = -NormalDistribution.quantile(5e-5) * (mean * (1 - rate)).squareRoot() + 0.5
  return max(0, Int(mean - reach))...Int(mean + reach)
}
