import GateText
package import GateAnalyses
import GateRuns
import GateStatistics
import GateVerdicts

/// What the record holds, as JSON for programs.
package enum HistoryJSON {
  /// Renders a list of runs.
  package static func render(_ list: RecordedRuns) -> String {
    JSONValue.document([
      "schemaVersion": 1,
      "analysis": "history",
      "count": .init(list.count),
      "metric": .init(list.metric?.name.text),
      "runs": .array(
        list.runs.map { run in
          members(of: run)
            + (list.metric == nil
              ? [:] : ["value": value(list.metric?.values[run.number])])
        }),
    ])
  }

  /// Renders a run that a log tells of.
  package static func render(_ run: RecordedRun, metrics: [RecordedMetric]) -> String {
    JSONValue.document([
      "schemaVersion": 1,
      "analysis": "recordedRun",
      "run": members(of: run),
      "metrics": .array(
        metrics.map { metric in
          ["metric": .init(metric.name.text), "value": value(metric)]
        }),
    ])
  }

  /// Renders two runs side by side.
  package static func render(_ comparison: RunComparison) -> String {
    JSONValue.document([
      "schemaVersion": 1,
      "analysis": "comparison",
      "before": members(of: comparison.before),
      "after": members(of: comparison.after),
      "factors": .array(
        comparison.factors.map { factor in
          [
            "name": .init(factor.name), "before": .init(factor.before),
            "after": .init(factor.after),
          ]
        }),
      "metrics": .array(comparison.changes.map(change)),
    ])
  }

  private static func members(of run: RecordedRun) -> JSONValue {
    [
      "number": .init(run.number),
      "time": .init(run.occasion.time.text),
      "system": .init(run.occasion.system),
      "dataset": .init(run.occasion.dataset),
      "change": .init(run.occasion.change),
      "accepted": .init(run.isAccepted),
      "verdict": .init(run.judgement?.verdict.rawValue),
      "profile": .init(run.judgement?.profile),
      "factors": .init(run.factors.map { ($0.name, .init($0.value)) }),
      "config": file(run.judgement?.config),
      "baseline": file(run.judgement?.baseline),
      "candidate": file(run.judgement?.candidate),
    ]
  }

  private static func file(_ file: FileFingerprint?) -> JSONValue {
    file.map { ["path": .init($0.path), "sha256": .init($0.sha256)] } ?? .null
  }

  private static func value(_ metric: RecordedMetric?) -> JSONValue {
    guard let metric else { return .null }
    return [
      "value": .init(metric.value), "lower": .init(metric.interval?.lower),
      "upper": .init(metric.interval?.upper),
      "confidence": .init(metric.confidence?.fraction), "n": .init(metric.count),
      "unit": .init(metric.unit),
    ]
  }

  private static func change(_ change: RunComparison.Change) -> JSONValue {
    [
      "metric": .init(change.name.text),
      "before": value(change.before), "after": value(change.after),
      "difference": .init(change.difference), "lower": .init(change.interval?.lower),
      "upper": .init(change.interval?.upper),
      "basis": .init(word(for: change.basis)),
      "standing": .init(word(for: change.standing)),
    ]
  }

  private static func word(for basis: RunComparison.Basis) -> String {
    switch basis {
    case .paired: "paired"
    case .values: "values"
    case .none: "none"
    }
  }

  private static func word(for standing: RunComparison.Standing) -> String {
    switch standing {
    case .better: "better"
    case .worse: "worse"
    case .undecided: "undecided"
    case .unknown: "unknown"
    }
  }
}
