package import GateAnalyses
import GateStatistics
import GateVerdicts

/// A certification for programs.
package enum CertificationReport {
  /// The certification as JSON; the same input makes the same bytes.
  package static func json(
    _ certification: Certification, of provenance: CertificationProvenance
  ) -> String {
    JSONValue.dictionary([
      ("kind", .string("certification")), ("schemaVersion", .integer(1)),
      ("hasDeadRules", .bool(certification.hasDeadRules)),
      (
        "tool",
        .dictionary([
          ("name", .string(provenance.tool.name)), ("version", .string(provenance.tool.version)),
        ])
      ),
      ("config", file(provenance.config)), ("baseline", file(provenance.baseline)),
      ("noiseFrom", .array(provenance.others.map(file))),
      ("noise", noise(certification)),
      ("confidence", .number(certification.confidence.fraction)),
      ("examples", .integer(certification.examples)),
      ("clusters", .whole(certification.clusters)),
      ("replications", .integer(certification.replications)),
      (
        "family",
        .dictionary([
          ("checks", .integer(certification.family.size)),
          ("criticalValue", .real(certification.family.criticalValue)),
        ])
      ),
      (
        "builds",
        .array(
          certification.families.map { family in
            .dictionary([
              ("profile", .string(family.profile.name)),
              ("stopsUnchanged", rate(family.stopped)),
            ])
          })
      ), ("checks", .array(certification.checks.map(check))),
    ]).prettyPrinted
  }

  private static func file(_ file: FileFingerprint) -> JSONValue {
    .dictionary([("path", .string(file.path)), ("sha256", .string(file.sha256))])
  }

  private static func noise(_ certification: Certification) -> JSONValue {
    let (kind, count): (String, JSONValue) =
      switch certification.source {
      case .runs(let count): ("runs", .integer(count))
      case .trials(let count): ("trials", .number(count))
      case .nothing: ("unknown", .null)
      }
    return .dictionary([
      ("source", .string(kind)), ("count", count),
      ("examplesLeftOut", .integer(certification.leftOut)),
      (
        "runShifts",
        .array(
          certification.runShifts.map {
            .dictionary([
              ("metric", .string($0.metric)), ("standardDeviation", .number($0.deviation)),
            ])
          })
      ),
    ])
  }

  private static func rate(_ rate: CertifiedRate?) -> JSONValue {
    guard let rate else { return .null }
    return .dictionary([
      ("value", .number(rate.value)), ("lower", .number(rate.lower)),
      ("upper", .number(rate.upper)), ("method", .string(rate.method.rawValue)),
    ])
  }

  private static func check(_ check: CertifiedCheck) -> JSONValue {
    let (kind, bound): (String, Double?) =
      switch check.question {
      case .regression(let margin): ("regression", margin)
      case .level(let limit, _, _): ("level", limit)
      case .critical(let limit, _): ("critical", limit)
      case .missing: ("missing", nil)
      case .unmatched: ("unmatched", nil)
      }
    let isComparison = kind == "regression"
    return .dictionary([
      ("id", .string(check.id)), ("kind", .string(kind)), ("advisory", .bool(check.advisory)),
      ("standing", .string("\(check.standing)")), ("dead", .bool(check.standing.isDead)),
      (
        "reason",
        check.standing.isDead ? .string(CertificationWording.reason(check).plain) : .null
      ),
      (
        "remedy",
        check.standing.isDead ? .string(CertificationWording.remedy(check).plain) : .null
      ), ("n", .integer(check.count)), ("clusters", .whole(check.clusters)),
      ("baseline", .real(check.baselineValue)), ("unchanged", .string(check.unchanged.rawValue)),
      ("margin", isComparison ? .real(bound) : .null),
      ("limit", isComparison ? .null : .real(bound)),
      ("failsUnchanged", rate(check.falseAlarm)), ("passesUnchanged", rate(check.proof)),
      ("powerAtMargin", rate(check.powerAtMargin)),
      ("powerAtTwoMargins", rate(check.powerAtTwoMargins)),
      ("minimumDetectableEffect", isComparison ? .real(check.detectable) : .null),
      ("failingLevel", isComparison ? .null : .real(check.detectable)),
      ("brokenInBaseline", .integer(check.brokenInBaseline)),
      ("smallestFailingRise", .whole(check.smallestRise)),
    ])
  }
}
