import GateText
import GateVerdicts

extension JSONValue {
  /// How the scores of a metric lie.
  init(_ distribution: PairedDistribution) {
    self = .object([
      (.metric, .init(distribution.metric)),
      (.n, .init(distribution.examples)),
      (.better, .init(distribution.better)),
      (.worse, .init(distribution.worse)),
      (.differences, distribution.differences.map(JSONValue.init) ?? .null),
      (.scores, JSONValue(distribution.scores)),
    ])
  }

  init(_ histogram: Histogram) {
    self = .object([
      (.width, .init(histogram.width)),
      (.first, .init(histogram.first)),
      (.counts, .array(histogram.counts.map(JSONValue.init))),
      (.below, .init(histogram.below)),
      (.above, .init(histogram.above)),
    ])
  }

  private init(_ grid: ScoreGrid) {
    let cells = grid.cells.flatMap { [$0.baseline, $0.candidate, $0.examples] }
    self = .object([
      (.width, .init(grid.width)),
      (.first, .init(grid.first)),
      (.bins, .init(grid.bins)),
      (.cells, .array(cells.map(JSONValue.init))),
      (.beyond, .init(grid.beyond)),
    ])
  }
}
