package import GateAnalyses
import GateStatistics
import GateVerdicts

extension Document {
  /// What a gate can and cannot do.
  package init(_ certification: Certification, of provenance: CertificationProvenance) {
    let page = CertificationPage(certification: certification, provenance: provenance)
    self.init(
      outcome: page.outcome, headline: page.headline, evidence: page.evidence, facts: page.facts,
      sections: [
        page.dead, page.build, page.comparisons, page.limits, page.deterministic, page.legend,
        page.intervals, page.method,
      ].compactMap(\.self))
  }
}

/// The head of a certificate.
struct CertificationPage {
  let certification: Certification
  let provenance: CertificationProvenance

  var checks: [CertifiedCheck] { certification.checks }

  private func count(_ standing: CertifiedCheck.Standing) -> Int {
    checks.count { !$0.advisory && $0.standing == standing }
  }

  var outcome: Document.Outcome {
    if certification.hasDeadRules { return .bad }
    let worst = checks.lazy.filter { !$0.advisory }.map(\.standing).min() ?? .sound
    return worst < .sound ? .doubtful : .good
  }

  var headline: DocumentText {
    let dead = certification.deadChecks.count
    if dead == 1 { return "1 of \(checks.count, "check") is dead: nothing can change its verdict" }
    if dead > 0 {
      return "\(dead) of \(checks.count, "check") are dead: nothing can change their verdicts"
    }
    return checks.count == 1
      ? "The one check can fail and can pass"
      : "Each of \(checks.count, "check") can fail and can pass"
  }

  var evidence: [DocumentText] {
    var lines = certification.families.map { family -> DocumentText in
      "An unchanged system is stopped in " + CertificationWording.rate(family.stopped)
        + " of builds under \(name: family.profile.name)"
    }
    let found: [(CertifiedCheck.Standing, one: DocumentText, more: DocumentText)] = [
      (.failsUnchanged, "fails the baseline itself", "fail the baseline itself"),
      (
        .noisy, "fails an unchanged system in more than 5 % of builds",
        "fail an unchanged system in more than 5 % of builds each"
      ),
      (
        .blunt, "misses a drop of two margins in more than one of five builds",
        "miss a drop of two margins in more than one of five builds"
      ),
      (
        .unproven, "leaves an unchanged system unproven in more than one of five builds",
        "leave an unchanged system unproven in more than one of five builds"
      ),
    ]
    for (standing, one, more) in found {
      let count = count(standing)
      if count > 0 { lines.append("\(count, "check") " + (count == 1 ? one : more)) }
    }
    if certification.source == .nothing {
      lines.append(
        "One run does not tell how far scores move by themselves: every rate takes the most that noise "
          + "can be. Score the same system once more, and give it as --noise-from")
    }
    return lines
  }

  var facts: [Document.Fact] {
    let files = provenance.files.map { role, file in
      Document.Fact(role, "\(name: file.path), SHA-256 \(file.sha256)")
    }
    let clusters: DocumentText =
      certification.clusters.map { " in \($0, "cluster")" } ?? ""
    let leftOut: DocumentText =
      certification.leftOut > 0 ? ", \(certification.leftOut) not in every run" : ""
    let family: DocumentText =
      certification.family.criticalValue.map {
        ", a worsening counts from \(number: $0, digits: 3) standard errors on"
      } ?? ", in which no worsening can count"
    return files + [
      .init("examples", "\(certification.examples)" + clusters + leftOut),
      .init("noise", CertificationWording.source(certification.source)),
      .init(
        "family",
        "\(certification.family.size, "check") corrected together" + family),
      .init(
        "builds",
        "\(certification.replications, "build") simulated, confidence "
          + "\(percent: certification.confidence.fraction)"),
      .init("tool", "\(provenance.tool.name) \(provenance.tool.version)"),
    ]
  }

  /// The dead rules, with what to do.
  var dead: Document.Section? {
    let dead = checks.filter { $0.standing.isDead }
    guard !dead.isEmpty else { return nil }
    return .init(
      "Dead rules",
      [
        .list(
          dead.map { check in
            let advisory: DocumentText = check.advisory ? " (advisory)" : ""
            return "\(name: check.id)" + advisory + ": " + CertificationWording.reason(check)
              + "; " + CertificationWording.remedy(check)
          })
      ])
  }

  /// The whole build.
  var build: Document.Section {
    .init(
      "The whole build",
      [
        .table(
          DocumentTable(
            caption: "How often an unchanged system is stopped",
            columns: [
              .init("profile", isElastic: true), .init("inconclusive checks"),
              .numbers("stops an unchanged system"), .numbers("95 % interval", dropOrder: 0),
            ],
            rows: certification.families.map { family in
              .init(
                [
                  "\(name: family.profile.name)",
                  family.profile.demandsProof ? "stop the build" : "are shown",
                  CertificationWording.rate(family.stopped),
                  "\(percent: family.stopped.lower, digits: 2) … "
                    + "\(percent: family.stopped.upper, digits: 2)",
                ], outcome: family.stopped.lower > 0.5 ? .doubtful : .neutral)
            }))
      ])
  }
}
