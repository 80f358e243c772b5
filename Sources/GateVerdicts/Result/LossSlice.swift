public import GateStatistics

/// A slice of the examples that lost more of a metric than the rest, beyond chance.
///
/// It says where a regression is, and decides nothing.
public struct LossSlice: Sendable, Equatable {
  /// The metric.
  public var metric: String
  /// What its examples have in common: `topic=returns and question word=how`.
  public var slice: String
  /// The number of its examples with both scores.
  public var examples: Int
  /// Its mean paired difference, oriented; negative is worse.
  public var difference: Double
  /// That of the examples in none of the slices found so far.
  public var rest: Double
  /// The one less the other.
  public var excess: Estimate
  /// The share of the metric's loss that is in the slice beyond its share of examples, 0 to 1.
  public var explained: Double
  /// The probability of so extreme a slice where slices mean nothing.
  public var pValue: Double
  /// Whether the probability is only known to be at most that.
  public var isPValueBound: Bool

  /// Makes a slice.
  public init(
    metric: String, slice: String, examples: Int, difference: Double, rest: Double,
    excess: Estimate, explained: Double, pValue: Double, isPValueBound: Bool
  ) {
    self.metric = metric
    self.slice = slice
    self.examples = examples
    self.difference = difference
    self.rest = rest
    self.excess = excess
    self.explained = explained
    self.pValue = pValue
    self.isPValueBound = isPValueBound
  }
}
