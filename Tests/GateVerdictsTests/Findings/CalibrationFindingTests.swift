import GateRuns
import Testing

@testable import GateVerdicts

@Suite struct CalibrationFindingTests {
  private func settled(_ judge: String, on date: String = "2026-03-01") -> LimitCalibration {
    LimitCalibration(judge: judge, date: CalendarDate(date) ?? .last, labels: 240)
  }

  private func rule(_ metric: String, _ calibration: LimitCalibration?) -> MetricRule {
    MetricRule(
      metric: metric, objective: "why", demand: Demand(minimum: 0.5), calibration: calibration)
  }

  /// Two runs of one judge, under a limit that was calibrated for a judge.
  private func runs(calibrated former: String, judge: String? = "j-1") -> TwoRuns {
    var runs = TwoRuns()
    runs.thresholds.metrics[0].demand.minimum = 0.1
    runs.thresholds.metrics[0].calibration = settled(former)
    runs.baseline.header.factors["judge"] = judge
    runs.candidate.header.factors["judge"] = judge
    return runs
  }

  @Test func `a limit that was calibrated for the judge of the run says nothing`() throws {
    #expect(try runs(calibrated: "j-1").judge().findings == [])
  }

  @Test func `another judge makes a warning, and no other verdict`() throws {
    let result = try runs(calibrated: "j-0").judge()
    let finding = try #require(result.findings.first)
    #expect(result.findings.count == 1)
    #expect(finding.kind == .staleCalibration && finding.severity == .warning)
    #expect(finding.metric == "quality")
    #expect(
      finding.text
        == "the limit of \"quality\" was calibrated for the judge \"j-0\" on 2026-03-01, and this run "
        + "was scored by \"j-1\"")
    #expect(finding.remedy == .calibrate(limits: 1))
    let before = try runs(calibrated: "j-1").judge()
    #expect(result.verdict == before.verdict && result.checks == before.checks)
  }

  @Test func `a judge that is not named may be another one`() throws {
    let result = try runs(calibrated: "j-1", judge: nil).judge()
    #expect(
      result.findings.map(\.text) == [
        "the limit of \"quality\" was calibrated for the judge \"j-1\" on 2026-03-01, and this run "
          + "does not say who scored it"
      ])
    #expect(result.findings.map(\.remedy) == [.nameFactor("judge")])
    #expect(result.verdict == .passed)
  }

  @Test func `how a judge is named is told once`() throws {
    var runs = runs(calibrated: "j-1")
    runs.candidate.header.factors["judge"] = nil
    let told = try runs.judge().findings
    #expect(told.map(\.kind) == [.differentMeasure, .staleCalibration])
    #expect(told.map(\.remedy) == [.nameFactor("judge"), nil])
    runs.thresholds.comparability.factors = []
    let alone = try runs.judge().findings
    #expect(alone.map(\.kind) == [.staleCalibration])
    #expect(alone.map(\.remedy) == [.nameFactor("judge")])
  }

  @Test func `limits that were settled together are told together`() {
    let thresholds = Thresholds(metrics: [
      rule("a", settled("j-0")), rule("b", settled("j-1")), rule("c", nil),
      rule("d", settled("j-0")), rule("e", settled("j-0", on: "2026-04-01")),
    ])
    let found = ExpiredCalibration.all(under: thresholds, judge: "j-1")
    #expect(found.map(\.metrics) == [["a", "d"], ["e"]])
    #expect(
      found[0].sentence(on: "the baseline")
        == "the limits of \"a\" and \"d\" were calibrated for the judge \"j-0\" on 2026-03-01, and the "
        + "baseline was scored by \"j-1\"")
    #expect(found[0].remedy == .calibrate(limits: 2))
    #expect(ExpiredCalibration.all(under: thresholds, judge: nil).count == 3)
  }

  @Test(arguments: [("2026-11-28", 0), ("2026-11-29", 1)])
  func `a calibration cannot be of a later day`(date: String, count: Int) throws {
    let thresholds = Thresholds(metrics: [rule("a", settled("j", on: date))])
    let remarks = RuleFindings.remarks(
      on: thresholds, today: try #require(CalendarDate("2026-11-28")))
    #expect(remarks.count == count)
    #expect(remarks.allSatisfy { $0.kind == .staleCalibration })
    if count > 0 {
      #expect(
        remarks[0].text == "the limit of \"a\" was calibrated on 2026-11-29, which is not yet")
    }
  }

  @Test(arguments: [nil, "j-0", "j-1"] as [String?])
  func `labels of another judge are told by the calibration where there is one`(former: String?)
    throws
  {
    var runs = runs(calibrated: "j-1")
    runs.thresholds.metrics[0].calibration = former.map { settled($0) }
    let labels = runs.baseline.ids.flatMap { id in
      ["baseline", "candidate"].map {
        HumanLabel(example: id, system: $0, metric: "quality", value: 0.5, judge: "j-0")
      }
    }
    let gate = Gate(
      thresholds: runs.thresholds, profile: .pullRequest,
      today: try #require(CalendarDate("2026-11-23")), tool: Tool(name: "scoregate", version: "0"),
      config: FileFingerprint(path: "thresholds.json", sha256: ""))
    let result = gate.judge(
      baseline: runs.baseline.input, candidate: runs.candidate.input,
      labels: HumanLabels(file: FileFingerprint(path: "l", sha256: ""), labels: labels))
    #expect(result.warnings.contains { $0.contains("labelled under the judge") } == (former == nil))
    #expect(
      result.findings.contains { $0.kind == .staleCalibration } == (former == "j-0"))
  }
}
