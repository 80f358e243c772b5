internal import GateVerdicts

extension ResultForm {
  /// An entry of `losses`.
  static let loss = Record(
    "A slice of the examples that lost more of a metric than the rest, beyond chance.",
    from: LossSlice(
      metric: "", slice: "", examples: 0, difference: 0, rest: 0, excess: noEstimate, explained: 0,
      pValue: 0, isPValueBound: false),
    [
      Field("metric", \.metric, .text, "The metric."),
      Field("slice", \.slice, .text, "What its examples have in common: topic=returns."),
      Field("n", \.examples, .count, "The number of its examples with both scores."),
      Field(
        "difference", \.difference, .real, "Its mean paired difference; negative is worse."),
      Field(
        "rest", \.rest, .real, "That of the examples in none of the slices found so far."),
      Field("excess", \.excess, estimate, "The one less the other."),
      Field(
        "explained", \.explained, .real(.probability),
        "The share of the metric's loss that is in the slice beyond its share of examples."),
      Field(
        "pValue", \.pValue, .real(.probability),
        "The probability of so extreme a slice where slices mean nothing."),
      Field(
        "bound", \.isPValueBound, .boolean,
        "Whether the probability is only known to be at most that."),
    ])
}
