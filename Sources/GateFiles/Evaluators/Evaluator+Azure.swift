extension Evaluator {
  /// Azure AI evaluation: `{"rows": […], "metrics": {…}}` and `instance_results.jsonl`, whose columns
  /// are `inputs.<column>` and `outputs.<evaluator>.<metric>` (github.com/Azure/azure-sdk-for-python,
  /// `sdk/evaluation/azure-ai-evaluation`).
  static let azure: Evaluator = {
    var azure = Evaluator("Azure AI evaluation")
    azure.signatures = [["inputs.*", "outputs.*", "!inputs", "!outputs"]]
    azure.rowKeys = ["rows", "instance_results"]
    azure.ids = ["inputs.id", "inputs.question_id", "inputs.query_id", "inputs.example_id"]
    azure.inputs = [
      "inputs.query", "inputs.question", "inputs.input", "inputs.user_input", "inputs.prompt",
    ]
    azure.inputPrefixes = ["inputs."]
    azure.outputs = ["inputs.response", "inputs.answer", "outputs.response", "outputs.answer"]
    azure.references = ["inputs.ground_truth", "inputs.truth", "inputs.reference"]
    azure.metrics = [
      MetricColumns(ColumnPattern("outputs."), reasons: ColumnPattern("outputs.", "_reason"))
    ]
    azure.repeatsNames = true
    azure.otherNumbers = [
      "_threshold", "_tokens", "_passed", "_score_threshold", ".total_token_count",
      ".prompt_tokens", ".completion_tokens",
    ].map { ColumnPattern("outputs.", $0) }
    return azure
  }()
}
