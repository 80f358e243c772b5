extension Evaluator {
  /// Langfuse's traces (langfuse.com/docs, "Export data"). Scores stand beside everything else, in
  /// arrays, so that `dataset.columns` has to name them; a trace's id is new in every run.
  static let langfuse: Evaluator = {
    var langfuse = Evaluator("Langfuse")
    langfuse.signatures = [["sessionId", "observationCount", "input"]]
    langfuse.rowKeys = ["data"]
    langfuse.ids = ["metadata.id", "metadata.question_id"]
    langfuse.inputs = ["input"]
    langfuse.outputs = ["output"]
    langfuse.metricPaths = ["latency", "totalCost"]
    return langfuse
  }()

  /// Langfuse's scores, one a row, which say nothing of the input.
  static let langfuseScores: Evaluator = {
    var scores = Evaluator("Langfuse")
    scores.signatures = [["traceId", "dataType", "value"]]
    scores.refusal = (
      "Langfuse's scores stand one a row, without the input of their trace",
      "export the traces, and name their scores in dataset.columns"
    )
    return scores
  }()
}
