package import GateRuns
internal import GateStatistics
package import GateVerdicts

/// Which answers people should label next (`methods §11`).
///
/// Some are chosen because a label says most there: where metrics disagree about an answer, and where a score
/// is near its limit. They are chosen for certain. The others are drawn by chance, which is what a
/// correction of the whole run rests on. The draw is nested: with more to label, those before stay drawn,
/// so that a next round goes on where the last one ended.
package struct LabelSampling: Sendable {
  /// Why an example is labelled.
  package enum Choice: String, Sendable {
    /// By chance.
    case random
    /// Because metrics, or users' ratings among them, disagree about it.
    case disagreement
    /// Because a score is near its limit.
    case limit
  }

  /// An example to label.
  package struct Item: Sendable {
    /// The example's id.
    package let example: String
    /// Why it was chosen.
    package let choice: Choice
    /// The probability with which it was, over 0 and at most 1.
    package let probability: Double
  }

  /// The share of examples that are chosen for what a label says there.
  package static let targetedShare = 0.4

  /// The examples to label, in an order that tells nothing.
  package let items: [Item]
  /// The number of examples that could be chosen.
  package let population: Int
  /// The number of those that are labelled already.
  package let labelled: Int

  /// Chooses examples.
  ///
  /// - Parameters:
  ///   - run: the run whose answers are labelled.
  ///   - thresholds: the limits; nil where there are none.
  ///   - size: how many to choose.
  ///   - labelled: the examples that are labelled already.
  ///   - eligible: the examples that can be chosen; nil for all of the run.
  package init(
    of run: Run, under thresholds: Thresholds?, size: Int, labelled: Set<String> = [],
    eligible: Set<String>? = nil
  ) {
    var rows: [String: Int] = [:]
    for (row, id) in run.exampleIDs.enumerated() where eligible?.contains(id) ?? true {
      rows[id] = rows[id] ?? row
    }
    let examples = rows.keys.sorted()
    let known = examples.count { labelled.contains($0) }
    let total = min(examples.count, min(size, examples.count) + known)
    let targets = Self.targets(examples.map { ($0, rows[$0] ?? 0) }, in: run, under: thresholds)
    let targeted = targets.prefix(Int((Self.targetedShare * Double(total)).rounded(.down)))
    let certain = Set(targeted.map(\.example))
    let drawn = examples.filter { !certain.contains($0) }
      .map { (key: Self.number(of: $0), example: $0) }
      .sorted { ($0.key, $0.example) < ($1.key, $1.example) }
    let count = total - targeted.count
    let probability = drawn.isEmpty ? 1 : min(1, Double(count) / Double(drawn.count))
    let all =
      targeted.map { Item(example: $0.example, choice: $0.choice, probability: 1) }
      + drawn.prefix(count).map {
        Item(example: $0.example, choice: .random, probability: probability)
      }
    items = Array(
      all.filter { !labelled.contains($0.example) }.prefix(size)
        .map { (key: Self.number(of: $0.example, stream: 1), item: $0) }
        .sorted { ($0.key, $0.item.example) < ($1.key, $1.item.example) }.map(\.item))
    population = examples.count
    self.labelled = known
  }

  /// A number that is as random as the id's bytes allow, the same in every run that has the id.
  package static func number(of text: String, stream: UInt64 = 0) -> UInt64 {
    SplitMix64(seed: Seed(text).hash, stream: 13 + stream).bits(at: 0)
  }

  /// The examples where a label says most, by turns for either reason.
  private static func targets(
    _ examples: [(id: String, row: Int)], in run: Run, under thresholds: Thresholds?
  ) -> [(example: String, choice: Choice)] {
    let byDisagreement = disagreements(examples, in: run, under: thresholds)
    let byLimit = distances(examples, in: run, under: thresholds)
    let lists: [(Choice, [String])] = [(.disagreement, byDisagreement), (.limit, byLimit)]
    var seen: Set<String> = []
    var targets: [(example: String, choice: Choice)] = []
    for place in 0..<examples.count {
      for (choice, list) in lists where place < list.count && seen.insert(list[place]).inserted {
        targets.append((list[place], choice))
      }
    }
    return targets
  }

  /// The examples by how far their ranks by any two metrics are apart, furthest first.
  private static func disagreements(
    _ examples: [(id: String, row: Int)], in run: Run, under thresholds: Thresholds?
  ) -> [String] {
    let columns = judgedColumns(of: run, under: thresholds)
    guard columns.count > 1 else { return [] }
    let ranks = columns.map { column in
      standings(examples.map { column.sign * column.values[$0.row] })
    }
    let spreads = examples.indices.compactMap { place -> (spread: Double, id: String)? in
      let own = ranks.compactMap { $0[place] }
      guard let lowest = own.min(), let highest = own.max(), highest > lowest else { return nil }
      return (highest - lowest, examples[place].id)
    }
    return spreads.sorted { ($1.spread, $0.id) < ($0.spread, $1.id) }.map(\.id)
  }

  /// The examples by how near a score is to its limit, nearest first.
  private static func distances(
    _ examples: [(id: String, row: Int)], in run: Run, under thresholds: Thresholds?
  ) -> [String] {
    var nearest: [String: Double] = [:]
    for rule in thresholds?.metrics ?? [] {
      let limits = [rule.demand.minimum, rule.demand.maximum].compactMap(\.self)
      guard let column = run.scores(of: rule.metric), !limits.isEmpty else { continue }
      let scores = column.values.filter { !$0.isNaN }
      let deviation = (try? Sample(scores))?.standardDeviation ?? 0
      guard deviation > 0 else { continue }
      for (id, row) in examples where !column.values[row].isNaN {
        let distance = limits.map { abs(column.values[row] - $0) / deviation }.min() ?? .infinity
        nearest[id] = min(nearest[id] ?? .infinity, distance)
      }
    }
    return nearest.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
  }

  private static func judgedColumns(
    of run: Run, under thresholds: Thresholds?
  ) -> [(sign: Double, values: [Double])] {
    run.metrics.compactMap { column in
      let rule = thresholds?.metrics.first { $0.metric == column.metric }
      // Latency and cost say nothing of what people read.
      guard thresholds == nil || rule.map({ $0.range != .unbounded }) ?? false else { return nil }
      let direction = rule?.direction ?? Direction.known(for: column.metric) ?? .higherIsBetter
      return (direction.sign, column.values)
    }
  }

  /// The share of examples that score lower, those that score equal by half; nil without a score.
  private static func standings(_ scores: [Double]) -> [Double?] {
    let sorted = scores.filter { !$0.isNaN }.sorted()
    var share: [Double: Double] = [:]
    var start = 0
    while start < sorted.count {
      var end = start
      while end < sorted.count, sorted[end] == sorted[start] { end += 1 }
      share[sorted[start]] = (Double(start + end) / 2) / Double(sorted.count)
      start = end
    }
    return scores.map { share[$0] }
  }
}
