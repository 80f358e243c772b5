import Testing

@testable import GateVerdicts

@Suite struct RuleFindingTests {
  private let today = CalendarDate("2026-11-28") ?? .last

  private func findings(_ rules: MetricRule...) -> [Finding] {
    RuleFindings.findings(on: Thresholds(metrics: rules), today: today)
  }

  private func rule(
    _ metric: String = "f", objective: String? = "why", reviewed: String? = nil,
    every: Int? = nil, owner: String? = nil, advisory: Bool = false
  ) -> MetricRule {
    MetricRule(
      metric: metric, objective: objective, owner: owner,
      reviewed: reviewed.flatMap(CalendarDate.init), reviewEvery: every, demand: Demand(),
      advisory: advisory)
  }

  @Test(
    arguments: [
      ("2026-11-01", 27, nil), ("2026-11-28", 1, nil), ("2026-11-01", nil, nil), (nil, nil, nil),
      (
        "2026-11-01", 26,
        "the review of the rule of \"f\" is 1 day overdue: reviewed on 2026-11-01, reviewEvery is 26"
      ),
      (
        "2025-11-28", 180,
        "the review of the rule of \"f\" is 185 days overdue: reviewed on 2025-11-28, reviewEvery is "
          + "180"
      ),
      (nil, 90, "the rule of \"f\" was never reviewed, and reviewEvery is 90"),
      ("2026-11-29", nil, "the rule of \"f\" was reviewed on 2026-11-29, which is not yet"),
    ] as [(String?, Int?, String?)])
  func `an overdue review is told with its days`(reviewed: String?, every: Int?, text: String?) {
    let found = findings(rule(reviewed: reviewed, every: every))
    #expect(found.map(\.text) == [text].compactMap(\.self))
    #expect(found.allSatisfy { $0.kind == .reviewDue && $0.severity == .warning })
    #expect(found.allSatisfy { $0.metric == "f" })
  }

  @Test func `an overdue review names the owner, of an advisory metric too`() {
    let found = findings(rule(every: 9, owner: "rag-team", advisory: true))
    #expect(found.first?.text.hasSuffix("reviewEvery is 9; its owner is \"rag-team\"") == true)
  }

  @Test func `metrics without an objective are told together`() {
    let one = findings(rule("a", objective: nil), rule("b"))
    #expect(one.map(\.metric) == ["a"])
    #expect(
      one.map(\.text)
        == ["\"a\" has no objective; say in \"objective\" what it is gated for"])
    let two = findings(rule("a", objective: nil), rule("b", objective: nil))
    #expect(
      two.map(\.text) == [
        "2 metrics have no objective: \"a\", \"b\"; say in \"objective\" what each is gated for"
      ])
  }

  @Test func `a gate warns of its own rules, and passes`() throws {
    var runs = TwoRuns()
    runs.thresholds.metrics[0].objective = nil
    runs.thresholds.metrics[0].reviewEvery = 30
    let result = try runs.judge()
    #expect(result.findings.map(\.kind) == [.noObjective, .reviewDue])
    #expect(result.verdict == .passed)
  }
}
