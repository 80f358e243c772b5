extension MetricCatalogue {
  /// The assertions of promptfoo (promptfoo.dev/docs, "Assertions & metrics"), which a team names by
  /// itself, and the totals of a row.
  static let promptfoo = [
    MetricDescription(
      "score", from: .promptfoo, range: .fraction, needs: [.answer], for: .correct,
      "The weighted mean of the test's assertions", failure: "Any of the assertions",
      traps: [
        "Mixes what it is made of: gate the named metrics, which say what broke",
        "A test without assertions has 1",
      ]),
    MetricDescription(
      "success", aliases: ["pass"], from: .promptfoo, range: .fraction, needs: [.answer],
      for: .correct,
      "Whether the test passed", failure: "Any of the assertions",
      traps: ["The thresholds of the assertions hide how close it was"]),
    MetricDescription(
      "llm-rubric", aliases: ["agent-rubric", "model-graded-closedqa", "closed-qa"],
      from: .promptfoo, range: .fraction,
      needs: [.answer, .criteria], for: .wellFormed, "A judge's grade by criteria in words",
      failure: "What the criteria ask for",
      traps: ["Without a threshold the judge's pass counts, whatever the score"]),
    MetricDescription(
      "factuality", aliases: ["model-graded-factuality", "model-graded-fact"], from: .promptfoo,
      range: .fraction,
      needs: [.question, .answer, .reference], for: .correct,
      "Whether a judge finds that the answer agrees with the reference",
      failure: "The answer disagrees with the reference",
      traps: ["What a subset or superset of the reference counts is the team's setting"]),
    MetricDescription(
      "context-faithfulness", from: .promptfoo, range: .fraction,
      needs: [.question, .answer, .contexts],
      for: .grounded, "Share of the answer's claims that the contexts support",
      failure: "Generation: the model says what its sources do not"),
    MetricDescription(
      "context-recall", from: .promptfoo, range: .fraction, needs: [.contexts, .reference],
      for: .completeContext, "Share of the reference's sentences that the contexts support",
      failure: "Retrieval: what the answer needs was not found",
      traps: ["Only as complete as the reference"]),
    MetricDescription(
      "context-relevance", from: .promptfoo, range: .fraction, needs: [.question, .contexts],
      for: .cleanContext, "Share of the context's sentences that the question needs",
      failure: "Retrieval: passages that do not belong to the question",
      traps: ["Long passages score low"]),
    MetricDescription(
      "answer-relevance", from: .promptfoo, range: .fraction, needs: [.question, .answer],
      for: .relevant,
      "Whether questions that a judge makes up for the answer are like the one that was asked",
      failure: "Generation: the answer evades or answers another question",
      traps: ["Depends on the embedding model"]),
    MetricDescription(
      "similar", from: .promptfoo, range: .cosine, needs: [.answer, .reference], for: .correct,
      "Cosine of the embeddings of answer and reference",
      failure: "The answer speaks of something else",
      traps: ["A wrong number or a \"not\" hardly moves it"]),
    MetricDescription(
      "equals", aliases: ["contains", "icontains", "contains-all", "contains-any", "starts-with"],
      from: .promptfoo, range: .fraction, needs: [.answer, .reference], for: .correct,
      "Whether the answer is, or has, a text", failure: "The answer lacks what has to be in it",
      traps: ["0 or 1 an example: needs more examples than a graded metric"]),
    MetricDescription(
      "levenshtein", aliases: ["levenshtein_distance"], from: .promptfoo, range: .fraction,
      needs: [.answer, .reference], for: .correct, "Whether the edit distance keeps its limit",
      failure: "The answer is worded otherwise",
      traps: ["Written as passed or not; other tools write the distance, where less is better"]),
    MetricDescription(
      "rouge-n", from: .promptfoo, range: .fraction, needs: [.answer, .reference], for: .correct,
      "Overlap of words with the reference (ROUGE-N)",
      failure: "The answer leaves out words of the reference",
      traps: ["Recall alone rewards long answers"]),
    MetricDescription(
      "is-json", aliases: ["contains-json", "is-xml", "is-sql", "regex", "javascript", "python"],
      from: .promptfoo, range: .fraction, needs: [.answer, .schema], for: .wellFormed,
      "Whether the answer has the form that a program checks",
      failure: "Generation: the form is broken",
      traps: ["0 or 1 an example: needs more examples than a graded metric"]),
    MetricDescription(
      "moderation", aliases: ["guardrails"], from: .promptfoo, range: .fraction, needs: [.answer],
      for: .safe,
      "1 where no moderation rule was broken", failure: "The answer breaks a rule",
      traps: ["More is better: 1 is clean"]),
    MetricDescription(
      "classifier", from: .promptfoo, range: .fraction, needs: [.answer], for: .wellFormed,
      "How sure a classifier is of the class that was asked for", failure: "Another class",
      traps: ["Whether more is better depends on the class that was asked for"]),
    MetricDescription(
      "select-best", aliases: ["max-score"], from: .promptfoo, range: .fraction,
      needs: [.answer, .criteria],
      for: .wellFormed, "Whether this answer was the best of several",
      failure: "Another prompt or model won",
      traps: ["Relative: adding a better rival lowers it although nothing got worse"]),
    MetricDescription(
      "perplexity-score", from: .promptfoo, range: .fraction, needs: [.probabilities],
      for: .wellFormed,
      "1 / (1 + perplexity)", failure: "The model is unsure of its words",
      traps: ["More is better, unlike perplexity"]),
    MetricDescription(
      "trajectory:goal-success", aliases: ["trajectory:tool-used", "trajectory:tool-sequence"],
      from: .promptfoo, range: .fraction, needs: [.toolCalls], for: .goalReached,
      "Whether the steps were those that were asked for", failure: "Planning",
      traps: ["0 or 1 an example: needs more examples than a graded metric"]),
  ]
}
