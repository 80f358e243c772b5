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
}
