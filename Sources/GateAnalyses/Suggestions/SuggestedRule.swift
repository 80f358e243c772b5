package import GateRuns
import GateVerdicts

/// A rule of thresholds.json that the evidence asks for, with the numbers behind it.
package struct SuggestedRule: Sendable {
  /// Why there is no margin, or one that cannot do what a margin should.
  package enum Trouble: Sendable, Equatable {
    /// Fewer examples, or clusters, than a check decides on; and how many those are.
    case tooFewExamples(needed: Int)
    /// The margin would allow more than a quarter of the scale: so many examples would bear the
    /// metric's own margin.
    case tooNoisy(needed: Int?)
    /// All scores of all runs are the same and no range says how far they could fall.
    case constant
    /// An amount of which neither more nor less is better.
    case mereAmount
  }

  /// What is behind a margin.
  package struct MarginEvidence: Sendable, Equatable {
    /// The demands on a margin; the largest decides.
    package enum Demand: String, Sendable, CaseIterable {
      /// The observed runs of the same system have to pass, in either order.
      case observedRuns
      /// An unchanged system has to be shown to be no worse as often as the power says.
      case power
      /// An unchanged system may be stopped no more often than the target says.
      case falseAlarms
      /// No difference was seen at all; what so few examples may hide of one.
      case unseen
      /// The segment is critical: half of what the metric may lose elsewhere, or what it can bear.
      case critical
    }

    /// The smallest margin that meets all demands, before it was rounded up.
    package var needed: Double
    /// The smallest margin that a critical segment can bear, where an unchanged system may be undecided
    /// every other time.
    package var bearable: Double
    /// The demand that decided.
    package var deciding: Demand
    /// The smallest drop that is found, as often as the power says, with this margin.
    package var detectable: Double
    /// The number of examples that a margin half as wide would need; nil where that is beyond counting.
    package var examplesForHalf: Int?
  }

  /// The noise that the rule rests on.
  package var noise: MetricNoise
  /// Whether the stricter rule was asked for.
  package var isCritical: Bool
  /// The margin in the metric's unit; nil where there is none.
  package var margin: Double?
  /// What is behind the margin; nil without one.
  package var evidence: MarginEvidence?
  /// The lowest acceptable mean; nil where there is none.
  package var minimum: Double?
  /// The highest acceptable mean; nil where there is none.
  package var maximum: Double?
  /// What is amiss; nil where nothing is.
  package var trouble: Trouble?

  /// The metric.
  package var metric: AnalyzedMetric { noise.metric }
  /// The segment; nil for all examples.
  package var segment: SegmentSelector? { noise.segment }
  /// The limit, whichever it is.
  package var limit: Double? { minimum ?? maximum }
  /// Whether the rule should be in thresholds.json, as more than a remark.
  package var isWorthWriting: Bool {
    switch trouble {
    case nil: margin != nil || limit != nil
    // The metric as a whole is still worth watching.
    case .tooNoisy: segment == nil
    case .tooFewExamples, .constant, .mereAmount: false
    }
  }
}
