import GateVerdicts
import Testing

@testable import GateReports

@Suite("What to do about a finding")
struct RemedyTests {
  @Test(
    "Every remedy is told in words behind its finding",
    arguments: [
      (
        Remedy.acceptCandidate,
        "it moved; make it the baseline with: scoregate baseline accept evals/candidate.jsonl "
          + "--output evals/baseline.jsonl"
      ),
      (.calibrate(limits: 1), "it moved; calibrate it again with scoregate labels calibrate"),
      (.calibrate(limits: 2), "it moved; calibrate them again with scoregate labels calibrate"),
      (.nameFactor("judge"), "it moved; say it with --factor judge=…"),
      (.scoreAlike, "it moved; score both runs alike, or leave it out of comparability.factors"),
      (.scoreOnOneScale, "it moved; score both runs on one scale"),
      (
        .scoreWithOneJudge,
        "it moved; score both runs with one judge, or set comparability.judgeShift to \"warn\""
      ),
      (.setCluster, "it moved; set dataset.cluster or dataset.id"),
    ])
  func words(remedy: Remedy, sentence: String) {
    let finding = Finding(.improvedBaseline, .notice, "it moved", remedy: remedy)
    #expect(finding.sentence(in: .anchored) == sentence)
  }

  @Test("A stored result has remedies in its texts, and is told as it was")
  func stored() {
    let stored = GateResult.anchored.withRemediesInWords
    #expect(stored.findings.allSatisfy { $0.remedy == nil })
    #expect(stored.withRemediesInWords == stored)
    let style = TerminalStyle()
    #expect(
      TerminalReport.render(stored, style: style) == TerminalReport.render(.anchored, style: style))
    #expect(MarkdownReport.render(stored) == MarkdownReport.render(.anchored))
  }
}
