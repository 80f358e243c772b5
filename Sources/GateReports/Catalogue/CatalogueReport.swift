package import GateAnalyses
import GateVerdicts

/// The catalogue of metrics for programs.
package enum CatalogueReport {
  /// The whole catalogue as JSON.
  package static func json() -> String {
    JSONValue.dictionary([
      ("schemaVersion", .integer(1)),
      ("metrics", .array(MetricCatalogue.all.map(description))),
    ]).prettyPrinted
  }

  /// The metrics of a run as JSON.
  ///
  /// - Parameters:
  ///   - inventory: what was found.
  ///   - path: what to call the run.
  ///   - format: how its file is written.
  package static func json(_ inventory: MetricInventory, path: String, format: String) -> String {
    JSONValue.dictionary([
      ("schemaVersion", .integer(1)), ("run", .string(path)), ("format", .string(format)),
      ("metrics", .array(inventory.items.map(item))),
      ("unmeasured", .array(inventory.gaps.map(gap))),
    ]).prettyPrinted
  }

  /// What a first thresholds.json has in it as JSON.
  package static func json(_ summary: FirstThresholdsSummary) -> String {
    JSONValue.dictionary([
      ("schemaVersion", .integer(1)), ("config", .string(summary.config)),
      ("workflow", .text(summary.workflow)), ("runs", .texts(summary.runs)),
      ("gated", .texts(summary.gated.map(\.metric))), ("rules", .integer(summary.ruleCount)),
      ("unclear", .texts(summary.unclear)), ("assumed", .texts(summary.assumed)),
    ]).prettyPrinted
  }

  private static func item(_ item: MetricInventory.Item) -> JSONValue {
    .dictionary([
      ("metric", .string(item.metric)), ("direction", .text(item.direction?.rawValue)),
      ("lowest", .real(item.seen?.lowerBound)), ("highest", .real(item.seen?.upperBound)),
      ("scored", .integer(item.scored)), ("missing", .integer(item.missing)),
      ("gated", .bool(item.rule.map { !$0.advisory } ?? false)),
      ("unit", .text(item.rule?.unit ?? item.known?.unit)),
      ("rangeContradicted", .bool(item.known?.isContradicted ?? false)),
      ("known", item.known.map { description($0.description) } ?? .null),
    ])
  }

  private static func gap(_ gap: MetricInventory.Gap) -> JSONValue {
    .dictionary([
      ("objective", .string(gap.objective.rawValue)),
      ("sentence", .string(gap.objective.sentence)),
      ("metrics", .texts(gap.candidates.map(\.name))),
    ])
  }

  private static func description(_ metric: MetricDescription) -> JSONValue {
    .dictionary([
      ("name", .string(metric.name)), ("aliases", .texts(metric.aliases)),
      ("source", .string(metric.source.rawValue)),
      ("direction", .string(metric.direction.rawValue)),
      ("range", .array([.number(metric.range.lower), .number(metric.range.upper)])),
      ("unit", .text(metric.unit)), ("needs", .texts(metric.needs.map(\.rawValue))),
      ("objective", .string(metric.objective.rawValue)),
      ("measures", .string(metric.measures)), ("failure", .string(metric.failure)),
      ("traps", .texts(metric.traps)),
    ])
  }
}
