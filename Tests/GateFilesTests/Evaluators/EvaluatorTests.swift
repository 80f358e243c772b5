import GateText
import GateRuns
import GateVerdicts
import Testing

@testable import GateFiles

@Suite struct EvaluatorTests {
  /// The question that a fixture's example asks, by the beginning of its SHA-256.
  private static let questions = [
    "b5e96206": "password", "38e9066a": "size", "a3f78c8e": "sale", "3b673fe5": "error",
    "91db1799": "charged",
  ]

  /// The scores of a metric: `id: 1, 0.5, –`, trials of one example sorted.
  private func scores(_ metric: String, in file: ScoreFile) throws -> [String] {
    let column = try #require(file.run.scores(of: metric))
    var trials: [String: [String]] = [:]
    for (row, id) in file.run.exampleIDs.enumerated() {
      let text =
        switch column[row] {
        case .value(let value): ShortestNumber.text(of: value)
        case .missing(let reason): "– \(reason.description)"
        }
      trials[Self.questions[String(id.prefix(8))] ?? id, default: []].append(text)
    }
    return trials.map { "\($0.key): \($0.value.sorted().joined(separator: ", "))" }.sorted()
  }

  private static let cases: [(file: String, metric: String, scores: [String])] = [
    (
      "ragas/new_names.csv", "faithfulness",
      [
        "charged: 1", "error: 0.75", "password: 1", "sale: – empty", "size: 0.5",
      ]
    ),
    (
      "ragas/new_names.csv", "noise_sensitivity(mode=relevant)",
      [
        "charged: 0", "error: 0", "password: 0", "sale: 0.25", "size: 0.3333333333333333",
      ]
    ),
    (
      "ragas/old_names_with_index.csv", "faithfulness",
      [
        "charged: 0.6666666666666666", "password: 0.5, 1", "sale: – empty",
      ]
    ),
    (
      "ragas/lines_bare_nan.jsonl", "answer_relevancy",
      [
        "error: 0", "password: 0.91, 0.93", "sale: – infinite", "size: 0.88",
      ]
    ),
    (
      "ragas/experiments/jolly_turing.jsonl", "groundedness",
      [
        "q-001: 1", "q-002: 0.5", "q-003: – NaN", "q-004: 0.25",
      ]
    ),
    (
      "ragas/experiments/jolly_turing.csv", "needs_review",
      [
        "q-001: 0", "q-002: 1", "q-003: 0", "q-004: 1",
      ]
    ),
    (
      "deepeval/latest_run_full.json", "Faithfulness",
      [
        "error: 0", "password: 0.75, 1",
        "sale: – Timed out/cancelled while evaluating metric.", "size: 0.5",
      ]
    ),
    ("deepeval/latest_test_run.json", "Correctness [GEval]", ["password: 0.82", "sale: 0.9"]),
    (
      "deepeval/python_evaluation_result.json", "Answer Relevancy",
      [
        "charged: – Connection error.", "password: 0.95",
      ]
    ),
    (
      "inspect/log.json", "model_graded_qa",
      [
        "s-1: 0.5, 1", "s-2: 0, – The grader wrote no grade.",
        "s-3: 0, – RateLimitError('429 Too Many Requests')",
      ]
    ),
    (
      "inspect/log.json", "rubric.tone",
      [
        "s-1: 0.5, 1", "s-2: 0, 0", "s-3: 1, – RateLimitError('429 Too Many Requests')",
      ]
    ),
    (
      "inspect/log.json", "f1",
      [
        "s-1: 0.5, 0.75", "s-2: 0, 1", "s-3: 0.25, – RateLimitError('429 Too Many Requests')",
      ]
    ),
    ("inspect/chat_input_int_ids.json", "match", ["1: 1", "2: 0"]),
    (
      "lm_eval/samples_support_days_2026-03-02T10-00-00.123456.jsonl", "exact_match,strict-match",
      [
        "0: 1", "1: 0", "2: 0",
      ]
    ),
    (
      "lm_eval/samples_support_days_2026-03-02T10-00-00.123456.jsonl",
      "exact_match,flexible-extract", ["0: 1", "1: 1", "2: 0"]
    ),
    ("lm_eval/old_array.json", "exact_match", ["0: 1", "1: 1", "2: 0"]),
    (
      "phoenix/experiment.json", "correctness",
      [
        "RGF0YXNldEV4YW1wbGU6MQ==: 0, 1",
        "RGF0YXNldEV4YW1wbGU6Mg==: – JSONDecodeError: judge reply was not JSON",
        "RGF0YXNldEV4YW1wbGU6Mw==: – TimeoutError('30 s')", "RGF0YXNldEV4YW1wbGU6NA==: 0.75",
      ]
    ),
    (
      "azure/evaluate_result.json", "relevance",
      [
        "error: 1", "password: 5", "sale: – Not applicable: Intermediate response.", "size: 4",
      ]
    ),
    (
      "openai_evals/match.jsonl", "correct",
      [
        "support.dev.0: 1", "support.dev.1: 0", "support.dev.2: – 429 Too Many Requests",
        "support.dev.3: 1",
      ]
    ),
    (
      "openai_evals/modelgraded.jsonl", "score",
      [
        "support.dev.0: 1", "support.dev.2: – the judge's answer was no choice", "support.dev.4: 0",
      ]
    ),
    (
      "mlflow/eval_results_table.json", "answer_similarity/v1",
      [
        "q-001: 5", "q-002: 3",
        "q-003: – Failed to extract score and justification. Raw output: I think it is fine.",
        "q-004: – Failed to score model on payload. Error: 429 Too Many Requests",
      ]
    ),
    (
      "braintrust/experiment.json", "Levenshtein",
      [
        "q-001: 0.42, – empty", "q-002: 0.1", "q-003: 0.55", "q-004: – TimeoutError: 30 s",
      ]
    ),
    (
      "langsmith/to_pandas.csv", "is_polite",
      [
        "0b9d1c1e-6d1f-4b65-9a3e-1a2b3c4d5e01: 1, 1", "0b9d1c1e-6d1f-4b65-9a3e-1a2b3c4d5e02: 1",
        "0b9d1c1e-6d1f-4b65-9a3e-1a2b3c4d5e03: – RateLimitError('429 Too Many Requests')",
        "0b9d1c1e-6d1f-4b65-9a3e-1a2b3c4d5e04: 0",
      ]
    ),
  ]

