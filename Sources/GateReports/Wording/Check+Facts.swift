import GateStatistics
import GateVerdicts

/// Which side of a limit is the bad one.
enum LimitSide {
  /// The limit is the lowest acceptable value.
  case minimum
  /// The limit is the highest acceptable value.
  case maximum
}

extension Check {
  /// The estimate that the verdict rests on: a difference, or the level itself.
  var estimate: Estimate? { kind == .level ? level : difference }

  /// Whether the candidate is compared with an older run by a margin.
  var isComparison: Bool { kind == .regression || kind == .anchor }

  /// What the older run of the check is called.
  var olderRun: String { kind == .anchor ? "anchor" : "baseline" }

  /// The factor from an oriented difference, negative is worse, to candidate minus baseline.
  ///
  /// A missing check counts missing scores, and more of those is worse whatever the metric.
  var changeSign: Double { kind == .missing ? -1 : direction.sign }

  /// Candidate minus baseline, as a person reads it; nil without an estimate.
  var change: Double? { difference.map { $0.point * changeSign } }

  /// The interval of ``change``, or of the level; nil without one.
  var shownInterval: Interval? {
    guard let interval = estimate?.interval else { return nil }
    guard kind != .level, changeSign < 0 else { return interval }
    return Interval(lower: -interval.upper, upper: -interval.lower)
  }

  /// Which side of its limit is bad: the id of a check against a maximum ends in it.
  var limitSide: LimitSide { id.hasSuffix(".maximum") ? .maximum : .minimum }

  /// How bad the finding is, in margins where there is a margin and else in standard errors or in
  /// limits; larger is worse, 0 where nothing can be said.
  var severity: Double {
    if let difference {
      let scale = margin.flatMap { $0 > 0 ? $0 : nil } ?? difference.standardError ?? 0
      return scale > 0 ? -difference.point / scale : -difference.point
    }
    guard let limit, let reached = level?.point ?? worst.first?.candidate else { return 0 }
    let shortfall = limitSide == .minimum ? limit - reached : reached - limit
    let scale = level?.standardError ?? abs(limit)
    return scale > 0 ? shortfall / scale : shortfall
  }
}

extension GateResult {
  /// The checks, worst first: by standing, then by severity, then as thresholds.json has them.
  var checksWorstFirst: [Check] {
    checks.enumerated().map { index, check in
      // Among checks that do not count, those first that would fail.
      (
        standing: (standing(of: check), Standing(check)), severity: check.severity, index: index
      )
    }
    .sorted { first, second in
      if first.standing != second.standing { return first.standing < second.standing }
      if first.severity != second.severity { return first.severity > second.severity }
      return first.index < second.index
    }
    .map { checks[$0.index] }
  }

  /// What a check means in this result: where the runs cannot be compared, none counts but what
  /// could not be computed.
  func standing(of check: Check) -> Standing {
    let standing = Standing(check)
    let counts = standing == .error || !findings.contains { $0.severity == .incomparable }
    return counts ? standing : .uncounted
  }

  /// Whether a check keeps the gate from passing.
  func blocks(_ check: Check) -> Bool {
    switch standing(of: check) {
    case .error, .failed: true
    case .undecided: profile.demandsProof
    case .tolerated, .fragile, .uncounted, .passed: false
    }
  }
}
