extension ResultForm {
  /// An entry of `losses`.
  static let loss = object(
    "A slice of the examples that lost more of a metric than the rest, beyond chance.",
    [
      key("metric", text, "The metric."),
      key("slice", text, "What its examples have in common: topic=returns."),
      key("n", count, "The number of its examples with both scores."),
      key("difference", number, "Its mean paired difference; negative is worse."),
      key("rest", number, "That of the examples in none of the slices found so far."),
      key("excess", .object(estimate), "The one less the other."),
      key(
        "explained", .number(.probability),
        "The share of the metric's loss that is in the slice beyond its share of examples."),
      key(
        "pValue", .number(.probability),
        "The probability of so extreme a slice where slices mean nothing."),
      key("bound", .boolean, "Whether the probability is only known to be at most that."),
    ])
}
