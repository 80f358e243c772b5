extension Direction {
  /// The direction of a metric that evaluators score so that less is better; nil for any other name.
  ///
  /// Ragas' noise sensitivity, times, costs and perplexities. What a parameter in brackets adds to
  /// the name (`noise_sensitivity(mode=relevant)`) does not matter.
  ///
  /// - Parameter metric: the metric's name.
  public static func known(for metric: String) -> Direction? {
    let name = metric.prefix { $0 != "(" && $0 != "," }.lowercased()
    let plain = name.filter { $0 != "_" && $0 != " " && $0 != "-" }
    return lowerIsBetterNames.contains(plain) ? .lowerIsBetter : nil
  }

  private static let lowerIsBetterNames: Set<String> = [
    "noisesensitivity", "noisesensitivityrelevant", "noisesensitivityirrelevant", "latency",
    "latencyms", "executiontime", "executionduration", "duration", "responsetime", "cost",
    "perplexity", "wordperplexity", "byteperplexity", "bitsperbyte",
  ]
}
