import GateRuns
import GateText
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
    return JSONValue.document([
      "schemaVersion": 1,
      "runs": .array(
        runs.map {
          ["path": .init($0.path), "sha256": .init($0.sha256)]
        }),
      "examples": .init(suggestions.noise.runs.ids.count),
      "targets": [
        "falseAlarms": .init(targets.falseAlarms), "power": .init(targets.power),
        "burden": .init(targets.burden.rawValue),
        "critical": .init(targets.critical.map(\.description)),
      ],
      "rules": .array(suggestions.rules.map { json(of: $0, in: suggestions) }),
      "distributions": .array(suggestions.distributions.distributions.map(JSONValue.init)),
      "partial": .init(suggestions.noise.partial),
    ])
  }

  private static func json(
    of rule: SuggestedRule, in suggestions: ThresholdSuggestions
  ) -> JSONValue {
    [
      "metric": .init(rule.metric.metric), "segment": .init(rule.segment?.description),
      "isCritical": .init(rule.isCritical), "isWorthWriting": .init(rule.isWorthWriting),
      "margin": .init(rule.margin), "minimum": .init(rule.minimum),
      "maximum": .init(rule.maximum), "neededMargin": .init(rule.evidence?.needed),
      "decidedBy": .init(rule.evidence?.deciding.rawValue),
      "detectable": .init(rule.evidence?.detectable),
      "examplesForHalfTheMargin": .init(rule.evidence?.examplesForHalf),
      "rationale": .init(SuggestionWording.rationale(of: rule, in: suggestions)),
      "noise": json(of: rule.noise),
    ]
  }

  private static func json(of noise: MetricNoise) -> JSONValue {
    [
      "source": source(noise.source), "examples": .init(noise.examples),
      "incomplete": .init(noise.incomplete), "clusters": .init(noise.clusters),
      "means": .array(noise.means.map(JSONValue.number)),
      "standardError": .init(noise.standardError), "halfWidth": .init(noise.halfWidth),
      "runShift": .init(noise.runShift),
      "variance": [
        "example": .init(noise.variance.example), "run": .init(noise.variance.run),
        "trial": .init(noise.variance.trial), "total": .init(noise.variance.total),
        "intraclassCorrelation": .init(noise.variance.intraclassCorrelation),
      ],
      "meanStandardError": [
        "byExamples": .init(noise.meanErrors.clustered),
        "byTrials": .init(noise.meanErrors.naive),
      ],
      "repeatability": noise.repeatability.map(json) ?? .null,
      "pairs": .array(noise.pairs.map(json)),
    ]
  }

  private static func source(_ source: MetricNoise.Source) -> JSONValue {
    switch source {
    case .runs(let count): ["runs": .init(count)]
    case .trials(let count): ["trials": .init(count)]
    case .nothing: .null
    }
  }

  private static func json(of repeatability: Repeatability) -> JSONValue {
    [
      "standardDeviation": .init(repeatability.standardDeviation),
      "movedShare": .init(repeatability.movedShare),
      "widest": .array(
        repeatability.widest.map {
          [
            "id": .init($0.id), "lowest": .init($0.lowest),
            "highest": .init($0.highest),
          ]
        }),
    ]
  }

  private static func json(of pair: RunPair) -> JSONValue {
    [
      "first": .init(pair.first), "second": .init(pair.second),
      "difference": .init(pair.difference.point),
      "lower": .init(pair.difference.interval?.lower),
      "upper": .init(pair.difference.interval?.upper), "pValue": .init(pair.pValue),
    ]
  }
}
