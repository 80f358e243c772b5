internal import GateVerdicts

extension MetricCatalogue {
  /// The metrics of Ragas (docs.ragas.io, "List of available metrics"), current and older names.
  static let ragas: [MetricDescription] = ragasRetrieval + ragasAnswers + ragasAgents + ragasTexts

  private static let ragasRetrieval = [
    MetricDescription(
      "context_precision",
      aliases: [
        "llm_context_precision_with_reference", "llm_context_precision_without_reference",
        "context_utilization", "context_precision_with_reference",
        "context_precision_without_reference",
      ], from: .ragas, range: .fraction, needs: [.question, .contexts, .reference],
      for: .cleanContext,
      "How far up the retrieved list the useful contexts stand",
      failure: "The ranking: useful passages stand below useless ones",
      traps: [
        "Depends on the number of retrieved contexts: compare runs with the same number",
        "The variants without reference judge by the answer, so a wrong answer makes its contexts "
          + "useful",
      ]),
    MetricDescription(
      "non_llm_context_precision_with_reference", aliases: ["non_llm_context_precision"],
      from: .ragas,
      range: .fraction, needs: [.contexts, .referenceContexts], for: .cleanContext,
      "Context precision by text similarity instead of a judge",
      failure: "The ranking: useful passages stand below useless ones",
      traps: ["A passage counts when its similarity passes a threshold: other chunking moves it"]),
    MetricDescription(
      "id_based_context_precision", from: .ragas, range: .fraction,
      needs: [.contexts, .referenceContexts],
      for: .cleanContext, "Share of the retrieved passages whose id is among the right ones",
      failure: "The ranking, or too many passages asked for",
      traps: ["Ids that change with a new index make every score 0"]),
    MetricDescription(
      "context_recall", aliases: ["llm_context_recall"], from: .ragas, range: .fraction,
      needs: [.question, .contexts, .reference], for: .completeContext,
      "Share of the reference's claims that the retrieved contexts support",
      failure: "Retrieval: what the answer needs was not found, or is not in the index",
      traps: ["Only as complete as the reference: a short one makes recall easy"]),
    MetricDescription(
      "non_llm_context_recall", from: .ragas, range: .fraction,
      needs: [.contexts, .referenceContexts],
      for: .completeContext, "Context recall by text similarity instead of a judge",
      failure: "Retrieval: what the answer needs was not found",
      traps: ["A passage counts when its similarity passes a threshold: other chunking moves it"]),
    MetricDescription(
      "id_based_context_recall", from: .ragas, range: .fraction,
      needs: [.contexts, .referenceContexts],
      for: .completeContext, "Share of the right passages whose id was retrieved",
      failure: "Retrieval: what the answer needs was not found",
      traps: ["Ids that change with a new index make every score 0"]),
    MetricDescription(
      "context_entity_recall", aliases: ["context_entities_recall"], from: .ragas, range: .fraction,
      needs: [.contexts, .reference], for: .completeContext,
      "Share of the reference's names, places and dates that the retrieved contexts mention",
      failure: "Retrieval: passages about the right things were not found",
      traps: ["Spellings of one entity count as several"]),
    MetricDescription(
      "context_relevance", aliases: ["nv_context_relevance", "context_relevancy"], from: .ragas,
      range: .fraction,
      needs: [.question, .contexts], for: .cleanContext,
      "How much of what was retrieved has to do with the question",
      failure: "Retrieval: passages that do not belong to the question",
      traps: [
        "context_relevancy, its older form, counts sentences: long passages score low",
        "The form of NVIDIA knows 0, ½ and 1 only, averaged over two judgements",
      ]),
  ]

