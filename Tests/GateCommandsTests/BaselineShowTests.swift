import Foundation
import Testing

@testable import GateCommands

@Suite("baseline show")
struct BaselineShowTests {
  @Test("tells what the baseline is, how old it is, and how its scores lie")
  func facts() throws {
    let folder = try BaselineFolder()
    try folder.writeRun("first.jsonl", quality: 0.8)
    try folder.writeRun("second.jsonl", quality: 0.81)
    _ = try folder.run("baseline", "accept", "first.jsonl", "--system", "v1", "--change", "First")
    _ = try folder.run(
      "baseline", "accept", "second.jsonl", "--system", "v2", "--created", "2026-11-01", "--factor",
      "judge=j-2")
    let outcome = try folder.run("baseline", "show")
    #expect(outcome.status == 0)
    #expect(
      outcome.output.replacing(#/[0-9a-f]{12}/#, with: "0123456789ab") == """
        file      eval/baseline.jsonl
        format    ScoreGate JSON Lines
        sha256    0123456789ab
        system    v2
        created   2026-11-01, 22 days ago
        examples  60 examples
        factor    judge: j-2

        before it  created  examples  sha256        change
        v1         ?              60  0123456789ab  First

        metric    n    mean      sd   min  median   max  missing
        quality  60  0.8102  0.0321  0.76    0.81  0.86        0

        topic  metric    n   mean     sd   min  median   max  missing
        even   quality  30  0.810  0.033  0.76    0.81  0.86        0
        odd    quality  30  0.810  0.032  0.76    0.81  0.86        0

        """)
  }

  @Test("says when the baseline is stale, as check does")
  func stale() throws {
    let folder = try BaselineFolder(
      thresholds: BaselineFolder.thresholds.replacingOccurrences(
        of: "\"runs\": {", with: "\"runs\": { \"maximumAge\": 30,"))
    try folder.writeRun("run.jsonl", quality: 0.8)
    _ = try folder.run("baseline", "accept", "run.jsonl", "--created", "2026-11-01")
    let shown = try folder.run("baseline", "show", "--today", "2026-12-02")
    #expect(shown.output.contains("2026-11-01, 31 days ago, stale: maximumAge is 30"))
    let checked = try folder.run(
      "check", "--candidate", "run.jsonl", "--today", "2026-12-02", today: "2026-11-02")
    #expect(checked.status == 0)
    #expect(
      checked.output.contains(
        "warning: the baseline is 31 days old (2026-11-01), and maximumAge is 30"))
  }

  @Test("tells hostile text without letting it out")
  func hostile() throws {
    let folder = try BaselineFolder(thresholds: nil)
    try folder.write(
      #"{"scoregate":1,"system":"\u001b[31mred\n\u202eback","change":"::error::x"}"# + "\n"
        + #"{"id":"a","scores":{"s\u0007":1},"segments":{"\u001b]0;t\u0007":"v\nw"}}"# + "\n",
      to: "b.jsonl")
    let outcome = try folder.run("baseline", "show", "b.jsonl")
    #expect(outcome.status == 0)
    #expect(!outcome.output.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
    #expect(!outcome.output.contains("\u{202E}"))
  }

  @Test("reads any run, and wants one to be named")
  func anyRun() throws {
    let folder = try BaselineFolder(thresholds: nil)
    try folder.writeRun("run.jsonl", quality: 0.5)
    #expect(try folder.run("baseline", "show", "run.jsonl").status == 0)
    #expect(try folder.run("baseline", "show").status == 64)
    #expect(try folder.run("baseline", "show", "absent.jsonl").status == 2)
  }
}
