extension Direction {
  /// The direction of a metric that evaluators score so that less is better; nil for any other name.
  ///
  /// Noise sensitivity, harm in any form, times, costs, tokens and perplexities. What a parameter in
  /// brackets adds to the name (`noise_sensitivity(mode=relevant)`) does not matter. The catalogue of metrics
  /// has its directions from here.
  ///
  /// - Parameter metric: the metric's name.
  public static func known(for metric: String) -> Direction? {
    let name = metric.prefix { $0 != "(" && $0 != "," && $0 != "[" }.lowercased()
    let plain = name.filter { $0 != "_" && $0 != " " && $0 != "-" }
    return lowerIsBetterNames.contains(plain) ? .lowerIsBetter : nil
  }

  private static let lowerIsBetterNames: Set<String> = [
    "noisesensitivity", "noisesensitivityrelevant", "noisesensitivityirrelevant",
    "hallucination", "hallucinations", "hallucinationscore", "bias", "biasscore", "toxicity",
    "toxicityscore", "toxic", "misuse", "misusescore", "harmfulness", "maliciousness",
    "violence", "violencescore", "sexual", "sexualscore", "selfharm", "selfharmscore",
    "hateunfairness", "hateunfairnessscore", "protectedmaterial", "protectedmateriallabel",
    "indirectattack", "indirectattacklabel", "xpia", "ungroundedattributes",
    "ungroundedattributeslabel", "codevulnerability", "codevulnerabilitylabel",
    "latency", "latencyms", "executiontime", "executionduration", "duration", "durationms",
    "responsetime", "responsetimems", "elapsedtime", "timetofirsttoken", "ttft", "cost",
    "totalcost", "costusd", "tokens", "totaltokens", "prompttokens", "completiontokens",
    "inputtokens", "outputtokens", "tokencount", "totaltokencount", "prompttokencount",
    "completiontokencount", "numtokens", "tokenusage", "perplexity", "wordperplexity",
    "byteperplexity", "bitsperbyte", "ter", "brierscore", "brier",
  ]
}
