import Testing

@testable import GateRuns

private func run(
  _ ids: [String], _ scores: [Double], inputs: [UInt64?]? = nil, topics: [String?]? = nil
) -> Run {
  Run(
    exampleIDs: ids, metrics: [ScoreColumn(metric: "m", scores: scores.map(Score.init))],
    segments: topics.map { [SegmentColumn(dimension: "topic", labels: $0)] } ?? [],
    fingerprints: TextFingerprints(
      input: inputs.map {
        FingerprintColumn($0.map { $0.map { TextFingerprint(high: $0, low: 0) } })
      }))
}

@Suite("Pairing of two runs")
struct PairingTests {
  private func scores(_ pairing: Pairing) throws -> Pairing.Scores {
    pairing.scores(
      try #require(pairing.baseline.scores(of: "m")),
      try #require(pairing.candidate.scores(of: "m")))
  }

  @Test("examples are paired by id, whatever the order of the rows")
  func byID() throws {
    let pairing = Pairing(
      baseline: run(["b", "a", "c"], [2, 1, 3]), candidate: run(["c", "b", "a"], [30, 20, 10]))
    #expect(pairing.examples.map(\.id) == ["a", "b", "c"])
    #expect(pairing.examples.allSatisfy { $0.presence == .paired })
    let scores = try scores(pairing)
    #expect(scores.baseline == [1, 2, 3])
    #expect(scores.candidate == [10, 20, 30])
  }

  @Test(
    "rows in order give the scores that shuffled rows give",
    arguments: [
      ["a", "b", "c", "d"], ["a", "b", "c"], ["b", "c", "d"], ["a", "b", "b", "c", "d"], ["a"],
      ["A", "a", "b", "c", "d", "e"],
    ])
  func inOrder(candidateIDs: [String]) throws {
    let baseline = (ids: ["a", "b", "c", "d"], scores: [1.0, 2, .nan, 4])
    let candidateScores = candidateIDs.indices.map { 10 * Double($0) }
    let ordered = Pairing(
      baseline: run(baseline.ids, baseline.scores), candidate: run(candidateIDs, candidateScores))
    let shuffled = Pairing(
      baseline: run(baseline.ids.reversed(), baseline.scores.reversed()),
      candidate: run(candidateIDs.reversed(), candidateScores.reversed()))
    #expect(ordered.examples.map(\.id) == shuffled.examples.map(\.id))
    #expect(ordered.examples.map(\.presence) == shuffled.examples.map(\.presence))
    #expect(ordered.repeatedCount == shuffled.repeatedCount)
    let (first, second) = (try scores(ordered), try scores(shuffled))
    #expect(first.baseline.map(\.bitPattern) == second.baseline.map(\.bitPattern))
    #expect(first.candidate.map(\.bitPattern) == second.candidate.map(\.bitPattern))
    #expect(first.baseline.count == ordered.examples.count)
  }

  @Test("examples of one run alone are listed, sorted")
  func onlyInOne() {
    let pairing = Pairing(
      baseline: run(["d", "a", "b"], [0, 0, 0]), candidate: run(["e", "b", "c"], [0, 0, 0]))
    #expect(pairing.ids(.baselineOnly) == ["a", "d"])
    #expect(pairing.ids(.candidateOnly) == ["c", "e"])
    #expect(pairing.ids(.paired) == ["b"])
    #expect(pairing.baselineCount == 3)
    #expect(pairing.candidateCount == 3)
  }

  @Test("the same id twice is two trials, averaged, in any order")
  func trials() throws {
    let first = Pairing(
      baseline: run(["a", "b", "a", "a"], [0.1, 5, 0.2, 0.7]), candidate: run(["a", "b"], [1, 1]))
    let second = Pairing(
      baseline: run(["a", "a", "b", "a"], [0.7, 0.1, 5, 0.2]), candidate: run(["b", "a"], [1, 1]))
    #expect(try scores(first).baseline == scores(second).baseline)
    #expect(abs(try scores(first).baseline[0] - 1.0 / 3) < 1e-15)
    #expect(first.repeatedCount == 1)
    #expect(first.baselineCount == 2)
  }

  @Test("a trial without a score leaves the mean to the others; none leaves it missing")
  func missingTrials() throws {
    let pairing = Pairing(
      baseline: run(["a", "a", "b"], [.nan, 0.5, .nan]), candidate: run(["a", "b"], [1, 1]))
    let baseline = try scores(pairing).baseline
    #expect(baseline[0] == 0.5)
    #expect(baseline[1].isNaN)
  }

  @Test("another input text under the same id makes another question")
  func changedInput() {
    let pairing = Pairing(
      baseline: run(["a", "b", "c"], [0, 0, 0], inputs: [1, 2, nil]),
      candidate: run(["a", "b", "c"], [0, 0, 0], inputs: [1, 3, 4]))
    #expect(pairing.ids(.changed) == ["b"])
    #expect(pairing.ids(.paired) == ["a", "c"])
  }

  @Test("two questions under one id of one run are not the same question either")
  func ambiguousInput() {
    let pairing = Pairing(
      baseline: run(["a", "a"], [0, 0], inputs: [1, 2]), candidate: run(["a"], [0], inputs: [1]))
    #expect(pairing.ids(.changed) == ["a"])
  }

  @Test("ids that differ in Unicode normalization alone are the same id")
  func normalization() {
    let pairing = Pairing(
      baseline: run(["caf\u{E9}"], [0]), candidate: run(["cafe\u{301}"], [0]))
    #expect(pairing.ids(.paired).count == 1)
  }

  @Test("a segment is what the baseline calls it")
  func division() throws {
    let pairing = Pairing(
      baseline: run(["a", "b", "c"], [0, 0, 0], topics: ["x", nil, "y"]),
      candidate: run(["a", "b", "c"], [0, 0, 0], topics: ["z", "z", "y"]))
    let division = try #require(pairing.division(by: "topic"))
    #expect(division.values == ["x", "y", "z"])
    #expect(division.codes == [0, 2, 1])
    #expect(division.relabelled == 1)
    #expect(pairing.division(by: "tier") == nil)
  }

  @Test("ids that differ in case or white space alone are near misses")
  func nearMisses() throws {
    let pairing = Pairing(
      baseline: run(["Q-1", "Q-2", "x"], [0, 0, 0]),
      candidate: run(["q-1 ", "q-2", "y"], [0, 0, 0]))
    let nearMisses = try #require(NearMisses(in: pairing))
    #expect(nearMisses.count == 2)
    #expect(nearMisses.baselineID == "Q-1")
    #expect(nearMisses.candidateID == "q-1 ")
    #expect(
      NearMisses(in: Pairing(baseline: run(["a"], [0]), candidate: run(["b"], [0]))) == nil)
  }

