package import GateAnalyses

/// Where a team stands on its way around the loop, as JSON.
package enum LoopJSON {
  /// Renders where a team stands.
  package static func render(_ standing: LoopStanding) -> String {
    let wording = LoopWording(standing: standing)
    return JSONValue.dictionary([
      ("schemaVersion", .integer(1)),
      ("next", standing.next.map { .string($0.rawValue) } ?? .null),
      ("command", standing.next.flatMap(wording.command).map { .string($0) } ?? .null),
      (
        "steps",
        .array(
          LoopStep.allCases.map { step in
            .dictionary([
              ("step", .string(step.rawValue)),
              ("state", .string(standing.state(of: step).rawValue)),
              ("known", .texts(wording.sentences(on: step).map(\.plain))),
            ])
          })
      ),
    ]).prettyPrinted
  }
}
