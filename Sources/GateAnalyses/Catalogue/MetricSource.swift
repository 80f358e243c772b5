/// Where a metric comes from.
package enum MetricSource: String, Sendable, CaseIterable {
  /// Ragas.
  case ragas = "Ragas"
  /// DeepEval.
  case deepEval = "DeepEval"
  /// promptfoo.
  case promptfoo = "promptfoo"
  /// Azure AI evaluation.
  case azure = "Azure AI evaluation"
  /// EleutherAI's lm-evaluation-harness.
  case languageModelHarness = "lm-evaluation-harness"
  /// OpenAI's evals.
  case openAIEvals = "OpenAI evals"
  /// What any program measures while it asks.
  case operations = "operations"

  /// Whether files of an evaluator, by the name that a score file goes by, have the metrics of this
  /// source.
  package func isSource(ofEvaluator name: String) -> Bool {
    name == rawValue || self == .azure && name == "Azure RAG chat evaluator"
  }
}
