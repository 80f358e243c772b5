import GateText
import GateAnalyses
import GateRuns
import GateStatistics
import GateVerdicts

/// The words of reports on feedback.
enum FeedbackWording {
  /// What some feedback has in common, where its kind is said elsewhere.
  static func name(of subject: FeedbackGroup.Subject) -> DocumentText {
    switch subject {
    case .all: "all"
    case .version(let version?): "\(name: version)"
    case .version(nil): "not said"
    case .segment(let dimension, let value): "\(name: "\(dimension)=\(value)")"
    case .category(let category?): "\(name: category)"
    case .category(nil): "none of them"
    }
  }

  /// What the answers of a stratum have in common.
  static func name(of subject: FeedbackSample.Subject, dimension: String?) -> DocumentText {
    switch subject {
    case .badThoughScoredWell: "rated as bad, scored well"
    case .goodThoughScoredBadly: "rated as good, scored badly"
    case .segment(let value?): "\(name: "\(dimension ?? "")=\(value)")"
    case .segment(nil): "without \(name: dimension ?? "")"
    case .smallSegments: "smaller segments"
    case .rest: "all others"
    }
  }

  /// What a user did.
  static func name(of signal: FeedbackSignal) -> DocumentText {
    switch signal {
    case .followUp: "asked again"
    case .abandonment: "left without an answer"
    case .regeneration: "had it answered once more"
    case .copy: "took the answer along"
    }
  }

  /// A share in percent, and its interval.
  static func share(_ share: ShareEstimate) -> (share: DocumentText, interval: DocumentText) {
    guard share.total > 0 else { return ("–", "–") }
    return (
      "\(percent: share.share, digits: 2)",
      share.interval.map {
        "\(percent: $0.lower, digits: 2) … \(percent: $0.upper, digits: 2)"
      } ?? "–"
    )
  }

  /// An estimate as finely as it is known, and its interval.
  static func estimate(_ estimate: Estimate?) -> (point: DocumentText, interval: DocumentText) {
    guard let estimate else { return ("–", "–") }
    let halfWidth = estimate.interval.map { ($0.upper - $0.lower) / 2 } ?? 0
    let decimals = Numerals.decimals(forHalfWidth: halfWidth) ?? 2
    return (
      "\(number: estimate.point, decimals: decimals)",
      estimate.interval.map { "\(interval: $0)" } ?? "–"
    )
  }

  /// A change of a share in points of percent, with its sign.
  static func points(_ fraction: Double) -> DocumentText {
    "\(change: fraction * 100, decimals: 1)"
  }

  /// What ratings mean.
  static func scale(of rules: FeedbackRules) -> DocumentText {
    """
    from \(number: rules.scale.lowerBound) to \(number: rules.scale.upperBound), bad up to \
    \(number: rules.bad)
    """
  }

  /// What a user wrote, cut where it is long.
  static func quote(_ text: String) -> DocumentText {
    "“\(HostileText.line(text, length: 160))”"
  }

  /// How many ratings mean nothing under the rules; nil for none.
  static func unfit(_ count: Int) -> DocumentText? {
    guard count > 0 else { return nil }
    return
      "\(count, "rating") on no scale of \(name: "feedback") in thresholds.json; left out"
  }
}
