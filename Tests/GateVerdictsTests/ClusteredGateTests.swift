import GateRuns
import GateStatistics
import Testing

@testable import GateVerdicts

@Suite("A gate on examples in clusters")
struct ClusteredGateTests {
  /// Sixty examples in clusters of `size`, the changes of one cluster all alike.
  private func result(
    size: Int, named: Bool = true, change: (Int) -> Double, cluster: ((Int) -> String?)? = nil
  ) throws -> GateResult {
    var scenario = Scenario()
    if named { scenario.thresholds.dataset.cluster = "document" }
    scenario.thresholds.metrics[0].demand.minimum = 0.5
    func run(_ score: (Int) -> Double) -> Run {
      let plain = scenario.run(score)
      return Run(
        exampleIDs: plain.exampleIDs, metrics: plain.metrics, segments: plain.segments,
        clusters: (0..<scenario.count).map { number in
          guard let cluster else { return "doc-\(number / size)" }
          return cluster(number)
        })
    }
    return try scenario.judge(
      run(scenario.baseline), run { scenario.baseline($0) + change($0 / size) })
  }

  private func check(_ result: GateResult, _ id: String = "quality") throws -> Check {
    try #require(result.checks.first { $0.id == id })
  }

  /// Pseudo-random, between −0.1 and 0.1.
  private let noise: (Int) -> Double = { Double(($0 * 7919 + 13) % 41 - 20) / 200 }

  @Test("says how many clusters there are, and is less sure for them")
  func counts() throws {
    let clustered = try check(result(size: 5, change: noise))
    let independent = try check(result(size: 5, named: false, change: noise))
    #expect(clustered.examples == 60 && clustered.clusters == 12)
    #expect(independent.clusters == nil)
    #expect(clustered.difference?.point == independent.difference?.point)
    let errors = (clustered.difference?.standardError, independent.difference?.standardError)
    #expect(try #require(errors.0) > 1.8 * (try #require(errors.1)))
    let rate = try #require(clustered.unseenFailureRate)
    #expect(abs(rate - UnseenFailures.rate(count: 12, alpha: 0.025)) < 1e-12)
  }

  @Test("flips the signs of whole clusters")
  func signFlips() throws {
    // Eight clusters that all got worse: one pattern of 2⁸ is as bad.
    let check = try check(result(size: 7) { _ in -0.1 })
    #expect(check.clusters == 9)
    #expect(check.pValue == 0x1p-9)
    #expect(check.verdict == .regressed)
  }

  @Test("every check knows its clusters: levels and missing scores, too")
  func everyCheck() throws {
    let result = try result(size: 5, change: noise)
    #expect(try check(result, "quality.minimum").clusters == 12)
    #expect(try check(result, "quality.minimum").method == .gaffke)
    #expect(try check(result, "quality.missing").clusters == 12)
  }

  @Test("fewer than eight clusters decide nothing, and say so")
  func few() throws {
    let result = try result(size: 10) { _ in -0.1 }
    let check = try check(result)
    #expect(check.verdict == .inconclusive && check.note == .tooFewClusters)
    #expect(check.reason == "6 clusters, and fewer than 8 decide nothing")
    #expect(check.adjustedPValue == nil)
    #expect(try self.check(result, "quality.minimum").note == .tooFewClusters)
  }

  @Test("an example without a cluster, or no column at all, is an error")
  func unassigned() throws {
    let some = try result(size: 5, change: noise) { $0 == 3 ? nil : "doc-\($0 / 5)" }
    #expect(some.verdict == .error)
    #expect(
      some.incomparable.map(\.text) == [
        "1 example has no \"document\", which dataset.cluster asks for: \"e3\""
      ]
    )
    var scenario = Scenario()
    scenario.thresholds.dataset.cluster = "document"
    let none = try scenario.judge()
    #expect(none.verdict == .error)
    #expect(none.incomparable.map(\.text) == ["no run has the cluster column \"document\""])
  }

  @Test("a few documents of perfect answers do not keep a high minimum")
  func perfectLevel() throws {
    var scenario = Scenario(count: 24)
    scenario.thresholds.dataset.cluster = "document"
    scenario.thresholds.metrics[0].demand = Demand(minimum: 0.99)
    func run() -> Run {
      let plain = scenario.run { _ in 1 }
      return Run(
        exampleIDs: plain.exampleIDs, metrics: plain.metrics, segments: plain.segments,
        clusters: (0..<24).map { "doc-\($0 / 3)" })
    }
    let check = try self.check(scenario.judge(run(), run()), "quality.minimum")
    #expect(check.verdict == .inconclusive && check.method == .gaffke)
  }

  @Test("hundredths that cancel out inside a cluster are no change")
  func roundings() throws {
    var scenario = Scenario(count: 120)
    scenario.thresholds.dataset.cluster = "document"
    let change = [0.1, 0.2, -0.3]
    let dropped: (Int) -> Double = { $0 / 3 < 32 ? -0.05 : 0 }
    func run(_ score: (Int) -> Double) -> Run {
      let plain = scenario.run(score)
      return Run(
        exampleIDs: plain.exampleIDs, metrics: plain.metrics, segments: plain.segments,
        clusters: (0..<120).map { "doc-\($0 / 3)" })
    }
    let result = try scenario.judge(
      run { _ in 0.5 }, run { 0.5 + ($0 / 3 < 32 ? dropped($0) : change[$0 % 3]) })
    let check = try self.check(result)
    #expect(try #require(check.pValue) == 0x1p-32)
  }

  @Test("changes that cancel out inside every cluster are no evidence")
  func cancelling() throws {
    var scenario = Scenario()
    scenario.thresholds.dataset.cluster = "document"
    func run(_ score: (Int) -> Double) -> Run {
      let plain = scenario.run(score)
      return Run(
        exampleIDs: plain.exampleIDs, metrics: plain.metrics, segments: plain.segments,
        clusters: (0..<60).map { "doc-\($0 / 2)" })
    }
    let result = try scenario.judge(
      run { _ in 0.5 }, run { $0 % 2 == 0 ? 0.25 : 0.75 })
    let check = try #require(result.checks.first)
    #expect(check.pValue == 1 && check.adjustedPValue == nil)
    #expect(check.verdict == .passed)
    #expect(check.difference?.interval == Interval(lower: 0, upper: 0))
  }
}
