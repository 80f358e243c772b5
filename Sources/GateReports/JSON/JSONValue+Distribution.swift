import GateVerdicts

extension JSONValue {
  /// How the scores of a metric lie.
  init(_ distribution: PairedDistribution) {
    self = .object([
      (.metric, .string(distribution.metric)),
      (.n, .integer(distribution.examples)),
      (.better, .integer(distribution.better)),
      (.worse, .integer(distribution.worse)),
      (.differences, distribution.differences.map(JSONValue.init) ?? .null),
      (.scores, JSONValue(distribution.scores)),
    ])
  }

  init(_ histogram: Histogram) {
    self = .object([
      (.width, .number(histogram.width)),
      (.first, .integer(histogram.first)),
      (.counts, .array(histogram.counts.map(JSONValue.integer))),
      (.below, .integer(histogram.below)),
      (.above, .integer(histogram.above)),
    ])
  }

  private init(_ grid: ScoreGrid) {
    let cells = grid.cells.flatMap { [$0.baseline, $0.candidate, $0.examples] }
    self = .object([
      (.width, .number(grid.width)),
      (.first, .integer(grid.first)),
      (.bins, .integer(grid.bins)),
      (.cells, .array(cells.map(JSONValue.integer))),
      (.beyond, .integer(grid.beyond)),
    ])
  }
}
