internal import GateVerdicts

extension MetricCatalogue {
  /// The metrics of lm-evaluation-harness (github.com/EleutherAI/lm-evaluation-harness,
  /// `lm_eval/api/metrics.py`).
  static let languageModelHarness = [
    MetricDescription(
      "acc", aliases: ["accuracy", "acc_mutual_info"], from: .languageModelHarness,
      range: .fraction,
      needs: [.probabilities, .reference], for: .correct,
      "Whether the likeliest choice is the right one", failure: "The model is wrong",
      traps: ["Guessing has 1/k with k choices: hold scores against that"]),
    MetricDescription(
      "acc_norm", aliases: ["acc_bytes"], from: .languageModelHarness, range: .fraction,
      needs: [.probabilities, .reference], for: .correct,
      "Whether the likeliest choice is right, by its length", failure: "The model is wrong",
      traps: ["Not comparable with acc"]),
    MetricDescription(
      "exact_match", aliases: ["em", "quasi_exact_match"], from: .languageModelHarness,
      range: .fraction,
      needs: [.answer, .reference], for: .correct,
      "Whether the extracted answer is the reference",
      failure: "The answer is wrong, or was not found in the text",
      traps: [
        "Goes by a filter (strict-match, flexible-extract): a format change looks like a drop"
      ]),
    MetricDescription(
      "f1", aliases: ["qa_f1_score"], from: .languageModelHarness, range: .fraction,
      needs: [.answer, .reference],
      for: .correct, "Overlap of words with the reference",
      failure: "The answer is worded otherwise",
      traps: ["Of a classification task, a mean over classes that single examples do not have"]),
    MetricDescription(
      "mc1", aliases: ["mc2"], from: .languageModelHarness, range: .fraction,
      needs: [.probabilities, .reference],
      for: .correct, "How likely the model holds true answers (TruthfulQA)",
      failure: "The model repeats what people believe", traps: ["mc1 is 0 or 1, mc2 a share"]),
    MetricDescription(
      "pass@1", aliases: ["pass_at_1", "pass@10", "pass@k"], from: .languageModelHarness,
      range: .fraction,
      needs: [.answer, .schema], for: .correct, "Whether generated code passes its tests",
      failure: "The code is wrong", traps: ["From several samples an estimate, not a count"]),
    MetricDescription(
      "prompt_level_strict_acc",
      aliases: ["prompt_level_loose_acc", "inst_level_strict_acc", "inst_level_loose_acc"],
      from: .languageModelHarness, range: .fraction, needs: [.answer, .schema], for: .wellFormed,
      "Whether instructions that a program can check were followed (IFEval)",
      failure: "Generation: instructions are ignored",
      traps: ["By prompt it is all or nothing, by instruction it is a list of several a prompt"]),
    MetricDescription(
      "mcc", aliases: ["matthews_corrcoef"], from: .languageModelHarness, range: .cosine,
      needs: [.answer, .reference], for: .correct, "Matthews' correlation of classes",
      failure: "The model is wrong", traps: ["Of a whole set: single examples do not have it"]),
    MetricDescription(
      "bleu_acc", aliases: ["rouge1_acc", "rouge2_acc", "rougeL_acc"], from: .languageModelHarness,
      range: .fraction,
      needs: [.answer, .reference], for: .correct,
      "Whether the answer is closer to the true references than to the false ones",
      failure: "The answer repeats a false reference"),
    MetricDescription(
      "bleu_max",
      aliases: ["rouge1", "rouge2", "rougeL", "rouge1_max", "rouge2_max", "rougeL_max"],
      from: .languageModelHarness, range: .percent, needs: [.answer, .reference], for: .correct,
      "Overlap with the closest reference, 0 to 100", failure: "The answer is worded otherwise",
      traps: ["Other tools write 0 to 1"]),
    MetricDescription(
      "bleu", aliases: ["chrf"], from: .languageModelHarness, range: .percent,
      needs: [.answer, .reference],
      for: .correct, "Overlap of words or characters with the reference, 0 to 100",
      failure: "The answer is worded otherwise",
      traps: ["Of a whole corpus: single examples are noisy"]),
    MetricDescription(
      "ter", from: .languageModelHarness, range: .amount,
      needs: [.answer, .reference],
      for: .correct, "Edits a word of the reference (TER)",
      failure: "The answer is worded otherwise", traps: ["Less is better"]),
    MetricDescription(
      "perplexity", aliases: ["word_perplexity", "byte_perplexity"], from: .languageModelHarness,
      range: .amount, needs: [.probabilities], for: .wellFormed,
      "How surprised the model is by the text", failure: "The model does not know the text",
      traps: ["Less is better", "Not comparable between tokenizers, unless by word or byte"]),
    MetricDescription(
      "bits_per_byte", from: .languageModelHarness, range: .amount,
      unit: "bits",
      needs: [.probabilities], for: .wellFormed, "How surprised the model is, a byte",
      failure: "The model does not know the text", traps: ["Less is better"]),
    MetricDescription(
      "brier_score", aliases: ["brier"], from: .languageModelHarness,
      range: .amount,
      needs: [.probabilities, .reference], for: .correct,
      "Squared distance of the probabilities from what was right",
      failure: "The model is wrong, or too sure", traps: ["Less is better"]),
  ]

  /// The metrics of OpenAI's evals (github.com/openai/evals, `evals/elsuite`).
  static let openAIEvals = [
    MetricDescription(
      "correct", aliases: ["match", "includes"], from: .openAIEvals, range: .fraction,
      needs: [.answer, .reference],
      for: .correct, "Whether the answer begins with, or has in it, the reference",
      failure: "The answer is wrong, or has words before it",
      traps: ["0 or 1 an example: needs more examples than a graded metric"]),
    MetricDescription(
      "accuracy", aliases: ["fuzzy_match"], from: .openAIEvals, range: .fraction,
      needs: [.answer, .reference],
      for: .correct, "Whether the answer was counted as right", failure: "The answer is wrong",
      traps: ["Guessing has 1/k with k choices"]),
    MetricDescription(
      "f1_score", from: .openAIEvals, range: .fraction, needs: [.answer, .reference], for: .correct,
      "Overlap of words with the reference", failure: "The answer is worded otherwise",
      traps: ["Longer answers than the reference score low"]),
    MetricDescription(
      "score", aliases: ["modelgraded_score"], from: .openAIEvals, range: .fraction,
      needs: [.answer, .criteria],
      for: .correct, "What the judge's choice counts", failure: "What the criteria ask for",
      traps: ["What a choice counts is the eval's own, and may leave 0 to 1"]),
    MetricDescription(
      "metascore", from: .openAIEvals, range: .fraction, needs: [.answer, .criteria], for: .correct,
      "Whether the judge chose what a person chose", failure: "The judge, not the system",
      traps: ["Measures the judge: gate the score instead"]),
  ]
}
