package import GateAnalyses
package import GateVerdicts

/// A plan for programs.
package enum PlanReport {
  /// The plan as JSON; the same input makes the same bytes.
  package static func json(
    _ plan: SampleSizePlan, baseline: FileFingerprint, others: [FileFingerprint]
  ) -> String {
    func file(_ file: FileFingerprint) -> JSONValue {
      .dictionary([("path", .string(file.path)), ("sha256", .string(file.sha256))])
    }
    let noise =
      switch plan.source {
      case .runs: "runs"
      case .trials: "trials"
      case .nothing: "unknown"
      }
    return JSONValue.dictionary([
      ("kind", .string("plan")), ("schemaVersion", .integer(1)), ("baseline", file(baseline)),
      ("noiseFrom", .array(others.map(file))), ("noise", .string(noise)),
      ("power", .number(plan.targets.power)), ("margin", .real(plan.targets.margin)),
      ("costPerExample", .real(plan.targets.costPerExample)),
      ("examples", .integer(plan.examples)), ("clusters", .whole(plan.clusters)),
      (
        "needed",
        .dictionary([
          ("pullRequest", .whole(plan.largest.pullRequest)),
          ("release", .whole(plan.largest.release)),
        ])
      ), ("checks", .array(plan.rows.map(row))),
    ]).prettyPrinted
  }

  private static func row(_ row: PlannedSampleSize) -> JSONValue {
    func need(_ need: PlannedSampleSize.Need?) -> JSONValue {
      guard let need else { return .null }
      return .dictionary([
        ("inSegment", .integer(need.inSegment)), ("inTotal", .integer(need.inTotal)),
      ])
    }
    return .dictionary([
      ("id", .string(row.id)), ("metric", .string(row.rule.metric)),
      ("segment", .text(row.segment)), ("n", .integer(row.count)),
      ("clusters", .whole(row.clusters)), ("share", .number(row.share)),
      ("margin", .real(row.margin)), ("standardDeviation", .number(row.deviation)),
      ("designEffect", .real(row.designEffect)), ("runShift", .number(row.runShift)),
      ("pullRequest", need(row.pullRequest)), ("release", need(row.release)),
    ])
  }
}
