import GateRuns
import GateStatistics
import GateVerdicts
import Testing

@testable import GateAnalyses

@Suite("Metrics and what users feel")
struct FeedbackCorrelationTests {
  private func metric(
    _ entries: [FeedbackEntry], under thresholds: Thresholds? = nil, precision: Double? = nil,
    resamples: Int = 100
  ) throws -> MetricFeedback {
    let correlation = FeedbackCorrelation(
      of: RatedFeedback(entries), under: thresholds,
      options: .init(precision: precision, resamples: resamples))
    return try #require(correlation.metrics.first)
  }

  private func thresholds(
    _ metric: String = "quality", minimum: Double? = nil, maximum: Double? = nil
  ) -> Thresholds {
    Thresholds(metrics: [
      MetricRule(
        metric: metric, direction: maximum == nil ? .higherIsBetter : .lowerIsBetter,
        demand: Demand(margin: .absolute(0.1), minimum: minimum, maximum: maximum), missing: .drop)
    ])
  }

  @Test("a metric that follows users gets its limit moved to where ratings say, or kept there")
  func limits() throws {
    // Answers are rated as bad where the score is under 0.5, with a little noise.
    var numbers = SeededNumbers(5)
    let entries = (0..<200).map { place -> FeedbackEntry in
      let score = numbers.uniform()
      let isBad = score + 0.05 * numbers.normal() < 0.5
      return MadeFeedback.entry(
        place, user: "u\(place % 50)", rating: isBad ? "1" : "4", scores: ["quality": score])
    }
    let found = try metric(entries)
    guard case .set(let limit) = found.advice else {
      Issue.record("\(found.advice)")
      return
    }
    #expect(abs(limit - 0.5) < 0.06)
    #expect(found.youden?.interval?.contains(0.5) == true)
    #expect(try #require(found.area).point > 0.95)
    #expect(
      try metric(entries, under: thresholds(minimum: 0.8)).advice == .move(from: 0.8, to: limit))
    #expect(try metric(entries, under: thresholds(minimum: 0.5)).advice == .keep(0.5))
    // The same of a metric of which less is better.
    let mirrored = entries.map { entry in
      var entry = entry
      entry.scores = entry.scores.mapValues { 1 - $0 }
      return entry
    }
    let other = try metric(mirrored, under: thresholds(maximum: 0.2))
    guard case .move(from: 0.2, let to) = other.advice else {
      Issue.record("\(other.advice)")
      return
    }
    #expect(abs(to - 0.5) < 0.06)
    #expect(abs(try #require(other.area).point - (try #require(found.area).point)) < 1e-9)
  }

  @Test("a limit of a precision keeps it on new users, about")
  func precision() throws {
    let entries = MadeFeedback.rated(users: 150, strength: 0.8, seed: 17)
    let found = try metric(entries, precision: 0.7)
    let limit = try #require(found.precise)
    #expect(try #require(limit.chosen.precision) >= 0.7)
    #expect(try #require(limit.validated?.precision) > 0.5)
    #expect(limit.value < (try #require(found.youden).value))
  }

  @Test(
    "there is too little to say of few ratings, few users, and ratings of one kind",
    arguments: [
      (4, 20, 3, FeedbackAdvice.tooLittle(.ratings, has: 4, needs: 20)),
      (40, 4, 3, .tooLittle(.users, has: 4, needs: 10)),
      (40, 20, 20, .tooLittle(.bad, has: 2, needs: 5)),
      (40, 20, 1, .tooLittle(.others, has: 0, needs: 5)),
    ])
  func tooLittle(_ count: Int, _ users: Int, _ oneIn: Int, _ advice: FeedbackAdvice) throws {
    let entries = (0..<count).map { place in
      MadeFeedback.entry(
        place, user: "u\(place % users)", rating: place % oneIn == 0 ? "1" : "5",
        scores: ["quality": Double(place)])
    }
    let found = try metric(entries)
    #expect(found.advice == advice)
    #expect(found.area == nil && found.youden == nil)
  }

  @Test("a metric that all answers have the same score of says nothing")
  func constant() throws {
    let entries = (0..<40).map {
      MadeFeedback.entry($0, rating: $0 % 2 == 0 ? "1" : "5", scores: ["quality": 1])
    }
    #expect(try metric(entries).advice == .tooLittle(.differences, has: 1, needs: 2))
  }

  @Test("a metric that users contradict is told, and one that says nothing should not block")
  func useless() throws {
    let against = MadeFeedback.rated(users: 60, strength: -0.7, seed: 3)
    #expect(try metric(against).advice == .against)
    let useless = MadeFeedback.rated(users: 250, strength: 0, seed: 4)
    #expect(try metric(useless).advice == .advisory)
    guard case .undecided = try metric(MadeFeedback.rated(users: 12, strength: 0.1, seed: 6)).advice
    else {
      Issue.record("a dozen users cannot tell")
      return
    }
  }

  @Test("intervals of the area hold the truth as often as they say")
  func coverage() throws {
    // The area of the population, from many users once.
    let population = RatedFeedback(MadeFeedback.rated(users: 2_500, strength: 0.6, seed: 77))
    let truth = try #require(
      RankDiscrimination(
        of: population.entries.map { $0.scores["quality"] ?? 0 },
        isPositive: population.entries.indices.map { !population.isBad($0) }
      ).area())
    var hits = 0
    let trials = 60
    for trial in 0..<trials {
      let entries = MadeFeedback.rated(users: 40, strength: 0.6, seed: 2_000 + UInt64(trial))
      let found = try metric(entries, resamples: 100)
      if try #require(found.area?.interval).contains(truth) { hits += 1 }
    }
    #expect(hits >= MadeFeedback.region(of: 0.93, among: trials).lowerBound)
  }

  @Test("the same feedback in another order gives the same figures")
  func order() throws {
    let entries = MadeFeedback.rated(users: 30, strength: 0.5, seed: 12)
    let (one, other) = (try metric(entries), try metric(entries.reversed()))
    #expect(one.area == other.area && one.spearman == other.spearman)
    #expect(one.youden == other.youden && one.advice == other.advice)
  }

  @Test("scores of a run are joined by query, the mean of its trials")
  func joined() {
    let entries = (0..<3).map { MadeFeedback.entry($0, rating: "1", scores: ["own": 1]) }
    let run = Run(
      exampleIDs: ["q0", "q0", "q2", "x"],
      metrics: [
        ScoreColumn(
          metric: "quality", scores: [.value(0.5), .value(1), .missing(.empty), .value(9)])
      ])
    let (joined, unmatched) = RatedFeedback.joined(entries, with: run)
    #expect(joined.map(\.query) == ["q0", "q2"])
    #expect(joined.map(\.scores) == [["quality": 0.75], [:]])
    #expect(unmatched == 1)
  }

  @Test(
    "a limit is written with no more digits than it needs",
    arguments: [
      (0.61, 0.72, 0.7), (0.6, 0.61, 0.605), (-3.0, 4.5, 1), (0.1, 0.1000001, 0.10000005),
    ])
  func digits(_ lower: Double, _ upper: Double, _ written: Double) {
    #expect(abs(FeedbackLimit.shortest(between: lower, and: upper) - written) < 1e-12)
  }
}
