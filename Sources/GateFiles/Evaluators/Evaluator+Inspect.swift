extension Evaluator {
  /// Inspect AI's logs in JSON, `samples[]` (github.com/UKGovernmentBEIS/inspect_ai,
  /// `src/inspect_ai/log/_log.py`).
  static let inspect: Evaluator = {
    var inspect = Evaluator("Inspect AI")
    inspect.signatures = [["id", "epoch", "input", "target", "messages"]]
    inspect.rowKeys = ["samples"]
    inspect.ids = ["id"]
    inspect.trials = ["epoch"]
    inspect.inputs = ["input"]
    inspect.outputs = ["output.completion", "output.choices.0.message.content"]
    inspect.references = ["target"]
    inspect.metrics = [
      MetricColumns(
        ColumnPattern("scores.", ".value"), reasons: ColumnPattern("scores.", ".explanation")),
      MetricColumns(ColumnPattern("scores.", infix: ".value.")),
    ]
    inspect.grades = ["C": 1, "I": 0, "P": 0.5, "N": 0]
    for (word, grade) in [("yes", 1.0), ("true", 1), ("no", 0), ("false", 0)] {
      for word in [word, word.uppercased(), word.prefix(1).uppercased() + word.dropFirst()] {
        inspect.grades[word] = grade
      }
    }
    inspect.namedElements = ["output.choices": NamedElements(by: [])]
    inspect.otherNumbers = [ColumnPattern("scores.", infix: ".metadata.")]
    inspect.rowErrors = ["error.message", "limit.type"]
    inspect.ignoredPrefixes = [
      "messages", "events", "attachments", "store", "choices", "output.usage",
      "model_usage", "error.traceback", "error.traceback_ansi", "error_retries",
    ]
    inspect.facts = [
      HeaderFact(.created, at: "eval.created"), HeaderFact(.dataset, at: "eval.dataset.name"),
      HeaderFact(.dataset, at: "eval.task"), HeaderFact(.factor("model"), at: "eval.model"),
      HeaderFact(.factor("task"), at: "eval.task"),
      HeaderFact(.factor("task version"), at: "eval.task_version"),
      HeaderFact(.factor("judge"), at: "eval.model_roles.grader.model"),
      HeaderFact(.factor("judge"), at: "eval.task_args.grader"),
    ]
    inspect.status = ("status", "success")
    return inspect
  }()
}
