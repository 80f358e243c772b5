import GateRuns
import GateVerdicts
import Testing

@testable import GateAnalyses

@Suite("A labelling sheet")
struct LabelSheetPlanTests {
  private func input(_ shift: Double = 0, system: String? = nil) -> RunInput {
    let run = Run(
      header: RunHeader(system: system), exampleIDs: (0..<20).map { "example-\($0 + 10)" },
      metrics: [ScoreColumn(metric: "m", scores: (0..<20).map { Score(Double($0) / 20 + shift) })])
    return RunInput(run: run, file: FileFingerprint(path: "run", sha256: ""), format: "")
  }

  private func plan(
    _ runs: [RunInput], metrics: [String] = ["m"]
  ) throws(LabelSheetPlan.Obstacle) -> LabelSheetPlan {
    try LabelSheetPlan(runs: runs, thresholds: nil, metrics: metrics, labels: nil, gold: nil)
  }

  @Test func `takes something to label`() {
    #expect(throws: LabelSheetPlan.Obstacle.nothingToLabel) { try plan([input()], metrics: []) }
  }

  @Test func `takes two runs that can be told apart`() {
    #expect(throws: LabelSheetPlan.Obstacle.alike(system: nil)) { try plan([input(), input()]) }
    #expect(throws: LabelSheetPlan.Obstacle.alike(system: "v1")) {
      try plan([input(system: "v1"), input(0.1, system: "v1")])
    }
  }

  @Test func `has a row for either answer of every example, in an order that tells nothing`() throws
  {
    let drawn = try plan([input(system: "v2"), input(0.1, system: "v1")]).draw(size: 8)
    #expect(drawn.sampling.items.count == 8 && drawn.rows.count == 16 && drawn.gold == 0)
    #expect(Set(drawn.rows.map(\.answer)).count == 16)
    for item in drawn.sampling.items {
      let own = drawn.rows.filter { $0.example == item.example }
      #expect(Set(own.map(\.system)) == ["v1", "v2"])
      #expect(own.allSatisfy { $0.probability == item.probability && $0.metric == "m" })
    }
    let again = try plan([input(system: "v2"), input(0.1, system: "v1")]).draw(size: 8)
    #expect(again.rows == drawn.rows)
    #expect(drawn.rows.map(\.example) != drawn.rows.map(\.example).sorted())
  }
}
