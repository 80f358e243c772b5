internal import GateVerdicts

extension ResultForm {
  /// An entry of `findings`.
  static let finding = Record(
    "A way in which the comparison of the two runs could mislead.",
    from: Finding(.missingExamples, .notice, ""),
    [
      Field("kind", \.kind, .word, "What it is about."),
      Field(
        "severity", \.severity, .word,
        "\"incomparable\" where the runs cannot be compared, \"warning\" where a reader should know, "
          + "\"notice\" where nothing is amiss."),
      Field(
        "metric", \.metric, .orNull(.text),
        "The metric that it is about; null for the runs as a whole."),
      Field("text", \.text, .text, "The finding in one sentence with its numbers."),
      Field("n", \.count, .count, "How many examples it is about."),
      Field(
        "examples", \.examples, .texts,
        "The ids of those examples, sorted; where it is about scores, some that show it best."),
      Field(
        "difference", \.difference, .orNull(estimate),
        "The mean paired difference over those examples; negative is worse."),
      Field(
        "part", \.part, .orNull(.real),
        "How much of the metric's overall mean difference comes from those examples."),
      Field(
        "pValue", \.pValue, .orNull(.real(.probability)),
        "The two-sided sign-flip p-value, corrected for the number of metrics."),
    ])
}
