import GateText
package import GateAnalyses
import GateVerdicts

/// The catalogue of metrics for programs.
package enum CatalogueReport {
  /// The whole catalogue as JSON.
  package static func json() -> String {
    JSONValue.document([
      "schemaVersion": 1,
      "metrics": .array(MetricCatalogue.all.map(description)),
    ])
  }

  /// The metrics of a run as JSON.
  ///
  /// - Parameters:
  ///   - inventory: what was found.
  ///   - path: what to call the run.
  ///   - format: how its file is written.
  package static func json(_ inventory: MetricInventory, path: String, format: String) -> String {
    JSONValue.document([
      "schemaVersion": 1, "run": .init(path), "format": .init(format),
      "metrics": .array(inventory.items.map(item)),
      "unmeasured": .array(inventory.gaps.map(gap)),
    ])
  }

  /// What a first thresholds.json has in it as JSON.
  package static func json(_ summary: FirstThresholdsSummary) -> String {
    JSONValue.document([
      "schemaVersion": 1, "config": .init(summary.config),
      "workflow": .init(summary.workflow), "runs": .init(summary.runs),
      "gated": .init(summary.gated.map(\.metric)), "rules": .init(summary.ruleCount),
      "unclear": .init(summary.unclear), "assumed": .init(summary.assumed),
    ])
  }

  private static func item(_ item: MetricInventory.Item) -> JSONValue {
    [
      "metric": .init(item.metric), "direction": .init(item.direction?.rawValue),
      "lowest": .init(item.seen?.lowerBound), "highest": .init(item.seen?.upperBound),
      "scored": .init(item.scored), "missing": .init(item.missing),
      "gated": .init(item.rule.map { !$0.advisory } ?? false),
      "unit": .init(item.rule?.unit ?? item.known?.unit),
      "rangeContradicted": .init(item.known?.isContradicted ?? false),
      "known": item.known.map { description($0.description) } ?? .null,
    ]
  }

  private static func gap(_ gap: MetricInventory.Gap) -> JSONValue {
    [
      "objective": .init(gap.objective.rawValue),
      "sentence": .init(gap.objective.sentence),
      "metrics": .init(gap.candidates.map(\.name)),
    ]
  }

  private static func description(_ metric: MetricDescription) -> JSONValue {
    [
      "name": .init(metric.name), "aliases": .init(metric.aliases),
      "source": .init(metric.source.rawValue),
      "direction": .init(metric.direction.rawValue),
      "range": .array([.init(metric.range.lower), .init(metric.range.upper)]),
      "unit": .init(metric.unit), "needs": .init(metric.needs.map(\.rawValue)),
      "objective": .init(metric.objective.rawValue),
      "measures": .init(metric.measures), "failure": .init(metric.failure),
      "traps": .init(metric.traps),
    ]
  }
}