  @Test(arguments: cases.indices)
  func `Scores and the reasons of missing ones are read`(place: Int) throws {
    let (name, metric, expected) = Self.cases[place]
    #expect(try scores(metric, in: EvaluatorFixtures.read(name)) == expected)
  }

  @Test(
    arguments: [
      ("ragas/new_names.csv", "Ragas, CSV"), ("promptfoo/results_v3.json", "promptfoo, JSON"),
      ("promptfoo/results.jsonl", "promptfoo, JSON Lines"),
      ("deepeval/latest_run_full.json", "DeepEval, JSON"), ("inspect/log.json", "Inspect AI, JSON"),
      ("lm_eval/old_array.json", "lm-evaluation-harness, JSON array"),
      ("langsmith/to_pandas.csv", "LangSmith, CSV"),
      ("phoenix/experiment.json", "Arize Phoenix, JSON array"),
      ("phoenix/experiment.csv", "Arize Phoenix, CSV"),
      ("azure/evaluate_result.json", "Azure AI evaluation, JSON"),
      ("azure/instance_results.jsonl", "Azure AI evaluation, JSON Lines"),
      ("openai_evals/match.jsonl", "OpenAI evals, JSON Lines"),
      ("mlflow/eval_results_table.json", "MLflow, JSON"),
      ("braintrust/experiment.json", "Braintrust, JSON array"),
    ])
  func `An evaluator is told from the content`(name: String, format: String) throws {
    #expect(try EvaluatorFixtures.read(name).format.name == format)
  }

