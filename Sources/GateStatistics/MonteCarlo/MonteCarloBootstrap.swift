/// The bootstrap distribution of a mean, sampled: to check the exact one against, and to show what
/// sampling costs. Verdicts never rest on it.
public enum MonteCarloBootstrap {
  /// The means of resamples of a sample, in the order of the resamples.
  ///
  /// - Parameters:
  ///   - sample: the values.
  ///   - resamples: how many, at least 0.
  ///   - generator: where the draws come from.
  public static func means(
    of sample: Sample, resamples: Int, generator: SplitMix64
  ) -> [Double] {
    let draws = Resamples(of: sample.count, generator: generator)
    return sample.values.withUnsafeBufferPointer { values in
      (0..<resamples).map { resample in
        var sums = (0.0, 0.0, 0.0, 0.0)
        draws.forEachDraw(of: resample) { unit, lane in
          switch lane {
          case 0: sums.0 += values[unit]
          case 1: sums.1 += values[unit]
          case 2: sums.2 += values[unit]
          default: sums.3 += values[unit]
          }
        }
        return (sums.0 + sums.1 + sums.2 + sums.3) / Double(values.count)
      }
    }
  }
}
