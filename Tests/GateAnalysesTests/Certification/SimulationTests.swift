import GateRuns
import GateStatistics
import GateVerdicts
import RealModule
import Testing

@testable import GateAnalyses

@Suite struct SimulationTests {
  /// Whether a share of so many builds is near a probability: within four standard errors.
  private func isNear(_ rate: Double, _ wanted: Double, of builds: Int) -> Bool {
    abs(rate - wanted) <= 4 * (max(wanted * (1 - wanted), 0.005) / Double(builds)).squareRoot()
  }

  @Test(arguments: [0.03, 0.05, 0.08])
  func `normal noise has the rates of its formula`(margin: Double) throws {
    let (baseline, other) = Known.pair(150, noise: 0.1, seed: 7)
    let certification = Certification(
      of: Known.thresholds(margin: .absolute(margin)), baseline: baseline, others: [other],
      replications: 800)
    let check = try #require(certification["m"])
    let squares = zip(
      baseline.metrics[0].values, other.metrics[0].values
    ).reduce(0) { $0 + ($1.1 - $1.0) * ($1.1 - $1.0) }
    let error = (squares / 150).squareRoot() / 150.0.squareRoot()
    let z = try #require(StudentDistribution(degreesOfFreedom: 149)).quantile(0.975)
    func below(_ x: Double) -> Double { NormalDistribution.cumulative(x) }
    // Shown: L > −δ. Found under a drop: U < 0, and not shown to be within the margin.
    let shown = below(margin / error - z)
    #expect(isNear(check.proof.value, shown, of: 800))
    func found(_ drop: Double) -> Double {
      max(0, below(drop / error - z) - below((margin - drop) / error - z))
    }
    let power = try #require(check.powerAtMargin)
    #expect(isNear(power.value, found(margin), of: 800))
    #expect(
      isNear(try #require(check.powerAtTwoMargins).value, found(2 * margin), of: 800))
    #expect(check.falseAlarm.value <= 0.045)
  }

  @Test func `the same data give the same certificate`() {
    let (baseline, other) = Known.pair(60, noise: 0.1, seed: 3)
    let certificates = (0..<2).map { _ in
      Certification(
        of: Known.thresholds(margin: .absolute(0.05)), baseline: baseline, others: [other],
        replications: 100)
    }
    #expect(certificates[0]["m"]?.proof == certificates[1]["m"]?.proof)
    #expect(certificates[0].families.map(\.stopped) == certificates[1].families.map(\.stopped))
  }

  @Test func `what a simulated build decides is what the gate decides`() {
    let (baseline, other) = Known.pair(80, noise: 0.12, seed: 21)
    let tiers = (0..<80).map { $0 % 2 == 0 ? "critical" : "other" }
    let runs = [baseline, other].map { Known.run($0.metrics[0].values, segments: tiers) }
    let segment = SegmentRule(
      selector: SegmentSelector(dimension: "tier", value: "critical"),
      demand: Demand(margin: .absolute(0.06)), missing: .drop)
    let thresholds = Known.thresholds(
      margin: .absolute(0.04), minimum: 0.69, segments: [segment])
    let rehearsal = Rehearsal(of: thresholds, baseline: runs[0], noise: .runs([runs[1]]))
    let builds = 12
    let simulation = BuildSimulation(
      of: rehearsal, shifts: [:], replications: builds, confidence: .standard, workers: .one)
    var (agreed, total) = (0, 0)
    for (number, outcomes) in simulation.outcomes.enumerated() {
      let draws = BuildDraws(from: rehearsal, seed: simulation.seed, number: number)
      for drop in [0, 0.04] {
        var scores: [[Double]] = [[], []]
        var labels: [String] = []
        for (unit, build) in zip(draws.units, draws.builds) {
          let (first, second) = rehearsal.builds[Int(build)]
          scores[0].append(runs[first].metrics[0].values[Int(unit)])
          scores[1].append(runs[second].metrics[0].values[Int(unit)] - drop)
          labels.append(tiers[Int(unit)])
        }
        let checks = thresholds.checks(
          baseline: Known.run(scores[0], segments: labels),
          candidate: Known.run(scores[1], segments: labels))
        for (check, outcome) in zip(checks, outcomes) where check.kind != .missing {
          let verdict: CheckVerdict =
            outcome.passes(under: drop)
            ? .passed
            : outcome.fails(under: drop)
              ? check.kind == .level ? .beyondLimit : .regressed : .inconclusive
          total += 1
          agreed += verdict == check.verdict ? 1 : 0
        }
      }
    }
    #expect(total == builds * 2 * 3)
    // A build on the edge may fall to either side: the family's own critical value is another in each.
    #expect(Double(agreed) >= 0.96 * Double(total), "\(agreed) of \(total)")
  }

  @Test func `checks that move together are stopped together`() {
    let (baseline, other) = Known.pair(60, noise: 0.1, seed: 5)
    func doubled(_ run: Run) -> Run {
      let values = run.metrics[0].values.map { [$0] }
      return .of(["a": values, "b": values])
    }
    let rules = ["a", "b"].map {
      MetricRule(metric: $0, demand: Demand(margin: .absolute(0.04)), missing: .drop)
    }
    let certification = Certification(
      of: Thresholds(metrics: rules), baseline: doubled(baseline), others: [doubled(other)],
      replications: 200)
    let release = certification.families.first { $0.profile == .release }
    let one = certification["a"]?.proof.value
    #expect(abs((release?.stopped.value ?? 0) + (one ?? 0) - 1) < 1e-12)
  }
}

@Suite struct UnitMomentsTests {
  private func values(_ kind: String, _ count: Int, _ numbers: inout SeededNumbers) -> [Double] {
    (0..<count).map { _ in
      switch kind {
      case "normal": numbers.normal()
      case "skewed": -Double.log(numbers.uniform())
      case "heavy": numbers.uniform() < 0.05 ? -5 + numbers.normal() : 0.2 * numbers.normal()
      default: numbers.uniform() < 0.8 ? 0 : numbers.uniform() < 0.5 ? 1 : -1
      }
    }
  }

