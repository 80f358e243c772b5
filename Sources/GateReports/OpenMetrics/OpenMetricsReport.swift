internal import GateStatistics
public import GateVerdicts

/// The gate result as OpenMetrics text, which GitLab compares between the branches of a merge request
/// and Prometheus reads.
///
/// <https://prometheus.io/docs/specs/om/open_metrics_spec/>
public enum OpenMetricsReport {
  /// Renders a result.
  ///
  /// - Parameter result: what the gate found.
  /// - Returns: one family of gauges after the other, the checks in the order of thresholds.json, ended
  ///   by `# EOF`. A number that is not known has no line.
  public static func render(_ result: GateResult) -> String {
    (families(of: result) + checkFamilies(of: result)).map(\.text).joined() + "# EOF\n"
  }

  private static func families(of result: GateResult) -> [MetricFamily] {
    var tool = MetricFamily("scoregate", .info, "What judged, and under which profile.")
    tool.add(
      [
        ("version", result.tool.version), ("profile", Wording.plain.name(result.profile.name)),
      ], value: 1)
    var verdict = MetricFamily("scoregate_verdict", .stateSet, "The verdict of the gate.")
    for known in GateVerdict.allCases {
      verdict.add(state: known.rawValue, isOn: result.verdict == known)
    }
    var status = MetricFamily("scoregate_exit_status", .gauge, "The exit status of the gate.")
    status.add([], value: Double(result.exitStatus))
    var examples = MetricFamily(
      "scoregate_paired_examples", .gauge, "How many examples both runs have.", unit: "examples")
    examples.add([], value: Double(result.pairing.paired))
    var checks = MetricFamily(
      "scoregate_checks", .gauge, "How many checks have each verdict.", unit: "checks")
    for known in CheckVerdict.allCases {
      checks.add(
        [("verdict", known.rawValue)],
        value: Double(result.checks.count { $0.verdict == known }))
    }
    var blocking = MetricFamily(
      "scoregate_blocking_checks", .gauge, "How many checks keep the gate from passing.",
      unit: "checks")
    blocking.add([], value: Double(result.checks.count(where: result.blocks)))
    var findings = MetricFamily(
      "scoregate_findings", .gauge, "How many findings there are on the two runs.",
      unit: "findings")
    for severity in FindingSeverity.allCases {
      findings.add(
        [("severity", severity.rawValue)],
        value: Double(result.findings.count { $0.severity == severity }))
    }
    return [tool, verdict, status, checks, blocking, examples, findings]
  }

  private static func checkFamilies(of result: GateResult) -> [MetricFamily] {
    let labels = labels(of: result.checks)
    func family(_ name: String, _ help: String, unit: String? = nil, _ value: (Check) -> Double?)
      -> MetricFamily
    {
      var family = MetricFamily("scoregate_check_\(name)", .gauge, help, unit: unit)
      for (check, labels) in zip(result.checks, labels) {
        if let value = value(check) { family.add(labels, value: value) }
      }
      return family
    }
    var verdicts = MetricFamily(
      "scoregate_check_verdict", .stateSet, "The verdict of each check.")
    for (check, labels) in zip(result.checks, labels) {
      for known in CheckVerdict.allCases {
        verdicts.add(labels, state: known.rawValue, isOn: check.verdict == known)
      }
    }
    return [
      verdicts,
      family("blocking", "Whether the check keeps the gate from passing.") {
        result.blocks($0) ? 1 : 0
      },
      family("value", "What the candidate reaches, in the metric's unit.") {
        $0.candidateValue ?? $0.level?.point
      },
      family("baseline", "What the run that it is held against reaches, in the metric's unit.") {
        $0.baselineValue
      },
      family("difference", "The paired difference; negative is worse.") { $0.difference?.point },
      family("lower", "The lower end of the interval of the difference, or of the value.") {
        $0.estimate?.interval?.lower
      },
      family("upper", "The upper end of the interval of the difference, or of the value.") {
        $0.estimate?.interval?.upper
      },
      family("margin", "The largest acceptable worsening, in the metric's unit.") { $0.margin },
      family("limit", "The limit of the value, in the metric's unit.") { $0.limit },
      family("p_value", "The p-value that decided.") { $0.adjustedPValue ?? $0.pValue },
      family("examples", "How many examples the check rests on.", unit: "examples") {
        Double($0.examples)
      },
      family(
        "baseline_missing_scores", "How many scores the baseline lacks.", unit: "scores"
      ) { Double($0.missingInBaseline) },
      family(
        "candidate_missing_scores", "How many scores the candidate lacks.", unit: "scores"
      ) { Double($0.missingInCandidate) },
    ]
  }

  /// What tells the checks apart; no two have the same, whatever their ids look like when they are made
  /// harmless.
  private static func labels(of checks: [Check]) -> [[MetricFamily.Label]] {
    var names = UniqueNames()
    let wording = Wording.plain
    return checks.map { check in
      var labels = [
        ("check", names.unique(wording.name(check.id))), ("metric", wording.name(check.metric)),
        ("kind", check.kind.rawValue),
      ]
      if let segment = check.segment { labels.append(("segment", wording.name(segment))) }
      if let unit = check.unit { labels.append(("unit", wording.name(unit))) }
      return labels
    }
  }
}
