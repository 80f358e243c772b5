import GateVerdicts
import Testing

@testable import GateAnalyses

@Suite struct MetricCatalogueTests {
  private func name(
    _ metric: String, from evaluator: String? = nil, seen: ClosedRange<Double>? = nil
  ) -> String? {
    MetricCatalogue.entry(for: metric, from: evaluator, seen: seen).map {
      "\($0.description.source.rawValue): \($0.description.name)"
    }
  }

  @Test(arguments: [
    ("faithfulness", "Ragas: faithfulness"), ("Faithfulness", "Ragas: faithfulness"),
    ("noise_sensitivity(mode=relevant)", "Ragas: noise_sensitivity"),
    ("factual_correctness(mode=f1)", "Ragas: factual_correctness"),
    ("response-relevancy", "Ragas: answer_relevancy"),
    ("nv_context_relevance", "Ragas: context_relevance"),
    ("exact_match,strict-match", "Ragas: exact_match"),
    ("Contextual Recall", "DeepEval: Contextual Recall"),
    ("Correctness [GEval]", "DeepEval: Correctness"),
    ("groundedness.gpt_groundedness", "Azure AI evaluation: groundedness"),
    ("gpt_relevance", "Azure AI evaluation: relevance"),
    ("violence_score", "Azure AI evaluation: violence"),
    ("answer_relevance/v1", "Ragas: answer_relevancy"),
    ("latencyMs", "operations: latency_ms"), ("outputs.latency", "operations: latency"),
    ("llm-rubric", "promptfoo: llm-rubric"),
    ("bits_per_byte", "lm-evaluation-harness: bits_per_byte"),
    ("metascore", "OpenAI evals: metascore"),
  ])
  func `a metric is found however it is spelled`(metric: String, found: String) {
    #expect(name(metric) == found)
  }

  @Test(arguments: ["", "our own metric", "gpt", "v1", "(f1)", "/", "🧪"])
  func `a name that nobody uses is not known`(metric: String) {
    #expect(name(metric) == nil)
  }

  @Test func `the run's own evaluator goes first`() {
    #expect(name("Faithfulness", from: "DeepEval") == "DeepEval: Faithfulness")
    #expect(name("exact_match,none", from: "lm-evaluation-harness")?.hasPrefix("lm-eval") == true)
    #expect(name("f1_score", from: "OpenAI evals") == "OpenAI evals: f1_score")
    #expect(
      name("gpt_groundedness", from: "Azure RAG chat evaluator")
        == "Azure AI evaluation: groundedness")
    #expect(name("faithfulness", from: "wide rows") == "Ragas: faithfulness")
  }

  @Test func `else the scores decide between two of one name`() {
    #expect(name("tool_call_accuracy", seen: 0...1) == "Ragas: tool_call_accuracy")
    #expect(name("tool_call_accuracy", seen: 1...5) == "Azure AI evaluation: tool_call_accuracy")
    #expect(name("bleu", seen: 0...44.5) == "lm-evaluation-harness: bleu")
  }

  @Test func `a range that the scores contradict is not the metric's`() throws {
    let graded = try #require(MetricCatalogue.entry(for: "faithfulness", seen: 1...5))
    #expect(graded.isContradicted && graded.range == nil)
    let fitting = try #require(MetricCatalogue.entry(for: "faithfulness", seen: 0.2...1))
    #expect(fitting.range == .fraction)
    let slow = try #require(MetricCatalogue.entry(for: "latency", seen: 200...4_000))
    #expect(!slow.isContradicted && slow.unit == nil)
  }

  @Test func `the direction that a name has without thresholds is that of the catalogue`() {
    for description in MetricCatalogue.all {
      for name in [description.name] + description.aliases {
        let known = Direction.known(for: name) ?? .higherIsBetter
        #expect(known == description.direction, "\(name)")
      }
    }
  }

  @Test func `every entry says what a person needs, and no source has a name twice`() {
    for source in MetricSource.allCases {
      let names = MetricCatalogue.all.filter { $0.source == source }
        .flatMap { [$0.name] + $0.aliases }
      #expect(Set(names.map { $0.lowercased() }).count == names.count, "\(source)")
      #expect(!names.isEmpty)
    }
    for description in MetricCatalogue.all {
      let texts = [description.measures, description.failure] + description.traps
      #expect(texts.allSatisfy { !$0.isEmpty && $0.last != "." }, "\(description.name)")
      #expect(!description.needs.isEmpty)
    }
  }
}