  @Test func `A failed row and a failed judge are no zeros in promptfoo`() throws {
    let file = try EvaluatorFixtures.read(
      "promptfoo/results_v3.json", columns: DatasetColumns(id: "testCase.metadata.question_id"))
    #expect(
      try scores("faithfulness", in: file) == [
        "q-001: 0.4, 1", "q-002: 0.8", "q-003: – API error: 429 Too Many Requests …",
        "q-004: – Could not extract JSON from llm-rubric response",
      ])
    #expect(
      try scores("score", in: file) == [
        "q-001: 0.7999999999999999, 1", "q-002: 0.9",
        "q-003: – API error: 429 Too Many Requests …",
        "q-004: – Could not extract JSON from llm-rubric response",
      ])
    #expect(try scores("tone", in: file)[3] == "q-004: 1")
    #expect(file.run.header.created == "2026-03-02T10:00:00.000Z")
    #expect(file.run.header.factors["model"] == "openai:chat:gpt-4.1-mini")
  }

  @Test func `A file of several systems wants one to be chosen`() throws {
    let name = "promptfoo/two_systems.json"
    let columns = DatasetColumns(id: "testCase.metadata.question_id")
    let haiku = try EvaluatorFixtures.read(name, columns: columns, system: "haiku")
    #expect(try scores("faithfulness", in: haiku) == ["q-001: 0.7", "q-005: 0.9"])
    #expect(haiku.run.header.system == "haiku")
    #expect(throws: FileProblem.self) { try EvaluatorFixtures.read(name, columns: columns) }
    let wrong = #expect(throws: FileProblem.self) {
      try EvaluatorFixtures.read(name, columns: columns, system: "haiko")
    }
    #expect(wrong?.remedy == "did you mean \"haiku\"?")
    #expect(throws: FileProblem.self) {
      try EvaluatorFixtures.read("ragas/new_names.csv", system: "x")
    }
  }

  @Test func `Rows that an old promptfoo wrote twice, and two on a line, are read once`() throws {
    let file = try EvaluatorFixtures.read("promptfoo/glued_old.jsonl")
    #expect(file.run.rowCount == 3)
    #expect(try scores("faithfulness", in: file).contains("ff12975b4abe977dd138b61ad8eede78: 0.8"))
  }

  @Test func `What a person annotated is a label and no metric`() throws {
    for name in ["phoenix/experiment.json", "phoenix/experiment.csv"] {
      let file = try EvaluatorFixtures.read(name)
      #expect(file.run.metrics.map(\.metric) == ["correctness", "latency_ms", "tone_score"])
      let label = try #require(file.humanLabels.first)
      #expect(label.metric == "approved")
      #expect(label[0] == .value(1))
      #expect(label.missingCount == 3)
    }
  }

  @Test func `The same experiment is the same run in JSON and in CSV`() throws {
    let json = try EvaluatorFixtures.read("phoenix/experiment.json").run
    let csv = try EvaluatorFixtures.read("phoenix/experiment.csv").run
    #expect(json.exampleIDs == csv.exampleIDs)
    for (first, second) in zip(json.metrics, csv.metrics) {
      #expect((0..<first.count).map { first[$0] } == (0..<second.count).map { second[$0] })
    }
    let columns = try EvaluatorFixtures.read("ragas/columns.json").run
    let records = try EvaluatorFixtures.read("ragas/records.json").run
    #expect(ScoreGateLines.write(columns) == ScoreGateLines.write(records))
  }

  @Test func `The hashes of lm-evaluation-harness are fingerprints`() throws {
    let run = try EvaluatorFixtures.read(
      "lm_eval/samples_support_topic_2026-03-02T10-00-00.123456.jsonl"
    ).run
    #expect(run.fingerprints.input?[0] != run.fingerprints.input?[1])
    #expect(run.fingerprints.prompt?[0] != nil)
    #expect(run.fingerprints.reference?[0] != nil)
  }

  @Test func `A metric without a score of one example is said, not read`() throws {
    let file = try EvaluatorFixtures.read(
      "lm_eval/samples_support_topic_2026-03-02T10-00-00.123456.jsonl")
    #expect(file.run.metrics.map(\.metric) == ["acc", "acc_norm"])
    #expect(
      file.warnings.filter { $0.contains("no score of one example") }.count == 2)
  }

  @Test func `Columns of any file become metrics by a mapping`() throws {
    let file = try EvaluatorFixtures.read(
      "braintrust/experiment.csv",
      columns: DatasetColumns(
        id: "metadata.question_id",
        metrics: ["scores.Factuality": "factuality", "metrics.duration": "duration"]))
    #expect(
      try scores("factuality", in: file) == [
        "q-001: 1", "q-002: 0.6", "q-003: – empty", "q-004: – TimeoutError: 30 s",
      ])
    #expect(file.run.scores(of: "Factuality") == nil)
    let traces = try EvaluatorFixtures.read(
      "langfuse/traces.json",
      columns: DatasetColumns(
        id: "metadata.question_id",
        metrics: ["faithfulness": "faithfulness", "helpfulness": "helpfulness", "none": "none"]))
    #expect(
      try scores("faithfulness", in: traces) == [
        "q-001: 1", "q-002: 0.5", "q-003: – empty", "q-005: – not a number: [0.9,0.7]",
      ])
    #expect(traces.warnings.contains("there is no column \"none\" (dataset.columns)"))
  }

  @Test(
    arguments: [
      #"{"id":"a","epoch":1,"scores":{"s":0.5}}"#,
      #"{"id":"a","inputs":{"question":"Why?"},"outputs":{"answer":"So"},"scores":{"s":0.5}}"#,
      #"{"example_id":"a","repetition_number":1,"s":0.5}"#,
      #"{"id":"a","spec":{"x":1},"scores":[{"name":"s","score":0.5,"threshold":0.3}]}"#,
      #"{"id":"a","target":"x","results":[{"id":"b"}],"s":0.5}"#,
    ])
  func `Rows that somebody has put together are read as they are`(text: String) throws {
    let lines = text + "\n" + text.replacing(":\"a\"", with: ":\"b\"") + "\n"
    let file = try ScoreFile.read(Array(lines.utf8), path: "rows")
    #expect(file.run.scores(of: "s")?[1] == .value(0.5))
    #expect(file.run.exampleIDs == ["a", "b"])
  }

  @Test func `Less is better where evaluators score it so`() {
    #expect(Direction.known(for: "noise_sensitivity(mode=relevant)") == .lowerIsBetter)
    #expect(Direction.known(for: "Latency") == .lowerIsBetter)
    #expect(Direction.known(for: "faithfulness") == nil)
  }
}

