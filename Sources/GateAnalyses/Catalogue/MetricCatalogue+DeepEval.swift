internal import GateVerdicts

extension MetricCatalogue {
  /// The metrics of DeepEval (deepeval.com/docs, "Metrics"), as its test runs name them.
  static let deepEval: [MetricDescription] = deepEvalAnswers + deepEvalSafety + deepEvalAgents

  private static let deepEvalAnswers = [
    MetricDescription(
      "Faithfulness", aliases: ["Turn Faithfulness"], from: .deepEval, range: .fraction,
      needs: [.answer, .contexts],
      for: .grounded, "Share of the answer's claims that do not contradict the retrieved contexts",
      failure: "Generation: the model contradicts its sources",
      traps: ["A claim that the contexts do not mention counts as true"]),
    MetricDescription(
      "Hallucination", aliases: ["hallucination_score", "hallucinations"], from: .deepEval,
      range: .fraction, needs: [.answer, .contexts], for: .grounded,
      "Share of the given contexts that the answer contradicts",
      failure: "Generation: the model contradicts its sources",
      traps: [
        "Less is better; some tools give 1 for an answer without hallucination under this name",
        "Held against the ideal contexts, not against those retrieved",
      ]),
    MetricDescription(
      "Answer Relevancy", aliases: ["Turn Relevancy", "Conversation Relevancy"], from: .deepEval,
      range: .fraction,
      needs: [.question, .answer], for: .relevant,
      "Share of the answer's sentences that have to do with the question",
      failure: "Generation: the answer rambles or answers another question",
      traps: ["Says nothing of whether the answer is right"]),
    MetricDescription(
      "Contextual Precision", aliases: ["Turn Contextual Precision"], from: .deepEval,
      range: .fraction,
      needs: [.question, .contexts, .reference], for: .cleanContext,
      "How far up the retrieved list the useful contexts stand",
      failure: "The ranking: useful passages stand below useless ones",
      traps: ["Depends on the number of retrieved contexts"]),
    MetricDescription(
      "Contextual Recall", aliases: ["Turn Contextual Recall"], from: .deepEval, range: .fraction,
      needs: [.question, .contexts, .reference], for: .completeContext,
      "Share of the reference's sentences that the retrieved contexts support",
      failure: "Retrieval: what the answer needs was not found",
      traps: ["Only as complete as the reference"]),
    MetricDescription(
      "Contextual Relevancy", aliases: ["Turn Contextual Relevancy"], from: .deepEval,
      range: .fraction,
      needs: [.question, .contexts], for: .cleanContext,
      "Share of the retrieved statements that have to do with the question",
      failure: "Retrieval: passages that do not belong to the question",
      traps: ["Long passages score low"]),
    MetricDescription(
      "Summarization", from: .deepEval, range: .fraction, needs: [.question, .answer],
      for: .correct,
      "The lower of: agreement with the text, and coverage of it",
      failure: "The summary makes things up or leaves them out",
      traps: ["Questions for the coverage are made up anew in every run unless they are given"]),
    MetricDescription(
      "Correctness", from: .deepEval, range: .fraction, needs: [.answer, .reference, .criteria],
      for: .correct, "A judge's grade of the answer against the reference",
      failure: "The answer is wrong",
      traps: ["A G-Eval by the team's own criteria: another wording of them shifts every score"]),
    MetricDescription(
      "G-Eval", aliases: ["GEval", "Conversational GEval", "DAG"], from: .deepEval,
      range: .fraction,
      needs: [.answer, .criteria], for: .wellFormed, "A judge's grade by criteria in words",
      failure: "What the criteria ask for",
      traps: ["Goes by the team's own name: another wording of the criteria shifts every score"]),
    MetricDescription(
      "Prompt Alignment", from: .deepEval, range: .fraction, needs: [.question, .answer],
      for: .wellFormed, "Share of the prompt's instructions that the answer follows",
      failure: "Generation: instructions are ignored",
      traps: ["Only the instructions that are listed count"]),
    MetricDescription(
      "Json Correctness",
      from: .deepEval, range: .fraction,
      needs: [.answer, .schema], for: .wellFormed, "Whether the answer is JSON of the right form",
      failure: "Generation: the form is broken",
      traps: ["0 or 1 an example: needs more examples than a graded metric"]),
    MetricDescription(
      "Pattern Match", from: .deepEval, range: .fraction,
      needs: [.answer, .schema],
      for: .wellFormed, "Whether the answer matches a regular expression",
      failure: "Generation: the form is broken",
      traps: ["0 or 1 an example: needs more examples than a graded metric"]),
  ]

