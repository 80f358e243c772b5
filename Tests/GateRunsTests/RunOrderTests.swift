import Testing

@testable import GateRuns

@Suite("Rows sorted by example id")
struct RunOrderTests {
  private let run = Run(
    header: RunHeader(dataset: "d"), exampleIDs: ["c", "a", "b", "a"],
    metrics: [
      ScoreColumn(
        metric: "m", scores: [.value(3), .missing(.infinite), .value(2), .missing(.empty)]),
      ScoreColumn(metric: "n", scores: [.value(30), .value(10), .value(20), .value(11)]),
    ],
    segments: [SegmentColumn(dimension: "topic", labels: ["z", "x", nil, "y"])],
    clusters: ["k", nil, "l", "m"],
    fingerprints: TextFingerprints(
      input: FingerprintColumn([TextFingerprint(high: 3, low: 0), nil, nil, nil])),
    texts: TextSource { ExampleTexts(output: "row \($0)") })

  @Test("every column follows, and trials keep their order")
  func columns() {
    let sorted = run.sortedByID()
    #expect(sorted.header == run.header)
    #expect(sorted.exampleIDs == ["a", "a", "b", "c"])
    #expect(
      (0..<4).map { sorted.metrics[0][$0] }
        == [.missing(.infinite), .missing(.empty), .value(2), .value(3)])
    #expect(sorted.metrics[0].missingCount == 2)
    #expect((0..<4).map { sorted.metrics[1][$0] } == [10, 11, 20, 30].map { .value($0) })
    #expect((0..<4).map { sorted.segments[0][$0] } == ["x", "y", nil, "z"])
    #expect(sorted.clusters == [nil, "m", "l", "k"])
    #expect((0..<4).map { sorted.fingerprints.input?[$0]?.high } == [nil, nil, nil, 3])
    #expect((0..<4).map { sorted.texts[$0].output } == ["row 1", "row 3", "row 2", "row 0"])
  }

  @Test("a pairing of sorted runs is the pairing of the runs")
  func pairing() throws {
    let other = Run(
      exampleIDs: ["b", "d", "a"],
      metrics: [ScoreColumn(metric: "n", scores: [.value(1), .value(2), .missing(.empty)])])
    let column = try #require(run.scores(of: "n"))
    let unsorted = Pairing(baseline: run, candidate: other)
    let sorted = Pairing(baseline: run.sortedByID(), candidate: other.sortedByID())
    #expect(sorted.examples.map(\.id) == unsorted.examples.map(\.id))
    let scores = unsorted.scores(column, try #require(other.scores(of: "n")))
    let sortedScores = sorted.scores(
      try #require(sorted.baseline.scores(of: "n")), try #require(sorted.candidate.scores(of: "n")))
    #expect(scores.baseline.map(\.bitPattern) == sortedScores.baseline.map(\.bitPattern))
    #expect(scores.candidate.map(\.bitPattern) == sortedScores.candidate.map(\.bitPattern))
  }

  @Test(
    "ids are sorted as strings are, whatever their length and alphabet",
    arguments: [
      ["b", "", "a", "aaaaaaaab", "aaaaaaaa", "aaaaaaaaa", "aaaaaaa", "a\0", "~", "A"],
      ["é", "e\u{301}", "z", "f", "aaaaaaaaé", "aaaaaaaae", "日本", "e"],
    ])
  func order(ids: [String]) {
    let rows = ids.indices.map { Score.value(Double($0)) }
    let sorted = Run(exampleIDs: ids, metrics: [ScoreColumn(metric: "m", scores: rows)])
      .sortedByID()
    #expect(sorted.exampleIDs == ids.sorted())
    #expect(sorted.metrics[0].values.map { ids[Int($0)] } == sorted.exampleIDs)
  }
}
