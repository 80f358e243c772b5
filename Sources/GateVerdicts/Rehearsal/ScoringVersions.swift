internal import GateRuns
internal import GateStatistics

/// Several scorings of the examples of a baseline by the same system.
struct ScoringVersions {
  let noise: Rehearsal.Noise
  /// How many scorings there are; the first is the baseline's own unless they are drawn from trials.
  let count: Int
  private let pairings: [Pairing]
  private let cells: [Int]

  /// One metric in every scoring, an entry for every example of the baseline.
  struct Scores: Sendable {
    let metric: MetricData
    /// The scores, scoring by scoring; NaN where one is missing.
    var values: [[Double]]
    /// The share of an example's trials without a score, where some but not all lack it.
    var partlyMissing: [[Int: Double]]

    /// Two scorings, as the gate would have them of two runs.
    func pair(_ baseline: Int, _ candidate: Int) -> MetricData {
      MetricData(
        metric,
        scores: Pairing.Scores(
          baseline: values[baseline], candidate: values[candidate],
          partlyMissing: (partlyMissing[baseline], partlyMissing[candidate])))
    }
  }

  /// Prepares the scorings.
  ///
  /// - Parameter cells: the number of every example's cell; another example that lends its score is
  ///   of the same cell.
  init(of baseline: Run, noise: Rehearsal.Noise, cells: [Int]) {
    self.noise = noise
    self.cells = cells
    let others: [Run] = if case .runs(let runs) = noise { runs } else { [] }
    pairings = ([baseline] + others).map { Pairing(baseline: baseline, candidate: $0) }
    // With many examples a few scorings show as much as many, and take less memory.
    let drawn = max(4, min(Rehearsal.drawnVersions, 100_000 / max(1, cells.count)))
    count = others.isEmpty ? drawn : pairings.count
  }

  /// The scores of a metric.
  func scores(of rule: MetricRule, like metric: MetricData) -> Scores {
    let own = metric.scores
    var scores = Scores(
      metric: metric, values: [own.baseline], partlyMissing: [own.partlyMissing.baseline])
    switch noise {
    case .runs:
      for pairing in pairings.dropFirst() { add(rule, of: pairing, to: &scores) }
    case .trials: drawTrials(metric, to: &scores)
    case .nothing: lendScores(to: &scores)
    }
    return scores
  }

  /// Another run's scores of the baseline's examples; an example that it lacks, or has with another text,
  /// has no score in either of two scorings that are compared.
  private func add(_ rule: MetricRule, of pairing: Pairing, to scores: inout Scores) {
    let other = MetricData(of: rule, in: pairing)?.scores
    var values: [Double] = []
    var partlyMissing: [Int: Double] = [:]
    for (place, example) in pairing.examples.enumerated()
    where example.presence != .candidateOnly {
      if let share = other?.partlyMissing.candidate[place] { partlyMissing[values.count] = share }
      // What cannot be compared tells nothing of noise: it counts as if nothing had moved.
      values.append(
        example.presence == .paired
          ? other?.candidate[place] ?? .nan : scores.values[0][values.count])
    }
    scores.values.append(values)
    scores.partlyMissing.append(partlyMissing)
  }

  /// Draws the trials of every example again. The same trials are drawn for every metric, which keeps
  /// what moves together.
  private func drawTrials(_ metric: MetricData, to scores: inout Scores) {
    let pairing = pairings[0]
    let column = metric.columns.baseline.values
    scores.values = []
    scores.partlyMissing = []
    for version in 0..<count {
      let generator = SplitMix64(seed: UInt64(pairing.examples.count), stream: UInt64(version))
      var counter: UInt64 = 0
      scores.values.append(
        pairing.examples.enumerated().map { place, example in
          let rows = pairing.baselineRows(of: example)
          let own = metric.scores.baseline[place]
          var (sum, found) = (0.0, 0)
          for _ in rows {
            let drawn = rows.startIndex + Int(generator.bits(at: counter) % UInt64(rows.count))
            counter += 1
            let value = column[Int(rows[drawn])]
            if !value.isNaN {
              sum += value
              found += 1
            }
          }
          guard found > 0, rows.count > 1 else { return own }
          // T drawn trials vary by (T − 1)/T of what T new ones would.
          let trials = Double(rows.count)
          return own + (sum / Double(found) - own) * (trials / (trials - 1)).squareRoot()
        })
      scores.partlyMissing.append([:])
    }
  }

  /// Gives every example the score of another one of its cell, the same one for every metric.
  private func lendScores(to scores: inout Scores) {
    let own = scores.values[0]
    var members: [Int: [Int]] = [:]
    for (example, cell) in cells.enumerated() { members[cell, default: []].append(example) }
    for version in 1..<count {
      let generator = SplitMix64(seed: UInt64(own.count), stream: UInt64(version))
      scores.values.append(
        own.indices.map { example in
          guard let cell = members[cells[example]] else { return own[example] }
          return own[cell[Int(generator.bits(at: UInt64(example)) % UInt64(cell.count))]]
        })
      scores.partlyMissing.append([:])
    }
  }
}
