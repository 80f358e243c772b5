/// Where the variance of a metric's scores comes from, by the method of moments.
///
/// A score is the mean of all, plus what is special to its example, to its run, and to the trial. With
/// several runs the components come from the two-way table of cell means, with one run and several
/// trials from the one-way table (Searle, Casella & McCulloch 1992, doi 10.1002/9780470316856). A
/// component whose estimate is negative is 0: that is what the estimate says of it.
package struct ScoreVariance: Sendable, Equatable {
  /// Between examples: what the evaluation set is made of. Nil where it cannot be told from the rest.
  package var example: Double?
  /// Between runs: what moves all scores of a run together. Nil with fewer than two runs.
  package var run: Double?
  /// Between repeated scores of one example: judge and system. Nil where nothing was repeated.
  package var trial: Double?
  /// Of all scores together, with the divisor `n − 1`; nil for a single score.
  package var total: Double?

  /// The share of the variance that is the example's own, 0 to 1: how far one score tells of the
  /// example. Nil where it is not known.
  package var intraclassCorrelation: Double? {
    guard let example, let trial else { return nil }
    let sum = example + trial + (run ?? 0)
    return sum > 0 ? example / sum : nil
  }

  /// Splits the variance of some scores.
  init(of scores: RepeatedScores) {
    total = Self.variance(scores.trials.flatMap { $0.flatMap(\.self) })
    let within = Within(scores)
    if scores.runCount > 1, scores.count > 1 {
      let table = RunTable(scores.means)
      run = max(0, (table.runSquare - table.residualSquare) / Double(scores.count))
      example = max(0, (table.exampleSquare - table.residualSquare) / Double(scores.runCount))
      // Of a single score: what moves with example and run together, and the trial's own.
      let interaction = max(0, table.residualSquare - (within.square ?? 0) * within.meanShare)
      trial = within.square.map { $0 + interaction } ?? table.residualSquare
    } else if let square = within.square, scores.count > 1 {
      trial = square
      example = max(0, (within.betweenSquare - square) / within.trialsAnExample)
    }
    // What is left of squares that cancel out is rounding.
    let rounding = 1e-20 * (total ?? 0)
    (example, run, trial) = (
      example.map { $0 > rounding ? $0 : 0 }, run.map { $0 > rounding ? $0 : 0 },
      trial.map { $0 > rounding ? $0 : 0 }
    )
  }

  private static func variance(_ values: [Double]) -> Double? {
    guard values.count > 1 else { return nil }
    let mean = values.reduce(0) { $0 + $1 / Double(values.count) }
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
  }
}

extension ScoreVariance {
  /// The mean squares between trials of the same example and run.
  struct Within {
    /// The mean square between trials; nil where no example has several.
    private(set) var square: Double?
    /// The mean square between the examples of the first run, each weighed by its trials.
    private(set) var betweenSquare = 0.0
    /// How many trials an example has, as the one-way analysis of unequal groups counts it.
    private(set) var trialsAnExample = 1.0
    /// The mean of one over the number of trials: the share of a trial's variance that is left in the
    /// mean of an example.
    private(set) var meanShare = 1.0

    init(_ scores: RepeatedScores) {
      var (squares, freedom) = (0.0, 0)
      var (shares, cells) = (0.0, 0)
      for (trials, means) in zip(scores.trials, scores.means) {
        for (values, mean) in zip(trials, means) {
          squares += values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
          freedom += values.count - 1
          shares += 1 / Double(values.count)
          cells += 1
        }
      }
      square = freedom > 0 ? squares / Double(freedom) : nil
      meanShare = cells > 0 ? shares / Double(cells) : 1
      guard scores.count > 1, let trials = scores.trials.first, let means = scores.means.first
      else { return }
      let counts = trials.map { Double($0.count) }
      let all = counts.reduce(0, +)
      let mean = zip(counts, means).reduce(0) { $0 + $1.0 * $1.1 } / all
      betweenSquare =
        zip(counts, means).reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) }
        / Double(scores.count - 1)
      trialsAnExample =
        (all - counts.reduce(0) { $0 + $1 * $1 } / all) / Double(scores.count - 1)
    }
  }

  /// The mean squares of the table of examples and runs.
  struct RunTable {
    /// Between runs.
    let runSquare: Double
    /// Between examples.
    let exampleSquare: Double
    /// What is left: a run's score of an example beyond what run and example say.
    let residualSquare: Double

    /// Sums up the means of examples, run by run.
    ///
    /// - Precondition: two runs and two examples at least.
    init(_ means: [[Double]]) {
      let (runs, examples) = (Double(means.count), Double(means[0].count))
      // About one of the scores, so that nothing cancels where all are nearly equal.
      let origin = means[0][0]
      let ofRuns = means.map { $0.reduce(0) { $0 + ($1 - origin) } / examples }
      let grand = ofRuns.reduce(0, +) / runs
      let ofExamples = means[0].indices.map { example in
        means.reduce(0) { $0 + ($1[example] - origin) } / runs
      }
      runSquare = examples * ofRuns.reduce(0) { $0 + ($1 - grand) * ($1 - grand) } / (runs - 1)
      exampleSquare =
        runs * ofExamples.reduce(0) { $0 + ($1 - grand) * ($1 - grand) } / (examples - 1)
      var left = 0.0
      for (scores, ofRun) in zip(means, ofRuns) {
        for (score, ofExample) in zip(scores, ofExamples) {
          let residual = score - origin - ofRun - ofExample + grand
          left += residual * residual
        }
      }
      residualSquare = left / ((runs - 1) * (examples - 1))
    }
  }
}
