import GateRuns
import GateStatistics
import GateVerdicts
import Testing

@testable import GateAnalyses

@Suite struct NoiseSourceTests {
  @Test func `trials tell the noise of their mean`() {
    var numbers = SeededNumbers(4)
    let examples = (0..<200).map { _ in
      let truth = numbers.normal()
      return (0..<4).map { _ in truth + 0.2 * numbers.normal() }
    }
    let run = Run.of(examples)
    let plan = SampleSizePlan(
      of: Known.thresholds(margin: .absolute(0.05)), baseline: run, targets: .init())
    #expect(plan.source == .trials(4))
    // Two means of four trials: √(2 · 0.04 / 4) = 0.141.
    #expect(plan.rows.count == 1)
    #expect(abs((plan.rows.first?.deviation ?? 0) - 0.1414) < 0.008)
  }

  @Test func `one run alone is taken to be as noisy as its examples differ`() {
    var numbers = SeededNumbers(4)
    let run = Known.run((0..<200).map { _ in numbers.normal() })
    let plan = SampleSizePlan(
      of: Known.thresholds(margin: .absolute(0.05)), baseline: run, targets: .init())
    #expect(plan.source == .nothing)
    #expect(abs((plan.rows.first?.deviation ?? 0) - 2.0.squareRoot()) < 0.15)
  }

  @Test func `a movement of the whole run is part of every build`() {
    let (baseline, other) = Known.pair(200, noise: 0.02, seed: 8)
    let shifted = Known.run(other.metrics[0].values.map { $0 + 0.05 })
    let thresholds = Known.thresholds(margin: .absolute(0.02))
    let still = Certification(
      of: thresholds, baseline: baseline, others: [other], replications: 150)
    let moved = Certification(
      of: thresholds, baseline: baseline, others: [shifted], replications: 150)
    #expect(still.runShifts.isEmpty)
    #expect(moved.runShifts.map(\.metric) == ["m"])
    #expect((moved["m"]?.falseAlarm.value ?? 0) > 0.1)
    #expect((still["m"]?.falseAlarm.value ?? 1) < 0.06)
  }

  @Test func `a run that has none of an example's scores moves nothing`() {
    let (baseline, other) = Known.pair(60, noise: 0.05, seed: 8)
    var scores = other.metrics[0].values
    scores[3] = .nan
    let certification = Certification(
      of: Known.thresholds(margin: .absolute(0.05)), baseline: baseline,
      others: [Known.run(scores)], replications: 100)
    #expect(certification["m"]?.standing == .sound)
    #expect(certification["m.missing"]?.standing == .sound)
  }
}

@Suite struct SampleSizePlanTests {
  @Test func `the number is that of the formula`() throws {
    let (baseline, other) = Known.pair(100, noise: 0.1, seed: 6)
    let plan = SampleSizePlan(
      of: Known.thresholds(margin: .absolute(0.04)), baseline: baseline, others: [other],
      targets: .init(margin: 0.02, power: 0.9, costPerExample: 0.012))
    let row = try #require(plan.rows.first)
    let z = NormalDistribution.quantile(0.975)
    let sum = z + NormalDistribution.quantile(0.9)
    let wanted = (sum * row.deviation / 0.02) * (sum * row.deviation / 0.02) + z * z / 2
    #expect(row.release?.inSegment == Int(wanted.rounded(.up)))
    #expect(row.pullRequest == row.release)
    #expect(plan.largest.release == row.release?.inTotal)
  }

  @Test func `so many examples decide as often as was asked for`() throws {
    let (baseline, other) = Known.pair(400, noise: 0.1, seed: 12)
    let thresholds = Known.thresholds(margin: .absolute(0.03))
    let plan = SampleSizePlan(
      of: thresholds, baseline: baseline, others: [other], targets: .init(power: 0.9))
    let needed = try #require(plan.rows.first?.release?.inSegment)
    let enough = Known.pair(needed, noise: 0.1, seed: 13)
    let certification = Certification(
      of: thresholds, baseline: enough.baseline, others: [enough.other], replications: 300)
    #expect(abs((certification["m"]?.proof.value ?? 0) - 0.9) < 0.06)
  }

  @Test func `a segment takes as many in all as its share says`() throws {
    let (baseline, other) = Known.pair(100, noise: 0.1, seed: 6)
    let tiers = (0..<100).map { $0 < 25 ? "critical" : "other" }
    let runs = [baseline, other].map { Known.run($0.metrics[0].values, segments: tiers) }
    let segment = SegmentRule(
      selector: SegmentSelector(dimension: "tier", value: "critical"),
      demand: Demand(margin: .absolute(0.02)), missing: .drop)
    let plan = SampleSizePlan(
      of: Known.thresholds(margin: .absolute(0.02), segments: [segment]), baseline: runs[0],
      others: [runs[1]], targets: .init())
    let row = try #require(plan.rows.first { $0.segment == "tier=critical" })
    let need = try #require(row.release)
    #expect(row.share == 0.25)
    #expect(need.inTotal == 4 * need.inSegment)
  }

  @Test func `clusters that move together take more`() throws {
    var numbers = SeededNumbers(31)
    var scores: [[Double]] = [[], []]
    var clusters: [String] = []
    for cluster in 0..<50 {
      let moves = (0..<2).map { _ in 0.1 * numbers.normal() }
      for _ in 0..<4 {
        for run in 0..<2 { scores[run].append(0.5 + moves[run] + 0.02 * numbers.normal()) }
        clusters.append("document-\(cluster)")
      }
    }
    let runs = scores.map { Known.run($0, clusters: clusters) }
    let plan = SampleSizePlan(
      of: Known.thresholds(margin: .absolute(0.05), clustered: true), baseline: runs[0],
      others: [runs[1]], targets: .init())
    let effect = try #require(plan.rows.first?.designEffect)
    // 1 + (m − 1)·ICC with m = 4 and an ICC of 0.96.
    #expect(abs(effect - 3.88) < 0.3)
    #expect(plan.clusters == 50)
  }

  @Test func `a margin of 0 has no number`() {
    let (baseline, other) = Known.pair(60, noise: 0.1, seed: 6)
    let plan = SampleSizePlan(
      of: Known.thresholds(margin: .absolute(0)), baseline: baseline, others: [other],
      targets: .init())
    #expect(plan.rows.first?.release == nil)
    #expect(plan.largest.release == nil)
  }
}
