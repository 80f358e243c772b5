/// How far the judge, with the system that it judges, gives the same example the same score again.
package struct Repeatability: Sendable, Equatable {
  /// An example whose repeated scores differ.
  package struct Example: Sendable, Equatable {
    /// The example.
    package var id: String
    /// Its lowest score.
    package var lowest: Double
    /// Its highest score.
    package var highest: Double
  }

  /// The standard deviation of repeated scores of one example.
  package var standardDeviation: Double
  /// The share of examples of which not all scores are the same, 0 to 1.
  package var movedShare: Double
  /// Those whose scores differ most, the widest first, then by id.
  package var widest: [Example]

  private static let mostExamples = 5

  /// Looks at every example by itself; nil where nothing was repeated.
  init?(of scores: RepeatedScores, variance: ScoreVariance, ids: [String]) {
    guard scores.count > 0, scores.runCount > 1 || scores.hasTrials, let trial = variance.trial
    else { return nil }
    let spreads = scores.examples.enumerated().map { place, example in
      let all = scores.trials.flatMap { $0[place] }
      return Example(id: ids[example], lowest: all.min() ?? 0, highest: all.max() ?? 0)
    }
    let moved = spreads.filter { $0.highest > $0.lowest }
    standardDeviation = trial.squareRoot()
    movedShare = Double(moved.count) / Double(scores.count)
    widest = Array(
      moved.sorted { first, second in
        let widths = (first.highest - first.lowest, second.highest - second.lowest)
        return widths.0 != widths.1 ? widths.0 > widths.1 : first.id < second.id
      }.prefix(Self.mostExamples))
  }
}
