internal import GateStatistics
internal import GateVerdicts

extension ResultForm {
  /// An estimate, of a check or of a finding.
  static let estimate = Coding.object(parts).converted(
    to: { parts, node, problems in
      guard parts.lower != nil || parts.upper != nil else { return parts.estimate(in: nil) }
      return interval(from: node.object?["lower"], to: node.object?["upper"], &problems)
        .map { parts.estimate(in: $0) }
    }, from: EstimateParts.init)

  /// What reading an estimate begins with.
  static let noEstimate = EstimateParts().estimate(in: nil)

  /// The two intervals of a check.
  static let intervals = Record(
    "Two intervals, each from its lower to its upper end.",
    from: CheckIntervals(
      bca: Interval(lower: 0, upper: 0), t: Interval(lower: 0, upper: 0)),
    [
      Field("bca", \.bca, ends, "The bias-corrected and accelerated bootstrap interval."),
      Field("t", \.t, ends, "Student's t interval."),
    ])

  private static let parts = Record(
    "An estimate in the metric's unit. \"lower\" and \"upper\" are null where there is too little "
      + "data for an interval.",
    from: EstimateParts(),
    [
      Field("estimate", \.point, .real, "The estimate itself."),
      Field("standardError", \.standardError, .orNull(.real(.atLeast(0))), "Its standard error."),
      Field("lower", \.lower, .orNull(.real), "The lower end of the interval that decides."),
      Field("upper", \.upper, .orNull(.real), "The upper end of the interval that decides."),
      Field(
        "confidence", \.confidence, .confidence, "The two-sided level of the interval."),
    ])

  private static let ends = Coding<[Double]>.list(.real, atLeast: 2, atMost: 2).converted(
    to: { _, node, problems in
      interval(from: node.array?.first, to: node.array?.last, &problems)
    }, from: { [$0.lower, $0.upper] })

  private static func interval(
    from lower: JSONNode?, to upper: JSONNode?, _ problems: inout ProblemList
  ) -> Interval? {
    guard let lower, let upper else { return nil }
    guard let first = lower.number, let last = upper.number, first <= last else {
      problems.add(
        at: lower.position, "an interval from \(lower.inWords) to \(upper.inWords)")
      return nil
    }
    return Interval(lower: first, upper: last)
  }
}

/// An estimate key by key; its interval is two of them.
private struct EstimateParts {
  var point = 0.0
  var standardError: Double?
  var lower: Double?
  var upper: Double?
  var confidence = ConfidenceLevel.standard

  init() {}

  init(_ estimate: Estimate) {
    point = estimate.point
    standardError = estimate.standardError
    lower = estimate.interval?.lower
    upper = estimate.interval?.upper
    confidence = estimate.confidence
  }

  func estimate(in interval: Interval?) -> Estimate {
    Estimate(
      point: point, standardError: standardError, interval: interval, confidence: confidence)
  }
}
