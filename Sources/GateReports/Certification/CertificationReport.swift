import GateText
package import GateAnalyses
import GateStatistics
import GateVerdicts

/// A certification for programs.
package enum CertificationReport {
  /// The certification as JSON; the same input makes the same bytes.
  package static func json(
    _ certification: Certification, of provenance: CertificationProvenance
  ) -> String {
    JSONValue.document([
      "kind": "certification", "schemaVersion": 1,
      "hasDeadRules": .init(certification.hasDeadRules),
      "tool": [
        "name": .init(provenance.tool.name), "version": .init(provenance.tool.version),
      ],
      "config": file(provenance.config), "baseline": file(provenance.baseline),
      "noiseFrom": .array(provenance.others.map(file)),
      "noise": noise(certification),
      "confidence": .init(certification.confidence.fraction),
      "examples": .init(certification.examples),
      "clusters": .init(certification.clusters),
      "replications": .init(certification.replications),
      "family": [
        "checks": .init(certification.family.size),
        "criticalValue": .init(certification.family.criticalValue),
      ],
      "builds": .array(
        certification.families.map { family in
          [
            "profile": .init(family.profile.name),
            "stopsUnchanged": rate(family.stopped),
          ]
        }), "checks": .array(certification.checks.map(check)),
    ])
  }

  private static func file(_ file: FileFingerprint) -> JSONValue {
    ["path": .init(file.path), "sha256": .init(file.sha256)]
  }

  private static func noise(_ certification: Certification) -> JSONValue {
    let (kind, count): (String, JSONValue) =
      switch certification.source {
      case .runs(let count): ("runs", .init(count))
      case .trials(let count): ("trials", .init(count))
      case .nothing: ("unknown", .null)
      }
    return [
      "source": .init(kind), "count": count,
      "examplesLeftOut": .init(certification.leftOut),
      "runShifts": .array(
        certification.runShifts.map {
          [
            "metric": .init($0.metric), "standardDeviation": .init($0.deviation),
          ]
        }),
    ]
  }

  private static func rate(_ rate: CertifiedRate?) -> JSONValue {
    guard let rate else { return .null }
    return [
      "value": .init(rate.value), "lower": .init(rate.lower),
      "upper": .init(rate.upper), "method": .init(rate.method.rawValue),
    ]
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
    return [
      "id": .init(check.id), "kind": .init(kind), "advisory": .init(check.advisory),
      "standing": .init("\(check.standing)"), "dead": .init(check.standing.isDead),
      "reason": check.standing.isDead ? .init(CertificationWording.reason(check).plain) : .null,
      "remedy": check.standing.isDead ? .init(CertificationWording.remedy(check).plain) : .null,
      "n": .init(check.count), "clusters": .init(check.clusters),
      "baseline": .init(check.baselineValue), "unchanged": .init(check.unchanged.rawValue),
      "margin": isComparison ? .init(bound) : .null,
      "limit": isComparison ? .null : .init(bound),
      "failsUnchanged": rate(check.falseAlarm), "passesUnchanged": rate(check.proof),
      "powerAtMargin": rate(check.powerAtMargin),
      "powerAtTwoMargins": rate(check.powerAtTwoMargins),
      "minimumDetectableEffect": isComparison ? .init(check.detectable) : .null,
      "failingLevel": isComparison ? .null : .init(check.detectable),
      "brokenInBaseline": .init(check.brokenInBaseline),
      "smallestFailingRise": .init(check.smallestRise),
    ]
  }
}