  private static let ragasAnswers = [
    MetricDescription(
      "faithfulness", aliases: ["faithfulness_with_hhem"], from: .ragas,
      range: .fraction,
      needs: [.question, .answer, .contexts], for: .grounded,
      "Share of the answer's claims that the retrieved contexts support",
      failure: "Generation: the model says what its sources do not",
      traps: [
        "An answer without a claim (\"I don't know\") has no score, or 0, by version",
        "Says nothing of whether the sources are right",
      ]),
    MetricDescription(
      "response_groundedness", aliases: ["nv_response_groundedness"], from: .ragas,
      range: .fraction,
      needs: [.answer, .contexts], for: .grounded,
      "How well the retrieved contexts support the answer as a whole",
      failure: "Generation: the model says what its sources do not",
      traps: ["Knows 0, ½ and 1 only, averaged over two judgements"]),
    MetricDescription(
      "faithful_rate", aliases: ["multi_modal_faithfulness"], from: .ragas, range: .fraction,
      needs: [.answer, .contexts, .images], for: .grounded,
      "Whether texts and images that were retrieved support the answer",
      failure: "Generation: the model says what its sources do not",
      traps: ["0 or 1 an example: needs more examples than a graded metric"]),
    MetricDescription(
      "quoted_spans_alignment", from: .ragas, range: .fraction, needs: [.answer, .contexts],
      for: .grounded, "Share of the answer's quotations that stand in a source word for word",
      failure: "Generation: quotations are made up",
      traps: ["An answer without quotations is perfect"]),
    MetricDescription(
      "answer_relevancy",
      aliases: ["response_relevancy", "answer_relevance", "response_relevance"],
      from: .ragas, range: .fraction, needs: [.question, .answer], for: .relevant,
      "Whether questions that a judge makes up for the answer are like the one that was asked",
      failure: "Generation: the answer evades, rambles or answers another question",
      traps: [
        "Evasive answers get 0: a bot that asks back loses",
        "Depends on the embedding model: another one shifts every score",
        "Says nothing of whether the answer is right",
      ]),
    MetricDescription(
      "relevance_rate", aliases: ["multi_modal_relevance"], from: .ragas, range: .fraction,
      needs: [.question, .answer, .contexts, .images], for: .relevant,
      "Whether the answer goes with the question and with the texts and images",
      failure: "Generation: the answer answers another question",
      traps: ["0 or 1 an example: needs more examples than a graded metric"]),
    MetricDescription(
      "answer_correctness", from: .ragas, range: .fraction,
      needs: [.question, .answer, .reference],
      for: .correct, "Overlap of the answer's and the reference's claims, mixed with similarity",
      failure: "The answer: claims that are wrong or missing",
      traps: [
        "A quarter of it is embedding similarity, which even wrong answers have",
        "Longer answers than the reference count as wrong claims",
      ]),
    MetricDescription(
      "factual_correctness", from: .ragas, range: .fraction, needs: [.answer, .reference],
      for: .correct,
      "F₁, precision or recall of the answer's claims against the reference's",
      failure: "The answer: claims that are wrong or missing",
      traps: [
        "The mode and how finely claims are split change the score: compare like with like",
        "Rounded to two digits",
      ]),
    MetricDescription(
      "answer_accuracy", aliases: ["nv_accuracy"], from: .ragas, range: .fraction,
      needs: [.question, .answer, .reference], for: .correct,
      "Whether two judges find that the answer agrees with the reference",
      failure: "The answer is wrong", traps: ["Knows steps of a quarter only"]),
    MetricDescription(
      "summary_score", aliases: ["summarization_score"], from: .ragas, range: .fraction,
      needs: [.answer, .contexts],
      for: .correct, "Share of questions on the text that the summary answers, less its length",
      failure: "The summary leaves out what matters, or copies",
      traps: ["Half of it is conciseness unless the weight is changed"]),
    MetricDescription(
      "semantic_similarity", aliases: ["answer_similarity", "answer_semantic_similarity"],
      from: .ragas,
      range: .cosine, needs: [.answer, .reference], for: .correct,
      "Cosine of the embeddings of answer and reference",
      failure: "The answer speaks of something else than the reference",
      traps: [
        "A wrong number or a \"not\" hardly moves it",
        "Depends on the embedding model: another one shifts every score",
      ]),
    MetricDescription(
      "noise_sensitivity",
      aliases: ["noise_sensitivity_relevant", "noise_sensitivity_irrelevant"], from: .ragas,
      range: .fraction, needs: [.question, .answer, .contexts, .reference], for: .correct,
      "Share of the answer's claims that are wrong although contexts were there",
      failure: "Generation: the model believes the wrong passage",
      traps: ["Less is better, unlike all other metrics of Ragas"]),
  ]

  private static let ragasAgents = [
    MetricDescription(
      "topic_adherence", aliases: ["topic_adherence_score"], from: .ragas, range: .fraction,
      needs: [.conversation, .reference], for: .goalReached,
      "Whether the agent keeps to the topics that it is for",
      failure: "The agent answers what it should decline, or the reverse",
      traps: ["The mode (precision, recall, F₁) changes what is punished"]),
    MetricDescription(
      "tool_call_accuracy", from: .ragas, range: .fraction,
      needs: [.toolCalls, .referenceToolCalls], for: .goalReached,
      "Whether the right tools were called with the right arguments, in order",
      failure: "Planning: wrong tool, wrong arguments or wrong order",
      traps: ["A call too many breaks the order: the score drops to 0"]),
    MetricDescription(
      "tool_call_f1", from: .ragas, range: .fraction, needs: [.toolCalls, .referenceToolCalls],
      for: .goalReached, "Overlap of the tool calls made with those that should have been made",
      failure: "Planning: calls that are missing or too many",
      traps: ["Does not look at the order"]),
    MetricDescription(
      "agent_goal_accuracy",
      aliases: ["agent_goal_accuracy_with_reference", "agent_goal_accuracy_without_reference"],
      from: .ragas,
      range: .fraction, needs: [.conversation, .reference], for: .goalReached,
      "Whether the conversation ended as the user wanted",
      failure: "The agent gives up, or reaches another goal",
      traps: ["0 or 1 an example: needs more examples than a graded metric"]),
    MetricDescription(
      "data_compare_score", aliases: ["datacompy_score", "data_compy_score", "execution_accuracy"],
      from: .ragas, range: .fraction, needs: [.answer, .reference], for: .correct,
      "Agreement of the rows or columns that two queries return",
      failure: "The query returns other data than the reference's",
      traps: ["An empty result agrees with an empty result"]),
    MetricDescription(
      "llm_sql_equivalence_with_reference",
      aliases: ["llm_sql_equivalence", "sql_semantic_equivalence"],
      from: .ragas, range: .fraction, needs: [.answer, .contexts, .reference], for: .correct,
      "Whether a judge finds two SQL queries equivalent",
      failure: "The query asks for something else", traps: ["The judge does not run the query"]),
  ]

