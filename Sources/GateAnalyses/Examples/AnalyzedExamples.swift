package import GateRuns
package import GateVerdicts

/// The examples that an analysis looks at: those of one run, or those that two runs share.
///
/// One run is looked at as its own pairing, so that both forms are the same to whoever searches.
package struct AnalyzedExamples: Sendable {
  /// The ids, sorted.
  package let ids: [String]
  /// The cluster of each, from 0; an example without one is a cluster by itself. Nil where the
  /// dataset has none.
  package let clusters: [Int32]?
  /// Whether two runs are compared.
  package let isComparison: Bool
  let pairing: Pairing
  /// The places of the examples in the pairing.
  let places: [Int]

  /// The examples of one run.
  package init(of run: Run) {
    self.init(of: Pairing(baseline: run, candidate: run), isComparison: false)
  }

  /// The examples that are in both runs with the same question and the same reference.
  package init(of pairing: Pairing) { self.init(of: pairing, isComparison: true) }

  private init(of pairing: Pairing, isComparison: Bool) {
    self.pairing = pairing
    self.isComparison = isComparison
    let places = pairing.examples.indices.filter { pairing.examples[$0].presence == .paired }
    self.places = places
    ids = places.map { pairing.examples[$0].id }
    clusters = pairing.clusters.map { clusters in
      var next = (clusters.numbers.max() ?? -1) + 1
      return places.map { place in
        guard clusters.numbers[place] < 0 else { return clusters.numbers[place] }
        next += 1
        return next - 1
      }
    }
  }

  /// The number of examples.
  package var count: Int { ids.count }

  /// The segment dimensions of either run, sorted.
  var dimensions: [String] {
    Set((pairing.baseline.segments + pairing.candidate.segments).map(\.dimension)).sorted()
  }

  /// How the examples divide by a dimension: its values, and for each example the number of its own
  /// or −1.
  func division(by dimension: String) -> (values: [String], codes: [Int32])? {
    pairing.division(by: dimension).map { division in
      (division.values, places.map { Int32(division.codes[$0]) })
    }
  }

  /// The scores of a metric, the mean over trials, NaN where one is missing; of one run both are
  /// the same. Nil where a run lacks the metric.
  func scores(of metric: AnalyzedMetric) -> (baseline: [Double], candidate: [Double])? {
    guard let baseline = metric.column(of: pairing.baseline),
      let candidate = metric.column(of: pairing.candidate)
    else { return nil }
    let scores = pairing.scores(baseline, candidate)
    return (places.map { scores.baseline[$0] }, places.map { scores.candidate[$0] })
  }

  /// The metrics that the run, or both runs, have, sorted by name.
  package func metrics(under thresholds: Thresholds?) -> [AnalyzedMetric] {
    AnalyzedMetric.all(of: pairing.candidate, under: thresholds).filter {
      pairing.baseline.scores(of: $0.metric) != nil
    }
  }

  /// What an example says: the texts of its first trial in the candidate.
  package func texts(of example: Int) -> ExampleTexts {
    row(of: example).map { pairing.candidate.texts[$0] } ?? ExampleTexts()
  }

  /// What was retrieved for an example, in its first trial in the candidate; nil where the file
  /// does not say.
  package func contexts(of example: Int) -> [String]? {
    row(of: example).flatMap { pairing.candidate.contexts[$0] }
  }

  private func row(of example: Int) -> Int? {
    pairing.candidateRows(of: pairing.examples[places[example]]).first.map(Int.init)
  }
}
