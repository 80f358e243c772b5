import GateText
package import GateAnalyses
package import GateVerdicts

/// A plan for programs.
package enum PlanReport {
  /// The plan as JSON; the same input makes the same bytes.
  package static func json(
    _ plan: SampleSizePlan, baseline: FileFingerprint, others: [FileFingerprint]
  ) -> String {
    func file(_ file: FileFingerprint) -> JSONValue {
      ["path": .init(file.path), "sha256": .init(file.sha256)]
    }
    let noise =
      switch plan.source {
      case .runs: "runs"
      case .trials: "trials"
      case .nothing: "unknown"
      }
    return JSONValue.document([
      "kind": "plan", "schemaVersion": 1, "baseline": file(baseline),
      "noiseFrom": .array(others.map(file)), "noise": .init(noise),
      "power": .init(plan.targets.power), "margin": .init(plan.targets.margin),
      "costPerExample": .init(plan.targets.costPerExample),
      "examples": .init(plan.examples), "clusters": .init(plan.clusters),
      "needed": [
        "pullRequest": .init(plan.largest.pullRequest),
        "release": .init(plan.largest.release),
      ], "checks": .array(plan.rows.map(row)),
    ])
  }

  private static func row(_ row: PlannedSampleSize) -> JSONValue {
    func need(_ need: PlannedSampleSize.Need?) -> JSONValue {
      guard let need else { return .null }
      return [
        "inSegment": .init(need.inSegment), "inTotal": .init(need.inTotal),
      ]
    }
    return [
      "id": .init(row.id), "metric": .init(row.rule.metric),
      "segment": .init(row.segment), "n": .init(row.count),
      "clusters": .init(row.clusters), "share": .init(row.share),
      "margin": .init(row.margin), "standardDeviation": .init(row.deviation),
      "designEffect": .init(row.designEffect), "runShift": .init(row.runShift),
      "pullRequest": need(row.pullRequest), "release": need(row.release),
    ]
  }
}