@Suite struct EvaluatorTrapTests {
  private func read(_ text: String, columns: DatasetColumns = DatasetColumns()) throws -> ScoreFile
  {
    try ScoreFile.read(Array(text.utf8), path: "scores", columns: columns)
  }

  private func values(_ metric: String, in file: ScoreFile) throws -> [Score] {
    let column = try #require(file.run.scores(of: metric))
    return (0..<column.count).map { column[$0] }
  }

  @Test func `Rows under two keys are not half a run`() {
    let cases = #"[{"name":"a","input":"Why?","metricsData":[{"name":"F","score":1}]}]"#
    let problem = #expect(throws: FileProblem.self) {
      try read(#"{"testCases":\#(cases),"conversationalTestCases":\#(cases)}"#)
    }
    #expect(
      problem?.what == "there are rows under \"testCases\" and under \"conversationalTestCases\"")
  }

  @Test func `Systems are told by the first name that a row has`() {
    func row(_ provider: String) -> String {
      #"{"namedScores":{"s":1},"success":true,"latencyMs":1,"vars":{"q":"a"},"provider":\#(provider)}"#
    }
    let text = [#"{"id":"x","label":"mini"}"#, #"{"id":"b"}"#, #"{"id":"c"}"#].map(row)
    let problem = #expect(throws: FileProblem.self) { try read(text.joined(separator: "\n")) }
    #expect(problem?.what == "the file holds 3 systems: \"mini\", \"b\", \"c\"")
  }

  @Test func `Two runs in one record of OpenAI evals are refused`() {
    func event(_ run: String) -> String {
      #"{"run_id":"\#(run)","event_id":0,"sample_id":"a","type":"match","data":{"correct":true}}"#
    }
    #expect(throws: FileProblem.self) { try read(event("r1") + "\n" + event("r2") + "\n") }
  }

  @Test func `The second answer of a sample belongs to its second trial`() throws {
    func event(_ type: String, _ data: String) -> String {
      #"{"run_id":"r","event_id":0,"sample_id":"a","type":"\#(type)","data":\#(data)}"# + "\n"
    }
    let file = try read(
      event("sampling", #"{"prompt":"p","sampled":["one"]}"#)
        + event("match", #"{"correct":true}"#)
        + event("sampling", #"{"prompt":"p","sampled":["two"]}"#)
        + event("match", #"{"correct":false}"#))
    #expect(try values("correct", in: file) == [.value(1), .value(0)])
    #expect((0..<2).map { file.run.texts[$0].output } == ["one", "two"])
  }

  @Test func `A row of lm-evaluation-harness without an id is no row less`() {
    let problem = #expect(throws: FileProblem.self) {
      try read(
        #"{"doc_id":0,"resps":[],"filter":"none","acc":1}"# + "\n"
          + #"{"doc_id":null,"resps":[],"filter":"none","acc":0}"# + "\n")
    }
    #expect(problem?.position?.line == 2)
  }

  @Test func `What describes a score of Inspect is none`() throws {
    let sample =
      #"{"id":"a","epoch":1,"input":"q","target":"t","messages":[],"scores":{"qa":{"value":"C","#
      + #""metadata":{"value":3,"parts":{"value":{"x":9}}}}}}"#
    let file = try read(#"{"version":2,"status":"success","samples":[\#(sample)]}"#)
    #expect(file.run.metrics.map(\.metric) == ["qa"])
    #expect(try values("qa", in: file) == [.value(1)])
  }

  @Test func `An empty object is no input`() {
    #expect(throws: FileProblem.self) {
      try read(
        #"{"namedScores":{"s":1},"success":true,"latencyMs":1,"vars":{},"provider":{"id":"b"}}"#)
    }
  }

  @Test func `The score of a test without assertions and without an output is none`() throws {
    func row(_ question: String, _ rest: String) -> String {
      #"{"namedScores":{},"success":true,"latencyMs":1,"vars":{"q":"\#(question)"},"score":1,"#
        + #""provider":{"id":"b"},\#(rest)}"# + "\n"
    }
    let file = try read(
      row("a", #""gradingResult":{"pass":true,"reason":"No assertions"},"failureReason":0"#)
        + row("b", #""error":"No output","failureReason":0"#)
        + row("c", #""gradingResult":{"pass":true,"reason":"ok"},"failureReason":0"#))
    #expect(
      try values("score", in: file) == [
        .missing(.reported("the test has no assertions")), .missing(.reported("No output")),
        .value(1),
      ])
  }

  @Test func `The spans of an example are not examples`() throws {
    func span(_ id: String, _ root: String) -> String {
      #"{"span_id":"\#(id)","root_span_id":"\#(root)","input":"Why?","scores":{"s":\#(id == root ? 1 : 0)}}"#
    }
    let file = try read("[\(span("r", "r")),\(span("x", "r"))]")
    #expect(try values("s", in: file) == [.value(1)])
  }

  @Test func `A metric that two columns hold is read from one, and that is said`() throws {
    let file = try read(
      #"[{"example_id":"e","repetition_number":1,"annotations":[{"name":"q","annotator_kind":"LLM","#
        + #""score":0.1},{"name":"q","annotator_kind":"CODE","score":0.9}]}]"#)
    #expect(try values("q", in: file) == [.value(0.1)])
    #expect(file.warnings.count == 1)
  }

  @Test func `Minus one is no latency where Azure's chat evaluator wrote it`() throws {
    let file = try read(
      #"{"question":"q","truth":"t","answer":"a","context":"c","latency":-1.0,"gpt_relevance":5}"#)
    #expect(try values("latency", in: file) == [.missing(.reported("not measured"))])
    #expect(try values("gpt_relevance", in: file) == [.value(5)])
  }

  @Test func `A listed metric may be mapped, and another gated`() throws {
    let row = #"{"doc_id":0,"resps":[],"metrics":["acc"],"acc":1,"latency":2}"#
    let file = try ScoreFile.read(
      Array(row.utf8), path: "scores", columns: DatasetColumns(metrics: ["acc": "accuracy"]),
      metrics: ["latency"])
    #expect(file.run.metrics.map(\.metric) == ["accuracy", "latency"])
    #expect(file.warnings.isEmpty)
  }

  @Test func `A column of pandas has the role that a column of a table has`() throws {
    let file = try read(
      #"{"example_id":{"0":"a"},"repetition_number":{"0":1},"annotation_ok_score":{"0":1},"#
        + #""annotation_ok_annotator_kind":{"0":"HUMAN"},"annotation_q_score":{"0":0.5},"#
        + #""annotation_q_annotator_kind":{"0":"LLM"}}"#)
    #expect(file.run.metrics.map(\.metric) == ["q"])
    #expect(file.humanLabels.map(\.metric) == ["ok"])
  }

  @Test func `Shown texts may be in a column that is a segment too`() throws {
    let file = try read(
      #"{"id":"a","topic":"billing","s":1}"#,
      columns: DatasetColumns(output: "topic", segments: ["topic"]))
    #expect(file.run.texts[0].output == "billing")
  }
}
