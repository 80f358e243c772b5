import GateVerdicts

/// How the scores of each metric lie in both runs.
public struct PairedDistributions: Sendable, Equatable {
  /// The result that they are of.
  let ranked: RankedResult

  /// The distributions, that of the metric with the worst check first.
  var shown: [PairedDistribution] {
    ranked.metrics.compactMap { metric in
      ranked.result.distributions.first { $0.metric == metric }
    }
  }

  /// How many examples went which way, a line a metric.
  var lines: [DocumentText] {
    shown.map { "\(name: $0.metric): \(counts(of: $0, .plain))" }
  }

  private func counts(of distribution: PairedDistribution, _ wording: Wording) -> String {
    let same = distribution.examples - distribution.better - distribution.worse
    return "\(distribution.worse) worse, \(distribution.better) better, \(same) unchanged of "
      + wording.count(distribution.examples, "example")
  }

  var html: HTML {
    .all([
      HTML(
        .p, ["class": "soft"],
        text: "Left: how many examples changed by how much; ▲ is the mean. Right: every example by "
          + "its two scores; the shaded side is worse."),
      HTML(.div, ["class": "figures"], shown.map(html)),
    ])
  }

  private func html(_ distribution: PairedDistribution) -> HTML {
    let wording = Wording.typographic
    let metric = wording.name(distribution.metric)
    let own = ranked.checks.filter { $0.metric == distribution.metric }
    let overall = own.first { $0.kind == .regression && $0.segment == nil }
    let direction = own.first?.direction ?? .higherIsBetter
    let counts = counts(of: distribution, wording)
    let beyond =
      distribution.scores.beyond > 0
      ? "; \(wording.count(distribution.scores.beyond, "example")) far out, drawn at the edge" : ""
    let differences = DifferencePlot(distribution, direction: direction, wording: wording)?
      .drawing(
        label: "Histogram of the paired differences of \(metric): \(counts)", check: overall)
    let scores = ScatterPlot(distribution, direction: direction, wording: wording)?
      .drawing(label: "Scores of \(metric), baseline against candidate: \(counts)")
    return HTML(
      .figure, [:],
      [
        HTML(
          .figcaption, [:],
          [
            HTML(.code, text: metric),
            .text(" \(overall.flatMap { wording.labelledMeans(of: $0) } ?? "")"), HTML(.br),
            HTML(.span, ["class": "soft"], text: counts + beyond),
          ]), differences, scores,
      ])
  }
}
