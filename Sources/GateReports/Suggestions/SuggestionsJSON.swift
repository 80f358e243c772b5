package import GateAnalyses
import GateStatistics
package import GateVerdicts

/// Suggested thresholds with their evidence, for programs.
package enum SuggestionsJSON {
  /// Renders suggestions as JSON.
  ///
  /// - Parameters:
  ///   - suggestions: what was derived.
  ///   - runs: the files of the runs, in their order.
  package static func render(
    _ suggestions: ThresholdSuggestions, runs: [FileFingerprint]
  ) -> String {
    let targets = suggestions.targets
    return JSONValue.dictionary([
      ("schemaVersion", .integer(1)),
      (
        "runs",
        .array(
          runs.map {
            .dictionary([("path", .string($0.path)), ("sha256", .string($0.sha256))])
          })
      ),
      ("examples", .integer(suggestions.noise.runs.ids.count)),
      (
        "targets",
        .dictionary([
          ("falseAlarms", .number(targets.falseAlarms)), ("power", .number(targets.power)),
          ("burden", .string(targets.burden.rawValue)),
          ("critical", .texts(targets.critical.map(\.description))),
        ])
      ),
      ("rules", .array(suggestions.rules.map { json(of: $0, in: suggestions) })),
      (
        "distributions",
        .array(suggestions.distributions.distributions.map(JSONValue.init))
      ),
      ("partial", .texts(suggestions.noise.partial)),
    ]).prettyPrinted
  }

  private static func json(
    of rule: SuggestedRule, in suggestions: ThresholdSuggestions
  ) -> JSONValue {
    .dictionary([
      ("metric", .string(rule.metric.metric)), ("segment", .text(rule.segment?.description)),
      ("isCritical", .bool(rule.isCritical)), ("isWorthWriting", .bool(rule.isWorthWriting)),
      ("margin", .real(rule.margin)), ("minimum", .real(rule.minimum)),
      ("maximum", .real(rule.maximum)), ("neededMargin", .real(rule.evidence?.needed)),
      ("decidedBy", .text(rule.evidence?.deciding.rawValue)),
      ("detectable", .real(rule.evidence?.detectable)),
      ("examplesForHalfTheMargin", .whole(rule.evidence?.examplesForHalf)),
      ("rationale", .string(SuggestionWording.rationale(of: rule, in: suggestions))),
      ("noise", json(of: rule.noise)),
    ])
  }

  private static func json(of noise: MetricNoise) -> JSONValue {
    .dictionary([
      ("source", source(noise.source)), ("examples", .integer(noise.examples)),
      ("incomplete", .integer(noise.incomplete)), ("clusters", .whole(noise.clusters)),
      ("means", .array(noise.means.map(JSONValue.number))),
      ("standardError", .number(noise.standardError)), ("halfWidth", .number(noise.halfWidth)),
      ("runShift", .number(noise.runShift)),
      (
        "variance",
        .dictionary([
          ("example", .real(noise.variance.example)), ("run", .real(noise.variance.run)),
          ("trial", .real(noise.variance.trial)), ("total", .real(noise.variance.total)),
          ("intraclassCorrelation", .real(noise.variance.intraclassCorrelation)),
        ])
      ),
      (
        "meanStandardError",
        .dictionary([
          ("byExamples", .real(noise.meanErrors.clustered)),
          ("byTrials", .real(noise.meanErrors.naive)),
        ])
      ),
      ("repeatability", noise.repeatability.map(json) ?? .null),
      ("pairs", .array(noise.pairs.map(json))),
    ])
  }

  private static func source(_ source: MetricNoise.Source) -> JSONValue {
    switch source {
    case .runs(let count): .dictionary([("runs", .integer(count))])
    case .trials(let count): .dictionary([("trials", .number(count))])
    case .nothing: .null
    }
  }

  private static func json(of repeatability: Repeatability) -> JSONValue {
    .dictionary([
      ("standardDeviation", .number(repeatability.standardDeviation)),
      ("movedShare", .number(repeatability.movedShare)),
      (
        "widest",
        .array(
          repeatability.widest.map {
            .dictionary([
              ("id", .string($0.id)), ("lowest", .number($0.lowest)),
              ("highest", .number($0.highest)),
            ])
          })
      ),
    ])
  }

  private static func json(of pair: RunPair) -> JSONValue {
    .dictionary([
      ("first", .integer(pair.first)), ("second", .integer(pair.second)),
      ("difference", .number(pair.difference.point)),
      ("lower", .real(pair.difference.interval?.lower)),
      ("upper", .real(pair.difference.interval?.upper)), ("pValue", .number(pair.pValue)),
    ])
  }
}
