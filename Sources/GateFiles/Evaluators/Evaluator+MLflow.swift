extension Evaluator {
  /// MLflow's `eval_results_table.json` (github.com/mlflow/mlflow,
  /// `mlflow/models/evaluation/default_evaluator.py`).
  static let mlflow: Evaluator = {
    var mlflow = Evaluator("MLflow")
    mlflow.signatures = [["*/score"], ["request", "*/value"], ["trace_id", "*/value"]]
    mlflow.rowKeys = ["data"]
    mlflow.ids = KnownColumns.ids
    mlflow.inputs = ["inputs", "input", "question", "query", "prompt", "text", "request"]
    mlflow.outputs = ["outputs", "prediction", "predictions", "output", "response"]
    mlflow.references = ["ground_truth", "targets", "target", "label"]
    mlflow.metrics = [
      MetricColumns(ColumnPattern("", "/score"), reasons: ColumnPattern("", "/justification")),
      MetricColumns(ColumnPattern("", "/value"), reasons: ColumnPattern("", "/error_message")),
    ]
    mlflow.metricPaths = ["latency", "token_count", "execution_duration"]
    mlflow.grades = ["yes": 1, "Yes": 1, "YES": 1, "no": 0, "No": 0, "NO": 0]
    return mlflow
  }()
}
