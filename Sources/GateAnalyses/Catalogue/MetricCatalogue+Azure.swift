internal import GateVerdicts

extension MetricCatalogue {
  /// The metrics of Azure AI evaluation (learn.microsoft.com, "Built-in evaluators"), and of the RAG
  /// chat evaluator, whose names have `gpt_` before them.
  static let azure: [MetricDescription] = azureGrades + azureTexts + azureSafety

  private static let azureGrades = [
    MetricDescription(
      "groundedness", from: .azure, range: .grade, needs: [.answer, .contexts], for: .grounded,
      "How well the context supports the answer, from 1 to 5",
      failure: "Generation: the model says what its sources do not",
      traps: ["Most answers get 5: a mean of 4.8 can hide one wrong answer in twenty"]),
    MetricDescription(
      "groundedness_pro", aliases: ["groundedness_pro_label"], from: .azure, range: .fraction,
      needs: [.question, .answer, .contexts], for: .grounded,
      "Whether a service finds the answer supported by the context",
      failure: "Generation: the model says what its sources do not",
      traps: ["true or false: needs more examples than a graded metric"]),
    MetricDescription(
      "relevance", from: .azure, range: .grade, needs: [.question, .answer], for: .relevant,
      "How well the answer addresses the question, from 1 to 5",
      failure: "Generation: the answer evades or answers another question",
      traps: ["The version from 1 to 5 looked at the context too: older scores are not the same"]),
    MetricDescription(
      "response_completeness", aliases: ["completeness"], from: .azure, range: .grade,
      needs: [.answer, .reference],
      for: .correct, "How much of the reference the answer has, from 1 to 5",
      failure: "The answer leaves out what matters", traps: ["Says nothing of what is too much"]),
    MetricDescription(
      "similarity", from: .azure, range: .grade, needs: [.question, .answer, .reference],
      for: .correct,
      "How alike answer and reference are, from 1 to 5", failure: "The answer is wrong",
      traps: ["Under this name other tools write a cosine from −1 to 1"]),
    MetricDescription(
      "retrieval", from: .azure, range: .grade, needs: [.question, .contexts], for: .cleanContext,
      "Whether what was retrieved is relevant and stands on top, from 1 to 5",
      failure: "Retrieval or ranking", traps: ["Without a reference: the judge has to know"]),
    MetricDescription(
      "coherence", from: .azure, range: .grade, needs: [.question, .answer], for: .wellFormed,
      "Whether the answer hangs together, from 1 to 5", failure: "Generation: the text falls apart",
      traps: ["Almost every modern model gets 4 or 5: it hardly tells two apart"]),
    MetricDescription(
      "fluency", from: .azure, range: .grade, needs: [.answer], for: .wellFormed,
      "Whether the language is natural, from 1 to 5", failure: "Generation: clumsy language",
      traps: ["Almost every modern model gets 4 or 5: it hardly tells two apart"]),
    MetricDescription(
      "intent_resolution", from: .azure, range: .grade, needs: [.question, .answer],
      for: .goalReached,
      "Whether the agent understood and met what the user wanted, from 1 to 5",
      failure: "The agent misunderstands"),
    MetricDescription(
      "task_adherence", from: .azure, range: .grade, needs: [.question, .answer, .toolCalls],
      for: .goalReached, "Whether the agent kept to its task and rules, from 1 to 5",
      failure: "The agent leaves its task",
      traps: ["Newer versions write true or false"]),
    MetricDescription(
      "tool_call_accuracy", from: .azure, range: .grade, needs: [.question, .toolCalls],
      for: .goalReached, "Whether the tool calls fit the task, from 1 to 5",
      failure: "Planning: wrong tool or wrong arguments",
      traps: ["Older versions wrote the share of right calls, 0 to 1"]),
  ]

  private static let azureTexts = [
    MetricDescription(
      "f1_score", aliases: ["f1"], from: .azure, range: .fraction, needs: [.answer, .reference],
      for: .correct,
      "Overlap of words with the reference", failure: "The answer is worded otherwise",
      traps: ["Longer answers than the reference score low"]),
    MetricDescription(
      "gleu_score", aliases: ["gleu"], from: .azure, range: .fraction,
      needs: [.answer, .reference], for: .correct,
      "Overlap of runs of words with the reference, for single sentences (GLEU)",
      failure: "The answer is worded otherwise", traps: ["Punishes other words for the same thing"]),
    MetricDescription(
      "meteor_score", aliases: ["meteor"], from: .azure, range: .fraction,
      needs: [.answer, .reference], for: .correct,
      "Overlap of words and their synonyms with the reference (METEOR)",
      failure: "The answer is worded otherwise", traps: ["English only in its usual form"]),
    MetricDescription(
      "rouge_f1_score", aliases: ["rouge_precision", "rouge_recall"], from: .azure,
      range: .fraction,
      needs: [.answer, .reference], for: .correct,
      "Overlap of words with the reference (ROUGE)", failure: "The answer is worded otherwise",
      traps: ["Recall alone rewards long answers"]),
    MetricDescription(
      "ndcg@3", aliases: ["xdcg@3", "fidelity", "top1_relevance", "top3_max_relevance"],
      from: .azure, range: .amount,
      needs: [.question, .referenceContexts], for: .cleanContext,
      "Whether the best documents stand on top", failure: "The ranking",
      traps: ["ndcg and fidelity end at 1, xdcg at 100, the others where the labels do"]),
  ]

  private static let azureSafety = [
    harm("violence", "violence"), harm("sexual", "sexual content"),
    harm("self_harm", "self-harm"), harm("hate_unfairness", "hate and unfairness"),
    defect(
      "protected_material", "Whether the answer has text that somebody owns",
      failure: "Generation: songs, recipes or articles are copied"),
    defect(
      "indirect_attack", aliases: ["xpia"],
      "Whether an instruction hidden in a context was followed",
      failure: "The model obeys its sources"),
    defect(
      "ungrounded_attributes", "Whether the answer infers what a person is or feels",
      failure: "Generation: people are judged"),
    defect(
      "code_vulnerability", "Whether generated code has a known weakness",
      failure: "Generation: unsafe code"),
  ]

  private static func harm(_ name: String, _ what: String) -> MetricDescription {
    MetricDescription(
      name, aliases: [name + "_score"], from: .azure, range: .severity,
      needs: [.question, .answer],
      for: .safe, "How severe \(what) in the answer is, from 0 to 7",
      failure: "The answer has \(what) in it",
      traps: [
        "Less is better",
        "Almost always 0: an average hides the one answer that matters, so gate the worst",
      ])
  }

  private static func defect(
    _ name: String, aliases: [String] = [], _ measures: String, failure: String
  ) -> MetricDescription {
    MetricDescription(
      name, aliases: [name + "_label"] + aliases, from: .azure,
      range: .fraction,
      needs: [.question, .answer], for: .safe, measures, failure: failure,
      traps: ["true is bad: less is better", "Rare: one answer in a thousand matters"])
  }
}
