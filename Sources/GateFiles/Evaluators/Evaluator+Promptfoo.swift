extension Evaluator {
  /// promptfoo: `-o results.json`, whose rows are `results.results[]`, and `-o results.jsonl`
  /// (github.com/promptfoo/promptfoo, `src/types/index.ts`).
  ///
  /// `testIdx` counts tests and repetitions as they come, and `id` is random: the variables of the
  /// test are what identifies it. A row that failed with an error has the score 0, which is none.
  static let promptfoo: Evaluator = {
    var promptfoo = Evaluator("promptfoo")
    promptfoo.signatures = [
      ["namedScores", "success", "promptIdx"], ["namedScores", "success", "latencyMs"],
    ]
    promptfoo.rowKeys = ["results", "results.results"]
    promptfoo.joinsLines = true
    promptfoo.rowID = "id"
    promptfoo.runID = "evalId"
    promptfoo.inputs = ["testCase.vars", "vars"]
    promptfoo.trials = ["repeatIndex"]
    promptfoo.outputs = ["response.output"]
    promptfoo.references = [
      "testCase.vars.reference", "testCase.vars.expected", "vars.reference", "vars.expected",
    ]
    promptfoo.systems = [
      ["provider.label", "provider.id", "provider"],
      ["promptIdx", "prompt.label", "prompt.display"],
    ]
    promptfoo.metrics = [MetricColumns(ColumnPattern("namedScores."))]
    promptfoo.metricPaths = ["score", "success", "latencyMs", "cost"]
    promptfoo.namedElements = [
      "gradingResult.componentResults": NamedElements(by: "assertion.metric", orElse: "other")
    ]
    promptfoo.ignoredPrefixes = [
      "gradingResult.tokensUsed", "gradingResult.namedScores", "gradingResult.assertion",
      "prompt.raw", "response.tokenUsage", "response.metadata", "testCase.assert",
      "testCase.options",
    ]
    promptfoo.rowErrors = ["error"]
    promptfoo.failures = [
      RowFailure("failureReason", is: "2"),
      // Version 2 has no failure reason, and version 3 none where there was no output.
      RowFailure("error", unless: ["gradingResult.pass"]),
      RowFailure(
        "gradingResult.reason", is: "No assertions", metrics: ["score", "success"],
        words: "the test has no assertions"),
    ]
    promptfoo.judgeFailures = JudgeFailures(
      marks: ColumnPattern("gradingResult.componentResults.", ".metadata.graderError"),
      reasons: ColumnPattern("gradingResult.componentResults.", ".reason"),
      totals: ["score", "success"])
    promptfoo.facts = [
      HeaderFact(.created, at: "results.timestamp"), HeaderFact(.created, at: "timestamp"),
      HeaderFact(.dataset, at: "config.description"),
      HeaderFact(.factor("judge"), at: "config.defaultTest.options.provider"),
    ]
    promptfoo.rowFacts = [HeaderFact(.factor("model"), at: "provider.id")]
    return promptfoo
  }()

  /// promptfoo's table as CSV, whose scores are rounded to two digits.
  static let promptfooTable: Evaluator = {
    var table = Evaluator("promptfoo")
    table.signatures = [["Named Scores", "Status", "Score"]]
    table.refusal = (
      "promptfoo's table has its scores rounded to two digits",
      "let it write JSON: promptfoo eval -o results.json"
    )
    return table
  }()
}
