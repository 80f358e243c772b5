/// What kind of numbers the scores of a metric are.
package enum ScoreShape: Sendable, Equatable {
  /// Every score is the same.
  case constant
  /// Two values, each repeated: passed or failed.
  case binary
  /// So many values, at most 11, all of them whole steps apart: a rating.
  case ordinal(values: Int)
  /// Anything else.
  case continuous

  /// The most values of a rating: 0 to 10.
  private static let mostValues = 11
  /// How far a value may lie beside its step, in steps: the rounding of a decimal fraction.
  private static let tolerance = 1e-6

  /// Recognises the kind of some scores.
  ///
  /// Few values tell of a scale only where they come again: three scores are three different numbers
  /// whatever they are.
  ///
  /// - Parameter scores: finite, in any order, one a trial; nil is returned for none.
  package init?(of scores: [Double]) {
    guard let first = scores.first else { return nil }
    var distinct: Set<Double> = [first]
    for score in scores where distinct.count <= Self.mostValues { distinct.insert(score) }
    let values = distinct.sorted()
    if values.count == 1 {
      self = .constant
    } else if values.count > Self.mostValues || scores.count < 2 * values.count {
      self = .continuous
    } else if values.count == 2 {
      self = .binary
    } else {
      self = Self.isLattice(values) ? .ordinal(values: values.count) : .continuous
    }
  }

  /// Whether all distances are multiples of the smallest.
  private static func isLattice(_ values: [Double]) -> Bool {
    let steps = zip(values.dropFirst(), values).map { $0 - $1 }
    guard let smallest = steps.min(), smallest > 0 else { return false }
    return steps.allSatisfy { step in
      let count = step / smallest
      return abs(count - count.rounded()) <= tolerance * count
    }
  }
}
