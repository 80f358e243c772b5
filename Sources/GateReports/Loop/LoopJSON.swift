import GateText
package import GateAnalyses

/// Where a team stands on its way around the loop, as JSON.
package enum LoopJSON {
  /// Renders where a team stands.
  package static func render(_ standing: LoopStanding) -> String {
    let wording = LoopWording(standing: standing)
    return JSONValue.document([
      "schemaVersion": 1,
      "next": standing.next.map { .init($0.rawValue) } ?? .null,
      "command": standing.next.flatMap(wording.command).map { .init($0) } ?? .null,
      "steps": .array(
        LoopStep.allCases.map { step in
          [
            "step": .init(step.rawValue),
            "state": .init(standing.state(of: step).rawValue),
            "known": .init(wording.sentences(on: step).map(\.plain)),
          ]
        }),
    ])
  }
}
