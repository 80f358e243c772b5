internal import GateText
internal import GateRuns
internal import GateStatistics

/// Metrics that move one way over all and the other way in every segment (Simpson 1951): what the
/// candidate is compared on has another make-up.
enum SimpsonFindings {
  /// Fewer pairs than this are no segment.
  static let fewestPairs = 2

  /// Looks at every metric along every dimension that divides the examples.
  static func of(_ comparison: Comparison) -> [Finding] {
    let pairing = comparison.pairing
    let dimensions = Set((pairing.baseline.segments + pairing.candidate.segments).map(\.dimension))
    let divisions = dimensions.sorted().compactMap { dimension in
      (comparison.judge.divisions[dimension] ?? pairing.division(by: dimension)).map {
        (dimension, $0)
      }
    }
    let metrics = comparison.metrics
    return comparison.judge.workers.map(metrics.count) { place -> [Finding] in
      let differences = DifferenceSet(
        of: metrics[place], in: pairing, worst: nil, clusters: nil, where: { _ in true })
      guard let sample = try? Sample(differences.values) else { return [] }
      return divisions.compactMap { dimension, division in
        SegmentMeans(differences, division, noise: sample.standardError ?? 0).finding(
          of: metrics[place], dimension, paired: sample.mean)
      }
    }.flatMap(\.self)
  }
}

/// The mean paired difference of every segment of a dimension.
private struct SegmentMeans {
  /// The values with enough pairs, and their mean differences; negative is worse.
  let segments: [(value: String, mean: Double)]
  /// The mean over all of them.
  let together: Double
  /// What a mean difference is off by anyway.
  let noise: Double

  init(_ differences: DifferenceSet, _ division: Pairing.Division, noise: Double) {
    var sums = [Double](repeating: 0, count: division.values.count)
    var counts = [Int](repeating: 0, count: division.values.count)
    for (example, difference) in zip(differences.examples, differences.values) {
      let code = division.codes[Int(example)]
      guard code >= 0 else { continue }
      sums[code] += difference
      counts[code] += 1
    }
    let places = sums.indices.filter { counts[$0] >= SimpsonFindings.fewestPairs }
    segments = places.map { (division.values[$0], sums[$0] / Double(counts[$0])) }
    together =
      places.reduce(0) { $0 + sums[$1] } / Double(max(1, places.reduce(0) { $0 + counts[$1] }))
    self.noise = noise
  }

  /// What is told where the whole contradicts every segment; differences within the noise
  /// contradict nothing.
  func finding(of metric: MetricData, _ dimension: String, paired: Double) -> Finding? {
    guard segments.count >= 2, abs(together) >= noise,
      segments.allSatisfy({ $0.mean * together > 0 })
    else { return nil }
    func contradicts(_ overall: Double) -> Bool { overall * together < 0 && abs(overall) >= noise }
    if contradicts(paired) {
      return finding(
        of: metric, dimension, overall: paired, "the mean paired difference is",
        "; examples without \(dimension), or alone in it, make the difference")
    }
    guard let plain = plainDifference(of: metric), contradicts(plain) else { return nil }
    return finding(
      of: metric, dimension, overall: plain, "the difference of the runs' plain means is",
      "; a dashboard shows the plain means, and those are over other examples, or others are "
        + "missing, in each run")
  }

  private func finding(
    of metric: MetricData, _ dimension: String, overall: Double, _ subject: String, _ why: String
  ) -> Finding {
    let sign = metric.rule.direction.sign
    let shown = segments.prefix(6).map {
      "\($0.value) \(Numerals.plain.change(sign * $0.mean, digits: 2))"
    }
    let more = segments.count > 6 ? " and \(segments.count - 6) more" : ""
    return Finding(
      .simpson, .warning, metric: metric.rule.metric,
      "\(metric.rule.metric): \(subject) \(Numerals.plain.change(sign * overall, digits: 2)), yet every "
        + "\(dimension) is \(together < 0 ? "worse" : "better"): "
        + shown.joined(separator: ", ") + more + why)
  }

  /// The difference of the means over all scores of each run, negative is worse.
  private func plainDifference(of metric: MetricData) -> Double? {
    func mean(of column: ScoreColumn) -> Double? {
      let count = column.count - column.missingCount
      guard count > 0 else { return nil }
      return column.values.lazy.filter { !$0.isNaN }.reduce(0, +) / Double(count)
    }
    guard let before = mean(of: metric.columns.baseline),
      let now = mean(of: metric.columns.candidate)
    else { return nil }
    return metric.rule.direction.sign * (now - before)
  }
}
