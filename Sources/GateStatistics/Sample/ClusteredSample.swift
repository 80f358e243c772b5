/// Values in clusters that were drawn together: the examples of one document or conversation
/// (`methods §8`). Clusters are independent of each other; values of one cluster need not be.
public struct ClusteredSample: Sendable {
  /// The values, in the order that was given; never empty.
  public let values: [Double]
  /// The mean of all values, `R = Σ s_c / Σ m_c`: the ratio of the clusters' sums and sizes.
  public let mean: Double
  /// For each cluster, in the order of its first value, `(s_c − R·m_c) / scale`.
  let residuals: [Double]
  /// The number of values of each cluster, `m_c`.
  let sizes: [Int]
  /// The number of each value's cluster.
  let clusters: [Int32]
  /// A power of two that no value's deviation from the mean exceeds.
  let scale: BinaryScale

  /// Puts values together with the clusters that they are in.
  ///
  /// - Parameters:
  ///   - values: at least one, as for ``Sample``.
  ///   - clusters: the cluster of each value, any numbers from 0.
  /// - Throws: ``SampleProblem`` where there is no value, one that cannot be averaged, or not a
  ///   cluster for each.
  public init(_ values: [Double], clusters: [Int32]) throws(SampleProblem) {
    guard values.count == clusters.count else { throw .unequalLengths }
    let sample = try Sample(values)
    var places: [Int32: Int32] = [:]
    let dense = clusters.map { cluster in
      let place = places[cluster] ?? Int32(places.count)
      places[cluster] = place
      return place
    }
    var sizes = [Int](repeating: 0, count: places.count)
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: places.count)
    for (value, cluster) in zip(values, dense) {
      sizes[Int(cluster)] += 1
      sums[Int(cluster)].add(sample.scale.relative(value - sample.mean))
    }
    self.values = values
    mean = sample.mean
    scale = sample.scale
    residuals = sums.map(\.value)
    self.sizes = sizes
    self.clusters = dense
  }

  /// The number of clusters.
  public var clusterCount: Int { sizes.count }

  /// Whether all clusters have the same mean.
  public var isConstant: Bool {
    zip(residuals, sizes).allSatisfy { abs($0) <= 1e-15 * Double($1) }
  }

  /// The standard error of ``mean``, `√(C/(C−1)·Σ l_c²) / Σ m_c` with `l_c = s_c − R·m_c`; nil for a
  /// single cluster.
  public var standardError: Double? {
    let count = Double(clusterCount)
    guard count > 1 else { return nil }
    let squares = residuals.reduce(0) { $0 + $1 * $1 }
    return (count / (count - 1) * squares).squareRoot() / Double(values.count) * scale.unit
  }

  /// The acceleration of BCa, from the residuals `l_c` (`methods §2`).
  var acceleration: Double {
    let squares = residuals.reduce(0) { $0 + $1 * $1 }
    let cubes = residuals.reduce(0) { $0 + $1 * $1 * $1 }
    return squares > 0 ? cubes / (6 * squares * squares.squareRoot()) : 0
  }

  /// The means of the clusters.
  var clusterMeans: [Double] {
    zip(residuals, sizes).map { mean + $0 / Double($1) * scale.unit }
  }
}
