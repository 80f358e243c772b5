import GateAnalyses
import GateRuns
import GateStatistics
import GateText

extension JSONValue {
  /// An estimate with its interval; `null` for what is not known of it.
  init(_ estimate: Estimate) {
    self = [
      "estimate": .init(estimate.point), "standardError": .init(estimate.standardError),
      "lower": .init(estimate.interval?.lower), "upper": .init(estimate.interval?.upper),
      "confidence": .init(estimate.confidence.fraction),
    ]
  }

  /// A share with its interval.
  init(_ share: ShareEstimate) {
    self = [
      "count": .init(share.count), "total": .init(share.total), "share": .init(share.share),
      "lower": .init(share.interval?.lower), "upper": .init(share.interval?.upper),
    ]
  }
}

extension JSONValue {
  /// A segment as it is written in thresholds.json; `null` for all examples.
  init(_ segment: SegmentSelector?) { self.init(segment?.description) }

  /// Segments, likewise.
  init(_ segments: [SegmentSelector]) { self.init(segments.map(\.description)) }
}