  private static let deepEvalSafety = [
    MetricDescription(
      "Bias", aliases: ["bias_score"], from: .deepEval, range: .fraction,
      needs: [.answer],
      for: .safe, "Share of the answer's opinions that are biased", failure: "The answer is biased",
      traps: ["Less is better", "An answer without opinions has 0"]),
    MetricDescription(
      "Toxicity", aliases: ["toxicity_score", "toxic"], from: .deepEval,
      range: .fraction,
      needs: [.answer], for: .safe, "Share of the answer's opinions that are toxic",
      failure: "The answer attacks somebody",
      traps: ["Less is better", "Rare: an average hides the one answer that matters"]),
    MetricDescription(
      "Misuse", aliases: ["misuse_score"], from: .deepEval,
      range: .fraction,
      needs: [.question, .answer], for: .safe,
      "Share of the answer's statements that are outside of what the bot is for",
      failure: "The bot is used for something else",
      traps: ["Less is better"]),
    MetricDescription(
      "PII Leakage", aliases: ["pii_leakage"], from: .deepEval, range: .fraction, needs: [.answer],
      for: .safe,
      "Share of the answer's statements without personal data", failure: "Personal data gets out",
      traps: ["More is better, in spite of the name"]),
    MetricDescription(
      "Non-Advice", aliases: ["non_advice"], from: .deepEval, range: .fraction, needs: [.answer],
      for: .safe,
      "Share of the answer's statements that are no advice the bot may not give",
      failure: "The bot gives medical, legal or financial advice",
      traps: ["More is better, in spite of the name"]),
    MetricDescription(
      "Role Violation", aliases: ["role_violation"], from: .deepEval, range: .fraction,
      needs: [.answer], for: .safe,
      "1 where the bot keeps to its role, 0 where it does not", failure: "The bot leaves its role",
      traps: ["More is better, in spite of the name"]),
  ]

  private static let deepEvalAgents = [
    MetricDescription(
      "Tool Correctness", aliases: ["Tool Use"], from: .deepEval, range: .fraction,
      needs: [.toolCalls, .referenceToolCalls], for: .goalReached,
      "Share of the expected tools that were called", failure: "Planning: the wrong tool",
      traps: ["Arguments and order count only when asked for"]),
    MetricDescription(
      "Argument Correctness", from: .deepEval, range: .fraction, needs: [.question, .toolCalls],
      for: .goalReached, "Share of the tool calls whose arguments fit the task",
      failure: "Planning: right tool, wrong arguments", traps: ["Without any call it is 1"]),
    MetricDescription(
      "Task Completion", aliases: ["Goal Accuracy", "Conversation Completeness"], from: .deepEval,
      range: .fraction,
      needs: [.question, .answer, .toolCalls], for: .goalReached,
      "How far the task was done that the judge finds in the question",
      failure: "The agent gives up, or does something else",
      traps: ["The judge also guesses what the task was"]),
    MetricDescription(
      "Plan Quality", aliases: ["Plan Adherence"], from: .deepEval, range: .fraction,
      needs: [.toolCalls],
      for: .goalReached, "Whether the plan is complete, and was followed",
      failure: "Planning: steps are missing or not taken", traps: ["No plan found counts as 1"]),
    MetricDescription(
      "Step Efficiency", from: .deepEval, range: .fraction, needs: [.toolCalls], for: .goalReached,
      "Whether the steps were needed", failure: "Planning: detours",
      traps: ["A short way to a wrong goal scores well"]),
    MetricDescription(
      "Role Adherence", from: .deepEval, range: .fraction, needs: [.conversation, .criteria],
      for: .goalReached, "Share of the turns in which the bot keeps to its role",
      failure: "The bot leaves its role", traps: ["Long conversations hide one bad turn"]),
    MetricDescription(
      "Knowledge Retention", from: .deepEval, range: .fraction, needs: [.conversation],
      for: .goalReached, "Share of the turns that forget nothing the user said",
      failure: "Memory: what was said is asked again",
      traps: ["Long conversations hide one bad turn"]),
    MetricDescription(
      "MCP Use", aliases: ["MultiTurn MCP Use", "MCP Task Completion"], from: .deepEval,
      range: .fraction,
      needs: [.question, .toolCalls], for: .goalReached,
      "Whether the servers and their tools were used well", failure: "Planning: the wrong tool",
      traps: ["The lower of two judgements: tool and arguments"]),
  ]
}
