package import GateAnalyses
import GateRuns
import GateStatistics
import GateVerdicts

/// What the record holds, as JSON for programs.
package enum HistoryJSON {
  /// Renders a list of runs.
  package static func render(_ list: RecordedRuns) -> String {
    JSONValue.dictionary([
      ("schemaVersion", .integer(1)),
      ("analysis", .string("history")),
      ("count", .integer(list.count)),
      ("metric", .text(list.metric?.name.text)),
      (
        "runs",
        .array(
          list.runs.map { run in
            .dictionary(
              members(of: run)
                + (list.metric == nil
                  ? [] : [("value", value(list.metric?.values[run.number]))]))
          })
      ),
    ]).prettyPrinted
  }

  /// Renders a run that a log tells of.
  package static func render(_ run: RecordedRun, metrics: [RecordedMetric]) -> String {
    JSONValue.dictionary([
      ("schemaVersion", .integer(1)),
      ("analysis", .string("recordedRun")),
      ("run", .dictionary(members(of: run))),
      (
        "metrics",
        .array(
          metrics.map { metric in
            .dictionary([("metric", .string(metric.name.text)), ("value", value(metric))])
          })
      ),
    ]).prettyPrinted
  }

  /// Renders two runs side by side.
  package static func render(_ comparison: RunComparison) -> String {
    JSONValue.dictionary([
      ("schemaVersion", .integer(1)),
      ("analysis", .string("comparison")),
      ("before", .dictionary(members(of: comparison.before))),
      ("after", .dictionary(members(of: comparison.after))),
      (
        "factors",
        .array(
          comparison.factors.map { factor in
            .dictionary([
              ("name", .string(factor.name)), ("before", .text(factor.before)),
              ("after", .text(factor.after)),
            ])
          })
      ),
      ("metrics", .array(comparison.changes.map(change))),
    ]).prettyPrinted
  }

  private static func members(of run: RecordedRun) -> [(key: String, value: JSONValue)] {
    [
      ("number", .integer(run.number)),
      ("time", .string(run.occasion.time.text)),
      ("system", .text(run.occasion.system)),
      ("dataset", .text(run.occasion.dataset)),
      ("change", .text(run.occasion.change)),
      ("accepted", .bool(run.isAccepted)),
      ("verdict", .text(run.judgement?.verdict.rawValue)),
      ("profile", .text(run.judgement?.profile)),
      ("factors", .dictionary(run.factors.map { ($0.name, .string($0.value)) })),
      ("config", file(run.judgement?.config)),
      ("baseline", file(run.judgement?.baseline)),
      ("candidate", file(run.judgement?.candidate)),
    ]
  }

  private static func file(_ file: FileFingerprint?) -> JSONValue {
    file.map { .dictionary([("path", .string($0.path)), ("sha256", .string($0.sha256))]) } ?? .null
  }

  private static func value(_ metric: RecordedMetric?) -> JSONValue {
    guard let metric else { return .null }
    return .dictionary([
      ("value", .number(metric.value)), ("lower", .real(metric.interval?.lower)),
      ("upper", .real(metric.interval?.upper)),
      ("confidence", .real(metric.confidence?.fraction)), ("n", .whole(metric.count)),
      ("unit", .text(metric.unit)),
    ])
  }

  private static func change(_ change: RunComparison.Change) -> JSONValue {
    .dictionary([
      ("metric", .string(change.name.text)),
      ("before", value(change.before)), ("after", value(change.after)),
      ("difference", .real(change.difference)), ("lower", .real(change.interval?.lower)),
      ("upper", .real(change.interval?.upper)),
      ("basis", .string(word(for: change.basis))),
      ("standing", .string(word(for: change.standing))),
    ])
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
