internal import GateVerdicts

extension MetricCatalogue {
  /// What programs measure while they ask: time, money, tokens.
  static let operations = [
    MetricDescription(
      "latency",
      aliases: [
        "execution_time", "execution_duration", "duration", "response_time", "elapsed_time",
        "time_to_first_token", "ttft",
      ], from: .operations, range: .amount, unit: "s",
      largestInUnit: 600,
      needs: [.measurement], for: .fast, "How long an answer took",
      failure: "The model, the retriever, or the machine the evaluation ran on",
      traps: [
        "Moves with the time of day: two runs of one system differ, so the margin has to bear that",
        "Skewed: the mean hides slow answers, \"statistic\": \"p95\" shows them",
        "Some tools write milliseconds under this name",
      ]),
    MetricDescription(
      "latency_ms", aliases: ["latencyMs", "duration_ms", "response_time_ms"], from: .operations,
      range: .amount, unit: "ms", needs: [.measurement], for: .fast,
      "How long an answer took, in milliseconds",
      failure: "The model, the retriever, or the machine the evaluation ran on",
      traps: [
        "Moves with the time of day: two runs of one system differ, so the margin has to bear that",
        "Skewed: the mean hides slow answers, \"statistic\": \"p95\" shows them",
        "Answers from a cache take no time",
      ]),
    MetricDescription(
      "cost", aliases: ["total_cost", "totalCost", "cost_usd"], from: .operations,
      range: .amount,
      needs: [.measurement], for: .cheap, "What an answer cost",
      failure: "A longer prompt, more contexts, more steps, or another model",
      traps: ["Answers from a cache cost nothing", "Prices change without any change of yours"]),
    MetricDescription(
      "tokens",
      aliases: [
        "total_tokens", "prompt_tokens", "completion_tokens", "input_tokens", "output_tokens",
        "token_count", "total_token_count", "prompt_token_count", "completion_token_count",
        "num_tokens", "token_usage",
      ], from: .operations, range: .amount, unit: "tokens",
      needs: [.measurement], for: .cheap,
      "How many tokens an answer took",
      failure: "A longer prompt, more contexts, more steps, or longer answers",
      traps: ["Not comparable between tokenizers", "Shorter answers can also be worse ones"]),
  ]
}