  @Test("a run without rows pairs with nothing")
  func empty() {
    let pairing = Pairing(baseline: run([], []), candidate: run(["a"], [0]))
    #expect(pairing.ids(.candidateOnly) == ["a"])
    #expect(pairing.baselineCount == 0)
  }
}

@Suite("Scores and columns")
struct ColumnTests {
  @Test(
    "a number that cannot be averaged is missing, with the reason",
    arguments: [
      (0.5, Score.value(0.5)), (-0.0, .value(-0.0)), (1e150, .value(1e150)),
      (1e151, .missing(.tooLarge)), (-1e308, .missing(.tooLarge)), (.nan, .missing(.notANumber)),
      (.infinity, .missing(.infinite)), (-.infinity, .missing(.infinite)),
    ] as [(Double, Score)])
  func scores(number: Double, expected: Score) {
    #expect(Score(number) == expected)
  }

  @Test("a score out of range is missing and says which score it was")
  func range() {
    let column = ScoreColumn(metric: "m", scores: [.value(0), .value(-1), .missing(.empty)])
      .restricted(to: 0...1)
    #expect(column[0] == .value(0))
    #expect(column[1] == .missing(.outOfRange(-1)))
    #expect(column[2] == .missing(.empty))
    #expect(column.missingCount == 2)
  }

  @Test("segment values are sorted and rows keep theirs")
  func segments() {
    let column = SegmentColumn(dimension: "topic", labels: ["b", nil, "a", "b"])
    #expect(column.values == ["a", "b"])
    #expect((0..<4).map { column[$0] } == ["b", nil, "a", "b"])
  }
}