  @Test(arguments: ["normal", "skewed", "heavy", "tied"], [40, 100, 400])
  func `the interval is that of the gate to a tenth of a standard error`(
    kind: String, count: Int
  ) throws {
    var numbers = SeededNumbers(UInt64(count))
    for _ in 0..<6 {
      let values = values(kind, count, &numbers)
      var moments = UnitMoments()
      for value in values { moments.add(sum: value, size: 1) }
      let exact = MeanInference(of: try Sample(values), confidence: .standard).estimate
      let wanted = try #require(exact.interval)
      let error = try #require(exact.standardError)
      if moments.isSkewed { continue }
      let found = try #require(moments.interval(.standard))
      #expect(abs(moments.mean - exact.point) < 1e-12)
      #expect(abs(try #require(moments.standardError) - error) < 1e-9 * error)
      #expect(abs(found.lower - wanted.lower) < 0.1 * error, "\(kind) \(count)")
      #expect(abs(found.upper - wanted.upper) < 0.1 * error, "\(kind) \(count)")
    }
  }

  @Test func `clusters are those of the gate`() throws {
    var numbers = SeededNumbers(9)
    var values: [Double] = []
    var clusters: [Int32] = []
    var moments = UnitMoments()
    for cluster in 0..<40 {
      let size = 1 + cluster % 4
      let common = numbers.normal()
      let own = (0..<size).map { _ in common + numbers.normal() }
      values += own
      clusters += own.map { _ in Int32(cluster) }
      moments.add(sum: own.reduce(0, +), size: Double(size))
    }
    let exact = MeanInference(
      of: try ClusteredSample(values, clusters: clusters), confidence: .standard
    ).estimate
    let error = try #require(exact.standardError)
    let wanted = try #require(exact.interval)
    let found = try #require(moments.interval(.standard))
    #expect(abs(try #require(moments.standardError) - error) < 1e-9)
    #expect(abs(found.lower - wanted.lower) < 0.1 * error)
    #expect(abs(found.upper - wanted.upper) < 0.1 * error)
  }
}