  private static let ragasTexts = [
    MetricDescription(
      "non_llm_string_similarity", aliases: ["string_similarity"], from: .ragas, range: .fraction,
      needs: [.answer, .reference], for: .correct, "One minus the edit distance to the reference",
      failure: "The answer is worded otherwise",
      traps: ["Punishes other words for the same thing"]),
    MetricDescription(
      "bleu_score", aliases: ["bleu"], from: .ragas, range: .fraction,
      needs: [.answer, .reference], for: .correct,
      "Overlap of runs of words with the reference (BLEU)",
      failure: "The answer is worded otherwise",
      traps: [
        "sacreBLEU and the harness write 0 to 100",
        "Made for whole corpora: noisy on single answers",
      ]),
    MetricDescription(
      "rouge_score", aliases: ["rouge"], from: .ragas, range: .fraction,
      needs: [.answer, .reference], for: .correct,
      "Overlap of words with the reference (ROUGE)",
      failure: "The answer leaves out words of the reference",
      traps: ["Punishes other words for the same thing", "Recall alone rewards long answers"]),
    MetricDescription(
      "chrf_score", aliases: ["chrf"], from: .ragas, range: .fraction,
      needs: [.answer, .reference], for: .correct,
      "Overlap of runs of characters with the reference (chrF)",
      failure: "The answer is worded otherwise", traps: ["The harness writes 0 to 100"]),
    MetricDescription(
      "exact_match", from: .ragas, range: .fraction, needs: [.answer, .reference], for: .correct,
      "Whether answer and reference are the same text",
      failure: "The answer is wrong, or has words around it",
      traps: ["0 or 1 an example: needs more examples than a graded metric"]),
    MetricDescription(
      "string_present", from: .ragas, range: .fraction, needs: [.answer, .reference], for: .correct,
      "Whether the reference stands in the answer",
      failure: "The answer lacks what has to be in it",
      traps: ["An answer that lists everything passes"]),
    MetricDescription(
      "aspect_critic", aliases: ["coherence", "conciseness"], from: .ragas, range: .fraction,
      needs: [.question, .answer, .criteria], for: .wellFormed,
      "Whether a judge says yes to a question about the answer",
      failure: "What the definition asks for",
      traps: ["The name is the team's own; whether yes is good depends on the definition"]),
    MetricDescription(
      "harmfulness", from: .ragas, range: .fraction,
      needs: [.question, .answer],
      for: .safe, "Whether the answer could cause harm", failure: "The answer does harm",
      traps: ["Less is better", "Rare: an average hides the one answer that matters"]),
    MetricDescription(
      "maliciousness", from: .ragas, range: .fraction,
      needs: [.question, .answer],
      for: .safe, "Whether the answer intends harm", failure: "The answer means harm",
      traps: ["Less is better", "Rare: an average hides the one answer that matters"]),
    MetricDescription(
      "simple_criteria_score", aliases: ["simple_criteria"], from: .ragas, range: .unbounded,
      needs: [.answer, .criteria], for: .wellFormed, "A grade by criteria in words",
      failure: "What the criteria ask for", traps: ["The scale is the team's own"]),
    MetricDescription(
      "domain_specific_rubrics",
      aliases: [
        "rubrics_score", "instance_rubrics", "labelled_rubrics_score",
        "reference_free_rubrics_score", "rubrics_score_with_reference",
        "rubrics_score_without_reference", "labelled_rubrics_score_with_reference",
      ], from: .ragas, range: .grade, needs: [.question, .answer, .criteria], for: .wellFormed,
      "A grade from 1 to 5 by a rubric", failure: "What the rubric asks for",
      traps: ["Judges seldom give 1 or 2: most of the scale is not used"]),
  ]
}
