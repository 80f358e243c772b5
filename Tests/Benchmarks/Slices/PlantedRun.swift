internal import GateRuns
internal import GateStatistics

/// A run with segments and texts, of which one segment may be worse.
struct PlantedRun {
  private let count: Int
  private let metrics: Int
  private let generator: SplitMix64
  private let topics: [String]
  private let tiers: [String]
  private let texts: [ExampleTexts]
  private let contexts: [[String]]

  init(examples: Int, metrics: Int, seed: UInt64) {
    count = examples
    self.metrics = metrics
    let generator = SplitMix64(seed: seed, stream: 11)
    self.generator = generator
    func pick(_ example: Int, _ purpose: Int, of many: Int) -> Int {
      Int(generator.uniform(at: UInt64(purpose) << 40 | UInt64(example)) * Double(many))
    }
    topics = (0..<examples).map { "t\(pick($0, 1, of: 5))" }
    tiers = (0..<examples).map { ["critical", "standard", "trial"][pick($0, 2, of: 3)] }
    let asking = ["What", "How", "Why", "When", "Is", "List", "Which"]
    let words = [
      "fee", "days", "return", "not", "policy", "42", "item", "address", "plan", "never",
    ]
    func sentence(_ example: Int, _ purpose: Int, _ length: Int) -> String {
      (0..<length).map { words[pick(example, purpose + 1 + $0, of: words.count)] }
        .joined(separator: " ")
    }
    texts = (0..<examples).map { example in
      let question = sentence(example, 100, 3 + pick(example, 3, of: 12))
      return ExampleTexts(
        input: "\(asking[pick(example, 4, of: asking.count)]) \(question)?",
        output: sentence(example, 200, 5 + pick(example, 5, of: 60)),
        reference: sentence(example, 300, 5 + pick(example, 6, of: 20)))
    }
    contexts = (0..<examples).map { example in
      (0..<(1 + pick(example, 7, of: 5))).map {
        sentence(example, 400 + 100 * $0, 20 + pick(example, 8 + $0, of: 60))
      }
    }
  }

  /// The run: an example's own level, and what chance adds to it in a stream of its own.
  func run(drop: Double, deviation: Double, stream: Int) -> Run {
    func normal(_ purpose: Int, _ example: Int) -> Double {
      NormalDistribution.quantile(
        generator.uniform(at: UInt64(purpose) << 40 | UInt64(example)))
    }
    let columns = (0..<metrics).map { metric in
      ScoreColumn(
        metric: "m\(metric)",
        scores: (0..<count).map { example in
          let own = 0.9 * normal(5_000 + metric, example)
          let chance = 0.436 * normal(6_000 + 100 * stream + metric, example)
          let fallen = topics[example] == "t2" ? drop : 0
          return .value(min(1, max(0, 0.7 + deviation * (own + chance) - fallen)))
        })
    }
    let (texts, contexts) = (texts, contexts)
    return Run(
      exampleIDs: (0..<count).map { "e\($0 + 100_000)" }, metrics: columns,
      segments: [
        SegmentColumn(dimension: "topic", labels: topics),
        SegmentColumn(dimension: "tier", labels: tiers),
      ], texts: TextSource { texts[$0] }, contexts: ContextSource { contexts[$0] })
  }
}
