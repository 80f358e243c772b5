internal import GateVerdicts

extension ResultForm {
  /// An entry of `findings`.
  static let finding = object(
    "A way in which the comparison of the two runs could mislead.",
    [
      key("kind", .word(of: FindingKind.self), "What it is about."),
      key(
        "severity", .word(of: FindingSeverity.self),
        "\"incomparable\" where the runs cannot be compared, \"warning\" where a reader should know, "
          + "\"notice\" where nothing is amiss."),
      key("metric", orNull(text), "The metric that it is about; null for the runs as a whole."),
      key("text", text, "The finding in one sentence with its numbers."),
      key("n", count, "How many examples it is about."),
      key(
        "examples", texts,
        "The ids of those examples, sorted; where it is about scores, some that show it best."),
      key(
        "difference", orNull(.object(estimate)),
        "The mean paired difference over those examples; negative is worse."),
      key(
        "part", orNull(number),
        "How much of the metric's overall mean difference comes from those examples."),
      key(
        "pValue", orNull(.number(.probability)),
        "The two-sided sign-flip p-value, corrected for the number of metrics."),
    ])
}
