internal import GateStatistics

extension SignFlipFamily.Member {
  /// What the signs of a check's examples, or of its clusters, are flipped on (`methods §4`, `§8`);
  /// nil where no flip changes anything.
  ///
  /// A mean is tested by its paired differences, a quantile by which scores lie beyond it.
  ///
  /// - Parameter clusters: the cluster of every example of the pairing.
  init?(
    _ differences: DifferenceSet, statistic: Statistic, direction: Direction, clusters: [Int32]?
  ) {
    let values =
      switch statistic {
      case .mean: differences.values
      case .quantile(let level):
        QuantileDifference.exceedanceDifferences(
          baseline: differences.scores.baseline, candidate: differences.scores.candidate,
          level: level
        ).map { direction.sign * $0 }
      }
    guard let clusters else {
      guard values.contains(where: { $0 != 0 }) else { return nil }
      self.init(examples: differences.examples, differences: values)
      return
    }
    // A cluster whose changes cancel out still counts as one that did not change.
    var sums = [(sum: Double, magnitude: Double)?](
      repeating: nil, count: Int(clusters.max() ?? -1) + 2)
    for (example, value) in zip(differences.examples, values) {
      let place = Int(clusters[Int(example)] + 1)
      let (sum, magnitude) = sums[place] ?? (0, 0)
      sums[place] = (sum + value, magnitude + abs(value))
    }
    let present = sums.indices.filter { sums[$0] != nil }
    let all = present.map { place in
      let (sum, magnitude) = sums[place] ?? (0, 0)
      // Hundredths that cancel out on paper leave a rounding.
      return abs(sum) <= 1e-12 * magnitude ? 0 : sum
    }
    guard all.contains(where: { $0 != 0 }) else { return nil }
    self.init(examples: present.map { Int32($0) }, differences: all)
  }
}
