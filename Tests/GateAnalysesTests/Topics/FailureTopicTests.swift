import GateRuns
import Testing

@testable import GateAnalyses

@Suite struct FailureTopicTests {
  @Test func `failing questions are grouped by their words`() throws {
    let subjects = ["refund of a broken kettle", "invoice with the wrong address", "opening hours"]
    let others = ["colour", "size", "weight", "price", "origin", "battery", "display", "guarantee"]
    let questions = (0..<60).map { place in
      place < 30
        ? "What about the \(subjects[place % 3]) \(others[place % 8])?"
        : "What about the \(others[place % 8]) and the \(others[(place / 8) % 8])?"
    }
    let run = Run(
      exampleIDs: (0..<60).map { "e\($0 + 10)" },
      metrics: [
        // What fails are refunds and invoices.
        ScoreColumn(
          metric: "m", scores: (0..<60).map { .value($0 < 30 && $0 % 3 < 2 ? 0.1 : 0.9) })
      ], texts: TextSource { ExampleTexts(input: questions[$0]) })
    let topics = Weaknesses(of: run, under: nil).topics
    #expect(topics.count == 2)
    #expect(topics.map(\.count) == [10, 10])
    let words = topics.map { Set($0.words.map(\.word)) }
    #expect(words.contains { $0.isSuperset(of: ["refund", "broken", "kettle"]) })
    #expect(words.contains { $0.isSuperset(of: ["invoice", "wrong", "address"]) })
    #expect(topics.allSatisfy { $0.questions.count == 3 })
    let refund = try #require(topics.flatMap(\.words).first { $0.word == "refund" })
    #expect(refund.questions == 10 && refund.failing == 10)
  }

  @Test func `what is alike on average is one group, and the order of ties is kept`() {
    let places = [0.0, 0.1, 0.2, 5, 5.1, 9]
    let groups = AverageLinkage.groups(of: places.count, least: 0.5) {
      Float(max(0, 1 - abs(places[$0] - places[$1])))
    }
    #expect(groups == [[0, 1, 2], [3, 4], [5]])
    #expect(AverageLinkage.groups(of: 0, least: 0.5) { _, _ in 1 } == [])
  }

  @Test func `words of every question, and of one alone, tell nothing`() {
    let vectors = WordVectors(of: ["the red cat", "the red dog", "the blue dog", nil, "the sun"])
    #expect(vectors.words == ["dog", "red"])
    #expect(vectors.vectors[3].isEmpty && vectors.vectors[4].isEmpty)
    #expect(abs(vectors.similarity(0, 0) - 1) < 1e-6)
    #expect(vectors.similarity(0, 2) == 0)
  }
}
