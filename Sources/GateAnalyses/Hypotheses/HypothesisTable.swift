/// What a pattern of metrics may mean. A hypothesis says where to look first, and proves nothing.
package struct Hypothesis: Sendable, Equatable {
  /// What is seen.
  package enum Symptom: Sendable, Equatable {
    /// One metric fails where another does well.
    case fails(MetricRole, while: MetricRole)
    /// Two metrics fail on the same examples.
    case failTogether(MetricRole, MetricRole)
    /// A metric is worse where a property of texts is large.
    case worse(MetricRole, whereLarge: String)
  }

  /// What is seen.
  package let symptom: Symptom
  /// What it may mean, as a sentence without a full stop.
  package let meaning: String
  /// What to look at to find out, likewise.
  package let test: String
  /// Where this is from.
  package let source: String
}

/// All hypotheses that are known, as data.
package enum HypothesisTable {
  /// The hypotheses, the most specific first.
  package static let all: [Hypothesis] = [
    Hypothesis(
      symptom: .fails(.contextRecall, while: .faithfulness),
      meaning: "retrieval misses what is needed, and the answer keeps to what it was given",
      test: "look for the reference's facts in the index: are they there, and how far down?",
      source: "Ragas: context recall, docs.ragas.io; Barnett et al. 2024, arXiv:2401.05856, FP1–FP3"
    ),
    Hypothesis(
      symptom: .fails(.faithfulness, while: .contextRecall),
      meaning: "generation invents although what is needed was retrieved",
      test: "read the unsupported claims beside the contexts; try a stricter prompt or model",
      source: "Ragas: faithfulness, docs.ragas.io; Ru et al. 2024, arXiv:2408.08067"),
    Hypothesis(
      symptom: .fails(.contextPrecision, while: .contextRecall),
      meaning: "ranking: what is needed is retrieved, below or among much that is not",
      test: "compare the order of the contexts with a re-ranker's; try fewer contexts",
      source: "Ragas: context precision, docs.ragas.io; Barnett et al. 2024, arXiv:2401.05856, FP2"),
    Hypothesis(
      symptom: .fails(.answerRelevancy, while: .faithfulness),
      meaning: "the answer keeps to the contexts, and answers something else or refuses",
      test: "read the answers: do they refuse, or answer a neighbouring question?",
      source: "Es et al. 2023, arXiv:2309.15217; Barnett et al. 2024, arXiv:2401.05856, FP6"),
    Hypothesis(
      symptom: .fails(.correctness, while: .faithfulness),
      meaning: "the answer repeats contexts that are wrong, outdated or not those of the question",
      test: "check the documents that were retrieved, and the references",
      source: "Ru et al. 2024, arXiv:2408.08067"),
    Hypothesis(
      symptom: .fails(.correctness, while: .contextRecall),
      meaning: "generation leaves out or misreads what was retrieved",
      test: "see whether the missing facts stand in the middle of long contexts",
      source: "Barnett et al. 2024, arXiv:2401.05856, FP4, FP7; Liu et al. 2023, arXiv:2307.03172"),
    Hypothesis(
      symptom: .failTogether(.contextRecall, .faithfulness),
      meaning: "where retrieval misses, generation fills the gap with what it makes up",
      test: "see what the system does with no context at all: does it say that it does not know?",
      source: "Barnett et al. 2024, arXiv:2401.05856, FP1"),
    Hypothesis(
      symptom: .failTogether(.contextRecall, .correctness),
      meaning: "answers are wrong because retrieval misses what is needed",
      test: "score the answers once with the right contexts given by hand",
      source: "Ru et al. 2024, arXiv:2408.08067"),
    Hypothesis(
      symptom: .failTogether(.contextPrecision, .faithfulness),
      meaning: "contexts that do not belong to the question lead generation astray",
      test: "try fewer contexts, or a re-ranker in front",
      source: "Ragas: noise sensitivity, docs.ragas.io; Ru et al. 2024, arXiv:2408.08067"),
    Hypothesis(
      symptom: .worse(.latency, whereLarge: "context length"),
      meaning: "long contexts take their time",
      test: "plot latency against the length of the prompt; try fewer or shorter contexts",
      source: "Liu et al. 2023, arXiv:2307.03172"),
    Hypothesis(
      symptom: .worse(.latency, whereLarge: "answer length"),
      meaning: "latency is the time that long answers take to write",
      test: "compare the time to the first token, and the time for each token",
      source: "Kwon et al. 2023, doi 10.1145/3600006.3613165"),
    Hypothesis(
      symptom: .worse(.faithfulness, whereLarge: "context length"),
      meaning: "generation loses what stands in the middle of long contexts",
      test: "move the needed context to the front and score again",
      source: "Liu et al. 2023, arXiv:2307.03172"),
    Hypothesis(
      symptom: .worse(.faithfulness, whereLarge: "answer length"),
      meaning: "long answers say more than the contexts do",
      test: "read which claims of the longest answers are unsupported",
      source: "Min et al. 2023, doi 10.18653/v1/2023.emnlp-main.741"),
    Hypothesis(
      symptom: .worse(.contextRecall, whereLarge: "question length"),
      meaning: "long questions ask for several things, and one search finds one of them",
      test: "split the questions, and search once for each part",
      source: "Barnett et al. 2024, arXiv:2401.05856, FP7"),
  ]
}
