extension Evaluator {
  /// The RAG chat evaluator of Azure's samples, `eval_results.jsonl`
  /// (github.com/Azure-Samples/ai-rag-chat-evaluator, `src/evaltools/eval/evaluate.py`).
  ///
  /// Where the call failed, or there was no answer, −1 stands for what was not measured. A metric is
  /// written with `gpt_` before it and without.
  static let azureChat: Evaluator = {
    var chat = Evaluator("Azure RAG chat evaluator")
    chat.signatures = [["question", "truth", "answer", "context"]]
    chat.takesOtherNumbers = true
    chat.ids = KnownColumns.ids
    chat.trials = KnownColumns.trials
    chat.inputs = ["question"]
    chat.outputs = ["answer"]
    chat.references = ["truth"]
    chat.noScores = [
      "latency": -1, "answer_length": -1, "has_citation": -1, "citation_match": -1,
      "any_citation": -1, "citations_matched": -1,
    ]
    return chat
  }()
}
