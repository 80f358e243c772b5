import GateVerdicts

extension Wording {
  /// What a finding is about, in words that never change: `changed examples`.
  func name(of kind: FindingKind) -> String {
    switch kind {
    case .nothingInCommon: "nothing in common"
    case .missingExamples: "missing examples"
    case .newExamples: "new examples"
    case .changedExamples: "changed examples"
    case .changedReferences: "changed references"
    case .changedPrompts: "changed prompts"
    case .duplicateExamples: "duplicate examples"
    case .similarIDs: "similar ids"
    case .unequalTrials: "unequal trials"
    case .changedSegments: "changed segments"
    case .clusters: "clusters"
    case .differentMeasure: "different measure"
    case .judgeShift: "judge shift"
    case .isolation: "isolation"
    case .otherUnit: "other unit"
    case .outOfRange: "out of range"
    case .missingScores: "missing scores"
    case .identicalRuns: "identical runs"
    case .constantShift: "constant shift"
    case .constantMetric: "constant metric"
    case .saturatedMetric: "saturated metric"
    case .simpson: "Simpson's paradox"
    case .staleBaseline: "stale baseline"
    case .improvedBaseline: "improved baseline"
    case .noObjective: "no objective"
    case .reviewDue: "review due"
    case .staleCalibration: "stale calibration"
    }
  }

  /// Why the runs cannot be compared, a line each; none where they can be.
  func incomparable(in result: GateResult) -> [String] {
    result.incomparable.map { sentence($0, in: result) }
  }

  /// What stands above checks that do not count.
  static let uncountedTitle = "If the two runs could be compared, the checks would say"

  /// How many checks passed, or that none counts: `23 of 25 checks passed`.
  func counts(of result: GateResult) -> String {
    guard result.incomparable.isEmpty else {
      return "none of \(count(result.checks.count, "check")) counts"
    }
    let passed = result.checks.count { $0.verdict == .passed }
    return "\(passed) of \(count(result.checks.count, "check")) passed"
  }

  /// What a check that does not count would be called: `would pass`.
  func uncountedVerdict(of check: Check) -> String {
    switch Standing(check) {
    case .passed, .fragile: "would pass"
    case .failed, .error: "would fail"
    case .undecided, .tolerated, .uncounted: "would not fail"
    }
  }
}
