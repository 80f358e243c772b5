internal import GateRuns

extension PairedDistribution {
  /// Counts the scores of a metric; nil where no example has a score in both runs, or where scores are
  /// too large.
  init?(of metric: MetricData, in pairing: Pairing) {
    var baseline: [Double] = []
    var candidate: [Double] = []
    for (place, example) in pairing.examples.enumerated() where example.presence == .paired {
      let (before, after) = (metric.scores.baseline[place], metric.scores.candidate[place])
      guard !before.isNaN, !after.isNaN else { continue }
      baseline.append(before)
      candidate.append(after)
    }
    let differences = zip(baseline, candidate).lazy.map {
      metric.rule.direction.sign * DifferenceSet.difference($1, $0)
    }.filter { $0 != 0 }
    guard let scores = ScoreGrid(baseline, candidate) else { return nil }
    self.init(
      metric: metric.rule.metric, examples: baseline.count, better: differences.count { $0 > 0 },
      worse: differences.count { $0 < 0 }, differences: Histogram(of: Array(differences)),
      scores: scores)
  }
}

extension ScoreGrid {
  /// About how many bins there are on each side.
  private static let mostBins = 24

  /// Counts pairs of scores in cells chosen for both runs together; nil where there are none.
  fileprivate init?(_ baseline: [Double], _ candidate: [Double]) {
    guard let scale = BinScale(of: baseline + candidate, most: Self.mostBins) else { return nil }
    let bins = scale.count
    var counts = [Int](repeating: 0, count: bins * bins)
    var beyond = 0
    for (before, after) in zip(baseline, candidate) {
      let (row, column) = (scale.bin(of: before), scale.bin(of: after))
      let inside = 0..<bins
      beyond += inside.contains(row) && inside.contains(column) ? 0 : 1
      counts[min(max(row, 0), bins - 1) * bins + min(max(column, 0), bins - 1)] += 1
    }
    let cells = counts.indices.filter { counts[$0] > 0 }.map {
      Cell(baseline: $0 / bins, candidate: $0 % bins, examples: counts[$0])
    }
    self.init(width: scale.width, first: scale.first, bins: bins, cells: cells, beyond: beyond)
  }
}
