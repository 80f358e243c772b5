import GateRuns
import GateStatistics
import Testing

@testable import GateVerdicts

@Suite("Missing scores and examples")
struct MissingScoreTests {
  /// Every tenth score of the candidate is missing.
  private let gaps: (Int) -> Double = { $0 % 10 == 0 ? .nan : 0.8 + Double($0 % 5) / 100 }

  @Test(
    "a score that only the candidate lacks counts as the worst, and the check says it is fragile")
  func worst() throws {
    let check = try Scenario(candidate: gaps).check("quality")
    #expect(check.verdict == .regressed)
    #expect(check.fragile)
    #expect(check.missingInCandidate == 6)
    #expect(check.examples == 60)
    #expect(check.worst.allSatisfy { $0.candidate == nil })
  }

  @Test("dropped pairs leave the rest, and the check is fragile all the same")
  func drop() throws {
    var scenario = Scenario(candidate: gaps)
    scenario.thresholds.metrics[0].missing = .drop
    let check = try scenario.check("quality")
    #expect(check.note == .identical)
    #expect(check.fragile)
    #expect(check.examples == 54)
  }

  @Test("a score that the baseline lacks too is left out under every policy")
  func bothMissing() throws {
    let check = try Scenario(baseline: gaps, candidate: gaps).check("quality")
    #expect(check.note == .identical)
    #expect(check.examples == 54)
    #expect(!check.fragile)
  }

  @Test("more missing scores than before are a regression of their own")
  func missingCheck() throws {
    var scenario = Scenario(candidate: { $0 % 3 == 0 ? .nan : 0.8 + Double($0 % 5) / 100 })
    scenario.thresholds.metrics[0].missing = .drop
    let check = try scenario.check("quality.missing")
    #expect(check.verdict == .regressed)
    #expect(check.worstCount == 20)
    scenario.candidate = { $0 == 3 ? .nan : 0.8 + Double($0 % 5) / 100 }
    #expect(try scenario.check("quality.missing").verdict == .passed)
  }

  @Test("the policy fail lets no score be missing")
  func fail() throws {
    var scenario = Scenario(candidate: { $0 == 3 ? .nan : 0.8 })
    scenario.thresholds.metrics[0].missing = .fail
    #expect(try scenario.check("quality.missing").verdict == .regressed)
    #expect(try scenario.judge().verdict == .blocked)
  }

  @Test("every score missing is an error, not a pass")
  func allMissing() throws {
    var scenario = Scenario(baseline: { _ in .nan }, candidate: { _ in .nan })
    scenario.thresholds.metrics[0].demand.minimum = 0.5
    let result = try scenario.judge()
    #expect(result.verdict == .error)
    #expect(result.checks[0].verdict == .error)
    #expect(result.checks[1].verdict == .error)
  }

  @Test("a score out of range is missing, and counts as one")
  func outOfRange() throws {
    let check = try Scenario(candidate: { $0 == 0 ? -1 : 0.8 + Double($0 % 5) / 100 })
      .check("quality")
    #expect(check.missingInCandidate == 1)
    #expect(check.candidateValue.map { abs($0 - 0.8067) < 0.001 } == true)
  }

  @Test("examples that the candidate lacks stop the comparison unless they are allowed")
  func missingExamples() throws {
    var scenario = Scenario()
    let half = scenario.run(scenario.candidate, order: Array(0..<30))
    let result = try scenario.judge(nil, half)
    #expect(result.verdict == .error)
    #expect(result.pairing.baselineOnly.count == 30)
    #expect(result.incomparable.count == 1)
    scenario.thresholds.comparability.missingExamples = .share(0.5)
    #expect(try scenario.judge(nil, half).verdict == .passed)
    scenario.thresholds.comparability.missingExamples = .count(29)
    #expect(try scenario.judge(nil, half).verdict == .error)
  }

  @Test("new examples are a warning unless they are forbidden")
  func newExamples() throws {
    var scenario = Scenario()
    let fewer = scenario.run(scenario.baseline, order: Array(0..<50))
    let result = try scenario.judge(fewer, nil)
    #expect(result.verdict == .passed)
    #expect(result.findings.map(\.kind).contains(.newExamples))
    scenario.thresholds.comparability.newExamples = .count(0)
    #expect(try scenario.judge(fewer, nil).verdict == .error)
  }

  @Test("no common example is an error that names near misses")
  func nothingInCommon() throws {
    let scenario = Scenario()
    let run = scenario.run(scenario.candidate)
    let shouting = Run(exampleIDs: run.exampleIDs.map { $0.uppercased() }, metrics: run.metrics)
    let result = try scenario.judge(nil, shouting)
    #expect(result.verdict == .error)
    #expect(result.incomparable.last?.text.contains("\"e0\" and \"E0\"") == true)
    #expect(result.checks.allSatisfy { $0.verdict == .error })
  }

  @Test("one example alone is inconclusive")
  func single() throws {
    let result = try Scenario(count: 1, candidate: { _ in 0.1 }).judge()
    #expect(result.checks[0].verdict == .inconclusive)
    #expect(result.checks[0].difference?.interval == nil)
    #expect(result.verdict == .passed)
  }
}
