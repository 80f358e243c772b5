package import GateStatistics

/// A slice whose scores are worse than those of the rest, or that lost more of them, beyond chance.
package struct SlicePattern: Sendable, Equatable {
  /// An example of the slice.
  package struct Example: Sendable, Equatable {
    /// Its id.
    package let id: String
    /// What was asked, where the file has it.
    package let question: String?
    /// The score, or of a comparison the oriented difference.
    package let value: Double
  }

  /// The slice.
  package let slice: Slice
  /// Other slices of nearly the same examples.
  package let sameAs: [Slice]
  /// The probability of so extreme a slice where slices mean nothing, of all slices of the metric
  /// and of those within what was found before.
  package let pValue: Double
  /// Whether no shuffle was as extreme, so that the probability is at most this.
  package let isPValueBound: Bool
  /// The examples of the slice that have a score, or both scores.
  package let count: Int
  /// The mean score of the slice and of the rest beyond the slices found before; of a comparison the mean differences, negative is
  /// worse.
  package let means: (slice: Double, rest: Double)
  /// How much worse the slice is: mean of the slice less mean of the rest, negative is worse.
  package let difference: Estimate
  /// The share of examples beyond their limit in the slice and in the rest; nil without a limit, and
  /// of a comparison.
  package let beyond: (slice: ShareEstimate, rest: ShareEstimate)?
  /// The share of all shortfall, or of all loss, that is in the slice beyond its share of examples
  /// at the rate of the rest; 0 to 1.
  package let explained: Double
  /// The share of examples that are in the slice, 0 to 1.
  package let traffic: Double
  /// The worst examples of the slice, the worst first.
  package let worst: [Example]

  /// How many times as often the slice breaks the limit as the rest does; nil where the rest never
  /// does, or there is no limit.
  package var lift: Double? {
    beyond.flatMap { $0.rest.share > 0 ? $0.slice.share / $0.rest.share : nil }
  }

  package static func == (first: SlicePattern, second: SlicePattern) -> Bool {
    first.slice == second.slice && first.sameAs == second.sameAs && first.pValue == second.pValue
      && first.means == second.means && first.worst == second.worst
  }
}
