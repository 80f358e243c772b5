extension Pairing {
  /// One metric's scores in both runs, an entry for every example of the pairing.
  package struct Scores: Sendable {
    /// The baseline's score, the mean over trials; NaN where it is missing or the example is.
    package let baseline: [Double]
    /// The candidate's score, the mean over trials; NaN where it is missing or the example is.
    package let candidate: [Double]
    /// The share of trials without a score, by example, where some but not all lack it.
    package let partlyMissing: (baseline: [Int: Double], candidate: [Int: Double])

    /// Puts scores together that were had in another way than from two runs.
    package init(
      baseline: [Double], candidate: [Double],
      partlyMissing: (baseline: [Int: Double], candidate: [Int: Double])
    ) {
      self.baseline = baseline
      self.candidate = candidate
      self.partlyMissing = partlyMissing
    }

    /// The share of the baseline's trials without a score, 0 to 1.
    package func missingShareInBaseline(_ example: Int) -> Double {
      baseline[example].isNaN ? 1 : partlyMissing.baseline[example] ?? 0
    }

    /// The share of the candidate's trials without a score, 0 to 1.
    package func missingShareInCandidate(_ example: Int) -> Double {
      candidate[example].isNaN ? 1 : partlyMissing.candidate[example] ?? 0
    }
  }

  /// The scores of a metric, averaged over the trials of an example (`methods §8`).
  ///
  /// - Parameters:
  ///   - baselineColumn: the metric's column in the baseline.
  ///   - candidateColumn: the metric's column in the candidate.
  package func scores(_ baselineColumn: ScoreColumn, _ candidateColumn: ScoreColumn) -> Scores {
    // Where the examples are the rows, the columns are the scores, and share their memory.
    let count = examples.count
    let isBaselineInOrder = baselineGroups.areTheRows && baselineGroups.count == count
    let isCandidateInOrder = candidateGroups.areTheRows && candidateGroups.count == count
    return Scores(
      baseline: isBaselineInOrder
        ? baselineColumn.values
        : examples.map { Self.mean(of: baselineColumn, over: baselineRows(of: $0)) },
      candidate: isCandidateInOrder
        ? candidateColumn.values
        : examples.map { Self.mean(of: candidateColumn, over: candidateRows(of: $0)) },
      partlyMissing: (
        partlyMissing(in: baselineColumn, rows: baselineRows),
        partlyMissing(in: candidateColumn, rows: candidateRows)
      ))
  }

  private func partlyMissing(
    in column: ScoreColumn, rows: (Example) -> ArraySlice<Int32>
  ) -> [Int: Double] {
    guard column.missingCount > 0 else { return [:] }
    var shares: [Int: Double] = [:]
    for (place, example) in examples.enumerated() {
      let rows = rows(example)
      guard rows.count > 1 else { continue }
      let missing = rows.count { column.values[Int($0)].isNaN }
      if missing > 0, missing < rows.count { shares[place] = Double(missing) / Double(rows.count) }
    }
    return shares
  }

  /// The mean over the trials that have a score; NaN where none has.
  private static func mean(of column: ScoreColumn, over rows: ArraySlice<Int32>) -> Double {
    if rows.count == 1, let row = rows.first { return column.values[Int(row)] }
    // Sorted, so that the order of the rows does not show in the last digit.
    let scores = rows.lazy.map { column.values[Int($0)] }.filter { !$0.isNaN }.sorted()
    guard let smallest = scores.first else { return .nan }
    // From the smallest up: the mean of equal scores is that score, to the last digit.
    return smallest + scores.reduce(0) { $0 + ($1 - smallest) } / Double(scores.count)
  }
}
