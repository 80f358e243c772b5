import GateRuns
import GateStatistics
import Testing

@testable import GateVerdicts

extension Tag {
  /// A claim about rates, tested by a seeded simulation against a binomial acceptance region.
  @Tag static var statistical: Self
}

@Suite("Judge shift")
struct JudgeShiftTests {
  /// Two runs with the same answers throughout, scored twice.
  private func sameAnswers(_ count: Int, noise: (Int) -> Double) -> TwoRuns {
    var runs = TwoRuns(count: count)
    runs.candidate.outputs = runs.baseline.outputs
    for row in runs.baseline.ids.indices {
      runs.candidate.scores[row] = runs.baseline.scores[row] + noise(row)
    }
    return runs
  }

  @Test("all answers the same: the whole change comes from the judge, and its numbers are kept")
  func everything() throws {
    let runs = sameAnswers(40) { $0 % 2 == 0 ? -0.1 : -0.12 }
    let result = try runs.judge()
    let finding = try #require(result.findings.first { $0.kind == .judgeShift })
    #expect(finding.count == 40)
    #expect(finding.examples.count == Finding.mostExamples)
    #expect(finding.examples.first == "e1")
    let difference = try #require(finding.difference)
    #expect(abs(difference.point + 0.11) < 1e-12)
    #expect(difference == result.checks.first?.difference)
    #expect(abs((finding.part ?? 0) + 0.11) < 1e-12)
    #expect(finding.pValue.map { abs($0 - 2 * 0x1p-40) < 1e-15 } == true)
    #expect(result.verdict == .error)
  }

  @Test("a metric without two ends is measured and not judged")
  func latency() throws {
    var runs = sameAnswers(40) { $0 % 2 == 0 ? -0.1 : -0.12 }
    runs.thresholds.metrics[0].range = .unbounded
    runs.thresholds.metrics[0].unit = "s"
    #expect(try runs.judge().findings.filter { $0.kind == .judgeShift } == [])
  }

  @Test("fractions of which more is better are judged, with a range or without")
  func fractions() throws {
    var runs = sameAnswers(40) { $0 % 2 == 0 ? -0.1 : -0.12 }
    runs.thresholds.metrics[0].range = .unbounded
    #expect(try runs.judge().findings.contains { $0.kind == .judgeShift && $0.isIncomparable })
  }

  @Test("fewer than eight unchanged answers, or clusters of them, decide nothing")
  func few() throws {
    var runs = sameAnswers(40) { $0 % 2 == 0 ? -0.1 : -0.12 }
    runs.candidate.outputs = runs.candidate.outputs?.enumerated().map { $0 < 7 ? $1 : 5000 + $0 }
    #expect(try runs.judge().findings.filter { $0.kind == .judgeShift } == [])
    runs = sameAnswers(40) { $0 % 2 == 0 ? -0.1 : -0.12 }
    runs.thresholds.dataset.cluster = "document"
    runs.baseline.clusters = runs.baseline.ids.indices.map { "d\($0 / 6)" }
    runs.candidate.clusters = runs.baseline.clusters
    #expect(try runs.judge().findings.filter { $0.kind == .judgeShift } == [])
  }

  @Test("trials in another order are the same answers, and an answer that is not known is none")
  func trials() throws {
    var runs = TwoRuns(count: 2)
    runs.baseline.ids = ["a", "a"]
    runs.candidate.ids = ["a", "a"]
    runs.candidate.outputs = [1, 0]
    func same() -> [Bool]? {
      Pairing(baseline: runs.baseline.input.run, candidate: runs.candidate.input.run)
        .haveSameOutput
    }
    #expect(same() == [true])
    runs.candidate.outputs = [1, 1]
    #expect(same() == [false])
    runs.baseline.outputs = [1, nil]
    runs.candidate.outputs = [1, nil]
    #expect(same() == [false])
    runs.candidate.outputs = nil
    #expect(same() == nil)
  }

  @Test("a lower score of a metric that should be low is told as a fall")
  func direction() throws {
    var runs = sameAnswers(40) { $0 % 2 == 0 ? -0.1 : -0.12 }
    runs.thresholds.metrics[0].direction = .lowerIsBetter
    let finding = try #require(try runs.judge().findings.first { $0.kind == .judgeShift })
    #expect(finding.text.contains("changed by -0.1100"))
    #expect(finding.difference.map { $0.point > 0 } == true)
  }

  @Test(
    "noise of the same judge is called a shift no oftener than it may be", .tags(.statistical))
  func falseAlarms() throws {
    var generator = SeededGenerator(seed: 1)
    let builds = 800
    var (warned, stopped) = (0, 0)
    for _ in 0..<builds {
      // Half of the scores stay, as with most judges.
      let noise = (0..<24).map { _ in
        Double([-2, -1, 0, 0, 0, 0, 1, 2][Int.random(in: 0..<8, using: &generator)]) / 10
      }
      let runs = sameAnswers(24) { noise[$0] }
      let findings = JudgeShiftFindings.of(runs.comparison)
      warned += findings.isEmpty ? 0 : 1
      stopped += findings.contains(where: \.isIncomparable) ? 1 : 0
    }
    // At most 5 % and 0.1 % of the builds, with four standard deviations.
    #expect(warned <= 64)
    #expect(stopped <= 4)
  }

  @Test("Holm's correction")
  func holm() {
    #expect(HolmCorrection.adjusted([0.01, 0.04, 0.03]) == [0.03, 0.06, 0.06])
    #expect(HolmCorrection.adjusted([0.6, 0.7]) == [1, 1])
    #expect(HolmCorrection.adjusted([]) == [])
  }
}
