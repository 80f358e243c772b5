/// The bootstrap of a statistic that has no exact one: whole clusters are drawn, with replacement,
/// as many as there are (`methods §1`, §8).
///
/// Deterministic: the seed is made of the data. Rows in another order have other random numbers, so
/// callers sort them by what they are.
package struct ClusterBootstrap: Sendable {
  /// How many resamples an interval rests on.
  package static let standardResamples = 2_000
  /// An interval of which more resamples than this share have no statistic says nothing.
  private static let mostUndefined = 0.05

  private let units: ResampledUnits
  private let draws: Resamples
  private let resamples: Int

  /// Prepares to draw.
  ///
  /// - Parameters:
  ///   - columns: what the statistic is computed of, as many numbers in each, at least one.
  ///   - clusters: the cluster of each row, any numbers from 0; nil where rows are independent.
  ///   - resamples: how often to draw.
  package init(
    of columns: [[Double]], clusters: [Int32]? = nil, resamples: Int = standardResamples
  ) {
    let rows = columns.first?.count ?? 0
    precondition(rows > 0 && columns.allSatisfy { $0.count == rows }, "rows with all columns")
    units = ResampledUnits(count: rows, clusters: clusters)
    var seed = Seed()
    for column in columns { for number in column { seed.mix(number.bitPattern) } }
    for member in units.members ?? [] { seed.mix(UInt64(member)) }
    for start in units.starts { seed.mix(UInt64(start)) }
    draws = Resamples(of: units.count, generator: SplitMix64(seed: seed.value, stream: 11))
    self.resamples = resamples
  }

  /// The number of clusters, or of rows where there are none.
  package var unitCount: Int { units.count }

  /// How often each row is drawn in a resample.
  package func weights(of resample: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: units.count)
    draws.forEachDraw(of: resample) { unit, _ in counts[unit] += 1 }
    guard units.members != nil else { return counts }
    var weights = [Int](repeating: 0, count: units.exampleCount)
    for unit in counts.indices where counts[unit] > 0 {
      for row in units.examples(of: unit) { weights[Int(row)] = counts[unit] }
    }
    return weights
  }

  /// What a statistic is in every resample, in their order.
  ///
  /// - Parameter statistic: a function of how often each row counts.
  package func replicates<Value>(of statistic: ([Int]) -> Value) -> [Value] {
    (0..<resamples).map { statistic(weights(of: $0)) }
  }

  /// The interval between quantiles of replicates, wider where there are few clusters.
  ///
  /// The expanded percentile interval of Hesterberg (2015, §4, doi 10.1080/00031305.2015.1089789):
  /// the levels are `Φ(∓ t · √(C/(C−1)))`, with Student's t of *C − 1* degrees of freedom.
  ///
  /// - Parameters:
  ///   - replicates: those of ``replicates(of:)``, nil where a resample has no statistic.
  ///   - confidence: the two-sided level.
  /// - Returns: nil where there is a single cluster, or where one resample in twenty has no statistic.
  package func interval(
    of replicates: [Double?], confidence: ConfidenceLevel = .standard
  ) -> Interval? {
    let sorted = replicates.compactMap(\.self).sorted()
    let undefined = replicates.count - sorted.count
    let count = Double(unitCount)
    guard let student = StudentDistribution(degreesOfFreedom: count - 1), !sorted.isEmpty,
      Double(undefined) <= Self.mostUndefined * Double(replicates.count)
    else { return nil }
    let reach =
      student.quantile(1 - confidence.oneSidedAlpha) * (count / (count - 1)).squareRoot()
    let level = NormalDistribution.cumulative(-reach)
    return Interval(
      between: Self.quantile(level, of: sorted), and: Self.quantile(1 - level, of: sorted))
  }

  /// An estimate of a statistic with its interval.
  ///
  /// - Parameters:
  ///   - point: the statistic of the rows themselves.
  ///   - replicates: those of ``replicates(of:)``.
  ///   - confidence: the two-sided level.
  package func estimate(
    _ point: Double, replicates: [Double?], confidence: ConfidenceLevel = .standard
  ) -> Estimate {
    let known = replicates.compactMap(\.self)
    let interval = interval(of: replicates, confidence: confidence)
    let mean = known.reduce(0, +) / Double(max(1, known.count))
    let squares = known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return Estimate(
      point: point,
      standardError: interval == nil
        ? nil : (squares / Double(max(1, known.count - 1))).squareRoot(),
      interval: interval, confidence: confidence)
  }

  /// The quantile between the two nearest of `sorted` (Hyndman and Fan 1996, type 6).
  private static func quantile(_ level: Double, of sorted: [Double]) -> Double {
    let place = min(Double(sorted.count), max(1, level * Double(sorted.count + 1))) - 1
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }
}
