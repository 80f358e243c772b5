import Testing

@testable import GateVerdicts

@Suite("The verdict of the gate")
struct GateRuleTests {
  private func check(
    _ verdict: CheckVerdict, blocking: Bool = true, expired: Bool? = nil
  ) -> Check {
    var check = Check(
      id: "m", metric: "m", segment: nil, kind: .regression, verdict: verdict, reason: "",
      direction: .higherIsBetter)
    check.blocking = blocking
    if let expired, let day = CalendarDate("2026-01-01") {
      check.waiver = AppliedWaiver(
        waiver: Waiver(check: "m", reason: "", owner: "", expires: day), expired: expired)
    }
    return check
  }

  private func verdict(_ checks: Check..., comparable: Bool = true, in profile: Profile)
    -> GateVerdict
  {
    GateRule.verdict(of: checks, isComparable: comparable, profile: profile)
  }

  @Test("errors count before regressions, and those before what is unproven")
  func order() {
    let passed = check(.passed)
    for profile in Profile.builtIn {
      #expect(verdict(passed, in: profile) == .passed)
      #expect(verdict(passed, check(.inconclusive), check(.regressed), in: profile) == .blocked)
      #expect(verdict(passed, check(.beyondLimit), in: profile) == .blocked)
      #expect(verdict(check(.error), check(.regressed), in: profile) == .error)
      #expect(verdict(passed, comparable: false, in: profile) == .error)
      #expect(verdict(check(.regressed, blocking: false), in: profile) == .passed)
      #expect(verdict(check(.error, blocking: false), in: profile) == .passed)
      #expect(verdict(check(.passed, expired: true), in: profile) == .blocked)
      #expect(verdict(check(.regressed, blocking: false, expired: false), in: profile) == .passed)
    }
  }

  @Test("only a profile that demands proof blocks on inconclusive checks")
  func burdenOfProof() {
    #expect(verdict(check(.inconclusive), in: .pullRequest) == .passed)
    #expect(verdict(check(.inconclusive), in: .release) == .inconclusive)
    #expect(verdict(check(.inconclusive, blocking: false), in: .release) == .passed)
  }

  @Test("every verdict has its exit status")
  func exitStatuses() {
    #expect(GateVerdict.passed.exitStatus == 0)
    #expect(GateVerdict.blocked.exitStatus == 1)
    #expect(GateVerdict.error.exitStatus == 2)
    #expect(GateVerdict.inconclusive.exitStatus == 3)
  }
}
