import GateAnalyses
import GateVerdicts

extension CertificationPage {
  private func name(_ check: CertifiedCheck) -> DocumentText {
    "\(name: check.id)" + (check.advisory ? " (advisory)" : "")
  }

  private func count(_ check: CertifiedCheck) -> DocumentText {
    check.clusters.map { "\(check.count) / \($0)" } ?? "\(check.count)"
  }

  /// The comparisons with the baseline.
  var comparisons: Document.Section? {
    let rows = checks.compactMap { check -> DocumentTable.Row? in
      guard case .regression(let margin) = check.question else { return nil }
      return .init(
        [
          name(check), count(check), CertificationWording.amount(margin, of: check),
          CertificationWording.rate(check.falseAlarm), CertificationWording.rate(check.proof),
          CertificationWording.rate(check.powerAtMargin),
          CertificationWording.rate(check.powerAtTwoMargins),
          CertificationWording.amount(check.detectable, of: check),
          CertificationWording.standing(check),
        ], outcome: CertificationWording.outcome(check))
    }
    guard !rows.isEmpty else { return nil }
    return .init(
      "Comparisons with the baseline",
      [
        .paragraph(
          "Alarm and shown are how often an unchanged system fails the check, and how often it is "
            + "shown to be no worse; one and two are how often a drop of one and of two margins "
            + "fails it; finds is the drop that is found in four builds of five."),
        .table(
          DocumentTable(
            caption: "What every comparison can do",
            columns: [
              .init("check", isElastic: true), .numbers("n", dropOrder: 3), .numbers("margin"),
              .numbers("alarm"), .numbers("shown", dropOrder: 2), .numbers("one", dropOrder: 1),
              .numbers("two"), .numbers("finds", dropOrder: 0), .init("standing"),
            ], rows: rows)),
      ])
  }

  /// The limits on levels.
  var limits: Document.Section? {
    let rows = checks.compactMap { check -> DocumentTable.Row? in
      guard case .level(let limit, let isMinimum, _) = check.question else { return nil }
      return .init(
        [
          name(check), count(check), CertificationWording.amount(check.baselineValue, of: check),
          (isMinimum ? "≥ " : "≤ ") + CertificationWording.amount(limit, of: check),
          CertificationWording.rate(check.falseAlarm), CertificationWording.rate(check.proof),
          CertificationWording.amount(check.detectable, of: check),
          CertificationWording.standing(check),
        ], outcome: CertificationWording.outcome(check))
    }
    guard !rows.isEmpty else { return nil }
    return .init(
      "Limits",
      [
        .paragraph(
          "Alarm and kept are how often an unchanged system fails and keeps the limit, on other "
            + "examples like these; fails at is the level at which four builds of five fail."),
        .table(
          DocumentTable(
            caption: "What every limit can do",
            columns: [
              .init("check", isElastic: true), .numbers("n", dropOrder: 1), .numbers("now"),
              .numbers("limit"), .numbers("alarm"), .numbers("kept"),
              .numbers("fails at", dropOrder: 0), .init("standing"),
            ], rows: rows)),
      ])
  }

  /// The rules on single examples and missing scores.
  var deterministic: Document.Section? {
    let rows = checks.compactMap { check -> DocumentTable.Row? in
      let fails: DocumentText
      switch check.question {
      case .critical(let limit, let isMinimum):
        fails =
          (isMinimum ? "a score under " : "a score over ")
          + CertificationWording.amount(limit, of: check)
          + (check.brokenInBaseline > 0 ? "; \(check.brokenInBaseline) already" : "")
      case .missing:
        fails =
          check.smallestRise.map { "\($0, "score") lost" }
          ?? (check.standing.isDead ? "nothing" : "a rise beyond chance")
      case .regression, .level, .unmatched: return nil
      }
      return .init(
        [
          name(check), count(check), fails, CertificationWording.rate(check.falseAlarm),
          CertificationWording.standing(check),
        ], outcome: CertificationWording.outcome(check))
    }
    guard !rows.isEmpty else { return nil }
    return .init(
      "Single examples and missing scores",
      [
        .table(
          DocumentTable(
            caption: "What fails the rules on single examples and on missing scores",
            columns: [
              .init("check", isElastic: true), .numbers("n", dropOrder: 0),
              .init("fails from", isElastic: true), .numbers("alarm"), .init("standing"),
            ], rows: rows))
      ])
  }

  /// What the standings mean; of those that occur.
  var legend: Document.Section? {
    let meanings: [(CertifiedCheck.Standing, DocumentText)] = [
      (.failsUnchanged, "fails as it is: the baseline itself fails the check"),
      (.noisy, "noisy: an unchanged system fails the check in more than 5 % of builds"),
      (
        .blunt,
        "blunt: a drop of two margins is missed in more than one of five builds; more examples, or a wider "
          + "margin, make it sharp (\(name: "scoregate thresholds plan"))"
      ),
      (
        .unproven,
        "unproven: an unchanged system stays inconclusive in more than one of five builds, which stops it "
          + "under a profile that demands proof"
      ),
    ]
    let found = Set(checks.map(\.standing))
    let lines = meanings.filter { found.contains($0.0) }.map(\.1)
    return lines.isEmpty ? nil : .init("What the standings mean", [.list(lines)])
  }
}
