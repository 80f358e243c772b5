import GateRuns
import Testing

@testable import GateVerdicts

@Suite("Whether the baseline is still the right one")
struct BaselineFindingTests {
  private func findings(
    created: String?, maximumAge: Int? = nil, candidate: ((Int) -> Double)? = nil,
    segments: [SegmentRule] = []
  ) throws -> [Finding] {
    var scenario = Scenario()
    scenario.thresholds.runs.maximumAge = maximumAge
    scenario.thresholds.metrics[0].segments = segments
    let run = scenario.run(scenario.baseline)
    let baseline = Run(
      header: RunHeader(created: created), exampleIDs: run.exampleIDs, metrics: run.metrics,
      segments: run.segments)
    let result = try scenario.judge(baseline, candidate.map { scenario.run($0) })
    return result.findings.filter { $0.kind == .staleBaseline || $0.kind == .improvedBaseline }
  }

  @Test(
    "a baseline that is too old, or does not tell its age, is told",
    arguments: [
      ("2026-11-23T08:00:00Z", 1, nil), ("2026-08-25", 90, nil), (nil, nil, nil),
      ("2026-08-24", 90, "the baseline is 91 days old (2026-08-24), and maximumAge is 90"),
      ("2026-08-24", nil, nil), ("yesterday", nil, nil), ("2026-11-24T01:00:00+09:00", 1, nil),
      (
        nil, 90,
        "the baseline's age is not known, since it has no \"created\", and maximumAge is 90"
      ),
      (
        "yesterday", 90,
        "the baseline's age is not known, since \"created\" is \"yesterday\", and maximumAge is 90"
      ),
      ("2027-01-01", nil, "the baseline was created on 2027-01-01, which is not yet"),
    ] as [(String?, Int?, String?)])
  func staleness(created: String?, maximumAge: Int?, text: String?) throws {
    let found = try findings(created: created, maximumAge: maximumAge)
    #expect(found.map(\.text) == [text].compactMap(\.self))
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  @Test("a candidate that is better is to be accepted")
  func improved() throws {
    let found = try findings(created: nil, candidate: { 0.85 + Double($0 % 7) / 100 })
    #expect(found.map(\.severity) == [.notice])
    let text = try #require(found.first?.text)
    #expect(text.hasPrefix("improved: quality +0.059"))
    #expect(found.map(\.remedy) == [.acceptCandidate])
  }

  @Test("a candidate that is worse anywhere is not to be accepted")
  func mixed() throws {
    let found = try findings(
      created: nil, candidate: { $0 % 2 == 0 ? 0.9 + Double($0 % 7) / 100 : 0.8 },
      segments: [
        SegmentRule(
          selector: SegmentSelector(dimension: "topic", value: nil),
          demand: Demand(margin: .absolute(0.05)))
      ])
    #expect(found.isEmpty)
  }

  @Test("days are counted over leap years and centuries")
  func days() throws {
    func days(_ first: String, _ second: String) throws -> Int {
      try #require(CalendarDate(second)).days(since: try #require(CalendarDate(first)))
    }
    #expect(try days("2026-07-28", "2026-11-25") == 120)
    #expect(try days("2024-02-28", "2024-03-01") == 2)
    #expect(try days("1900-02-28", "1900-03-01") == 1)
    #expect(try days("2000-01-01", "1999-12-31") == -1)
    #expect(try days("0001-01-01", "9999-12-31") == 3_652_058)
  }
}
