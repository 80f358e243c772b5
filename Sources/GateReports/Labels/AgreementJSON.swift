package import GateAnalyses
import GateStatistics
import GateVerdicts

/// How far people who label agree, as JSON for programs.
package enum AgreementJSON {
  /// Renders what was found.
  ///
  /// - Parameter file: the path of the labels file.
  package static func render(_ agreement: LabelAgreement, file: String) -> String {
    JSONValue.dictionary([
      ("schemaVersion", .integer(1)),
      ("analysis", .string("agreement")),
      ("labels", .string(file)),
      ("metrics", .array(agreement.metrics.map(metric))),
    ]).prettyPrinted
  }

  private static func metric(_ metric: LabelAgreement.Metric) -> JSONValue {
    .dictionary([
      ("metric", .string(metric.metric)),
      ("labels", .integer(metric.labels)),
      ("shared", .integer(metric.shared)),
      ("ordinal", .bool(metric.isOrdinal)),
      ("anonymous", .integer(metric.anonymous)),
      ("measures", measures(metric.overall)),
      (
        "pairs",
        .array(
          metric.pairs.map { pair in
            .dictionary([
              ("labelers", .texts([pair.labelers.0, pair.labelers.1])),
              ("shared", .integer(pair.shared)), ("measures", measures(pair.measures)),
            ])
          })
      ),
      (
        "labelers",
        .array(
          metric.labelers.map { labeler in
            .dictionary([
              ("labeler", .string(labeler.name)), ("labels", .integer(labeler.count)),
              ("standing", .string(labeler.standing.rawValue)),
              ("gold", labeler.gold.map(comparison) ?? .null),
              ("others", labeler.others.map(comparison) ?? .null),
            ])
          })
      ),
    ])
  }

  private static func comparison(_ comparison: LabelAgreement.Comparison) -> JSONValue {
    .dictionary([
      ("shared", .integer(comparison.shared)), ("alpha", measures([comparison.alpha])),
      ("bias", JSONValue(comparison.bias)),
    ])
  }

  private static func measures(_ measures: [LabelAgreement.Measured]) -> JSONValue {
    .dictionary(
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
