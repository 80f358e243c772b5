import GateRuns
import GateStatistics
import GateVerdicts
import Testing

@testable import GateAnalyses

@Suite struct MetricNoiseTests {
  @Test func `two runs tell how far a metric moves, with an interval and a p-value`() throws {
    let first = (0..<40).map { [$0 % 4 == 0 ? 0.0 : 1.0] }
    let second = (0..<40).map { [$0 % 4 == 0 || $0 == 1 ? 0.0 : 1.0] }
    let noise = try #require(measured([first, second]))
    #expect(noise.source == .runs(2))
    #expect(noise.means == [0.75, 0.725])
    let pair = try #require(noise.pairs.first)
    #expect(noise.pairs.count == 1)
    #expect(abs(pair.difference.point + 0.025) < 1e-12)
    #expect(abs(noise.standardError - 0.025) < 1e-12)
    #expect(pair.pValue == 1)
    #expect(!noise.hasRunShift)
    let repeatability = try #require(noise.repeatability)
    #expect(repeatability.movedShare == 0.025)
    #expect(repeatability.widest.map(\.id) == ["example-10001"])
  }

  @Test func `a copy of a run is told from a second scoring, and nothing of it is rounding`() throws
  {
    var random = SeededNumbers(9)
    let scores = (0..<60).map { _ in [random.normal() / 7] }
    var other = scores
    other[5][0] += 0.01
    for (second, isCopy) in [(scores, true), (other, false)] {
      let report = NoiseReport(
        of: [Run.of(["faithfulness": scores]), Run.of(["faithfulness": second])], under: nil)
      #expect(report.isStill == isCopy)
      let trial = try #require(report.metrics.first?.variance.trial)
      #expect((trial == 0) == isCopy)
    }
  }

  @Test func `the direction of a metric does not turn the difference around`() throws {
    let runs = [[[1.0], [2], [3]], [[1.5], [2.5], [3.5]]].map { Run.of(["latency": $0]) }
    let noise = try #require(
      MetricNoise(
        of: AnalyzedMetric("latency", under: nil), in: RepeatedRuns(runs, usesClusters: false)))
    #expect(noise.metric.direction == .lowerIsBetter)
    #expect(noise.pairs.first?.difference.point == 0.5)
  }

  @Test func `a shift of a whole run is told from chance`() throws {
    var random = SeededNumbers(4)
    let first = (0..<200).map { _ in [2 + random.normal() * 0.3] }
    let second = first.map { [$0[0] + 0.13 + random.normal() * 0.5] }
    let noise = try #require(measured([first, second]))
    #expect(noise.hasRunShift)
    #expect(noise.runShift > 0.05)
    #expect(noise.differenceDeviation > noise.standardError)
  }

  @Test func `the error of a difference is that of the residuals of all runs`() throws {
    var random = SeededNumbers(9)
    let runs = (0..<4).map { _ in (0..<50).map { _ in [random.normal()] } }
    let noise = try #require(measured(runs))
    let table = ScoreVariance.RunTable(runs.map { $0.map { $0[0] } })
    #expect(noise.pairs.count == 6)
    #expect(abs(noise.standardError - (2 * table.residualSquare / 50).squareRoot()) < 1e-12)
  }

  @Test func `trials of one run tell of chance, and the error counts examples alone`() throws {
    // Half of the tasks always succeed, the others do so once in four trials.
    let tasks = (0..<50).map { $0 % 2 == 0 ? [1.0, 1, 1, 1] : [0.0, 0, 0, 1] }
    let noise = try #require(measured([tasks]))
    #expect(noise.source == .trials(4))
    #expect(noise.pairs.isEmpty && noise.runShift == 0)
    let within = 25 * 0.75 / 150.0
    #expect(abs(noise.standardError - (2 * within / 4 / 50).squareRoot()) < 1e-12)
    let (clustered, naive) = noise.meanErrors
    #expect(try #require(clustered) > #require(naive))
  }

  @Test func `one score an example bounds the noise by two runs that do not agree`() throws {
    var random = SeededNumbers(1)
    let scores = (0..<100).map { _ in [random.uniform()] }
    let noise = try #require(measured([scores]))
    #expect(noise.source == .nothing)
    #expect(noise.repeatability == nil)
    let error = try #require(Sample(scores.map { $0[0] }).standardError)
    #expect(abs(noise.standardError - error * 2.0.squareRoot()) < 1e-12)
  }

  @Test func `examples of one cluster count together`() throws {
    let labels = (0..<40).map { "document-\($0 / 4)" }
    let first = (0..<40).map { _ in [0.5] }
    let second = (0..<40).map { [$0 / 4 % 2 == 0 ? 0.4 : 0.6] }
    let runs = [first, second].map { Run.of(["m": $0], clusters: labels) }
    func noise(usesClusters: Bool) throws -> MetricNoise {
      try #require(
        MetricNoise(
          of: AnalyzedMetric("m", under: nil),
          in: RepeatedRuns(runs, usesClusters: usesClusters)))
    }
    let (clustered, independent) = (try noise(usesClusters: true), try noise(usesClusters: false))
    #expect(clustered.clusters == 10 && independent.clusters == nil)
    #expect(clustered.standardError > 1.9 * independent.standardError)
  }

  @Test func `only examples that every run has with the same texts are compared`() throws {
    let first = Run.of([[1], [2], [3]])
    let second = Run(
      exampleIDs: ["example-10000", "example-10002", "other"],
      metrics: [ScoreColumn(metric: "m", scores: [.value(1), .missing(.empty), .value(0)])])
    let repeated = RepeatedRuns([first, second], usesClusters: false)
    #expect(repeated.ids == ["example-10000", "example-10002"])
    #expect(repeated.leftOut == 1)
    let noise = try #require(MetricNoise(of: AnalyzedMetric("m", under: nil), in: repeated))
    #expect(noise.examples == 1)
    #expect(noise.incomplete == 1)
  }

  @Test func `segments are those of the thresholds, else all that are few`() {
    let scores = (0..<60).map { [Double($0 % 2)] }
    let run = Run.of(
      ["m": scores],
      segments: [
        "topic": (0..<60).map { $0 % 3 == 0 ? "billing" : "other" },
        "author": (0..<60).map { "author-\($0)" },
      ])
    #expect(
      NoiseReport(of: [run, run], under: nil).metrics.map { $0.segment?.description ?? "" }
        == ["", "topic=billing", "topic=other"])
    #expect(NoiseReport(of: [run], under: nil, by: []).metrics.count == 1)
    #expect(NoiseReport(of: [run], under: nil, by: ["author"]).metrics.count == 61)
  }

  @Test func `a metric that a run lacks is named`() {
    let report = NoiseReport(
      of: [.of(["a": [[1]], "b": [[1]]]), .of(["a": [[1]], "c": [[1]]])], under: nil)
    #expect(report.metrics.map(\.metric.metric) == ["a"])
    #expect(report.partial == ["b", "c"])
  }

  private func measured(_ runs: [[[Double]]]) -> MetricNoise? {
    MetricNoise(
      of: AnalyzedMetric("m", under: nil), in: RepeatedRuns(runs.map(Run.of), usesClusters: false))
  }
}
