import GateAnalyses
import GateVerdicts

extension CertificationPage {
  /// Every rate with its interval and how it is known.
  var intervals: Document.Section? {
    let rows = checks.filter { $0.standing != .broken }.map { check in
      DocumentTable.Row([
        "\(name: check.id)", CertificationWording.interval(check.falseAlarm),
        CertificationWording.interval(check.proof),
        CertificationWording.interval(check.powerAtMargin),
        CertificationWording.interval(check.powerAtTwoMargins),
      ])
    }
    guard !rows.isEmpty else { return nil }
    return .init(
      "Every rate, with the 95 % interval of the simulation", isDetail: true,
      [
        .table(
          DocumentTable(
            caption: "Every rate and how it is known",
            columns: [
              .init("check", isElastic: true), .init("alarm"), .init("shown or kept"),
              .init("one margin"), .init("two margins"),
            ], rows: rows))
      ])
  }

  /// What the figures rest on.
  var method: Document.Section {
    var lines: [DocumentText] = [
      "Whether a rule can fail and can pass at all is judged by the gate itself: on the baseline, and on "
        + "the baseline with every score at its worst, at its best, and missing",
      "Rates of pass and fail scores of independent examples are computed from the binomial and the "
        + "trinomial distribution, with the gate's own bounds; a drop turns right answers into wrong ones",
      "All other rates are counted in simulated builds: examples, or whole clusters, are drawn with "
        + "replacement, the same ones for all checks; a drop makes every answer worse by as much",
      "The interval of a simulated comparison is the hull of Student's t and of BCa, the bootstrap "
        + "distribution by its first three moments and in skewed builds as the gate has it; the critical "
        + "value of the family is that of the noise; limits have the gate's own bounds",
      "The unchanged system is compared with itself: two scorings of an example take the parts of "
        + "baseline and candidate in either order",
      "The examples count as a sample: a limit that is held against the very same examples again moves "
        + "less than its rate says",
      "Waivers and comparisons with an anchor are left aside",
    ]
    switch certification.source {
    case .runs: break
    case .trials:
      lines.append(
        "Noise is that between trials of one run: what moves a whole run, as another judge or load, is "
          + "not known")
    case .nothing:
      lines.append(
        "Nothing shows how far scores move by themselves: an example's second score is that of another "
          + "example of the same segments, as if scores said nothing of the example. The true noise is "
          + "smaller, the true power higher")
    }
    for shift in certification.runShifts {
      lines.append(
        "\(name: shift.metric) moves as a whole between runs beyond chance: a movement with a standard "
          + "deviation of \(number: shift.deviation, digits: 2) is part of every simulated build")
    }
    return .init("How it was found", isDetail: certification.source != .nothing, [.list(lines)])
  }
}
