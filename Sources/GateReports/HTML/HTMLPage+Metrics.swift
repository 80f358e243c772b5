import GateVerdicts

extension HTMLPage {
  /// How the scores of each metric lie in both runs; nil where that is not known.
  var metricsSection: [String: Any]? {
    let drawn = metrics.compactMap { metric in
      result.distributions.first { $0.metric == metric }
    }.map(figures)
    return drawn.isEmpty ? nil : ["metrics": drawn]
  }

  private func figures(of distribution: PairedDistribution) -> [String: Any] {
    let metric = wording.name(distribution.metric)
    let own = checks.filter { $0.metric == distribution.metric }
    let overall = own.first { $0.kind == .regression && $0.segment == nil }
    let direction = own.first?.direction ?? .higherIsBetter
    let same = distribution.examples - distribution.better - distribution.worse
    let counts =
      "\(distribution.worse) worse, \(distribution.better) better, \(same) unchanged of "
      + wording.count(distribution.examples, "example")
    var context: [String: Any] = ["metric": metric, "counts": counts]
    context["means"] = overall.flatMap { wording.labelledMeans(of: $0) }
    if let plot = DifferencePlot(distribution, direction: direction, wording: wording) {
      context["differences"] = plot.drawing(
        label: "Histogram of the paired differences of \(metric): \(counts)", check: overall)
    }
    if let plot = ScatterPlot(distribution, direction: direction, wording: wording) {
      context["scores"] = plot.drawing(
        label: "Scores of \(metric), baseline against candidate: \(counts)")
    }
    if distribution.scores.beyond > 0 {
      context["beyond"] =
        "\(wording.count(distribution.scores.beyond, "example")) far out, drawn at the edge"
    }
    return context
  }
}
