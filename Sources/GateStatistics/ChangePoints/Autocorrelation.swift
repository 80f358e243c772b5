/// How much of its deviation a value of a series hands on to the next one: the ρ of
/// `x_i − μ = ρ (x_{i−1} − μ) + ε_i`.
///
/// A series that wanders has long stretches above and below its mean, which a test for independent
/// values takes for changes.
package enum Autocorrelation {
  /// The share of the smallest differences that is used; a change makes the largest ones.
  private static let share = 0.8
  /// The standard error of the estimate for independent values, times √n: simulated, 2.2 to 2.5 for
  /// n = 10 … 400.
  private static let spread = 2.3

  /// The autocorrelation at lag 1, told from differences, so that neither changes of the level nor a slow
  /// trend count as autocorrelation.
  ///
  /// `ρ̃ = (A₂ / A₁)² − 1`, with the means `A_h` of the smallest 80 % of `|x_{i+h} − x_i|`, each step less
  /// the median one: for an autoregressive series `Var(x_{i+2} − x_i) / Var(x_{i+1} − x_i) = 1 + ρ`. After
  /// Chakar, Lebarbier, Lévy-Leduc and Robin 2017 (doi 10.3150/15-BEJ782), who use medians; trimmed means
  /// are less noisy.
  ///
  /// - Parameter values: the series, finite numbers.
  /// - Returns: around −1 … 1, more where neighbours move in the same direction; 0 for fewer than four
  ///   values or where nothing moves.
  package static func estimate(of values: [Double]) -> Double {
    guard values.count >= 4 else { return 0 }
    let (first, second) = (meanStep(of: values, lag: 1), meanStep(of: values, lag: 2))
    // Where most values equal the one before, the few that do not tell nothing.
    guard first > 0 else { return 0 }
    let ratio = second / first
    return ratio.isFinite ? ratio * ratio - 1 : 0
  }

  /// The autocorrelation that is corrected for, 0 … 1: the estimate shrunk by what chance makes of
  /// independent values, `ρ̃ · max(0, 1 − SE² / ρ̃²)` (James and Stein 1961).
  ///
  /// An autocorrelation of short series cannot be told from chance, and a negative one makes no
  /// false changes: neither is corrected for.
  package static func corrected(of values: [Double]) -> Double {
    let error = spread / Double(max(1, values.count)).squareRoot()
    return shrunk(estimate(of: values), error: error)
  }

  /// The autocorrelation that is left around what was found, 0 … 1, shrunk likewise.
  ///
  /// Less noisy than the estimate from differences, but too low where too much was found. Corrected for
  /// what the fit takes away, `(1 + 3 ρ) / m` for every number that is fitted to a stretch of *m* values
  /// (Marriott and Pope 1954, doi 10.1093/biomet/41.3-4.390).
  ///
  /// - Parameters:
  ///   - values: the series.
  ///   - stretches: the stretches, each with its own level.
  ///   - slope: the rise from one value to the next in all stretches.
  static func left(in values: [Double], within stretches: [Range<Int>], slope: Double = 0)
    -> Double
  {
    var (products, squares) = (0.0, 0.0)
    for stretch in stretches {
      let steady = stretch.map { values[$0] - slope * Double($0) }
      let mean = steady.reduce(0, +) / Double(max(1, steady.count))
      for place in steady.indices {
        squares += (steady[place] - mean) * (steady[place] - mean)
        if place > 0 { products += (steady[place] - mean) * (steady[place - 1] - mean) }
      }
    }
    guard squares > 0 else { return 0 }
    let fitted = Double(stretches.count * (slope == 0 ? 1 : 2)) / Double(values.count)
    let found = products / squares
    return shrunk(
      found + fitted * (1 + 3 * found),
      error: (1 + 3 * fitted) / Double(values.count).squareRoot())
  }

  private static func shrunk(_ estimate: Double, error: Double) -> Double {
    guard estimate > error else { return 0 }
    return min(1, estimate - error * error / estimate)
  }

  /// The mean of the smallest steps over so many places, each less the median step: what a trend adds to all
  /// of them does not count.
  private static func meanStep(of values: [Double], lag: Int) -> Double {
    let steps = zip(values.dropFirst(lag), values).map { $0 - $1 }.sorted()
    let median = QuantileLevel.between(steps[(steps.count - 1) / 2], steps[steps.count / 2], 0.5)
    let sizes = steps.map { abs($0 - median) }.sorted()
    let used = sizes.prefix(max(1, Int((share * Double(sizes.count)).rounded(.up))))
    return used.reduce(0, +) / Double(used.count)
  }
}
