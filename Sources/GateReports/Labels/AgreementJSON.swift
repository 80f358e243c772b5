import GateText
package import GateAnalyses
import GateStatistics
import GateVerdicts

/// How far people who label agree, as JSON for programs.
package enum AgreementJSON {
  /// Renders what was found.
  ///
  /// - Parameter file: the path of the labels file.
  package static func render(_ agreement: LabelAgreement, file: String) -> String {
    JSONValue.document([
      "schemaVersion": 1,
      "analysis": "agreement",
      "labels": .init(file),
      "metrics": .array(agreement.metrics.map(metric)),
    ])
  }

  private static func metric(_ metric: LabelAgreement.Metric) -> JSONValue {
    [
      "metric": .init(metric.metric),
      "labels": .init(metric.labels),
      "shared": .init(metric.shared),
      "ordinal": .init(metric.isOrdinal),
      "anonymous": .init(metric.anonymous),
      "measures": measures(metric.overall),
      "pairs": .array(
        metric.pairs.map { pair in
          [
            "labelers": .init([pair.labelers.0, pair.labelers.1]),
            "shared": .init(pair.shared), "measures": measures(pair.measures),
          ]
        }),
      "labelers": .array(
        metric.labelers.map { labeler in
          [
            "labeler": .init(labeler.name), "labels": .init(labeler.count),
            "standing": .init(labeler.standing.rawValue),
            "gold": labeler.gold.map(comparison) ?? .null,
            "others": labeler.others.map(comparison) ?? .null,
          ]
        }),
    ]
  }

  private static func comparison(_ comparison: LabelAgreement.Comparison) -> JSONValue {
    [
      "shared": .init(comparison.shared), "alpha": measures([comparison.alpha]),
      "bias": JSONValue(comparison.bias),
    ]
  }

  private static func measures(_ measures: [LabelAgreement.Measured]) -> JSONValue {
    .init(
      measures.map { (key(of: $0.measure), $0.estimate.map { JSONValue($0) } ?? .null) })
  }

  private static func key(of measure: AgreementMeasure) -> String {
    switch measure {
    case .raw: "raw"
    case .cohen: "cohenKappa"
    case .quadratic: "quadraticKappa"
    case .gwet: "gwetAC1"
    case .krippendorff(let distance): "krippendorffAlpha.\(distance.rawValue)"
    }
  }
}
