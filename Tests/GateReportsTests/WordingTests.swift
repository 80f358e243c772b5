import GateVerdicts
import Testing

@testable import GateReports

@Suite struct WordingTests {
  @Test("The worst check comes first, in margins, and the order of the file breaks ties")
  func order() {
    #expect(
      GateResult.blocked.checksWorstFirst.map(\.id) == [
        "faithfulness[tier=critical]", "faithfulness.missing", "latency",
        "faithfulness[tier=critical].critical", "faithfulness", "faithfulness[topic=shipping]",
        "faithfulness.minimum",
      ])
    let standings = GateResult.waived.checksWorstFirst.map(Standing.init)
    #expect(standings == [.failed, .tolerated, .tolerated, .fragile])
  }

  @Test("A waiver that ran out blocks even a check that passed")
  func expiredWaiver() {
    var check = Check.minimum(verdict: .passed, reason: "holds")
    check.waiver = .sample(check: check.id, year: 2025, expired: true)
    #expect(Standing(check) == .failed)
    #expect(
      Wording.plain.summary(of: check).hasPrefix(
        "the waiver of faithfulness.minimum has expired"))
  }

  @Test("A metric that is better when lower rises when it gets worse")
  func direction() {
    let check = Check.latency(mean: -0.304, verdict: .regressed, reason: "")
    #expect(
      Wording.plain.summary(of: check)
        == "latency p95 rose by 0.30 s (95 % interval +0.16 … +0.44), margin 0.231 s")
  }

  @Test("An undecided check says what its examples can show and how many it needs")
  func power() {
    let check = GateResult.inconclusive.checks[0]
    #expect(
      Wording.plain.power(of: check)
        == "120 examples find a real drop of 0.064 or more 4 times in 5; "
        + "a drop as small as the margin, 0.03, needs about 546")
  }
}
