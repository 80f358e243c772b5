import Foundation
import Testing

@testable import GateCommands

@Suite struct LoopTests {
  @Test func `it leads from no objective to a record, one step after the other`() throws {
    let folder = try BaselineFolder()
    let rows = (0..<60).map { #"{"question_id":"q\#($0)","quality":\#(Double($0 % 5) / 5)}"# }
    try folder.write(rows.joined(separator: "\n"), to: "run.jsonl")
    func next(_ keys: String) throws -> String? {
      try folder.write(
        """
        {"version":1,"runs":{"baseline":"base.jsonl"},"dataset":{"id":"question_id"},
         "metrics":{"quality":{\(keys)"range":[0,1],"margin":0.1}}}
        """, to: "own.json")
      let outcome = try folder.run("loop", "--config", "own.json", "--format", "json")
      #expect(outcome.status == 0 && outcome.errors.isEmpty)
      let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      return (json as? [String: Any])?["next"] as? String
    }
    #expect(try next("") == "objectives")
    #expect(try next(#""objective":"o","rationale":"r","#) == "baseline")
    let accepted = try folder.run(
      "baseline", "accept", "run.jsonl", "--output", "base.jsonl", "--config", "own.json")
    #expect(accepted.status == 0)
    #expect(try next(#""objective":"o","#) == "thresholds")
    #expect(try next(#""objective":"o","rationale":"r","#) == "change")
    let checked = try folder.run(
      "check", "--config", "own.json", "--candidate", "run.jsonl", "--record", "-q")
    #expect(checked.status == 0)
    #expect(try next(#""objective":"o","rationale":"r","#) == "history")
    let shown = try folder.run("loop", "--config", "own.json")
    #expect(shown.output.hasPrefix("? Next: record every run\n"))
  }

  @Test func `a segment that misses a limit is told with its numbers`() throws {
    let folder = try BaselineFolder()
    let rows = (0..<120).map {
      #"{"id":"q\#($0)","topic":"t\#($0 % 3)","quality":\#($0 % 3 == 1 ? 0.3 : 0.9)}"#
    }
    try folder.write(rows.joined(separator: "\n"), to: "run.jsonl")
    let accepted = try folder.run(
      "baseline", "accept", "run.jsonl", "--output", "base.jsonl", "--created",
      "2026-11-01T00:00:00Z")
    #expect(accepted.status == 0)
    try folder.write(
      """
      {"version":1,"runs":{"baseline":"base.jsonl"},"dataset":{"id":"id","segments":["topic"]},
       "metrics":{"quality":{"objective":"o","rationale":"r","range":[0,1],"margin":0.1,"minimum":0.6}}}
      """, to: "own.json")
    let shown = try folder.run("loop", "--config", "own.json")
    #expect(
      shown.output.hasPrefix("? Next: mend the segments that miss a limit\nscoregate analyze RUN\n")
    )
    #expect(
      shown.output.contains(
        """
        weakest segments    ? open
            1 segment misses a limit, beyond chance
            quality in topic=t1: mean 0.3 of 40 examples, limit 0.6

        """))
  }
}
