import GateRuns
import GateStatistics
import GateVerdicts
import Testing

@testable import GateAnalyses

@Suite("Answers to look at")
struct FeedbackSampleTests {
  /// 90 answers of three topics; every ninth is rated as bad and scored well, every tenth the other
  /// way.
  private static let entries = (0..<90).map { place in
    MadeFeedback.entry(
      place, rating: place % 9 == 0 ? "1" : "5", scores: ["f": place % 10 == 1 ? 0.1 : 0.9],
      segments: ["topic": place < 60 ? "a" : place < 85 ? "b" : "c"])
  }

  private static let feedback = RatedFeedback(entries)

  private func sample(
    _ size: Int, by dimension: String? = nil, disagreement: Double = 0.5, seed: UInt64 = 0,
    of feedback: RatedFeedback = feedback
  ) -> FeedbackSample {
    FeedbackSample(
      of: feedback, under: nil,
      options: .init(size: size, dimension: dimension, disagreement: disagreement, seed: seed))
  }

  @Test("are as many as wanted, half of them where rating and metrics disagree")
  func sizes() {
    let sample = sample(20)
    #expect(sample.sessions.count == 20)
    #expect(
      sample.strata.map(\.subject) == [.badThoughScoredWell, .goodThoughScoredBadly, .rest])
    #expect(sample.strata.map(\.drawn).reduce(0, +) == 20)
    #expect(sample.strata[0].drawn + sample.strata[1].drawn == 10)
    for session in sample.sessions where session.subject == .goodThoughScoredBadly {
      #expect(session.beyond == ["f"])
      #expect(session.entry.rating == "5")
    }
  }

  @Test("are spread over segments in proportion, at least one of each")
  func segments() {
    let sample = sample(30, by: "topic", disagreement: 0)
    #expect(
      sample.strata.map(\.subject) == [.segment("a"), .segment("b"), .segment("c")])
    #expect(sample.strata.map(\.count) == [60, 25, 5])
    #expect(sample.strata.map(\.drawn) == [20, 8, 2])
  }

  @Test(
    "every answer can be drawn, whatever is asked for",
    arguments: [1, 2, 3, 4, 7, 30, 89, 90, 200], [0, 0.3, 0.5, 1])
  func positive(_ size: Int, _ disagreement: Double) {
    for dimension in [nil, "topic"] {
      let sample = sample(size, by: dimension, disagreement: disagreement)
      #expect(sample.sessions.count == min(size, 90))
      #expect(sample.strata.map(\.count).reduce(0, +) == 90)
      #expect(sample.strata.allSatisfy { $0.probability > 0 && $0.probability <= 1 })
      #expect(Set(sample.sessions.map(\.entry.query)).count == sample.sessions.count)
    }
  }

  @Test("are the same of the same feedback, and others of another seed")
  func seeds() {
    let reversed = sample(20, of: RatedFeedback(Self.entries.reversed()))
    #expect(sample(20).sessions == reversed.sessions)
    #expect(sample(20, seed: 1).sessions != sample(20).sessions)
  }

  @Test("are drawn as often as their probability says")
  func frequencies() {
    let trials = 500
    var counts = [String: Int](), probabilities = [String: Double]()
    for seed in 0..<trials {
      for session in sample(20, by: "topic", seed: UInt64(seed)).sessions {
        counts[session.entry.query, default: 0] += 1
        probabilities[session.entry.query] = session.probability
      }
    }
    #expect(counts.count == 90)
    for (query, count) in counts {
      let probability = probabilities[query] ?? 0
      #expect(MadeFeedback.region(of: probability, among: trials).contains(count), "\(query)")
    }
  }

  @Test("weighed by their probability stand for all, without bias")
  func unbiased() {
    // The total of ratings, of which disagreement has far too many bad ones in the sample.
    let truth = Self.entries.reduce(0.0) { $0 + (Double($1.rating ?? "") ?? 0) }
    let trials = 300
    let totals = (0..<trials).map { seed in
      sample(20, by: "topic", seed: UInt64(seed)).sessions.reduce(0.0) {
        $0 + (Double($1.entry.rating ?? "") ?? 0) / $1.probability
      }
    }
    let mean = totals.reduce(0, +) / Double(trials)
    let variance = totals.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(trials - 1)
    #expect(abs(mean - truth) < 4 * (variance / Double(trials)).squareRoot() + 1e-9)
    // A plain mean of the sample would be far off, so that the test can fail.
    let plain = sample(20, by: "topic").sessions.reduce(0.0) {
      $0 + (Double($1.entry.rating ?? "") ?? 0) / 20
    }
    #expect(abs(plain - truth / 90) > 0.5)
  }
}
