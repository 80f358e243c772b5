import GateRuns

/// The scores of one metric in repeated runs, of the examples that have a score in all of them.
struct RepeatedScores {
  /// The examples, as places in ``RepeatedRuns/ids``.
  private(set) var examples: [Int] = []
  /// The scores of every run, example by example, trial by trial, without the missing ones.
  private(set) var trials: [[[Double]]]
  /// The mean over trials of every run, example by example.
  private(set) var means: [[Double]]
  /// How many examples lack a score in some run.
  private(set) var incomplete = 0

  /// Collects the scores.
  ///
  /// - Parameters:
  ///   - metric: the metric; a score outside of its range is missing.
  ///   - runs: the runs.
  ///   - members: the examples to look at, as places in ``RepeatedRuns/ids``; nil for all.
  /// - Returns: nil where a run lacks the metric.
  init?(of metric: AnalyzedMetric, in runs: RepeatedRuns, members: [Int]? = nil) {
    let columns = runs.runs.compactMap(metric.column)
    guard columns.count == runs.runs.count else { return nil }
    trials = columns.map { _ in [] }
    means = columns.map { _ in [] }
    for example in members ?? Array(runs.ids.indices) {
      let found = zip(columns, runs.rows).map { column, rows in
        // Sorted, so that the order of the rows does not show in the last digit.
        rows[example].map { column.values[Int($0)] }.filter { !$0.isNaN }.sorted()
      }
      guard found.allSatisfy({ !$0.isEmpty }) else {
        incomplete += 1
        continue
      }
      examples.append(example)
      for (run, scores) in found.enumerated() {
        trials[run].append(scores)
        let smallest = scores[0]
        means[run].append(
          smallest + scores.reduce(0) { $0 + ($1 - smallest) } / Double(scores.count))
      }
    }
  }

  /// The number of examples.
  var count: Int { examples.count }

  /// The number of runs.
  var runCount: Int { means.count }

  /// Whether an example has several trials in a run.
  var hasTrials: Bool { trials.contains { $0.contains { $0.count > 1 } } }
}
