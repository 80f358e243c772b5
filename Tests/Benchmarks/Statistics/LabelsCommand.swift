import ArgumentParser
import GateStatistics

/// How often intervals of what people would say of all miss it.
struct LabelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "labels",
    abstract: "How often intervals from labels of some examples miss what people would say of all.")

  @Option(help: "Simulated runs a cell.")
  var replications = 2_000

  @Option(help: "The numbers of labels.")
  var sizes = [20, 50, 200]

  /// The judge finds 92 % of good answers good and 25 % of bad ones.
  private static let judge = (good: 0.92, bad: 0.25)
  private static let examples = 1_000

  /// A share of good answers, and which of them turn; nil for the mean of one run.
  private struct Population {
    var name: String
    var good: Double
    var turned: (good: Double, bad: Double)?
    /// Whether half of the labels are of the answers that the judge finds bad, or to have turned.
    var isTargeted = false
  }

  private static let populations = [
    Population(name: "60 % good", good: 0.6), Population(name: "80 % good", good: 0.8),
    Population(name: "95 % good", good: 0.95),
    Population(name: "10 % of bad turn good, 15 % of good bad", good: 0.8, turned: (0.1, 0.15)),
    Population(name: "10 % of either turn", good: 0.9, turned: (0.1, 0.1)),
    Population(name: "20 % of bad turn good, 5 % of good bad", good: 0.8, turned: (0.2, 0.05)),
    Population(name: "2 % of either turn", good: 0.8, turned: (0.02, 0.02)),
    Population(name: "80 % good, targeted", good: 0.8, isTargeted: true),
    Population(
      name: "10 % of either turn, targeted", good: 0.9, turned: (0.1, 0.1), isTargeted: true),
  ]

  func run() throws {
    print(
      """
      \(replications) runs of \(Self.examples) examples a cell, nominal 95 % two-sided. Coverage; the truth \
      below the interval; above it. Per cent.

      | what is estimated | labels | both ends guarded | the lower end guarded |
      |---|---|---|---|
      """)
    for population in Self.populations {
      for size in sizes { print(row(population, size)) }
    }
  }

  private func row(_ population: Population, _ size: Int) -> String {
    let counts = Simulation.counts(replications, of: 4) { replication in
      var numbers = RandomNumbers(seed: UInt64(size), replication: replication)
      let (metric, truth) = Self.draw(population, &numbers)
      let labels = Self.chosen(size, of: metric, population).map { unit, probability in
        LabelledSample.Label(unit: unit, value: truth[unit], probability: probability)
      }
      let mean =
        population.turned.map { (1 - population.good) * $0.good - population.good * $0.bad }
        ?? population.good
      guard let sample = try? LabelledSample(metric: metric, labels: labels) else {
        return [true, true, true, true]
      }
      return [PredictionPoweredMean.GuardedEnds.both, .lower].flatMap { ends -> [Bool] in
        let interval = PredictionPoweredMean(
          of: sample, within: population.turned == nil ? 0...1 : -1...1,
          weighting: PredictionPoweredMean.weighting(ofLabels: size), guardedEnds: ends,
          confidence: .standard
        ).estimate.interval
        return [mean < interval?.lower ?? .infinity, mean > interval?.upper ?? -.infinity]
      }
    }
    let cells = [0, 2].map { place in
      let (below, above) = (
        Double(counts[place]) / Double(replications),
        Double(counts[place + 1]) / Double(replications)
      )
      return "\((1 - below - above).asPercent) (\(below.asPercent), \(above.asPercent))"
    }
    return "| \(population.name) | \(size) | \(cells.joined(separator: " | ")) |"
  }

  /// The units to label, each with the probability with which it is one of them. The units come in no order,
  /// so that the first ones are chosen at random.
  private static func chosen(
    _ size: Int, of metric: [Double], _ population: Population
  ) -> [(unit: Int, probability: Double)] {
    guard population.isTargeted else {
      return (0..<size).map { ($0, Double(size) / Double(metric.count)) }
    }
    let isTarget: (Int) -> Bool = { (metric[$0] == 0) == (population.turned == nil) }
    let (targets, others) = (
      metric.indices.filter(isTarget), metric.indices.filter { !isTarget($0) }
    )
    let targeted = min(size / 2, targets.count)
    return [(targets, targeted), (others, size - targeted)].flatMap { units, count in
      units.prefix(count).map { ($0, Double(count) / Double(units.count)) }
    }
  }

  private static func draw(
    _ population: Population, _ numbers: inout RandomNumbers
  ) -> (metric: [Double], truth: [Double]) {
    func judged(_ isGood: Bool, _ numbers: inout RandomNumbers) -> Double {
      numbers.uniform() < (isGood ? judge.good : judge.bad) ? 1 : 0
    }
    var (metric, truth): ([Double], [Double]) = ([], [])
    for _ in 0..<examples {
      let before = numbers.uniform() < population.good
      guard let turned = population.turned else {
        metric.append(judged(before, &numbers))
        truth.append(before ? 1 : 0)
        continue
      }
      let after =
        before ? numbers.uniform() >= turned.bad : numbers.uniform() < turned.good
      metric.append(judged(after, &numbers) - judged(before, &numbers))
      truth.append((after ? 1 : 0) - (before ? 1 : 0))
    }
    return (metric, truth)
  }
}
